import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, Role, Survivorship } from '../../src/contract.ts';
import type { IsFaulty } from '../../src/dedupe/merge/bounces.ts';
import { mergeCluster } from '../../src/dedupe/merge/merge.ts';

const fieldsOf = (roles: readonly (Role | null)[]): Field[] =>
  roles.map((role, index) => ({ column: `${role}${index}`, index, role, confidence: 1, reason: '', facts: {} }));

function merge(roles: readonly (Role | null)[], rows: readonly (readonly string[])[], rules: Survivorship = {}) {
  return mergeCluster(
    rows.map((cells, at) => ({ row: at + 1, cells })),
    fieldsOf(roles),
    rules,
  );
}

describe('survivor', () => {
  it('is the most complete', () => {
    expect(
      merge(
        ['id', 'first_name', 'city'],
        [
          ['1', 'Mary', ''],
          ['2', 'Mary', 'Turku'],
        ],
      ).survivor,
    ).toBe(2);
  });
  it('then the most recent by activity and change, then the oldest', () => {
    expect(
      merge(
        ['id', 'last_activity_at'],
        [
          ['1', '2024-01-01'],
          ['2', '2025-01-01'],
        ],
      ).survivor,
    ).toBe(2);
    expect(
      merge(
        ['id', 'updated_at'],
        [
          ['1', '2025-01-01'],
          ['2', '2024-01-01'],
        ],
      ).survivor,
    ).toBe(1);
    expect(
      merge(
        ['id', 'created_at'],
        [
          ['1', '2025-01-01'],
          ['2', '2024-01-01'],
        ],
      ).survivor,
    ).toBe(2);
  });
  it.each<[string, string, string[], number]>([
    ['the least id', 'id', ['b', 'a', 'c'], 2],
    ['a shorter id before a longer one', 'id', ['10', '9', '11'], 2],
    ['an id before none', 'id', ['', '7', ''], 2],
    ['the first row of one id', 'id', ['7', '7', '8'], 1],
    ['the first row where there are no ids', 'city', ['Turku', 'Espoo', 'Pori'], 1],
  ])('then %s, whatever order the members are in', (_what, role, values, survivor) => {
    const fields = fieldsOf([role as Role, 'notes']);
    const members = values.map((value, at) => ({ row: at + 1, cells: [value, 'x'] }));
    expect(mergeCluster(members, fields, {}).survivor).toBe(survivor);
    expect(mergeCluster([...members].reverse(), fields, {})).toEqual(mergeCluster(members, fields, {}));
  });
  it('is the same record in whatever order the rows of a file with ids stand, and so is what is made of it', () => {
    const people = fc.array(fc.constantFrom('', 'Ann', 'Anna', 'Bo'), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (names, random) => {
        const records = names.map((name, at) => [`${at + 8}`, name, name === '' ? 'Oslo' : '']);
        const shuffled = records
          .map((cells) => [random.next().value as number, cells] as const)
          .sort(([a], [b]) => a - b)
          .map(([, cells]) => cells);
        const roles: Role[] = ['id', 'first_name', 'city'];
        expect(merge(roles, shuffled).cells).toEqual(merge(roles, records).cells);
      }),
    );
  });
  it('is never a deleted record, be it fuller', () => {
    expect(
      merge(
        ['is_deleted', 'city', 'notes'],
        [
          ['true', 'Turku', 'x'],
          ['false', 'Turku', ''],
        ],
      ).survivor,
    ).toBe(2);
  });
  it('does not trust a bulk timestamp', () => {
    const fields = fieldsOf(['id', 'updated_at']).map((field) =>
      field.role === 'updated_at' ? { ...field, facts: { bulkTimestamp: '2025-01-01' } } : field,
    );
    expect(
      mergeCluster(
        [
          { row: 1, cells: ['1', '2024-01-01'] },
          { row: 2, cells: ['2', '2025-01-01'] },
        ],
        fields,
        {},
      ).survivor,
    ).toBe(1);
  });
});

describe('fields', () => {
  it('fills blanks from the most recent of the others, and says from where', () => {
    const merged = merge(
      ['id', 'updated_at', 'job_title', null],
      [
        ['1', '2025-01-01', '', 'a'],
        ['2', '2023-01-01', 'CEO', ''],
        ['3', '2024-01-01', 'CFO', ''],
      ],
    );
    expect(merged).toEqual({
      survivor: 1,
      cells: ['1', '2025-01-01', 'CFO', 'a'],
      sources: [1, 1, 3, 1],
      steps: new Map(),
    });
  });
  it('never lets a cleared value beat a filled one', () => {
    expect(
      merge(
        ['notes', 'city', 'updated_at'],
        [
          ['old note', 'Turku', '2020-01-01'],
          ['', 'Turku', '2025-01-01'],
        ],
      ).cells[0],
    ).toBe('old note');
  });
  it('keeps the ids of the survivor', () => {
    const merged = merge(
      ['id', 'external_id', 'first_name', 'city'],
      [
        ['1', '', 'Mary', 'Turku'],
        ['2', 'X9', 'Mary', ''],
      ],
    );
    expect(merged.survivor).toBe(1);
    expect(merged.cells).toEqual(['1', '', 'Mary', 'Turku']);
  });
  it('takes the earliest creation and the latest activity', () => {
    const merged = merge(
      ['created_at', 'last_activity_at', 'city'],
      [
        ['2024-05-01', '2024-06-01', 'Turku'],
        ['2020-01-01', '2025-06-01', ''],
      ],
    );
    expect(merged.cells).toEqual(['2020-01-01', '2025-06-01', 'Turku']);
    expect(merged.sources).toEqual([2, 2, 1]);
  });
  it.each([
    ['5.3.2024', '2020-01-01', '2020-01-01'],
    ['2024-05-01', '5.3.2020', '2024-05-01'],
    ['1970-01-01', '2020-01-01', '2020-01-01'],
    ['5.3.2024', '6.4.2020', '5.3.2024'],
    ['', '6.4.2020', '6.4.2020'],
  ])('orders ISO dates only: created %s and %s is %s', (mine, theirs, kept) => {
    const roles = ['created_at', 'city', 'job_title'] as const;
    expect(
      merge(roles, [
        [mine, 'Turku', 'CEO'],
        [theirs, '', ''],
      ]).cells[0],
    ).toBe(kept);
  });
  it('takes the furthest lifecycle stage', () => {
    expect(
      merge(
        ['lifecycle_stage', 'city'],
        [
          ['Lead', 'Turku'],
          ['Customer', ''],
        ],
      ).cells[0],
    ).toBe('Customer');
  });
  it('lets an initial give way to the name', () => {
    expect(
      merge(
        ['first_name', 'city'],
        [
          ['M.', 'Turku'],
          ['Mary', ''],
        ],
      ).cells[0],
    ).toBe('Mary');
    expect(
      merge(
        ['first_name', 'city'],
        [
          ['Molly', 'Turku'],
          ['Mary', ''],
        ],
      ).cells[0],
    ).toBe('Molly');
  });
  it('does not mix two addresses', () => {
    const roles = ['street', 'city', 'postal_code', 'first_name', 'last_name', 'email'] as const;
    const rest = ['Mary', 'McDonald', 'm@x.example'];
    expect(
      merge(roles, [
        ['', 'Turku', '', ...rest],
        ['1 Quay St', 'Dublin', 'D02', ...rest.slice(0, 2), ''],
      ]).cells.slice(0, 3),
    ).toEqual(['1 Quay St', 'Dublin', 'D02']);
    expect(
      merge(roles, [
        ['', 'Turku', '', ...rest],
        ['1 Quay St', 'Dublin', '', 'Mary', '', ''],
      ]).cells.slice(0, 3),
    ).toEqual(['', 'Turku', '']);
    expect(
      merge(roles, [
        ['', 'Turku', '', ...rest],
        ['Quay 1', 'TURKU', '', 'Mary', '', ''],
      ]).cells.slice(0, 3),
    ).toEqual(['Quay 1', 'Turku', '']);
  });
  it('keeps a second email and phone where a column is free', () => {
    const roles = ['email', 'email_2', 'phone', 'other_phone', 'city'] as const;
    const merged = merge(roles, [
      ['a@x.example', '', '415 555 0142', '', 'Turku'],
      ['b@x.example', '', '+1 415 555 0142', '', ''],
    ]);
    expect(merged.cells).toEqual(['a@x.example', 'b@x.example', '415 555 0142', '', 'Turku']);
    expect(merged.sources).toEqual([1, 2, 1, 1, 1]);
  });
  it('follows the rules of a pack', () => {
    const rows = [
      ['Al', '2024-01-01', 'x'],
      ['Alexander', '2023-01-01', ''],
    ];
    expect(merge(['first_name', 'updated_at', 'city'], rows, { first_name: 'longest' }).cells[0]).toBe('Alexander');
    expect(merge(['first_name', 'updated_at', 'city'], rows, { first_name: 'most-recent' }).cells[0]).toBe('Al');
    expect(merge(['first_name', 'updated_at', 'city'], rows, { updated_at: 'earliest' }).cells[1]).toBe('2023-01-01');
  });
});

describe('consent', () => {
  it('an opt-out on any record wins, an opt-in only where all agree', () => {
    expect(
      merge(
        ['opt_out_email', 'city'],
        [
          ['false', 'Turku'],
          ['true', ''],
        ],
      ).cells[0],
    ).toBe('true');
    expect(
      merge(
        ['opt_in_email', 'city'],
        [
          ['true', 'Turku'],
          ['false', ''],
        ],
      ).cells[0],
    ).toBe('false');
    expect(
      merge(
        ['do_not_call', 'city'],
        [
          ['', 'Turku'],
          ['true', ''],
        ],
      ).cells[0],
    ).toBe('true');
  });
  it('cannot be turned round by a rule', () => {
    expect(
      merge(
        ['opt_out_email', 'city'],
        [
          ['false', 'Turku'],
          ['true', ''],
        ],
        { opt_out_email: 'survivor' },
      ).cells[0],
    ).toBe('true');
  });
  it('does not lend the proof of one consent to another', () => {
    const merged = merge(
      ['opt_in_email', 'opt_in_at', 'city'],
      [
        ['false', '', 'Turku'],
        ['true', '2024-01-01', ''],
      ],
    );
    expect(merged.cells).toEqual(['false', '', 'Turku']);
  });
  it('keeps a bounce to the mailbox it is of', () => {
    const roles = ['email', 'email_invalid', 'city'] as const;
    expect(
      merge(roles, [
        ['a@x.example', 'false', 'Turku'],
        ['b@x.example', 'true', ''],
      ]).cells[1],
    ).toBe('false');
    expect(
      merge(roles, [
        ['a@x.example', 'false', 'Turku'],
        ['A@x.example', 'true', ''],
      ]).cells[1],
    ).toBe('true');
  });
  it('is never weaker than any member, in any order', () => {
    const value = fc.constantFrom('true', 'false', '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const { cells } = merge(['opt_out_email', 'opt_in_email', 'notes'], rows);
          if (rows.some(([out]) => out === 'true')) expect(cells[0]).toBe('true');
          if (rows.some(([, optIn]) => optIn === 'false')) expect(cells[1]).toBe('false');
        },
      ),
    );
  });
});

it('every cell comes from the row that is named, and no filled cell turns blank', () => {
  const roles: (Role | null)[] = [
    'id',
    'first_name',
    'email',
    'email_2',
    'phone',
    'street',
    'city',
    'opt_out_email',
    'created_at',
    null,
  ];
  const cell = fc.constantFrom('', '', 'a', 'b@x.example', 'true', 'false', '2024-01-01');
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: roles.length, maxLength: roles.length }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const { survivor, cells, sources } = merge(roles, rows);
        for (const [index, value] of cells.entries()) {
          const source = rows[(sources[index] as number) - 1] as string[];
          expect(source).toContain(value);
          if (rows[survivor - 1]?.[index] !== '') expect(value).not.toBe('');
        }
      },
    ),
  );
});

describe('what somebody refused or agreed to besides mail', () => {
  it('is refused where one record refuses', () => {
    const rows = [
      ['No', 'Y', 'N', ''],
      ['Yes', 'N', 'Y', '2024-01-02'],
    ];
    const { cells, sources } = merge(['other_opt_out', 'other_opt_in', 'is_deceased', 'died_at'], rows);
    expect(cells).toEqual(['Yes', 'N', 'Y', '2024-01-02']);
    expect(sources).toEqual([2, 2, 2, 2]);
  });
  it('does not touch an opt-in to mail', () => {
    const rows = [
      ['Yes', 'true', 'N'],
      ['No', 'true', 'Y'],
    ];
    expect(merge(['other_opt_out', 'opt_in_email', 'other_opt_in'], rows).cells).toEqual(['Yes', 'true', 'N']);
  });
});

describe('a column that its label says how to merge', () => {
  const kept = (
    keeps: 'earliest' | 'latest' | 'union',
    role: Role | null,
    values: readonly string[],
    rules: Survivorship = {},
  ) => {
    const fields = fieldsOf(['id', role]).map((field, at) => (at === 1 ? { ...field, facts: { keeps } } : field));
    return mergeCluster(
      values.map((value, at) => ({ row: at + 1, cells: [String(at), value] })),
      fields,
      rules,
    );
  };
  it('keeps the first or the last date', () => {
    expect(kept('earliest', 'other_date', ['2013-10-28', '2010-11-24', '2013-02-06'])).toMatchObject({
      cells: ['0', '2010-11-24'],
      sources: [1, 2],
    });
    expect(kept('latest', 'other_date', ['2022-08-22', '', '2024-09-08']).cells[1]).toBe('2024-09-08');
    expect(kept('latest', 'other_date', ['soon', '2024-09-08']).cells[1]).toBe('2024-09-08');
  });
  it('keeps both answers to a question that nobody understands, and they stay when it is merged again', () => {
    expect(kept('union', null, ['Y', 'N', 'Y']).cells[1]).toBe('Y;N');
    expect(kept('union', null, ['Y;N', 'N', 'Y']).cells[1]).toBe('Y;N');
  });
  it('keeps what a pack says', () => {
    expect(
      kept('latest', 'other_date', ['2022-08-22', '2024-09-08'], { columns: { other_date1: 'earliest' } }).cells[1],
    ).toBe('2022-08-22');
  });
});

describe('a name', () => {
  const names = (...rows: (readonly [string, string, string?, string?])[]) =>
    merge(
      ['first_name', 'last_name', 'email', null],
      rows.map(([first, last, email = '', more = '']) => [first, last, email, more]),
    );
  const kept = (...rows: Parameters<typeof names>): string[] => names(...rows).cells.slice(0, 2);
  it('is spelled as most records have it', () => {
    expect(kept(['Ana', 'Qwxrty', '', 'x'], ['Ana', 'Qwerty'], ['Ana', 'Qwerty'])).toEqual(['Ana', 'Qwerty']);
    expect(kept(['Ana', 'Qwxrty', '', 'x'], ['Ana', 'Qwerty'])).toEqual(['Ana', 'Qwxrty']);
  });
  it('is spelled as an address of the person has it', () => {
    expect(names(['Patricia', 'Okaor', 'p.okafor@x.example', 'x'], ['Patricia', 'Okafor'])).toMatchObject({
      survivor: 1,
      cells: ['Patricia', 'Okafor', 'p.okafor@x.example', 'x'],
      sources: [1, 2, 1, 1],
    });
    expect(kept(['Jo', 'Eriksen', 'jo.eriksen@x.example', 'x'], ['Jo', 'Erikson'])).toEqual(['Jo', 'Eriksen']);
    expect(kept(['Tracey', 'Alle', 'tallen@x.example', 'x'], ['Tracey', 'Allen'])).toEqual(['Tracey', 'Allen']);
  });
  it('is the one that is known, where a letter parts it from one that is not', () => {
    expect(kept(['Laura', 'Rsmirez', '', 'x'], ['Laura', 'Ramirez'])).toEqual(['Laura', 'Ramirez']);
    expect(kept(['Grcae', 'Nelson', '', 'x'], ['Grace', 'Nelson'])).toEqual(['Grace', 'Nelson']);
    expect(kept(['Ann', 'Smith', '', 'x'], ['Anne', 'Smith'])).toEqual(['Ann', 'Smith']);
  });
  it('stays where the other is another name', () => {
    expect(kept(['Susan', 'Marshall', '', 'x'], ['Susan', 'Warren'], ['Susan', 'Warren'])).toEqual([
      'Susan',
      'Marshall',
    ]);
    expect(kept(['Kim', 'Miller', '', 'x'], ['Kimberly', 'Miller'])).toEqual(['Kim', 'Miller']);
  });
  it('has its parts in the order of most records, else of known names, and from one record', () => {
    expect(names(['Martin', 'Karen', '', 'x'], ['Karen', 'Martin'])).toMatchObject({
      survivor: 1,
      cells: ['Karen', 'Martin', '', 'x'],
      sources: [2, 2, 1, 1],
    });
    expect(kept(['Qwerty', 'Zxcvbn', '', 'x'], ['Zxcvbn', 'Qwerty'], ['Zxcvbn', 'Qwerty'])).toEqual([
      'Zxcvbn',
      'Qwerty',
    ]);
    expect(kept(['Qwerty', 'Zxcvbn', '', 'x'], ['Zxcvbn', 'Qwerty'])).toEqual(['Qwerty', 'Zxcvbn']);
    expect(kept(['Hill', 'Karen', 'khill@x.example', 'x'], ['Karen', 'Hill'])).toEqual(['Karen', 'Hill']);
  });
  it('is put right as a whole where one part proves the other record right', () => {
    expect(kept(['Abdrew', 'De Lucaa', '', 'x'], ['Andrew', 'De Luca'])).toEqual(['Andrew', 'De Luca']);
    expect(kept(['Qwerty', 'Smiht', '', 'x'], ['Qwertz', 'Smith'])).toEqual(['Qwertz', 'Smith']);
  });
  it('has the order in which it is known, be the other repeated', () => {
    expect(kept(['Lee', 'Johnny', '', 'x'], ['Lee', 'Johnny'], ['Johnny', 'Lee'])).toEqual(['Johnny', 'Lee']);
  });
  it('stays where a pack says which, or the column is held', () => {
    const rows = [
      ['Laura', 'Rsmirez', '', 'x'],
      ['Laura', 'Ramirez', '', ''],
    ];
    expect(merge(['first_name', 'last_name', 'email', null], rows, { last_name: 'survivor' }).cells[1]).toBe('Rsmirez');
    const members = rows.map((cells, at) => ({ row: at + 1, cells }));
    expect(
      mergeCluster(members, fieldsOf(['first_name', 'last_name', 'email', null]), {}, { held: new Set([1]) }).cells[1],
    ).toBe('Rsmirez');
  });
});

describe('contact points', () => {
  it.each([
    ['phone', '3.58401E+11', '+358401234567', '+358401234567'],
    ['mobile', '12', '+14155550142 ext. 5', '+14155550142 ext. 5'],
    ['email', 'mary@', 'mary@acme.example', 'mary@acme.example'],
    ['phone', '040 123', '12', '040 123'],
    ['phone', '+358401234567', '+358409999999', '+358401234567'],
  ] as [Role, string, string, string][])('a %s %s beside %s is %s', (role, mine, theirs, kept) => {
    const { cells, survivor } = merge(
      ['id', role, 'city', 'job_title'],
      [
        ['1', mine, 'Turku', 'CEO'],
        ['2', theirs, '', ''],
      ],
    );
    expect(survivor).toBe(1);
    expect(cells[1]).toBe(kept);
  });
});

it('keeps the time of a creation date when another record has only the day', () => {
  const { cells } = merge(
    ['id', 'created_at', 'city'],
    [
      ['1', '2024-03-05 09:03', 'Turku'],
      ['2', '2024-03-05', ''],
    ],
  );
  expect(cells[1]).toBe('2024-03-05 09:03');
});

describe('notes', () => {
  const unite = (...notes: string[]) =>
    merge(
      ['notes', 'city'],
      notes.map((note, at) => [note, at === 0 ? 'Turku' : '']),
    );

  it.each([
    [['VIP', 'ei saa soittaa'], 'VIP\nei saa soittaa'],
    [['VIP', 'do not call', 'Do not call.', 'VIP'], 'VIP\ndo not call'],
    [['', 'do not call'], 'do not call'],
    [['Met in Turku. Do not call.', 'do not call'], 'Met in Turku. Do not call.'],
    [['do not call', 'Met in Turku. Do not call.'], 'Met in Turku. Do not call.'],
    // part of a sentence says something else
    [['Do not call before 9', 'Do not call'], 'Do not call before 9\nDo not call'],
    [['Not interested', 'interested'], 'Not interested\ninterested'],
    [['a\nb', 'b', 'a\r\nb', 'c'], 'a\nb\nc'],
    [[' kept as it stands ', ''], ' kept as it stands '],
    [['请勿致电', '重要客户。请勿致电。'], '重要客户。请勿致电。'],
  ])('of %j are %j', (notes, kept) => {
    expect(unite(...notes).cells[0]).toBe(kept);
  });

  it('name the first row that added something', () => {
    expect(unite('VIP', 'VIP', 'do not call', 'no mail').sources[0]).toBe(3);
    expect(unite('VIP', 'vip').sources[0]).toBe(1);
  });

  it('are united under a rule too', () => {
    const rows = [
      ['do not call', 'Turku'],
      ['a much longer note', ''],
    ];
    expect(merge(['notes', 'city'], rows, { notes: 'longest' }).cells[0]).toBe('a much longer note\ndo not call');
  });
});

describe('tags', () => {
  it.each([
    [['a;b', 'b;c'], 'a;b;c'],
    [['VIP, Press', 'press, Fair'], 'VIP, Press, Fair'],
    [['VIP', 'Press'], 'VIP;Press'],
    [['a; b', 'Smith, John'], 'a; b; Smith, John'],
    [['* My Contacts ::: Family', '* My Contacts ::: Work'], '* My Contacts ::: Family ::: Work'],
    [['"重点","展会2024"', '"展会2024","x, y"'], '"重点","展会2024","x, y"'],
    [['b ;a', 'A'], 'b ;a'],
    [['', 'a;b', 'c'], 'a;b;c'],
  ])('of %j are %j', (tags, kept) => {
    const rows = tags.map((tag, at) => [tag, at === 0 ? 'Turku' : '', at === 0 ? 'CEO' : '']);
    expect(merge(['tags', 'city', 'job_title'], rows).cells[0]).toBe(kept);
  });
});

describe('a refusal on one record', () => {
  const CONSENTS = ['opt_in_email', 'opt_out_email', 'do_not_call', 'opt_out_at', 'opt_in_at'] as const;
  const consents = (...rows: string[][]) =>
    merge(
      [...CONSENTS, 'city', 'job_title', 'company'],
      rows.map((row, at) => [...row, ...(at === 0 ? ['Turku', 'CEO', 'Acme'] : ['', '', ''])]),
    );

  it.each([
    [
      'an opt-out',
      [
        ['true', 'false', '', '', ''],
        ['', 'true', '', '', ''],
      ],
      ['false', 'true'],
    ],
    [
      'an opt-out beside a refusing word',
      [
        ['true', '', '', '', ''],
        ['', 'true', '', '', ''],
        ['No', '', '', '', ''],
      ],
      ['No', 'true'],
    ],
    [
      'a withdrawal',
      [
        ['Yes', '', '', '', ''],
        ['', '', '', '2024-05-01', ''],
      ],
      ['false', ''],
    ],
    [
      'a withdrawal that cannot be read',
      [
        ['Yes', '', '', '', '2024-05-01'],
        ['', '', '', 'last week', ''],
      ],
      ['false', ''],
    ],
    [
      'a refusal of calls alone',
      [
        ['true', '', '', '', ''],
        ['', '', 'true', '', ''],
      ],
      ['false', ''],
    ],
    [
      'a word nobody understands',
      [
        ['by letter', '', '', '', ''],
        ['', 'true', '', '', ''],
      ],
      ['false', 'true'],
    ],
    [
      'nothing granted',
      [
        ['', '', '', '', ''],
        ['', 'true', '', '', ''],
      ],
      ['', 'true'],
    ],
    [
      'calls refused, mail allowed',
      [
        ['true', '', 'true', '', ''],
        ['true', '', 'true', '', ''],
      ],
      ['true', ''],
    ],
    [
      'opted in again later',
      [
        ['true', '', '', '2020-05-01', '2024-01-01'],
        ['true', '', '', '2020-05-01', '2024-01-01'],
      ],
      ['true', ''],
    ],
    [
      'no refusal',
      [
        ['true', 'false', 'false', '', ''],
        ['', 'false', '', '', ''],
      ],
      ['true', 'false'],
    ],
  ])('%s', (_, rows, kept) => {
    expect(consents(...rows).cells.slice(0, 2)).toEqual(kept);
  });

  it('is where the new value comes from, and lends no proof', () => {
    const merged = consents(['', '', '', '', ''], ['true', '', '', '', '2024-01-01'], ['', 'true', '', '', '']);
    expect(merged.cells.slice(0, 5)).toEqual(['false', 'true', '', '', '']);
    expect(merged.sources[0]).toBe(3);
  });

  it('a withdrawal of one may be later than the opt-in of another', () => {
    const rows = [
      ['true', '', '', '2020-01-01', '2022-01-01'],
      ['true', '', '', '2024-01-01', '2025-01-01'],
    ];
    expect(consents(...rows).cells.slice(0, 5)).toEqual(['false', '', '', '2024-01-01', '2022-01-01']);
    expect(consents(['true', '', '', '', ''], rows[1] as string[]).cells.slice(0, 5)).toEqual([
      'true',
      '',
      '',
      '2024-01-01',
      '2025-01-01',
    ]);
  });

  it('keeps the last withdrawal', () => {
    expect(consents(['', '', '', '2020-01-01', ''], ['', '', '', '2024-01-01', '']).cells[3]).toBe('2024-01-01');
  });

  it('a bounce comes with the mailbox that fills a blank', () => {
    const merged = merge(
      ['email', 'email_invalid', 'city', 'job_title'],
      [
        ['', 'false', 'Turku', 'CEO'],
        ['a@x.example', 'true', '', ''],
      ],
    );
    expect(merged.cells.slice(0, 2)).toEqual(['a@x.example', 'true']);
  });
});

describe('letters that an encoding lost in an address', () => {
  it.each([
    ['come from a record that has them', 'ul. Pi?sudskiego 12', 'ul. Piłsudskiego 12', 'ul. Piłsudskiego 12'],
    ['each of them', 'W?g?rska 5', 'Węgórska 5', 'Węgórska 5'],
    ['where a sign stands for them', 'Hauptstra\ufffde 5 (Hof)', 'Hauptstraße 5 (Hof)', 'Hauptstraße 5 (Hof)'],
    ['not from another address', 'ul. D?uga 12', 'ul. Długa 14', 'ul. D?uga 12'],
    ['nor another letter', 'Ha?e 5', 'Hafe 5', 'Ha?e 5'],
    ['nor one that lost them too', 'ul. D?uga 12', 'ul. D\ufffduga 12', 'ul. D?uga 12'],
  ])('%s', (_, mine, theirs, kept) => {
    const rows = [
      ['Ann', mine, '30-001', 'CEO'],
      ['Ann', theirs, '', ''],
    ];
    expect(merge(['first_name', 'street', 'postal_code', 'job_title'], rows).cells[1]).toBe(kept);
  });
  it('and with them the rest of the address', () => {
    const rows = [
      ['Ann', 'Wroc?aw', '', 'CEO'],
      ['Ann', 'Wrocław', '50-001', ''],
    ];
    expect(merge(['first_name', 'city', 'postal_code', 'job_title'], rows).cells.slice(1, 3)).toEqual([
      'Wrocław',
      '50-001',
    ]);
  });
});

describe('spare contact points', () => {
  const fill = ['Turku', 'CEO', 'Acme', 'Sales'];
  const roles = (...own: Role[]): Role[] => [...own, 'city', 'job_title', 'company', 'department'];
  const spare = (own: Role[], mine: string[], ...theirs: string[][]) =>
    merge(roles(...own), [[...mine, ...fill], ...theirs.map((cells) => [...cells, '', '', '', ''])]).cells.slice(
      0,
      own.length,
    );
  const [A, B, C] = ['+14155550142', '+14155550143', '+14155550144'] as [string, string, string];
  const [HELSINKI, FINNISH_MOBILE] = ['+358942416000', '+358401234567'] as [string, string];

  it.each([
    ['a second phone goes to mobile', ['phone', 'mobile'], [A, ''], [[B, '']], [A, B]],
    ['to other_phone first', ['phone', 'mobile', 'other_phone'], [A, '', ''], [[B, '', '']], [A, '', B]],
    ['to home_phone', ['phone', 'home_phone'], [A, ''], [[B, '']], [A, B]],
    [
      'to the same role',
      ['phone', 'mobile', 'mobile', 'other_phone'],
      [A, B, '', ''],
      [['', C, '', '']],
      [A, B, C, ''],
    ],
    ['not to fax', ['phone', 'fax'], [A, ''], [[B, '']], [A, '']],
    ['nor from fax', ['phone', 'fax', 'other_phone'], [A, B, ''], [['', C, '']], [A, B, '']],
    ['a landline is no mobile', ['phone', 'mobile'], [A, ''], [[HELSINKI, '']], [A, '']],
    ['a mobile is a phone', ['phone', 'mobile'], ['', A], [['', FINNISH_MOBILE]], [FINNISH_MOBILE, A]],
    ['not twice', ['phone', 'mobile'], [A, ''], [['(415) 555-0142', '']], [A, '']],
    [
      'an extension is another line',
      ['phone', 'other_phone'],
      [`${A} ext. 5`, ''],
      [[`${A} ext. 7`, '']],
      [`${A} ext. 5`, `${A} ext. 7`],
    ],
    ['the bare number is none', ['phone', 'other_phone'], [`${A} ext. 5`, ''], [[A, '']], [`${A} ext. 5`, '']],
    ['not what Excel broke', ['phone', 'other_phone'], [A, ''], [['3.58401E+11', '']], [A, '']],
    [
      'the next where one is broken',
      ['phone', 'other_phone'],
      [A, ''],
      [
        ['12', ''],
        [B, ''],
      ],
      [A, B],
    ],
    ['an email', ['email', 'email_2'], ['a@x.example', ''], [['b@x.example', '']], ['a@x.example', 'b@x.example']],
    ['no broken email', ['email', 'email_2'], ['a@x.example', ''], [['b@', '']], ['a@x.example', '']],
    [
      'the main email is left alone',
      ['email', 'email_2'],
      ['', 'a@x.example'],
      [['', 'b@x.example']],
      ['', 'a@x.example'],
    ],
  ] as [string, Role[], string[], string[][], string[]][])('%s', (_, own, mine, theirs, kept) => {
    expect(spare(own, mine, ...theirs)).toEqual(kept);
  });

  it.each([
    ['in its place', ['phone', 'mobile'], [HELSINKI, FINNISH_MOBILE], [FINNISH_MOBILE, ''], [HELSINKI, FINNISH_MOBILE]],
    ['in either place', ['phone', 'mobile'], [HELSINKI, FINNISH_MOBILE], ['', HELSINKI], [HELSINKI, FINNISH_MOBILE]],
    ['that it fits', ['phone', 'mobile'], [A, FINNISH_MOBILE], [HELSINKI, HELSINKI], [HELSINKI, FINNISH_MOBILE]],
    [
      'that nobody has',
      ['phone', 'mobile'],
      ['', FINNISH_MOBILE],
      [FINNISH_MOBILE, ''],
      [FINNISH_MOBILE, FINNISH_MOBILE],
    ],
    ['written otherwise', ['phone', 'mobile'], [A, B], ['(415) 555-0143', ''], [A, B]],
    ['but for another line', ['phone', 'other_phone'], [A, B], [`${B} ext. 5`, ''], [`${B} ext. 5`, B]],
    [
      'of an address',
      ['email', 'email_2'],
      ['a@x.example', 'b@x.example'],
      ['b@x.example', ''],
      ['b@x.example', 'a@x.example'],
    ],
  ] as [string, Role[], string[], string[], string[]][])(
    'a newer one that the record has in another column takes no place %s',
    (_, own, mine, theirs, kept) => {
      const rules: Survivorship = { phone: 'most-recent', mobile: 'most-recent', email: 'most-recent' };
      const rows = [
        [...mine, '2020-01-01', 'Turku', 'CEO'],
        [...theirs, '2024-01-01', '', ''],
      ];
      expect(merge([...own, 'updated_at', 'city', 'job_title'], rows, rules).cells.slice(0, own.length)).toEqual(kept);
    },
  );

  const mobileOf = (own: string[]) => [...own, 'city', 'job_title'];
  it.each([
    ['a newer mobile makes room for a landline', [HELSINKI, ''], [FINNISH_MOBILE, ''], [HELSINKI, FINNISH_MOBILE]],
    ['also where the survivor has none', ['', ''], [FINNISH_MOBILE, ''], [FINNISH_MOBILE, '']],
    [
      'not where its own column is taken',
      [HELSINKI, '+358405556666'],
      [FINNISH_MOBILE, ''],
      [FINNISH_MOBILE, '+358405556666'],
    ],
    ['not for a broken number', ['12', ''], [FINNISH_MOBILE, ''], [FINNISH_MOBILE, '']],
    ['a newer landline stays', [FINNISH_MOBILE, ''], [HELSINKI, ''], [HELSINKI, FINNISH_MOBILE]],
  ] as [string, string[], string[], string[]][])('%s', (_, mine, theirs, kept) => {
    const rows = [
      [...mobileOf(mine), '2020-01-01'],
      [...theirs, '', '', '2024-01-01'],
    ];
    const { cells } = merge(['phone', 'mobile', 'city', 'job_title', 'updated_at'], rows, { phone: 'most-recent' });
    expect(cells.slice(0, 2)).toEqual(kept);
  });

  it('nothing goes into a column of another person in the row', () => {
    const fields = fieldsOf(['phone', 'mobile', 'city']);
    const apart = [fields[0]!, { ...fields[1]!, facts: { setApart: true } }, fields[2]!];
    const rows = [
      { row: 1, cells: [A, '', 'Turku'] },
      { row: 2, cells: [B, '', ''] },
    ];
    expect(mergeCluster(rows, apart, {}).cells).toEqual([A, '', 'Turku']);
  });

  it('keeps what a rule took away', () => {
    const merged = merge(
      ['phone', 'other_phone', 'updated_at', 'city'],
      [
        [A, '', '2020-01-01', 'Turku'],
        [B, '', '2024-01-01', ''],
      ],
      { phone: 'most-recent' },
    );
    expect(merged.cells.slice(0, 2)).toEqual([B, A]);
  });
});

describe('a value that cannot be used gives way', () => {
  it.each([
    ['owner', 'Former employee', 'Anna Rep', 'Anna Rep'],
    ['owner', 'Sam Rep (inactive)', 'Anna Rep', 'Anna Rep'],
    ['owner', 'entinen työntekijä', 'Deactivated User', 'entinen työntekijä'],
    ['owner', 'Sam Rep', 'Anna Rep', 'Sam Rep'],
    ['birth_date', '03/05/1984', '1984-05-03', '1984-05-03'],
    ['close_date', 'soon', '2024-05-03', '2024-05-03'],
    ['close_date', '2024-05-03', '2025-01-01', '2024-05-03'],
    ['full_name', '王女士', '王芳', '王芳'],
    ['full_name', 'Ms. Wang', 'Fang Wang', 'Fang Wang'],
    ['full_name', 'fang@acme.example', 'Fang Wang', 'Fang Wang'],
    ['full_name', 'Dr. Fang Wang', 'Fang Wang', 'Dr. Fang Wang'],
    ['first_name', '女士', '芳', '芳'],
    ['first_name', 'Dean', 'Deanna', 'Dean'],
    ['last_name', 'M\ufffdki', 'Mäki', 'Mäki'],
    ['company', 'J?rvinen', 'Järvinen', 'Järvinen'],
    ['company_id', '12345678', '1234567-8', '12345678'],
    ['company_id', '', '1234567-8', ''],
    ['business_id', '12345678', '1234567-8', '12345678'],
    ['business_id', '', '1234567-1', '1234567-1'],
    ['job_title', 'CEO', 'CFO', 'CEO'],
  ] as [Role, string, string, string][])('%s %j beside %j is %j', (role, mine, theirs, kept) => {
    const rows = [
      ['1', mine, 'Turku', 'x'],
      ['2', theirs, '', ''],
    ];
    expect(merge(['id', role, 'city', null], rows).cells[1]).toBe(kept);
  });

  it('an owner brings the id along', () => {
    const roles = ['owner', 'owner_id', 'city', 'company'] as const;
    const mine = ['Former employee', '5', 'Turku', 'Acme'];
    expect(merge(roles, [mine, ['Anna Rep', '7', '', '']]).cells.slice(0, 2)).toEqual(['Anna Rep', '7']);
    expect(merge(roles, [mine, ['Anna Rep', '', '', '']]).cells.slice(0, 2)).toEqual(['Former employee', '5']);
  });
});

describe('a value that a check objects to gives way', () => {
  const FAULTS = new Set(['a@gmial.com', 'CEO?', 'x@tempmail.example', 'Custommer', 'true']);
  const judged = (roles: readonly (Role | null)[], rows: readonly (readonly string[])[], rules: Survivorship = {}) =>
    mergeCluster(
      rows.map((cells, at) => ({ row: at + 1, cells: [...cells, at === 0 ? 'x' : '', at === 0 ? 'y' : ''] })),
      fieldsOf([...roles, null, null]),
      rules,
      { isFaulty: ({ cells }, index) => FAULTS.has(cells[index]!) },
    ).cells.slice(0, -2);

  it.each<[string, Role | null, readonly string[], string]>([
    ['to one that none objects to', 'email', ['a@gmial.com', 'a@gmail.com'], 'a@gmail.com'],
    ['not where all are alike', 'email', ['a@gmial.com', 'x@tempmail.example'], 'a@gmial.com'],
    ['not to a blank', 'email', ['a@gmial.com', ''], 'a@gmial.com'],
    ['not to one that is none', 'email', ['a@gmial.com', 'a@'], 'a@gmial.com'],
    ['in a column without a role', null, ['Custommer', '', 'Customer'], 'Customer'],
    ['to the survivor’s', 'job_title', ['CEO', 'CEO?'], 'CEO'],
  ])('%s', (_, role, values, kept) => {
    expect(judged([role], values.map((value) => [value]))).toEqual([kept]); // biome-ignore format: dense
  });

  it('before a rule of the pack has its say', () => {
    const rows = [['CEO', '2020-01-01'], ['CEO?', '2025-01-01']]; // biome-ignore format: dense
    expect(judged(['job_title', 'updated_at'], rows, { job_title: 'most-recent' })[0]).toBe('CEO');
  });

  it('but not a stage that the rule of the pack knows, whatever a picklist says', () => {
    const kept = (rule: Survivorship) => judged(['lifecycle_stage'], [['Lead'], ['Custommer']], rule)[0];
    expect(kept({ lifecycle_stage: ['furthest-stage', { order: ['Lead', 'Custommer'] }] })).toBe('Custommer');
    expect(kept({ lifecycle_stage: ['furthest-stage', { order: ['Lead', 'Customer'] }] })).toBe('Lead');
    expect(kept({})).toBe('Lead');
  });

  it('and is kept beside the other, unless the other is what was meant', () => {
    expect(judged(['email', 'email_2'], [['a@gmial.com', ''], ['b@x.example', '']])).toEqual(['b@x.example', 'a@gmial.com']); // biome-ignore format: dense
    expect(judged(['email', 'email_2'], [['a@gmial.com', ''], ['a@gmail.com', '']])).toEqual(['a@gmail.com', '']); // biome-ignore format: dense
  });

  it('a mailbox whose mail came back gives way to one whose mail did not, with what is known of it', () => {
    const roles = ['email', 'email_2', 'email_invalid'] as const;
    const [dead, live] = [['a@x.example', '', 'true'], ['b@x.example', '', 'false']] as const; // biome-ignore format: dense
    expect(judged(roles, [dead, live])).toEqual(['b@x.example', '', 'false']);
    // it is not known of the other one: with the mailbox its flag would have to go
    expect(judged(roles, [dead, ['b@x.example', '', '']])).toEqual(['a@x.example', 'b@x.example', 'true']);
    expect(judged(roles, [['b@x.example', '', ''], dead])).toEqual(['b@x.example', '', '']);
    expect(judged(roles, [['a@x.example', '', ''], dead, live])).toEqual(['b@x.example', '', 'false']);
    // what one record of the mailbox says, all of them say
    expect(judged(roles, [['a@x.example', 'a@x.example', ''], dead, ['b@x.example', '', ''], live])[2]).toBe('false');
    expect(judged(roles, [['', '', ''], dead, ['b@x.example', '', '']])).toEqual(['b@x.example', '', '']);
    expect(judged(roles, [dead, ['b@x.example', '', 'true']])).toEqual(['a@x.example', '', 'true']);
    expect(judged(roles, [['', '', ''], dead])).toEqual(['a@x.example', '', 'true']);
  });

  it('nor does a mailbox go without its flag, where one of them is held', () => {
    const members = [
      { row: 1, cells: ['a@x.example', 'true', 'x', 'y'] },
      { row: 2, cells: ['b@x.example', 'false', '', ''] },
    ];
    const fields = fieldsOf(['email', 'email_invalid', null, null]);
    const isFaulty: IsFaulty = ({ cells }, index) => cells[index] === 'true';
    const of = (...held: readonly number[]) =>
      mergeCluster(members, fields, {}, { held: new Set(held), isFaulty }).cells.slice(0, 2);
    expect([of(), of(0), of(1)]).toEqual([
      ['b@x.example', 'false'],
      ['a@x.example', 'true'],
      ['a@x.example', 'true'],
    ]);
  });

  it('but not where the cell is held', () => {
    const members = [
      { row: 1, cells: ['a@gmial.com', 'x'] },
      { row: 2, cells: ['a@gmail.com', ''] },
    ];
    const options = { held: new Set([0]), isFaulty: () => true };
    expect(mergeCluster(members, fieldsOf(['email', null]), {}, options).cells[0]).toBe('a@gmial.com');
  });
});

it('takes the latest change', () => {
  const merged = merge(
    ['updated_at', 'city'],
    [
      ['2024-01-01', 'Turku'],
      ['2025-01-01', ''],
    ],
  );
  expect([merged.survivor, merged.cells[0]]).toEqual([1, '2025-01-01']);
});

it('does not make one address out of two others', () => {
  const rows = [
    ['', 'Turku', '', 'Mary', 'CEO', 'x'],
    ['Quay 1', 'Turku', '', 'Mary', '', ''],
    ['Oak 2', 'Turku', '20100', 'Mary', '', ''],
  ];
  expect(merge(['street', 'city', 'postal_code', 'first_name', 'job_title', null], rows).cells.slice(0, 3)).toEqual([
    'Quay 1',
    'Turku',
    '',
  ]);
});

/** A few values of each kind that make trouble for one another. */
const CELLS: { readonly [role in Role]?: readonly string[] } = {
  id: ['1', '2', '3'],
  first_name: ['J.', 'John', '女士', 'Jo@x'],
  full_name: ['王女士', '王芳', 'Ms. Wang'],
  email: ['a@x.example', 'b@x.example', 'b@', 'c@gmial.com', 'c@gmail.com'],
  email_2: ['a@x.example', 'c@x.example', 'c@gmial.com', 'c@gmail.com'],
  phone: ['+14155550142', '+14155550143', '12', '040 1234567'],
  mobile: ['+14155550142 ext. 5', '+358401234567', '+358942416000'],
  other_phone: ['+14155550144'],
  fax: ['+14155550145'],
  street: ['Quay 1', 'Oak 2', 'quay 1'],
  city: ['Turku', 'Oslo'],
  postal_code: ['20100', '0150'],
  created_at: ['2020-01-01', '2020-01-01 09:00', '2021-05-01', '5.3.2019', '1970-01-01'],
  updated_at: ['2024-01-01', '2025-01-01', 'x'],
  last_activity_at: ['2024-01-01', '2025-01-01 10:00', '2025-01-01'],
  opt_in_email: ['true', 'false', 'No', 'maybe', 'Yes'],
  opt_in_at: ['2020-01-01', '2024-01-01', '1.2.2024'],
  opt_out_email: ['true', 'false', 'Unsubscribed'],
  opt_out_at: ['2022-01-01', '2019-01-01', '2024-06-01', 'x'],
  do_not_call: ['true', 'false'],
  email_invalid: ['true', 'false'],
  is_deleted: ['true', 'false'],
  owner: ['Former employee', 'Anna', 'Sam (inactive)'],
  owner_id: ['5', '7'],
  lifecycle_stage: ['Lead', 'Customer', 'x'],
  job_title: ['CEO', '#REF!'],
  notes: ['VIP', 'do not call', 'VIP. Do not call.', 'VIP\nx', 'x'],
  tags: ['a;b', 'b, c', 'c', '"d;e"', 'a ::: d'],
};

const FAULTS: ReadonlySet<string> = new Set(['true', 'c@gmial.com', '12', '#REF!', 'Lead', '+14155550143']);
const isFaulty: IsFaulty = ({ cells }, index) => FAULTS.has(cells[index]!);
const JUDGES = fc.constantFrom({}, { isFaulty });

const cluster = fc.subarray(Object.keys(CELLS) as Role[], { minLength: 1 }).chain((roles) =>
  fc.record({
    roles: fc.constant(roles),
    rows: fc.array(fc.tuple(...roles.map((role) => fc.constantFrom('', ...(CELLS[role] as string[])))), { minLength: 1, maxLength: 5 }),
    rules: fc.constantFrom<Survivorship>({}, {}, { notes: 'longest', phone: 'most-complete', city: 'longest' }),
  }),
); // biome-ignore format: generators read better dense

describe('a merge of anything', () => {
  it('merged with the same records again changes nothing', () => {
    fc.assert(
      fc.property(cluster, JUDGES, ({ roles, rows, rules }, judge) => {
        const fields = fieldsOf(roles);
        const members = rows.map((cells, at) => ({ row: at + 1, cells }));
        const once = mergeCluster(members, fields, rules, judge);
        const again = members.map((one) => (one.row === once.survivor ? { row: one.row, cells: once.cells } : one));
        const twice = mergeCluster(again, fields, rules, judge);
        expect({ survivor: twice.survivor, cells: twice.cells }).toEqual({
          survivor: once.survivor,
          cells: once.cells,
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same in any order, loses no refusal and no sentence', () => {
    fc.assert(
      fc.property(cluster, JUDGES, ({ roles, rows, rules }, judge) => {
        const fields = fieldsOf(roles);
        const members = rows.map((cells, at) => ({ row: at + 1, cells }));
        const merged = mergeCluster(members, fields, rules, judge);
        expect(mergeCluster([...members].reverse(), fields, rules, judge)).toEqual(merged);
        const cell = (role: Role) => merged.cells[roles.indexOf(role)] ?? '';
        const all = (role: Role) => rows.map((cells) => cells[roles.indexOf(role)] ?? '');
        if (all('opt_out_email').some((value) => /^(?:true|Unsubscribed)$/.test(value))) {
          expect(cell('opt_out_email')).toMatch(/true|Unsubscribed/);
          expect(cell('opt_in_email')).not.toMatch(/true|Yes|maybe/);
        }
        if (all('notes').some((value) => /do not call/i.test(value))) expect(cell('notes')).toMatch(/do not call/i);
        for (const [index] of roles.entries()) {
          const own = rows[merged.survivor - 1]?.[index] ?? '';
          if (own !== '') expect(merged.cells[index]).not.toBe('');
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
