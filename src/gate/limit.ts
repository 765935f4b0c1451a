/** Limits of a gate as people write them: `5`, `2%`, `90`, `error`. */

export type Limit =
  | { readonly unit: 'count' | 'percent' | 'points'; readonly value: number }
  | { readonly unit: 'level'; readonly value: Level }
  | { readonly unit: 'switch' };

export const LEVELS = ['error', 'warning'] as const;
type Level = (typeof LEVELS)[number];

/** What a criterion is asked for in. `amount`: a count, or a percentage of something that the criterion names. */
export type Takes = 'level' | 'amount' | 'percent' | 'points' | 'switch';

/** By what is taken, for the messages of people who wrote something else. */
const WANTED: { readonly [takes in Takes]: string } = {
  level: 'must be error, warning or off',
  amount: 'must be a whole number such as 5, a percentage such as 2%, or off',
  percent: 'must be a percentage such as 98%, or off',
  points: 'must be a number from 0 to 100, such as 90, or off',
  switch: 'must be true or off',
};

/** For the JSON Schema that editors check with. */
export const PATTERNS = {
  amount: '^\\s*(\\d+|\\d+(\\.\\d+)?\\s*%)\\s*$',
  percent: '^\\s*\\d+(\\.\\d+)?\\s*%\\s*$',
  points: '^\\s*\\d+(\\.\\d+)?\\s*$',
} as const;

const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/;
const NUMBER = /^\s*(\d+(?:\.\d+)?)\s*$/;

/** @returns the limit; undefined for `off`; a text that says what is wrong where it is none */
export function limitFrom(takes: Takes, given: unknown): Limit | undefined | string {
  if (given === 'off' || given === false) return undefined;
  if (takes === 'switch') return given === true || given === 'true' || given === 'on' ? ON : WANTED.switch;
  if (takes === 'level') {
    const level = LEVELS.find((one) => one === given);
    return level ? { unit: 'level', value: level } : WANTED.level;
  }
  return numberFrom(takes, typeof given === 'number' || typeof given === 'string' ? String(given) : '');
}

const ON: Limit = { unit: 'switch' };

function numberFrom(takes: 'amount' | 'percent' | 'points', text: string): Limit | string {
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined && takes !== 'points' && Number(percent) <= 100) {
    return { unit: 'percent', value: Number(percent) };
  }
  const number = Number(NUMBER.exec(text)?.[1] ?? Number.NaN);
  if (takes === 'amount' && Number.isSafeInteger(number)) return { unit: 'count', value: number };
  if (takes === 'points' && number <= 100) return { unit: 'points', value: number };
  return WANTED[takes];
}

/** `2 %`, `5`, `90`, `error`; `yes` for what is only switched on. */
export function limitText(limit: Limit): string {
  if (limit.unit === 'switch') return 'yes';
  return limit.unit === 'percent' ? `${limit.value} %` : String(limit.value);
}
