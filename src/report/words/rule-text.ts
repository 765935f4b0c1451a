/** What a reporter without room says of a rule: how often, where first, an example. */

import type { Report } from '../shape/schema.ts';
import { counted, formatCount, formatShare } from '../text/numbers.ts';
import { showCell } from '../text/safe-text.ts';
import { plainMessage, tellsMore } from './wording.ts';

type Rule = Report['rules'][number];

const CELL = 60;

/** `1,204 of 11,872 checked (10.1 %): … is not an email address`. */
export function ruleHeadline(rule: Rule): string {
  const of = rule.checked >= rule.count && rule.checked > 0;
  const share = of ? ` of ${formatCount(rule.checked)} checked (${formatShare(rule.count, rule.checked)})` : '';
  return `${of ? formatCount(rule.count) : counted(rule.count, 'case')}${share}: ${plainMessage(rule.message)}`;
}

/** `row 18, line 19, Email: "anna(at)firma.de"`; no character in it acts. */
export function sampleText(rule: Rule, { row, line, column, value, ...rest }: Rule['samples'][number]): string {
  const place = [`row ${formatCount(row)}`, ...(line === undefined ? [] : [`line ${formatCount(line)}`])];
  if (column === '' && value === '') return place.join(', ');
  if (column !== '') place.push(showCell(column, 40));
  const shown = value === '' ? '(empty)' : `"${showCell(value, CELL)}"`;
  const text = tellsMore(rule, { row, column, value, ...rest }) ? `: ${showCell(rest.text)}` : '';
  return `${place.join(', ')}: ${shown}${text}`;
}
