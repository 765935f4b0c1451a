/** Records as linking looks at them. */
import type { Field, Role } from '../../src/contract.ts';
import { Sight } from '../../src/link/sight.ts';
import type { Person } from '../dedupe/people.ts';

export function sightOf(record: Person, kind: 'contact' | 'company' = 'contact'): Sight {
  const roles = Object.keys(record) as Role[];
  const fields = roles.map(
    (role, index): Field => ({ column: role, index, role, confidence: 1, reason: '', facts: {} }),
  );
  const sight = new Sight({ fields, crm: 'unknown', kind, country: '', asOf: '2026-01-15', options: {} });
  sight.cells = roles.map((role) => record[role] ?? '');
  return sight;
}
