/** Rules of a pack: one table for each, and laws that hold for all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONSENT_ROLES,
  type Field,
  type FieldRule,
  ROLES,
  type Role,
  SURVIVOR_ORDERS,
  SURVIVORSHIP_RULES,
  type Survivorship,
} from '../../src/contract.ts';
import { mergeCluster } from '../../src/dedupe/merge/merge.ts';
import { DEFAULT_RULES, idleSources } from '../../src/dedupe/merge/survivorship.ts';

const fieldsOf = (roles: readonly (Role | null)[]): Field[] =>
  roles.map((role, index) => ({ column: `c${index}`, index, role, confidence: 1, reason: '', facts: {} }));

/** The first record survives: it has two cells more. `c0` is the column in question, `c1` its record's last change, `c2` its source. */
function kept(
  role: Role | null,
  survivorship: Survivorship,
  ...rows: readonly (readonly [value: string, updated?: string, source?: string])[]
) {
  const fields = fieldsOf([role, 'updated_at', 'record_source', null, null]);
  const members = rows.map(([value, updated = '', source = ''], at) => ({
    row: at + 1,
    cells: [value, updated, source, at === 0 ? 'x' : '', at === 0 ? 'y' : ''],
  }));
  const { cells, sources, survivor } = mergeCluster(members, fields, survivorship);
  expect(survivor).toBe(1);
  return [cells[0], sources[0]];
}

const SOURCES = { order: ['CRM', 'Webinar'] };

describe('the value of a column', () => {
  it.each<[string, Role | null, FieldRule, (readonly [string, string?, string?])[], [string, number]]>([
    ['survivor', 'job_title', 'survivor', [['CEO', '2020-01-01'], ['CFO', '2024-01-01']], ['CEO', 1]],
    ['survivor, of dates', 'created_at', 'survivor', [['2024-01-01'], ['2020-01-01']], ['2024-01-01', 1]],
    ['survivor, of tags', 'tags', 'survivor', [['a'], ['b']], ['a', 1]],
    ['survivor, where it has none: the most recent', 'job_title', 'survivor', [['', '2025-01-01'], ['CFO', '2020-01-01'], ['CEO', '2024-01-01']], ['CEO', 3]],
    ['most recent', 'job_title', 'most-recent', [['CEO', '2020-01-01'], ['CFO', '2024-01-01']], ['CFO', 2]],
    ['most recent, both of one day: the survivor', 'job_title', 'most-recent', [['CEO', '2024-01-01'], ['CFO', '2024-01-01']], ['CEO', 1]],
    ['most recent, without dates: the survivor', 'job_title', 'most-recent', [['CEO'], ['CFO']], ['CEO', 1]],
    ['most recent, cleared there', 'job_title', 'most-recent', [['CEO', '2020-01-01'], ['', '2024-01-01']], ['CEO', 1]],
    ['most recent, broken there', 'phone', 'most-recent', [['+358401234567', '2020-01-01'], ['3.58E+11', '2024-01-01']], ['+358401234567', 1]],
    ['most recent, a dash there for nothing', 'annual_revenue', 'most-recent', [['100', '2020-01-01'], ['-', '2024-01-01']], ['100', 1]],
    ['survivor, with a broken formula', 'website', 'survivor', [['#N/A'], ['acme.example']], ['acme.example', 2]],
    ['survivor, N/A in a column without a role', null, 'survivor', [['N/A'], ['Gold']], ['Gold', 2]],
    ['survivor, a dash in a column without a role', null, 'survivor', [['—'], ['Gold']], ['Gold', 2]],
    ['survivor, a dash beside a plus is an answer', null, 'survivor', [['-'], ['+']], ['-', 1]],
    ['survivor, none is an answer', null, 'survivor', [['None'], ['Peanuts']], ['None', 1]],
    ['survivor, whose name says nothing to a program', 'last_name', 'survivor', [['Null'], ['Zorn']], ['Null', 1]],
    ['most complete', null, 'most-complete', [['', '2020-01-01'], ['a', ''], ['b', '2020-01-01']], ['b', 3]],
    ['source priority', 'job_title', 'source-priority', [['a', '', 'Webinar'], ['b', '', 'crm'], ['c', '', 'List']], ['b', 2]],
    ['source priority, none of them listed', 'job_title', 'source-priority', [['a', '', 'List'], ['b', '', 'Fair']], ['a', 1]],
    ['source priority, blank in the best', 'job_title', 'source-priority', [['a', '', 'List'], ['', '', 'CRM'], ['c', '', 'Webinar']], ['c', 3]],
    ['source priority of its own', 'job_title', ['source-priority', { order: ['List', 'CRM'] }], [['a', '', 'CRM'], ['b', '', 'List']], ['b', 2]],
    ['longest', 'company', 'longest', [['Acme'], ['Acme Industries'], ['Acme Inc']], ['Acme Industries', 2]],
    ['longest, equally long: the survivor', 'company', 'longest', [['Acme'], ['Emca']], ['Acme', 1]],
    ['longest, by characters', 'company', 'longest', [['𠮷野家'], ['Acmes']], ['Acmes', 2]],
    ['earliest', 'close_date', 'earliest', [['2024-01-01'], ['2020-01-01']], ['2020-01-01', 2]],
    ['latest', 'close_date', 'latest', [['2020-01-01'], ['2024-01-01']], ['2024-01-01', 2]],
    ['latest, where one is no date', 'close_date', 'latest', [['soon'], ['2024-01-01']], ['2024-01-01', 2]],
    ['latest, in a column without a role', null, 'latest', [['2020-01-01'], ['x'], ['2024-01-01']], ['2024-01-01', 3]],
    ['furthest stage', 'lifecycle_stage', 'furthest-stage', [['lead'], ['Customer'], ['opportunity']], ['Customer', 2]],
    ['furthest stage, in an order of its own', 'lifecycle_stage', ['furthest-stage', { order: ['Customer', 'Lead', 'Partner'] }], [['customer'], ['lead'], ['x']], ['lead', 2]],
    ['furthest stage, by label or internal name', 'lifecycle_stage', ['furthest-stage', { order: ['Lead', 'Marketing Qualified Lead'] }], [['lead'], ['marketingqualifiedlead']], ['marketingqualifiedlead', 2]],
    ['furthest stage of another column', 'lead_status', ['furthest-stage', { order: ['New', 'Working', 'Won'] }], [['Working'], ['new'], ['WON']], ['WON', 3]],
    ['union', null, 'union', [['a;b'], ['b; c'], ['']], ['a;b;c', 2]],
    ['union, no separator in sight', null, 'union', [['a'], ['b']], ['a;b', 2]],
    ['union, with the usual separator', null, ['union', { separator: ', ' }], [['a'], ['B'], ['b']], ['a, B', 2]],
    ['union, of cells with two separators', null, 'union', [['a; b'], ['b|c'], ['d']], ['a; b; c; d', 2]],
    ['union, where the survivor has the less usual one', null, 'union', [['a|b'], ['b;c']], ['a|b|c', 2]],
    ['union, a comma may be part of a tag', null, 'union', [['a;b'], ['Smith, John']], ['a;b;Smith, John', 2]],
    ['union, with the separator that is there', null, ['union', { separator: ', ' }], [['a | b'], ['c']], ['a | b | c', 2]],
  ])('%s', (_, role, rule, rows, wanted) => {
    const own: Survivorship = role === null ? { columns: { c0: rule } } : { [role]: rule };
    expect(kept(role, { sources: SOURCES, ...own }, ...rows)).toEqual(wanted);
  }); // biome-ignore format: a table reads better dense

  it('goes by name before role before default', () => {
    const rows = [['Al', '2024-01-01'], ['Alexander', '2020-01-01']] as const; // biome-ignore format: dense
    expect(kept('nickname', { default: 'longest' }, ...rows)[0]).toBe('Alexander');
    expect(kept('nickname', { default: 'longest', nickname: 'survivor' }, ...rows)[0]).toBe('Al');
    expect(kept('nickname', { nickname: 'survivor', columns: { c0: 'longest' } }, ...rows)[0]).toBe('Alexander');
    expect(kept(null, { default: 'longest' }, ...rows)[0]).toBe('Alexander');
  });

  it('by default leaves alone what has a rule by itself', () => {
    const general = { default: 'most-recent' } as const;
    expect(kept('created_at', general, ['2020-01-01', '2020-01-01'], ['2024-01-01', '2024-01-01'])[0]).toBe(
      '2020-01-01',
    );
    expect(kept('tags', general, ['a', '2020-01-01'], ['b', '2024-01-01'])[0]).toBe('a;b');
    expect(kept('opt_out_email', general, ['true', '2020-01-01'], ['false', '2024-01-01'])[0]).toBe('true');
    expect(kept('id', general, ['1', '2020-01-01'], ['2', '2024-01-01'])[0]).toBe('1');
    expect(kept('job_title', general, ['CEO', '2020-01-01'], ['CFO', '2024-01-01'])[0]).toBe('CFO');
  });

  it('goes by input files', () => {
    const fields = fieldsOf(['job_title', 'city']);
    const members = [
      { row: 1, cells: ['CEO', 'Turku'], file: 'exports/events.csv' },
      { row: 2, cells: ['CFO', ''], file: 'exports/crm.csv.gz' },
    ];
    const of = (survivorship: Survivorship) => mergeCluster(members, fields, survivorship);
    const sources = { files: ['crm.csv', 'events.csv'] };
    expect(of({ sources, job_title: 'source-priority' }).cells).toEqual(['CFO', 'Turku']);
    expect(of({ sources, survivor: 'source-priority' }).survivor).toBe(2);
    // files of one rule, and values of a column beside sources that are files
    expect(of({ sources, job_title: ['source-priority', { files: ['events.csv'] }] }).cells[0]).toBe('CEO');
    expect(of({ sources, job_title: ['source-priority', { column: 'c1', order: ['Turku'] }] }).cells[0]).toBe('CEO');
    expect(of({ sources: { files: ['other.csv'] }, job_title: 'source-priority' }).cells[0]).toBe('CEO');
  });
});

describe('sources that are not there', () => {
  it.each<[string, Survivorship, string[], RegExp | undefined]>([
    ['all of several', { sources: { files: ['a.csv', 'b.csv'] } }, ['c.csv'], /^survivorship: no input is one of the source files a\.csv, b\.csv$/],
    ['one of several', { sources: { files: ['A', 'b.csv'] } }, ['in/a.csv', 'in/b.csv.gz'], /^survivorship: no input is the source file A; the inputs are a\.csv, b\.csv$/],
    ['the others of one input', { sources: { files: ['a.csv', 'b.csv'] } }, ['b.csv'], undefined],
    ['files of one rule', { city: ['source-priority', { files: ['x.csv'] }] }, ['b.csv'], /x\.csv/],
    ['a column of one rule', { sources: { files: ['b.csv'] }, city: ['source-priority', { order: ['b.csv'] }] }, ['b.csv'], /no column tells the source/],
    ['stages', { lifecycle_stage: ['furthest-stage', { order: ['New'] }] }, ['b.csv'], undefined],
  ])('%s', (_, survivorship, files, note) => {
    const told = idleSources(survivorship, fieldsOf(['city']), files);
    if (note === undefined) expect(told).toBeUndefined();
    else expect(told).toMatch(note);
  }); // biome-ignore format: a table
});

describe('an address', () => {
  const fields = fieldsOf(['street', 'city', 'postal_code', 'updated_at', null]);
  const of = (survivorship: Survivorship, ...rows: string[][]) =>
    mergeCluster(
      rows.map((cells, at) => ({ row: at + 1, cells })),
      fields,
      survivorship,
    ).cells.slice(0, 3);

  it.each<[string, string[], string[], string[]]>([
    ['moves as a whole', ['Quay 1', 'Turku', '20100'], ['Oak 2', 'Oslo', '0150'], ['Oak 2', 'Oslo', '0150']],
    ['stays where the other one would clear a part', ['Quay 1', 'Turku', '20100'], ['Oak 2', 'Oslo', ''], ['Quay 1', 'Turku', '20100']],
    ['moves where it has more parts', ['', 'Turku', ''], ['Oak 2', 'Oslo', '0150'], ['Oak 2', 'Oslo', '0150']],
    ['stays where the other has none', ['Quay 1', 'Turku', ''], ['', '', ''], ['Quay 1', 'Turku', '']],
  ])('%s', (_, mine, theirs, wanted) => {
    const rows = [[...mine, '2020-01-01', 'x'], [...theirs, '2024-01-01', '']]; // biome-ignore format: dense
    expect(of({ default: 'most-recent' }, ...rows)).toEqual(wanted);
    expect(of({ street: 'most-recent' }, ...rows)).toEqual(wanted);
  }); // biome-ignore format: a table reads better dense

  it('gives up a part that has a rule of values', () => {
    const rows = [['Quay 1', 'Turku', '20100', '', 'x'], ['Quay 1', 'Turku-Åbo', '20100', '', '']]; // biome-ignore format: dense
    expect(of({ city: 'longest' }, ...rows)).toEqual(['Quay 1', 'Turku-Åbo', '20100']);
  });
});

describe('a date of birth in three columns', () => {
  const fields = fieldsOf(['birth_year', 'birth_month', 'birth_day', 'updated_at', null]);
  const of = (...rows: string[][]) =>
    mergeCluster(
      rows.map((cells, at) => ({ row: at + 1, cells })),
      fields,
      { default: 'most-recent' },
    ).cells.slice(0, 3);

  it.each<[string, string[], string[], string[]]>([
    ['is never mixed of two', ['1984', '5', '31'], ['1985', '6', '13'], ['1984', '5', '31']],
    ['is filled where nothing disagrees', ['1984', '', ''], ['1984', '6', '13'], ['1984', '6', '13']],
    ['is not filled where something does', ['1984', '5', ''], ['1985', '', '13'], ['1984', '5', '']],
  ])('%s', (_, mine, theirs, wanted) => {
    expect(of([...mine, '2020-01-01', 'x'], [...theirs, '2024-01-01', ''])).toEqual(wanted);
  }); // biome-ignore format: a table reads better dense
});

describe('who survives', () => {
  const fields = fieldsOf(['id', 'record_source', 'created_at', 'last_activity_at', 'is_deleted', null]);
  const rows = [
    ['1', 'List', '2024-01-01', '2025-01-01', '', 'full'],
    ['2', 'CRM', '2022-01-01', '2024-01-01', '', ''],
    ['3', 'Webinar', '2020-01-01', '', '', ''],
    ['4', 'CRM', '2023-01-01', '2024-06-01', '', ''],
    ['5', 'CRM', '2010-01-01', '2025-06-01', 'true', 'gone'],
  ];
  it.each<[Survivorship['survivor'], number]>([
    [undefined, 1],
    ['most-complete', 1],
    ['most-recent', 1],
    ['oldest', 3],
    ['source-priority', 4],
    [['source-priority', 'most-recent'], 4],
    [['source-priority', 'oldest'], 2],
  ])('by %j is %i, and never one that was deleted', (survivor, wanted) => {
    const members = rows.map((cells, at) => ({ row: at + 1, cells }));
    const of = (all: typeof members) =>
      mergeCluster(all, fields, { sources: SOURCES, ...(survivor ? { survivor } : {}) }).survivor;
    expect(of(members)).toBe(wanted);
    expect(of([...members].reverse())).toBe(wanted);
  });

  it('is one that a person named', () => {
    const members = rows.map((cells, at) => ({ row: at + 1, cells, isNamed: at === 2 }));
    expect(mergeCluster(members, fields, { survivor: 'most-complete' }).survivor).toBe(3);
  });
});

describe('united cells', () => {
  const steps = (role: Role, ...values: string[]) =>
    mergeCluster(
      values.map((value, at) => ({ row: at + 1, cells: [value, at === 0 ? 'x' : ''] })),
      fieldsOf([role, null]),
      {},
    ).steps.get(0);

  it('tell what each record added', () => {
    expect(steps('notes', 'VIP', 'no mail', 'VIP', 'call first')).toEqual([
      { value: 'VIP', row: 1 },
      { value: 'VIP\nno mail', row: 2 },
      { value: 'VIP\nno mail\ncall first', row: 4 },
    ]);
    expect(steps('tags', '', 'a', 'a, b')).toEqual([
      { value: 'a', row: 2 },
      { value: 'a, b', row: 3 },
    ]);
    expect(steps('tags', 'a', 'A')).toBeUndefined();
  });
});

/** A few values of each kind that make trouble for one another. */
const CELLS: { readonly [role in Role]?: readonly string[] } = {
  id: ['1', '2'], job_title: ['CEO', 'CFO'], phone: ['+14155550142', '12'], mobile: ['+14155550143'], email: ['a@x.example', 'b@'],
  first_name: ['J.', 'John'], street: ['Quay 1', 'Oak 2'], city: ['Turku', 'Oslo'], postal_code: ['20100', '0150'],
  created_at: ['2020-01-01', '5.3.2019'], updated_at: ['2024-01-01', '2025-01-01'], lifecycle_stage: ['Lead', 'Customer'],
  lead_status: ['New', 'Won'], record_source: ['CRM', 'List'], notes: ['VIP', 'do not call'], tags: ['a;b', 'c'], owner: ['Anna', 'Former employee'],
  opt_in_email: ['true', 'false'], opt_in_at: ['2020-01-01', '2024-01-01'], opt_out_email: ['true', 'false'], opt_out_at: ['2022-01-01'],
  do_not_call: ['true', 'false'], email_invalid: ['true', 'false'], legal_basis: ['contract', 'consent'],
}; // biome-ignore format: a table reads better dense

const rule: fc.Arbitrary<FieldRule> = fc.oneof(
  fc.constantFrom(...SURVIVORSHIP_RULES),
  fc.constantFrom<FieldRule>(
    ['furthest-stage', { order: ['Lead', 'New', 'Won'] }],
    ['source-priority', { order: ['List'] }],
  ),
);
const anything = fc.subarray(Object.keys(CELLS) as Role[], { minLength: 1 }).chain((roles) =>
  fc.record({
    roles: fc.constant(roles),
    rows: fc.array(fc.tuple(...roles.map((role) => fc.constantFrom('', ...(CELLS[role] as string[])))), { minLength: 1, maxLength: 5 }),
    survivorship: fc.record(
      {
        survivor: fc.subarray([...SURVIVOR_ORDERS]), sources: fc.constant(SOURCES), default: rule,
        columns: fc.dictionary(fc.constantFrom(...roles.map((_, at) => `c${at}`)), rule),
        ...Object.fromEntries(roles.map((role) => [role, rule])),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Survivorship>,
  }),
); // biome-ignore format: generators read better dense

describe('whatever a pack says', () => {
  const merged = ({ roles, rows, survivorship }: { roles: Role[]; rows: string[][]; survivorship: Survivorship }) =>
    mergeCluster(
      rows.map((cells, at) => ({ row: at + 1, cells })),
      fieldsOf(roles),
      survivorship,
    );

  it('a cleared value never beats a filled one', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { survivor, cells } = merged(given);
        for (const [index, role] of given.roles.entries()) {
          if (given.rows[survivor - 1]![index] !== '') expect(cells[index]).not.toBe('');
          const isWhole = DEFAULT_RULES.slice(0, 3).some(({ roles }) => roles.includes(role));
          const someone = given.rows.some((row) => row[index] !== '');
          if (someone && !isWhole) expect(cells[index]).not.toBe('');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('consent is what it is without a pack, as long as the same record survives', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const [own, none] = [merged(given), merged({ ...given, survivorship: {} })];
        const cell = (role: Role) => own.cells[given.roles.indexOf(role)];
        const some = (role: Role, value: string) => given.rows.some((row) => row[given.roles.indexOf(role)] === value);
        if (some('opt_out_email', 'true')) expect(cell('opt_out_email')).toBe('true');
        if (some('opt_out_email', 'true')) expect(cell('opt_in_email')).not.toBe('true');
        if (some('opt_in_email', 'false')) expect(cell('opt_in_email')).toBe('false');
        if (some('do_not_call', 'true')) expect(cell('do_not_call')).toBe('true');
        if (some('opt_out_at', '2022-01-01')) expect(cell('opt_out_at')).toBe('2022-01-01');
        if (own.survivor !== none.survivor || given.roles.includes('email')) return;
        for (const role of CONSENT_ROLES) expect(cell(role)).toBe(none.cells[given.roles.indexOf(role)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the order of the records does not matter', () => {
    fc.assert(
      fc.property(anything, ({ roles, rows, survivorship }) => {
        const members = rows.map((cells, at) => ({ row: at + 1, cells }));
        const of = (all: typeof members) => mergeCluster(all, fieldsOf(roles), survivorship);
        expect(of([...members].reverse())).toEqual(of(members));
      }),
      { numRuns: 500 },
    );
  });
});

it('every role is in one default rule at most', () => {
  const named = DEFAULT_RULES.flatMap(({ roles }) => roles);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((role) => !ROLES.includes(role))).toEqual([]);
});
