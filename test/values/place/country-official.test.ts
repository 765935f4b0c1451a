import { describe, expect, it } from 'vitest';
import { parseCountry, toAlpha2 } from '../../../src/values/place/country.ts';

/** Official names that no list holds: the words of formality go, and where the language bends the name, its ending may differ. */
describe('official names', () => {
  it.each([
    ['Maltan tasavalta', 'MT'],
    ['Malawin tasavalta', 'MW'],
    ['Mauritiuksen tasavalta', 'MU'],
    ['Iranin islamilainen tasavalta', 'IR'],
    ['Australian liittovaltio', 'AU'],
    ['Storhertigdömet Luxemburg', 'LU'],
    ['Republikken Guinea', 'GN'],
    ['Den argentinske republikk', 'AR'],
    ['Republika Salwadoru', 'SV'],
    ['Księstwo Andory', 'AD'],
    ['Slovenská republika', 'SK'],
    ['Slovinská republika', 'SI'],
    ['Kazachstánská republika', 'KZ'],
    ['Pakisztáni Iszlám Köztársaság', 'PK'],
    ['Regatul Norvegiei', 'NO'],
    ['Королевство Таиланд', 'TH'],
    ['Республіка Хорватія', 'HR'],
    ['Δημοκρατία της Αγκόλας', 'AO'],
    ['Bahreyn Krallığı', 'BH'],
    ['הרפובליקה של פולין', 'PL'],
    ['폴란드 공화국', 'PL'],
    ['イエメン共和国', 'YE'],
    ['比利時王國', 'BE'],
    ['德意志聯邦共和國', 'DE'],
    ['República de Sudán', 'SD'],
    ['Repubblica dello Zimbabwe', 'ZW'],
    ['Китайская Народная Республика', 'CN'],
    ['Китайская Республика', 'TW'],
    ['Kiinan kansantasavalta', 'CN'],
    ['Folkrepubliken Kina', 'CN'],
    ['Volksrepublik China', 'CN'],
    ['Chińska Republika Ludowa', 'CN'],
  ])('%s is %s', (name, alpha2) => {
    expect(toAlpha2(name)).toBe(alpha2);
  });

  it.each([
    // the word of formality alone tells two countries apart
    ['Koreas republikk', ''],
    ['Republika Konga', ''],
    ['Конгоанска република', ''],
    ['Nigeri Köztársaság', ''],
    ['Nigerin tasavalta', ''],
    ['Dominikánské společenství', ''],
    ['Koreai Köztársaság', ''],
    // parts of countries, and other bodies
    ['State of Indiana', ''],
    ['Republika Indiana', ''],
    ['Federation of Malaya', ''],
    ['Kingdom of Norway Bank', ''],
    ['Estado de Nicarao', ''],
    ['Estado de Paraná', ''],
    ['Commonwealth of Virginia', ''],
    ['Freistaat Thüringen', ''],
    ['Karjalan tasavalta', ''],
    ['Republika Srpska', ''],
    ['Čečenská republika', ''],
    ['Татарская Республика', ''],
    ['Union of Carpenters', ''],
    ['Arab Bankers', ''],
    ['United Colombian Traders', ''],
    ['Republic of Texas', ''],
    ['Kingdom of Bavaria', ''],
    ['Norges Republikaner', ''],
    ['جمهوری جزایر فیجی', ''],
  ])('%s is not taken for one', (name) => {
    expect(parseCountry(name).form === 'name' && parseCountry(name).candidates.length === 0).toBe(false);
  });
});
