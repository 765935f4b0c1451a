/** Files of decisions: what they may look like, and how what is wrong in them is told. */
import { describe, expect, it } from 'vitest';
import type { Field, Role } from '../../src/contract.ts';
import { readDecisions } from '../../src/jobs/decisions/decisions.ts';
import { Identity, readKeys } from '../../src/jobs/decisions/identity.ts';
import { ReviewLines, reviewHeader } from '../../src/jobs/merging/review-lines.ts';

const H = 'hash:0123456789abcdef';
const read = (...texts: string[]) =>
  readDecisions(texts.map((text, at) => ({ name: `${'abc'[at]}.csv`, bytes: Buffer.from(text) })));
const lines = (...rows: string[]) => `decision,record,other\n${rows.map((row) => `${row}\n`).join('')}`;
const shown = (...texts: string[]) =>
  read(...texts).list.map(({ verdict, records, place }) => [verdict, ...records.flat(), place]);

describe('decisions', () => {
  it.each<[string, string[], unknown[]]>([
    ['words in any case, blanks around', [lines('MERGE ,id:1,id:2', '\u00a0Keep,id:3,id:4')], [['merge', 'id:1', 'id:2', 'a.csv:2'], ['keep', 'id:3', 'id:4', 'a.csv:3']]],
    ['nothing decided', [lines(',id:1,id:2', '  ,id:2,id:1')], []],
    ['the second line of a pair', [lines(',id:1,id:2', 'keep,id:2,id:1')], [['keep', 'id:2', 'id:1', 'a.csv:3']]],
    ['both lines of a pair', [lines('keep,id:1,id:2', 'keep,id:2,id:1')], [['keep', 'id:1', 'id:2', 'a.csv:2']]],
    ['the same in two files', [lines('keep,id:1,id:2'), lines('keep,id:2,id:1', 'merge,id:2,id:3')], [['keep', 'id:1', 'id:2', 'a.csv:2'], ['merge', 'id:2', 'id:3', 'b.csv:3']]],
    ['columns in any order and case', ['Other ,Score,RECORD, Decision\nid:2,0.5,id:1,keep\n'], [['keep', 'id:1', 'id:2', 'a.csv:2']]],
    ['blank lines, and what was deleted', ['\r\ndecision;record;other\r\n;;\r\n\r\nkeep;id:1;id:2\r\n'], [['keep', 'id:1', 'id:2', 'a.csv:5']]],
    ['an id, and who it may be', [lines('keep,id:1 like:0123456789abcdef,id:2')], [['keep', 'id:1', 'like:0123456789abcdef', 'id:2', 'a.csv:2']]],
    ['ids with blanks', [lines(`keep,id:A 1,id: B  2 ${H}`)], [['keep', 'id:A 1', 'id:B  2', H, 'a.csv:2']]],
    ['hashes', [lines(`merge,${H} cells:0123456789abcdef,hash:ffffffffffffffff`)], [['merge', H, 'cells:0123456789abcdef', 'hash:ffffffffffffffff', 'a.csv:2']]],
    ['an id of Salesforce in both lengths', [lines('keep,id:0031a00000XyZabAAF,id:2')], [['keep', 'id:0031a00000XyZab', 'id:2', 'a.csv:2']]],
    ['what no decision contradicts', [lines('merge,id:1,id:2', 'merge,id:2,id:3', 'keep,id:3,id:4')], [['merge', 'id:1', 'id:2', 'a.csv:2'], ['merge', 'id:2', 'id:3', 'a.csv:3'], ['keep', 'id:3', 'id:4', 'a.csv:4']]],
  ])('may be %s', (_, texts, wanted) => {
    expect(shown(...texts)).toEqual(wanted);
  }); // biome-ignore format: a table reads better dense

  it.each<[string, string[], string]>([
    ['another word', [lines(',id:1,id:2', 'yes,id:1,id:2')], 'a.csv:3: the decision "yes" is neither merge nor keep'],
    ['a second thought', [lines('keep,id:1,id:2', 'merge,id:2,id:1')], 'a.csv:3 says merge of a pair of which a.csv:2 says keep'],
    ['a second file', [lines('keep,id:1,id:2'), lines('merge,id:2,id:1')], 'b.csv:2 says merge of a pair of which a.csv:2 says keep'],
    ['a chain', [lines('merge,id:1,id:2', 'keep,id:1,id:3', 'merge,id:3,id:2')], 'a.csv:3 keeps apart two records that other lines merge: a.csv:2, a.csv:4'],
    ['no column decision', ['pair,record,other\n'], 'a.csv:1: there is no column "decision"'],
    ['no column other', ['\ndecision,record\n'], 'a.csv:2: there is no column "other"'],
    ['an empty file', [''], 'a.csv:1: there is no column "decision"'],
    ['a record that was deleted', [lines('keep,,id:2')], 'a.csv:2: there is nothing in the column record'],
    ['a record that was typed', [lines('keep,id:1,17')], 'a.csv:2: "17" in the column other names no record'],
    ['who it may be alone', [lines('keep,id:1,like:0123456789abcdef')], 'names no record'],
    ['a hash that was cut', [lines('keep,id:1,hash:0123')], 'a.csv:2: "hash:0123" in the column other names no record'],
    ['one record', [lines('keep,id:1,id:1')], 'a.csv:2: record and other are the same record'],
  ])('are refused for %s', (_, texts, message) => {
    expect(() => read(...texts)).toThrow(message);
  }); // biome-ignore format: a table reads better dense

  it('are counted for each file, with its hash', () => {
    const { files } = read(lines('keep,id:1,id:2', 'merge,id:3,id:4'), lines());
    expect(files.map(({ path, bytes, merge, keep }) => [path, bytes, merge, keep])).toEqual([
      ['a.csv', 53, 1, 1],
      ['b.csv', 22, 0, 0],
    ]);
    expect(files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

const fieldsOf = (roles: readonly (Role | null)[]): Field[] =>
  roles.map((role, index) => ({ column: `c${index}`, index, role, confidence: 1, reason: '', facts: {} }));

describe('a record is known', () => {
  const identity = new Identity(fieldsOf(['first_name', 'last_name', 'email', 'phone', 'notes']));
  const hashes = (...cells: string[]) => identity.hashesOf(cells);
  const mary = ['Mary', 'Lee', 'm@x.example', '+14155550142', ''];

  it.each<[string, string[], 'exactly' | 'vaguely' | 'not']>([
    ['with other notes', ['Mary', 'Lee', 'm@x.example', '+14155550142', 'x'], 'exactly'],
    ['in capitals', ['MARY', 'LÉE', 'M@X.EXAMPLE', '+1 415 555 0142', ''], 'exactly'],
    ['with another phone', ['Mary', 'Lee', 'm@x.example', '+14155550199', 'x'], 'vaguely'],
    ['with another email', ['Mary', 'Lee', 'mary@y.example', '+14155550142', 'x'], 'vaguely'],
    ['by another name', ['Ann', 'Lee', 'm@x.example', '+14155550142', ''], 'not'],
    ['by name alone', ['Mary', 'Lee', 'other@x.example', '', ''], 'not'],
  ])('%s', (_, cells, wanted) => {
    const [a, b] = [hashes(...mary), hashes(...cells)];
    const isExact = a.exact[0] === b.exact[0];
    const isVague = a.vague.some((key) => b.vague.includes(key));
    expect(isExact ? 'exactly' : isVague ? 'vaguely' : 'not').toBe(wanted);
  });

  it('by what the other one of the pair does not have', () => {
    const twin = ['Mary', 'Lee', 'm@x.example', '+14155550199', ''];
    const [one, other] = identity.keysOfPair([{ cells: mary }, { cells: twin }]);
    expect(readKeys(one)).toEqual([hashes(...mary).exact[0], hashes(...mary).vague[1]]);
    expect(readKeys(other)).toEqual([hashes(...twin).exact[0], hashes(...twin).vague[1]]);
    const [first, second] = identity.keysOfPair([{ cells: mary }, { cells: [...mary.slice(0, 4), 'note'] }]);
    expect([first, second].map((key) => key.slice(0, 6))).toEqual(['cells:', 'cells:']);
    expect(readKeys(first)).toHaveLength(1);
  });

  it('by what merges made of it, too', () => {
    const now = ['John', 'Lee', 'j@x.example', '', ''];
    const [one] = identity.keysOfPair([{ cells: ['J.', 'Lee', 'j@x.example', '', ''], now }, { cells: mary }]);
    expect(readKeys(one)).toHaveLength(3);
    expect(readKeys(one)![1]).toBe(hashes(...now).exact[0]);
  });
});

describe('review.csv', () => {
  const fields = fieldsOf(['id', 'last_name', 'phone', null]);
  const text = (a: string[], b: string[]) =>
    new ReviewLines(fields)
      .pair(7, 0.61, 'why, so', [
        { row: 3, cells: a },
        { row: 9, cells: b },
      ])
      .split('\n');

  it('has two lines a pair, each of which names both', () => {
    expect(reviewHeader(['Id', 'Name'])).toBe('\ufeffpair,decision,score,why,differs,row,record,other,Id,Name\n');
    const [first, second, rest] = text(['1', 'Lee', '+14155550142', 'x'], ['2', 'Li', '', '']);
    expect(first).toMatch(/^7,,0\.61,"why, so",c1,3,id:1 like:[0-9a-f]{16},id:2,1,Lee,\+14155550142,x$/);
    expect(second).toMatch(/^7,,0\.61,,,9,id:2,id:1 like:[0-9a-f]{16},2,Li,,$/);
    expect(rest).toBe('');
  });

  it('is read as decisions, once somebody wrote them in', () => {
    const [first] = text(['1', 'Lee', '', ''], ['2', 'Li', '', '']);
    const file = `${reviewHeader(['Id', 'Name', 'Phone', 'x'])}${first!.replace('7,,', '7,keep,')}\n`;
    expect(read(file).list).toMatchObject([{ verdict: 'keep', place: 'a.csv:2' }]);
  });

  it.each([['=1+1', "'=1+1"], ['@SUM(A1)', "'@SUM(A1)"], ['-2+cmd|x', "'-2+cmd|x"], ['+358 40 123', '+358 40 123'], ['-5', '-5'], ['+1415 ext. 5', '+1415 ext. 5']])(
    'shows %j as %j: a spreadsheet must not run it',
    (cell, wanted) => {
      expect(text(['1', 'Lee', '', cell], ['2', 'Li', '', ''])[0]!.endsWith(`,${wanted}`)).toBe(true);
    },
  ); // biome-ignore format: a table reads better dense
});
