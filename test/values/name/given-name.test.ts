import { describe, expect, it } from 'vitest';
import { NICKNAMES } from '../../../src/values/data/nicknames.ts';
import { givenNameKeys, givenNamesOf, isKnownGivenName, isSameGivenName } from '../../../src/values/name/given-name.ts';

const ROWS = NICKNAMES.split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => line.split('; '));

const SAME = `
bob robert; bill william; peggy margaret; dick richard; jack john; ted theodore; ted edward; chuck charles; molly mary; harry henry; hank henry; sandy alexander; katie katherine; kathryn catherine
gretel margarete; fritz friedrich; uli ulrich; uschi ursula; sepp joseph; wim willem; kees cornelis; jaap jacobus; lasse lars; pelle per; kalle karl; jussi juhani; heka heikki; kati katariina
paco francisco; pepe jose; nacho ignacio; lola dolores; lupe guadalupe; quique enrique; ze jose; chico francisco; beto roberto; manu emmanuel; mado madeleine; beppe giuseppe; gigi luigi; pippo filippo; nelu ioan
kasia katarzyna; gosia malgorzata; wojtek wojciech; honza jan; pepa josef; pista istvan; zsuzsi zsuzsanna; misha mikhail; sasha aleksandr; volodya vladimir; kolya nikolai; oleksandr alexander; mykola nikolay; yulia julia; natasha natalia
kostas konstantinos; vangelis evangelos; memo mehmet; mohamed muhammad; ahmad ahmed; yousef yusuf; moshe משה; محمد mohammed; juergen jurgen; bjoern bjorn; 小明 xiaoming; 吕 lv
`; // biome-ignore format: a table reads better dense
const APART = `
daniel daniela; mario maria; jean jane; erik erika; eric erica; anna anne; maria marie; juha jukka; mika mikko; pekka petri; hannu hannele; reijo reino; jari jarmo; gerald gerard; john jonathan; luke lucas; carl carlton
john juan; ivan john; julian juliana; andrea andrew; andrea andre; francis frances; alexander alexandra; paul paula; nicole nicola; per peter; klaus niklas; konrad kurt; wilhelm helmut; michael mitchell; nancy anne; megan margaret; liam william
kim karen; joe jo; bauer baur; 小明 xiaomin; 小明 晓明; matti matias; robert richard; alice ali
`; // biome-ignore format: a table reads better dense

const pairs = (text: string) =>
  text
    .trim()
    .split(/[;\n]\s*/)
    .map((pair) => pair.split(' ') as [string, string]);

describe('given names', () => {
  it.each(pairs(SAME))('%s is %s', (a, b) => {
    expect(isSameGivenName(a, b)).toBe(true);
    expect(isSameGivenName(b, a)).toBe(true);
  });

  it.each(pairs(APART))('%s is not %s', (a, b) => {
    expect(isSameGivenName(a, b)).toBe(false);
    expect(isSameGivenName(b, a)).toBe(false);
  });

  it('says what a short form may stand for', () => {
    expect(givenNamesOf('bob')).toEqual(['robert']);
    expect(givenNamesOf('alex')).toEqual(expect.arrayContaining(['alexander', 'alexandra']));
    expect(givenNamesOf('xyzzy')).toEqual([]);
  });

  it('knows names that have no short form', () => {
    expect(['seppo', 'brian', 'bob'].map(isKnownGivenName)).toEqual([true, true, true]);
    expect(isKnownGivenName('xyzzy')).toBe(false);
  });

  it.each([
    ['robert', ['robert']],
    ['bob', ['bob', 'robert']],
    ['michael', ['michal']],
    ['mary ann', ['mary', 'maryann']],
    ['j robert', ['j', 'robert']],
    ['john a', ['john']],
    ['小明', ['小明', 'xiaoming']],
    ['juergen', ['jurgen']],
  ])('keys of %s', (form, keys) => expect(givenNameKeys(form)).toEqual(keys));

  it('has at most four keys for any name', () => {
    for (const name of ROWS.join(' ').replaceAll(':', '').split(' ')) {
      expect(givenNameKeys(`${name} maria`).length, name).toBeLessThanOrEqual(4);
    }
  });

  it('holds rows of one name each, in match form, no name twice in a row', () => {
    expect(ROWS.length).toBeGreaterThan(1500);
    for (const row of ROWS) {
      expect(row, row).toMatch(/^[^:]+:[^:]*$/);
      const names = row.replace(':', '').trim().split(/\s+/);
      expect(new Set(names).size, row).toBe(names.length);
      expect(names.length, row).toBeGreaterThan(1);
    }
  });
});
