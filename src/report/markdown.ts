/** The report as a short Markdown summary, for a pull request or a job page. */
import { DIMENSIONS } from '../contract.ts';
import { criterionName, criterionText, gateSummary } from './gate-text.ts';
import { counted, formatCount, formatDelta, formatScore, formatShare } from './numbers.ts';
import { mostFirst, worstFirst } from './order.ts';
import { anomalyCount, betterAs, KIND_NAMES, lastRun, missingFields } from './past-text.ts';
import { showCell } from './safe-text.ts';
import type { Report } from './schema.ts';
import { baseName, exportOf, findingCounts, plainMessage, repairCount } from './wording.ts';

const RULES = 10;
const REPAIRS = 10;
const CRITERIA = 30;
const CELL = 60;
/** A command that is cut off is none. */
const LONGEST_COMMAND = 10_000;

/**
 * GitHub-flavoured Markdown. What comes from the data stands in code spans, where markup, links, mentions and issue numbers
 * have no effect; pipes and backticks in it are escaped. Ends in a line feed.
 */
export function renderMarkdown(report: Report): string {
  const blocks = [
    title(report),
    gate(report),
    numbers(report),
    dimensions(report),
    remarks(report),
    findings(report),
    repairs(report),
    policy(report),
    foot(report),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Text of the data as a code span; not for a table cell. */
export function codeSpan(text: string, max: number = CELL): string {
  if (text === '') return '*empty*';
  const shown = showCell(text, max);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // one blank on either side is taken off again by the reader, so blanks at the edges survive
  const pad = /^[ `]|[ `]$/.test(shown) && shown.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A code span for a table cell, where even in code a pipe needs its backslash. */
export function cellSpan(text: string, max: number = CELL): string {
  return codeSpan(text, max).replace(/\|/g, '\\|');
}

/** Text that is no data of the file, such as a message, as plain words. */
function plain(text: string): string {
  return showCell(text, 160).replace(/[\\`*_{}[\]<>()#|~@!&:]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function table(heads: readonly string[], numbers: readonly number[], rows: readonly (readonly string[])[]): string {
  const line = heads.map((_, at) => (numbers.includes(at) ? '---:' : '---'));
  return [row(heads), row(line), ...rows.map(row)].join('\n');
}

function title(report: Report): string {
  const { before, inputs, score } = report;
  const delta = formatDelta(before.score, score);
  const came = delta === '' ? '' : ` (came with ${formatScore(before.score)}, ${delta})`;
  const more = inputs.length > 1 ? ` and ${counted(inputs.length - 1, 'more file')}` : '';
  const facts = [
    `${codeSpan(baseName(inputs[0]?.path ?? 'no input'), 100)}${more}`,
    counted(report.rows.read, 'record'),
    counted(report.fields.length, 'column'),
    exportOf(report),
    `as of ${report.asOf}`,
  ];
  const says = score === null ? 'nothing to check' : `${formatScore(score)} of 100`;
  return `### crmq: ${says}${came}\n\n${facts.filter((fact) => fact !== '').join(' · ')}`;
}

/** The verdict, with every criterion that failed and how many passed. */
function gate(report: Report): string {
  const summary = gateSummary(report);
  if (!report.gate || summary === undefined) return '';
  const failed = report.gate.criteria.filter(({ passed }) => !passed);
  const rows = failed
    .slice(0, CRITERIA)
    .map((one) => [cellSpan(criterionName(one), 80), cellSpan(criterionText(one), 200), cellSpan(one.from, 80)]);
  const head = `${report.gate.passed ? '✅' : '❌'} **${summary}**`;
  if (rows.length === 0) return head;
  const rest = failed.length - rows.length;
  const more = rest > 0 ? `\n\nand ${counted(rest, 'more criterion', 'more criteria')}` : '';
  return `${head}\n\n${table(['Criterion', 'Found', 'Asked for by'], [], rows)}${more}`;
}

/** What changed since the last run, and what is not there at all. */
function remarks(report: Report): string {
  const last = lastRun(report);
  const missing = missingFields(report);
  const better = betterAs(report);
  const lines = [
    ...(last === undefined ? [] : [`Last run ${plain(last)}.`]),
    ...(better === undefined
      ? []
      : [
          `The score is that of ${KIND_NAMES[better.as]}; as ${KIND_NAMES[better.taken]}, what the file looks like, it has ${formatScore(better.less)}.`,
        ]),
    ...(missing.length === 0
      ? []
      : [`Not in the file, and counted as missing in every record: ${plain(missing.join(', '))}.`]),
  ];
  const odd = anomalyCount(report);
  if (odd !== undefined) lines.push(`${odd}.`);
  return lines.join('<br>\n');
}

function numbers(report: Report): string {
  const { read, written, merged, rejected, expired } = report.rows;
  const aside = expired === undefined ? [] : [expired];
  const { reject, error, warning } = findingCounts(report);
  const cells = [read, written, merged, rejected, ...aside, repairCount(report), error + reject, warning].map(
    formatCount,
  );
  return table(
    ['Read', 'Written', 'Merged', 'Rejected', ...aside.map(() => 'Expired'), 'Repairs', 'Errors', 'Warnings'],
    cells.map((_, at) => at),
    [cells],
  );
}

function dimensions({ before, dimensions: now }: Report): string {
  const rows = DIMENSIONS.filter((dimension) => now[dimension] !== null).map((dimension) => {
    const was = before.dimensions[dimension];
    return [dimension, formatScore(was), formatScore(now[dimension]), formatDelta(was, now[dimension])];
  });
  return rows.length === 0 ? '' : table(['Dimension', 'Came with', 'Now', 'Change'], [1, 2, 3], rows);
}

function findings({ rules }: Report): string {
  if (rules.length === 0) return '';
  const rows = worstFirst(rules)
    .slice(0, RULES)
    .map((rule) => {
      const sample = rule.samples[0];
      const where =
        sample === undefined
          ? ''
          : `row ${formatCount(sample.row)}, ${cellSpan(sample.column, 40)}: ${cellSpan(sample.value)}`;
      const share = formatShare(rule.count, rule.checked).replace('<', '&lt;');
      return [
        rule.severity,
        formatCount(rule.count),
        share,
        `${plain(plainMessage(rule.message))}<br>${cellSpan(rule.code)}${rule.prevent === '' ? '' : `<br>${plain(rule.prevent)}`}`,
        where,
      ];
    });
  const heads = ['Severity', 'Count', 'Of checked', 'Finding', 'Example'];
  const find = worstFirst(rules).find((rule) => rule.find !== '')?.find;
  const how = find === undefined ? '' : `\n\nAll of the first: ${codeSpan(find, LONGEST_COMMAND)}`;
  return `#### What needs a person\n\n${table(heads, [1, 2], rows)}${more(rules.length - rows.length)}${how}`;
}

function repairs({ changes }: Report): string {
  if (changes.length === 0) return '';
  const rows = mostFirst(changes, ({ rule }) => rule)
    .slice(0, REPAIRS)
    .map(({ rule, risk, count, samples }) => {
      const sample = samples[0];
      const example = sample === undefined ? '' : `${cellSpan(sample.before)} → ${cellSpan(sample.after)}`;
      return [`${cellSpan(rule)}${risk === 'opt-in' ? ' (opt-in)' : ''}`, formatCount(count), example];
    });
  return `#### Repaired\n\n${table(['Rule', 'Cells', 'Example'], [1], rows)}${more(changes.length - rows.length)}`;
}

function policy({ policy, audience }: Report): string {
  const rows = [
    ...(policy?.expired ?? []).map(({ reason, count }) => [cellSpan(reason), formatCount(count), 'set aside']),
    ...(policy?.doubts ?? []).map(({ code, count }) => [cellSpan(code), formatCount(count), 'kept, to be looked at']),
    ...(audience?.leftOut ?? []).map(({ reason, count }) => [
      cellSpan(reason),
      formatCount(count),
      'not in the audience',
    ]),
  ];
  return rows.length === 0 ? '' : `#### Policy\n\n${table(['Reason', 'Records', 'Done'], [1], rows)}`;
}

function more(rest: number): string {
  return rest > 0 ? `\n\nand ${counted(rest, 'more rule')} in the report` : '';
}

function foot({ outputs, tool }: Report): string {
  const paths = outputs.map(({ path, kind }) => `${plain(kind)} ${codeSpan(path, 200)}`);
  const files = paths.length === 0 ? '' : ` · ${paths.join(' · ')}`;
  return `${tool.name} ${plain(tool.version)}${files}`;
}
