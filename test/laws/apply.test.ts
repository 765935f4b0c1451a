/** `apply(plan(x)) = clean(x)`, and what a reviewer refused is not done, whatever else is. */
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { CrmqError } from '../../src/errors.ts';
import { again, clusteredIn, type Line, linesOf, runWhole, type WholeRun } from './applying.ts';
import { brokenCsv, csvFile, type FileModel, jsonFile } from './files.ts';
import { revertMany } from './reverting.ts';
import { anyHow, anyLayers, type How, type RunOptions } from './run.ts';

vi.mock('node:worker_threads', async (original) => ({
  ...(await original<typeof import('node:worker_threads')>()),
  Worker: (await import('./threads.ts')).Worker,
}));

const FACTOR = Number(process.env.LAWS_RUNS ?? 1);
const SEED = process.env.LAWS_SEED;
const runs = (count: number) => ({
  numRuns: Math.ceil(count * FACTOR),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});
const TIMEOUT = 180_000 * Math.max(1, FACTOR);
/** Cases that a law must have had; each law draws so many that fewer come once in a million runs. */
const ENOUGH = 5;
const TABLE = { wildness: 10, minColumns: 2, maxRows: 8, twins: 0.6 };
/** People who are there several times, each time with something else. */
const PEOPLE = {
  ...TABLE,
  wildness: 30,
  minColumns: 5,
  maxRows: 12,
  realLabels: true,
  kinds: ['first', 'last', 'email', 'phone', 'optOut', 'notes', 'tags', 'city', 'country'],
};
const files: fc.Arbitrary<Pick<FileModel, 'bytes' | 'overrides'>> = fc.oneof(
  csvFile({ ...TABLE, framed: true }),
  jsonFile(TABLE),
  { weight: 2, arbitrary: brokenCsv(TABLE).map(({ bytes, told }) => ({ bytes, overrides: told })) },
  { weight: 2, arbitrary: csvFile({ ...PEOPLE, framed: false, told: true }) },
  { weight: 2, arbitrary: jsonFile(PEOPLE) },
);

/** Copies of a few people, whose merges change cells. */
const COPIES = {
  ...PEOPLE,
  wildness: 0,
  minColumns: 7,
  twins: 0.85,
  kinds: ['email', 'email', 'email', 'phone', 'last', 'optOut', 'notes', 'tags', 'tags', 'city'],
};
const mergingFiles = fc.oneof(files, csvFile({ ...COPIES, framed: false, told: true }), jsonFile(COPIES));

const seen = { files: 0, merged: 0, rejected: 0, changes: 0, cells: 0, alone: 0, clusters: 0, rules: 0, columns: 0 };

/** Undefined where the file cannot be cleaned at all. */
async function cleaned(
  file: Pick<FileModel, 'bytes' | 'overrides'>,
  options: RunOptions,
): Promise<WholeRun | undefined> {
  try {
    return await runWhole(file.bytes, { ...options, input: file.overrides });
  } catch (error) {
    if (error instanceof CrmqError && error.exitCode !== 4) return undefined;
    throw error;
  }
}

const originalOf = async (run: WholeRun, how: How): Promise<string> => {
  const result = { cleaned: [run.output], journal: run.journal } as unknown as Parameters<typeof revertMany>[0];
  return (await revertMany(result, how)).originals[0]!.toString('latin1');
};

describe('apply(plan(x)) = clean(x)', () => {
  it('every file, whatever x is and however it is read', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), anyLayers, anyHow, anyHow, async (file, dedupe, layers, one, other) => {
        const options = { dedupe, ...layers, input: file.overrides };
        const first = await cleaned(file, { ...options, how: one });
        if (!first) return;
        const second = await again(file.bytes, first, { ...options, how: other }, () => {});
        // what undoes a chunk stands in the journal chunk by chunk
        const whole = ({ files: { journal: _, ...rest }, report, plan }: WholeRun) => ({ rest, report, plan });
        expect(whole(second)).toEqual(whole(first));
        expect(await originalOf(second, one)).toBe(Buffer.from(file.bytes).toString('latin1'));
        seen.files++;
        seen.merged += first.report.rows.merged > 0 ? 1 : 0;
        seen.rejected += first.report.rows.rejected > 0 ? 1 : 0;
      }),
      runs(50),
    );
  });
});

/** Consent cannot be refused in a merge. */
const isRefusable = ({ rule }: Line): boolean => !rule.startsWith('merge/');

/** Draws what is refused; a number picks among what there is. */
const draws = fc.record({
  changes: fc.array(fc.nat(), { maxLength: 4 }),
  cells: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.nat(), { maxLength: 2 }),
  rules: fc.array(fc.nat(), { maxLength: 2 }),
});
const picked = <T>(from: readonly T[], numbers: readonly number[]): T[] =>
  from.length === 0 ? [] : [...new Set(numbers.map((n) => from[n % from.length]!))];

/**
 * Lines of a run done again that the reviewed run did not have. A rule that is refused as a whole is off in the record stage, where
 * others may then do more: what they do without any merge is not meant.
 */
async function newTo(
  applied: WholeRun,
  first: WholeRun,
  bytes: Uint8Array,
  options: RunOptions,
  rules: readonly Line[],
) {
  const keyOf = ({ cells }: Line) => cells.join('\n');
  const seen = new Set(linesOf(first).map(keyOf));
  if (rules.length > 0) {
    const alone = await again(bytes, first, options, (refusals) => {
      for (const [at, { rule, column }] of rules.entries()) {
        const index = at % 2 === 0 ? undefined : refusals.columnIn(column);
        refusals.rules.push({ place: '', rule: rule.split('/')[0]!, column: index });
      }
      refusals.rules.push({ place: '', rule: 'merge', column: undefined });
    });
    for (const line of linesOf(alone)) seen.add(keyOf(line));
  }
  return linesOf(applied).filter((line) => !seen.has(keyOf(line)));
}

describe('what is refused', () => {
  it('is not in the new ledger, the rest is, and the original comes back', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(mergingFiles, anyLayers, draws, anyHow, anyHow, async (file, layers, draw, one, other) => {
        const options = { ...layers, input: file.overrides };
        const first = await cleaned(file, options);
        if (!first) return;
        const lines = linesOf(first);
        const consent = first.plan.fields.filter(({ role }) => /^(opt_|do_not|email_invalid)/.test(role ?? ''));
        const isConsent = ({ column }: Line) => consent.some((field) => field.column === column);
        const changes = picked(lines.filter(isRefusable), draw.changes);
        const cells = picked(lines.filter((line) => !isRefusable(line) && !isConsent(line)), draw.cells);
        const merged = picked(clusteredIn(first).filter(({ role }) => role !== 'review'), draw.rows);
        const rules = picked(lines.filter(isRefusable), draw.rules);
        const refuse: Parameters<typeof again>[3] = (refusals) => {
          for (const { cells: texts } of [...changes, ...cells]) refusals.refuseChange(texts, 'here');
          for (const { row, role } of merged) (role === 'survivor' ? refusals.clusters : refusals.alone).set(row, 'here');
          for (const [at, { rule, column }] of rules.entries()) {
            const index = at % 2 === 0 ? undefined : refusals.columnIn(column);
            refusals.rules.push({ place: 'here', rule: rule.split('/')[0]!, column: index });
          }
        };
        const applied = await again(file.bytes, first, { ...options, how: one }, refuse);
        const { journal: _, ...rest } = applied.files;
        const { journal: __, ...others } = (await again(file.bytes, first, { ...options, how: other }, refuse)).files;
        expect(others).toEqual(rest);
        const left = linesOf(applied);
        const isThere = ({ row, column, rule }: Line) =>
          left.some((line) => line.row === row && line.column === column && line.rule === rule);
        expect([...changes, ...cells].filter(isThere)).toEqual([]);
        for (const [at, { rule, column }] of rules.entries()) {
          const [id] = rule.split('/');
          const same = left.filter((line) => line.rule.split('/')[0] === id && (at % 2 === 0 || line.column === column));
          expect(same).toEqual([]);
        }
        // a refusal of consent holds in a merge whatever was reviewed
        const unseen = await newTo(applied, first, file.bytes, options, rules);
        expect(unseen.filter((line) => !isConsent(line))).toEqual([]);
        if (rules.length === 0) {
          const refused = [...changes, ...cells];
          const isAt = ({ row, column, after }: Line) => (line: Line) =>
            line.row === row && line.column === column && line.after === after;
          const others = lines.filter((line) => !refused.includes(line));
          const came = refused.filter((line) => left.some(isAt(line)) && !others.some(isAt(line)));
          expect(came).toEqual([]);
        }
        const now = clusteredIn(applied).filter(({ role }) => role !== 'review');
        expect(now.filter(({ row }) => merged.some((one) => one.row === row))).toEqual([]);
        const { read, written, merged: away, rejected } = applied.report.rows;
        expect(read).toBe(written + away + rejected);
        expect(await originalOf(applied, one)).toBe(Buffer.from(file.bytes).toString('latin1'));
        seen.changes += changes.length;
        seen.cells += cells.length;
        seen.rules += rules.length;
        seen.columns += rules.length > 1 ? 1 : 0;
        for (const { role } of merged) seen[role === 'survivor' ? 'clusters' : 'alone']++;
      }),
      runs(50),
    );
  }); // biome-ignore format: reads better dense

  it('a lone change of a record alone leaves it as it was, and everything else as it is', { timeout: TIMEOUT }, async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), anyHow, async (file, number, how) => {
        const options = { dedupe: false, input: file.overrides };
        const first = await cleaned(file, options);
        if (!first) return;
        const lines = linesOf(first);
        const lone = lines.filter(({ row }) => lines.filter((line) => line.row === row).length === 1);
        const [line] = picked(lone, [number]);
        if (!line) return;
        const applied = await again(file.bytes, first, { ...options, how }, (refusals) => refusals.refuseChange(line.cells, 'here'));
        // a check may find fault with what is left, and then the record is set aside
        if (applied.report.rows.rejected !== first.report.rows.rejected) return;
        expect(linesOf(applied)).toEqual(lines.filter((one) => one !== line));
        count++;
      }),
      runs(50),
    );
    expect(count).toBeGreaterThan(ENOUGH);
  }); // biome-ignore format: reads better dense

  it('all lines of a rule, or the rule in summary.csv, is what clean does without the rule', { timeout: TIMEOUT }, async () => {
    const alone = ['whitespace', 'name-case', 'boolean-form', 'date-iso', 'email-clean', 'phone-e164', 'url-clean', 'country-iso'];
    let count = 0;
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), fc.boolean(), anyHow, async (file, number, isInColumn, how) => {
        const options = { dedupe: false, input: file.overrides };
        const first = await cleaned(file, options);
        if (!first) return;
        const lines = linesOf(first);
        const [line] = picked(lines.filter(({ rule }) => alone.includes(rule)), [number]);
        if (!line) return;
        const { rule, column } = line;
        const isMeant = (one: Line) => one.rule === rule && (!isInColumn || one.column === column);
        const uses = first.plan.uses.flatMap((use) => {
          if (use.rule !== rule) return [use];
          return isInColumn ? [{ ...use, except: [...(use.except ?? []), column] }] : [];
        });
        const without = await runWhole(file.bytes, { ...options, plan: { ...first.plan, uses } });
        const byRule = await again(file.bytes, first, { ...options, how }, (refusals) =>
          refusals.rules.push({ place: 'here', rule, column: isInColumn ? refusals.columnIn(column) : undefined }),
        );
        const { journal: _, ...wanted } = without.files;
        const { journal: __, ...got } = byRule.files;
        expect(got).toEqual(wanted);
        // and then some rule may do what this one did, which nobody has seen: beside single lines nothing new is done
        const isNew = (one: Line) => !lines.some((old) => old.cells.join('\n') === one.cells.join('\n'));
        if (linesOf(without).some(isNew)) return;
        const byLines = await again(file.bytes, first, { ...options, how }, (refusals) => {
          for (const one of lines.filter(isMeant)) refusals.refuseChange(one.cells, 'here');
        });
        expect(byLines.files.output).toBe(without.files.output);
        expect(byLines.files.ledger).toBe(without.files.ledger);
        expect(byLines.files.rejected).toBe(without.files.rejected);
        count++;
      }),
      runs(50),
    );
    expect(count).toBeGreaterThan(ENOUGH);
  }); // biome-ignore format: reads better dense

  it('all merges is what clean does without them, and one of them leaves the others', { timeout: TIMEOUT }, async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(mergingFiles, fc.nat(), anyHow, async (file, number, how) => {
        const options = { input: file.overrides };
        const first = await cleaned(file, options);
        if (!first || first.report.rows.merged === 0) return;
        const none = await again(file.bytes, first, { ...options, how }, ({ rules }) =>
          rules.push({ place: 'here', rule: 'merge', column: undefined }),
        );
        const without = await runWhole(file.bytes, { ...options, dedupe: false });
        expect(none.files.output).toBe(without.files.output);
        expect(none.files.ledger).toBe(without.files.ledger);
        const before = clusteredIn(first).filter(({ role }) => role !== 'review');
        const [survivor] = picked(before.filter(({ role }) => role === 'survivor'), [number]);
        const one = await again(file.bytes, first, { ...options, how }, ({ clusters }) => clusters.set(survivor!.row, 'here'));
        const after = clusteredIn(one).filter(({ role }) => role !== 'review');
        expect(before).toEqual(expect.arrayContaining(after));
        expect(after.filter(({ role }) => role === 'survivor')).toHaveLength(before.filter(({ role }) => role === 'survivor').length - 1);
        expect(one.written).toBe(first.written + before.length - after.length - 1);
        count++;
      }),
      runs(30),
    );
    expect(count).toBeGreaterThan(ENOUGH);
  }); // biome-ignore format: reads better dense
});

afterAll(() => {
  // every kind of refusal was drawn, or the laws above say nothing
  expect(Object.entries(seen).filter(([, count]) => count < 2)).toEqual([]);
});
