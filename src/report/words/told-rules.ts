/** What is wrong with a file, for reporters that know of rules alone: findings, and records that could not be read at all. */

import type { Report } from '../shape/schema.ts';
import { worstFirst } from './order.ts';

type Rule = Report['rules'][number];

/** Worst first. The reason of a rejection that no rule made stands for its code. */
export function toldRules(report: Report): Rule[] {
  const unreadable = report.rejected.filter(({ reason }) => !reason.includes('/'));
  return worstFirst([...report.rules, ...unreadable.map((one) => unreadableRule(one, report.rows.read))]);
}

function unreadableRule({ reason, count, samples }: Report['rejected'][number], read: number): Rule {
  return {
    code: reason,
    severity: 'reject',
    dimension: 'validity',
    count,
    checked: read,
    message: 'the record cannot be read and would be set aside',
    why: 'What cannot be read cannot be imported either.',
    prevent: '',
    find: '',
    columns: [],
    // the text of such a record is not shown: nobody has looked at what it holds
    samples: samples.map(({ row, line }) => ({ row, ...(line > 0 ? { line } : {}), column: '', value: '', text: '' })),
  };
}
