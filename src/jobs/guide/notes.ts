/** What a pack allows in one field: values of a list, a form, limits. */
import type { Crm, Json, Role } from '../../contract.ts';
import type { CheckStep } from '../../engine/compile.ts';
import type { Language } from '../../report/language.ts';
import { patternExample } from '../../values/pattern-example.ts';
import { isUnknownOption, picklistLabels } from '../../values/picklist.ts';

/** A longer list is in the CRM, and not on paper. */
const MOST_VALUES = 24;
/** In no list. */
const NO_VALUE = 'xq\u0000';

export interface FieldNotes {
  readonly notes: readonly string[];
  /** An example that fits them; undefined where they say nothing of it. */
  readonly example?: string;
}

/** @param steps checks of the field, and of the record as a whole */
export function fieldNotes(role: Role | null, crm: Crm, steps: readonly CheckStep[], language: Language): FieldNotes {
  const notes: string[] = [];
  let example: string | undefined;
  const option = (rule: string) => steps.find((step) => step.rule.id === rule)?.options as Options | undefined;
  const allowed = role === null ? [] : allowedValues(option('picklist'), role, crm);
  if (allowed.length > 0) {
    notes.push(language.guide('allowed', { values: allowed.join(' · ') }));
    example = allowed[0];
  }
  const pattern = option('pattern')?.pattern;
  if (typeof pattern === 'string' && pattern !== '') {
    notes.push(language.guide('form', { pattern }));
    example = patternExample(pattern);
  }
  notes.push(
    ...dateNotes(
      role,
      steps.find((step) => step.rule.id === 'date-plausibility'),
      language,
    ),
  );
  const age = option('staleness');
  if (age && role === 'last_activity_at') notes.push(language.guide('limit.activity', { count: ageOf(age) }));
  return { notes, ...(example === undefined ? {} : { example }) };
}

interface Options {
  readonly [name: string]: Json;
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

/** The pack's own list, or that of the CRM where it is seldom changed. */
function allowedValues(options: Options | undefined, role: Role, crm: Crm): readonly string[] {
  if (!options) return [];
  const own = (options.values as { readonly [role: string]: readonly string[] })[role];
  const isClosed = isUnknownOption(NO_VALUE, crm, role);
  const list = own ?? (isClosed ? picklistLabels(crm, role) : []);
  if (list.length === 0 || list.length > MOST_VALUES) return [];
  return [...new Set([...list, ...(options.allow as readonly string[])])];
}

/** Rules whose options are said in the notes of fields, or nowhere: those for whom the guide is have no use for them. */
const TOLD: ReadonlySet<string> = new Set([
  'picklist', 'pattern', 'date-plausibility', 'staleness', 'required', 'name-plausibility', 'email-typo', 'email-placeholder',
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
