import { describe, expect, it } from 'vitest';
import { looksMojibake, repairMojibake } from '../../../src/values/encoding/mojibake.ts';

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Reads the UTF-8 of a text as Latin-1, or as Windows-1252. */
const misread = (text: string, windows: boolean): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => (windows && byte >= 0x80 && byte < 0xa0 ? [...HIGH][byte - 0x80] : String.fromCharCode(byte)))
    .join('');

const NAMES = [
  'José Núñez', 'Müller', 'Åke Öhman', 'François Détrée', 'Łukasz Wójcik', 'Søren Ærø', 'Đặng Thị Hà', 'İstanbul', 'Čeština Žižek', 'São João',
  '«Ébène»', 'Oğuz Doğan', 'Tuğba', 'Ōtani', 'Ķekava', 'Ελλάδα', 'Иван Петров', '王芳', 'さくら', '한국', 'ไทย', 'नेहा', 'שלום', 'محمد', '😀 Ada', 'Don’t – “so”', '20 °C', '5 €',
]; // biome-ignore format: a list reads better dense

describe('repairMojibake', () => {
  it.each(NAMES)('%s comes back', (text) => {
    for (const windows of [false, true]) {
      expect(repairMojibake(misread(text, windows))).toBe(text);
      expect(repairMojibake(misread(misread(text, windows), windows))).toBe(text);
    }
  });
  it.each(NAMES)('%s stays', (text) => {
    expect(repairMojibake(text)).toBe(text);
    expect(looksMojibake(text)).toBe(false);
  });
  it.each(['JosÃ', 'donâ€t', 'DrÃ¥ber – Öl', 'ï¿½', 'FÃ\u00a0bio', 'HÃ\u00a0 Ly'])('%s still shows', (text) =>
    expect(looksMojibake(text)).toBe(true),
  );

  it.each([
    ['wei√ü', 'weiß'],
    ['M├╝ller', 'Müller'],
    ['MГјller', 'Müller'],
    ['РњРѕСЃРєРІР°', 'Москва'],
    ['KrakĂłw, ŁĂłdĹş', 'Kraków, Łódź'],
    ['KrakĂłw', 'Kraków'],
    ['l’Ã©tÃ© Ã la plage dÃ©serte', 'l’été à la plage déserte'],
    ['\u0093so\u0094 it’s', '“so” it’s'],
    ['don\u0092t', 'don’t'],
    ['Ã\u00a0 vendre', 'à vendre'],
    ['DÃ\u00adaz', 'Díaz'],
    ['GÃ\u00adsli', 'Gísli'],
    ['NÃ\u00ad Bhriain', 'Ní Bhriain'],
    ['ICH HEIÃŸE JÃœRGEN', 'ICH HEIßE JÜRGEN'],
    ['ðŸ‡«ðŸ‡® Suomi', '🇫🇮 Suomi'],
    ['í\u00a0½í¸\u0080', '😀'],
    ['鍖椾含甯傛湞闃冲尯', '北京市朝阳区'],
    ['譬ｪ蠑丈ｼ夂､ｾ', '株式会社'],
  ])('%s → %s', (before, after) => expect(repairMojibake(before)).toBe(after));

  it.each([
    'NESTLÉ®',
    'CAFÉ…',
    'É – È',
    '«É»',
    '5×£3',
    '20°C ± 2°',
    '(∞)',
    '2012–∞',
    '√π',
    '√2 ≈ 1,41',
    'PĂŞUNE',
    'MĂŞTI ŞI ŢĂŢĂ',
    'SELKÄ\u00a0EDELLÄ',
    'PÅ\u00a020 DAGAR',
    'FÃ\u00a0CLUBE',
    'DIÃ\u00adZ',
    'Å™',
    'Malm\u0094',
    'Jos\u0082',
    '├───┤',
    '╔══╗',
    '涓水',
    '渭南市',
    '龟兹',
    '憂鬱',
    '縺れる',
    '繧',
    'ｶﾌﾞｼｷｶﾞｲｼｬ',
    'Đặng Thị Hà',
    'Ğöçük',
    'ÄÖÜ äöü ß',
    'ÅÄÖ',
    'ÀÉÎ',
    'ΆΈ',
    'ВІКІ',
    'Їжак',
    'Ђорђе Њњ',
    'ŁÓDŹ',
    'Žižek–Šimić',
    'Brontë…”',
    'MARQUÉ…',
    'O Ã',
    'ÃO',
    'SÃO JOSÉ',
    'MAÇÃ™',
    'año ¿qué?',
    'Ñandú',
    '“×”',
    'naïve—façade',
    'señor',
    'Škoda™',
    '£5–£9',
    'ª º',
    '¼ ½ ¾',
  ])('%s is ordinary text', (text) => expect(repairMojibake(text)).toBe(text));
});
