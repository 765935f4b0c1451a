/** What a file is expected to hold, by the kind of its records, unless packs say otherwise: what the score is made of (docs/score.md). */
import { type ExpectedField, RECORD_KINDS, type RecordKind, ROLES, type Role } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { didYouMean } from './nearest.ts';
import type { ScoreFile } from './score-schema.ts';
import type { PackSource } from './source.ts';

type Groups = readonly (readonly Role[])[];
type List = { readonly [field: string]: Groups };

const ACTIVITY: Groups = [['last_activity_at', 'updated_at', 'created_at']];
const PHONE: Groups = [['phone', 'mobile', 'home_phone', 'other_phone']];
/** Where, and in which country or state. */
const PLACE: Groups = [
  ['address', 'street', 'city', 'postal_code'],
  ['address', 'state', 'country'],
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

/** So many groups fit into the whole numbers that the record stage counts with. */
export const MOST_GROUPS = 30;

/** What a chain of packs says of the score, one over the other. */
/** Place of a key below `expect`. */
type Where = (...keys: readonly (string | number)[]) => string;

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

/**
 * What is expected of records of a kind.
 * @throws CrmqError `score-expect` with the pack's line and column
 */
export function expectedFor({ said }: PackScore, kind: RecordKind): ExpectedField[] {
  let list: List = BY_KIND[kind];
  for (const { expect, where } of said) list = changed(list, expect, where);
  const fields = Object.entries(list).map(([field, groups]) => ({ field, groups }));
  const last = said[said.length - 1];
  if (fields.reduce((sum, { groups }) => sum + groups.length, 0) > MOST_GROUPS) {
    throw new CrmqError('score-expect', `${last?.where()}: more than ${MOST_GROUPS} groups of columns are expected`, {
      hint: 'expect what a file of this kind cannot do without',
    });
  }
  return fields;
}

/** The name of a kind stands for its list, a list for what it names and nothing else; a map changes what is expected otherwise. */
function changed(list: List, expect: NonNullable<ScoreFile['expect']>, where: Where): List {
  if (typeof expect === 'string') return BY_KIND[expect];
  if (Array.isArray(expect)) {
    return Object.fromEntries(expect.map((name, at) => [name, list[name] ?? groupsNamed(name, where(at))]));
  }
  const now: { [field: string]: Groups } = { ...list };
  for (const [field, said] of Object.entries(expect)) {
    if (said === 'off') delete now[field];
    else now[field] = groupsOf(said, where(field));
  }
  return now;
}

type Said = Exclude<Extract<NonNullable<ScoreFile['expect']>, { readonly [field: string]: unknown }>[string], 'off'>;

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
