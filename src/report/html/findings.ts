/** The body of the HTML report: what was repaired, what is left to do, what was merged and what was set aside. */
import { counted, formatCount, formatShare } from '../numbers.ts';
import { mostFirst, worstFirst } from '../order.ts';
import type { Report } from '../schema.ts';
import { baseName, repairCount, tellsMore, words } from '../wording.ts';
import { badge, beforeAfter, cell, columnList, quoted, safe, section, shownOf, table, template } from './parts.ts';
import { weighed } from './weighed.ts';

/** Samples shown of each rule; report.json may hold more, the ledger holds all. */
const SAMPLES = 5;
/** Rules whose samples are open when the page is. */
const OPEN = 5;
const LIST = 20;

const ROW = { title: 'Record', number: true, width: '8%' } as const;
const COLUMN = { title: 'Column', width: '22%' } as const;

interface Item {
  readonly title: string;
  readonly count: number;
  readonly most: number;
  readonly note: string;
  readonly body: string;
}

function item({ title, count, most, note, body }: Item, at: number): string {
  const width = most === 0 ? 0 : Math.max(1, (100 * count) / most);
  return `<details class="item"${at < OPEN ? ' open' : ''}><summary><span class="what">${title}</span><span class="size"><i style="width:${width.toFixed(1)}%"></i></span><b class="count">${formatCount(count)}</b></summary><div class="inner"><p class="where">${note}</p>${body}</div></details>`;
}

const mostOf = (items: readonly { readonly count: number }[]): number =>
  items.reduce((most, { count }) => Math.max(most, count), 0);

/** Repairs, most often first, with before → after. */
export function repaired(report: Report): string {
  const { changes, outputs } = report;
  const guesses = changes.filter(({ risk }) => risk === 'opt-in').length;
  const ledger = outputs.find(({ kind }) => kind === 'changes');
  const where = ledger === undefined ? 'the ledger has all' : `all are in ${quoted(baseName(ledger.path), 60)}`;
  const most = mostOf(changes);
  const items = mostFirst(changes, ({ rule }) => rule).map((change, at) => {
    const shown = change.samples.slice(0, SAMPLES);
    const rows = shown.map((sample) => {
      const { before, after } = beforeAfter(sample.before, sample.after);
      return [formatCount(sample.row), quoted(sample.column, 60), before, after];
    });
    const columns = [ROW, COLUMN, { title: 'Before' }, { title: 'After' }];
    const body = table(`Examples of ${safe(change.rule)}`, columns, rows) + shownOf(shown.length, change.count, where);
    const title = `<code>${safe(change.rule)}</code>${change.risk === 'opt-in' ? badge('opt-in') : ''}`;
    return item({ title, count: change.count, most, note: columnList(change.columns), body }, at);
  });
  const lead = `${counted(repairCount(report), 'cell repair')} by ${counted(changes.length, 'rule')}. ${guesses > 0 ? 'Rules marked <b>opt-in</b> are guesses that this run allowed. ' : ''}Every change is in the ledger and can be taken back with <code>crmq revert</code>.`;
  return section('repaired', 'What was repaired', lead, items.join(''));
}

/** Findings, worst first. */
export function toDo({ rules }: Report): string {
  const most = mostOf(rules);
  const items = worstFirst(rules).map((rule, at) => {
    const shown = rule.samples.slice(0, SAMPLES);
    // where a message says nothing but the value and the column, the title and the other cells have said it already
    const worded = shown.some((sample) => tellsMore(rule, sample));
    const rows = shown.map(({ row, column, value, text }) => [
      formatCount(row),
      quoted(column, 60),
      cell(value),
      ...(worded ? [quoted(text, 160)] : []),
    ]);
    const columns = [ROW, COLUMN, { title: 'Value' }, ...(worded ? [{ title: 'Finding' }] : [])];
    const share = `<span class="col">${rule.dimension}</span><span class="col"><code>${safe(rule.code)}</code></span><span class="col">${formatShare(rule.count, rule.checked)} of ${formatCount(rule.checked)} checked</span>`;
    const body = table(`Examples of ${safe(rule.code)}`, columns, rows) + shownOf(shown.length, rule.count);
    const title = `${badge(rule.severity)}<span class="msg">${template(rule.message)}</span>`;
    return item({ title, count: rule.count, most, note: share + columnList(rule.columns), body }, at);
  });
  const lead =
    'Worst first. crmq does not guess: what it could not repair for certain is as it was, and waits here for somebody who knows.';
  return section('findings', 'What needs a person', lead, items.join(''));
}

/** Clusters: what was merged and why. */
export function duplicated({ duplicates }: Report): string {
  if (!duplicates.enabled) return '';
  const { clusters, merged, review, stats } = duplicates;
  const facts = [
    ['clusters', clusters],
    ['records merged', merged],
    ['records to review', review],
    ...Object.entries(stats).map(([name, value]) => [words(name), value] as const),
  ] as const;
  const numbers = facts.map(([name, value]) => `<div><dt>${safe(name)}</dt><dd>${formatCount(value)}</dd></div>`);
  const shown = duplicates.samples.slice(0, LIST);
  const rows = shown.map(({ cluster, rows: members, why }) => [
    formatCount(cluster),
    members.slice(0, 12).map(formatCount).join(' · ') +
      (members.length > 12 ? ` · and ${formatCount(members.length - 12)} more` : ''),
    quoted(why, 240),
  ]);
  const columns = [
    { title: 'Cluster', number: true, width: '8%' },
    { title: 'Records', width: '28%' },
    { title: 'Why they are one' },
  ];
  const examples =
    rows.length === 0
      ? ''
      : table('Examples of clusters', columns, rows) + shownOf(shown.length, clusters, 'duplicates.csv has all');
  const lead =
    'Records that are the same person or company. A refusal of consent on any of them holds for the record that survives.';
  return section(
    'duplicates',
    'Duplicates',
    lead,
    `<dl class="facts">${numbers.join('')}</dl>${examples}${weighed(duplicates)}`,
  );
}

/** Records that crmq could not or would not read. */
export function setAside({ rejected, rows }: Report): string {
  const items = mostFirst(rejected, ({ reason }) => reason).map((group) => {
    const shown = group.samples.slice(0, SAMPLES);
    const lines = shown.map(({ row, line, text }) => [formatCount(row), formatCount(line), cell(text)]);
    const columns = [ROW, { title: 'Line', number: true, width: '8%' }, { title: 'As it stood' }];
    return `<h3><code>${safe(group.reason)}</code> <b class="count">${formatCount(group.count)}</b></h3>${table(`Rejected: ${safe(group.reason)}`, columns, lines)}${shownOf(shown.length, group.count, 'rejected.csv has all')}`;
  });
  const lead = `${counted(rows.rejected, 'record')} went whole, as they stood, to the rejected file: nothing is lost, and nothing is guessed.`;
  return section('rejected', 'Set aside', lead, items.join(''));
}
