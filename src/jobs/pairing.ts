/**
 * What pairing says of every row, for those who want to know which records are one and no record written.
 *
 * Memory: 13 bytes a row.
 */
import { clustersIn } from '../dedupe/cluster/resolution.ts';
import { csvLine } from '../io/format/csv-line.ts';
import type { CleanOutcome } from './clean.ts';

const PAIRING_ROLES = ['single', 'survivor', 'merged', 'review'] as const;

/** By row, the first of which is 1. */
interface Pairing {
  readonly rows: number;
  /** The number that its cluster has in duplicates.csv; 0 for a row that is merged with no other. */
  readonly clusterOf: Uint32Array;
  /** Numbers of `PAIRING_ROLES`. */
  readonly roleOf: Uint8Array;
  /** Of the strongest evidence that holds the row in its cluster or asks for review; 0 for a single row. */
  readonly scoreOf: Float64Array;
}

const [SURVIVOR, MERGED, REVIEW] = [1, 2, 3];

export function pairingOf({ tally, resolution, gone }: Pick<CleanOutcome, 'tally' | 'resolution' | 'gone'>): Pairing {
  const rows = tally.read;
  const clusterOf = new Uint32Array(rows + 1);
  const roleOf = new Uint8Array(rows + 1);
  const scoreOf = new Float64Array(rows + 1);
  for (const { id, members } of resolution ? clustersIn(resolution) : []) {
    for (const { row, role, score } of members) {
      if (role === 'member') {
        clusterOf[row] = id;
        roleOf[row] = gone.has(row) ? MERGED : SURVIVOR;
        scoreOf[row] = score;
      } else if (clusterOf[row] === 0) {
        // who is merged, here or further down, has found its place, whoever else may be the same
        roleOf[row] = REVIEW;
        scoreOf[row] = Math.max(scoreOf[row]!, score);
      }
    }
  }
  return { rows, clusterOf, roleOf, scoreOf };
}

const CLUSTERS_HEADER = csvLine(['row', 'cluster', 'role', 'score']);

/** Characters of a piece. */
const PIECE = 1 << 16;

/** clusters.csv, header and all, in pieces. Each row stands there once, by rising rows. */
export function* clusterLines({ rows, clusterOf, roleOf, scoreOf }: Pairing): Generator<Uint8Array> {
  let lines = CLUSTERS_HEADER;
  for (let row = 1; row <= rows; row++) {
    const role = roleOf[row]!;
    lines += `${row},${clusterOf[row] || ''},${PAIRING_ROLES[role]},${role === 0 ? '' : scoreOf[row]}\n`;
    if (lines.length < PIECE) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  yield Buffer.from(lines);
}
