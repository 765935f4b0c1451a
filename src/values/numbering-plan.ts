/** National numbering plans with their patterns compiled once: tells in a microsecond what the library tells in twenty. */
import type { CountryCode, Metadata, MetadataJson } from 'libphonenumber-js/core';
import type { Country } from '../contract.ts';

/** What is needed of the library: its reader of numbering plans, and the plans (`libphonenumber-js/max/metadata`). */
export interface PlanSource {
  readonly reader: new (json: MetadataJson) => Metadata;
  readonly json: MetadataJson;
}

/** What the plan says of a valid national number. */
export interface PlanMatch {
  readonly country: Country;
  readonly callingCode: string;
  /** National significant number, without trunk prefix. */
  readonly national: string;
  readonly type: string;
}

/** The parts of a plan that the library keeps at run time; its published types leave most of them out. */
interface RawPlan {
  callingCode(): string;
  nationalNumberPattern(): string;
  nationalPrefix(): string | undefined;
  nationalPrefixForParsing(): string | undefined;
  nationalPrefixTransformRule(): string | undefined;
  leadingDigits(): string | undefined;
  IDDPrefix(): string | undefined;
  type(name: string): { pattern(): string; possibleLengths(): readonly number[] | undefined } | undefined;
}

interface TypePattern {
  readonly name: string;
  readonly pattern: RegExp;
  readonly lengths: readonly number[] | undefined;
}

interface Plan {
  readonly country: CountryCode;
  readonly callingCode: string;
  readonly general: RegExp;
  readonly leading: RegExp | undefined;
  readonly trunk: string;
  readonly prefix: RegExp | undefined;
  /** The same where it is nothing but digits, else `''`. */
  readonly plainPrefix: string;
  /** The prefix is more than a prefix: digits move (Argentina) or are added (area codes of islands). */
  readonly transforms: boolean;
  readonly international: RegExp | undefined;
  readonly types: readonly TypePattern[];
}

const TYPES: readonly (readonly [key: string, name: string])[] = [
  ['FIXED_LINE', 'fixedLine'],
  ['MOBILE', 'mobile'],
  ['PREMIUM_RATE', 'premiumRate'],
  ['TOLL_FREE', 'tollFree'],
  ['SHARED_COST', 'sharedCost'],
  ['VOIP', 'voip'],
  ['PERSONAL_NUMBER', 'personalNumber'],
  ['PAGER', 'pager'],
  ['UAN', 'uan'],
  ['VOICEMAIL', 'voicemail'],
];

/** Numbering plans of all countries, compiled when first asked for. */
export class NumberingPlans {
  readonly #source: PlanSource;
  readonly #plans = new Map<CountryCode, Plan>();
  /** Calling code as a number → countries, the main one first. */
  readonly #countries: readonly (readonly CountryCode[] | undefined)[];
  readonly #known: ReadonlySet<string>;

  constructor(source: PlanSource) {
    this.#source = source;
    const codes = source.json as unknown as { country_calling_codes: { [code: string]: CountryCode[] } };
    const countries = new Array<readonly CountryCode[] | undefined>(1000).fill(undefined);
    for (const [code, list] of Object.entries(codes.country_calling_codes)) countries[Number(code)] = list;
    this.#countries = countries;
    this.#known = new Set(Object.keys(source.json.countries));
  }

  /** Whether there is a plan of this country. */
  knows(country: Country): country is CountryCode {
    return this.#known.has(country);
  }

  /** Calling code of a country, without `+`. */
  callingCode(country: CountryCode): string {
    return this.#plan(country).callingCode;
  }

  /** Trunk prefix of national numbers (`0` in most of Europe), `''` where there is none. */
  trunkPrefix(country: CountryCode): string {
    return this.#plan(country).trunk;
  }

  /** Length of the calling code that begins at a place of international digits, 0 where none is known. None is the beginning of another. */
  codeLength(digits: string, from: number): number {
    let code = 0;
    for (let length = 1; length <= 3; length += 1) {
      code = code * 10 + digits.charCodeAt(from + length - 1) - 48;
      if (code > 0 && this.#countries[code] !== undefined) return length;
    }
    return 0;
  }

  /**
   * Reads the digits of an international number.
   * @param digits calling code and national number, from the place `from` on
   * @returns `undefined` where the number is not plainly valid; the library may still know more
   */
  international(digits: string, from = 0): PlanMatch | undefined {
    const length = this.codeLength(digits, from);
    if (length === 0) return undefined;
    let code = 0;
    for (let i = from; i < from + length; i++) code = code * 10 + digits.charCodeAt(i) - 48;
    const countries = this.#countries[code]!;
    const national = digits.slice(from + length);
    const main = this.#plan(countries[0] as CountryCode);
    return main.prefix?.test(national) ? undefined : this.#match(countries, national);
  }

  /** Reads the digits of a national number, with or without trunk prefix. */
  national(digits: string, country: CountryCode): PlanMatch | undefined {
    const plan = this.#plan(country);
    if (plan.international?.test(digits)) return undefined;
    let national = digits;
    const length = prefixLength(plan, digits);
    if (length > 0) {
      if (plan.transforms) return undefined;
      const stripped = digits.slice(length);
      if (plan.general.test(stripped)) national = stripped;
      else if (!plan.general.test(digits)) return undefined;
    }
    // Åland writes 358… and may mean the calling code that it shares with Finland: the library weighs that.
    if (digits.startsWith(plan.callingCode) && !plan.general.test(national)) return undefined;
    return this.#match(this.#countries[Number(plan.callingCode)] ?? [country], national);
  }

  #match(countries: readonly CountryCode[], national: string): PlanMatch | undefined {
    for (const country of countries) {
      const plan = this.#plan(country);
      const alone = countries.length === 1;
      if (!alone && plan.leading && !plan.leading.test(national)) continue;
      const type = typeOf(plan, national);
      if (type) return { country, callingCode: plan.callingCode, national, type };
      if (!alone && plan.leading) return undefined;
    }
    return undefined;
  }

  #plan(country: CountryCode): Plan {
    let plan = this.#plans.get(country);
    if (!plan) {
      plan = compile(this.#source, country);
      this.#plans.set(country, plan);
    }
    return plan;
  }
}

function compile({ reader, json }: PlanSource, country: CountryCode): Plan {
  const metadata = new reader(json);
  metadata.selectNumberingPlan(country);
  const raw = metadata.numberingPlan as unknown as RawPlan;
  const prefix = raw.nationalPrefixForParsing();
  const leading = raw.leadingDigits();
  const idd = raw.IDDPrefix();
  return {
    country,
    callingCode: raw.callingCode(),
    general: entire(raw.nationalNumberPattern()),
    leading: leading ? new RegExp(`^(?:${leading})`) : undefined,
    trunk: raw.nationalPrefix() ?? '',
    prefix: prefix ? new RegExp(`^(?:${prefix})`) : undefined,
    plainPrefix: prefix && /^\d+$/.test(prefix) ? prefix : '',
    transforms: !!prefix && /\((?!\?)/.test(prefix),
    international: idd ? new RegExp(`^(?:${idd})`) : undefined,
    types: TYPES.flatMap(([key, name]) => typePattern(raw, key, name)),
  };
}

/** Length of the trunk prefix, or of what else is no part of the national number, that digits begin with. */
function prefixLength({ prefix, plainPrefix }: Plan, digits: string): number {
  if (plainPrefix !== '') return digits.startsWith(plainPrefix) ? plainPrefix.length : 0;
  return prefix?.exec(digits)?.[0].length ?? 0;
}

function typePattern(raw: RawPlan, key: string, name: string): TypePattern[] {
  const type = raw.type(key);
  // The library leaves the pattern of mobiles empty where it is the one of fixed lines.
  if (!type) return key === 'MOBILE' ? [SAME_AS_FIXED] : [];
  const pattern = type.pattern();
  if (!pattern) return key === 'MOBILE' ? [SAME_AS_FIXED] : [];
  return [{ name, pattern: entire(pattern), lengths: type.possibleLengths() }];
}

const SAME_AS_FIXED: TypePattern = { name: 'fixedLineOrMobile', pattern: /(?!)/, lengths: undefined };

function typeOf(plan: Plan, national: string): string {
  if (!plan.general.test(national)) return '';
  const fixed = plan.types[0];
  const mobile = plan.types[1];
  const hit = firstMatch(plan.types, national);
  if (!hit || hit !== fixed || hit.name !== 'fixedLine') return hit?.name ?? '';
  return mobile === SAME_AS_FIXED || (mobile?.name === 'mobile' && matches(mobile, national))
    ? 'fixedLineOrMobile'
    : hit.name;
}

function firstMatch(types: readonly TypePattern[], national: string): TypePattern | undefined {
  for (let i = 0; i < types.length; i++) if (matches(types[i]!, national)) return types[i];
  return undefined;
}

const matches = (type: TypePattern, national: string): boolean =>
  (type.lengths === undefined || type.lengths.includes(national.length)) && type.pattern.test(national);

const entire = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
