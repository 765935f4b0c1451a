/** What bad data costs, with the user's own numbers: the section `cost` of a pack, and the flag. */
import { CrmqError } from '../errors.ts';
import type { PackSource } from './source.ts';

/** Of one record: checked when it is typed, mended later, or neither. */
export interface Cost {
  readonly currency: string;
  readonly prevent: number;
  readonly correct: number;
  readonly ignore: number;
}

/** The rule of thumb: 1 to prevent, 10 to correct, 100 to do nothing (Labovitz, Chang, Rosansky: Making Quality Work, 1993). */
const RULE_OF_THUMB: Cost = { currency: 'EUR', prevent: 1, correct: 10, ignore: 100 };

/** Undefined where no pack has the section: it is off unless asked for. */
export function joinCost(chain: readonly PackSource[]): Cost | undefined {
  const said = chain.flatMap(({ data }) => (data.cost ? [data.cost] : []));
  return said.length === 0 ? undefined : Object.assign({}, RULE_OF_THUMB, ...said.map(given));
}

const given = (one: object): Partial<Cost> =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));

/**
 * `--cost 1,10,100` or `--cost 1,10,100,EUR`.
 * @throws CrmqError `bad-flag`
 */
export function costFrom(text: string): Cost {
  const [prevent, correct, ignore, ...rest] = text.split(',').map((part) => part.trim());
  const numbers = [prevent, correct, ignore].map((part) => (part === undefined || part === '' ? Number.NaN : +part));
  const [currency = RULE_OF_THUMB.currency] = rest;
  if (numbers.some((number) => !(number >= 0 && number < 1e12)) || rest.length > 1 || !/^.{1,12}$/u.test(currency)) {
    throw new CrmqError('bad-flag', `--cost ${JSON.stringify(text)}: must be three numbers and a currency`, {
      hint: 'what it costs to prevent, to correct and to ignore one bad record, such as --cost 1,10,100,EUR',
    });
  }
  return { currency, prevent: numbers[0]!, correct: numbers[1]!, ignore: numbers[2]! };
}
