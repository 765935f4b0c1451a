/** 2. What was done? Repaired, merged and set aside, by rule and column, with examples and the reason of each rule. */

import { reasonText, ruleText } from '../said/told.ts';
import type { Report } from '../shape/schema.ts';
import { mostFirst } from '../words/order.ts';
import { baseName } from '../words/wording.ts';
import type { ReportWord } from '../words/words.ts';
import { item, mostOf } from './item.ts';
import type { Page } from './page.ts';
import { badge, beforeAfter, code, columnList, part, quoted, rawLine, safe, shownOf, template } from './parts.ts';
import { policy } from './policy.ts';
import { CLUSTERS, EXAMPLES } from './style/print.ts';
import { table } from './table.ts';

type Change = Report['changes'][number];
type Sample = Report['duplicates']['samples'][number];

export const done = (page: Page): string => repaired(page) + merged(page) + setAside(page) + policy(page);

/** Where the rest of a list is, as HTML; `''` where the run wrote no such file. */
function fileOf({ report, limits }: Page, kind: string): string {
  const output = report.outputs.find((one) => one.kind === kind);
  return output === undefined ? '' : code(baseName(output.path), limits.name);
}

/** How a repair is taken back, or made: that hangs on what the run wrote. */
function ledgerWord({ report }: Page): ReportWord {
  const hasLedger = report.outputs.some(({ kind }) => kind === 'changes' || kind === 'journal');
  if (report.dryRun) return hasLedger ? 'repaired.dry' : 'repaired.would';
  return hasLedger ? 'repaired.lead' : 'repaired.no-ledger';
}

function repaired(page: Page): string {
  const { t, report, limits } = page;
  const { changes } = report;
  if (changes.length === 0) return part(t('repaired.title'), '', t('repaired.none'));
  const most = mostOf(changes);
  const sorted = mostFirst(changes, ({ rule }) => rule);
  const items = sorted.slice(0, limits.rules).map((change, at) => repair(page, change, most, at < 3));
  const guesses = changes.some(({ risk }) => risk === 'opt-in') ? t('gap') + t('repaired.guesses') : '';
  return part(
    t('repaired.title'),
    `<div class="items">${items.join('')}</div>${shownOf(page, items.length, changes.length, code('report.json'))}`,
    `${t(ledgerWord(page))}${guesses}`,
  );
}

function repair(page: Page, change: Change, most: number, isOpen: boolean): string {
  const { t, language, limits } = page;
  const words = language.ruleOf(change.rule);
  const shown = change.samples.slice(0, limits.samples);
  const rows = shown.map((sample) => {
    const { before, after } = beforeAfter(page, sample.before, sample.after);
    return [language.count(sample.row), quoted(sample.column, limits.name), before, after];
  });
  const columns = [
    { title: t('record'), number: true, width: '9%' },
    { title: t('column'), width: '21%' },
    { title: t('before') },
    { title: t('after') },
  ];
  const examples = rows.length === 0 ? '' : table(t('examples-of', { rule: code(change.rule) }), columns, rows);
  const name = ruleText(page, words?.summary, change.summary) || code(change.rule);
  const why = ruleText(page, words?.why, change.why);
  return item(page, {
    title: `${name}${change.risk === 'opt-in' ? ` ${badge(page, 'opt-in')}` : ''}`,
    id: change.rule,
    count: change.count,
    most,
    isOpen,
    note: columnList(page, change.columns),
    body: `${why === '' ? '' : `<p class="why">${why}</p>`}${examples}${shownOf(page, shown.length, change.count, fileOf(page, 'changes'), EXAMPLES)}`,
  });
}

/** Records that became one. */
function merged(page: Page): string {
  const { t, language, limits, report } = page;
  const { enabled, clusters, merged: count, samples } = report.duplicates;
  if (!enabled) return part(t('merged.title'), '', t('merged.off'));
  if (count === 0) return part(t('merged.title'), '', t('merged.none'));
  const shown = samples.slice(0, Math.ceil(limits.list / 2));
  const reasons = shown.map(({ why }) => reasonText(page, undefined, why));
  const hasReasons = reasons.some((one) => one !== '');
  const names = new Set(report.fields.flatMap(({ column, role }) => (isPartOfName(role) ? [column] : [])));
  const rows = shown.map((sample, at) => [
    language.count(sample.cluster),
    sample.records ? whoAre(page, sample, sample.records, names) : rowsOf(page, sample),
    ...(hasReasons ? [reasons[at]!] : []),
  ]);
  const columns = [
    { title: t('merged.cluster'), number: true, width: '10%' },
    { title: t('merged.records'), ...(hasReasons ? { width: '58%' } : {}) },
    ...(hasReasons ? [{ title: t('merged.why') }] : []),
  ];
  const examples =
    rows.length === 0
      ? ''
      : table(t('merged.examples'), columns, rows, { kind: 'clusters' }) +
        shownOf(page, shown.length, clusters, fileOf(page, 'duplicates'), CLUSTERS);
  return part(
    t('merged.title'),
    examples,
    t(report.dryRun ? 'merged.would' : 'merged.lead', { count, clusters: t('merged.clusters', { count: clusters }) }),
  );
}

function rowsOf({ t, language, limits }: Page, { rows, more = 0 }: Sample): string {
  const few = rows.slice(0, limits.samples * 2);
  const rest = rows.length + more - few.length;
  return few.map(language.count).join(' · ') + (rest > 0 ? ` · ${t('and-more', { count: rest })}` : '');
}

const isPartOfName = (role: string | null): boolean => role === 'first_name' || role === 'last_name';

/** Each record a line: its number, and the cells that tell who it is. */
function whoAre(
  page: Page,
  { rows, more = 0 }: Sample,
  records: NonNullable<Sample['records']>,
  names: ReadonlySet<string>,
): string {
  const isName = ({ column }: { readonly column: string }): boolean => names.has(column);
  const { t, language, limits } = page;
  const few = records.slice(0, limits.samples * 2);
  const lines = few.map(({ row, cells }) => {
    const who = [cells.filter(isName), ...cells.filter((one) => !isName(one)).map((one) => [one])]
      .filter((together) => together.length > 0)
      .map((together) => together.map(({ value }) => quoted(value, limits.name)).join(' '))
      .map((html) => `<span class="col">${html}</span>`)
      .join('');
    return `<li><b>${language.count(row)}</b> ${who}</li>`;
  });
  const rest = rows.length + more - few.length;
  if (rest > 0) lines.push(`<li>${t('and-more', { count: rest })}</li>`);
  return `<ul class="who">${lines.join('')}</ul>`;
}

/** Records that crmq could not or would not read. */
function setAside(page: Page): string {
  const { t, language, limits, report } = page;
  const { rejected, rows } = report;
  if (rejected.length === 0) return '';
  const groups = mostFirst(rejected, ({ reason }) => reason).slice(0, limits.list);
  const tables = groups.map((group) => {
    const shown = group.samples.slice(0, limits.samples);
    const lines = shown.map(({ row, line, text }) => [language.count(row), language.count(line), rawLine(page, text)]);
    const columns = [
      { title: t('record'), number: true, width: '9%' },
      { title: t('line'), number: true, width: '9%' },
      { title: t('rejected.text') },
    ];
    const head = `<h4>${rejectionName(page, group.reason)} <b class="count">${language.count(group.count)}</b></h4>`;
    const caption = t('examples-of', { rule: code(group.reason) });
    return `${head}${lines.length === 0 ? '' : table(caption, columns, lines)}${shownOf(page, shown.length, group.count, fileOf(page, 'rejected'))}`;
  });
  return part(
    t('rejected.title'),
    tables.join(''),
    t(report.dryRun && fileOf(page, 'rejected') === '' ? 'rejected.would' : 'rejected.lead', { count: rows.rejected }),
  );
}

/** A reason is a word of the reader, or the code of a finding. */
function rejectionName(page: Page, reason: string): string {
  const { language, limits, report } = page;
  const own = language.say(`rejection.${reason}` as 'empty');
  if (!own.startsWith('rejection.')) return `${safe(own)} ${code(reason, limits.name)}`;
  const rule = report.rules.find((one) => one.code === reason);
  const message = language.messageOf(reason) ?? (language.code === 'en' ? rule?.message : undefined);
  return `${message === undefined ? '' : `${template(page, message)} `}${code(reason, limits.name)}`;
}
