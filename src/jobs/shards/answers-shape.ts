/** Whether what comes back from an engine is what was handed to it. */
import { CrmqError } from '../../errors.ts';
import {
  isCount,
  isObject,
  isText,
  isTexts,
  isTruth,
  type Shape,
  wrongInLayout,
} from '../../io/format/layout-shape.ts';
import type { InputOverrides } from '../../io/stream/input.ts';
import type { FileAnswers } from './chain.ts';

type Checks = { readonly [key: string]: (value: unknown) => boolean };

const isMark = (value: unknown): boolean => Array.isArray(value) && value.length === 3 && value.every(isCount);
const isMarks = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isMark);
const orNone = (check: (value: unknown) => boolean) => (value: unknown) => value === undefined || check(value);
const fits = (checks: Checks) => (value: unknown) =>
  isObject(value) && Object.entries(checks).every(([key, isFine]) => isFine(value[key]));

const COUNTED: Checks = { end: isCount, records: isCount, lines: isCount, dropped: isTexts };
const SPLIT: Checks = {
  to: isCount,
  marks: isMarks,
  late: orNone(isMark),
  exit: isCount,
  records: isCount,
  lines: isCount,
  end: isTruth,
};
const isDropped = (value: unknown): boolean =>
  Array.isArray(value) && value.every(fits({ kind: isText, text: isText }));
const HEAD: Checks = {
  data: isCount,
  line: isCount,
  layout: (value) => isObject(value) && wrongInLayout(value) === undefined,
  splittable: isTruth,
  dropped: isDropped,
  count: orNone(fits(COUNTED)),
};
const FILE: Checks = {
  file: isText,
  size: isCount,
  head: fits(HEAD),
  splits: (value) => Array.isArray(value) && value.every(fits(SPLIT)),
  tail: (value) => value === null || fits({ ...COUNTED, from: isCount })(value),
};

/**
 * @param line of JSON, and its number
 * @throws CrmqError `bad-answers`
 */
export function fileAnswers(line: string, number: number): FileAnswers {
  const found = parsed(line);
  const wrong = isObject(found) ? wrongIn(found, FILE) : 'everything';
  if (wrong === undefined) return found as unknown as FileAnswers;
  throw new CrmqError(
    'bad-answers',
    `line ${number} of standard input is not what is known of a file: look at ${wrong}`,
    {
      hint: 'a line is {"file","size","head","splits","tail"}: head, splits and tail as crmq index wrote them',
    },
  );
}

const OVERRIDES: Checks = {
  encoding: isText,
  delimiter: isText,
  quote: isText,
  format: (value) => value === 'csv' || value === 'json' || value === 'ndjson',
  headerRows: isCount,
  skipLines: isCount,
  limits: (value) => isObject(value) && Object.values(value).every(isCount),
};

/** @throws CrmqError `bad-flag` */
export function readOverrides(text: unknown): InputOverrides {
  if (text === undefined) return {};
  const found = parsed(String(text));
  const wrong = isObject(found)
    ? Object.entries(found).find(([key, value]) => OVERRIDES[key]?.(value) !== true)?.[0]
    : 'everything';
  if (wrong === undefined) return found as InputOverrides;
  throw new CrmqError('bad-flag', `--overrides is not how an input is read: look at ${JSON.stringify(wrong)}`, {
    hint: `write JSON with any of ${Object.keys(OVERRIDES).join(', ')}`,
  });
}

const wrongIn = (shape: Shape, checks: Checks): string | undefined =>
  Object.entries(checks).find(([key, isFine]) => !isFine(shape[key]))?.[0];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
