/** What a pack may say of merging: which rules fit which columns. Errors are told with file, line and column. */
import {
  CONSENT_ROLES,
  DATE_ROLES,
  EMAIL_ROLES,
  type Field,
  type FieldRule,
  NAME_ROLES,
  PHONE_ROLES,
  PROTECTED_ROLES,
  ROLES,
  type Role,
  type Survivorship,
} from '../contract.ts';
import { CrmqError } from '../errors.ts';
import type { PackSource } from './source.ts';
import { type ColumnMissing, refuseColumn } from './unknown-column.ts';

/** Where the parts of a survivorship stand, by `survivor`, `sources`, `default`, a role, or `columns` and a name. */
export type SurvivorshipPlaces = ReadonlyMap<string, string>;

const CONSENT: ReadonlySet<Role> = new Set(CONSENT_ROLES);
const IDS: ReadonlySet<Role> = new Set<Role>([...PROTECTED_ROLES, 'is_deleted']);
const DATES: ReadonlySet<Role> = new Set(DATE_ROLES);
const STAGES: ReadonlySet<Role> = new Set(['lifecycle_stage', 'lead_status', 'deal_stage', 'rating']);
/** Roles of which a cell holds one value. */
const SINGLE: ReadonlySet<Role> = new Set<Role>([
  ...NAME_ROLES, ...EMAIL_ROLES, ...PHONE_ROLES, ...DATE_ROLES,
  'address', 'street', 'house_number', 'street_2', 'city', 'state', 'postal_code', 'country', 'owner', 'lifecycle_stage', 'employees', 'annual_revenue', 'deal_amount',
]); // biome-ignore format: a table reads better dense

/** Puts what packs say one over the other, the most general first. */
export function joinSurvivorship(chain: readonly PackSource[]): {
  survivorship: Survivorship;
  places: SurvivorshipPlaces;
} {
  let survivorship: Survivorship = {};
  const places = new Map<string, string>();
  for (const { data, where } of chain) {
    const own = data.survivorship as Survivorship | undefined;
    if (!own) continue;
    const columns = { ...survivorship.columns, ...own.columns };
    survivorship = { ...survivorship, ...own, ...(Object.keys(columns).length > 0 ? { columns } : {}) };
    for (const key of Object.keys(own)) places.set(key, where(['survivorship', key]));
    for (const column of Object.keys(own.columns ?? {})) {
      places.set(`columns\n${column}`, where(['survivorship', 'columns', column]));
    }
  }
  checkSurvivorship(survivorship, places);
  return { survivorship, places };
}

const placeOf = (places: SurvivorshipPlaces, key: string): string => places.get(key) ?? 'the plan';

const refuse = (where: string, what: string, hint: string): never => {
  throw new CrmqError('survivorship', `${where}: ${what}`, { hint });
};

function checkSurvivorship(survivorship: Survivorship, places: SurvivorshipPlaces): void {
  const { sources, columns = {}, default: general } = survivorship;
  if (sources) checkSources(sources, placeOf(places, 'sources'));
  const orders = [survivorship.survivor ?? []].flat();
  if (orders.includes('source-priority')) needSources(sources, placeOf(places, 'survivor'));
  for (const role of ROLES) {
    const rule = survivorship[role];
    if (rule !== undefined) checkRule(role, rule, sources, placeOf(places, role));
  }
  for (const [column, rule] of Object.entries(columns)) {
    checkRule(undefined, rule, sources, placeOf(places, `columns\n${column}`));
  }
  if (general !== undefined) checkRule(null, general, sources, placeOf(places, 'default'));
}

/**
 * What can be said only once the columns are known: that those named are there, and what they mean.
 * @param missing what to do about a column that is not there: by default it is refused
 * @throws CrmqError `unknown-column` or `survivorship`, with the pack's line and column
 */
export function checkColumns(
  survivorship: Survivorship,
  places: SurvivorshipPlaces,
  fields: readonly Field[],
  missing: ColumnMissing = refuseColumn,
): void {
  const known = fields.map(({ column }) => column);
  const need = (column: string, where: string): Field | undefined => {
    const field = fields.find((one) => one.column === column);
    if (!field) missing(column, where, known);
    return field;
  };
  const { sources, columns = {}, default: general } = survivorship;
  const sourceOf = (rule: FieldRule | undefined, where: string): void => {
    const column = typeof rule === 'object' ? rule[1].column : undefined;
    if (column !== undefined) need(column, where);
  };
  if (sources?.column !== undefined) need(sources.column, placeOf(places, 'sources'));
  for (const role of ROLES) sourceOf(survivorship[role], placeOf(places, role));
  sourceOf(general, placeOf(places, 'default'));
  for (const [column, rule] of Object.entries(columns)) {
    const where = placeOf(places, `columns\n${column}`);
    const field = need(column, where);
    sourceOf(rule, where);
    if (!field) continue;
    const { role } = field;
    checkRule(role, rule, sources, where, role === null ? `${column}: ` : `${column} is ${role}: `);
  }
}

/** @param role null for a column without one, undefined where it is not known yet */
function checkRule(
  role: Role | null | undefined,
  given: FieldRule,
  sources: Survivorship['sources'],
  where: string,
  column = '',
): void {
  const [rule, options] = typeof given === 'string' ? [given, {}] : given;
  checkOptions(rule, options, where);
  if (rule === 'source-priority' && (options.order || options.files)) checkSources({ ...options }, where);
  else if (rule === 'source-priority') needSources(sources, where);
  const objection = role === undefined ? undefined : objectionTo(rule, role, options.order !== undefined);
  if (objection) refuse(where, column + objection[0], objection[1]);
}

/** Why a rule does not fit what a column holds, and what to do. */
function objectionTo(rule: string, role: Role | null, hasOrder: boolean): [what: string, hint: string] | undefined {
  const name = role ?? 'a column without a role';
  const holds = (roles: ReadonlySet<Role>): boolean => role !== null && roles.has(role);
  if (holds(CONSENT) && rule !== 'most-restrictive') {
    return [`${name} is always most-restrictive`, 'a pack cannot loosen consent: leave the line out'];
  }
  if (holds(IDS) && rule !== 'survivor') {
    return [`${name} is always that of the survivor`, 'ids of the others are in crosswalk.csv'];
  }
  if (rule === 'most-restrictive' && !holds(CONSENT)) {
    return [`${name} is no consent, so none of its values is the most restrictive`, CONSENT_HINT];
  }
  if (role !== null && (rule === 'earliest' || rule === 'latest') && !DATES.has(role)) {
    return [`${name} holds no dates, so none of them is the ${rule}`, `dates: ${DATE_ROLES.join(', ')}`];
  }
  if (role !== null && rule === 'furthest-stage' && !STAGES.has(role)) {
    return [`${name} holds no stages`, `stages: ${[...STAGES].join(', ')}`];
  }
  if (rule === 'furthest-stage' && role !== 'lifecycle_stage' && !hasOrder) {
    return [`crmq knows no order of the stages of ${name}`, 'write [furthest-stage, { order: [New, Working, Won] }]'];
  }
  if (rule === 'union' && holds(SINGLE)) {
    return [`${name} holds one value, so several cannot be united in it`, UNION_HINT];
  }
  return undefined;
}

const CONSENT_HINT = `consent: ${CONSENT_ROLES.join(', ')}`;
const UNION_HINT =
  'emails and phones that are left over go to columns of their kind that are empty; choose another rule, such as longest';

/** Which options each rule has. */
const OPTIONS: { readonly [rule: string]: readonly string[] } = {
  'source-priority': ['column', 'order', 'files'],
  'furthest-stage': ['order'],
  union: ['separator'],
};

function checkOptions(rule: string, options: object, where: string): void {
  const known = OPTIONS[rule] ?? [];
  const wrong = Object.keys(options).find((key) => !known.includes(key));
  if (wrong === undefined) return;
  refuse(
    where,
    `${rule} has no option ${JSON.stringify(wrong)}`,
    known.length > 0 ? `options: ${known.join(', ')}` : 'it has no options',
  );
}

function checkSources({ column, order, files }: NonNullable<Survivorship['sources']>, where: string): void {
  if (files && (order || column !== undefined)) {
    refuse(where, 'sources are input files or values of a column, not both', 'leave out files, or column and order');
  }
  if (!files && !order)
    refuse(where, 'sources need an order', 'write order: [most trusted, next], or files: [a.csv, b.csv]');
}

function needSources(sources: Survivorship['sources'], where: string): void {
  if (!sources) {
    refuse(
      where,
      'source-priority needs sources',
      'write sources: { column: Source, order: [most trusted, next] }, or sources: { files: [a.csv, b.csv] }',
    );
  }
}
