/** 6. How was it made? Enough to do it again, and to do the score again on paper. */
import { exportName } from '../said/names.ts';
import { percentsIn, reasonText, ruleText } from '../said/told.ts';
import { markName } from '../words/wording.ts';
import type { ReportWord } from '../words/words.ts';
import { roleName } from './columns.ts';
import type { Page } from './page.ts';
import { code, facts, figure, fold, part, quoted, safe, shownOf } from './parts.ts';
import { scoring } from './scoring.ts';
import { table } from './table.ts';
import { time } from './use.ts';
import { weighed } from './weighed.ts';

export const made = (page: Page): string =>
  how(page) +
  part(page.t('made.score'), scoring(page), page.t('made.score-lead')) +
  part(page.t('made.files'), inputs(page) + outputs(page)) +
  part(page.t('made.dictionary'), dictionary(page) + rules(page) + weighed(page)) +
  notes(page);

function how(page: Page): string {
  const { t, language, report, limits } = page;
  const { dialect, plan } = report;
  const why = (text: string): string => {
    const said = reasonText(page, undefined, text);
    return said === '' ? '' : ` <small>${said}</small>`;
  };
  const format = `${code(dialect.format)}${dialect.gzip ? ` ${code('gzip')}` : ''}`;
  const list: [string, string][] = [
    [t('made.tool'), `${safe(report.tool.name)} ${safe(report.tool.version)}`],
    [t('made.as-of'), time(language, report.asOf)],
    [t('made.plan'), `<code class="hash">${safe(plan.sha256)}</code> <small>${t('made.plan-note')}</small>`],
    [t('made.pack'), code(plan.pack, limits.name)],
    [t('made.export'), `${exportName(page) || t('made.unknown-crm')}${why(report.crmReason)}`],
    [t('made.format'), `${format}${why(dialect.reason)}`],
    [t('made.encoding'), `${code(dialect.encoding)}${dialect.bom ? ` ${t('made.with-bom')}` : ''}`],
    [t('made.marks'), [dialect.delimiter, dialect.quote, dialect.eol].map((mark) => markOf(page, mark)).join(' · ')],
    [t('made.header'), t('made.header-rows', { count: dialect.headerRows })],
    [t('made.dropped'), dropped(page)],
    [t('made.sampled'), sampled(page)],
  ];
  return facts(list, 'how');
}

/** A line end, delimiter or quote by its name. */
function markOf({ t, language }: Page, mark: string): string {
  const name = markName(mark);
  const word = `mark.${name.replaceAll(' ', '-')}` as ReportWord;
  return language.say(word) === word ? code(name) : t(word);
}

function dropped({ t, language, report }: Page): string {
  const { preamble, blank, footer, repeatedHeader } = report.dropped;
  const parts = [
    [preamble, 'dropped.preamble'],
    [blank, 'dropped.blank'],
    [footer, 'dropped.footer'],
    [repeatedHeader, 'dropped.header'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${language.count(count)} ${t(word)}`);
  return said.length === 0 ? t('none') : said.join(t('comma'));
}

/** What was not looked at in full. */
function sampled({ t, report }: Page): string {
  const { blocks } = report.duplicates;
  const skipped = blocks.reduce((sum, block) => sum + block.skipped, 0);
  const estimated = report.fields.filter(({ profile }) => !profile.isExact).length;
  const passed = report.fields.filter(({ role }) => role === null).length;
  const said = [
    t('sampled.examples'),
    skipped > 0 ? t('sampled.pairs', { count: skipped }) : '',
    estimated > 0 ? t('sampled.distinct', { count: estimated }) : '',
    passed > 0 ? t('sampled.passed', { count: passed }) : '',
    report.duplicates.enabled ? '' : t('merged.off'),
  ];
  return said.filter((one) => one !== '').join(t('gap'));
}

function inputs(page: Page): string {
  const { t, language, report, limits } = page;
  const heads = [
    { title: t('made.input') },
    { title: t('records-title'), number: true, width: '12%' },
    { title: t('made.from'), number: true, width: '12%' },
    { title: t('made.size'), number: true, width: '12%' },
    { title: 'SHA-256', width: '32%' },
  ];
  const shown = report.inputs.slice(0, limits.columns);
  const rows = shown.map(({ path, bytes, sha256, rows, firstRow }) => [
    path === '-' ? t('made.stdin') : quoted(path, limits.text),
    language.count(rows),
    language.count(firstRow),
    figure(language.bytes(bytes)),
    `<code class="hash">${safe(sha256)}</code>`,
  ]);
  return (
    table(t('made.read'), heads, rows, { named: true }) +
    shownOf(page, shown.length, report.inputs.length, code('report.json'))
  );
}

function outputs(page: Page): string {
  const { t, language, report, limits } = page;
  if (report.outputs.length === 0) return '';
  const heads = [
    { title: t('made.output') },
    { title: t('made.kind'), width: '20%' },
    { title: t('records-title'), number: true, width: '16%' },
  ];
  const shown = report.outputs.slice(0, limits.columns);
  const rows = shown.map(({ path, kind, rows }) => [
    quoted(path, limits.text),
    code(kind),
    rows === null ? '–' : language.count(rows),
  ]);
  return (
    `<div class="two">${table(t('made.written'), heads, rows, { named: true })}</div>` +
    shownOf(page, shown.length, report.outputs.length, code('report.json'))
  );
}

/** What each column was taken for, and why. */
function dictionary(page: Page): string {
  const { t, language, report, limits } = page;
  const shown = report.fields.slice(0, limits.columns);
  if (shown.length === 0) return '';
  const heads = [
    { title: t('column'), width: '24%' },
    { title: t('dictionary.role'), width: '26%' },
    { title: t('dictionary.confidence'), number: true, width: '12%' },
    { title: t('dictionary.expected'), width: '14%' },
    { title: t('dictionary.why') },
  ];
  const rows = shown.map(({ column, role, confidence, reason, expected }) => [
    quoted(column, limits.name),
    role === null ? `<span class="passes">${t('columns.passes')}</span>` : roleName(page, role),
    role === null ? '–' : language.percent(Math.floor(confidence * 100) / 100),
    expected === null ? '–' : t('yes'),
    reasonText(page, undefined, reason) || '–',
  ]);
  return fold(
    t('dictionary.columns', { count: report.fields.length }),
    table(t('dictionary.title'), heads, rows, { named: true, kind: 'dictionary' }) +
      shownOf(page, shown.length, report.fields.length, code('report.json')) +
      passedOnPaper(page),
  );
}

/** Columns that pass through are not printed one by one. */
function passedOnPaper({ t, report }: Page): string {
  const count = report.fields.filter(({ role }) => role === null).length;
  return count === 0 ? '' : `<p class="more paper">${t('sampled.passed', { count })}</p>`;
}

function rules(page: Page): string {
  const { t, language, report, limits } = page;
  const { used } = report;
  if (used.length === 0) return '';
  const shown = used.slice(0, limits.rules * 2);
  const heads = [
    { title: t('rules.rule'), width: '28%' },
    { title: t('rules.level'), width: '14%' },
    { title: t('rules.does') },
  ];
  const rows = shown.map(({ rule, kind, severity, summary }) => [
    code(rule, limits.name),
    kind === 'repair' ? t('rules.repair') : t(`severity.${severity}` as ReportWord),
    ruleText(page, language.ruleOf(rule)?.summary, summary),
  ]);
  return fold(
    t('rules.title', { count: used.length }),
    table(t('rules.caption'), heads, rows, { named: true, kind: 'rules' }) +
      shownOf(page, shown.length, used.length, code('report.json')),
  );
}

/** What the run says of itself; in another language what that language knows of it. */
function notes(page: Page): string {
  const { t, language, report, limits } = page;
  const shown: string[] = [];
  for (const note of report.notes) {
    const said = language.phrase(note);
    if (said !== undefined && shown.length < limits.list * 2)
      shown.push(`<li>${quoted(percentsIn(page, said), limits.text)}</li>`);
  }
  const rest = report.notes.length - shown.length;
  const list = shown.length === 0 ? '' : `<ul class="notes">${shown.join('')}</ul>`;
  const more = rest > 0 ? `<p class="more">${t('made.more-notes', { count: rest })}</p>` : '';
  return part(t('made.notes'), list + more);
}
