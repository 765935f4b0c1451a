/**
 * Annotations for GitHub Actions: workflow commands, one a rule. GitHub shows ten errors and ten warnings of a step and drops the rest without
 * a word, so what is left out is named in the last one.
 */

import type { Report } from '../shape/schema.ts';
import { counted } from '../text/numbers.ts';
import { showCell, visible } from '../text/safe-text.ts';
import { criterionName, criterionText, gateSummary } from '../words/gate-text.ts';
import { ruleHeadline, sampleText } from '../words/rule-text.ts';
import { toldRules } from '../words/told-rules.ts';
import { type FileOf, placeOf } from './places.ts';

/** Of each level, in one step. */
const MOST = 10;
const NAMED = 8;

interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** Ends in a line feed; `''` where there is nothing to say. */
export function renderGithub(report: Report, fileOf: FileOf): string {
  const rules = toldRules(report);
  const verdict = gateAnnotation(report);
  const errors = rules.filter(({ severity }) => severity !== 'warning').map((rule) => ofRule(report, rule, fileOf));
  const warnings = rules.filter(({ severity }) => severity === 'warning').map((rule) => ofRule(report, rule, fileOf));
  const all = [...bounded([...verdict, ...errors], 'error'), ...bounded(warnings, 'warning')];
  return all.map(commandOf).join('');
}

/** `%` and line ends act in what a command says; in its properties `:` and `,` do too. */
const data = (text: string): string => visible(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function commandOf({ level, title, message, file, line }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(file === undefined || line === undefined ? [] : [`line=${line}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${message.split('\n').map(data).join('%0A')}\n`;
}

function ofRule(report: Report, rule: Report['rules'][number], fileOf: FileOf): Annotation {
  const sample = rule.samples[0];
  return {
    level: rule.severity === 'warning' ? 'warning' : 'error',
    title: rule.code,
    message: [
      ruleHeadline(rule),
      ...(sample ? [`first: ${sampleText(rule, sample)}`] : []),
      ...preventionOf(rule),
      ...(rule.find === '' ? [] : [`find them: ${rule.find}`]),
    ].join('\n'),
    ...placeOf(report, sample, fileOf),
  };
}

const preventionOf = ({ prevent }: Report['rules'][number]): string[] =>
  prevent === '' ? [] : [`prevent it: ${prevent}`];

function gateAnnotation(report: Report): Annotation[] {
  const { gate } = report;
  if (!gate || gate.passed) return [];
  const failed = gate.criteria.filter(({ passed }) => !passed);
  const lines = failed.slice(0, MOST).map((one) => showCell(`${criterionName(one)}: ${criterionText(one)}`, 300));
  const more = failed.length > MOST ? [`and ${counted(failed.length - MOST, 'more criterion', 'more criteria')}`] : [];
  return [{ level: 'error', title: 'crmq', message: [gateSummary(report) ?? '', ...lines, ...more].join('\n') }];
}

/** No more than are shown: the last one stands for all that are left out. */
function bounded(all: readonly Annotation[], level: Annotation['level']): readonly Annotation[] {
  if (all.length <= MOST) return all;
  const out = all.slice(MOST - 1);
  const names = out.slice(0, NAMED).map(({ title }) => title);
  const rest = out.length > NAMED ? ` and ${out.length - NAMED} more` : '';
  const title = `${counted(out.length, 'more rule')} with ${level}s`;
  return [...all.slice(0, MOST - 1), { level, title, message: `${names.join(', ')}${rest}: see the job summary` }];
}
