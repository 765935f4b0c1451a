/** What a file is expected to hold, kind by kind, unless packs say otherwise: what the score is made of (docs/score.md). */
import {
  type Expected,
  type ExpectedField,
  type Plan,
  RECORD_KINDS,
  type RecordKind,
  ROLES,
  type Role,
} from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { didYouMean } from './nearest.ts';
import type { ScoreFile } from './score-schema.ts';
import type { PackSource } from './source.ts';

type Groups = readonly (readonly Role[])[];
type List = { readonly [field: string]: Groups };

const ACTIVITY: Groups = [['last_activity_at', 'updated_at', 'created_at']];
const PHONE: Groups = [['phone', 'mobile', 'home_phone', 'other_phone']];
/** Where, and in which country or state. A street stands for an address: which of the two `Address` is hangs on other columns. */
const PLACE: Groups = [
  ['address', 'street', 'city', 'postal_code'],
  ['address', 'street', 'state', 'country'],
];

const PERSON: List = {
  name: [
    ['full_name', 'first_name'],
    ['full_name', 'last_name'],
  ],
  email: [['email', 'email_2']],
  phone: PHONE,
  company: [['company', 'company_domain', 'website']],
  place: PLACE,
  activity: ACTIVITY,
};

const BY_KIND: { readonly [kind in RecordKind]: List } = {
  contact: PERSON,
  lead: PERSON,
  unknown: PERSON,
  transaction: PERSON,
  company: {
    company: [['company']],
    domain: [['company_domain', 'website', 'email']],
    phone: PHONE,
    place: PLACE,
    industry: [['industry', 'employees', 'annual_revenue', 'business_id']],
    activity: ACTIVITY,
  },
  deal: {
    deal: [['deal_name']],
    amount: [['deal_amount']],
    stage: [['deal_stage']],
    close: [['close_date']],
    owner: [['owner', 'owner_id']],
    activity: ACTIVITY,
  },
};

/**
 * Kinds of records that a file is held to where no pack says which, each with the field of its name: a file without a column for that is
 * not held to the kind. It is always held to what contacts should have. What the file is taken for makes no difference: that
 * hangs on columns that may be left out (docs/decisions/0039).
 */
const KINDS: readonly (readonly [RecordKind, Role | null])[] = [
  ['contact', null],
  ['company', 'company'],
  ['deal', 'deal_name'],
];

/** So many groups fit into the whole numbers that the record stage counts with. */
export const MOST_GROUPS = 30;

/** How many different groups there are in all. */
export const groupsIn = (expected: readonly Expected[]): number =>
  new Set(expected.flatMap(({ fields }) => fields.flatMap(({ groups }) => groups.map((roles) => roles.join(' ')))))
    .size;

/** Place of a key below `expect`. */
type Where = (...keys: readonly (string | number)[]) => string;

/** What a chain of packs says of the score, one over the other. */
export interface PackScore {
  /** The most general first. */
  readonly said: readonly { readonly expect: NonNullable<ScoreFile['expect']>; readonly where: Where }[];
}

export function joinScore(chain: readonly PackSource[]): PackScore {
  return {
    said: chain.flatMap(({ data, where }) =>
      data.score?.expect === undefined
        ? []
        : [{ expect: data.score.expect, where: (...keys) => where(['score', 'expect', ...keys]) }],
    ),
  };
}

interface Held {
  readonly kind: Expected['kind'];
  readonly list: List;
}

/**
 * What is expected of a file: of several kinds of records, where no pack settles which they are.
 * @throws CrmqError `score-expect` with the pack's line and column
 */
export function expectedFor({ said }: PackScore, fields: Plan['fields']): Expected[] {
  const has = (role: Role | null): boolean =>
    role === null || fields.some((field) => field.role === role || field.also?.includes(role));
  let held: readonly Held[] = KINDS.filter(([, name]) => has(name)).map(([kind]) => ({ kind, list: BY_KIND[kind] }));
  for (const { expect, where } of said) held = changed(held, expect, where);
  const expected = held.map(({ kind, list }) => ({ kind, fields: fieldsOf(list) }));
  if (groupsIn(expected) > MOST_GROUPS) {
    throw new CrmqError(
      'score-expect',
      `${said[said.length - 1]?.where()}: more than ${MOST_GROUPS} groups of columns are expected`,
      { hint: 'expect what a file of this kind cannot do without' },
    );
  }
  return expected;
}

const fieldsOf = (list: List): ExpectedField[] => Object.entries(list).map(([field, groups]) => ({ field, groups }));

/**
 * The name of a kind stands for its list, a list for what it names and nothing else; a map changes what is expected otherwise, of the kind
 * that it names or of any.
 */
function changed(held: readonly Held[], expect: NonNullable<ScoreFile['expect']>, where: Where): readonly Held[] {
  if (typeof expect === 'string') return [{ kind: expect, list: BY_KIND[expect] }];
  if (Array.isArray(expect)) {
    const known = (name: string) => held.find(({ list }) => list[name])?.list[name];
    const list = expect.map((name, at) => [name, known(name) ?? groupsNamed(name, where(at))] as const);
    return [{ kind: 'pack', list: Object.fromEntries(list) }];
  }
  const { kind, ...changes } = expect;
  const of = kind === undefined ? held : [{ kind, list: BY_KIND[kind] }];
  return of.map((one) => ({ kind: one.kind, list: withChanges(one.list, changes, where) }));
}

function withChanges(list: List, changes: { readonly [field: string]: Said | 'off' }, where: Where): List {
  const now: { [field: string]: Groups } = { ...list };
  for (const [field, said] of Object.entries(changes)) {
    if (said === 'off') delete now[field];
    else now[field] = groupsOf(said, where(field));
  }
  return now;
}

/** One role, several, or several groups. */
type Said = string | readonly (string | readonly string[])[];
function groupsOf(said: Said, where: string): Groups {
  const groups =
    typeof said === 'string' ? [[said]] : said.some(Array.isArray) ? said.map((one) => [one].flat()) : [said];
  return groups.map((group) => group.map((name) => roleNamed(String(name), where)));
}

function roleNamed(name: string, where: string): Role {
  if ((ROLES as readonly string[]).includes(name)) return name as Role;
  throw new CrmqError('score-expect', `${where}: there is no role ${JSON.stringify(name)}`, {
    hint: didYouMean(name, ROLES, 'crmq rules --roles lists them all'),
  });
}

/** What a list names: an expected field of any kind, or a role. */
function groupsNamed(name: string, where: string): Groups {
  const known = RECORD_KINDS.map((kind) => BY_KIND[kind][name]).find((groups) => groups !== undefined);
  if (known) return known;
  if ((ROLES as readonly string[]).includes(name)) return [[name as Role]];
  const names = [...new Set(RECORD_KINDS.flatMap((kind) => Object.keys(BY_KIND[kind])))];
  throw new CrmqError('score-expect', `${where}: nothing is called ${JSON.stringify(name)}`, {
    hint: didYouMean(name, [...names, ...ROLES], `expected fields: ${names.join(', ')}; or a role`),
  });
}
