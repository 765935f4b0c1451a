/** Why pairs of rows were merged or not: asked while dedupe still knows the records, answered when the clusters are known. */
import type { Catalog, Plan } from '../../contract.ts';
import type { Verdict } from '../../dedupe/cluster/decided.ts';
import { type Cluster, clustersIn, type Member } from '../../dedupe/cluster/resolution.ts';
import type { Explanation } from '../../dedupe/weigh/explanation.ts';
import { CrmqError } from '../../errors.ts';
import { createCells } from '../../io/format/codec.ts';
import type { ExplainedCluster, ExplainedPair, Weighing } from '../../report/shape/explained-pair.ts';
import type { CleanOutcome, FirstRound } from '../clean.ts';
import { outcomeOf } from './explain-outcome.ts';
import { explainedWeighing } from './explained-weighing.ts';

type Found = Pick<CleanOutcome, 'resolution' | 'gone'>;

export type RowPair = readonly [number, number];

interface Asked {
  readonly rows: RowPair;
  /** Undefined where a record was rejected. */
  cells?: readonly (readonly string[])[];
  explanation?: Explanation | undefined;
  decided?: Verdict | undefined;
}

/** Rows of a cluster that are named. */
const ROWS_SHOWN = 20;

export class Explainer {
  readonly #plan: Plan;
  readonly #catalog: Catalog;
  readonly #asked: readonly Asked[];
  readonly #wanted: ReadonlySet<number>;
  /** By row, why it was rejected. */
  readonly #rejected = new Map<number, string>();

  constructor(pairs: readonly RowPair[], plan: Plan, catalog: Catalog) {
    this.#plan = plan;
    this.#catalog = catalog;
    this.#asked = pairs.map((rows) => ({ rows }));
    this.#wanted = new Set(pairs.flat());
  }

  /** Takes whole lines of rejected.csv. */
  noteRejected(lines: Uint8Array): void {
    if (this.#wanted.size === 0 || lines.length === 0) return;
    for (const line of Buffer.from(lines).toString().matchAll(RECORD)) {
      if (this.#wanted.has(Number(line[1]))) this.#rejected.set(Number(line[1]), line[2]!);
    }
  }

  /** @throws CrmqError `no-such-row` */
  async ask({ rows, records, explain, decisionOn }: FirstRound): Promise<void> {
    for (const asked of this.#asked) {
      const [a, b] = asked.rows;
      const missing = asked.rows.find((row) => row > rows);
      if (missing !== undefined) throw noSuchRow(asked.rows, missing, rows);
      if (asked.rows.some((row) => this.#rejected.has(row))) continue;
      const bytes = await records.read([a, b]);
      const scratch = createCells(this.#plan.fields.length);
      asked.cells = bytes.map((record, at) => {
        const codec = records.codecOf(asked.rows[at]!);
        codec.scan(record, 0, record.length, true, scratch);
        return codec.columns.map((_, index) => codec.decode(record, scratch, index));
      });
      asked.explanation = explain(a, b);
      asked.decided = decisionOn(a, b);
    }
  }

  answer(outcome: Found): ExplainedPair[] {
    return this.#asked.map(({ rows, cells, explanation, decided }) => {
      const weighing = explanation && cells && this.#weighing(explanation, cells);
      const cluster = clusterOf(rows, outcome);
      const [first, second] = cells ?? [];
      const isCopy = first?.every((cell, index) => cell === second?.[index]) ?? false;
      const said = outcomeOf({
        rows,
        rejected: rows.filter((row) => this.#rejected.has(row)).map((row) => [row, this.#rejected.get(row)!]),
        isCopy,
        decided,
        weighing,
        cluster,
        review: reviewOf(rows, outcome),
        skipped: outcome.resolution?.stats.skipped ?? 0,
      });
      return {
        rows,
        ...said,
        ...(weighing && said.outcome !== 'exact-copy' ? { weighing } : {}),
        ...(cluster ? { cluster } : {}),
      };
    });
  }

  #weighing(explanation: Explanation, [first = [], second = []]: readonly (readonly string[])[]): Weighing {
    const { fields, dedupe } = this.#plan;
    return explainedWeighing(explanation, dedupe, this.#catalog, (roles) =>
      fields
        .filter(({ role }) => role !== null && roles.has(role))
        .map(({ column, index }) => ({ column, first: first[index] ?? '', second: second[index] ?? '' })),
    );
  }
}

/** A line of rejected.csv, or a record of several lines: row, reason, the rest. */
const RECORD = /^(\d+),([^,"\n]*),(?:"(?:[^"]|"")*"|[^"\n])*\n/gm;

function noSuchRow([a, b]: RowPair, row: number, rows: number): CrmqError {
  return new CrmqError('no-such-row', `--explain ${a},${b}: there is no record ${row}: the input has ${rows}`, {
    hint: 'rows are numbers of records over all inputs, from 1 on, without the header',
  });
}

/** The merged cluster that holds both. */
function clusterOf([a, b]: RowPair, { resolution, gone }: Found): ExplainedCluster | undefined {
  const has = (members: readonly Member[], row: number): boolean => members.some((member) => member.row === row);
  let found: Cluster | undefined;
  for (const cluster of resolution ? clustersIn(resolution) : []) {
    const { members } = cluster;
    if (members[0]!.role === 'member' && has(members, a) && has(members, b)) found = cluster;
  }
  if (!found) return undefined;
  const { id, members } = found;
  const isAsked = ({ row }: Member): boolean => row === a || row === b;
  return {
    cluster: id,
    size: members.length,
    survivor: members.find(({ row }) => !gone.has(row))!.row,
    rows: members.slice(0, ROWS_SHOWN).map(({ row }) => row),
    heldBy: members.filter(isAsked).map(({ row, score, why }) => ({ row, score, why })),
  };
}

/** Why a pair waits for a person, undefined where it does not. */
function reviewOf(rows: RowPair, { resolution }: Found): string | undefined {
  const [low, high] = [Math.min(...rows), Math.max(...rows)];
  const { first, second, whys, count } = resolution?.reviews ?? { first: [], second: [], whys: [], count: 0 };
  for (let at = 0; at < count; at++) if (first[at] === low && second[at] === high) return whys[at];
  return undefined;
}
