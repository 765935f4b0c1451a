/** Links texts in memory, as the command line links files. */
import { catalog } from '../../src/catalog.ts';
import { readDecisions } from '../../src/jobs/decisions/decisions.ts';
import { link } from '../../src/jobs/link/link.ts';
import { type LinkCounts, writeLinkFiles } from '../../src/jobs/link/link-files.ts';
import { prepare } from '../../src/jobs/prepare.ts';
import type { Cardinality } from '../../src/link/model.ts';
import { loadConfiguration } from '../../src/packs/configuration.ts';

export interface LinkOutcome {
  readonly counts: LinkCounts;
  /** Lines of each file as cells by column. */
  readonly files: { readonly [name: string]: readonly { readonly [column: string]: string }[] };
  readonly text: { readonly [name: string]: string };
  /** What became of decisions. */
  readonly notes: readonly string[];
}

export interface LinkHow {
  readonly cardinality?: Cardinality;
  /** Lines of a file of decisions: `decision,record,other`. */
  readonly decisions?: readonly string[];
  readonly jobs?: number;
  readonly chunkBytes?: number;
}

export async function linkTexts(systems: { readonly [name: string]: string }, how: LinkHow = {}): Promise<LinkOutcome> {
  const configuration = await loadConfiguration(catalog, {
    cwd: process.cwd(),
    flags: {},
    env: {},
    config: false,
    plugins: [],
    allowPlugins: false,
    defaults: { 'as-of': '2026-01-15', dedupe: true, jobs: 1, seed: 1 },
  });
  const prepared = [];
  for (const [name, text] of Object.entries(systems)) {
    const source = { name, size: undefined, gzip: false, chunks: once(Buffer.from(text)) };
    prepared.push({
      name,
      prepared: await prepare({ inputs: [source], overrides: {}, maps: new Map(), configuration }),
    });
  }
  const pieces = new Map<string, Buffer[]>();
  const open = async (name: string) => {
    pieces.set(name, []);
    return async (bytes: Uint8Array) => {
      pieces.get(name)!.push(Buffer.from(bytes));
    };
  };
  const { cardinality = 'one-to-one', jobs = 1, chunkBytes = 1 << 20 } = how;
  const bytes = how.decisions && Buffer.from(`decision,record,other\n${how.decisions.join('\n')}\n`);
  const decisions = bytes && readDecisions([{ name: 'd.csv', bytes }], Object.keys(systems));
  let notes: readonly string[] = [];
  const counts = await link(
    prepared,
    { cardinality, jobs, chunkBytes, threadsFromBytes: 0, decisions },
    open,
    (run) => {
      notes = run.decided?.notes ?? [];
      return writeLinkFiles(run, open);
    },
  );
  const text = Object.fromEntries([...pieces].map(([name, all]) => [name, Buffer.concat(all).toString()]));
  const files = Object.fromEntries(Object.entries(text).map(([name, one]) => [name, recordsOf(one)]));
  return { counts, files, text, notes };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function recordsOf(text: string): { [column: string]: string }[] {
  const [header, ...lines] = [...text.matchAll(/((?:"(?:[^"]|"")*"|[^"\n])*)\n/g)].map(([, line]) => cellsOf(line!));
  return lines.map((cells) => Object.fromEntries(header!.map((column, at) => [column, cells[at] ?? ''])));
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
