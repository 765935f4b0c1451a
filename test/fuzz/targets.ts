/** What is fuzzed: each target reads bytes and must end in an answer or a CrmqError, within a bound of work, with the laws holding. */

import { Readable } from 'node:stream';
import { catalog } from '../../src/catalog.ts';
import { uniqueColumns } from '../../src/fields/columns.ts';
import { cleanInMemory } from '../../src/in-memory.ts';
import { createCells } from '../../src/io/format/codec.ts';
import { openInput } from '../../src/io/stream/input.ts';
import { openSource } from '../../src/io/stream/source.ts';
import { readDecisions } from '../../src/jobs/decisions/decisions.ts';
import { parse } from '../../src/packs/parse.ts';
import { resolvePack } from '../../src/packs/resolve.ts';
import { sourceOf } from '../../src/packs/source.ts';
import { journal, json, lock, mended, review } from './ledger-targets.ts';
import { check, mayRefuse, type Target } from './refusing.ts';

export type { Target } from './refusing.ts';

/** Opening, decoding, cutting: every unit moves on, and the units together are the input. */
const reader: Target = async (bytes) => {
  await mayRefuse(async () => {
    const source = await openSource('-', { stdin: Readable.from([bytes]) });
    const input = await openInput(source, {}, uniqueColumns);
    const pieces: Uint8Array[] = [];
    for await (const piece of input.records()) pieces.push(Buffer.from(piece));
    const text = Buffer.concat(pieces);
    const cells = createCells(input.layout.columns.length);
    let at = 0;
    for (let units = 0; at < text.length; units++) {
      const next = input.codec.scan(text, at, text.length, true, cells);
      check(next > at && next <= text.length, 'a unit moves on');
      check(units <= text.length, 'work is bounded');
      for (let i = 0; cells.problem === '' && i < input.layout.columns.length; i++) input.codec.decode(text, cells, i);
      at = next;
    }
  });
};

const CLEAN = { asOf: '2026-01-15' };

/** Laws 1 and 4, and law 2 for what no line of the ledger names. */
const cleaning: Target = async (bytes) => {
  await mayRefuse(async () => {
    const one = await cleanInMemory(bytes, CLEAN);
    const { read, written, merged, rejected } = one.report.rows;
    check(read === written + merged + rejected, 'law 1');
    const changes = one.changes.trimEnd().split('\n').length - 1;
    if (changes === 0 && rejected === 0 && merged === 0 && one.report.dialect.encoding === 'utf-8') {
      check(Buffer.compare(Buffer.from(one.output), Buffer.from(bytes)) === 0, 'law 2');
    }
    if (written === 0) return;
    const two = await cleanInMemory(one.output, { ...CLEAN, plan: one.plan });
    // Decision 30: what is left and is UTF-8 with real characters is read as that, whatever the plan says.
    const isOther = two.report.dialect.encoding !== one.report.dialect.encoding;
    if (isOther && /[^\0-\x7f\p{C}\p{M}\p{Z}]/u.test(Buffer.from(one.output).toString())) return;
    if (two.report.rows.read !== written) return;
    check(Buffer.compare(Buffer.from(two.output), Buffer.from(one.output)) === 0, 'law 4');
  });
};

const pack: Target = async (bytes) => {
  await mayRefuse(() => {
    const source = sourceOf('pack.yaml', parse(bytes.toString('utf8'), 'pack.yaml'));
    resolvePack([source], catalog);
  });
  check(({} as { polluted?: unknown }).polluted === undefined, 'no prototype is changed');
};

/** Decisions that people write down. */
const decisions: Target = async (bytes) => {
  await mayRefuse(() => readDecisions([{ name: 'review.csv', bytes }]));
};

export const TARGETS: { readonly [name: string]: Target } = {
  reader,
  cleaning,
  pack,
  decisions,
  journal,
  review,
  mended,
  json,
  lock,
};
