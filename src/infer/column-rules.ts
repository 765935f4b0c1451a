/** Columns as they were surveyed → the rules that hold for them today. */
import type { Crm, Role, Tally } from '../contract.ts';
import { isUnknownOption } from '../values/cell/picklist.ts';
import type { ColumnSurvey } from './column-survey.ts';
import type { Because, ColumnConclusion } from './conclusions.ts';
import { isAboutWho } from './personal.ts';
import { type InferredPicklist, inferPicklist } from './picklists.ts';
import { number, percent, records } from './words.ts';

/** Below so many records nothing is concluded but what columns are. */
export const LEAST_RECORDS = 50;
/** A column is required that is filled in this share of them. */
const REQUIRED_SHARE = 0.995;
/** A column of codes is unique that has so many, all different. */
const LEAST_UNIQUE = 100;
/** A role is written down that was given with less confidence. */
const SURE = 0.75;
/** What recognition says of a column whose role was given. */
const GIVEN = 'set by --map';

export interface Surveyed {
  readonly crm: Crm;
  readonly tally: Tally;
  /** Columns in which a check found what must not be shown. */
  readonly secret: ReadonlySet<string>;
}

/** Undefined where the pack that holds anyway says all there is to say. */
export function concludeColumn(survey: ColumnSurvey, about: Surveyed): ColumnConclusion | undefined {
  const { column, index } = survey.field;
  const { kept, filled } = about.tally;
  const role = roleOf(survey, about.crm);
  const rules = kept < LEAST_RECORDS ? {} : { ...requiredOf(filled[index] ?? 0, kept), ...valuesOf(survey, about) };
  const found: ColumnConclusion = { column, open: [], ...(role ? { role } : {}), ...rules };
  return Object.keys(found).length > 2 || found.open.length > 0 ? found : undefined;
}

/** Labels of a known CRM speak for themselves; what they do not say, or not clearly, a person should see. */
function roleOf({ field }: ColumnSurvey, crm: Crm): Because<Role | 'none'> | undefined {
  const { role, confidence, reason } = field;
  const isGiven = reason === GIVEN;
  if (role === null && !isGiven) return undefined;
  if (isGiven) return { value: role ?? 'none', why: 'given by --map' };
  const isByLabel = reason.startsWith('label ');
  if (isByLabel && crm !== 'unknown' && confidence >= SURE) return undefined;
  return {
    value: role ?? 'none',
    why: confidence < SURE ? `${reason}; not sure: write none to leave it alone` : reason,
  };
}

function requiredOf(filled: number, kept: number): { required?: Because<true> } {
  if (filled < kept * REQUIRED_SHARE) return {};
  const why = filled === kept ? `filled in all ${records(kept)}` : `filled in ${number(filled)} of ${records(kept)}`;
  return { required: { value: true, why } };
}

type ValueRules = Partial<Pick<ColumnConclusion, 'pattern' | 'unique' | 'picklist' | 'range' | 'open'>>;

/** What the values themselves say. Nothing where they may be secret. */
function valuesOf(survey: ColumnSurvey, about: Surveyed): ValueRules {
  const { column, role } = survey.field;
  if (about.secret.has(column)) return {};
  const found = isAboutWho(column) && role === null ? undefined : choicesOf(survey, about.crm);
  if (found) return found;
  const filled = about.tally.filled[survey.field.index] ?? 0;
  const shape = survey.shapes?.pattern(survey.isId, role === 'id');
  const isUnique = survey.seen !== undefined && filled >= LEAST_UNIQUE && (role !== null || shape !== undefined);
  const range = shape ? undefined : survey.span?.range;
  return {
    ...(range ? { range } : {}),
    ...(shape ? { pattern: { value: shape.source, why: fitWords(shape.fits, filled) } } : {}),
    ...(isUnique ? { unique: { value: true as const, why: `${number(filled)} values, all different` } } : {}),
  };
}

const fitWords = (fits: number, filled: number): string =>
  fits === filled ? `all ${number(filled)} values have this shape` : `${number(fits)} of ${number(filled)} values`;

function choicesOf({ field, texts }: ColumnSurvey, crm: Crm): ValueRules | undefined {
  if (!texts || field.role === 'country') return undefined;
  const picklist = inferPicklist(texts, field.role === null);
  if (!picklist) return undefined;
  if (field.role !== null && isClosed(crm, field.role)) return { open: strangers(picklist, crm, field.role) };
  const filled = [...texts.values()].reduce((sum, count) => sum + count, 0);
  const listed = picklist.list.reduce((sum, { count }) => sum + count, 0);
  const why = `${picklist.list.length} values in ${percent(listed, filled)} of ${number(filled)} filled cells`;
  return { picklist: { value: picklist, why } };
}

/** Whether the CRM's own list holds, so that a value of no list whatever would be a finding. */
const isClosed = (crm: Crm, role: Role): boolean => isUnknownOption('\u0000 of no list \u0000', crm, role);

/** Options that the CRM's list does not have, though many records do. */
function strangers({ list }: InferredPicklist, crm: Crm, role: Role): string[] {
  const own = list.filter(({ value }) => isUnknownOption(value, crm, role));
  return own.map(
    ({ value, count }) =>
      `${JSON.stringify(value)} (${records(count)}) is not in the list of ${crm}; if it is an option of yours: rules: { picklist: { allow: [${JSON.stringify(value)}] } }`,
  );
}
