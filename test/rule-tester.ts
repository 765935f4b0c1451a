/** The rule tester as vitest cases: `testNormalizer(rule, { repairs, keeps })`, `testValidator(rule, { passes, fails })`. */
import { describe, it } from 'vitest';
import type { AnyNormalizer, AnyValidator } from '../src/contract.ts';
import {
  type Case,
  type NormalizerTable,
  normalizerCases,
  type ValidatorTable,
  validatorCases,
} from '../src/testing.ts';

export function testNormalizer(rule: AnyNormalizer, table: NormalizerTable): void {
  describe(rule.id, () => runAll(normalizerCases(rule, table)));
}

export function testValidator(rule: AnyValidator, table: ValidatorTable): void {
  describe(rule.id, () => runAll(validatorCases(rule, table)));
}

function runAll(cases: readonly Case[]): void {
  for (const { title, run } of cases) it(title, run);
}
