import { describe, expect, it } from 'vitest';
import { asWritten, compactForms, hasCjk, isOneCase, isUpperCase, matchText } from '../../../src/values/text/text.ts';

describe('matchText', () => {
  it.each([
    ['', ''],
    ['anna', 'anna'],
    ['  Anna   MÄKI ', 'anna maki'],
    ['José Núñez', 'jose nunez'],
    ['Jose\u0301', 'jose'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Øre Ærø', 'ore aero'],
    ['Þór Guðmundsson', 'thor gudmundsson'],
    ['Đặng', 'dang'],
    ['İstanbul', 'istanbul'],
    ['IŞIK ışık', 'isik isik'],
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['Anna-Liisa', 'anna liisa'],
    ['Acme, Inc. (Helsinki)', 'acme inc helsinki'],
    ['a\u200bb\u00adc', 'abc'],
    ['Ａｃｍｅ', 'acme'],
    ['王芳', '王芳'],
    ['がぎ', 'がぎ'],
    ['ｶﾞ', 'ガ'],
    ['한국', '한국'],
    ['Иванов', 'иванов'],
    ['Ёлкин', 'елкин'],
    ['Ελλάδα', 'ελλαδα'],
    ['हिन्दी', 'हिन्दी'],
    ['!!!', ''],
  ])('%s → %s', (text, form) => expect(matchText(text)).toBe(form));

  it('is a form of itself', () => {
    for (const text of ['José Núñez', 'STRASSE 1/2', 'がぎ', 'Đặng', '½ Ⅳ ﬁ', 'İI']) {
      expect(matchText(matchText(text))).toBe(matchText(text));
    }
  });
});

describe('isOneCase', () => {
  it.each(['MARY', 'mary', "O'BRIEN", 'ÅSA', 'müller', 'J.', 'SCHULZE-GROßE', 'große', 'GROẞE'])(
    '%s is of one case',
    (text) => expect(isOneCase(text)).toBe(true),
  );
  it.each(['Mary', 'McDonald', 'iSmo', '王芳', '123', '', 'Große', 'GROße'])('%s is not', (text) =>
    expect(isOneCase(text)).toBe(false),
  );
  it('tells capitals from small letters', () => {
    expect(isUpperCase('MARY')).toBe(true);
    expect(isUpperCase('mary')).toBe(false);
    expect(isUpperCase('王')).toBe(false);
    expect(isUpperCase('STRAßE')).toBe(true);
    expect(isUpperCase('Straße')).toBe(false);
    expect(isUpperCase('ß')).toBe(false);
  });
});

describe('hasCjk', () => {
  it.each(['王芳', 'さくら', 'スミス', '김민준', 'Tom 王'])('%s does', (text) => expect(hasCjk(text)).toBe(true));
  it.each(['Anna', 'Иван', 'محمد', ''])('%s does not', (text) => expect(hasCjk(text)).toBe(false));
});

describe('asWritten', () => {
  it.each([
    ['Entinen työntekijä!', 'entinen tyontekija', 'Entinen työntekijä'],
    ['Ei, SAA\nsoittaa.', 'ei saa soittaa', 'Ei, SAA\nsoittaa'],
    ['Elle n’est plus là', 'nest plus', 'n’est plus'],
    ['ei-Straße 5', 'strasse 5', 'Straße 5'],
    ['“Ärger” – größe', 'argerx', 'argerx'],
    ['anything', '', ''],
    ['½ price ei saa', 'ei saa', 'ei saa'],
  ])('%s: %s is %s', (text, words, found) => expect(asWritten(text, words)).toBe(found));
});

describe('compactForms', () => {
  it('makes the forms of many texts at once', () => {
    const texts = ['Anna-Liisa', "O'Brien", 'José Núñez', '取引先 名', 'Straße', '', 'ＡＢ', 'नाम', 'S. A.', '!'];
    expect(compactForms(texts.join('|'))).toEqual(texts.map((text) => matchText(text).replaceAll(' ', '')));
  });
});
