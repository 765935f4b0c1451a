/** The end of the HTML report: what the columns are, how fresh the records are, and how all this was made. */
import { counted, formatBytes, formatCount, formatShare } from '../numbers.ts';
import type { Report } from '../schema.ts';
import { exportOf, markName, words } from '../wording.ts';
import { quoted, safe, section, shownOf, table } from './parts.ts';

/** A file with more columns than this is listed in report.json in full. */
const COLUMNS = 300;
const NOTES = 50;

type Field = Report['fields'][number];

export function columns({ fields }: Report): string {
  if (fields.length === 0) return '';
  const rows = fields
    .slice(0, COLUMNS)
    .map((field) => [
      quoted(field.column, 80),
      field.role === null ? '<span class="none">passes through</span>' : `<code>${field.role}</code>`,
      field.role === null ? '–' : `${Math.floor(field.confidence * 100)} %`,
      fill(field),
      formatCount(field.changed),
      `${quoted(field.reason)}${facts(field)}`,
    ]);
  const heads = [
    { title: 'Column', width: '20%' },
    { title: 'Read as', width: '16%' },
    { title: 'Confidence', number: true, width: '10%' },
    { title: 'Filled', width: '16%' },
    { title: 'Repaired', number: true, width: '9%' },
    { title: 'Why' },
  ];
  const mapped = fields.filter(({ role }) => role !== null).length;
  const lead = `${formatCount(mapped)} of ${counted(fields.length, 'column')} were understood. The others pass through untouched.`;
  const body = table('Columns', heads, rows) + shownOf(rows.length, fields.length, 'report.json has all');
  return section('columns', 'Columns', lead, body);
}

function fill({ filled, empty }: Field): string {
  const share = filled + empty === 0 ? 0 : (100 * filled) / (filled + empty);
  return `<span class="fill"><i style="width:${share.toFixed(1)}%"></i></span> <span class="num">${formatShare(filled, filled + empty)}</span>`;
}

/** `date order dmy – 3,120 values have a first part above 12`: a fact, and beside it what proves it. */
function facts({ facts }: Field): string {
  const said = Object.entries(facts)
    .filter(([name]) => !name.endsWith('Evidence'))
    .map(([name, value]) => {
      const proof = facts[`${name}Evidence`];
      const why = proof === undefined ? '' : ` – ${quoted(String(proof))}`;
      return `<span class="col">${safe(words(name))} <b>${quoted(String(value))}</b>${why}</span>`;
    });
  return said.length === 0 ? '' : `<div class="where">${said.join('')}</div>`;
}

/** How long ago the records last gave a sign of life. */
export function freshness({ staleness }: Report): string {
  const { fresh, ageing, stale, unknown, expectedDecay } = staleness;
  const total = fresh + ageing + stale + unknown;
  if (total === 0) return '';
  const parts = [
    ['fresh', fresh],
    ['ageing', ageing],
    ['stale', stale],
    ['unknown', unknown],
  ] as const;
  const bar = parts.map(([kind, count]) => (count === 0 ? '' : `<i class="${kind}" style="flex-grow:${count}"></i>`));
  const numbers = parts.map(
    ([kind, count]) =>
      `<div><dt><i class="dot ${kind}"></i>${kind}</dt><dd>${formatCount(count)} <small>${formatShare(count, total)}</small></dd></div>`,
  );
  const decay =
    expectedDecay === null
      ? ''
      : `<p class="more">At the rate that was given for this run, ${(expectedDecay.ratePerYear * 100).toFixed(1)} % a year, about ${counted(Math.round(expectedDecay.expectedPerYear), 'record')} will go stale within a year.</p>`;
  const body = `<div class="split tall" aria-hidden="true">${bar.join('')}</div><dl class="facts">${numbers.join('')}</dl>${decay}`;
  return section(
    'freshness',
    'Freshness',
    'Unknown means that no date of activity is filled: that is not the same as stale.',
    body,
  );
}

/** Inputs, dialect, outputs, notes: enough to do it again. */
export function made(report: Report): string {
  const { dialect, dropped, inputs, outputs, notes } = report;
  const facts: [string, string][] = [
    ['Export of', `${safe(exportOf(report) || 'a CRM that is not known')} <small>${quoted(report.crmReason)}</small>`],
    ['Format', `${safe(dialect.format)}${dialect.gzip ? ', gzip' : ''} <small>${quoted(dialect.reason, 240)}</small>`],
    ['Encoding', `${safe(dialect.encoding)}${dialect.bom ? ' with BOM' : ''}`],
    [
      'Delimiter, quote, line end',
      [dialect.delimiter, dialect.quote, dialect.eol].map((mark) => safe(markName(mark))).join(', '),
    ],
    ['Header', `${counted(dialect.headerRows, 'row')}${dialect.sepLine ? ', after a sep= line' : ''}`],
    ['Lines that were no records', droppedText(dropped)],
    ['Tool', `${safe(report.tool.name)} ${safe(report.tool.version)}, as of ${safe(report.asOf)}`],
    [
      'Score',
      'for each dimension 100 × checks passed ÷ checks applied; together their weighted mean (validity 3, completeness and uniqueness 2, the others 1, unless the rule pack says otherwise)',
    ],
  ];
  const list = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('');
  const said = notes.slice(0, NOTES).map((note) => `<li>${quoted(note, 400)}</li>`);
  const body = `<dl class="how">${list}</dl>${inputTable(inputs)}${outputTable(outputs)}${said.length === 0 ? '' : `<h3>Notes</h3><ul class="notes">${said.join('')}</ul>`}${shownOf(said.length, notes.length, 'report.json has all')}`;
  return section('made', 'How this was made', '', body);
}

function droppedText({ preamble, blank, footer, repeatedHeader }: Report['dropped']): string {
  const parts = [
    [preamble, 'before the header'],
    [blank, 'blank'],
    [footer, 'footer'],
    [repeatedHeader, 'repeated header'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${formatCount(count)} ${what}`);
  return said.length === 0 ? 'none' : said.join(', ');
}

function inputTable(inputs: Report['inputs']): string {
  const heads = [
    { title: 'Input' },
    { title: 'Records', number: true, width: '10%' },
    { title: 'From', number: true, width: '10%' },
    { title: 'Size', number: true, width: '11%' },
    { title: 'SHA-256', width: '34%' },
  ];
  const rows = inputs
    .slice(0, COLUMNS)
    .map(({ path, bytes, sha256, rows, firstRow }) => [
      quoted(path, 200),
      formatCount(rows),
      formatCount(firstRow),
      formatBytes(bytes),
      `<code class="hash">${safe(sha256)}</code>`,
    ]);
  return `<h3>Read</h3>${table('Inputs', heads, rows)}${shownOf(rows.length, inputs.length, 'report.json has all')}`;
}

function outputTable(outputs: Report['outputs']): string {
  if (outputs.length === 0) return '';
  const heads = [
    { title: 'Output' },
    { title: 'Kind', width: '110px' },
    { title: 'Records', number: true, width: '110px' },
  ];
  const rows = outputs
    .slice(0, COLUMNS)
    .map(({ path, kind, rows }) => [quoted(path, 200), safe(kind), rows === null ? '–' : formatCount(rows)]);
  return `<h3>Written</h3>${table('Outputs', heads, rows)}`;
}
