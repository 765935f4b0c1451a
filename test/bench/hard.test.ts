/** The generator of hard files: repeatable, labelled to the last row, and fair: what it calls one person a reader could call one. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'crmq-hard-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Made {
  readonly bytes: Buffer;
  readonly truth: Buffer;
}

function generate(name: string, ...flags: string[]): Made {
  const out = join(folder, `${name}.csv`);
  const { status, stderr } = spawnSync(process.execPath, ['bench/hard.mjs', '--out', out, ...flags], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return { bytes: readFileSync(out), truth: readFileSync(join(folder, `${name}.truth.csv`)) };
}

const digest = ({ bytes, truth }: Made) => createHash('sha256').update(bytes).update(truth).digest('hex').slice(0, 16);
const table = (bytes: Buffer): Record<string, string>[] => parse(bytes, { columns: true });

describe.each([
  { kind: 'contacts', columns: 22, known: '95c4a8fcfebfd55e' },
  { kind: 'companies', columns: 18, known: '478d1a07720963b6' },
])('$kind', ({ kind, columns, known }) => {
  const flags = ['--kind', kind, '--rows', '1500'];
  let made: Made;
  beforeAll(() => {
    made = generate(kind, ...flags);
  });

  it('are the same bytes for the same seed, and others for another', () => {
    expect(digest(generate(`${kind}-again`, ...flags))).toBe(digest(made));
    expect(digest(generate(`${kind}-other`, ...flags, '--seed', '2'))).not.toBe(digest(made));
  });

  // Numbers that were measured on one file say nothing of another: who changes the generator measures anew, and changes this.
  it('are the bytes that were measured', () => expect(digest(made)).toBe(known));

  it('have as many rows and columns as they should', () => {
    const rows: string[][] = parse(made.bytes);
    expect(rows).toHaveLength(1501);
    for (const row of rows) expect(row).toHaveLength(columns);
  });

  it('have an entity and a kind for every row', () => {
    const truth = table(made.truth);
    expect(truth.map(({ row }) => row)).toEqual(Array.from({ length: 1500 }, (_, i) => String(i + 1)));
    for (const { entity, kind: hard } of truth) expect([entity, hard].every(Boolean)).toBe(true);
    const kinds = new Map(truth.map((one) => [one.entity, one.kind]));
    for (const one of truth) expect(one.kind).toBe(kinds.get(one.entity));
  });

  it('have ids that nobody shares', () => {
    const ids = table(made.bytes).map((row) => row['Record ID']);
    expect(new Set(ids).size).toBe(1500);
  });
});

it('finds an address of mail for every one of hundreds of people of one name', async () => {
  const load = (path: string) => import(join(ROOT, 'bench', path));
  const [{ createRandom }, { createPeople }] = await Promise.all([load('random.mjs'), load('hard/person.mjs')]);
  const { mail } = createPeople(createRandom(1));
  const given = Array.from({ length: 500 }, () => mail('wei.wang', 'qq.com'));
  expect(new Set(given).size).toBe(500);
});

describe('what the truth says of people can be seen in the file', () => {
  let people: Person[];
  beforeAll(() => {
    const { bytes, truth } = generate('fair', '--rows', '6000');
    const labels = table(truth);
    people = table(bytes).map((row, i) => person(row, labels[i]!.entity!));
  });

  it('two records of one person have something in common', () => {
    const several = grouped(people, ({ entity }) => entity).filter(({ length }) => length > 1);
    expect(several.length).toBeGreaterThan(900);
    const apart = several.filter((group) => !isConnected(group));
    // A street without a postcode is a tie that this test does not see.
    expect(apart.length).toBeLessThan(several.length / 100);
  });

  it('two people of one name who share something differ in something', () => {
    const namesakes = grouped(people, ({ name }) => name);
    let alike = 0;
    for (const group of namesakes) {
      for (const [i, a] of group.entries()) {
        for (const b of group.slice(0, i)) if (a.entity !== b.entity && hasTie(a, b) && !hasConflict(a, b)) alike++;
      }
    }
    expect(alike).toBeLessThan(6);
  });
});

interface Person {
  readonly entity: string;
  readonly name: string;
  readonly email: string;
  readonly mobile: string;
  readonly born: string;
  readonly ties: readonly string[];
}

function person(row: Record<string, string>, entity: string): Person {
  const cell = (label: string) => row[label]!.trim();
  const tail = (text: string) =>
    text
      .replace(/ *(?:x|ext).*/, '')
      .replace(/\D/g, '')
      .slice(-7);
  const born = cell('Date of birth').replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');
  const house = /\d+/.exec(cell('Street Address'))?.[0];
  const email = cell('Email').toLowerCase();
  const [phone, mobile] = [tail(cell('Phone Number')), tail(cell('Mobile Phone Number'))];
  const ties = [
    email,
    phone,
    mobile,
    born,
    cell('LinkedIn URL').replace(/^https:\/\/www\./, ''),
    house && cell('Postal Code') ? `${house}, ${cell('Postal Code')}` : '',
  ].filter((text): text is string => Boolean(text));
  const name = `${cell('First Name')} ${cell('Last Name')}`.toLowerCase();
  return { entity, name, email, mobile, born, ties };
}

function grouped(people: readonly Person[], by: (one: Person) => string): Person[][] {
  const groups = new Map<string, Person[]>();
  for (const one of people) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return [...groups.values()];
}

const hasTie = (a: Person, b: Person) => a.ties.some((tie) => b.ties.includes(tie));

function hasConflict(a: Person, b: Person): boolean {
  const differs = (what: 'born' | 'email' | 'mobile') => a[what] !== '' && b[what] !== '' && a[what] !== b[what];
  return differs('born') || (differs('email') && differs('mobile'));
}

function isConnected(group: readonly Person[]): boolean {
  const reached = new Set([group[0]!]);
  for (const one of reached) for (const other of group) if (hasTie(one, other)) reached.add(other);
  return reached.size === group.length;
}
