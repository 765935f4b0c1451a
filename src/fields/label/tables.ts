/** All labels that are known, by role and by where they are used, and in the form in which they are looked up. */
import { ROLES } from '../../contract.ts';
import { ADDRESS } from '../data/address.ts';
import { CHANNELS } from '../data/channels.ts';
import { COMPANY } from '../data/company.ts';
import { CONSENT } from '../data/consent.ts';
import { DATES } from '../data/dates.ts';
import { ERP } from '../data/erp.ts';
import { LANGUAGE_TABLES } from '../data/languages.ts';
import { PERSON } from '../data/person.ts';
import { RECORD } from '../data/record.ts';
import type { LabelTable } from '../data/table.ts';
import { labelKey } from './keys.ts';

// biome-ignore format: a list reads better dense
export const TABLES: readonly LabelTable[] = [PERSON, CHANNELS, COMPANY, ADDRESS, DATES, CONSENT, RECORD, ...LANGUAGE_TABLES, ERP];

/**
 * What `data/label-keys.ts` holds: owners, a role and the language or CRM in which labels mean it, and for each key of a label (`labelKey`)
 * a line with the numbers of its owners, by rising UTF-16 units.
 */
export function compiledLabels(): { readonly owners: string; readonly keys: string } {
  const owners: string[] = [];
  const ofKey = new Map<string, number[]>();
  for (const table of TABLES) {
    for (const role of [...ROLES, 'none'] as const) {
      for (const [scope, labels] of Object.entries(table[role] ?? {})) {
        for (const key of labels.split(' | ').map(labelKey)) {
          const known = ofKey.get(key);
          if (known) known.push(owners.length);
          else ofKey.set(key, [owners.length]);
        }
        owners.push(`${role} ${scope}`);
      }
    }
  }
  const lines = [...ofKey].map(([key, all]) => `${key} ${all.join(',')}`);
  return { owners: owners.join('\n'), keys: `\n${lines.sort().join('\n')}\n` };
}
