/** Targets that read what an earlier run wrote, and somebody took apart: journal, plan, manifest, report, reviewed and mended files, locks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '../../src/catalog.ts';
import { planFrom } from '../../src/cli/asked/read-plan.ts';
import { reportFrom } from '../../src/cli/run/earlier-ledger.ts';
import { manifestFrom } from '../../src/cli/run/manifest.ts';
import { readSaved } from '../../src/engine/run/checkpoint.ts';
import { FrameReader } from '../../src/engine/run/stage-log.ts';
import { cleanInMemory } from '../../src/in-memory.ts';
import { parseLock } from '../../src/io/disk/lock-record.ts';
import { stateOf } from '../../src/io/disk/process-identity.ts';
import { isObject } from '../../src/io/format/layout-shape.ts';
import { readMended } from '../../src/jobs/retry/mended-rows.ts';
import { Retry } from '../../src/jobs/retry/retry.ts';
import { findEdits } from '../../src/jobs/revert/edits.ts';
import { applicationOf } from '../../src/jobs/review/apply.ts';
import { clustersOf } from '../../src/jobs/review/earlier-run.ts';
import { readReview } from '../../src/jobs/review/read-review.ts';
import { Refusals, readRefused } from '../../src/jobs/review/refusals.ts';
import { memorySource, openJournal } from '../../src/ledger/journal-reader.ts';
import { revertInto } from '../../src/ledger/revert.ts';
import { walk } from '../../src/ledger/walk.ts';
import { runWhole } from '../laws/applying.ts';
import { run as runAgain } from '../laws/run.ts';
import { BASES, baseOf } from './base.ts';
import { check, mayRefuse, type Target } from './refusing.ts';

/** Bytes that an input of the fuzzing begins with, to say of which base it is and what it stands for. */
export const LEAD = 2;
const partsOf = (bytes: Buffer) => ({
  number: (bytes[0] ?? 0) % BASES.length,
  kind: bytes[1] ?? 0,
  body: bytes.subarray(LEAD),
});

/** All that reads a journal, and the way back: it ends, and gives no more than it was given. */
export const journal: Target = async (bytes) => {
  const { number, body } = partsOf(bytes);
  const { run } = await baseOf(number);
  await mayRefuse(async () => {
    const read = await openJournal(memorySource(body));
    for await (const cluster of read.clusters()) check(cluster.members.length <= body.length, 'work is bounded');
    await clustersOf(read);
    for (const input of read.inputs.keys()) {
      let units = 0;
      for await (const _ of walk(read, input)) check(++units <= body.length, 'work is bounded');
    }
    if (read.inputs.length === 0) return;
    const edits = await findEdits(read, [0], { hashes: new Uint32Array(3), keys: new Uint32Array(0) });
    check(edits.marks.length <= body.length + 1, 'memory is bounded');
    let size = 0;
    const cleaned = (async function* () {
      yield run.output;
    })();
    await revertInto(read, [0], cleaned, async () => async (piece) => {
      size += piece.length;
      // in UTF-16 a byte may become two, and a view of the journal may be written once
      check(size <= 4 * (body.length + run.output.length), 'no more comes out than went in');
    });
  });
};

const REPAIRS = new Set(catalog.normalizers.map(({ id }) => id));
const REVIEWED = ['changes.csv', 'summary.csv', 'duplicates.csv', 'refused.csv'] as const;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A file of a review, as a spreadsheet or a vandal left it. What is not refused is done as before. */
export const review: Target = async (bytes) => {
  const { number, kind, body } = partsOf(bytes);
  const { input, run } = await baseOf(number);
  await mayRefuse(async () => {
    const refusals = new Refusals(run.plan, (rule) => REPAIRS.has(rule));
    const clusters = await clustersOf(await openJournal(memorySource(run.journal)));
    const name = REVIEWED[kind % REVIEWED.length]!;
    if (name === 'refused.csv') readRefused(body, refusals);
    else {
      const open = async (file: string) => (file === name ? { name, open: async () => pieces(body) } : undefined);
      await readReview(refusals, { open, clusters, changes: run.report.changes });
    }
    const application = applicationOf(run.plan, refusals, clusters, ['input']);
    if (kind < 128 && !refusals.isEmpty) return;
    const again = await runWhole(input, {}, application);
    if (refusals.isEmpty) check(again.files.output === run.files.output, 'nothing is refused, and all is as before');
    const { read, written, merged, rejected } = again.report.rows;
    check(read === written + merged + rejected, 'law 1');
  });
};

/** rejected.csv, mended or not. */
export const mended: Target = async (bytes) => {
  const { number, body } = partsOf(bytes);
  const { input, run } = await baseOf(number);
  await mayRefuse(async () => {
    const columns = run.plan.fields.map(({ column }) => column);
    const retry = new Retry(readMended([{ name: 'rejected.csv', bytes: body }], columns));
    const again = await runAgain(input, { plan: run.plan, retry });
    const { read, written, merged, rejected } = again.report.rows;
    check(read === run.report.rows.read && read === written + merged + rejected, 'law 1');
  });
};

/** plan.json, manifest.json, report.json, checkpoint.json, edited by hand. A plan that is taken cleans a file. */
export const json: Target = async (bytes) => {
  const { number, kind, body } = partsOf(bytes);
  const text = body.toString();
  await mayRefuse(async () => {
    if (kind % 4 === 1) {
      const { inputs, outputs } = manifestFrom(text, 'manifest.json');
      check(
        [...inputs, ...outputs].every(({ path, sha256 }) => `${path}${sha256}`.trim() !== ''),
        'files are named',
      );
    } else if (kind % 4 === 2) {
      const { changes, rows } = reportFrom(text, 'report.json');
      check(
        changes.every(({ rule, columns }) => rule.length >= 0 && columns.length >= 0) && rows.read >= 0,
        'a report',
      );
    } else if (kind % 4 === 3) {
      const folder = mkdtempSync(join(tmpdir(), 'crmq-fuzz-'));
      try {
        writeFileSync(join(folder, 'checkpoint.json'), body);
        const saved = readSaved(folder);
        check(saved === undefined || (isObject(saved.circumstances) && saved.bytes >= 0), 'a checkpoint');
      } finally {
        rmSync(folder, { recursive: true });
      }
    } else {
      const plan = await planFrom(text, 'plan.json');
      await cleanInMemory(BASES[number]!, { asOf: '2026-01-15', plan });
    }
  });
  check(({} as { polluted?: unknown }).polluted === undefined, 'no prototype is changed');
};

/** Lock files, and the work that a run left: whatever stands there, it is one or it is none. */
export const lock: Target = async (bytes) => {
  const { kind, body } = partsOf(bytes);
  if (kind % 2 === 0) {
    const record = parseLock(body.toString());
    if (record) {
      check(['alive', 'dead', 'elsewhere'].includes(stateOf(record)), 'a lock is of somebody');
      const { paths, made, moves = [] } = record;
      check(
        [...paths, ...made, ...moves.map(({ path }) => path)].every((path) => typeof path === 'string'),
        'paths',
      );
    }
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'crmq-fuzz-'));
  const file = join(folder, 'results');
  writeFileSync(file, body);
  const reader = new FrameReader(file, body.length);
  try {
    for (let frames = 0; ; frames++) {
      const frame = await reader.next().catch(() => undefined);
      if (!frame) break;
      check(frames <= body.length, 'work is bounded');
    }
  } finally {
    await reader.close();
    rmSync(folder, { recursive: true });
  }
};
