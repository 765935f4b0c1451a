/** A plan and the rules in force → the data-entry guide: what to write, what is refused, and why. */
import { ADDRESS_ROLES, type AnyValidator, BIRTH_PART_ROLES,BOOLEAN_ROLES, type Catalog, CONSENT_ROLES, type Field, NAME_ROLES, type Plan, type Role, } from '../../contract.ts'; // biome-ignore format: a list reads better dense
import type { CheckStep } from '../../engine/rules/compile.ts';
import {
  GUIDE_PARTS, type Guide, type GuideField, type GuideKind, type GuidePart, type GuidePartId, type GuideRule, LEVELS,
} from '../../report/guide/guide.ts'; // biome-ignore format: a list reads better dense
import type { Language } from '../../report/words/language.ts';
import { type Answers, asksYesOrNo } from './answers.ts';
import { fieldNotes, optionNotes } from './notes.ts';
import { createProbe, type Probe, worstOf } from './probe.ts';
import { levelOf, sayingOf, textsOf } from './texts.ts';
import { isAutomatic, isLogged, typedFields } from './typed.ts';

interface Asked {
  readonly kind: GuideKind;
  readonly language: Language;
  readonly version: string;
  /** By index of a column, how the export writes yes and no. */
  readonly answers?: ReadonlyMap<number, Answers>;
}

/** Findings that are shown of a rule, and values of a field. */
const SAYINGS = 2;
const WRONG_VALUES = 2;
/** A rule for more roles says little of any of them. */
const MOST_ROLES = 12;

const roles = (...list: readonly Role[]): ReadonlySet<Role> => new Set(list);
const PARTS: readonly (readonly [GuidePartId, ReadonlySet<Role>])[] = [
  ['consent', roles(...CONSENT_ROLES, ...BOOLEAN_ROLES)],
  ['person', roles(...NAME_ROLES, 'prefix', 'suffix', 'nickname', 'phonetic_first_name', 'phonetic_last_name', 'job_title', 'department', 'language', 'birth_date', ...BIRTH_PART_ROLES, 'birth_place')],
  ['reach', roles('email', 'email_2', 'phone', 'mobile', 'home_phone', 'other_phone', 'fax', 'linkedin')],
  ['company', roles('company', 'business_id', 'company_domain', 'website', 'industry', 'employees', 'annual_revenue')],
  ['address', roles(...ADDRESS_ROLES)],
  ['deal', roles('deal_name', 'deal_stage', 'deal_amount', 'close_date')],
  ['notes', roles('notes', 'tags')],
]; // biome-ignore format: a table reads better dense

const partOf = (role: Role | null): GuidePartId =>
  role === null ? 'own' : (PARTS.find(([, set]) => set.has(role))?.[0] ?? 'status');

/** @throws CrmqError as `compile` */
export function makeGuide(plan: Plan, catalog: Catalog, { answers = new Map(), ...asked }: Asked): Guide {
  const probe = createProbe(plan, catalog);
  const typed = typedFields(plan);
  const maker = new Maker(plan, probe, typed, asked.language, answers);
  const must = mustOf(
    probe.required(),
    typed.filter((field) => !isLogged(field, plan)),
  );
  const rules = maker.rules();
  const parts = partsOf(asked.kind).map(
    (id): GuidePart => ({
      id,
      fields: typed.filter(({ role }) => partOf(role) === id).map((field) => maker.field(field, must)),
      rules: inOrder(
        rules.filter((rule) => rule.part === id).map(({ rule }) => rule),
        typed,
      ),
    }),
  );
  return {
    ...asked,
    pack: plan.pack,
    date: plan.asOf,
    must: must.map((group) => group.map((index) => plan.fields[index]!.column)),
    stages: maker.stages(),
    parts: parts.filter((part) => part.fields.length + part.rules.length > 0),
    automatic: plan.fields
      .filter(({ role, index }) => role !== null && !typed.some((field) => field.index === index))
      .map(({ column }) => column),
  };
}

/** Each group once; one of which a field must be filled in any case asks for nothing more. */
function mustOf(groups: readonly (readonly number[])[], typed: readonly Field[]): number[][] {
  const known = groups.map((group) => group.filter((index) => typed.some((field) => field.index === index)));
  const alone = [...new Set(known.filter(({ length }) => length === 1).flat())];
  const others = known.filter((group) => group.length > 1 && !group.some((index) => alone.includes(index)));
  return [...alone.map((index) => [index]), ...others];
}

/** What the guide is about comes first. */
const partsOf = (kind: GuideKind): GuidePartId[] =>
  kind === 'contact' ? [...GUIDE_PARTS] : [kind, ...GUIDE_PARTS.filter((id) => id !== kind)];

/** Rules for all fields of a part stand above those that name their fields; those about the same fields stand together. */
function inOrder(rules: readonly GuideRule[], typed: readonly Field[]): GuideRule[] {
  const placeOf = ({ fields: [first] }: GuideRule): number => typed.findIndex(({ column }) => column === first);
  const order = (a: GuideRule, b: GuideRule): number =>
    placeOf(a) - placeOf(b) || a.fields.length - b.fields.length || (a.fields.join() < b.fields.join() ? -1 : 1);
  return rules.toSorted((a, b) => (a.fields.join() === b.fields.join() ? 0 : order(a, b)));
}

class Maker {
  readonly #plan: Plan;
  readonly #probe: Probe;
  readonly #typed: readonly Field[];
  readonly #language: Language;
  readonly #answers: ReadonlyMap<number, Answers>;
  /** Of every typed field its example. */
  readonly #examples: ReadonlyMap<number, string>;

  constructor(
    plan: Plan,
    probe: Probe,
    typed: readonly Field[],
    language: Language,
    answers: ReadonlyMap<number, Answers>,
  ) {
    this.#plan = plan;
    this.#probe = probe;
    this.#typed = typed;
    this.#language = language;
    this.#answers = answers;
    this.#examples = this.#goodExamples();
  }

  /** As they are typed. */
  #fieldsOf(steps: readonly CheckStep[]): Field[] {
    const found = steps.flatMap(({ field }) => field ?? []);
    return found.map((field) => this.#typed.find(({ index }) => index === field.index) ?? field);
  }

  #stepsOf(field: Field): CheckStep[] {
    return this.#probe.checks.filter((step) => step.field === undefined || step.field.index === field.index);
  }

  /** Examples of the pack's own lists and forms, or of the language; the first one of each field in which nothing is found. */
  #goodExamples(): Map<number, string> {
    const tries = new Map(this.#typed.map((field) => [field.index, this.#candidates(field)]));
    const record = new Map(
      [...tries].flatMap(([index, [first]]) => (first === undefined ? [] : [[index, first] as const])),
    );
    const isFine = (index: number, value: string): boolean =>
      this.#probe.checks.every(
        (step) =>
          step.field?.index !== index ||
          isOfOthers(step.rule) ||
          !this.#probe.find(step, new Map([...record, [index, value]])),
      );
    return new Map(
      [...tries].flatMap(([index, values]): [number, string][] => {
        const fine = values.find((value) => isFine(index, value));
        return fine === undefined ? [] : [[index, fine]];
      }),
    );
  }

  #candidates(field: Field): string[] {
    if (isLogged(field, this.#plan)) return [];
    const { instead, atLeast } = fieldNotes(field.role, this.#plan.crm, this.#stepsOf(field), this.#language);
    return [...instead, ...this.#usual(field), ...this.#otherwise(field, atLeast)].filter((value) => value !== '');
  }

  /** As the language has it; of yes and no both, in the words of the export where there is one. */
  #usual({ role, index }: Field): readonly string[] {
    const exampleOf = (one: Role): string => this.#language.fieldOf(one)?.example ?? '';
    if (role === null) return [];
    const usual = exampleOf(role);
    if (!asksYesOrNo(role) || usual === '') return [usual];
    const [yes, no] = [exampleOf('opt_in_email'), exampleOf('opt_out_email')];
    const own = this.#answers.get(index);
    const both = [own?.yes ?? yes, own?.no ?? no];
    return usual === no ? both.toReversed() : both;
  }

  /** Where the usual example is refused. The first day that a pack allows is long past for an activity. */
  #otherwise({ role }: Field, atLeast: readonly string[]): readonly string[] {
    if (role === 'last_activity_at') return atLeast.length > 0 ? [this.#plan.asOf] : [];
    return atLeast;
  }

  field(field: Field, must: readonly (readonly number[])[]): GuideField {
    const { role, index, column } = field;
    const words = role === null ? undefined : this.#language.fieldOf(role);
    const groups = must.filter((group) => group.includes(index));
    const name = words?.name ?? '';
    const example = this.#examples.get(index) ?? '';
    const usual = asksYesOrNo(role) ? this.#usual(field) : [];
    const steps = this.#stepsOf(field).filter(({ rule }) => !isLogged(field, this.#plan) || rule.id === 'staleness');
    return {
      name: column,
      also: lettersOf(column).includes(lettersOf(name)) ? '' : name,
      write: words?.write ?? '',
      example,
      // of two answers neither is wrong
      other: usual.includes(example) ? (usual.find((value) => value !== example) ?? '') : '',
      wrong: isLogged(field, this.#plan) ? [] : this.#wrongValues(field),
      notes: fieldNotes(role, this.#plan.crm, steps, this.#language).notes,
      must: groups.some((group) => group.length === 1) ? 'always' : groups.length > 0 ? 'one' : 'no',
    };
  }

  /** Values of the rules' own examples that are refused in this field, those of errors first. Rules for nearly every field are told below. */
  #wrongValues(field: Field): string[] {
    const isOwn = (rule: AnyValidator): boolean =>
      rule.roles !== '*' && rule.roles.length <= MOST_ROLES && !rule.roles.includes('notes') && !isOfOthers(rule);
    const steps = this.#probe.checks.filter((step) => step.field?.index === field.index && isOwn(step.rule));
    const found = steps
      .flatMap((step) => this.#wrongIn(step))
      .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
    return [...new Set(found.map(({ value }) => value))].slice(0, WRONG_VALUES);
  }

  /** Examples of a rule in which it finds something at a step, in a record that is fine otherwise. */
  #wrongIn(step: CheckStep) {
    const { rule, field } = step;
    if (!field) return [];
    const found = rule.docs.examples.flatMap(({ before: value, after }) => {
      const finding =
        value === '' ? undefined : this.#probe.find(step, new Map([...this.#examples, [field.index, value]]));
      if (!finding) return [];
      const text = sayingOf(rule, finding, value, field.column, this.#language);
      return [{ value, text, message: finding.message, level: levelOf(step.severityOf(finding.message)), after }];
    });
    // one that passes elsewhere is shown where there is no other
    const plain = found.filter(({ after }) => after !== '');
    return plain.length > 0 ? plain : found;
  }

  /** Every rule that holds, once for each set of options, and the part of the guide in which it is told. */
  rules(): { part: GuidePartId; rule: GuideRule }[] {
    const uses = new Map<string, CheckStep[]>();
    for (const step of this.#probe.checks) {
      if (step.field && !this.#typed.some(({ index }) => index === step.field!.index)) {
        if (step.field.role !== 'id' || step.rule.roles === '*') continue;
      }
      const key = `${step.rule.id} ${JSON.stringify(step.options)} ${worstOf(step) ?? ''}`;
      uses.set(key, [...(uses.get(key) ?? []), step]);
    }
    return [...uses.values()].flatMap((all) => {
      const steps = all.filter(({ field, rule }) => !field || isForAll(rule) || !isLogged(field, this.#plan));
      // a rule that the pack has for the one column
      if (steps.every(({ field }) => field !== undefined && isLogged(field, this.#plan))) return [];
      const rule = this.#rule(steps);
      return rule ? [{ part: this.#partOf(steps), rule }] : [];
    });
  }

  #rule(steps: readonly CheckStep[]): GuideRule | undefined {
    const [step] = steps as readonly [CheckStep];
    const worst = worstOf(step);
    // what is empty is said on top of the guide
    if (worst === undefined || step.rule.id === 'required') return undefined;
    const wrong = this.#sayings(steps).sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
    return {
      id: step.rule.id,
      level: wrong[0]?.level ?? levelOf(worst),
      fields: isForAll(step.rule) && step.field && steps.length >= this.#typed.length ? [] : this.#names(steps),
      wrong: wrong.slice(0, SAYINGS).map(({ level, text }) => ({ level, text })),
      ...textsOf(step.rule, this.#language),
      options: optionNotes(step, this.#language),
    };
  }

  /** One of each message. What is said otherwise of each field, and does not name the field, is said of none. */
  #sayings(steps: readonly CheckStep[]) {
    const all = steps.flatMap((step) =>
      this.#wrongIn(step).map((wrong) => ({ ...wrong, isNamed: wrong.text.includes(step.field?.column ?? '') })),
    );
    const first = new Map(all.toReversed().map((wrong) => [wrong.message, wrong]));
    const isSame = (one: (typeof all)[number]): boolean =>
      all.every(({ message, value, text }) => message !== one.message || value !== one.value || text === one.text);
    return [...first.values()].toReversed().filter((one) => one.isNamed || isSame(one));
  }

  /** Names of the fields of a rule, where they are not all of one part. */
  #names(steps: readonly CheckStep[]): string[] {
    const fields = this.#fieldsOf(steps);
    const part = this.#partOf(steps);
    const all = this.#typed.filter(({ role }) => partOf(role) === part);
    const isWhole = all.every((one) => fields.some(({ index }) => index === one.index));
    return part === 'record' || (isWhole && fields.length === all.length) ? [] : fields.map(({ column }) => column);
  }

  /** Where the rule is told: the part that has all of its fields, or most of them. */
  #partOf(steps: readonly CheckStep[]): GuidePartId {
    const fields = this.#fieldsOf(steps);
    if (fields.length === 0 || fields.every(({ role }) => isAutomatic(role))) return 'record';
    const parts = fields.map(({ role }) => partOf(role));
    const [first] = parts as [GuidePartId];
    if (steps.length > 1 && steps[0]!.rule.roles === '*') return 'every';
    return parts.filter((part) => part === first).length * 2 > parts.length ? first : 'every';
  }

  /** Fields that a stage asks for, by the options of `required`. */
  stages(): Guide['stages'] {
    const step = this.#probe.checks.find(({ rule }) => rule.id === 'required');
    if (!step || step.severityOf('missing-for-stage') === 'off') return [];
    const { byStage = {} } = step.options as { byStage?: { readonly [stage: string]: readonly Role[] } };
    const named = (role: Role) => this.#plan.fields.find((field) => field.role === role)?.column ?? [];
    return Object.entries(byStage).map(([stage, wanted]) => ({ stage, fields: wanted.flatMap(named) }));
  }
}

/** `E-Mail` says `Email`. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a finding says what is missing beside the value, which is as right as any. */
const isOfOthers = ({ dimension }: AnyValidator): boolean => dimension === 'completeness';

const isForAll = ({ roles: of }: AnyValidator): boolean => of === '*';
