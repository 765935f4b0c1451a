/** What "as above" stands for is not known, so it proves nothing about two records. */
import { expect, it } from 'vitest';
import { isUsable } from '../../src/dedupe/merge/usable.ts';
import { verdict } from './people.ts';

const weber = (company: string, city: string) => ({ first_name: 'Anna', last_name: 'Weber', company, city });

it('is no firm that two namesakes share', () => {
  expect(verdict(weber('Rheintal Logistik GmbH', 'Köln'), weber('Rheintal Logistik GmbH', 'Köln'))).not.toBe('none');
  expect(verdict(weber('siehe oben', 'dto.'), weber('siehe oben', 'dto.'))).toBe(verdict(weber('', ''), weber('', '')));
});

it('gives way to a value in a merge', () => {
  expect(isUsable('company', 'dto.')).toBe(false);
  expect(isUsable('city', '〃')).toBe(false);
  expect(isUsable('company', 'Ditto Music')).toBe(true);
});
