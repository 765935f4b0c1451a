/** Picklist values: which entry of a CRM's list a text means, and how far down the funnel a lifecycle stage is. */

import { distance } from 'fastest-levenshtein';
import type { Crm, Role } from '../../contract.ts';
import { PICKLISTS, type Picklist, type PicklistEntry } from '../data/picklists.ts';
import { matchText } from '../text/text.ts';

interface Indexed {
  readonly list: Picklist;
  /** Spelling, and match form without blanks → entry. */
  readonly byForm: ReadonlyMap<string, PicklistEntry>;
}

const INDEX: ReadonlyMap<string, Indexed> = new Map(
  PICKLISTS.map((list): [string, Indexed] => [`${list.crm}/${list.role}`, { list, byForm: indexed(list) }]),
);

/** Compares without case, blanks, hyphens and diacritics: `Pre-Qualified`, `pre qualified`, `OPEN_DEAL`, `Open Deal`. */
function formOf(text: string): string {
  return matchText(text).replaceAll(' ', '');
}

function indexed(list: Picklist): Map<string, PicklistEntry> {
  const map = new Map<string, PicklistEntry>();
  for (const entry of list.entries) {
    for (const text of [entry.internal, entry.label, ...(entry.also ?? [])]) {
      // the spelling itself too: most cells are clean and then need no folding
      for (const key of [text, formOf(text)]) if (!map.has(key)) map.set(key, entry);
    }
  }
  return map;
}

interface PicklistMatch {
  readonly internal: string;
  readonly label: string;
}

/** The entry of the CRM's own list that a text means; undefined where it means none, or the list is not known. */
export function matchPicklist(text: string, crm: Crm, role: Role): PicklistMatch | undefined {
  const byForm = INDEX.get(`${crm}/${role}`)?.byForm;
  return byForm?.get(text) ?? byForm?.get(formOf(text));
}

/**
 * Whether a value is missing from a list that is seldom changed. False where the list is not known or made to be extended,
 * and for the numbers that HubSpot gives to stages of one's own.
 */
export function isUnknownOption(text: string, crm: Crm, role: Role): boolean {
  const found = INDEX.get(`${crm}/${role}`);
  if (!found?.list.closed || found.list.custom?.test(text)) return false;
  return !found.byForm.has(formOf(text));
}

/** Slips that a value of that many letters may have and still be recognised. */
const mostSlips = (length: number): number => (length >= 8 ? 2 : length >= 5 ? 1 : 0);

/**
 * The entry of a list that a value is a slip away from, whole (`Closed Wonn`) or as far as it goes (`Apointment` for
 * `Appointment Scheduled`); `''` where none is near, or several are.
 * @param labels entries as a person reads them
 */
export function nearPicklist(text: string, labels: readonly string[]): string {
  const wanted = formOf(text);
  const most = mostSlips(wanted.length);
  if (most === 0) return '';
  const count = matchText(text).split(' ').length;
  let [best, closest] = ['', most + 1];
  for (const label of labels) {
    const start = matchText(label).split(' ').slice(0, count).join('');
    const far = Math.min(distance(wanted, formOf(label)), start.length >= 8 ? distance(wanted, start) : most + 1);
    // A word of the list without its second half (`Contract` of `Contract Sent`) is a choice of one's own and no slip.
    if (far === 0) return '';
    if (far < closest) [best, closest] = [label, far];
    else if (far === closest && far <= most) best = '';
  }
  return best;
}

/** Labels of the CRM's list, for messages; empty where the list is not known. */
export function picklistLabels(crm: Crm, role: Role): readonly string[] {
  return INDEX.get(`${crm}/${role}`)?.list.entries.map((entry) => entry.label) ?? [];
}

const FUNNEL = [
  'other', 'subscriber', 'lead', 'marketingqualifiedlead', 'salesqualifiedlead', 'opportunity', 'customer', 'evangelist',
]; // biome-ignore format: a table reads better dense

/**
 * How far down the funnel a lifecycle stage is, in HubSpot's order; the furthest stage wins a merge. 0 for an empty or unknown
 * value (a stage of one's own has no known place), 1 for `other`, 2 subscriber … 8 evangelist.
 */
export function lifecycleRank(value: string): number {
  if (value === '') return 0;
  const entry = matchPicklist(value, 'hubspot', 'lifecycle_stage');
  return entry ? FUNNEL.indexOf(entry.internal) + 1 : 0;
}
