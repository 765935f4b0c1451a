/** The law of mended rows: a run with them is the run of a file that had them, and nothing else is read otherwise. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it, vi } from 'vitest';
import { readMended } from '../../src/jobs/retry/mended-rows.ts';
import { Retry } from '../../src/jobs/retry/retry.ts';
import { cleanMany, revertMany } from '../laws/reverting.ts';
import { anyHow, NOTHING, run, sidecar } from '../laws/run.ts';
import { THOROUGH } from '../thorough.ts';

vi.mock('node:worker_threads', async (original) => ({
  ...(await original<typeof import('node:worker_threads')>()),
  Worker: (await import('../laws/threads.ts')).Worker,
}));

const COLUMNS = ['Name', 'Email', 'Note'];
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Ann Lee',
    ' MARY  lee ',
    'Bob@North.example',
    'a"b',
    'x,y',
    'two\nlines',
    "'=1+1",
    '=1',
    '+358 40 1234567',
  ),
  fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', "'", '='), maxLength: 6 }),
);
const good = fc.tuple(cell, cell, cell).map((cells) => ['G', ...cells].join('').length > 1 && cells);
/** One line each, and each of them rejected. */
const broken = fc.constantFrom('one', 'a,b', 'a,b,c,d', '"q"x,b,c', 'x,"y"z,w', 'unclosed,"a,b', 'a,b,c,d,e,f');
const record = fc.oneof(
  { weight: 3, arbitrary: good.filter((cells) => cells !== false).map((cells) => ({ cells: cells as string[] })) },
  {
    weight: 2,
    arbitrary: fc.record({ line: broken, mended: fc.option(fc.tuple(cell, cell, cell), { nil: undefined }) }),
  },
);

const quoted = (text: string, mark = ',') =>
  new RegExp(`["\\r\\n${mark}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const csv = (cells: readonly string[], mark = ',') => cells.map((text) => quoted(text, mark)).join(mark);
/** Whatever is mended begins with an M, so that no two files look alike by chance. */
const mendedCells = ([first, ...rest]: readonly string[]) => [`M${first}`, ...rest];

const spreadsheets = fc.constantFrom(
  { mark: ',', bom: '', encoding: 'utf8', eol: '\n' },
  { mark: ';', bom: '\ufeff', encoding: 'utf8', eol: '\r\n' },
  { mark: '\t', bom: '\ufeff', encoding: 'utf16le', eol: '\r\n' },
);

it('is the run of a file that had the mended records, and can be taken back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      spreadsheets,
      anyHow,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.boolean(),
      async (records, { mark, bom, encoding, eol }, how, lineEnd, dedupe, nothing) => {
        const options = { dedupe, ...(nothing ? { pack: NOTHING } : {}), input: { delimiter: ',', encoding: 'utf-8' } };
        const head = csv(COLUMNS);
        const text = (one: (typeof records)[number]) =>
          'cells' in one ? csv([`G${one.cells[0]}`, ...one.cells.slice(1)]) : one.line;
        const before = [head, ...records.map(text)].join(lineEnd) + lineEnd;
        const after =
          [
            head,
            ...records.map((one) => ('mended' in one && one.mended ? csv(mendedCells(one.mended)) : text(one))),
          ].join(lineEnd) + lineEnd;
        const first = await run(Buffer.from(before), options);
        const rejected = new Set(sidecar(first.rejected).map(([row]) => Number(row)));
        const lines = records.flatMap((one, at) =>
          'mended' in one && one.mended && rejected.has(at + 1)
            ? [csv([String(at + 1), 'ragged-row', '9', ...mendedCells(one.mended)], mark)]
            : [],
        );
        fc.pre(lines.length === records.filter((one) => 'mended' in one && one.mended).length);
        const file = `${bom}${[csv(['row', 'reason', 'line', ...COLUMNS], mark), ...lines].join(eol)}${eol}`;
        const rows = readMended([{ name: 'r.csv', bytes: iconv.encode(file, encoding) }], COLUMNS);
        // a guard is what a spreadsheet was shown; the record is what it guards
        const guarded = [...rows.values()].some(({ cells, row }) => {
          const one = records[row - 1]!;
          return 'mended' in one && one.mended && cells.join('\0') !== mendedCells(one.mended).join('\0');
        });
        fc.pre(!guarded);
        const retried = await run(Buffer.from(before), { ...options, plan: first.plan, retry: new Retry(rows), how });
        const whole = await run(Buffer.from(after), { ...options, plan: first.plan });
        // where a quote runs on into the next line, what stands there decides what the one before is
        fc.pre(first.report.rows.read === records.length && whole.report.rows.read === records.length);
        expect(retried.output.toString()).toBe(whole.output.toString());
        expect(retried.report.rows).toEqual(whole.report.rows);
        const { read, written, merged, rejected: again } = retried.report.rows;
        expect(read).toBe(written + merged + again);
        const reverted = { ...options, plan: first.plan, retry: new Retry(rows), how, joined: true };
        const { originals } = await revertMany(await cleanMany([Buffer.from(before)], reverted), how);
        expect(originals[0]!.toString()).toBe(before);
        const withoutLine = (csvText: string) =>
          sidecar(csvText).map(([row, reason, , ...cells]) => [row, reason, ...cells]);
        expect(withoutLine(retried.rejected)).toEqual(withoutLine(whole.rejected));
        const ledger = sidecar(retried.changes);
        expect(ledger.filter(([, , , , rule]) => rule !== 'retry')).toEqual(sidecar(whole.changes));
        for (const row of rows.keys()) {
          const isTaken = !sidecar(retried.rejected).some(([one]) => Number(one) === row);
          expect(ledger.some(([one, , , , rule]) => Number(one) === row && rule === 'retry')).toBe(isTaken);
        }
      },
    ),
    { numRuns: THOROUGH ? 300 : 75 },
  );
}, 120_000);
