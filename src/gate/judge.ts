/** What was asked of a file + the report of a run → the verdict. Pure. */
import { DIMENSIONS } from '../contract.ts';
import type { Report } from '../report/shape/schema.ts';
import type { Criterion, Gate } from '../report/shape/watch-schema.ts';
import { type Asked, keyOf } from './asked.ts';
import { limitText } from './limit.ts';
import { measure } from './measure.ts';
import type { Measured } from './measured.ts';

/** Passes only where every criterion does; those that failed stand first. */
export function judge(report: Report, asked: readonly Asked[]): Gate {
  const ownLimits = new Set(asked.flatMap(({ rule }) => (rule === undefined ? [] : [rule])));
  const isEmpty = report.rows.read === 0;
  const mayBeEmpty = asked.some(({ name }) => name === 'allow-empty');
  const hasPast = report.history?.baseline !== undefined;
  const all = (hasPast ? expanded(asked) : asked).map((one) =>
    criterion(one, lenient(measure(report, one, ownLimits), isEmpty && mayBeEmpty)),
  );
  if (isEmpty && !mayBeEmpty) all.unshift(EMPTY);
  const failed = all.filter(({ passed }) => !passed);
  return { passed: failed.length === 0, criteria: [...failed, ...all.filter(({ passed }) => passed)] };
}

const EMPTY: Criterion = {
  name: 'allow-empty',
  limit: 'no',
  actual: '0 records',
  passed: false,
  why: 'a file without records is no good file; --allow-empty takes it',
  from: 'default',
};

/** Nothing can be measured where there is nothing, and somebody said that this is all right. */
function lenient(measured: Measured, isAllowed: boolean): Measured {
  if (!isAllowed || measured.actual !== '-') return measured;
  return { ...measured, passed: true, why: 'there are no records, which allow-empty allows' };
}

/** `no-worse` is about the score, each dimension, and the columns. */
function expanded(asked: readonly Asked[]): Asked[] {
  const keys = new Set(asked.map(keyOf));
  return asked.flatMap((one) => {
    if (one.name !== 'no-worse') return [one];
    const columns: Asked = { ...one, name: 'keep-columns' };
    return [
      one,
      ...DIMENSIONS.map((dimension) => ({ ...one, dimension })),
      ...(keys.has(keyOf(columns)) ? [] : [columns]),
    ];
  });
}

function criterion(
  { name, rule, column, dimension, limit, from }: Asked,
  { passed, actual, why }: Measured,
): Criterion {
  return {
    name,
    ...(rule === undefined ? {} : { rule }),
    ...(column === undefined ? {} : { column }),
    ...(dimension === undefined ? {} : { dimension }),
    limit: limitText(limit),
    actual,
    passed,
    ...(why === undefined ? {} : { why }),
    from,
  };
}
