/** One value by itself: repaired and checked as a cell of its role would be, and taken apart. */
import type { Catalog, Country, DateOrder, Field, Json, Plan, Role, Use } from '../contract.ts';
import { type CheckStep, compile } from '../engine/rules/compile.ts';
import { RecordContext } from '../engine/rules/record.ts';
import { type CellChange, repair } from '../engine/rules/repair.ts';
import { parseAddress } from '../values/address/address.ts';
import { parseLanguage } from '../values/cell/language.ts';
import { matchCompany, parseCompany } from '../values/company/company.ts';
import { dateOfSerial, parseDate } from '../values/date/date.ts';
import { readBusinessId } from '../values/id/business-id.ts';
import { parseEmail } from '../values/internet/email.ts';
import type { SlipLists } from '../values/internet/email-slip-lists.ts';
import { parseUrl } from '../values/internet/url.ts';
import { parseName } from '../values/name/name.ts';
import { keysOf, type NameSurroundings } from '../values/name/words.ts';
import { parsePhone } from '../values/phone/phone.ts';
import { countryInCell, countryName, parseCountry, suggestCountry, toAlpha3 } from '../values/place/country.ts';
import { parsePostcode, postcodeStates } from '../values/place/postcode.ts';
import { findAllStates, toState } from '../values/place/state.ts';

interface ValueAnswer {
  readonly input: string;
  /** After the safe repairs. */
  readonly value: string;
  readonly valid: boolean;
  /** Codes of findings, `rule/message`. */
  readonly issues: readonly string[];
  readonly parts: { readonly [part: string]: Json };
}

interface ValueOptions {
  readonly country: Country;
  readonly dateOrder?: DateOrder;
  /** Values are numbers of days of a spreadsheet, counted from this year. */
  readonly dateSystem?: 1900 | 1904;
  readonly asOf: string;
  /** What the rules of the pack know of names: titles, suffixes, particles, order. */
  readonly names?: NameSurroundings;
}

interface Kind {
  readonly role: Role;
  /** Rules that this kind does without. */
  readonly without?: readonly string[];
  /** Takes the input apart; `valid` says whether it can be used. */
  parts(
    input: string,
    value: string,
    options: ValueOptions,
    checks: readonly CheckStep[],
  ): { valid: boolean; parts: { [part: string]: Json } };
}

const filled = (parts: object): boolean => Object.values(parts).some((part) => part !== '');

const KINDS: { readonly [as: string]: Kind } = {
  name: {
    role: 'full_name',
    parts: (input, _value, { country, names }) => {
      const { prefix, first, middle, last, suffix, nickname } = parseName(input, { ...names, country });
      return { valid: first !== '' || last !== '', parts: { prefix, first, middle, last, suffix, nickname } };
    },
  },
  phone: {
    role: 'phone',
    parts: (input, value, options) => {
      const { e164, country, type, ext } = parsePhone(value, options.country);
      return { valid: parsePhone(input, options.country).valid, parts: { e164, country, type, ext } };
    },
  },
  email: {
    role: 'email',
    parts: (input, value, _options, checks) => {
      const { local, domain, suggestion, role, free, disposable } = parseEmail(value, listsOf(checks));
      return { valid: parseEmail(input).valid, parts: { local, domain, suggestion, role, free, disposable } };
    },
  },
  company: {
    role: 'company',
    parts: (input) => {
      const { base, legalForm, formKey } = parseCompany(input);
      return { valid: base !== '', parts: { base, legalForm, legalFormKey: formKey, match: matchCompany(input) } };
    },
  },
  'business-id': {
    role: 'business_id',
    parts: (input, _value, { country }) => {
      const read = readBusinessId(input, country);
      const { kind = '', normalised = '', checked = '' } = read ?? {};
      const parts = { country: read?.country ?? '', kind, normalised, checkDigit: checked };
      return { valid: read !== undefined && checked !== 'failed', parts };
    },
  },
  date: {
    role: 'other_date',
    parts: dateParts,
  },
  country: {
    role: 'country',
    parts: (input) => {
      const sure = countryInCell(input);
      const { alpha2, form, candidates } = parseCountry(input);
      const likely = sure || alpha2 || suggestCountry(input);
      const how = sure !== '' && form === '' ? 'vehicle' : form === '' && likely !== '' ? 'misspelt' : form;
      return {
        valid: sure !== '',
        parts: {
          alpha2: likely,
          alpha3: toAlpha3(likely),
          name: countryName(likely),
          how,
          candidates: [...candidates],
        },
      };
    },
  },
  state: {
    role: 'state',
    parts: (input, _value, { country }) => {
      const states =
        country === '' ? findAllStates(input) : [toState(input, country)].filter((one) => one !== undefined);
      const [state] = states;
      const others = states.slice(1).map((one) => `${one.country}-${one.code}`);
      const { code = '', name = '' } = state ?? {};
      return { valid: states.length === 1, parts: { code, name, country: state?.country ?? '', others } };
    },
  },
  postcode: {
    role: 'postal_code',
    parts: (input, _value, { country }) => {
      const { postcode, valid } = parsePostcode(input, country);
      return { valid: valid === true, parts: { postcode, country, states: [...postcodeStates(postcode, country)] } };
    },
  },
  language: {
    role: 'language',
    parts: (input) => {
      const { tag, language, script, region, name } = parseLanguage(input);
      return { valid: tag !== '', parts: { tag, language, script, region, name } };
    },
  },
  address: {
    role: 'address',
    parts: (input, _value, { country }) => {
      const { rest, ...parts } = parseAddress(input, country);
      return { valid: filled({ ...parts, country: '' }), parts: { ...parts, rest } };
    },
  },
  url: {
    role: 'website',
    parts: (input) => {
      const { host, domain, valid } = parseUrl(input);
      return { valid, parts: { host, domain } };
    },
  },
  // broken text alone: blanks may be meant
  text: { role: 'notes', without: ['whitespace'], parts: (_input, value) => ({ valid: value !== '', parts: {} }) },
};

/** Domains that the pack names for the check of slips. */
const listsOf = (checks: readonly CheckStep[]): SlipLists | undefined =>
  checks.find(({ rule }) => rule.id === 'email-typo')?.options as SlipLists | undefined;
/** Years below it are 20xx, the others 19xx: what POSIX says of `%y`. Only a reading, the value is flagged and stays. */
const POSIX_PIVOT = 69;

/** A year of two digits is read too, but such a date is not valid. */
function dateParts(input: string, _value: string, { dateOrder: order, dateSystem: base, country }: ValueOptions) {
  const sure = parseDate(input, { order, base, country, given: true });
  const { problem } = sure;
  const { iso, ambiguous } =
    problem === 'two-digit-year' ? parseDate(input, { order, country, pivot: POSIX_PIVOT, given: true }) : sure;
  const serial = base === undefined ? undefined : dateOfSerial(Number(input.replace(',', '.')), base);
  const date = serial?.date ?? iso.slice(0, 10);
  const time = serial?.time ?? /(?<=T)[\d:.]+/.exec(iso)?.[0] ?? '';
  const isRead = problem === '' || (problem === 'excel-serial' && serial !== undefined);
  return { valid: isRead && iso !== '' && !ambiguous, parts: { iso, date, time, ambiguous, problem } };
}

export const VALUE_KINDS = Object.keys(KINDS);

/** A function that answers for one value after another. `as` is one of `VALUE_KINDS`. */
export function createValueJob(
  as: string,
  uses: readonly Use[],
  catalog: Catalog,
  options: ValueOptions,
): (input: string) => ValueAnswer {
  const kind = KINDS[as]!;
  const used = uses.filter(({ rule }) => !kind.without?.includes(rule));
  const plan = onePlan(kind.role, used, options);
  const program = compile(plan, catalog);
  const around = { ...options, names: namesOf(uses) };
  const record = new RecordContext(plan);
  const guards = { writable: () => true, encodable: () => true };
  return (input) => {
    record.values[0] = input;
    const changes: CellChange[] = [];
    repair(program.repairs, record, [input], 1, guards, changes);
    const value = record.values[0];
    const issues = value === '' ? [] : program.checks.flatMap((step) => codeOf(step, value, input, record));
    const { valid, parts } = kind.parts(input, value, around, program.checks);
    return { input, value, valid, issues, parts };
  };
}

/** What the uses of the name rules say of names. */
function namesOf(uses: readonly Use[]): NameSurroundings {
  const option = (rule: string, name: string) => uses.find((use) => use.rule === rule)?.options[name];
  const list = (rule: string, name: string) => keysOf((option(rule, name) ?? []) as readonly string[]);
  return {
    order: option('full-name-split', 'order') === 'family-first' ? 'family-first' : 'given-first',
    titles: list('name-prefix', 'titles'),
    suffixes: list('name-suffix', 'suffixes'),
    particles: list('name-order', 'particles'),
  };
}

function codeOf(step: CheckStep, value: string, input: string, record: RecordContext): string[] {
  if (!step.field) return [];
  record.point(step, input);
  const finding = step.check.call(step.rule, value, record);
  if (!finding || step.severityOf(finding.message) === 'off') return [];
  return [`${step.rule.id}/${finding.message}`];
}

/** A file of one column, to which the ordinary rules apply. */
function onePlan(role: Role, uses: readonly Use[], options: ValueOptions): Plan {
  const { country, dateOrder, dateSystem, asOf } = options;
  const facts = {
    ...(dateOrder === undefined ? {} : { dateOrder, dateOrderGiven: true }),
    ...(dateSystem === undefined ? {} : { dateSystem }),
  };
  const field: Field = { column: 'value', index: 0, role, confidence: 1, reason: 'given', facts };
  return {
    version: 1,
    asOf,
    seed: 1,
    country,
    crm: 'unknown',
    crmReason: '',
    kind: 'contact',
    layout: {
      format: 'csv',
      encoding: 'utf-8',
      bom: false,
      delimiter: ',',
      quote: '"',
      eol: '\n',
      loneCr: false,
      columns: ['value'],
      header: 'value',
      headerRows: 1,
      sepLine: false,
      reason: 'given',
    },
    outputEncoding: 'utf-8',
    fields: [field],
    pack: 'recommended',
    uses,
    plugins: [],
    dedupe: { enabled: false, mergeThreshold: 1, reviewThreshold: 1 },
    survivorship: {},
    weights: {},
  };
}
