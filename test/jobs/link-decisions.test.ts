/** What a person decided about pairs of several systems: found again, obeyed, told. */
import { describe, expect, it } from 'vitest';
import { type LinkHow, type LinkOutcome, linkTexts } from './linking.ts';

const CRM = `Id,First Name,Last Name,Email,Phone,City
1,Ann,Smith,ann@north.example,+358401234567,Turku
2,Bo,Lind,bo@south.example,+358407654321,Espoo
3,Maria,Garcia,garcia@home.example,+13034997111,Denver
`;
const ERP = `Kunde,First Name,Last Name,Email,Phone,City
7,Ann,Smith,ann@north.example,+358401234567,Turku
8,Bo,Lind,bo@south.example,+358407654321,Espoo
9,Luis,Garcia,garcia@home.example,+13034997111,Denver
`;
const SHOP = CRM.replaceAll(/^(\d),/gm, '10$1,');
const TWO = { crm: CRM, erp: ERP.replace('Kunde', 'Id') };

const pairs = ({ files }: LinkOutcome, role = 'link') =>
  files['pairs.csv']!.filter((pair) => pair.role === role).map(({ left_id, right_id }) => `${left_id}-${right_id}`);
/** Golden records of several records, by ids. */
const golden = ({ files }: LinkOutcome) => {
  const byId = new Map<string, string[]>();
  for (const { golden_id, record_id } of files['crosswalk.csv']!) byId.set(golden_id!, [...(byId.get(golden_id!) ?? []), record_id!]);
  return [...byId.values()].filter((ids) => ids.length > 1).map((ids) => ids.join('+'));
}; // biome-ignore format: dense
const decide = (decisions: readonly string[], systems: { readonly [name: string]: string } = TWO, how: LinkHow = {}) =>
  linkTexts(systems, { ...how, decisions });
const MERGE = 'merge,id:3 system:crm,id:9 system:erp';
const AGAINST = 'decisions: 1 obeyed although something speaks against the link: d.csv:2; why in pairs.csv says what';
const KEEP = 'keep,id:1 system:crm,id:7 system:erp';

describe('decisions about records of several systems', () => {
  it('are obeyed in pairs, golden records, conflicts and counts', async () => {
    const before = await linkTexts(TWO);
    expect([pairs(before), pairs(before, 'review'), golden(before)]).toEqual([['1-7', '2-8'], ['3-9'], ['1+7', '2+8']]);
    const after = await decide([MERGE, KEEP]);
    expect([pairs(after), pairs(after, 'review'), golden(after)]).toEqual([['2-8', '3-9'], [], ['2+8', '3+9']]);
    expect(after.counts).toMatchObject({ links: 2, reviews: 0, golden: 4 });
    expect(after.counts.missing.map(({ records }) => records)).toEqual([1, 1]);
    expect(after.files['conflicts.csv']!.map(({ left_row, field }) => [left_row, field])).toEqual([
      ['3', 'first_name'],
    ]);
    expect(after.files['pairs.csv']![1]).toMatchObject({
      score: '1',
      why: 'decided by a person; contradict each other',
    });
    expect(after.notes).toEqual(['decisions: 2 of 2 obeyed', AGAINST]);
  });

  it('are made in what crmq wrote, and find rows that moved', async () => {
    const { files } = await linkTexts(TWO);
    const [one, other, ...more] = files['review.csv']!;
    expect([one!.record, more]).toEqual([other!.other, []]);
    expect(one).toMatchObject({ decision: '', differs: 'First Name', system: 'crm', row: '3', Id: '3' });
    expect(files['pairs.csv']!.map(({ decision }) => decision)).toEqual(['', '', '']);
    const lines = [`merge,${one!.record},${one!.other}`, `keep,${files['pairs.csv']![0]!.record},${files['pairs.csv']![0]!.other}`];
    const moved = (text: string) => [text.split('\n')[0], ...text.trim().split('\n').slice(1).reverse(), ''].join('\n');
    const after = await decide(lines, { erp: moved(TWO.erp), crm: moved(CRM) });
    expect(golden(after)).toEqual(['9+3', '8+2']);
  }); // biome-ignore format: dense

  it('find records without ids by what identifies them', async () => {
    const bare = (text: string) => text.replaceAll(/^[^,]*,/gm, '');
    const systems = { crm: bare(CRM), erp: bare(ERP) };
    const { files } = await linkTexts(systems);
    const [{ record, other } = {}] = files['review.csv']!;
    expect(record).toMatch(/^hash:\w+ like:\w+ system:crm$/);
    const after = await decide([`merge,${record},${other}`], systems);
    expect(after.counts).toMatchObject({ links: 3, reviews: 0 });
  });

  it('name systems as their files are called, whatever the date in it', async () => {
    const dated = { 'crm-2026-02': CRM, 'erp (2)': TWO.erp };
    const lines = ['merge,id:3 system:crm-2026-01,id:9 system:erp', 'keep,id:1 system:shop,id:7 system:erp'];
    const after = await decide(lines, dated);
    expect(golden(after)).toContain('3+9');
    expect(after.notes).toEqual([
      'decisions: 1 of 2 obeyed',
      'decisions: 1 of a record that is not there (gone, changed, rejected, or merged before): d.csv:3',
      AGAINST,
      'decisions: crm-2026-01 is taken for crm-2026-02, erp is taken for erp (2); name files alike where that is another system',
      'decisions are about systems that are not here: shop',
    ]);
    const wrong = decide(['merge,id:3 system:kunden,id:9 system:erp']);
    await expect(wrong).rejects.toThrow('d.csv:2: no system is called "kunden"');
  });

  it('of an id that several systems have mean none of them, where no system is named', async () => {
    const after = await decide(['merge,id:3,id:2'], { crm: CRM, erp: TWO.erp.replace('8,', '2,') });
    expect(after.notes[1]).toBe('decisions: 1 of a record that could be any of several: d.csv:2');
    const kept = await decide(['keep,id:1,id:7'], { ...TWO });
    expect([golden(kept), kept.notes]).toEqual([['2+8'], ['decisions: 1 of 1 obeyed']]);
  });

  it('tell what speaks against them', async () => {
    const after = await decide(['merge,id:1 system:crm,id:8 system:erp', 'merge,id:2 system:crm,id:8 system:erp']);
    expect(golden(after)).toEqual(['1+2+8']);
    expect(pairs(after, 'review')).toEqual(['1-7', '3-9']);
    expect(after.notes.slice(1)).toEqual([
      'decisions: 2 obeyed although something speaks against the link: d.csv:2, d.csv:3; why in pairs.csv says what',
    ]);
  });

  it.each(['one-to-one', 'many-to-one', 'many-to-many'] as const)('keep apart through a third system, %s', async (cardinality) => {
    const systems = { ...TWO, shop: SHOP };
    const after = await decide(['keep,id:1 system:crm,id:7 system:erp'], systems, { cardinality });
    expect(golden(await linkTexts(systems, { cardinality }))).toEqual(['1+7+101', '2+8+102', '3+103']);
    expect(golden(after).filter((ids) => ids.includes('1+7'))).toEqual([]);
    expect(after.notes).toEqual(['decisions: 1 of 1 obeyed']);
    expect(golden(after)).toHaveLength(3);
  }); // biome-ignore format: dense

  it('say which organisation a person belongs to', async () => {
    const people = 'Id,First Name,Last Name,Email,Company\n1,Ann,Smith,ann@north.example,North Ltd\n2,Bo,Lind,bo@south.example,South Ltd\n';
    const firms = 'Id,Company Name,Website\n50,North Ltd,north.example\n51,South Ltd,south.example\n';
    const lines = ['merge,id:1 system:people,id:51 system:firms', 'keep,id:51 system:firms,id:2 system:people'];
    const after = await decide(lines, { people, firms });
    const one = await decide(['merge,id:2 system:people,id:1 system:people'], { people, firms });
    expect([golden(one), one.notes]).toEqual([['1+2'], ['decisions: 1 of 1 obeyed']]);
    expect([pairs(after, 'account'), after.notes]).toEqual([['1-51'], ['decisions: 2 of 2 obeyed']]);
    expect(after.counts.accounts).toBe(1);
  }); // biome-ignore format: dense

  it('contradict each other with their lines, system by system', async () => {
    await expect(decide([MERGE, MERGE.replace('merge', 'keep')])).rejects.toThrow('d.csv:3 says keep of a pair of which d.csv:2 says merge');
    const lines = ['merge,id:1 system:crm,id:1 system:erp', 'merge,id:1 system:erp,id:1 system:shop', 'keep,id:1 system:crm,id:1 system:shop'];
    const three = decide(lines, { ...TWO, shop: SHOP });
    await expect(three).rejects.toThrow('d.csv:4 keeps apart two records that other lines merge: d.csv:2, d.csv:3');
  }); // biome-ignore format: dense
});
