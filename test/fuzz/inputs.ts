/** Seeded inputs: what is well-formed, what is nearly so, and what was taken apart. The same seed gives the same bytes. */
import { gzipSync } from 'node:zlib';

/** Numbers from 0 to 1 by a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const CELLS = [
  '', 'Ann', ' Lee ', 'ann@x.example', 'ANN@X.EXAMPLE;b@y.example', '+358 40 123 4567', '=1+1', '31.12.2020', '3.58E+11', 'Ã¤', 'Jos\u0301e', '\u202e', '"', '""', 'a"b',
  "'", ',', ';', '\t', '\n', '\r\n', '\r', '\u0000', '\ufeff', '\ufffd', '😀', '王小明', '__proto__', 'constructor', 'null', 'true', '-0', '1e999', '{}', '[]', '\\', '\\u', 'N/A',
  'Dr. Jane Doe, PhD', 'Acme Oy', '00501', '<b>', '&amp;amp;', '\u200b', '\u00a0', 'x'.repeat(300),
]; // biome-ignore format: a list
const NAMES = [
  'Id',
  'Record ID',
  'First Name',
  'Last Name',
  'Email',
  'Phone',
  'Company',
  'Notes',
  'Country',
  'Zip',
  'Created',
  '',
  'Email',
  '__proto__',
  'Opt In',
  'X',
];
const YAML = [
  'extends: recommended', 'rules:', '  email-free: off', '  picklist: [error, { allow: [x] }]', '  pattern: [error, { pattern: "(a+)+$" }]', 'fields:', '  Email: email', '  __proto__: email',
  '  X: { role: none, rules: { pattern: [reject, { pattern: "^x" }] } }', 'settings:', '  country: FI', '  max-field: 1MB', '  merge-threshold: 3bits', 'survivorship:', '  survivor: [oldest]', '  columns: { Email: longest }',
  'weights: { validity: 2 }', 'plugins: [./a.mjs]', '&a [*a]', 'a: &a x', '<<: *a', '!!js/function x', '"', "'", '- - -', '? a', '|', '>', '%YAML 1.1', '---', '...', '\t', '{', '[', 'name: \u0000', 'layer: true', '__proto__: { polluted: 1 }',
]; // biome-ignore format: a list
const DECISIONS = [
  'pair',
  'row',
  'score',
  'why',
  'decision',
  'accept',
  'merge',
  'keep',
  'no',
  'yes',
  '1',
  '2',
  '999999',
  '-1',
  'NaN',
  '1e9',
  'cluster',
  'key',
  '"',
  '\ufeff',
  ';',
  '\t',
];

export type Random = () => number;
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
export const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));
export const many = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: upTo(random, most) }, make);

function csv(random: Random): string {
  const delimiter = pick(random, [',', ',', ';', '\t', '|']);
  const eol = pick(random, ['\n', '\r\n', '\n', '\r']);
  const quote = (text: string): string =>
    random() < 0.5 || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const columns = many(random, 7, () => pick(random, NAMES));
  const rows = many(random, 6, () =>
    columns.map(() => (random() < 0.05 ? pick(random, CELLS) : quote(pick(random, CELLS)))),
  );
  return [columns, ...rows].map((row) => row.join(delimiter)).join(eol) + (random() < 0.8 ? eol : '');
}

function json(random: Random): string {
  const value = (depth: number): unknown => {
    const kind = random();
    if (kind < 0.1 && depth < 4) return many(random, 3, () => value(depth + 1));
    if (kind < 0.2 && depth < 4) return object(depth + 1);
    if (kind < 0.3) return pick(random, [null, true, 0, -1.5, 1e21]);
    return pick(random, CELLS);
  };
  const object = (depth: number): object =>
    Object.fromEntries(many(random, 5, () => [pick(random, NAMES), value(depth)]));
  const records = many(random, 5, () => object(0));
  const shape = random();
  if (shape < 0.4) return records.map((one) => JSON.stringify(one)).join('\n');
  return shape < 0.8
    ? JSON.stringify(records, null, random() < 0.3 ? 1 : 0)
    : JSON.stringify({ results: records, paging: 1 });
}

const lines = (random: Random, words: readonly string[], joins: readonly string[]): string =>
  many(random, 12, () => pick(random, words)).join(pick(random, joins));

/** Takes bytes apart: flips, cuts, doubles, inserts, swaps. */
export function mutate(random: Random, bytes: Buffer): Buffer {
  let current = bytes;
  for (let left = upTo(random, 4); left > 0; left--) {
    const at = upTo(random, current.length);
    const to = Math.min(current.length, at + upTo(random, 20));
    const [head, middle, tail] = [current.subarray(0, at), current.subarray(at, to), current.subarray(to)];
    const kind = upTo(random, 4);
    if (kind === 0) current = Buffer.concat([head, tail]);
    else if (kind === 1) current = Buffer.concat([head, middle, middle, tail]);
    else if (kind === 2) current = Buffer.concat([head, Buffer.from(pick(random, CELLS)), middle, tail]);
    else if (kind === 3) current = Buffer.concat([tail, middle, head]);
    else if (at < current.length) {
      current = Buffer.from(current);
      current[at] = upTo(random, 255);
    }
  }
  return current;
}

export function encoded(random: Random, text: string): Buffer {
  const kind = random();
  if (kind < 0.7) return Buffer.from(text);
  if (kind < 0.8) return Buffer.from(text, 'latin1');
  if (kind < 0.9) return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(`\ufeff${text}`);
}

/** An input for a target that reads what people give. */
export function plainInput(target: string, random: Random): Buffer {
  if (target === 'pack') return mutate(random, Buffer.from(lines(random, YAML, ['\n', '\n', '\n  ', ' '])));
  if (target === 'decisions') {
    const text = random() < 0.5 ? csv(random) : lines(random, DECISIONS, [',', '\n', ';', '\t', ',\n']);
    return mutate(random, encoded(random, text));
  }
  const plain = mutate(random, encoded(random, random() < 0.65 ? csv(random) : json(random)));
  if (target !== 'reader' || random() < 0.9) return plain;
  return mutate(random, gzipSync(plain));
}
