import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, Role } from '../../src/contract.ts';
import { mergeCluster, type SurvivorshipRules } from '../../src/dedupe/merge.ts';

const fieldsOf = (roles: readonly (Role | null)[]): Field[] =>
  roles.map((role, index) => ({ column: `${role}${index}`, index, role, confidence: 1, reason: '', facts: {} }));

function merge(roles: readonly (Role | null)[], rows: readonly (readonly string[])[], rules: SurvivorshipRules = {}) {
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
  it('then the most recent by activity, change, creation', () => {
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
          ['1', '2024-01-01'],
          ['2', '2025-01-01'],
        ],
      ).survivor,
    ).toBe(2);
  });
  it('then the first row, whatever the order of the members', () => {
    const fields = fieldsOf(['id', 'city']);
    const members = [
      { row: 9, cells: ['b', 'x'] },
      { row: 3, cells: ['a', 'y'] },
    ];
    expect(mergeCluster(members, fields, {}).survivor).toBe(3);
    expect(mergeCluster([...members].reverse(), fields, {})).toEqual(mergeCluster(members, fields, {}));
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
    expect(merged).toEqual({ survivor: 1, cells: ['1', '2025-01-01', 'CFO', 'a'], sources: [1, 1, 3, 1] });
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
  it('leaves dates that cannot be ordered', () => {
    expect(
      merge(
        ['created_at', 'city'],
        [
          ['5.3.2024', 'Turku'],
          ['2020-01-01', ''],
        ],
      ).cells[0],
    ).toBe('5.3.2024');
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
