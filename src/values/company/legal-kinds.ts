/** What kind of legal person a company is by the form in its name, and whether two forms are surely those of two. */

import { CAREFUL_FORMS } from '../data/legal-forms.ts';
import { LEGAL_KINDS } from '../data/legal-kinds.ts';
import { parseCompany } from './company.ts';
import { legalFormKeys } from './legal-form-keys.ts';
import { matchPlainCompany } from './plain.ts';

/** `The Acme Company` is no more than Acme. */
const IDLE: ReadonlySet<string> = new Set(['Co.', 'Cía.', 'DBA', 'JV']);

/** In France these stand before a name as often as behind it; they are initials of names too, so that a name is compared with them. */
const BEFORE = /^\s*(SCI|SAS|SNC|SCEA)\s/;

/** The legal form in a company's name in its usual spelling (`GmbH`, `Inc.`), as far as it surely is one; `''` where there is none. */
export function legalFormIn(name: string): string {
  const form = matchPlainCompany(name) === undefined ? parseCompany(name).form : plainFormOf(name);
  if (form === '') return BEFORE.exec(name)?.[1] ?? '';
  return IDLE.has(form) ? '' : form;
}

/** Of a name of the plainest kind, which has its form as its last word if it has one. */
function plainFormOf(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  if (last.length === name.length) return '';
  const key = last.replaceAll('.', '');
  return CAREFUL_FORMS.has(key) ? parseCompany(name).form : (legalFormKeys().shown.get(key) ?? '');
}

/** By form and country the lines that it stands in, as bits. */
type Kinds = ReadonlyMap<string, ReadonlyMap<string, number>>;

let known: Kinds | undefined;

/**
 * Whether two forms are those of two legal persons: of two kinds in every country that has both. Forms that no country has both of may
 * be one in two languages: `Oy` and `Ltd`.
 */
export function areTwoKinds(a: string, b: string): boolean {
  known ??= load();
  const [left, right] = [known.get(a), known.get(b)];
  if (!left || !right) return false;
  let isShared = false;
  for (const [country, kinds] of left) {
    const others = right.get(country);
    if (others === undefined) continue;
    if ((kinds & others) !== 0) return false;
    isShared = true;
  }
  return isShared;
}

function load(): Kinds {
  const found = new Map<string, Map<string, number>>();
  for (const [country, lines] of Object.entries(LEGAL_KINDS)) {
    for (const [at, line] of lines.entries()) {
      for (const form of line.split('|')) {
        const kinds = found.get(form) ?? new Map<string, number>();
        kinds.set(country, (kinds.get(country) ?? 0) | (1 << at));
        found.set(form, kinds);
      }
    }
  }
  return found;
}
