/** The report as a short Markdown summary, for a pull request or a job page. */
import { DIMENSIONS } from '../contract.ts';
import { criterionName, criterionText, gateSummary } from './gate-text.ts';
import { absentTexts, leverPoints, leverText } from './lever-text.ts';
import { fillRates, origin } from './markdown-origin.ts';
import { cellSpan, codeSpan, folded, type Limits, plain, table } from './markdown-text.ts';
import { counted, formatCount, formatDelta, formatScore, formatShare } from './numbers.ts';
import { mostFirst, worstFirst } from './order.ts';
import { anomalyCount, betterAs, KIND_NAMES, lastRun, missingFields } from './past-text.ts';
import type { Report } from './schema.ts';
import { baseName, exportOf, findingCounts, plainMessage, repairCount } from './wording.ts';

/** The most first: a summary that is too long at one level is made again at the next. */
const LEVELS: readonly Limits[] = [
  { rules: 40, columns: 60, values: 3 },
  { rules: 20, columns: 25, values: 3 },
  { rules: 10, columns: 0, values: 1 },
];
/** GitHub takes no more than 65,536 characters of a comment. */
const MOST_BYTES = 60_000;

const REPAIRS = 10;
const CRITERIA = 30;
/** A command that is cut off is none. */
const LONGEST_COMMAND = 10_000;
/** Longer ones, over many inputs, are not said again and again. */
const SHORT_COMMAND = 300;

/**
 * GitHub-flavoured Markdown. What comes from the data stands in code spans, where markup, links, mentions and issue numbers
 * have no effect; pipes and backticks in it are escaped. Ends in a line feed.
 */
export function renderMarkdown(report: Report): string {
  let text = '';
  for (const limits of LEVELS) {
    text = whole(report, limits);
    if (Buffer.byteLength(text) <= MOST_BYTES) break;
  }
  return text;
}

function whole(report: Report, limits: Limits): string {
  const blocks = [
    title(report),
    gate(report),
    numbers(report),
    dimensions(report),
    remarks(report),
    levers(report),
    findings(report, limits),
    repairs(report),
    origin(report, limits),
    fillRates(report, limits),
    policy(report),
    foot(report),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
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
  lines.push(...absentTexts(report).map((text) => `Not in the file: ${plain(text)}.`));
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

function dimensions({ before, dimensions: now, duplicates: { review } }: Report): string {
  const rows = DIMENSIONS.filter((dimension) => now[dimension] !== null).map((dimension) => {
    const was = before.dimensions[dimension];
    const doubt = dimension === 'uniqueness' && review > 0 ? ` (${formatCount(review)} in doubt, not counted)` : '';
    return [`${dimension}${doubt}`, formatScore(was), formatScore(now[dimension]), formatDelta(was, now[dimension])];
  });
  return rows.length === 0 ? '' : table(['Dimension', 'Came with', 'Now', 'Change'], [1, 2, 3], rows);
}

function levers(report: Report): string {
  const list = report.scoring.levers ?? [];
  if (list.length === 0) return '';
  const rows = list.map((one) => {
    const rule = one.rule === undefined ? '' : `<br>${cellSpan(one.rule)}`;
    return [leverPoints(one), `${plain(leverText(one, report))}${rule}`, plain(one.dimensions.join(', '))];
  });
  return `#### What would raise the score most\n\n${table(['Points', 'To mend', 'Raises'], [0], rows)}`;
}

function findings({ rules }: Report, limits: Limits): string {
  if (rules.length === 0) return '';
  const shown = worstFirst(rules).slice(0, limits.rules);
  const told = new Set<string>();
  const rows = shown.map((rule) => {
    const sample = rule.samples[0];
    const where =
      sample === undefined
        ? ''
        : `row ${formatCount(sample.row)}, ${cellSpan(sample.column, 40)}: ${cellSpan(sample.value)}`;
    const share = formatShare(rule.count, rule.checked).replace('<', '&lt;');
    const prevent = told.has(rule.prevent) ? '' : rule.prevent;
    told.add(rule.prevent);
    return [
      rule.severity,
      formatCount(rule.count),
      share,
      `${plain(plainMessage(rule.message))}<br>${cellSpan(rule.code)}${prevent === '' ? '' : `<br>${plain(prevent)}`}`,
      where,
    ];
  });
  const heads = ['Severity', 'Count', 'Of checked', 'Finding', 'Example'];
  return `#### What needs a person\n\n${table(heads, [1, 2], rows)}${more(rules.length - rows.length)}${commands(shown)}`;
}

/** How to list all cases of each finding. */
function commands(shown: Report['rules']): string {
  const found = shown.map(({ find }) => find).filter((find) => find !== '');
  const [first] = found;
  if (first === undefined) return '';
  if (first.length > SHORT_COMMAND) return `\n\nAll of the first: ${codeSpan(first, LONGEST_COMMAND)}`;
  const lines = [...new Set(found)].map((find) => `- ${codeSpan(find, LONGEST_COMMAND)}`);
  return `\n\n${folded('How to find them', lines.join('\n'))}`;
}

function repairs({ changes, dryRun }: Report): string {
  if (changes.length === 0) return '';
  const rows = mostFirst(changes, ({ rule }) => rule)
    .slice(0, REPAIRS)
    .map(({ rule, risk, count, samples }) => {
      const sample = samples[0];
      const example = sample === undefined ? '' : `${cellSpan(sample.before)} → ${cellSpan(sample.after)}`;
      return [`${cellSpan(rule)}${risk === 'opt-in' ? ' (opt-in)' : ''}`, formatCount(count), example];
    });
  return `#### ${dryRun ? 'Would be repaired' : 'Repaired'}\n\n${table(['Rule', 'Cells', 'Example'], [1], rows)}${more(changes.length - rows.length)}`;
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
