/** Ledgers taken apart: of what an earlier run wrote, as spreadsheets save it, as people edit it, and as a disk loses it. */
import { parse } from '../../src/io/format/small-table.ts';
import { BLOCKS } from '../../src/ledger/journal-format.ts';
import { BASES, type Base, baseOf } from './base.ts';
import { CELLS, encoded, many, mutate, pick, type Random, upTo } from './inputs.ts';

/** Says of which base it is and what it stands for, before the input of a target. */
export async function ledgerInput(target: string, random: Random): Promise<Buffer> {
  const number = upTo(random, BASES.length - 1);
  const kind = upTo(random, 255);
  const base = await baseOf(number);
  const body = MAKERS[target]!(random, base, kind);
  return Buffer.concat([Buffer.of(number, kind), body]);
}

type Maker = (random: Random, base: Base, kind: number) => Buffer;

const MAKERS: { readonly [target: string]: Maker } = {
  journal: (random, { run }) => (random() < 0.3 ? mutate(random, run.journal) : brokenBlocks(random, run.journal)),
  review: (random, base, kind) => vandalised(random, reviewed(random, base, kind)),
  mended: (random, { run }) => vandalised(random, spreadsheet(random, tableOf(run.files.rejected), mendedRow)),
  json: (random, base, kind) => edited(random, jsonOf(base, kind)),
  lock: (random, _base, kind) => (kind % 2 === 0 ? lockText(random) : frames(random)),
};

/** Blocks in another order, twice, or with other contents of the right length. */
function brokenBlocks(random: Random, journal: Buffer): Buffer {
  const head = journal.subarray(0, 9);
  const blocks: { kind: number; body: Buffer }[] = [];
  for (let at = 9; at < journal.length; ) {
    const length = journal.readUInt32LE(at + 1);
    blocks.push({ kind: journal[at]!, body: journal.subarray(at + 5, at + 5 + length) });
    at += 5 + length;
  }
  for (let left = upTo(random, 3); left >= 0; left--) {
    const at = upTo(random, blocks.length - 1);
    const block = blocks[at]!;
    const how = random();
    if (how < 0.1) blocks.splice(at, 1);
    else if (how < 0.2) blocks.splice(at, 0, block);
    else if (how < 0.3) [blocks[at], blocks[0]] = [blocks[0]!, block];
    else if (how < 0.4) blocks[at] = { ...block, kind: pick(random, Object.values(BLOCKS)) };
    else blocks[at] = { ...block, body: otherBody(random, block) };
    if (blocks.length === 0) break;
  }
  const written = blocks.map(({ kind, body }) => {
    const lead = Buffer.alloc(5);
    lead[0] = kind;
    lead.writeUInt32LE(body.length, 1);
    return Buffer.concat([lead, body]);
  });
  return Buffer.concat([head, ...written]);
}

/** LEB128 of what is odd: 2^14, 2^31, 2^32, 2^53 - 1, and more than that. */
const NUMBERS = [0, 1, 2, 2 ** 14, 2 ** 31, 2 ** 32, 2 ** 53 - 1].map(leb128);
const ENDLESS = Buffer.alloc(12, 0xff);

function leb128(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left > 0x7f; left = Math.floor(left / 128)) bytes.push((left % 128) | 0x80);
  return Buffer.from([...bytes, left]);
}

function otherBody(random: Random, { kind, body }: { kind: number; body: Buffer }): Buffer {
  const isJson = kind === BLOCKS.head || kind === BLOCKS.end || kind === BLOCKS.matching;
  if (isJson && random() < 0.8) return otherJson(random, body);
  if (kind === BLOCKS.input && random() < 0.8) return otherInput(random, body);
  if (random() < 0.3) return mutate(random, body);
  const at = upTo(random, body.length);
  return Buffer.concat([
    body.subarray(0, at),
    pick(random, [...NUMBERS, ENDLESS]),
    body.subarray(Math.min(body.length, at + upTo(random, 2))),
  ]);
}

/** What was changed before may be no JSON any more. */
function otherJson(random: Random, body: Buffer): Buffer {
  try {
    return Buffer.from(oddJson(random, JSON.parse(body.toString())));
  } catch {
    return mutate(random, body);
  }
}

function otherInput(random: Random, body: Buffer): Buffer {
  const begin = body.indexOf(0x7b);
  let length = 0;
  for (let at = 0; at < begin; at++) length += (body[at]! & 0x7f) * 128 ** at;
  try {
    const facts = Buffer.from(oddJson(random, JSON.parse(body.toString('utf8', begin, begin + length))));
    return Buffer.concat([leb128(facts.length), facts, body.subarray(begin + length)]);
  } catch {
    return mutate(random, body);
  }
}

const ODD: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e300, 2 ** 53, '', 'x', 'utf-16le', [], {}, [null], [[]], ['x'], { x: 1 }, 'constructor', '\ud800',
]; // biome-ignore format: a list

/** JSON with some of its values, or keys, replaced by others. */
function oddJson(random: Random, value: unknown): string {
  let current: unknown = value;
  for (let left = upTo(random, 2); left >= 0; left--) current = changed(random, current, 0);
  const text = JSON.stringify(current) ?? 'null';
  return random() < 0.1 ? text.replace('{', '{"__proto__":{"polluted":1},') : text;
}

function changed(random: Random, value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > 6 || random() < 0.05) return pick(random, ODD);
  if (Array.isArray(value)) {
    if (value.length === 0) return [pick(random, ODD)];
    const at = upTo(random, value.length - 1);
    const how = random();
    if (how < 0.1) return value.toSpliced(at, 1);
    if (how < 0.2) return value.toSpliced(at, 0, value[at]);
    return value.with(at, changed(random, value[at], depth + 1));
  }
  const keys = Object.keys(value);
  const key = keys.length === 0 ? 'x' : pick(random, keys);
  const inner = (value as { [key: string]: unknown })[key];
  const how = random();
  if (how < 0.1) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  if (how < 0.15)
    return { ...value, [pick(random, ['constructor', 'toString', 'x', 'limits', 'model'])]: pick(random, ODD) };
  return { ...value, [key]: changed(random, inner, depth + 1) };
}

function jsonOf({ run }: Base, kind: number): unknown {
  const hash = 'a'.repeat(64);
  if (kind % 4 === 1) {
    return {
      manifestVersion: 1,
      inputs: [{ path: 'a.csv', bytes: 3, sha256: hash, rows: 1 }],
      outputs: [{ path: 'a.clean.csv', bytes: 3, sha256: hash, cleanedFrom: [0] }],
      decisions: [{ path: 'd.csv', bytes: 1, sha256: hash, merge: 1, keep: 0 }],
      told: { reading: { encoding: 'latin1', limits: { depth: 3 } }, decayRate: 0.1, isPlanned: true },
    };
  }
  if (kind % 4 === 2) return run.report;
  if (kind % 4 === 3)
    return { circumstances: { 'the day (--as-of)': '2026-01-01', 'the input': [['a', '1']] }, bytes: 9 };
  return run.plan;
}

const edited = (random: Random, value: unknown): Buffer => {
  const text = oddJson(random, value);
  return random() < 0.1 ? mutate(random, Buffer.from(text)) : Buffer.from(text);
};

const tableOf = (latin1: string): string[][] =>
  parse(
    Buffer.from(latin1, 'latin1')
      .toString()
      .replace(/^\ufeff/, ''),
    ',',
  ).map(({ cells }) => [...cells]);

const WORDS = ['no', 'no', 'No', ' n', 'nein', 'yes', 'ok', 'x', 'FALSE', '0', 'maybe', "'no", '"no"'];

function reviewed(random: Random, { run }: Base, kind: number): Buffer {
  const { ledger, summary, duplicates } = run.files;
  if (kind % 4 === 3) {
    const lines = tableOf(ledger).slice(1);
    const cells = many(random, 4, () => pick(random, lines)).map(([row, column, , , rule]) => [row!, column!, rule!]);
    const odd = [['', 'Email', 'merge'], ['1', '', '*'], ['2', 'Email', '*/*'], ['3', '', 'policy'], ['x'], []];
    return spreadsheet(
      random,
      [['row', 'column', 'rule'], ...cells, ...many(random, 2, () => pick(random, odd))],
      same,
    );
  }
  const name = [ledger, summary, duplicates][kind % 4]!;
  const table = tableOf(name);
  const at = table[0]!.indexOf('accept');
  return spreadsheet(random, table, (row) => (random() < 0.25 ? row.with(at, pick(random, WORDS)) : row));
}

const same = (row: string[]): string[] => row;
const mendedRow = (row: string[], random: Random): string[] =>
  row.map((cell) => (random() < 0.15 ? pick(random, CELLS) : cell));

/** A table as a spreadsheet saves it: another delimiter, line end and encoding; rows sorted, doubled, gone, ragged; columns moved. */
function spreadsheet(
  random: Random,
  table: readonly string[][],
  touch: (row: string[], random: Random) => string[],
): Buffer {
  const delimiter = pick(random, [',', ';', '\t', '|', ',']);
  const eol = pick(random, ['\n', '\r\n', '\r']);
  const [header = [], ...rest] = table;
  let rows = rest.map((row) => touch(row, random));
  if (random() < 0.2) rows = rows.toReversed();
  if (random() < 0.2) rows = rows.filter(() => random() < 0.7);
  if (random() < 0.2) rows = rows.flatMap((row) => (random() < 0.2 ? [row, [''], row] : [row]));
  let all = [header, ...rows];
  if (random() < 0.1) all = all.map((row) => row.toReversed());
  if (random() < 0.2) all = all.map((row) => [...row, '', '']);
  if (random() < 0.1) all = all.map((row) => row.slice(0, upTo(random, row.length)));
  const quote = (cell: string): string =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) || random() < 0.2 ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = all.map((row) => row.map(quote).join(delimiter)).join(eol) + eol;
  return encoded(random, random() < 0.1 ? `sep=${delimiter}${eol}${text}` : text);
}

const vandalised = (random: Random, bytes: Buffer): Buffer => (random() < 0.5 ? mutate(random, bytes) : bytes);

const LOCK = {
  crmqLock: 1,
  pid: 1,
  start: '5',
  startedAt: 9,
  host: 'h',
  machine: '',
  boot: '',
  space: '',
  id: 'abcdef0123456789',
  primary: '/x/a',
  paths: ['/x/a', '/x/b'],
  made: ['/x'],
};

function lockText(random: Random): Buffer {
  const notes = many(random, 2, () => ({
    paths: ['/x/c'],
    moves: [{ path: '/x/a', existed: random() < 0.5, inode: upTo(random, 99) }],
    isUndone: upTo(random, 1),
  }));
  const lines = [LOCK, ...notes].map((line) => (random() < 0.5 ? oddJson(random, line) : JSON.stringify(line)));
  return random() < 0.5 ? mutate(random, Buffer.from(`${lines.join('\n')}\n`)) : Buffer.from(`${lines.join('\n')}\n`);
}

/** Frames as `writeFrame` writes them, but for what is odd. */
function frames(random: Random): Buffer {
  const all = many(random, 3, () => {
    const length = pick(random, [0, 4, 8, 8, -1, 1.5, 2 ** 40, Number.NaN]);
    const parts = [
      ['out', 'bytes', 4],
      ['ends', 'numbers', 8],
      [pick(random, ['rows', '__proto__']), 'numbers', length],
    ];
    const head = Buffer.from(oddJson(random, { print: '1/1/1/1/a', plain: { tally: {} }, parts }));
    const lead = Buffer.alloc(8);
    lead.writeUInt32LE(random() < 0.1 ? 0xffffffff : head.length);
    return Buffer.concat([lead, head, Buffer.alloc(upTo(random, 30))]);
  });
  return mutate(random, Buffer.concat(all));
}
