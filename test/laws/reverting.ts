/** Runs with a journal, over one input or several, and the way back. */
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { catalog } from '../../src/catalog.ts';
import { type Encoding, encodeAll } from '../../src/io/encoding/encoding.ts';
import type { InputOverrides } from '../../src/io/stream/input.ts';
import { type CleanOutcome, clean } from '../../src/jobs/clean.ts';
import { prepare } from '../../src/jobs/prepare.ts';
import { type Journal, memorySource, openJournal } from '../../src/ledger/journal-reader.ts';
import { revertInto } from '../../src/ledger/revert.ts';
import { loadConfiguration } from '../../src/packs/configuration.ts';
import { type FileModel, rawOf } from './files.ts';
import { AS_OF, type How, inPieces, type RunOptions } from './run.ts';

export interface ManyOptions extends RunOptions {
  /** Whether all inputs go into one file. */
  readonly joined: boolean;
  readonly toEncoding?: Encoding | undefined;
  /** Whether a stream is written, which looks first whether all can be encoded. */
  readonly cautious?: boolean;
}

export interface ManyResult {
  readonly outcome: CleanOutcome;
  /** By input; one where they are joined. */
  readonly cleaned: readonly Buffer[];
  readonly journal: Buffer;
  readonly duplicates: string;
}

export async function cleanMany(inputs: readonly Uint8Array[], options: ManyOptions): Promise<ManyResult> {
  const { how, toEncoding } = options;
  const configuration = await loadConfiguration(catalog, {
    cwd: tmpdir(),
    flags: { pack: options.pack, locale: options.locale, 'to-encoding': toEncoding },
    env: {},
    config: false,
    plugins: [],
    allowPlugins: false,
    defaults: { 'as-of': AS_OF, dedupe: options.dedupe ?? true, jobs: 1, seed: 1 },
  });
  const prepared = await prepare({
    inputs: inputs.map((bytes, i) => ({
      name: `input-${i}`,
      size: undefined,
      gzip: false,
      chunks: inPieces(bytes, how?.pieces),
    })),
    overrides: options.input ?? {},
    maps: new Map(),
    configuration,
    ...(options.plan ? { plan: options.plan } : {}),
  });
  const sinks: { [name: string]: Uint8Array[] } = { journal: [], duplicates: [] };
  // What a sink was given is used again as soon as it is done.
  const into = (name: string) => async (piece: Uint8Array) => void (sinks[name] ??= []).push(Buffer.from(piece));
  const outcome = await clean(
    prepared,
    {
      cleaned: async (input) => into(`cleaned ${options.joined ? 0 : input}`),
      joined: options.joined,
      cautious: options.cautious ?? false,
      ledger: into('changes'),
      duplicates: into('duplicates'),
      rejected: into('rejected'),
      journal: into('journal'),
    },
    {
      jobs: how?.jobs ?? 1,
      chunkBytes: how?.chunkBytes ?? 1024 * 1024,
      threadsFromBytes: how?.threadsFromBytes ?? 0,
      ...(options.retry ? { retry: options.retry } : {}),
    },
  );
  const bytesOf = (name: string) => Buffer.concat(sinks[name] ?? []);
  return {
    outcome,
    cleaned: (options.joined ? [0] : [...inputs.keys()]).map((i) => bytesOf(`cleaned ${i}`)),
    journal: bytesOf('journal'),
    duplicates: bytesOf('duplicates').toString(),
  };
}

/** The originals, made of nothing but the cleaned files and the journal. */
export async function revertMany(result: ManyResult, how?: How): Promise<{ journal: Journal; originals: Buffer[] }> {
  const journal = await openJournal(memorySource(result.journal));
  const originals = journal.inputs.map((): Uint8Array[] => []);
  const all = [...originals.keys()];
  for (const [target, bytes] of result.cleaned.entries()) {
    const inputs = journal.head.joined ? all : [target];
    await revertInto(journal, inputs, inPieces(bytes, how?.pieces), async (input) => async (piece) => {
      originals[input]!.push(Buffer.from(piece));
    });
  }
  return { journal, originals: originals.map((pieces) => Buffer.concat(pieces)) };
}

/** The records of a file as several files of its kind, some of which may have none. */
export function split(file: FileModel, parts: number): Uint8Array[] {
  const { records, format, encoding } = file;
  const each = Math.ceil(records.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const own = records.slice(part * each, (part + 1) * each);
    const body = own.map(({ pieces }, at) => rawOf(format === 'json' && at === 0 ? ['', ...pieces.slice(1)] : pieces));
    const text = file.preamble + file.head + body.join('') + file.footer + file.tail;
    // Each with another end, and only some with a byte order mark.
    const cut = part % 2 === 1 && format !== 'json' && own.length > 0 ? text.replace(/\r?\n$/, '') : text;
    const bytes = encodeAll(Buffer.from(cut), encoding);
    return part === 0 && file.bom
      ? Buffer.concat([file.bytes.subarray(0, file.bytes.length - lengthOf(file)), bytes])
      : bytes;
  });
}

const lengthOf = (file: FileModel): number => encodeAll(Buffer.from(file.text), file.encoding).length;

/** Bytes that are changed at random: what a broken disk or a broken export makes of a file. */
export function damagedBytes(
  files: fc.Arbitrary<FileModel>,
): fc.Arbitrary<{ bytes: Uint8Array; told: InputOverrides }> {
  const scar = fc.record({
    at: fc.nat(),
    byte: fc.oneof(fc.constantFrom(0, 10, 13, 34, 44, 0xff), fc.nat(255)),
    kind: fc.nat(2),
  });
  return fc.record({ file: files, scars: fc.array(scar, { maxLength: 4 }) }).map(({ file, scars }) => {
    let bytes = Buffer.from(file.bytes);
    for (const { at, byte, kind } of scars) {
      const place = at % (bytes.length + 1);
      const rest = bytes.subarray(kind === 0 ? place : place + 1);
      bytes = Buffer.concat([bytes.subarray(0, place), kind === 2 ? Buffer.alloc(0) : Buffer.of(byte), rest]);
    }
    return { bytes, told: file.overrides };
  });
}
