/** What pairing found, for people and for programs: the part of a report that is about pairs. */
import type { ChalkInstance } from 'chalk';
import type { ExplainedPair } from '../shape/explained-pair.ts';
import type { Report } from '../shape/schema.ts';
import { counted, formatCount } from '../text/numbers.ts';
import { showCell, visible } from '../text/safe-text.ts';
import { clipMiddle, padEnd, wrap } from '../text/width.ts';
import { mostFirst } from '../words/order.ts';
import { baseName, exportOf } from '../words/wording.ts';
import { inkLine, type Segment } from './ink.ts';

/** What `crmq dedupe --json` prints. */
interface PairingReport
  extends Pick<
    Report,
    'schemaVersion' | 'tool' | 'asOf' | 'inputs' | 'crm' | 'kind' | 'duplicates' | 'outputs' | 'notes'
  > {
  readonly rows: Pick<Report['rows'], 'read' | 'rejected'>;
  /** Probabilities. */
  readonly thresholds: { readonly merge: number; readonly review: number };
  /** Only where pairs were named with `--explain`. */
  readonly explanations?: readonly ExplainedPair[];
}

export function pairingReport(
  report: Report,
  thresholds: PairingReport['thresholds'],
  explanations: readonly ExplainedPair[],
): PairingReport {
  const { schemaVersion, tool, asOf, inputs, crm, kind, rows, duplicates, outputs, notes } = report;
  return {
    schemaVersion,
    tool,
    asOf,
    inputs,
    crm,
    kind,
    rows: { read: rows.read, rejected: rows.rejected },
    thresholds,
    duplicates,
    outputs,
    notes,
    ...(explanations.length > 0 ? { explanations } : {}),
  };
}

const LABEL = 11;
const NOTES = 5;

/** Records, clusters, pairs for review, and what it took to find them. Ends in a line feed; no line but that of a path is wider. */
export function renderPairing(
  report: Report,
  options: { readonly chalk: ChalkInstance; readonly width: number },
): string {
  const { chalk } = options;
  const width = Math.min(120, Math.max(40, Math.floor(options.width) || 80));
  const first = report.inputs[0];
  const more = report.inputs.length > 1 ? ` and ${counted(report.inputs.length - 1, 'more file')}` : '';
  const name = clipMiddle(visible(baseName(first?.path ?? 'no input')), Math.max(12, width - 14 - more.length));
  const head = inkLine([[`crmq ${report.tool.version}`, chalk.dim], '  ', [name, chalk.bold], more], width);
  const found = says(report, chalk).map(([label, segments]) =>
    inkLine(['  ', [padEnd(label, LABEL), chalk.dim], ...segments], width),
  );
  const files = report.outputs.map(
    ({ path, kind, rows }) =>
      `  ${chalk.dim(padEnd(kind, LABEL))}${visible(path)}${chalk.dim(`  ${counted(rows ?? 0, 'row')}`)}`,
  );
  const notes = report.notes
    .slice(0, NOTES)
    .flatMap((note) => wrap(showCell(note, 400), width - 2))
    .map((line) => inkLine(['  ', [line, chalk.dim]], width));
  return `${[[head], found, files, notes]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function says({ rows, duplicates, rejected, ...report }: Report, { dim }: ChalkInstance): [string, Segment[]][] {
  const { stats } = duplicates;
  const number = (name: string): number => stats[name] ?? 0;
  const reasons = mostFirst(rejected, ({ reason }) => reason).map(
    ({ reason, count }) => `${reason} ${formatCount(count)}`,
  );
  const crm = exportOf(report);
  const copies = number('exactCopies');
  const skipped = number('skipped');
  return [
    ['read', [counted(rows.read, 'record'), [crm === '' ? '' : `  ${crm}`, dim]]],
    ...(rows.rejected === 0
      ? []
      : ([['rejected', [counted(rows.rejected, 'record'), [`  ${reasons.join(', ')}`, dim]]]] as [
          string,
          Segment[],
        ][])),
    ['clusters', [formatCount(duplicates.clusters), [' of two and more records that are one', dim]]],
    [
      'merged',
      [
        `${counted(duplicates.merged, 'record')}`,
        [` into others${copies === 0 ? '' : `, ${counted(copies, 'exact copy', 'exact copies')}`}`, dim],
      ],
    ],
    ['to review', [counted(number('review'), 'pair')]],
    [
      'compared',
      [
        counted(number('pairs'), 'pair'),
        [` that share one of ${counted(number('keys'), 'key')}`, dim],
        [skipped === 0 ? '' : `, ${formatCount(skipped)} skipped in large blocks`, dim],
      ],
    ],
  ];
}
