/** 1. Can I use this file? The score and what it is made of, the gate's verdict, where the records went, and what is missing. */
import { DIMENSIONS, type Dimension } from '../../contract.ts';
import { remarkWords } from '../said/remarks.ts';
import type { Report } from '../shape/schema.ts';
import { findingCounts, repairCount } from '../words/wording.ts';
import type { ReportWord } from '../words/words.ts';
import { bar } from './charts/bars.ts';
import { flow } from './charts/flow.ts';
import { gate } from './gate.ts';
import type { Page } from './page.ts';
import { part, safe } from './parts.ts';

/** The word for a score, from which on it holds. */
const VERDICTS = [
  [95, 'verdict.ready'],
  [85, 'verdict.good'],
  [70, 'verdict.usable'],
  [0, 'verdict.work'],
] as const satisfies readonly (readonly [number, ReportWord])[];

/** A gate that failed goes before any score. */
function verdictOf({ score, gate }: Pick<Report, 'score' | 'gate'>): ReportWord {
  if (gate?.passed === false) return 'verdict.refused';
  if (score === null) return 'verdict.nothing';
  return VERDICTS.find(([least]) => score >= least)![1];
}

export function use(page: Page): string {
  return `<div class="verdict"><div class="score">${scoreOf(page)}</div><div class="says"><p class="word">${page.t(verdictOf(page.report))}</p><p>${sentence(page)}</p></div></div>
${dimensions(page)}
${gate(page)}
${part(page.t('flow.title'), rows(page))}
${remarks(page)}`;
}

function scoreOf({ t, language, report }: Page): string {
  const { score, before } = report;
  const number = `<p class="big">${language.score(score)}</p><p class="of">${t('score.of-100')}</p>`;
  const came =
    before.score === null
      ? ''
      : `<p>${t('score.came', { score: b(language.score(before.score)), delta: language.delta(before.score, score) })}</p>`;
  const runs = report.history?.runs ?? [];
  const last = runs.at(-2);
  const run =
    !last || last.score === null
      ? ''
      : `<p>${t('score.last-run', { day: time(language, last.asOf), score: b(language.score(last.score)), delta: language.delta(last.score, score) })}</p>`;
  return `${number}<div class="since">${came}${run}</div>`;
}

const b = (html: string): string => `<b>${html}</b>`;

/** A day in words that machines can read too. */
export const time = (language: Page['language'], iso: string): string =>
  `<time datetime="${safe(iso)}">${safe(language.day(iso))}</time>`;

function sentence({ t, report }: Page): string {
  const changed = repairCount(report);
  const { reject, error, warning } = findingCounts(report);
  const done = [
    changed === 0 ? t('done.no-repairs') : t('done.repairs', { count: changed }),
    report.rows.merged > 0 ? t('done.merged', { count: report.rows.merged }) : '',
    report.rows.rejected > 0 ? t('done.rejected', { count: report.rows.rejected }) : '',
  ].filter((one) => one !== '');
  const left = [
    error + reject > 0 ? t('left.errors', { count: error + reject }) : '',
    warning > 0 ? t('left.warnings', { count: warning }) : '',
    report.duplicates.review > 0 ? t('left.review', { count: report.duplicates.review }) : '',
  ].filter((one) => one !== '');
  const rest = left.length === 0 ? t('left.nothing') : t('left.these', { list: left.join(t('comma')) });
  return [t(report.dryRun ? 'done.would' : 'done.these', { list: done.join(t('comma')) }), rest].join(t('gap'));
}

function dimensions(page: Page): string {
  const { t } = page;
  const rows = DIMENSIONS.map((dimension) => dimensionRow(page, dimension)).join('');
  return `<table class="dims short"><caption>${t('dimensions.title')}</caption><thead><tr><th scope="col">${t('dimensions.dimension')}</th><td aria-hidden="true"></td><th scope="col" class="n">${t('dimensions.now')}</th><th scope="col" class="n">${t('dimensions.came')}</th><th scope="col" class="n">${t('dimensions.delta')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function dimensionRow({ t, language, report }: Page, dimension: Dimension): string {
  const now = report.dimensions[dimension];
  const was = report.before.dimensions[dimension];
  const picture = bar(now === null ? null : now / 100, was === null ? null : was / 100);
  const { review } = report.duplicates;
  const doubt =
    dimension === 'uniqueness' && review > 0 ? `${t('comma')}${t('meaning.in-doubt', { count: review })}` : '';
  return `<tr><th scope="row">${t(`dimension.${dimension}`)}<small>${t(`meaning.${dimension}`)}${doubt}</small></th><td class="pic">${picture}</td><td class="n"><b>${language.score(now)}</b></td><td class="n">${language.score(was)}</td><td class="n">${language.delta(was, now) || '–'}</td></tr>`;
}

/** Records in, records out, and where the others went. */
function rows({ t, language, report }: Page): string {
  const { read, written, merged, rejected, expired } = report.rows;
  const number = (count: number): string => language.count(count);
  const files = report.inputs.length > 1 ? ` <small>${t('flow.files', { count: report.inputs.length })}</small>` : '';
  const out = report.dryRun ? t('flow.would-write') : t('flow.written');
  const gone = (count: number, label: string) => ({ number: number(count), label, count, kind: 'gone' as const });
  return flow(`<b>${number(read)}</b><span>${t('flow.read', { count: read })}${files}</span>`, [
    { number: number(written), label: out, count: written, kind: 'out' },
    gone(merged, t('flow.merged')),
    gone(rejected, t('flow.rejected')),
    ...(expired === undefined ? [] : [gone(expired, t('flow.expired'))]),
  ]);
}

/** What the numbers alone do not tell. */
const remarks = (page: Page): string =>
  remarkWords(page)
    .map((text) => `<p class="notice"><span class="sign" aria-hidden="true">!</span><span>${text}</span></p>`)
    .join('');
