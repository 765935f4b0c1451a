import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { fieldsOf, many } from '../recognised.ts';

const PARTS = ['first_name', 'last_name'];

function roleOf(values: readonly string[], beside: readonly string[] = PARTS): Role | null | undefined {
  const fields = fieldsOf(
    ['display_name', ...beside, 'user_email'],
    values.map((value, at) => [value, ...beside.map(() => 'Anna'), `a${at}@acme.example`]),
  );
  return fields[0]?.role;
}

describe('what people log in with is no name', () => {
  it.each<[string[], readonly string[], Role | null]>([
    [many('xiaoming92', 'Fergus MacAlister'), PARTS, null],
    [many('user_1234'), PARTS, null],
    [many('Anna Klein', 'Fergus MacAlister'), PARTS, 'full_name'],
    [[...many('Anna Klein'), 'anna92'], PARTS, 'full_name'],
    // digits in a name are no login where it has several words
    [many('John Smith 2nd'), PARTS, 'full_name'],
    // the only name there is
    [many('xiaoming92', 'Fergus MacAlister'), [], 'full_name'],
    [many('xiaoming92', 'Fergus MacAlister'), ['first_name'], 'full_name'],
    // too few to tell
    [['xiaoming92', 'anna3'], PARTS, 'full_name'],
  ])('%s beside %s', (values, beside, role) => {
    expect(roleOf(values, beside)).toBe(role);
  });
});
