/** The report as one self-contained HTML page: no script, no request, light and dark, for a screen, a phone or paper. */

import { exportName } from '../said/names.ts';
import type { Report } from '../shape/schema.ts';
import { type Language, languageOf } from '../words/language.ts';
import { baseName } from '../words/wording.ts';
import type { ReportWord } from '../words/words.ts';
import { cost } from './cost.ts';
import { done } from './done.ts';
import { made } from './made.ts';
import { origin } from './origin.ts';
import { LEVELS, type Page } from './page.ts';
import { pageOf } from './page-of.ts';
import { quoted, safe } from './parts.ts';
import { STYLE } from './style.ts';
import { todo } from './todo.ts';
import { time, use } from './use.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** No page is larger than this, in bytes, whatever the size of the file and of what stands in it. */
export const MOST_BYTES = 400_000;

/** The questions of the page, in their order. */
const SECTIONS: readonly (readonly [id: string, question: ReportWord, write: (page: Page) => string])[] = [
  ['use', 'question.use', use],
  ['done', 'question.done', done],
  ['todo', 'question.todo', todo],
  ['origin', 'question.origin', origin],
  ['cost', 'question.cost', cost],
  ['made', 'question.made', made],
];

/**
 * The whole page as text, at most `MOST_BYTES` of it: where a report has more to show, less of every list is shown, and the page says so.
 * Every text that came out of the file is escaped, made visible and shortened.
 * @param options `language`: of the words (default: English)
 */
export function renderHtml(report: Report, options: { readonly language?: Language } = {}): string {
  const language = options.language ?? languageOf('en');
  let html = '';
  for (const limits of LEVELS) {
    html = whole(pageOf(report, language, limits));
    if (Buffer.byteLength(html) <= MOST_BYTES) break;
  }
  return html;
}

function whole(page: Page): string {
  const { t, language, report } = page;
  const asked = (question: ReportWord): ReportWord =>
    report.dryRun && question === 'question.done' ? 'question.would-do' : question;
  const all = SECTIONS.map(([id, question, write]) => ({ id, question: t(asked(question)), html: write(page) }));
  const sections = all.filter(({ html }) => html !== '');
  const links = sections.map(
    ({ id, question }, at) => `<li><a href="#${id}"><span class="no">${at + 1}</span> ${question}</a></li>`,
  );
  const bodies = sections.map(
    ({ id, question, html }, at) =>
      `<section id="${id}" aria-labelledby="q-${id}"><h2 id="q-${id}"><span class="no">${at + 1}</span> ${question}</h2>\n${html}</section>`,
  );
  return `<!DOCTYPE html>
<html lang="${safe(language.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${language.score(report.score)} · ${safe(nameOf(page), 60)} · ${t('title')}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#use">${t('skip')}</a>
<div class="page">
${head(page)}
<nav aria-label="${t('sections')}"><ol>${links.join('')}</ol></nav>
<main>
${bodies.join('\n')}
</main>
<footer><p>${t('footer', { version: safe(report.tool.version) })}</p></footer>
</div>
</body>
</html>
`;
}

function nameOf({ t, report }: Page): string {
  const path = report.inputs[0]?.path;
  return path === undefined ? t('made.no-input') : path === '-' ? t('made.stdin') : baseName(path);
}

/** The head of the page: whose report this is. */
function head(page: Page): string {
  const { t, language, report, limits } = page;
  const more =
    report.inputs.length > 1 ? ` <small>${t('more-files', { count: report.inputs.length - 1 })}</small>` : '';
  const crm = exportName(page);
  const facts = [
    t('records', { count: report.rows.read }),
    t('columns-count', { count: report.fields.length }),
    ...(crm === '' ? [] : [crm]),
    t('as-of', { day: time(language, report.asOf) }),
  ];
  return `<header><p class="mark"><b>crmq</b> ${t('title')}</p><h1>${quoted(nameOf(page), limits.name + 30)}${more}</h1><p class="meta">${facts.map((one) => `<span class="col">${one}</span>`).join('')}</p></header>`;
}
