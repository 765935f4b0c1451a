/** One country's numbering plan, taken from the metadata of libphonenumber. */
import type { CountryCode, Metadata, MetadataJson } from 'libphonenumber-js/core';
import { PrefixAutomaton } from '../number/digit-automaton.ts';
import { endOf, Places } from '../number/digit-pattern.ts';

/** What is needed of the library: its reader of numbering plans, and the plans (`libphonenumber-js/max/metadata`). */
export interface PlanSource {
  readonly reader: new (json: MetadataJson) => Metadata;
  readonly json: MetadataJson;
}

/** The parts of a plan that the library keeps at run time; its published types leave most of them out. */
interface RawPlan {
  nationalNumberPattern(): string;
  possibleLengths(): readonly number[];
  nationalPrefix(): string | undefined;
  nationalPrefixForParsing(): string | undefined;
  nationalPrefixTransformRule(): string | undefined;
  leadingDigits(): string | undefined;
  IDDPrefix(): string | undefined;
  hasTypes(): boolean;
  type(name: string): { pattern(): string; possibleLengths(): readonly number[] | undefined } | undefined;
}

/** Types of numbers in the order in which the library tries them. */
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

/** A type of numbers in a plan: its pattern, and the lengths that it may have, a bit each. */
interface PlanType {
  readonly name: string;
  readonly pattern: string;
  readonly lengths: number;
}

export interface Plan {
  /** `''` for numbers of no country (toll-free +800). */
  readonly country: CountryCode | '';
  readonly callingCode: string;
  /** Which of the plans that share the calling code. */
  readonly index: number;
  readonly general: string;
  readonly leading: string;
  readonly types: readonly PlanType[];
  /** Every fixed line can be a mobile as well: its type says nothing else. */
  readonly fixedIsMobile: boolean;
  /** Lengths of national numbers, a bit each. */
  readonly lengths: number;
  readonly shortest: number;
  readonly longest: number;
  /** Trunk prefix of national numbers (`0` in most of Europe), `''` where there is none. */
  readonly trunk: string;
  /** What stands before a national number, and is no part of it. */
  readonly prefix: Prefix | undefined;
  /** What is dialled in front of a calling code. */
  readonly international: PrefixAutomaton | undefined;
}

/** The plan of a country, or of a calling code that is no country's. */
export function compilePlan(source: PlanSource, callingCode: string, country: CountryCode | '', index: number): Plan {
  const metadata = new source.reader(source.json);
  metadata.selectNumberingPlan((country || callingCode) as CountryCode);
  const raw = metadata.numberingPlan as unknown as RawPlan;
  if (!raw.hasTypes()) throw new SyntaxError(`a plan without types: ${country || callingCode}`);
  const lengths = raw.possibleLengths();
  const mobile = raw.type('MOBILE');
  const idd = raw.IDDPrefix();
  return {
    country,
    callingCode,
    index,
    general: raw.nationalNumberPattern(),
    leading: raw.leadingDigits() || '',
    types: TYPES.flatMap(([key, name]) => typeOf(raw, key, name)),
    // The library leaves the pattern of mobiles empty where it is the one of fixed lines.
    fixedIsMobile: !mobile?.pattern(),
    lengths: bitsOf(lengths),
    shortest: lengths[0] ?? 0,
    longest: lengths.at(-1) ?? 0,
    trunk: raw.nationalPrefix() || '',
    prefix: prefixOf(raw.nationalPrefixForParsing() || '', raw.nationalPrefixTransformRule() || ''),
    international: idd ? automatonOf(idd) : undefined,
  };
}

function typeOf(raw: RawPlan, key: string, name: string): PlanType[] {
  const type = raw.type(key);
  const pattern = type?.pattern();
  if (!type || !pattern) return [];
  return [{ name, pattern, lengths: bitsOf(type.possibleLengths() ?? raw.possibleLengths()) }];
}

const bitsOf = (lengths: readonly number[]): number => lengths.reduce((bits, length) => bits | (1 << length), 0);

function automatonOf(pattern: string): PrefixAutomaton {
  const places = new Places();
  return new PrefixAutomaton(places.all, places.add(pattern, [endOf(0)]));
}

const CODE_0 = 48;

/** What is put before a national number: a trunk prefix, a carrier's code, or digits that show where others are to be added. */
class Prefix {
  readonly #digit: number;
  readonly #automaton: PrefixAutomaton | undefined;
  readonly #pattern: RegExp | undefined;
  readonly #rule: string;
  /** Where digits are written that a rule has changed. */
  readonly #spare: number;

  constructor(pattern: string, rule: string, spare: number) {
    this.#pattern = rule === '' ? undefined : new RegExp(`^(?:${pattern})`);
    this.#rule = rule;
    this.#spare = spare;
    this.#digit = /^\d$/.test(pattern) ? Number(pattern) : -1;
    // A rule needs to know what stood where.
    this.#automaton = rule === '' && this.#digit < 0 ? automatonOf(pattern) : undefined;
  }

  /**
   * Takes the prefix off.
   * @param range where the digits begin and end; where they do without the prefix, afterwards
   * @returns whether there was anything to take off
   */
  strip(digits: Uint8Array, range: Range): boolean {
    const { from, to } = range;
    if (from === to) return false;
    if (this.#pattern) return this.#rewrite(digits, range, this.#pattern);
    const automaton = this.#automaton;
    const length = automaton ? automaton.lengthAt(digits, from, to) : digits[from] === this.#digit ? 1 : 0;
    range.from = from + length;
    return length > 0;
  }

  #rewrite(digits: Uint8Array, range: Range, pattern: RegExp): boolean {
    const number = textOf(digits, range.from, range.to);
    const match = pattern.exec(number);
    if (!match) return false;
    const rewritten = match.at(-1) && match.length > 1 ? number.replace(pattern, this.#rule) : '';
    if (rewritten === '') {
      range.from += match[0].length;
      return match[0] !== '';
    }
    for (let at = 0; at < rewritten.length; at++) digits[this.#spare + at] = rewritten.charCodeAt(at) - CODE_0;
    range.from = this.#spare;
    range.to = this.#spare + rewritten.length;
    return rewritten !== number;
  }
}

/** Digits from one place to another. */
export interface Range {
  from: number;
  to: number;
}

function prefixOf(pattern: string, rule: string): Prefix | undefined {
  return pattern === '' ? undefined : new Prefix(pattern, rule, SPARE);
}

/** Digits as a text. */
function textOf(digits: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String(digits[at]);
  return text;
}

/** From here on a row of digits has room for those that a rule of a prefix has changed. */
const SPARE = 160;
/** As long as a row of digits is: no cell with a number is longer than 120, and rules add few. */
export const ROOM = 320;
