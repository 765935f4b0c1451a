/** The laws with a policy and an audience, over generated contacts full of twins, doubtful dates and refusals. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyHow, duplicatesOf, ledgerOf, type RunResult, run, sidecar } from './laws/run.ts';
import { startedWorkers } from './laws/threads.ts';

vi.mock('node:worker_threads', async (original) => ({
  ...(await original<typeof import('node:worker_threads')>()),
  Worker: (await import('./laws/threads.ts')).Worker,
}));

const FACTOR = Number(process.env.LAWS_RUNS ?? 1);
const runs = (count: number) => ({ numRuns: Math.ceil(count * FACTOR) });
const TIMEOUT = 60_000 * Math.max(1, FACTOR);

const PACK = join(mkdtempSync(join(tmpdir(), 'crmq-policy-')), 'policy.yaml');
writeFileSync(
  PACK,
  `extends: recommended
policy:
  retention:
    quiet: { since: [last_activity_at, created_at], keep: 24 months, unless: { lifecycle_stage: customer } }
    dated: { until: Delete after }
  lawful-basis: { accept: [consent, contract, Legitimate*], unless: { lifecycle_stage: customer } }
`,
);

const COLUMNS = [
  'Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Create Date', 'Last Activity Date', 'Lifecycle Stage', 'Legal Basis',
  'Email Opt Out', 'Marketing consent', 'Do Not Call', 'Invalid email address', 'Notes', 'Delete after',
] as const; // biome-ignore format: a table reads better dense
type Contact = { readonly [column in (typeof COLUMNS)[number]]: string };

const PEOPLE = [
  ['Anna', 'Virtanen', 'anna@acme.example', '+358401234567'],
  ['Anna', 'Virtanen', 'anna@home.example', '+358401234567'],
  ['Ann', 'Other', 'Anna+news@acme.example', ''],
  ['A.', 'Virtanen', 'anna@acme.example', ''],
  ['Virtanen', '', 'anna@acme.example', ''],
  ['Bob', 'Stone', 'bob@stone.example', '+358501112233'],
  ['Bobby', 'Stone', 'bob@stone.example', '0501112233'],
  ['Carla', 'Meri', 'carla@meri.example', ''],
  ['Dan', 'Null', '', '+358442223344'],
] as const;
const date = fc.constantFrom(
  '',
  '2018-05-06',
  '2026-05-06',
  '2024-11-22',
  '2024-11-21',
  '03/05/2019',
  'soon',
  '2031-01-01',
  '15.2.2019',
);

const contact: fc.Arbitrary<Contact> = fc
  .record({
    who: fc.constantFrom(...PEOPLE),
    created: date,
    active: date,
    stage: fc.constantFrom('lead', 'lead', 'customer', ''),
    basis: fc.constantFrom('consent', 'Legitimate interest', 'contract', '', 'hope'),
    out: fc.constantFrom('', 'false', 'false', 'true', 'Unsubscribed', 'perhaps'),
    may: fc.constantFrom('true', 'true', 'yes', '', 'false', 'hmm'),
    calls: fc.constantFrom('', '', 'false', 'true'),
    bounced: fc.constantFrom('', '', '', 'Hard bounce'),
    notes: fc.constantFrom('', '', '', 'ei saa lähettää mainoksia', 'do not contact'),
    until: fc.constantFrom('', '', '2020-01-31', '2030-01-31', 'later'),
  })
  .map(({ who: [first, last, email, phone], ...c }) => ({
    'Record ID': '',
    'First Name': first,
    'Last Name': last,
    Email: email,
    'Phone Number': phone,
    'Create Date': c.created,
    'Last Activity Date': c.active,
    'Lifecycle Stage': c.stage,
    'Legal Basis': c.basis,
    'Email Opt Out': c.out,
    'Marketing consent': c.may,
    'Do Not Call': c.calls,
    'Invalid email address': c.bounced,
    Notes: c.notes,
    'Delete after': c.until,
  }));
const contacts = fc
  .array(contact, { minLength: 1, maxLength: 14 })
  .map((all) => all.map((one, at) => ({ ...one, 'Record ID': String(1000 + at) })));

const csv = (all: readonly Contact[]): Buffer =>
  Buffer.from(
    `${[COLUMNS, ...all.map((one) => COLUMNS.map((column) => one[column]))].map((cells) => cells.join(',')).join('\n')}\n`,
  );

/** As an API gives them: what is empty is not there. */
const ndjson = (all: readonly Contact[]): Buffer =>
  Buffer.from(
    all
      .map((one) => `${JSON.stringify(Object.fromEntries(Object.entries(one).filter(([, text]) => text !== '')))}\n`)
      .join(''),
  );

const everything = (result: RunResult) => ({
  ...result,
  output: result.output.toString(),
  audience: result.audience.toString(),
  plan: undefined,
});

const rowsIn = (text: string): number[] => sidecar(text).map(([row]) => Number(row));
const records = (bytes: Buffer): string[][] => sidecar(bytes.toString());
/** Each record as one text. */
const lines = (bytes: Buffer): string[] => records(bytes).map((cells) => cells.join('	'));

describe('law 1 with a policy', () => {
  it('read = written + merged + rejected + expired, each record in one place', { timeout: TIMEOUT }, async () => {
    let [expired, together] = [0, 0];
    await fc.assert(
      fc.asyncProperty(contacts, fc.boolean(), async (all, dedupe) => {
        const result = await run(csv(all), { pack: PACK, dedupe });
        const { rows, policy } = result.report;
        expect(rows.read).toBe(rows.written + rows.merged + rows.rejected + rows.expired!);
        expect(lines(result.output)).toHaveLength(rows.written);
        const aside = rowsIn(result.expired);
        expect(aside).toHaveLength(rows.expired!);
        expect(aside).toEqual([...new Set(aside)].sort((a, b) => a - b));
        expect(policy!.expired.reduce((sum, { count }) => sum + count, 0)).toBe(rows.expired);
        const ids = sidecar(result.expired).map((cells) => cells[3]!);
        expect(ids).toEqual(aside.map((row) => String(999 + row)));
        for (const id of ids) expect(lines(result.output).some((line) => line.startsWith(`${id}\t`))).toBe(false);
        const told = ledgerOf(result).filter(({ rule }) => rule.startsWith('policy/'));
        expect(told.map(({ row, rule }) => `${row} ${rule}`)).toEqual(
          sidecar(result.expired).map(([row, reason]) => `${row} ${reason}`),
        );
        // who is set aside is in no cluster
        for (const { row, role } of duplicatesOf(result)) if (role !== 'review') expect(aside).not.toContain(row);
        // the header is line 1
        for (const [row, , line] of sidecar(result.expired)) expect(Number(line)).toBe(Number(row) + 1);
        expired += aside.length;
        together += rows.merged;
      }),
      runs(35),
    );
    expect(Math.min(expired, together)).toBeGreaterThan(0);
  });
});

describe('law 4 with a policy', () => {
  for (const dedupe of [false, true]) {
    it(`clean is clean, ${dedupe ? 'with' : 'without'} dedupe`, { timeout: TIMEOUT }, async () => {
      await fc.assert(
        fc.asyncProperty(contacts, fc.constantFrom(csv, ndjson), async (all, form) => {
          const first = await run(form(all), { pack: PACK, dedupe }).catch(withoutColumns);
          if (!first || first.report.rows.written === 0) return;
          const second = await run(first.output, { pack: PACK, dedupe, plan: first.plan }).catch(withoutColumns);
          if (!second) return;
          expect(rowsIn(second.expired)).toEqual([]);
          expect(ledgerOf(second)).toEqual([]);
          expect(second.output.toString()).toBe(first.output.toString());
        }),
        runs(30),
      );
    });
  }
});

/** A JSON file without some key has no such column: then the policy, or the plan, does not fit. */
function withoutColumns(error: { readonly code?: string }): undefined {
  if (error.code !== 'unknown-column' && error.code !== 'plan-columns') throw error;
}

describe('law 5 with a policy and an audience', () => {
  it('same bytes however the input is cut and by however many threads', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(contacts, anyHow, fc.boolean(), async (all, how, dedupe) => {
        const options = { pack: PACK, dedupe, audience: 'email' } as const;
        expect(everything(await run(csv(all), { ...options, how }))).toEqual(everything(await run(csv(all), options)));
      }),
      runs(25),
    );
    expect(startedWorkers()).toBeGreaterThan(0);
  });

  it('and where records stream, with a policy alone', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(contacts, anyHow, async (all, how) => {
        const options = { pack: PACK, dedupe: false } as const;
        expect(everything(await run(csv(all), { ...options, how }))).toEqual(everything(await run(csv(all), options)));
      }),
      runs(25),
    );
  });
});

const mailboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*/, '');
const isRefusal = (one: Contact): boolean =>
  !/^(?:false)?$/.test(one['Email Opt Out']) ||
  one['Marketing consent'] === 'false' ||
  /ei saa|contact/.test(one.Notes);

describe('the audience', () => {
  it('holds nobody who refused, in whichever record, and only what is written', { timeout: TIMEOUT }, async () => {
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(contacts, fc.constantFrom(undefined, PACK), fc.boolean(), async (all, pack, dedupe) => {
        const result = await run(csv(all), { ...(pack ? { pack } : {}), dedupe, audience: 'email' });
        const refused = new Set(
          all.filter((one) => isRefusal(one) && one.Email !== '').map((one) => mailboxOf(one.Email)),
        );
        const bounced = all.filter((one) => one['Invalid email address'] !== '').map((one) => mailboxOf(one.Email));
        const written = lines(result.output);
        const chosen = lines(result.audience);
        reached += chosen.length;
        for (const line of chosen) {
          const [, , , email, , , , , , , may] = line.split('\t');
          expect(refused.has(mailboxOf(email!))).toBe(false);
          expect(bounced).not.toContain(mailboxOf(email!));
          expect(email).not.toBe('');
          expect(may).toBe('true');
        }
        // a part of the cleaned file, in its order
        expect(written.filter((line) => chosen.includes(line))).toEqual(chosen);
        expect(result.audience.toString().split('\n')[0]).toBe(result.output.toString().split('\n')[0]);
        expect(written.length - chosen.length).toBe(rowsIn(result.leftOut).length);
        const { audience } = result.report;
        expect(audience!.rows).toBe(chosen.length);
      }),
      runs(40),
    );
    expect(reached).toBeGreaterThan(0);
  });

  it('holds no number that was refused, where people are called', { timeout: TIMEOUT }, async () => {
    const digits = (phone: string): string => phone.replace(/\D/g, '').slice(-9);
    await fc.assert(
      fc.asyncProperty(contacts, async (all) => {
        const result = await run(csv(all), { audience: 'phone' });
        const refused = all
          .filter(
            (one) => one['Do Not Call'] === 'true' || isRefusal({ ...one, Notes: one.Notes.replace(/ei saa.*/, '') }),
          )
          .map((one) => digits(one['Phone Number']));
        for (const line of lines(result.audience)) {
          const phone = line.split('\t')[4]!;
          expect(phone).not.toBe('');
          expect(refused).not.toContain(digits(phone));
        }
      }),
      runs(40),
    );
  });
});

describe('law 7, where records lack keys, and with decisions', () => {
  it('a refusal of any record of a cluster stands in the one that is written', { timeout: TIMEOUT }, async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(contacts, fc.boolean(), async (all, isJson) => {
        const decisions = decideSome(all);
        const result = await run(isJson ? ndjson(all) : csv(all), decisions === undefined ? {} : { decisions });
        merged += result.report.rows.merged;
        const written = isJson ? jsonById(result.output) : csvById(result.output);
        for (const cluster of clustersOf(result)) {
          const members = cluster.map((row) => all[row - 1]!);
          const [survivor] = members.map((one) => written.get(one['Record ID'])).filter((one) => one !== undefined);
          if (members.some((one) => /^(?:true|Unsubscribed)$/.test(one['Email Opt Out']))) {
            expect(survivor!['Email Opt Out']).toMatch(/^(?:true|Unsubscribed)$/);
          }
          if (members.some((one) => one['Do Not Call'] === 'true')) expect(survivor!['Do Not Call']).toBe('true');
          if (members.some((one) => one['Marketing consent'] === 'false')) {
            expect(survivor!['Marketing consent']).not.toBe('true');
          }
          for (const { Notes: notes } of members) if (notes !== '') expect(survivor!.Notes).toContain(notes);
        }
      }),
      runs(40),
    );
    expect(merged).toBeGreaterThan(0);
  });
});

/** The first and the last record are one, whatever they say. */
function decideSome(all: readonly Contact[]): string | undefined {
  if (all.length < 2) return undefined;
  const ids = [all[0]!['Record ID'], all.at(-1)!['Record ID']];
  return `decision,record,other\nmerge,${ids.map((id) => `id:${id}`).join(',')}\n`;
}

function clustersOf(result: RunResult): number[][] {
  const clusters = new Map<number, number[]>();
  for (const { cluster, row, role } of duplicatesOf(result)) {
    if (role !== 'review') clusters.set(cluster, [...(clusters.get(cluster) ?? []), row]);
  }
  return [...clusters.values()];
}

function csvById(output: Buffer): Map<string, { [column: string]: string }> {
  return new Map(
    records(output).map((cells) => [cells[0]!, Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]!]))]),
  );
}

function jsonById(output: Buffer): Map<string, { [column: string]: string }> {
  const records = output
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { [column: string]: string });
  return new Map(records.map((record) => [record['Record ID']!, record]));
}
