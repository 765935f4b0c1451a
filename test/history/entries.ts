/** Exports → what a run would say of them, counted here in a few lines: a run of the whole program takes a thousand times as long. */
import { DIMENSIONS } from '../../src/contract.ts';
import type { HistoryColumn, HistoryEntry } from '../../src/history/entry.ts';
import type { Contact, Month } from './exports.ts';

const PICKED = ['stage', 'source', 'country', 'optOut'] as const;
const NAMES: { readonly [key in keyof Contact]: string } = {
  id: 'Record ID',
  first: 'First Name',
  last: 'Last Name',
  email: 'Email',
  phone: 'Phone Number',
  company: 'Company name',
  title: 'Job Title',
  country: 'Country/Region',
  stage: 'Lifecycle Stage',
  source: 'Original Source',
  optOut: 'Unsubscribed from all email',
  created: 'Create Date',
  activity: 'Last Activity Date',
};

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** @param changes what is otherwise than in most runs */
export function entryFrom(
  { asOf, contacts }: Month,
  sequence: number,
  changes: Partial<HistoryEntry> = {},
): HistoryEntry {
  const read = contacts.length;
  const merged = read - new Set(contacts.map((one) => (one.email === '' ? one.id : one.email))).size;
  const codes: [code: string, count: number, checked: number][] = [
    ['email-syntax/not-an-email', count(contacts, ({ email }) => email.includes('(at)')), filled(contacts, 'email')],
    ['phone-valid/lost-digits', count(contacts, ({ phone }) => phone.includes('E+')), filled(contacts, 'phone')],
    ['required/missing', count(contacts, ({ email, phone }) => email === '' && phone === ''), read],
    ['staleness/stale', count(contacts, ({ activity }) => activity !== '' && monthsTo(asOf, activity) > 24), read],
    ['staleness/unknown', count(contacts, ({ activity }) => activity === ''), read],
  ];
  const findings = codes
    .filter(([, found]) => found > 0)
    .map(([code, found, checked]) => ({
      code,
      severity: 'warning' as const,
      dimension: 'validity' as const,
      count: found,
      checked,
    }));
  const warnings = findings.reduce((sum, one) => sum + one.count, 0);
  const score = read === 0 ? null : Math.round(1000 - (1000 * warnings) / (5 * read)) / 10;
  return {
    historyVersion: 1,
    id: hex(sequence, 12),
    sequence,
    asOf,
    series: { name: 'contacts', isGiven: false },
    tool: '0.1.0',
    scoreVersion: 2,
    plan: { sha256: hex(1, 64), pack: 'hubspot' },
    crm: 'hubspot',
    kind: 'contact',
    inputs: [{ name: `contacts-${asOf}.csv`, bytes: read * 100, sha256: hex(sequence, 64), rows: read }],
    rows: { read, written: read - merged, merged, rejected: 0, expired: 0 },
    score,
    dimensions: Object.fromEntries(DIMENSIONS.map((one) => [one, score])) as HistoryEntry['dimensions'],
    passed: null,
    errors: 0,
    warnings,
    findings,
    columns: (Object.keys(NAMES) as (keyof Contact)[]).map((key) => columnOf(contacts, key)),
    duplicates: { clusters: merged, merged, review: 0 },
    staleness: { fresh: 0, ageing: 0, stale: 0, unknown: 0 },
    ...changes,
  };
}

const count = (all: readonly Contact[], is: (one: Contact) => boolean): number => all.filter(is).length;
const filled = (all: readonly Contact[], key: keyof Contact): number => count(all, (one) => one[key] !== '');
const monthsTo = (later: string, earlier: string): number => (Date.parse(later) - Date.parse(earlier)) / 2_629_800_000;

function columnOf(all: readonly Contact[], key: keyof Contact): HistoryColumn {
  const counts = new Map<string, number>();
  for (const one of all) if (one[key] !== '') counts.set(one[key], (counts.get(one[key]) ?? 0) + 1);
  const top = [...counts].filter(([, found]) => found >= 5).map(([value, found]) => ({ value, count: found }));
  const isPicked = (PICKED as readonly string[]).includes(key);
  return {
    column: NAMES[key],
    role: null,
    filled: filled(all, key),
    distinct: counts.size,
    isExact: true,
    ...(isPicked ? { top } : {}),
  };
}
