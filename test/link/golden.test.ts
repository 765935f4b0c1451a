import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, Role, Survivorship } from '../../src/contract.ts';
import { ConsentWords } from '../../src/link/consent-words.ts';
import { Golden } from '../../src/link/golden.ts';
import { refusalOf } from '../../src/policy/standing.ts';

const source = (name: string, columns: readonly (readonly [column: string, role: Role | null])[]) => ({
  name,
  fields: columns.map(
    ([column, role], index): Field => ({ column, index, role, confidence: 1, reason: '', facts: {} }),
  ),
});

const A = source('crm', [['Id', 'id'], ['First', 'first_name'], ['E-mail', 'email'], ['Tel', 'phone'], ['Score', null], ['Opted out', 'opt_out_email']]); // biome-ignore format: a table
const B = source('mailer', [['Id', 'id'], ['EMAIL', 'email'], ['Mobile', 'mobile'], ['Score', null], ['golden_id', null], ['Opted in', 'opt_in_email'], ['Withdrawn', 'opt_out_at']]); // biome-ignore format: a table

function merged(...members: readonly (readonly [system: number, ...cells: string[]])[]): { [column: string]: string } {
  const golden = new Golden([A, B], {});
  const { cells } = golden.merge(members.map(([system, ...own]) => ({ system, cells: own })));
  return Object.fromEntries(golden.columns.flatMap((column, at) => (cells[at] === '' ? [] : [[column, cells[at]!]])));
}

describe('golden records', () => {
  it('has the columns of all systems, ids and what is not understood by themselves', () => {
    expect(new Golden([A, B], {}).columns).toEqual([
      'Id', 'First', 'E-mail', 'Tel', 'Score', 'Opted out', 'mailer.Id', 'Mobile', 'mailer.Score', 'mailer.golden_id', 'Opted in', 'Withdrawn',
    ]); // biome-ignore format: a table reads better dense
  });

  it('keeps a record that is in one system as it is', () => {
    expect(merged([1, '7', 'a@x.example', '', '3', 'g', 'true', ''])).toEqual({
      'mailer.Id': '7', 'E-mail': 'a@x.example', 'mailer.Score': '3', 'mailer.golden_id': 'g', 'Opted in': 'true',
    }); // biome-ignore format: a table reads better dense
  });

  it('fills what one system lacks from the other, and keeps the ids of both', () => {
    const one = merged(
      [0, '1', 'Ann', '', '+12125550142', '9', ''],
      [1, '7', 'a@x.example', '+12125550199', '', '', '', ''],
    );
    expect(one).toEqual({
      Id: '1', First: 'Ann', 'E-mail': 'a@x.example', Tel: '+12125550142', Score: '9', 'mailer.Id': '7', Mobile: '+12125550199',
    }); // biome-ignore format: a table reads better dense
  });

  it.each<[string, readonly string[], readonly string[], { [column: string]: string | undefined }]>([
    ['a refusal stands against a grant', ['true'], ['true', ''], { 'Opted out': 'true', 'Opted in': 'false' }],
    ['a grant that nobody refuses stays', ['false'], ['true', ''], { 'Opted out': 'false', 'Opted in': 'true' }],
    ['a withdrawal in a system without an opt-out column', ['false'], ['true', '2024-05-01'], { 'Opted out': 'true', 'Opted in': 'false' }],
    ['an opt-in that was not given is no opt-out', ['false'], ['false', ''], { 'Opted out': 'false', 'Opted in': 'false' }],
  ])('consent: %s', (_name, [out], [optIn, withdrawn], expected) => {
    const one = merged([0, '1', 'Ann', 'a@x.example', '', '', out!], [1, '7', 'a@x.example', '', '', '', optIn!, withdrawn!]);
    expect(one).toMatchObject(expected);
  }); // biome-ignore format: a table reads better dense

  it.each<[string | undefined, string | undefined, string]>([
    ['separate', undefined, 'vip;eu;new'],
    [undefined, 'separate', 'vip;eu;new'],
    ['separate', 'unclear', 'vip;eu;eu, new'],
    ['within', 'separate', 'vip;eu;eu, new'],
  ])('takes tags apart at commas where these are no part of a tag in any system: %s, %s', (ours, theirs, expected) => {
    const tags = (name: string, commas: string | undefined) => {
      const { fields } = source(name, [['Tags', 'tags']]);
      return { name, fields: fields.map((field) => ({ ...field, facts: { commas } as Field['facts'] })) };
    };
    const golden = new Golden([tags('a', ours), tags('b', theirs)], {});
    expect(golden.merge([{ system: 0, cells: ['vip;eu'] }, { system: 1, cells: ['eu, new'] }]).cells).toEqual([expected]);
  }); // biome-ignore format: a table reads better dense

  it('takes what no check of its own system objects to', () => {
    const [asked, faulty] = [[] as string[], new Set(['crm 2 a@gmial.com', 'mailer 1 b@y.example'])];
    const judged = ({ name, fields }: typeof A) => ({
      name,
      fields,
      isFaulty: (index: number, value: string) => {
        asked.push(`${name} ${index} ${value}`);
        return faulty.has(`${name} ${index} ${value}`);
      },
    });
    const golden = new Golden([judged(A), judged(B)], {});
    const email = (...members: readonly { system: number; cells: string[] }[]) => golden.merge(members).cells[2];
    const crm = (mail: string) => ({ system: 0, cells: ['1', 'Ann', mail, '+12125550142', '9', 'false'] });
    const mailer = (mail: string) => ({ system: 1, cells: ['7', mail, '', '', '', '', ''] });
    expect(email(crm('a@gmial.com'), mailer('a@gmail.com'))).toBe('a@gmail.com');
    expect(email(crm('a@x.example'), mailer('b@y.example'))).toBe('a@x.example');
    expect(email(crm('a@gmial.com'), mailer('b@y.example'))).toBe('a@gmial.com');
    expect(asked).toContain('mailer 1 a@gmail.com');
  });

  it('says where each cell comes from and what was passed over, unless all say the same', () => {
    const golden = new Golden([A, B], {});
    const { cells, origins } = golden.merge([
      { system: 0, cells: ['1', 'Ann', 'a@x.example', '+12125550142', '9', 'false'] },
      { system: 1, cells: ['7', 'a@y.example', '', '3', '', 'true', '2024-05-01'] },
    ]);
    expect(cells[golden.columns.indexOf('Opted out')]).toBe('true');
    expect(origins.map(({ column, value, member, isKept }) => [column, value, member, isKept])).toEqual([
      ['E-mail', 'a@x.example', 0, true],
      ['E-mail', 'a@y.example', 1, false],
      ['Opted out', 'false', 0, false],
      ['Opted in', 'true', 1, false],
    ]);
    const tags = [source('a', [['Tags', 'tags'], ['Id', 'id']]), source('b', [['Labels', 'tags']])]; // biome-ignore format: a table
    const united = (one: string, other: string) =>
      new Golden(tags, {})
        .merge([{ system: 0, cells: [one, '1'] }, { system: 1, cells: [other] }])
        .origins.map(({ value, isKept }) => `${value} ${isKept}`); // biome-ignore format: a chain
    expect(united('vip;eu', 'eu;new')).toEqual(['vip;eu true', 'eu;new true']);
    expect(united('vip;eu', 'eu')).toEqual(['vip;eu true', 'eu true']);
    const same = golden.merge([
      { system: 0, cells: ['1', '', 'a@x.example', '', '', ''] },
      { system: 1, cells: ['7', 'a@x.example', '', '', '', '', ''] },
    ]);
    expect(same.origins).toEqual([]);
  });

  it.each<[string, Survivorship, string]>([
    ['by default', {}, 'a@x.example'],
    ['by the name of a column of another system', { columns: { EMAIL: 'longest' } }, 'long@y.example'],
    ['by that of the first, before it', { columns: { EMAIL: 'longest', 'E-mail': 'survivor' } }, 'a@x.example'],
    ['by files', { email: ['source-priority', { files: ['mail.csv'] }] }, 'long@y.example'],
    ['by files of its own', { sources: { files: ['crm.csv'] }, email: ['source-priority', { files: ['mail.csv'] }] }, 'long@y.example'],
    ['by values of a column, although sources are files', { sources: { files: ['crm.csv'] }, email: ['source-priority', { column: 'golden_id', order: ['g'] }] }, 'long@y.example'],
  ])('keeps what a rule says: %s', (_, rules, expected) => {
    const golden = new Golden([{ ...A, file: 'crm.csv' }, { ...B, file: 'mail.csv' }], rules);
    const { cells } = golden.merge([
      { system: 0, cells: ['1', 'Ann', 'a@x.example', '+12125550142', '9', 'false'] },
      { system: 1, cells: ['7', 'long@y.example', '', '', 'g', '', ''] },
    ]);
    expect(cells[2]).toBe(expected);
  }); // biome-ignore format: a table

  it.each([
    ['Ann Lee', '', '', 'Ann Lee', 'Ann', 'Lee'],
    ['', 'Ann', 'Lee', 'Ann Lee', 'Ann', 'Lee'],
    ['', 'Ann', '', 'Ann', 'Ann', ''],
    ['', '海燕', '上官', '上官海燕', '海燕', '上官'],
    ['', '민준', '김', '김민준', '민준', '김'],
    ['', 'ハナコ', 'ヤマダ', 'ヤマダ ハナコ', 'ハナコ', 'ヤマダ'],
    ['', '海燕', '', '海燕', '海燕', ''],
    ['', 'Wei', '王', 'Wei 王', 'Wei', '王'],
    ['Ana Maria Diaz', '', '', 'Ana Maria Diaz', '', ''],
    ['王芳', '', '', '王芳', '', ''],
    ['Rob Lee', 'Robert', 'Lee', 'Rob Lee', 'Robert', 'Lee'],
    ['Thierry Vasseur', 'T.', 'Vasseur', 'Thierry Vasseur', 'Thierry', 'Vasseur'],
    ['von Arnim, Petra', 'P', 'von Arnim', 'von Arnim, Petra', 'Petra', 'von Arnim'],
    ['T. Vasseur', 'T.', 'Vasseur', 'T. Vasseur', 'T.', 'Vasseur'],
    ['Thierry Vasseur', 'J.', 'Vasseur', 'Thierry Vasseur', 'J.', 'Vasseur'],
    ['Thierry Marchand', 'T.', 'Vasseur', 'Thierry Marchand', 'T.', 'Vasseur'],
  ])('names: whole and in parts, but nothing guessed: %s|%s|%s', (full, first, last, ...expected) => {
    const parts = source('a', [['First', 'first_name'], ['Last', 'last_name']]); // biome-ignore format: a table
    const whole = source('b', [['Name', 'full_name']]);
    const members = [
      ...(first + last === '' ? [] : [{ system: 0, cells: [first, last] }]),
      ...(full === '' ? [] : [{ system: 1, cells: [full] }]),
    ];
    const [given, family, name] = new Golden([parts, whole], {}).merge(members).cells;
    expect([name, given, family]).toEqual(expected);
  });
});

describe('words of consent', () => {
  const crm = source('crm', [['Id', 'id'], ['E-mail', 'email'], ['Unsubscribed from all email', 'opt_out_email']]); // biome-ignore format: a table
  const mailer = source('mailer', [['Address', 'email'], ['Status', 'opt_out_email']]); // biome-ignore format: a table
  const wordsOf = (role: Role, ...seen: readonly string[]): ConsentWords => {
    const words = new ConsentWords(role);
    for (const word of seen) words.add(word);
    return words;
  };
  const optOut = (
    order: 'crm first' | 'mailer first',
    seen: readonly string[],
    ...cells: readonly string[]
  ): string => {
    const systems = [
      { ...crm, words: new Map([[2, wordsOf('opt_out_email', ...seen)]]) },
      { ...mailer, words: new Map([[1, wordsOf('opt_out_email', 'subscribed', 'unsubscribed', 'cleaned')]]) },
    ];
    const golden = new Golden(order === 'crm first' ? systems : systems.toReversed(), {});
    const [own, other] = order === 'crm first' ? [0, 1] : [1, 0];
    const [ofCrm = '', ofMailer = ''] = cells;
    const members = [
      ...(ofCrm === '' ? [] : [{ system: own, cells: ['1', 'a@x.example', ofCrm] }]),
      ...(ofMailer === '' ? [] : [{ system: other, cells: ['a@x.example', ofMailer] }]),
    ];
    return golden.merge(members).cells[order === 'crm first' ? 2 : 1]!;
  };

  it.each<[order: 'crm first' | 'mailer first', seen: string[], ofCrm: string, ofMailer: string, golden: string]>([
    ['crm first', ['true', 'false'], '', 'subscribed', 'false'],
    ['crm first', ['true', 'false'], '', 'unsubscribed', 'true'],
    ['crm first', ['true', 'false'], 'false', 'unsubscribed', 'true'],
    ['crm first', ['true', 'false'], 'true', 'subscribed', 'true'],
    ['crm first', ['true', 'false'], 'false', '', 'false'],
    ['crm first', ['Yes', 'No'], '', 'unsubscribed', 'Yes'],
    ['crm first', ['No'], '', 'unsubscribed', 'Yes'],
    ['crm first', ['FALSE'], '', 'unsubscribed', 'TRUE'],
    ['crm first', ['1'], '', 'subscribed', '0'],
    ['crm first', ['true'], '', 'subscribed', 'false'],
    ['crm first', ['true', 'false'], '', 'cleaned', 'cleaned'],
    ['crm first', [], '', 'unsubscribed', 'unsubscribed'],
    ['mailer first', ['true', 'false'], 'true', '', 'unsubscribed'],
    ['mailer first', ['true', 'false'], 'false', '', 'subscribed'],
    ['mailer first', ['true', 'false'], 'true', 'subscribed', 'unsubscribed'],
    ['mailer first', ['true', 'false'], 'false', 'cleaned', 'cleaned'],
  ])('%s, with %j: %s and %s become %s', (order, seen, ofCrm, ofMailer, golden) => {
    expect(optOut(order, seen, ofCrm, ofMailer)).toBe(golden);
  }); // biome-ignore format: a table reads better dense

  it('means the opposite in an opt-in column', () => {
    const words = wordsOf('opt_in_email', 'yes', 'no');
    expect(['subscribed', 'unsubscribed', 'true', 'yes', 'perhaps', ''].map((word) => words.write(word))).toEqual([
      'yes', 'no', 'yes', 'yes', 'perhaps', '',
    ]); // biome-ignore format: a table reads better dense
  });

  it('says true and false where a column has a word for one of them only, and no opposite is known', () => {
    expect(wordsOf('opt_out_email', 'Blocked').write('subscribed')).toBe('false');
    expect(wordsOf('opt_out_email', 'Blocked').write('unsubscribed')).toBe('Blocked');
  });
});

describe('law 7 in golden records', () => {
  it('what any record of any system refuses stays refused', () => {
    const roles: readonly Role[] = ['email', 'opt_out_email', 'opt_in_email', 'opt_out_at', 'do_not_call', 'notes'];
    const systems = [roles, roles.toReversed(), ['email', 'opt_in_email'] as const].map((own, at) =>
      source(
        `s${at}`,
        own.map((role) => [`${role} ${at}`, role]),
      ),
    );
    const cellOf: { readonly [role: string]: fc.Arbitrary<string> } = {
      email: fc.constantFrom('', 'a@x.example', 'b@x.example'),
      opt_out_email: fc.constantFrom('', 'false', 'true', 'Unsubscribed', 'perhaps'),
      opt_in_email: fc.constantFrom('', 'false', 'true', 'hmm'),
      opt_out_at: fc.constantFrom('', '2024-05-01', 'long ago'),
      do_not_call: fc.constantFrom('', 'false', 'true'),
      notes: fc.constantFrom('', 'VIP', 'do not contact'),
    };
    const member = fc
      .nat(2)
      .chain((system) =>
        fc
          .tuple(...systems[system]!.fields.map(({ role }) => cellOf[role!]!))
          .map((cells): { system: number; cells: readonly string[] } => ({ system, cells })),
      );
    const refusal = (fields: readonly Field[], cells: readonly string[]) =>
      refusalOf(
        (role) => fields.filter((field) => field.role === role).map(({ index }) => (cells[index] ?? '').trim()),
        'email',
      );
    const golden = new Golden(systems, {});
    const roleOf = new Map(systems.flatMap(({ fields }) => fields.map(({ column, role }) => [column, role] as const)));
    const united = golden.columns.map((column, index) => ({
      ...systems[0]!.fields[0]!,
      column,
      index,
      role: roleOf.get(column)!,
    }));
    let refused = 0;
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 4 }), (members) => {
        // no calls is no mail only where nobody opted in, which another record may have done
        const own = members.map(({ system, cells }) => refusal(systems[system]!.fields, cells));
        if (!own.some((reason) => reason !== '' && reason !== 'do-not-call')) return;
        refused++;
        expect(refusal(united, golden.merge(members).cells)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
