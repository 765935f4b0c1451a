/** The top of the HTML report: how good the file is, in one look. */
import { DIMENSIONS, type Dimension } from '../../contract.ts';
import { counted, formatCount, formatDelta, formatScore, formatShare } from '../numbers.ts';
import type { Report } from '../schema.ts';
import { baseName, exportOf, findingCounts, repairCount } from '../wording.ts';
import { band, safe } from './parts.ts';

const MEANING: { readonly [dimension in Dimension]: string } = {
  completeness: 'what should be filled is filled',
  validity: 'values have the form they must have',
  consistency: 'the same thing is spelled the same way',
  uniqueness: 'nobody is in the file twice',
  timeliness: 'records show recent signs of life',
  plausibility: 'values can be true',
};

const RADIUS = 54;
const ROUND = 2 * Math.PI * RADIUS;

/** The words for a score. */
export function verdictOf(score: number | null): string {
  if (score === null) return 'Nothing to check';
  if (score >= 95) return 'In good shape';
  if (score >= 85) return 'Good, with loose ends';
  if (score >= 70) return 'Usable, with work left';
  return 'Needs work before anyone imports it';
}

export function verdict(report: Report): string {
  return `<section id="verdict" class="verdict" aria-labelledby="says">
<div class="score">${gauge(report)}${cameAs(report)}</div>
<div class="says"><h2 id="says">${verdictOf(report.score)}</h2><p>${sentence(report)}</p></div>
<dl class="dims">${DIMENSIONS.map((dimension) => dimensionBar(report, dimension)).join('')}</dl>
${flow(report)}
</section>`;
}

function sentence(report: Report): string {
  const changed = repairCount(report);
  const { reject, error, warning } = findingCounts(report);
  const left = [
    error + reject > 0 ? `<b>${counted(error + reject, 'error')}</b>` : '',
    warning > 0 ? `<b>${counted(warning, 'warning')}</b>` : '',
    report.duplicates.review > 0 ? `<b>${counted(report.duplicates.review, 'possible duplicate')}</b>` : '',
  ].filter((part) => part !== '');
  return [
    changed === 0 ? 'No repair was needed' : `crmq made <b>${counted(changed, 'repair')}</b>`,
    report.rows.merged > 0 ? `, merged <b>${counted(report.rows.merged, 'record')}</b>` : '',
    report.rows.rejected > 0 ? `, set <b>${counted(report.rows.rejected, 'record')}</b> aside` : '',
    left.length === 0 ? '. Nothing is left for a person to decide.' : `. ${left.join(', ')} left for a person.`,
  ].join('');
}

function gauge({ score, before }: Report): string {
  const arc = (share: number): string => `${((ROUND * share) / 100).toFixed(1)} ${ROUND.toFixed(1)}`;
  const angle = before.score === null ? '' : (before.score * 3.6).toFixed(1);
  const tick =
    angle === '' ? '' : `<line class="was" x1="64" y1="2" x2="64" y2="18" transform="rotate(${angle} 64 64)"/>`;
  return `<svg viewBox="0 0 128 128" class="${band(score)}" role="img" aria-label="Score ${formatScore(score)} of 100">
<circle class="track" cx="64" cy="64" r="${RADIUS}"/>
<circle class="arc" cx="64" cy="64" r="${RADIUS}" stroke-dasharray="${arc(score ?? 0)}" transform="rotate(-90 64 64)"/>${tick}
<text x="64" y="71" class="big">${formatScore(score)}</text><text x="64" y="90" class="of">of 100</text></svg>`;
}

function cameAs({ score, before }: Report): string {
  const delta = formatDelta(before.score, score);
  return delta === '' ? '' : `<p class="was"><i></i>came with <b>${formatScore(before.score)}</b>, ${delta}</p>`;
}

function dimensionBar(report: Report, dimension: Dimension): string {
  const now = report.dimensions[dimension];
  const was = report.before.dimensions[dimension];
  const mark = was === null ? '' : `<i class="was" style="left:${was}%"></i>`;
  const delta = formatDelta(was, now);
  const said =
    now === null ? 'nothing to check' : `${formatScore(now)}${was === null ? '' : `, was ${formatScore(was)}`}`;
  return `<div class="dim ${band(now)}"><dt>${dimension}<small>${MEANING[dimension]}</small></dt>
<dd><span class="bar" role="img" aria-label="${said}"><i style="width:${now ?? 0}%"></i>${mark}</span><b>${formatScore(now)}</b><span class="delta">${delta}</span></dd></div>`;
}

/** Records in, records out, and where the others went. */
function flow({ rows, inputs, dryRun }: Report): string {
  const { read, written, merged, rejected, expired } = rows;
  const step = (kind: string, sign: string, count: number, word: string): string =>
    `<li class="${kind}"><b>${count === 0 ? '' : sign}${formatCount(count)}</b><span>${word}</span></li>`;
  const part = (kind: string, count: number): string =>
    count === 0
      ? ''
      : `<i class="${kind}" style="flex-grow:${count}" title="${kind}: ${formatShare(count, read)}"></i>`;
  const from = inputs.length > 1 ? ` from ${counted(inputs.length, 'file')}` : '';
  return `<div class="flow"><ol>
${step('in', '', read, `records read${from}`)}${step('merged', '−', merged, 'merged into another')}${step('rejected', '−', rejected, 'set aside')}${expired === undefined ? '' : step('rejected', '−', expired, 'expired')}${step('out', '', written, dryRun ? 'records would be written' : 'records written')}
</ol><div class="split" aria-hidden="true">${part('out', written)}${part('merged', merged)}${part('rejected', rejected)}${part('expired', expired ?? 0)}</div></div>`;
}

/** The head of the page: whose report this is. */
export function pageHead(report: Report): string {
  const name = report.inputs.map(({ path }) => baseName(path));
  const crm = exportOf(report);
  const more = name.length > 1 ? ` <small>and ${counted(name.length - 1, 'more file')}</small>` : '';
  return `<header><p class="mark"><b>crmq</b> data quality report</p>
<h1><bdi>${safe(name[0] ?? 'no input', 90)}</bdi>${more}</h1>
<p class="meta"><span>${counted(report.rows.read, 'record')}</span><span>${counted(report.fields.length, 'column')}</span>${crm === '' ? '' : `<span>${safe(crm)}</span>`}<span>as of <time datetime="${safe(report.asOf)}">${safe(report.asOf)}</time></span></p></header>`;
}
