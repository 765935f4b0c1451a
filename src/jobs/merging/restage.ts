/** Sends merged records through the record stage again, many at a time. */
import type { Layout, Plan, Tally } from '../../contract.ts';
import type { Member } from '../../dedupe/cluster/resolution.ts';
import type { Stage, StageResult } from '../../engine/stage.ts';
import { changesIn } from './reviewed-merges.ts';

/** A merged record before it is final. */
export interface Draft {
  readonly survivor: number;
  /** By rising rows. */
  readonly members: readonly Member[];
  /** Bytes of the survivor before the merge. */
  readonly kept: Uint8Array;
  /** Whether the record is another one than the survivor was in this round. */
  readonly isNew: boolean;
  bytes: Uint8Array;
  ledger: string;
  /** What the ledger names (`changeOf`), each on a line of its own. */
  done: string;
  /** Columns that the merge has another text for. */
  readonly columns: readonly number[];
  changes: Tally['changes'] | undefined;
}

/** How merged records are repaired. */
export interface Repair {
  /** The stage of the input that a row came from, with nothing refused but what is refused as a whole. */
  stageOf(row: number): Stage;
  readonly refusing?: {
    /** The stage for a row of which changes are refused; undefined for others. */
    stageOf(row: number): Stage | undefined;
    /** Takes what became of the refused changes (`StageResult.refused`). */
    note(refused: Int32Array): void;
    /** Whether an earlier run did that to a survivor. */
    isReviewed(row: number, change: string): boolean;
    /** The stage that does nothing else to it. */
    reviewedStageOf(row: number): Stage;
  };
}

/**
 * Repairs what the merges made: a country that came with one may make a phone readable. The drafts are changed. Answers the features
 * of the records; one that a check refuses has none, and stays as it is: it was accepted before, and it must not get lost now.
 */
export function restage(
  drafts: readonly Draft[],
  { stageOf, refusing }: Repair,
  plan: Plan,
): { features: Uint8Array; rows: readonly number[] }[] {
  const byStage = new Map<Stage, Draft[]>();
  const results: { features: Uint8Array; rows: readonly number[] }[] = [];
  for (const draft of drafts) {
    const own = refusing?.stageOf(draft.survivor);
    if (own) {
      results.push(alone(draft, own, plan, refusing));
      continue;
    }
    const stage = stageOf(draft.survivor);
    const together = byStage.get(stage);
    if (!canFollow(draft.bytes, plan.layout)) results.push(alone(draft, stage, plan, refusing));
    else if (together) together.push(draft);
    else byStage.set(stage, [draft]);
  }
  for (const [stage, all] of byStage) results.push(...together(all, stage, plan, refusing));
  return results;
}

const LINE_FEED = 10;
const RETURN = 13;

/** Whether another record may stand after this one: its line is ended, and it is no part of a list. */
function canFollow(bytes: Uint8Array, { format }: Layout): boolean {
  const last = bytes[bytes.length - 1];
  return format !== 'json' && (last === LINE_FEED || last === RETURN);
}

function alone(
  draft: Draft,
  stage: Stage,
  { fields }: Plan,
  refusing: Repair['refusing'],
): { features: Uint8Array; rows: readonly number[] } {
  const run = (by: Stage): StageResult => by(Uint8Array.from(draft.bytes), draft.survivor, 1);
  let staged = run(stage);
  refusing?.note(staged.refused);
  let done = changesIn(staged.ledger, fields);
  if (refusing && !done.every((change) => refusing.isReviewed(draft.survivor, change))) {
    staged = run(refusing.reviewedStageOf(draft.survivor));
    done = changesIn(staged.ledger, fields);
  }
  if (staged.rows.length !== 1) return { features: staged.features, rows: [] };
  draft.bytes = staged.out;
  if (staged.ledger.length > 0) {
    draft.ledger += Buffer.from(staged.ledger).toString();
    draft.done += done.map((change) => `${change}\n`).join('');
    draft.changes = staged.tally.changes;
  }
  return { features: staged.features, rows: [draft.survivor] };
}

/**
 * Most merged records come out of the stage as they went in. One that was repaired is sent once more by itself, so that what was done
 * to it is known apart.
 */
function together(
  drafts: readonly Draft[],
  stage: Stage,
  plan: Plan,
  refusing: Repair['refusing'],
): { features: Uint8Array; rows: readonly number[] }[] {
  const staged = stage(Buffer.concat(drafts.map(({ bytes }) => bytes)), 1, 1);
  // where one was taken for no record at all, rows no longer say which draft is which
  if (staged.tally.read !== drafts.length) return drafts.map((draft) => alone(draft, stage, plan, refusing));
  for (const row of rowsOf(staged.ledger)) alone(drafts[row - 1]!, stage, plan, refusing);
  return [{ features: staged.features, rows: Array.from(staged.rows, (row) => drafts[row - 1]!.survivor) }];
}

const QUOTE = 34;
const COMMA = 44;
const ZERO = 48;

/** The rows that lines of a ledger begin with, each once. */
function rowsOf(ledger: Uint8Array): ReadonlySet<number> {
  const rows = new Set<number>();
  let isQuoted = false;
  for (let at = 0, isStart = true; at < ledger.length; at++) {
    if (isStart) {
      let row = 0;
      for (; ledger[at] !== COMMA; at++) row = row * 10 + ledger[at]! - ZERO;
      rows.add(row);
    }
    if (ledger[at] === QUOTE) isQuoted = !isQuoted;
    isStart = ledger[at] === LINE_FEED && !isQuoted;
  }
  return rows;
}
