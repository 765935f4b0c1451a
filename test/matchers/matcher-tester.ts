/** Tables for matchers: value → match form, and pairs of values by how alike they must be. */
import { describe, expect, it } from 'vitest';
import type { AnyMatcher, Context, Facts, RecordKind, Role } from '../../src/contract.ts';

export interface MatcherTable {
  /** Value (or record by role, when a form reads several columns) and its match form. */
  readonly forms: readonly (readonly [string | Around, string])[];
  /** Pairs that are the same (1), nearly so (`near`: 0.78 to 0.99) or different (below 0.78). */
  readonly same?: readonly (readonly [string, string])[];
  readonly near?: readonly (readonly [string, string])[];
  readonly differ?: readonly (readonly [string, string])[];
  /** Pairs that must share a blocking key. */
  readonly meet?: readonly (readonly [string, string])[];
}

export interface Around {
  readonly value: string;
  readonly role: Role;
  readonly kind?: RecordKind;
  readonly facts?: Facts;
  readonly record?: { readonly [role in Role]?: string };
}

export function contextOf(matcher: AnyMatcher, { value, role, kind, facts, record }: Around): Context {
  const cells: { readonly [role in Role]?: string } = { ...record, [role]: value };
  return {
    options: matcher.options.parse({}), role, column: role, facts: facts ?? {}, crm: 'unknown', kind: kind ?? 'contact', country: '', asOf: '2026-11-22', original: value,
    get: (wanted) => cells[wanted] ?? '', has: (wanted) => wanted in cells, factsOf: () => ({}),
  }; // biome-ignore format: a table reads better dense
}

export function testMatcher(matcher: AnyMatcher, table: MatcherTable): void {
  const formOf = (given: string | Around): string => {
    const around = typeof given === 'string' ? { value: given, role: matcher.roles[0] as Role } : given;
    return matcher.form(around.value, contextOf(matcher, around));
  };
  const alike = (a: string, b: string): number => {
    const [x, y] = [formOf(a), formOf(b)];
    expect(x, a).not.toBe('');
    expect(y, b).not.toBe('');
    expect(matcher.similarity(x, y), 'similarity must not depend on the side').toBeCloseTo(
      matcher.similarity(y, x),
      10,
    );
    return matcher.similarity(x, y);
  };
  describe(matcher.id, () => {
    for (const [given, form] of table.forms) {
      it(`${JSON.stringify(given)} → ${JSON.stringify(form)}`, () => {
        expect(formOf(given)).toBe(form);
        if (form !== '') expect(matcher.similarity(form, form)).toBe(1);
      });
    }
    for (const example of matcher.docs.examples) {
      it(`example ${JSON.stringify(example.before)}`, () => expect(formOf(example.before)).toBe(example.after));
    }
    for (const [a, b] of table.same ?? []) it(`${a} is ${b}`, () => expect(alike(a, b)).toBeGreaterThanOrEqual(0.95));
    for (const [a, b] of table.near ?? []) {
      it(`${a} is near ${b}`, () => {
        expect(alike(a, b)).toBeGreaterThanOrEqual(0.78);
        expect(alike(a, b)).toBeLessThan(1);
      });
    }
    for (const [a, b] of table.differ ?? []) it(`${a} is not ${b}`, () => expect(alike(a, b)).toBeLessThan(0.78));
    for (const [a, b] of table.meet ?? []) {
      it(`${a} meets ${b}`, () => {
        const keys = matcher.keys(formOf(a));
        expect(matcher.keys(formOf(b)).some((key) => keys.includes(key))).toBe(true);
      });
    }
  });
}
