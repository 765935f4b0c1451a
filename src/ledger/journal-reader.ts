/** Reads journal.bin: its outline at once, its blocks when they are asked for, one at a time. */
import { CrmqError } from '../errors.ts';
import { ByteReader } from './byte-reader.ts';
import {
  BLOCK_BYTES,
  BLOCKS,
  type BlockKind,
  CLUSTER_ROLES,
  damaged,
  type JournalCluster,
  type JournalEnd,
  type JournalHead,
  type JournalInput,
  type JournalMatching,
  type JournalMerged,
  MAGIC,
  PREAMBLE_BYTES,
  truncated,
  VERSION,
} from './journal-format.ts';
import { endFrom, headFrom, inputFactsFrom, matchingFrom } from './journal-shape.ts';

/** Bytes that can be read at any place. */
interface JournalSource {
  /** As a person knows it. */
  readonly name: string;
  readonly size: number;
  /** Exactly `length` bytes, which are there. */
  read(at: number, length: number): Promise<Uint8Array>;
}

export interface Journal {
  readonly name: string;
  readonly head: JournalHead;
  readonly inputs: readonly JournalInput[];
  readonly end: JournalEnd;
  /** Contents of the blocks of one kind, in order; those of one input where it is named. */
  blocks(kind: BlockKind, input?: number): AsyncGenerator<ByteReader>;
  /** As duplicates.csv has them, in its order. */
  clusters(): AsyncGenerator<JournalCluster>;
  /** Survivors that a merge changed, and those that a policy set aside. */
  merged(): AsyncGenerator<JournalMerged>;
  /** Undefined where the run paired nothing. */
  matching(): Promise<JournalMatching | undefined>;
}

interface Block {
  readonly kind: BlockKind;
  /** The input that it stands behind. */
  readonly input: number;
  readonly at: number;
  readonly length: number;
}

export function memorySource(bytes: Uint8Array, name = 'journal.bin'): JournalSource {
  return { name, size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) };
}

/**
 * Reads the outline: 32 bytes a block stay in memory, of which there is one for each chunk of the run.
 * @throws CrmqError `not-a-journal`, `journal-version`, `journal-truncated`, `journal-damaged`; all with exit code 3
 */
export async function openJournal(source: JournalSource): Promise<Journal> {
  await checkPreamble(source);
  const outline = await readOutline(source);
  const open = async ({ at, length }: Block): Promise<ByteReader> =>
    new ByteReader(await source.read(at, length), source.name);
  const first = outline[0];
  const last = outline.at(-1);
  if (first?.kind !== 'head' || last?.kind !== 'end') throw damaged(source.name, 'its first or last part is missing');
  const inputs: JournalInput[] = [];
  for (const block of outline) if (block.kind === 'input') inputs.push(inputOf(await open(block), source.name));
  async function* blocks(kind: BlockKind, input?: number): AsyncGenerator<ByteReader> {
    for (const block of outline) {
      if (block.kind === kind && (input === undefined || block.input === input)) yield await open(block);
    }
  }
  return {
    name: source.name,
    head: headFrom(jsonOf((await open(first)).rest(), source.name), source.name),
    inputs,
    end: endFrom(jsonOf((await open(last)).rest(), source.name), source),
    blocks,
    async matching() {
      for await (const bytes of blocks('matching')) return matchingFrom(jsonOf(bytes.rest(), source.name), source.name);
      return undefined;
    },
    clusters: () => clustersIn(blocks('clusters'), source.name),
    async *merged() {
      for await (const bytes of blocks('merged')) {
        while (!bytes.atEnd) yield { row: bytes.number(), done: bytes.text() };
      }
    },
  };
}

async function checkPreamble(source: JournalSource): Promise<void> {
  const begin = await source.read(0, Math.min(PREAMBLE_BYTES, source.size));
  if (begin.length === 0 || MAGIC.some((byte, at) => at < begin.length && begin[at] !== byte)) {
    throw new CrmqError('not-a-journal', `${source.name} is no journal of crmq`, {
      exitCode: 3,
      hint: 'name the ledger folder that crmq clean wrote',
    });
  }
  if (begin.length < PREAMBLE_BYTES) throw truncated(source.name);
  const version = begin[PREAMBLE_BYTES - 1]!;
  if (version <= VERSION) return;
  throw new CrmqError('journal-version', `${source.name} was written by a newer crmq (journal version ${version})`, {
    exitCode: 3,
    hint: `this one reads versions up to ${VERSION}: use the crmq that wrote it, or a newer one`,
  });
}

async function readOutline(source: JournalSource): Promise<Block[]> {
  const kinds = new Map(Object.entries(BLOCKS).map(([kind, byte]) => [byte as number, kind as BlockKind]));
  const blocks: Block[] = [];
  let input = -1;
  for (let at = PREAMBLE_BYTES; at < source.size; ) {
    if (at + BLOCK_BYTES > source.size) throw truncated(source.name);
    const head = Buffer.from(await source.read(at, BLOCK_BYTES));
    const kind = kinds.get(head[0]!);
    const length = head.readUInt32LE(1);
    if (kind === undefined) throw damaged(source.name, `what stands at byte ${at} is no part of a journal`);
    if (at + BLOCK_BYTES + length > source.size) throw truncated(source.name);
    if (kind === 'input') input++;
    blocks.push({ kind, input, at: at + BLOCK_BYTES, length });
    at += BLOCK_BYTES + length;
    if (kind === 'end' && at < source.size) throw damaged(source.name, 'something follows its end');
  }
  if (blocks.at(-1)?.kind !== 'end') throw truncated(source.name);
  return blocks;
}

function inputOf(bytes: ByteReader, name: string): JournalInput {
  const facts = inputFactsFrom(jsonOf(bytes.sized(), name), name);
  return { ...facts, front: bytes.sized(), head: bytes.sized() };
}

function jsonOf(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    throw damaged(name, 'a part of it is no JSON');
  }
}

async function* clustersIn(blocks: AsyncIterable<ByteReader>, name: string): AsyncGenerator<JournalCluster> {
  for await (const bytes of blocks) {
    while (!bytes.atEnd) {
      const id = bytes.number();
      const members = [];
      for (let left = bytes.number(); left > 0; left--) {
        const row = bytes.number();
        const role = CLUSTER_ROLES[bytes.byte()];
        if (role === undefined) throw damaged(name, 'a record in it has an unknown role');
        members.push({ row, role, score: bytes.double(), why: bytes.text() });
      }
      yield { id, members };
    }
  }
}
