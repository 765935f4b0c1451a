/**
 * JUnit XML: one test case a rule, and one a criterion of the gate. A case fails where the gate fails by it, so that a pipeline shows failed tests
 * exactly when it fails; what else was found stands in `system-out`. Valid by the schema of Jenkins' xUnit plug-in (junit-10.xsd).
 */

import type { Report } from '../shape/schema.ts';
import type { Criterion } from '../shape/watch-schema.ts';
import { escapeHtml, showCell, visible } from '../text/safe-text.ts';
import { criterionName, criterionText } from '../words/gate-text.ts';
import { ruleHeadline, sampleText } from '../words/rule-text.ts';
import { toldRules } from '../words/told-rules.ts';
import { baseName } from '../words/wording.ts';

type Rule = Report['rules'][number];

interface Case {
  readonly name: string;
  readonly group: string;
  readonly failure?: { readonly type: string; readonly message: string };
  readonly lines: readonly string[];
}

export function renderJunit(report: Report): string {
  const rules = ruleCases(report);
  const criteria = (report.gate?.criteria ?? []).map(criterionCase);
  const input = report.inputs.map(({ path }) => baseName(path)).join(', ');
  const name = `crmq ${showCell(input, 200)}`;
  const suites = [
    suite(`${name}: rules`, rules, report),
    ...(criteria.length > 0 ? [suite(`${name}: gate`, criteria, report)] : []),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts([...rules, ...criteria])}>\n${suites.join('')}</testsuites>\n`;
}

/** Characters that XML 1.0 has no way to write, beside those that `visible` has replaced. */
const ILLEGAL = /[\ufffe\uffff]/g;
const xml = (text: string): string => escapeHtml(visible(text).replace(ILLEGAL, '\ufffd'));
const attribute = (name: string, text: string): string => ` ${name}="${xml(text)}"`;

function counts(cases: readonly Case[]): string {
  const failures = cases.filter(({ failure }) => failure).length;
  return ` tests="${cases.length}" failures="${failures}" errors="0"`;
}

function suite(name: string, cases: readonly Case[], { tool, asOf, score }: Report): string {
  const facts = [
    ['crmq', tool.version],
    ['as-of', asOf],
    ['score', score === null ? '-' : String(score)],
  ];
  const properties = facts.map(
    ([key = '', value = '']) => `      <property${attribute('name', key)}${attribute('value', value)}/>\n`,
  );
  return (
    `  <testsuite${attribute('name', name)}${counts(cases)} skipped="0">\n` +
    `    <properties>\n${properties.join('')}    </properties>\n${cases.map(caseOf).join('')}  </testsuite>\n`
  );
}

function caseOf({ name, group, failure, lines }: Case): string {
  const head = `    <testcase${attribute('name', name)}${attribute('classname', group)} time="0"`;
  if (!failure && lines.length === 0) return `${head}/>\n`;
  const text = lines.map(xml).join('\n');
  const body = failure
    ? `<failure${attribute('type', failure.type)}${attribute('message', failure.message)}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `${head}>\n      ${body}\n    </testcase>\n`;
}

/** Rules that were on, those too that found nothing, by name. */
function ruleCases(report: Report): Case[] {
  const found = new Map<string, Rule[]>();
  for (const { rule, kind } of report.used) if (kind === 'check') found.set(rule, []);
  for (const rule of toldRules(report)) {
    const id = rule.code.split('/')[0]!;
    found.set(id, [...(found.get(id) ?? []), rule]);
  }
  const names = [...found.keys()].sort();
  return names.map((id) => ruleCase(id, found.get(id)!, report.gate?.criteria ?? []));
}

function ruleCase(id: string, rules: readonly Rule[], criteria: readonly Criterion[]): Case {
  const failing = rules.filter((rule) => isFailing(rule, id, criteria));
  const lines = rules.flatMap((rule) => [
    `${rule.severity} ${rule.code}: ${ruleHeadline(rule)}`,
    ...rule.samples.map((sample) => `  ${sampleText(rule, sample)}`),
    ...(rule.prevent === '' ? [] : [`  prevent it: ${rule.prevent}`]),
    ...(rule.find === '' ? [] : [`  find them: ${rule.find}`]),
  ]);
  const group = `crmq.${rules[0]?.dimension ?? 'rules'}`;
  const worst = failing[0];
  if (!worst) return { name: id, group, lines };
  const message = failing.map((rule) => `${rule.code}: ${ruleHeadline(rule)}`).join('; ');
  return { name: id, group, lines, failure: { type: worst.severity, message } };
}

/** Whether a criterion fails because of this rule: one of its own, or else `fail-on`. */
function isFailing({ code, severity }: Rule, id: string, criteria: readonly Criterion[]): boolean {
  const own = criteria.filter(({ rule }) => rule === id || rule === code);
  if (own.length > 0) return own.some(({ passed }) => !passed);
  const worst = criteria.find(({ name }) => name === 'fail-on');
  return worst?.passed === false && (severity !== 'warning' || worst.limit === 'warning');
}

function criterionCase(one: Criterion): Case {
  const text = showCell(criterionText(one), 1000);
  const name = showCell(criterionName(one), 200);
  const lines = [text, `asked for by ${one.from}`];
  if (one.passed) return { name, group: 'crmq.gate', lines };
  return { name, group: 'crmq.gate', lines, failure: { type: 'gate', message: text } };
}
