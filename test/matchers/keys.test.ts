/** What holds of every matcher: forms and keys are made for whatever stands in a cell, always the same, and keys are few. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Role } from '../../src/contract.ts';
import { contextOf } from './matcher-tester.ts';

const MOST_KEYS = 4;
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'Anna', 'Bob', 'Alex', 'van der', 'Müller', 'Mueller', 'Mac', 'dba', 't/a', 'St.', '王小明', '单', 'たろう', 'Иван', 'Γιώργος', '"Bob"', '(', '#5', 'Apt 4B', 'P.O. Box 12', 'Calle Mayor, 12',
    '北京市建国路88号', '六本木1-2-3', '+14155550142', 'ext. 12', '/', ',', ' ', '-', '02134', 'SW1A 1AA', 'acme.co.uk', 'Oy', 'LLC', 'International', '1', 'III',
  ),
); // biome-ignore format: a table reads better dense
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));

it.each(catalog.matchers.map((matcher) => [matcher.id, matcher] as const))('%s', (_, matcher) => {
  fc.assert(
    fc.property(cell, fc.constantFrom(...(matcher.roles as readonly Role[])), (value, role) => {
      const context = contextOf(matcher, { value, role });
      const form = matcher.form(value, context);
      expect(matcher.form(value, context)).toBe(form);
      matcher.form(form, contextOf(matcher, { value: form, role }));
      if (form === '') return;
      const keys = matcher.keys(form);
      expect(keys.length).toBeLessThanOrEqual(MOST_KEYS);
      expect(matcher.keys(form)).toEqual(keys);
      expect(matcher.similarity(form, form)).toBe(1);
    }),
    { numRuns: 1000 },
  );
});
