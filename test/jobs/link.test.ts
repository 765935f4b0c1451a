/** Linking as a whole: what comes out of two and more systems. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkOutcome, linkTexts } from './linking.ts';
import '../seed.ts';

const CRM = `Record ID,First Name,Last Name,Email,Phone Number,Company Name,City,Unsubscribed from all email
51,Ann,Lee,ann.lee@north.example,+1 212 555 0142,North Ltd,Boston,false
52,Bob,Marsh,bob.marsh@south.example,+1 212 555 0143,South Ltd,Boston,true
53,Cara,Diaz,cara.diaz@east.example,+1 212 555 0144,East Ltd,Austin,false
54,Dan,Moss,dan.moss@west.example,+1 212 555 0145,West Ltd,Austin,false
`;
const MAILER = `Kontakt;E-Mail;Mobiltelefon;Firma;Newsletter
Marsh, Robert;bob.marsh@south.example;+1 212 555 0143;South;true
Lee, Ann;ann.lee@north.example;+1 646 555 0999;North;true
Ewing, Ed;ed.ewing@new.example;+1 212 555 0150;New;true
`;
const SHOP = `name,mail,phone
Ann Lee,ann.lee@north.example,+1 212 555 0142
Cara Diaz,cara.diaz@east.example,+1 212 555 0144
Ed Ewing,ed.ewing@new.example,+1 212 555 0150
`;

const pairsOf = ({ files }: LinkOutcome, role = 'link'): string[] =>
  files['pairs.csv']!.filter((pair) => pair.role === role).map(
    ({ left_row, right_row, left_system, right_system }) => `${left_system} ${left_row} = ${right_system} ${right_row}`,
  );

describe('two systems', () => {
  it('links who is one person, and tells what differs', async () => {
    const outcome = await linkTexts({ crm: CRM, mailer: MAILER });
    expect(pairsOf(outcome)).toEqual(['crm 1 = mailer 2', 'crm 2 = mailer 1']);
    expect(outcome.files['pairs.csv']![0]).toMatchObject({ left_id: '51', right_id: '' });
    expect(outcome.files['conflicts.csv']).toMatchObject([
      { left_row: '1', right_row: '2', field: 'phone', left_value: '+12125550142', right_value: '+16465550999', kind: 'differs' },
      { left_row: '2', right_row: '1', field: 'opt_out_email', kind: 'consent' },
    ]); // biome-ignore format: a table reads better dense
    expect(outcome.files['missing.csv']!.map(({ system, row, name }) => `${system} ${row} ${name}`)).toEqual([
      'crm 3 Cara Diaz', 'crm 4 Dan Moss', 'mailer 3 Ed Ewing',
    ]); // biome-ignore format: a table reads better dense
    expect(outcome.files['golden.csv']!.length).toBe(5);
    expect(outcome.files['golden.csv']![1]).toMatchObject({
      golden_id: '2', 'Record ID': '52', 'Unsubscribed from all email': 'true', Newsletter: 'false',
    }); // biome-ignore format: a table reads better dense
  });

  it('writes nothing that a spreadsheet runs into the files that people read; golden records keep their cells', async () => {
    const formula = '=HYPERLINK(1)';
    const system = (id: string, company: string): string =>
      `Record ID,First Name,Last Name,Email,Company Name,City\n${id},Ann,Lee,ann.lee@north.example,${company},Boston\n${id}x,${formula},Moss,,,\n`;
    const { text } = await linkTexts({ a: system(formula, formula), b: system('@SUM(2)', 'North Ltd') });
    const { 'golden.csv': golden, ...told } = text;
    expect(Object.keys(told)).toEqual(
      expect.arrayContaining(['pairs.csv', 'conflicts.csv', 'crosswalk.csv', 'missing.csv', 'provenance.csv']),
    );
    for (const [name, lines] of Object.entries(told)) {
      if (name.endsWith('.csv')) expect([name, lines.match(/(^|,)"?[=@]/gm)]).toEqual([name, null]);
    }
    expect(told['provenance.csv']).toContain("'=HYPERLINK(1)");
    expect(golden).toMatch(/,=HYPERLINK\(1\)/);
  });

  it('does not take the row numbers of two systems for one id', async () => {
    const outcome = await linkTexts({
      a: 'Record ID,First Name,Last Name,City\n1,Ann,,Boston\n2,Bob,,Austin\n',
      b: 'Record ID,Full Name,Town\n1,Cara Diaz,Oslo\n2,,Bergen\n',
    });
    expect(pairsOf(outcome)).toEqual([]);
  });

  it('goes by the ids of the other system, where a column holds them and the names do not speak against it', async () => {
    const other = (ids: readonly string[]): string =>
      `Name,External ID\nA. Lee,${ids[0]}\nB. Marsh,${ids[1]}\nCara Diaz-Moreno,${ids[2]}\n`;
    const good = await linkTexts({ crm: CRM, erp: other(['51', '52', '53']) });
    expect(pairsOf(good)).toEqual(['crm 1 = erp 1', 'crm 2 = erp 2', 'crm 3 = erp 3']);
    const chance = await linkTexts({ crm: CRM, erp: other(['54', '53', '51']) });
    expect(pairsOf(chance)).toEqual([]);
  });

  it.each([
    [
      'where a spreadsheet ate the zeros of the column',
      ['4711', '4712', '12', '90'],
      ['00004711', '00004712', '00000012', '00000090'],
      4,
    ],
    [
      'where it ate those of the ids',
      ['00004711', '00004712', '00000012', '00000090'],
      ['4711', '4712', '12', '90'],
      4,
    ],
    ['where it ate some of both', ['4711', '00004712', '12', '90'], ['00004711', '4712', '00000012', '90'], 4],
    ['but not where zeros tell two ids apart', ['4711', '4712', '0', '07'], ['004711', '4712', '7', '007'], 2],
    ['nor of what is no number', ['A7', '4712', '4711', '9'], ['0A7', '4712', '4711', '9'], 3],
  ])('finds the ids of the other system %s', async (_, named, ids, count) => {
    const given = ['Ann', 'Bob', 'Cara', 'Dan'];
    const crm = `Record ID,First Name,ERP ID\n${named.map((id, at) => `${at + 51},${given[at]},${id}\n`).join('')}`;
    const erp = `Kundennummer;Vorname;Ort\n${ids.map((id, at) => `${id};${given[at]};Köln\n`).join('')}`;
    expect(pairsOf(await linkTexts({ crm, erp })).length).toBe(count);
  });

  it('believes a column of unknown name that holds them only where most records bear it out', async () => {
    const people = ['Ann,Lee', 'Bob,Marsh', 'Cara,Diaz', 'Dan,Moss'];
    const erp = `Kundennummer,Vorname,Nachname\n${people.map((name, at) => `${at + 11},${name}\n`).join('')}`;
    const crm = (numbers: readonly number[]): string =>
      `Record ID,First Name,Last Name,Zorg\n${people.map((name, at) => `${at + 51},${name},${numbers[at]}\n`).join('')}`;
    const outcome = await linkTexts({ crm: crm([11, 12, 13, 14]), erp });
    expect(pairsOf(outcome)).toHaveLength(4);
    expect(outcome.files['pairs.csv']![0]!.why).toBe('Zorg of crm names it');
    expect(pairsOf(await linkTexts({ crm: crm([14, 13, 12, 11]), erp }))).toEqual([]);
    const silent = { crm: crm([14, 13, 12, 11]).replaceAll(/,(?:Ann|Bob|Cara|Dan),/g, ',,'), erp };
    expect(pairsOf(await linkTexts(silent))).toEqual([]);
  });

  it('asks about two people of one id where surname and email are others', async () => {
    const names = ['Ann Lee', 'Bob Marsh', 'Cara Diaz', 'Dan Moss', 'Eve Holt', 'Finn Roe', 'Gus Tate', 'Ida Wolf'];
    const one = (name: string): string => `${name},${name.toLowerCase().replace(' ', '.')}@north.example`;
    const records = (all: readonly string[]): string => all.map((name, at) => `${at + 1},${one(name)}\n`).join('');
    const a = `id,Name,Email\n${records([...names, 'Matthew Okafor', 'Mary Poole'])}`;
    const b = `id,Full Name,E-Mail\n${records([...names, 'Matthew Haverford', 'Mary Unwin'])}`;
    const outcome = await linkTexts({ a, b });
    expect(pairsOf(outcome)).toHaveLength(8);
    expect(outcome.files['pairs.csv']!.filter(({ role }) => role === 'review')).toMatchObject([
      { left_row: '9', right_row: '9', score: '0.7', why: 'id of a names it; contradict each other' },
      { left_row: '10', right_row: '10', score: '0.7' },
    ]);
    const short = await linkTexts({ a: a.replaceAll(/,\S+@\S+/g, ','), b: b.replaceAll(/,\S+@\S+/g, ',') });
    expect(pairsOf(short)).toHaveLength(8);
    // a changed surname is one person's where the address or the day of birth stayed
    const wed = await linkTexts({ a, b: b.replace('matthew.haverford@', 'matthew.okafor@') });
    expect(pairsOf(wed)).toContain('a 9 = b 9');
  });

  it('leaves a record to its nearer partner, and asks where two are as near', async () => {
    const two = 'First Name,Last Name,Email\nAnn,Lee,ann.lee@north.example\nAnn,Lee,a.lee@north.example\n';
    const one = 'Name,E-Mail\nAnn Lee,a.lee@north.example\n';
    expect(pairsOf(await linkTexts({ two, one }))).toEqual(['two 2 = one 1']);
  });

  it('reports duplicates of one system, and lets them follow where many may belong to one', async () => {
    const twice = `${MAILER}Lee, Ann;ann.lee@north.example;+1 646 555 0999;North;true\n`;
    const strict = await linkTexts({ twice, crm: CRM });
    expect(pairsOf(strict).filter((pair) => pair.endsWith('crm 1'))).toEqual(['twice 2 = crm 1']);
    expect(strict.files['duplicates.csv']!.map(({ system, row }) => `${system} ${row}`)).toEqual([
      'twice 2',
      'twice 4',
    ]);
    expect(strict.files['missing.csv']!.some(({ system, row }) => system === 'twice' && row === '4')).toBe(false);
    const loose = await linkTexts({ twice, crm: CRM }, { cardinality: 'many-to-one' });
    expect(pairsOf(loose).filter((pair) => pair.endsWith('crm 1'))).toEqual(['twice 2 = crm 1', 'twice 4 = crm 1']);
    expect(loose.counts.golden).toBe(strict.counts.golden! - 1);
  });
});

describe('three systems', () => {
  it('makes one entity of what belongs together through a third', async () => {
    const outcome = await linkTexts({ crm: CRM, mailer: MAILER, shop: SHOP });
    expect(pairsOf(outcome)).toEqual([
      'crm 1 = mailer 2', 'crm 2 = mailer 1', 'crm 1 = shop 1', 'crm 3 = shop 2', 'mailer 2 = shop 1', 'mailer 3 = shop 3',
    ]); // biome-ignore format: a table reads better dense
    expect(outcome.counts.golden).toBe(5);
    const ann = outcome.files['crosswalk.csv']!.filter(({ golden_id }) => golden_id === '1');
    expect(ann.map(({ system, row }) => `${system} ${row}`)).toEqual(['crm 1', 'mailer 2', 'shop 1']);
  });
});

describe('other kinds', () => {
  const ACCOUNTS =
    'Company Name,Company Domain Name,City\nNorth Ltd,north.example,Boston\nSouth Ltd,south.example,Boston\n';

  it('links contacts to the accounts that they belong to, and merges nothing', async () => {
    const outcome = await linkTexts({ crm: CRM, accounts: ACCOUNTS });
    expect(pairsOf(outcome, 'account')).toEqual(['crm 1 = accounts 1', 'crm 2 = accounts 2']);
    expect(outcome.counts).toMatchObject({ golden: null, conflicts: 0, links: 0 });
    expect(outcome.files['golden.csv']).toBeUndefined();
  });

  it('goes by the ids of the other system, where a column holds them', async () => {
    const contacts = 'First Name,Last Name,Associated Company ID\nAnn,Lee,9002\nBob,Marsh,9001\nCara,Diaz,\n';
    const accounts = 'Record ID,Company Name,City\n9001,North Ltd,Boston\n9002,South Ltd,Boston\n';
    const outcome = await linkTexts({ contacts, accounts });
    expect(pairsOf(outcome, 'account')).toEqual(['contacts 1 = accounts 2', 'contacts 2 = accounts 1']);
    expect(outcome.files['pairs.csv']![0]!.why).toBe('Associated Company ID of contacts names it');
  });

  it('links leads to contacts, and makes no golden record of the two', async () => {
    const leads =
      'Lead ID,First Name,Last Name,Company,Email,Lead Status,Lead Source\n1,Ann,Lee,North,ann.lee@north.example,Open,Web\n';
    const outcome = await linkTexts({ leads, crm: CRM });
    expect(pairsOf(outcome)).toEqual(['leads 1 = crm 1']);
    expect(outcome.counts.golden).toBe(null);
    expect(outcome.files['crosswalk.csv']!.length).toBe(5);
  });

  it('refuses what cannot be linked', async () => {
    await expect(linkTexts({ crm: CRM, numbers: 'a,b\n1,2\n3,4\n' })).rejects.toThrow('numbers has no column');
  });
});

const person = fc.record({
  first: fc.constantFrom('Ann', 'Bob', 'Cara', 'Matti'),
  last: fc.constantFrom('Lee', 'Marsh', 'Virtanen'),
  mail: fc.constantFrom('a.lee@north.example', 'b.marsh@south.example', 'matti@koti.example', 'info@north.example', ''),
  phone: fc.constantFrom('+12125550142', '+358401234567', ''),
  city: fc.constantFrom('Boston', 'Oslo', ''),
});
const people = fc.array(person, { minLength: 1, maxLength: 12 });
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

const asCrm = (all: readonly Person[]): string =>
  `Record ID,First Name,Last Name,Email,Phone Number,City\n${all.map((one, at) => `${at + 1},${one.first},${one.last},${one.mail},${one.phone},${one.city}\n`).join('')}`;
const asBook = (all: readonly Person[]): string =>
  `Name;Telefon;E-Mail;Ort\n${all.map((one) => `${one.first} ${one.last};${one.phone};${one.mail};${one.city}\n`).join('')}`;
const cardinality = fc.constantFrom('one-to-one' as const, 'many-to-one' as const, 'many-to-many' as const);

describe('properties', () => {
  it('has every record of every system in one golden record', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(people, people, cardinality, async (a, b, how) => {
        const { files, counts } = await linkTexts({ a: asCrm(a), b: asBook(b) }, { cardinality: how });
        const rows = files['crosswalk.csv']!.map(({ system, row }) => `${system} ${row}`);
        const all = [...a.map((_, at) => `a ${at + 1}`), ...b.map((_, at) => `b ${at + 1}`)];
        expect([...rows].sort()).toEqual(all.sort());
        const ids = new Set(files['crosswalk.csv']!.map(({ golden_id }) => golden_id));
        expect(files['golden.csv']!.map(({ golden_id }) => golden_id)).toEqual([...ids]);
        expect(counts.golden).toBe(ids.size);
      }),
      { numRuns: 40 },
    );
  });

  it('has mirrored links when the systems are named the other way round', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        people,
        fc.constantFrom('one-to-one' as const, 'many-to-many' as const),
        async (a, b, how) => {
          const [there, back] = [
            await linkTexts({ a: asCrm(a), b: asBook(b) }, { cardinality: how }),
            await linkTexts({ b: asBook(b), a: asCrm(a) }, { cardinality: how }),
          ];
          const key = (x: string, y: string, role: string, score: string, why: string) =>
            [x, y, role, score, why].join(' ');
          const forth = there.files['pairs.csv']!.map((p) => key(p.left_row!, p.right_row!, p.role!, p.score!, p.why!));
          const mirrored = back.files['pairs.csv']!.map((p) =>
            key(p.right_row!, p.left_row!, p.role!, p.score!, p.why!),
          );
          expect(mirrored.sort()).toEqual(forth.sort());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives nobody two partners where one is allowed', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(people, people, people, async (a, b, c) => {
        const { files } = await linkTexts({ a: asCrm(a), b: asBook(b), c: asCrm(c) });
        const links = files['pairs.csv']!.filter(({ role }) => role === 'link');
        const ends = links.flatMap((p) => [
          `${p.left_system} ${p.left_row} in ${p.right_system}`,
          `${p.right_system} ${p.right_row} in ${p.left_system}`,
        ]);
        expect(new Set(ends).size).toBe(ends.length);
        const entities = new Map(files['crosswalk.csv']!.map((one) => [`${one.system} ${one.row}`, one.golden_id]));
        for (const p of links) {
          expect(entities.get(`${p.left_system} ${p.left_row}`)).toBe(entities.get(`${p.right_system} ${p.right_row}`));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same bytes however the inputs are cut', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(people, people, fc.integer({ min: 20, max: 400 }), async (a, b, chunkBytes) => {
        const systems = { a: asCrm(a), b: asBook(b) };
        expect((await linkTexts(systems, { chunkBytes })).text).toEqual((await linkTexts(systems)).text);
      }),
      { numRuns: 20 },
    );
  });
});
