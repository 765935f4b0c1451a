/** What `crmq diff` found, as JSON. */
import { type Comparison, compareRuns } from '../history/compare.ts';
import { QUOTED_RATE } from '../history/decay-text.ts';
import { entryOf } from '../history/digest.ts';
import type { Diff, SideFacts } from '../jobs/diff/diff.ts';
import { version } from '../version.ts';

/** The exports beside each other, as they are after repairs; or as they stand, where that was asked for. */
export function qualityOf(diff: Diff): Comparison {
  const [before, after] = [diff.old, diff.new].map(({ report }) => {
    const seen = diff.isRaw ? { ...report, ...report.before } : report;
    return { ...entryOf(seen, { series: undefined, isMasked: true }), sequence: 1 };
  });
  return compareRuns(before!, after!);
}

/**
 * @param expected share of contacts that are expected to go bad in a year, as the user set it
 * @param masked how it was masked
 */
export function diffJson(diff: Diff, expected: number | undefined, masked: string | undefined) {
  const { before, after, rows, score, dimensions, findings, fill } = qualityOf(diff);
  return {
    diffVersion: 1,
    tool: { name: 'crmq', version: version() },
    compared: diff.isRaw ? 'as they stand' : 'as clean repairs them',
    key: diff.key.pairs.map(({ to }) => to),
    old: sideJson(diff.old),
    new: sideJson(diff.new),
    counts: diff.counts,
    samples: diff.samples,
    columns: diff.columns,
    quality: { asOf: { before: before.asOf, after: after.asOf }, rows, score, dimensions, findings, fill },
    decay: diff.decay,
    expectedDecay:
      expected === undefined ? { perYear: QUOTED_RATE, by: 'industry' } : { perYear: expected, by: 'user' },
    ...(masked === undefined ? {} : { masked }),
  };
}

function sideJson({ report, keyless, again, day }: SideFacts) {
  const { path, bytes, sha256 } = report.inputs[0]!;
  const { read, rejected } = report.rows;
  return {
    name: path,
    bytes,
    sha256,
    crm: report.crm,
    kind: report.kind,
    rows: { read, rejected, withoutId: keyless.count, repeated: again },
    withoutId: keyless.rows,
    day,
  };
}
