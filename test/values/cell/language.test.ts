import { describe, expect, it } from 'vitest';
import { parseLanguage } from '../../../src/values/cell/language.ts';

// biome-ignore format: a table reads better dense
describe('parseLanguage', () => {
  it.each([
    ['en', 'en'], ['EN-gb', 'en-GB'], ['en_US', 'en-US'], ['zh_Hant_TW', 'zh-Hant-TW'], ['es-419', 'es-419'], ['pt_BR.UTF-8', 'pt-BR'], ['deu', 'de'], ['ger', 'de'], ['fin', 'fi'], ['cmn', 'zh'],
    ['English', 'en'], ['Englisch', 'en'], ['anglais', 'en'], ['inglés', 'en'], ['englanti', 'en'], ['engelska', 'en'], ['英语', 'en'], ['英語', 'en'], ['английский', 'en'], ['الإنجليزية', 'en'],
    ['Suomi', 'fi'], ['Finnisch', 'fi'], ['finska', 'fi'], ['芬兰语', 'fi'], ['svenska', 'sv'], ['ruotsi', 'sv'], ['Français', 'fr'], ['Nederlands', 'nl'], ['Polski', 'pl'], ['日本語', 'ja'], ['中文', 'zh'], ['한국어', 'ko'],
    ['Cantonese', 'yue'], ['Mandarin', 'zh'], ['Traditional Chinese', 'zh-Hant'], ['English (US)', 'en-US'], ['Flemish', 'nl-BE'], ['German / Deutsch', 'de'], ['fi - Finnish', 'fi'], ['Farsi', 'fa'],
  ])('%s is %s', (text, tag) => {
    expect(parseLanguage(text).tag).toBe(tag);
  });

  it.each(['', '-', 'Klingonese', 'xx', 'English, French', 'English and French', 'Finland', 'UNKNOWN', '12', 'e', 'Java', 'native'])('%s is none', (text) => {
    expect(parseLanguage(text).tag).toBe('');
  });

  it('says its parts', () => {
    expect(parseLanguage('zh_Hans_CN')).toEqual({ tag: 'zh-Hans-CN', language: 'zh', script: 'Hans', region: 'CN', name: 'Chinese' });
  });
});
