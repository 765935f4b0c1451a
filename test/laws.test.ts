/** The laws of the design, held over generated files. `LAWS_RUNS=50 npx vitest run test/laws.test.ts` looks fifty times as hard. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { brokenCsv, csvFile, type FileModel, jsonFile } from './laws/files.ts';
import {
  expectAccounted,
  expectGoodRecordsKept,
  expectMarkersKept,
  expectNothingLost,
  expectRefusalsKept,
  misunderstood,
} from './laws/oracle.ts';
import {
  anyHow,
  anyLayers,
  duplicatesOf,
  type How,
  ledgerOf,
  NOTHING,
  type RunOptions,
  rejectedOf,
  run,
} from './laws/run.ts';
import { startedWorkers } from './laws/threads.ts';

vi.mock('node:worker_threads', async (original) => ({
  ...(await original<typeof import('node:worker_threads')>()),
  Worker: (await import('./laws/threads.ts')).Worker,
}));

const FACTOR = Number(process.env.LAWS_RUNS ?? 1);
const SEED = process.env.LAWS_SEED;
const runs = (count: number) => ({
  numRuns: Math.ceil(count * FACTOR),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});
const TIMEOUT = 60_000 * Math.max(1, FACTOR);
const seen: { [law: string]: { [why: string]: number } } = {};
/** Whether a file was understood; counts why not. */
const isClear = (law: string, why: string, file: FileModel): boolean => {
  const entry = (seen[law] ??= {});
  entry[why || 'understood'] = (entry[why || 'understood'] ?? 0) + 1;
  if (process.env.LAWS_MISSES && why.startsWith(process.env.LAWS_MISSES))
    console.log(why, JSON.stringify(file.text), JSON.stringify(file.overrides));
  return why === '';
};

describe('law 2: what nobody changed stays byte for byte', () => {
  it('in CSV, with every rule off', { timeout: TIMEOUT }, async () => {
    const files = csvFile({ wildness: 3, minColumns: 1, maxRows: 5, framed: false });
    await fc.assert(
      fc.asyncProperty(files, anyHow, async (file, how) => {
        const result = await run(file.bytes, { pack: NOTHING, dedupe: false, input: file.overrides, how });
        if (!isClear('bytes csv', misunderstood(file, result), file)) return;
        if (file.records.some(({ dropped }) => dropped)) return;
        expect(result.output.toString('latin1')).toBe(Buffer.from(file.bytes).toString('latin1'));
      }),
      runs(50),
    );
  });

  it('in JSON, with every rule off', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(jsonFile({ wildness: 3, minColumns: 1, maxRows: 5 }), anyHow, async (file, how) => {
        const result = await run(file.bytes, { pack: NOTHING, dedupe: false, input: file.overrides, how });
        if (!isClear('bytes json', misunderstood(file, result), file)) return;
        expect(result.output.toString('latin1')).toBe(Buffer.from(file.bytes).toString('latin1'));
      }),
      runs(30),
    );
  });
});

describe('laws 1 to 3: nothing is lost, every change is in the ledger, the rest stays byte for byte', () => {
  it('in CSV of every dialect and encoding', { timeout: TIMEOUT }, async () => {
    const files = csvFile({ wildness: 8, minColumns: 1, maxRows: 8, framed: true });
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), anyHow, anyLayers, async (file, dedupe, how, layers) => {
        const result = await run(file.bytes, { dedupe, input: file.overrides, how, ...layers });
        expectNothingLost(result);
        if (isClear('accounted csv', misunderstood(file, result), file)) expectAccounted(file, result);
      }),
      runs(60),
    );
  });

  it('in JSON', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(
        jsonFile({ wildness: 8, minColumns: 1, maxRows: 8 }),
        fc.boolean(),
        anyHow,
        async (file, dedupe, how) => {
          const result = await run(file.bytes, { dedupe, input: file.overrides, how });
          expectNothingLost(result);
          if (isClear('accounted json', misunderstood(file, result), file)) expectAccounted(file, result);
        },
      ),
      runs(30),
    );
  });
});

describe('law 4: clean is clean', () => {
  const again = async (file: FileModel, dedupe: boolean, one: How, other: How, layers: RunOptions = {}) => {
    const first = await run(file.bytes, { dedupe, input: file.overrides, how: one, ...layers });
    if (!isClear('clean', misunderstood(file, first), file)) return;
    const { encoding } = file.overrides;
    const told = encoding === undefined ? {} : { encoding };
    const second = await run(first.output, { dedupe, plan: first.plan, input: told, how: other });
    expect(ledgerOf(second)).toEqual([]);
    expect(rejectedOf(second)).toEqual(new Map());
    expect(duplicatesOf(second).filter(({ role }) => role !== 'review')).toEqual([]);
    expect(second.output.toString('latin1')).toBe(first.output.toString('latin1'));
  };

  for (const dedupe of [false, true]) {
    const how = dedupe ? 'with dedupe' : 'without dedupe';
    it(`${how}, CSV, with the plan of the first run`, { timeout: TIMEOUT }, async () => {
      const files = csvFile({ wildness: 10, minColumns: 1, maxRows: 8, framed: true });
      await fc.assert(
        fc.asyncProperty(files, anyHow, anyHow, anyLayers, (file, one, other, layers) =>
          again(file, dedupe, one, other, layers),
        ),
        runs(30),
      );
    });

    it(`${how}, JSON, with the plan of the first run`, { timeout: TIMEOUT }, async () => {
      const files = jsonFile({ wildness: 10, minColumns: 1, maxRows: 8 });
      await fc.assert(
        fc.asyncProperty(files, anyHow, anyHow, (file, one, other) => again(file, dedupe, one, other)),
        runs(20),
      );
    });
  }
});

describe('law 4, where the cleaned file shows less than the plan knows', () => {
  const cases: { readonly [what: string]: Uint8Array } = {
    'no header, and the first row is merged away': Buffer.from(
      '7,anna@firma.example,+358401234567,2024-01-01\n7,anna@firma.example,+358401234567,2024-01-01\nAnna,Smith,Helsinki,Finland\n',
    ),
    'no record is left': Buffer.from('Record ID,First Name\n,\n'),
    'no header and no record is left': Buffer.from('1,2,3\n'.repeat(2).replace(/[123]/g, '')),
    'the only letter that told the encoding is repaired away': Buffer.from(
      'Name,Notes\nAnna\xa0Smith,&#20013;\n',
      'latin1',
    ),
    'what is left of a file in windows-1252 is UTF-8 by chance': Buffer.from(';Name;\n\xd9\n;\xe2\x80\xae;', 'latin1'),
    'a record with a key of its own is set aside': Buffer.from(
      '{"x":"","Email":"a@b.example"}\n{"y":""}\n{"Email":"c@d.example","First Name":"Anna"}\n',
    ),
    'a list that is empty now': Buffer.from('{"total":1,"results":[{"a":""}]}\n'),
  };
  for (const [what, bytes] of Object.entries(cases)) {
    it(what, async () => {
      const first = await run(bytes);
      const second = await run(first.output, { plan: first.plan });
      expect(second.output.toString('latin1')).toBe(first.output.toString('latin1'));
      expect([ledgerOf(second), rejectedOf(second).size, second.report.rows.merged]).toEqual([[], 0, 0]);
      expect(second.report.rows.read).toBe(first.report.rows.written);
    });
  }
});

describe('law 5: same input, same plan, same bytes', () => {
  const alike = async (file: FileModel, dedupe: boolean, how: How) => {
    const whole = await run(file.bytes, { dedupe, input: file.overrides });
    const cut = await run(file.bytes, { dedupe, input: file.overrides, how });
    expect(Buffer.from(cut.output).toString('latin1')).toBe(Buffer.from(whole.output).toString('latin1'));
    expect({ ...cut, output: 0 }).toEqual({ ...whole, output: 0 });
  };

  it('CSV, whatever the threads, chunks and pieces', { timeout: TIMEOUT }, async () => {
    const files = fc.oneof(
      csvFile({ wildness: 8, minColumns: 1, maxRows: 8, framed: true }),
      brokenCsv({ wildness: 8, minColumns: 2, maxRows: 8 }),
    );
    await fc.assert(fc.asyncProperty(files, fc.boolean(), anyHow, alike), runs(50));
  });

  it('JSON, whatever the threads, chunks and pieces', { timeout: TIMEOUT }, async () => {
    const files = jsonFile({ wildness: 8, minColumns: 1, maxRows: 8 });
    await fc.assert(fc.asyncProperty(files, fc.boolean(), anyHow, alike), runs(30));
  });

  it('had threads', () => expect(startedWorkers()).toBeGreaterThan(50));
});

describe('law 1 for files that are broken', () => {
  it('has every record in exactly one of the three places', { timeout: TIMEOUT }, async () => {
    const files = brokenCsv({ wildness: 8, minColumns: 2, maxRows: 10 });
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), anyHow, async (file, dedupe, how) => {
        const result = await run(file.bytes, { dedupe, input: file.told, how });
        expectNothingLost(result);
        expectMarkersKept(file, result);
        if (!dedupe) expectGoodRecordsKept(file, result);
      }),
      runs(50),
    );
  });
});

describe('law 7: a refusal of consent survives', () => {
  it('in every merged record', { timeout: TIMEOUT }, async () => {
    const files = csvFile({
      wildness: 30,
      minColumns: 4,
      maxRows: 12,
      framed: false,
      realLabels: true,
      twins: 0.6,
      kinds: ['first', 'last', 'email', 'phone', 'optOut', 'noCalls', 'optIn', 'optOut'],
      told: true,
    });
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const result = await run(file.bytes, { input: file.overrides });
        merged += result.report.rows.merged;
        expectRefusalsKept(result);
      }),
      runs(40),
    );
    expect(merged).toBeGreaterThan(0);
  });
});

if (process.env.LAWS_STATS) {
  it('says how many files were understood', () => console.log(seen));
}
