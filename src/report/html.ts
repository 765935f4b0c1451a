/** The report as one self-contained HTML page: no script, no request, light and dark, for a screen, a phone or paper. */
import { columns, freshness, made } from './html/about.ts';
import { duplicated, repaired, setAside, toDo } from './html/findings.ts';
import { safe } from './html/parts.ts';
import { policy } from './html/policy.ts';
import { STYLE } from './html/style.ts';
import { pageHead, verdict } from './html/verdict.ts';
import { formatScore } from './numbers.ts';
import type { Report } from './schema.ts';
import { baseName } from './wording.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The whole page as text. Its size is bounded by the samples in the report, not by the file that was read; every text that
 * came out of the file is escaped, made visible and shortened.
 */
export function renderHtml(report: Report): string {
  const sections = [
    { id: 'findings', name: 'To do', html: toDo(report) },
    { id: 'repaired', name: 'Repaired', html: repaired(report) },
    { id: 'duplicates', name: 'Duplicates', html: duplicated(report) },
    { id: 'rejected', name: 'Set aside', html: setAside(report) },
    { id: 'policy', name: 'Policy', html: policy(report) },
    { id: 'freshness', name: 'Freshness', html: freshness(report) },
    { id: 'columns', name: 'Columns', html: columns(report) },
    { id: 'made', name: 'How', html: made(report) },
  ].filter(({ html }) => html !== '');
  const links = sections.map(({ id, name }) => `<a href="#${id}">${name}</a>`).join('');
  const name = baseName(report.inputs[0]?.path ?? '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${formatScore(report.score)} · ${safe(name, 60)} · crmq report</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#verdict">To the verdict</a>
<div class="page">
${pageHead(report)}
<main>
${verdict(report)}
<nav aria-label="Sections">${links}</nav>
${sections.map(({ html }) => html).join('\n')}
</main>
<footer>Made by crmq ${safe(report.tool.version)}. This page loads nothing and runs nothing; it holds examples from the data, so share it as you would share the data.</footer>
</div>
</body>
</html>
`;
}
