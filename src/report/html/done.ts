/** 2. What was done? Repaired, merged and set aside, by rule and column, with examples and the reason of each rule. */
import { mostFirst } from '../order.ts';
import type { Report } from '../schema.ts';
import { baseName } from '../wording.ts';
import { item, mostOf } from './item.ts';
import type { Page } from './page.ts';
import { badge, beforeAfter, cell, code, columnList, part, quoted, safe, shownOf, template } from './parts.ts';
import { policy } from './policy.ts';
import { CLUSTERS, EXAMPLES } from './style/print.ts';
import { table } from './table.ts';
import { reasonText, ruleText } from './told.ts';

type Change = Report['changes'][number];

export const done = (page: Page): string => repaired(page) + merged(page) + setAside(page) + policy(page);

/** Where the rest of a list is, as HTML. */
function fileOf({ report, limits }: Page, kind: string, name: string): string {
  const output = report.outputs.find((one) => one.kind === kind);
  return code(output === undefined ? name : baseName(output.path), limits.name);
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
    `${t('repaired.lead')}${guesses}`,
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
    body: `${why === '' ? '' : `<p class="why">${why}</p>`}${examples}${shownOf(page, shown.length, change.count, fileOf(page, 'changes', 'changes.csv'), EXAMPLES)}`,
  });
}

/** Records that became one. */
function merged(page: Page): string {
  const { t, language, limits, report } = page;
  const { enabled, clusters, merged: count, samples } = report.duplicates;
  if (!enabled) return part(t('merged.title'), '', t('merged.off'));
  if (count === 0) return part(t('merged.title'), '', t('merged.none'));
  const shown = samples.slice(0, limits.list);
  const reasons = shown.map(({ why }) => reasonText(page, undefined, why));
  const hasReasons = reasons.some((one) => one !== '');
  const rows = shown.map(({ cluster, rows: members }, at) => {
    const few = members.slice(0, limits.samples * 2);
    const rest = members.length - few.length;
    return [
      language.count(cluster),
      few.map(language.count).join(' · ') + (rest > 0 ? ` · ${t('and-more', { count: rest })}` : ''),
      ...(hasReasons ? [reasons[at]!] : []),
    ];
  });
  const columns = [
    { title: t('merged.cluster'), number: true, width: '10%' },
    { title: t('merged.records'), ...(hasReasons ? { width: '32%' } : {}) },
    ...(hasReasons ? [{ title: t('merged.why') }] : []),
  ];
  const examples =
    rows.length === 0
      ? ''
      : table(t('merged.examples'), columns, rows, { kind: 'clusters' }) +
        shownOf(page, shown.length, clusters, fileOf(page, 'duplicates', 'duplicates.csv'), CLUSTERS);
  return part(
    t('merged.title'),
    examples,
    t('merged.lead', { count, clusters: t('merged.clusters', { count: clusters }) }),
  );
}

/** Records that crmq could not or would not read. */
function setAside(page: Page): string {
  const { t, language, limits, report } = page;
  const { rejected, rows } = report;
  if (rejected.length === 0) return '';
  const groups = mostFirst(rejected, ({ reason }) => reason).slice(0, limits.list);
  const tables = groups.map((group) => {
    const shown = group.samples.slice(0, limits.samples);
    const lines = shown.map(({ row, line, text }) => [language.count(row), language.count(line), cell(page, text)]);
    const columns = [
      { title: t('record'), number: true, width: '9%' },
      { title: t('line'), number: true, width: '9%' },
      { title: t('rejected.text') },
    ];
    const head = `<h4>${rejectionName(page, group.reason)} <b class="count">${language.count(group.count)}</b></h4>`;
    const caption = t('examples-of', { rule: code(group.reason) });
    return `${head}${lines.length === 0 ? '' : table(caption, columns, lines)}${shownOf(page, shown.length, group.count, fileOf(page, 'rejected', 'rejected.csv'))}`;
  });
  return part(t('rejected.title'), tables.join(''), t('rejected.lead', { count: rows.rejected }));
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
