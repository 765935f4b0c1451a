/** All labels that are known, by role and by where they are used, and in the form in which they are looked up. */
import { ROLES } from '../contract.ts';
import { ADDRESS } from './data/address.ts';
import { CHANNELS } from './data/channels.ts';
import { COMPANY } from './data/company.ts';
import { CONSENT } from './data/consent.ts';
import { DATES } from './data/dates.ts';
import { LANGUAGE_TABLES } from './data/languages.ts';
import { PERSON } from './data/person.ts';
import { RECORD } from './data/record.ts';
import type { LabelTable } from './data/table.ts';
import { labelKey } from './keys.ts';

// biome-ignore format: a list reads better dense
export const TABLES: readonly LabelTable[] = [PERSON, CHANNELS, COMPANY, ADDRESS, DATES, CONSENT, RECORD, ...LANGUAGE_TABLES];

/** A line for each role and language: both, and the keys of its labels (`labelKey`), with blanks between them. For `data/label-keys.ts`. */
export function compiledLabels(): string {
  const lines: string[] = [];
  for (const table of TABLES) {
    for (const role of [...ROLES, 'none'] as const) {
      for (const [scope, labels] of Object.entries(table[role] ?? {})) {
        lines.push([role, scope, ...labels.split(' | ').map(labelKey)].join(' '));
      }
    }
  }
  return lines.join('\n');
}
