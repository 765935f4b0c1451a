/** The numbering plans that share a calling code: which of them a national number belongs to, and whether it is one. */
import type { Country } from '../../contract.ts';
import { WholeAutomaton } from '../number/digit-automaton.ts';
import { endOf, Places } from '../number/digit-pattern.ts';
import type { Plan } from './numbering-plan.ts';

type LengthProblem = 'too-short' | 'too-long' | 'invalid';

/** What is to be said of a national number. */
export interface Verdict {
  readonly callingCode: string;
  readonly country: Country;
  /** `''` where it is no valid number. */
  readonly type: string;
  /** Where it is too short or long to be taken for a number at all. */
  readonly isNone: boolean;
  /** What is wrong with it, where something is. */
  readonly problem: LengthProblem;
}

/** What national digits are, before anybody asks in which of the countries they were written. */
export interface Reading {
  /** The plans whose general pattern they match, a bit each. */
  readonly general: number;
  /** The one plan that they belong to, where that is sure. */
  readonly plan: Plan | undefined;
  readonly length: number;
  /** For international numbers, and for national ones by the plan of their country. */
  readonly verdicts: (Verdict | undefined)[];
  readonly matched: ReadonlySet<number>;
}

interface PlanPatterns {
  readonly general: number;
  readonly leading: number | undefined;
  readonly types: readonly number[];
}

/** The library takes fewer or more digits for no number. */
const FEWEST = 2;
const MOST = 17;
const LENGTHS = MOST + 1;
const NONE: ReadonlySet<number> = new Set();

export class NumberingZone {
  readonly plans: readonly Plan[];
  readonly #automaton: WholeAutomaton;
  /** Numbers of the patterns of each plan. */
  readonly #patterns: readonly PlanPatterns[];
  readonly #readings: (Reading | undefined)[] = [];
  readonly #long: Reading = { general: 0, plan: undefined, length: LENGTHS, verdicts: [], matched: NONE };

  constructor(plans: readonly Plan[]) {
    this.plans = plans;
    const places = new Places();
    const start: number[] = [];
    // Countries that share a calling code share most patterns of services as well.
    const numbers = new Map<string, number>();
    let count = 0;
    const numberOf = (pattern: string): number => {
      const known = numbers.get(pattern);
      if (known !== undefined) return known;
      const number = count++;
      start.push(...places.add(pattern, [endOf(number)]));
      numbers.set(pattern, number);
      return number;
    };
    const leadingOf = (pattern: string): number => {
      const end = endOf(count++);
      start.push(...places.add(pattern, [...places.rest(end), end]));
      return endOf(end);
    };
    this.#patterns = plans.map(({ general, leading, types }) => ({
      general: numberOf(general),
      leading: leading === '' ? undefined : leadingOf(leading),
      types: types.map(({ pattern }) => numberOf(pattern)),
    }));
    this.#automaton = new WholeAutomaton(places.all, start);
  }

  read(digits: Uint8Array, from: number, to: number): Reading {
    const length = to - from;
    if (length > MOST) return this.#long;
    const key = this.#automaton.run(digits, from, to) * LENGTHS + length;
    return this.#readings[key] ?? this.#make(key);
  }

  /**
   * What a reading means.
   * @param home plan of the country where the number is a national one; undefined for an international number
   */
  verdict(reading: Reading, home: Plan | undefined): Verdict {
    return reading.verdicts[home ? home.index + 1 : 0] ?? this.#judge(reading, home);
  }

  #make(key: number): Reading {
    const length = key % LENGTHS;
    const matched = this.#automaton.matchedBy((key - length) / LENGTHS);
    const { plans } = this;
    const general = plans.reduce(
      (bits, { index }) => bits | (matched.has(this.#patterns[index]!.general) ? 1 << index : 0),
      0,
    );
    const reading = { general, plan: this.#sure(matched, length), length, verdicts: [], matched };
    this.#readings[key] = reading;
    return reading;
  }

  /** Leading digits, where a plan has them, decide; else a valid number does. */
  #sure(matched: ReadonlySet<number>, length: number): Plan | undefined {
    if (this.plans.length === 1) return this.plans[0]?.country === '' ? undefined : this.plans[0];
    return this.plans.find((plan) => {
      const { leading } = this.#patterns[plan.index]!;
      return leading === undefined ? this.#type(plan, matched, length) !== '' : matched.has(leading);
    });
  }

  #type(plan: Plan, matched: ReadonlySet<number>, length: number): string {
    const { general, types } = this.#patterns[plan.index]!;
    if (!matched.has(general)) return '';
    const names = plan.types
      .filter(({ lengths }, at) => (lengths & (1 << length)) !== 0 && matched.has(types[at]!))
      .map(({ name }) => name);
    const [name = ''] = names;
    return name === 'fixedLine' && (plan.fixedIsMobile || names[1] === 'mobile') ? 'fixedLineOrMobile' : name;
  }

  #judge(reading: Reading, home: Plan | undefined): Verdict {
    const { length, matched } = reading;
    const country = reading.plan ?? home;
    const plan = country ?? this.plans[0]!;
    const isNone = length < FEWEST || length > MOST;
    const verdict: Verdict = {
      callingCode: plan.callingCode,
      country: country?.country ?? '',
      type: isNone ? '' : this.#type(plan, matched, length),
      isNone,
      problem: length < FEWEST ? 'too-short' : length > MOST ? 'too-long' : lengthProblem(plan, length),
    };
    reading.verdicts[home ? home.index + 1 : 0] = verdict;
    return verdict;
  }
}

/** Whether so many digits are too few or too many in a plan; else they are wrong themselves. */
function lengthProblem({ shortest, longest }: Plan, length: number): LengthProblem {
  return length < shortest ? 'too-short' : length > longest ? 'too-long' : 'invalid';
}
