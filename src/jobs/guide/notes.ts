/** What a pack allows in one field: values of a list, a form, limits. */
import type { Crm, Json, Role } from '../../contract.ts';
import type { CheckStep } from '../../engine/rules/compile.ts';
import type { Language } from '../../report/words/language.ts';
import { isUnknownOption, picklistLabels } from '../../values/cell/picklist.ts';
import { patternExample } from '../../values/text/pattern-example.ts';

/** A longer list is in the CRM, and not on paper. */
const MOST_VALUES = 60;
/** In no list. */
const NO_VALUE = 'xq\u0000';

export interface FieldNotes {
  readonly notes: readonly string[];
  /** What fits a list or a form, to be tried before the usual example of the role. */
  readonly instead: readonly string[];
  /** What fits a range, to be tried behind it. */
  readonly atLeast: readonly string[];
}

/** @param steps checks of the field, and of the record as a whole */
export function fieldNotes(role: Role | null, crm: Crm, steps: readonly CheckStep[], language: Language): FieldNotes {
  const stepOf = (rule: string) => steps.find((step) => step.rule.id === rule);
  const option = (rule: string) => stepOf(rule)?.options as Options | undefined;
  const notes: string[] = [];
  const allowed = allowedValues(option('picklist'), role, crm);
  if (allowed.length > 0) notes.push(language.guide('allowed', { values: allowed.join(' · ') }));
  const pattern = String(option('pattern')?.pattern ?? '');
  if (pattern !== '') notes.push(formNote(pattern, language));
  const range = option('range') ?? {};
  notes.push(...rangeNotes(range, language), ...dateNotes(role, stepOf('date-plausibility'), language));
  const age = option('staleness');
  if (age && role === 'last_activity_at') notes.push(language.guide('limit.activity', { count: ageOf(age) }));
  const form = pattern === '' ? '' : patternExample(pattern);
  return {
    notes,
    instead: [...(form === '' ? [] : [form]), ...allowed],
    // nothing is an odd example of a number
    atLeast: [range.min === 0 ? 1 : range.min, range.min, range.max].flatMap((bound) =>
      bound === undefined ? [] : [String(bound)],
    ),
  };
}

/** Few who type read regular expressions: digits, also behind letters, are said in words. */
function formNote(pattern: string, language: Language): string {
  const found = /^\^((?:[A-Za-z0-9 ]|\\?[-_/.#])*)\\d(?:\{(\d+)\}|(\+))?\$$/.exec(pattern);
  const [, before = '', times = '1', many] = found ?? [];
  if (!found || /(?<!\\)\./.test(before)) return language.guide('form', { pattern });
  const prefix = before.replace(/\\/g, '');
  if (many !== undefined) return language.guide(prefix === '' ? 'digits.only' : 'digits.behind', { prefix });
  const count = Number(times);
  return language.guide(prefix === '' ? 'digits.so-many' : 'digits.so-many-behind', { count, prefix });
}

interface Options {
  readonly [name: string]: Json;
}

function rangeNotes({ min, max }: Options, language: Language): string[] {
  const [least, most] = [String(min), String(max)];
  if (min !== undefined && max !== undefined) return [language.guide('range.between', { least, most })];
  if (min !== undefined) return [language.guide('range.least', { least })];
  return max === undefined ? [] : [language.guide('range.most', { most })];
}

/** Limits that a pack sets; the usual ones nobody comes near. */
function dateNotes(role: Role | null, step: CheckStep | undefined, language: Language): string[] {
  if (!step) return [];
  const { maxAge, earliest } = step.options as Options;
  if (role === 'birth_date') return [language.guide('limit.age', { count: Number(maxAge) })];
  const isUsual = (step.rule.options.parse({}) as Options).earliest === earliest;
  return isUsual ? [] : [language.guide('limit.earliest', { year: String(earliest) })];
}

const ageOf = ({ ageing, fields }: Options): number =>
  Number((fields as { last_activity_at?: { ageing?: number } }).last_activity_at?.ageing ?? ageing);

/** The list of the column, of the field, or that of the CRM where it is seldom changed. */
function allowedValues(options: Options | undefined, role: Role | null, crm: Crm): readonly string[] {
  if (!options) return [];
  const { list: ofColumn, values, allow } = options as unknown as PicklistOptions;
  const ofField = role === null ? undefined : values[role];
  const isClosed = role !== null && isUnknownOption(NO_VALUE, crm, role);
  const ofCrm = isClosed ? picklistLabels(crm, role) : [];
  const list = ofColumn.length > 0 ? ofColumn : (ofField ?? ofCrm);
  return list.length === 0 || list.length > MOST_VALUES ? [] : [...new Set([...list, ...allow])];
}

interface PicklistOptions {
  readonly list: readonly string[];
  readonly values: { readonly [role: string]: readonly string[] | undefined };
  readonly allow: readonly string[];
}

/** Rules whose options are said in the notes of fields, or nowhere: those for whom the guide is have no use for them. */
const TOLD: ReadonlySet<string> = new Set([
  'picklist', 'pattern', 'range', 'date-plausibility', 'staleness', 'required', 'name-plausibility', 'email-typo', 'email-placeholder',
]); // biome-ignore format: a list reads better dense

/** Options of another rule that a pack sets to something of its own. */
export function optionNotes({ rule, options }: CheckStep, language: Language): string[] {
  if (TOLD.has(rule.id)) return [];
  const usual = rule.options.safeParse({});
  const defaults = (usual.success ? usual.data : {}) as Options;
  const shape = (rule.options as unknown as { shape?: { [name: string]: { description?: string } } }).shape ?? {};
  return Object.entries(options as Options)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name]))
    .map(([name, value]) =>
      language.guide('option', {
        name: (shape[name]?.description ?? name).replace(/[.:]\s*$/, ''),
        value: typeof value === 'string' ? value : JSON.stringify(value),
      }),
    );
}
