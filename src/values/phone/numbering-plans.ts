/**
 * All numbering plans, compiled when first asked for: what libphonenumber makes of the digits of a number, in a tenth of a microsecond.
 * It goes the way of the library (`parse.js`, `extractCountryCallingCode.js`, `extractNationalNumber.js`) step by step.
 */
import type { CountryCode } from 'libphonenumber-js/core';
import type { Country } from '../../contract.ts';
import { compilePlan, type Plan, type PlanSource, type Range, ROOM } from './numbering-plan.ts';
import { NumberingZone, type Reading, type Verdict } from './numbering-zone.ts';

/** A country with its plan, and those that share its calling code. */
export interface Home {
  readonly country: CountryCode;
  readonly callingCode: string;
  /** Trunk prefix of national numbers (`0` in most of Europe), `''` where there is none. */
  readonly trunk: string;
  /** Undefined where only the library understands the plan. */
  readonly zone: NumberingZone | undefined;
  readonly plan: Plan | undefined;
}

interface Json {
  readonly country_calling_codes: { readonly [code: string]: readonly CountryCode[] };
  readonly nonGeographic?: { readonly [code: string]: unknown };
}

/** The calling code is nobody's. */
const NOBODY: Verdict = { callingCode: '', country: '', type: '', isNone: true, problem: 'invalid' };

export class NumberingPlans {
  /** Where the digits of a number are put before it is asked what they are. */
  readonly digits: Uint8Array = new Uint8Array(ROOM);
  /** Where the national number stands among the digits, after a question. */
  readonly found: Range = { from: 0, to: 0 };
  readonly #source: PlanSource;
  /** Calling code as a number → countries, the main one first; none for codes of no country. */
  readonly #countries: readonly (readonly CountryCode[] | undefined)[];
  readonly #zones: (NumberingZone | null | undefined)[] = [];
  readonly #homes = new Map<Country, Home>();
  readonly #known: ReadonlySet<string>;
  #lastCountry: Country = '';
  #lastHome: Home | undefined;

  constructor(source: PlanSource) {
    this.#source = source;
    const { country_calling_codes: codes, nonGeographic = {} } = source.json as unknown as Json;
    const countries = new Array<readonly CountryCode[] | undefined>(1000).fill(undefined);
    for (const [code, list] of Object.entries(codes)) countries[Number(code)] = list;
    for (const code of Object.keys(nonGeographic)) countries[Number(code)] = [];
    this.#countries = countries;
    this.#known = new Set(Object.keys(source.json.countries));
  }

  /** The country by its ISO code; undefined where it has no numbers, or is none. */
  home(country: Country): Home | undefined {
    if (country !== this.#lastCountry) {
      this.#lastHome = this.#homes.get(country) ?? this.#settle(country);
      this.#lastCountry = country;
    }
    return this.#lastHome;
  }

  /** Length of the calling code of a country that begins at a place of international digits, 0 where none is known. */
  codeLength(digits: string, from: number): number {
    let code = 0;
    for (let length = 1; length <= 3; length += 1) {
      code = code * 10 + digits.charCodeAt(from + length - 1) - 48;
      const countries = code > 0 ? this.#countries[code] : undefined;
      if (countries !== undefined) return countries.length > 0 ? length : 0;
    }
    return 0;
  }

  /**
   * What the digits of an international number are: calling code and national number, and perhaps a trunk prefix between them.
   * @returns `undefined` where only the library can tell
   */
  international(from: number, to: number): Verdict | undefined {
    const { digits } = this;
    // No calling code begins with 0, and none is the beginning of another.
    let code = digits[from]!;
    if (code === 0) return NOBODY;
    for (let at = from + 1; at <= from + 3; at++) {
      if (at > to) return NOBODY;
      if (this.#countries[code] !== undefined) return this.#behind(code, at, to);
      if (at < to) code = code * 10 + digits[at]!;
    }
    return NOBODY;
  }

  /** As `international`, for the digits of a national number, with or without trunk prefix, or as they are dialled in a country. */
  national({ zone, plan }: Home, from: number, to: number): Verdict | undefined {
    if (!zone || !plan) return undefined;
    const { digits } = this;
    const dialled = plan.international?.lengthAt(digits, from, to) ?? 0;
    if (dialled > 0 && from + dialled < to && digits[from + dialled] !== 0) {
      return this.international(from + dialled, to);
    }
    if (!this.#begins(plan.callingCode, from, to)) return zone.verdict(this.#extract(zone, plan, from, to), plan);
    // The calling code may have lost its `+`, or be no calling code at all.
    const behind = from + plan.callingCode.length;
    const bit = 1 << plan.index;
    const isShort = (this.#extract(zone, plan, behind, to).general & bit) !== 0;
    const reading = this.#extract(zone, plan, from, to);
    if (((reading.general & bit) === 0 && isShort) || reading.length > plan.longest) {
      return this.#behind(Number(plan.callingCode), behind, to);
    }
    return zone.verdict(reading, plan);
  }

  /** A country that has national numbers of this length, for one that no country is sure to have. */
  possibleCountry(callingCode: string): Country {
    const length = this.found.to - this.found.from;
    const plans = this.#zone(Number(callingCode))?.plans ?? [];
    return plans.find(({ lengths }) => (lengths & (1 << length)) !== 0)?.country ?? '';
  }

  #behind(code: number, from: number, to: number): Verdict | undefined {
    const zone = this.#zone(code);
    if (!zone) return undefined;
    return zone.verdict(this.#extract(zone, zone.plans[0]!, from, to), undefined);
  }

  /** Takes off a national prefix, if that leaves a number that there can be. */
  #extract(zone: NumberingZone, plan: Plan, from: number, to: number): Reading {
    const { digits, found } = this;
    found.from = from;
    found.to = to;
    if (plan.prefix?.strip(digits, found)) {
      const stripped = zone.read(digits, found.from, found.to);
      if (this.#isBetter(stripped, zone, plan, from, to)) return stripped;
      found.from = from;
      found.to = to;
    }
    return zone.read(digits, from, to);
  }

  #isBetter(stripped: Reading, zone: NumberingZone, plan: Plan, from: number, to: number): boolean {
    const bit = 1 << plan.index;
    const isWorse = (stripped.general & bit) === 0 && (zone.read(this.digits, from, to).general & bit) !== 0;
    const { lengths, longest } = stripped.plan ?? plan;
    return !isWorse && (stripped.length > longest || (lengths & (1 << stripped.length)) !== 0);
  }

  #begins(code: string, from: number, to: number): boolean {
    if (to - from < code.length) return false;
    for (let at = 0; at < code.length; at++) if (this.digits[from + at] !== code.charCodeAt(at) - 48) return false;
    return true;
  }

  #settle(country: Country): Home | undefined {
    if (!this.#known.has(country)) return undefined;
    const metadata = new this.#source.reader(this.#source.json);
    metadata.selectNumberingPlan(country as CountryCode);
    const raw = metadata.numberingPlan as unknown as { callingCode(): string; nationalPrefix(): string | undefined };
    const callingCode = raw.callingCode();
    const zone = this.#zone(Number(callingCode)) ?? undefined;
    const plan = zone?.plans.find((one) => one.country === country);
    const home = { country: country as CountryCode, callingCode, trunk: raw.nationalPrefix() || '', zone, plan };
    this.#homes.set(country, home);
    return home;
  }

  #zone(code: number): NumberingZone | null {
    const known = this.#zones[code];
    if (known !== undefined) return known;
    let zone: NumberingZone | null = null;
    try {
      const countries = this.#countries[code] ?? [];
      const plans = countries.length > 0 ? countries : ([''] as const);
      zone = new NumberingZone(plans.map((country, index) => compilePlan(this.#source, String(code), country, index)));
    } catch (error) {
      // A pattern of a kind that no plan has had so far: the library knows it.
      if (!(error instanceof SyntaxError)) throw error;
    }
    this.#zones[code] = zone;
    return zone;
  }
}
