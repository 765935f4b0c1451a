import { describe, expect, it } from 'vitest';
import { isAboutWho } from '../../src/infer/personal.ts';
import { inferPicklist } from '../../src/infer/picklists.ts';

const of = (texts: { readonly [text: string]: number }) => inferPicklist(new Map(Object.entries(texts)));
const listOf = (texts: { readonly [text: string]: number }) => of(texts)?.list.map(({ value }) => value);

describe('options of a column', () => {
  it('are the values that repeat, the most frequent first', () => {
    expect(listOf({ Web: 20, Event: 40, Referral: 30 })).toEqual(['Event', 'Referral', 'Web']);
  });

  it('stand once, as most records spell them', () => {
    const found = of({ Web: 400, web: 5, ' WEB ': 2, Event: 300 });
    expect(found?.list).toEqual([
      { value: 'Web', count: 400 },
      { value: 'Event', count: 300 },
    ]);
    expect(found?.slips).toEqual([
      { value: 'web', count: 5, meant: 'Web' },
      { value: ' WEB ', count: 2, meant: 'Web' },
    ]);
    expect(found?.others).toEqual({ values: 0, count: 0 });
  });

  it('are not the slips of others, however often', () => {
    const found = of({ Enterprise: 400, Enterprse: 12, SMB: 300 });
    expect(found?.list.map(({ value }) => value)).toEqual(['Enterprise', 'SMB']);
    expect(found?.slips).toEqual([{ value: 'Enterprse', count: 12, meant: 'Enterprise' }]);
  });

  it('may differ in a number alone', () => {
    expect(listOf({ 'Tier 1': 400, 'Tier 2': 12, 'Tier 3': 300 })).toEqual(['Tier 1', 'Tier 3', 'Tier 2']);
  });

  it('are not what is rare, which is not named either', () => {
    const found = of({ Web: 400, Event: 300, 'Mary Poppins': 2, Ads: 1 });
    expect(found?.list.map(({ value }) => value)).toEqual(['Web', 'Event']);
    expect(found?.others).toEqual({ values: 2, count: 3 });
    expect(JSON.stringify(found)).not.toContain('Poppins');
  });

  const none: [what: string, texts: { readonly [text: string]: number }][] = [
    ['one value', { Web: 400 }],
    ['too few cells', { Web: 20, Event: 20 }],
    ['more than fifty values', Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`option x${i}`, 20]))],
    ['values that hardly repeat', Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`option x${i}`, 4]))],
    ['much that is rare', { Web: 60, a1: 1, b2: 1, c3: 1, d4: 1 }],
    ['numbers', { 1: 100, 2: 100, 3: 100 }],
    ['names of people', { 'Mary Smith': 200, 'John Doe': 200, 'Anna Virtanen': 100 }],
    ['given names', { Mary: 200, John: 200, Anna: 100 }],
    ['addresses', { 'a@b.fi': 100, 'c@d.fi': 100 }],
    ['phone numbers', { 'call 040 123 4567': 100, 'call 040 123 4568': 100 }],
    ['several values in one cell', { 'Web;Event': 100, Web: 100, Event: 100 }],
    ['prose', { ['long '.repeat(20)]: 100, Web: 100 }],
    ['what acts in a terminal', { 'a\u001b[31m': 100, Web: 100 }],
    ['what turns text around', { 'a\u202eb': 100, Web: 100 }],
    ['lines', { 'a\nb': 100, Web: 100 }],
  ];
  it.each(none)('there are none of %s', (_what, texts) => expect(of(texts)).toBeUndefined());

  it('are no names that no list knows, where nothing else says what the column holds', () => {
    const own = new Map(['Oluwaseun Adeyemi', 'Chidi Okonkwo', 'Иван Петров'].map((name) => [name, 100]));
    expect(inferPicklist(own, true)).toBeUndefined();
    const deals = new Map(['New Business', 'Existing Business', 'Lost Business', 'Renewal'].map((name) => [name, 100]));
    expect(inferPicklist(deals, true)?.list).toHaveLength(4);
  });
});

it.each([
  'Account Manager', 'Sales rep', 'Assigned to', 'Handled by', 'Last modified by', 'Team lead', 'CSM', 'User', 'Name', 'user_name',
  'Vastuuhenkilö', '负责人',
])('%s says who', (column) => expect(isAboutWho(column)).toBe(true)); // biome-ignore format: a list
it.each([
  'Plan name',
  'Product Name',
  'Contact Type',
  'User type',
  'Usergroup',
  'Membership',
  'Segment',
  'Agency',
  'Owner region',
])('%s does not', (column) => expect(isAboutWho(column)).toBe(false));
