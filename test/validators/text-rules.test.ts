/** The examples that the generated pages show for the text and name checks. */
import { expect, it } from 'vitest';
import type { AnyValidator } from '../../src/contract.ts';
import { contextFor } from '../../src/testing.ts';
import { excelDamage } from '../../src/validators/excel-damage.ts';
import { formulaInjection } from '../../src/validators/formula-injection.ts';
import { instructionsInNotes } from '../../src/validators/instructions-in-notes.ts';
import { junkRecord } from '../../src/validators/junk-record.ts';
import { lostCharacters } from '../../src/validators/lost-characters.ts';
import { namePlausibility } from '../../src/validators/name-plausibility.ts';
import { sensitiveData } from '../../src/validators/sensitive-data.ts';

const ALL: readonly AnyValidator[] = [
  excelDamage,
  formulaInjection,
  instructionsInNotes,
  junkRecord,
  lostCharacters,
  namePlausibility,
  sensitiveData,
];

it.each(ALL.map((rule) => [rule.id, rule] as const))('%s keeps the promise of its examples', (_id, rule) => {
  for (const { before, after } of rule.docs.examples) {
    expect(rule.check(before, contextFor(rule, before, {}))?.message ?? '').toBe(after);
  }
});
