import { describe, expect, it } from 'vitest';
import { namedAs } from '../../../src/values/name/unnamed.ts';

describe('a child without a name', () => {
  it.each([
    'baby', 'baby girl', 'baby boy', 'babygirl', 'bb', 'bg', 'infant', 'infant male', 'newborn', 'vauva', 'poika', 'saugling', 'neugeborenes', 'bebe', 'nouveau ne',
    'recien nacido', 'rn', 'hijo de maria', 'neonata', 'nyfodd', '王芳之女', 'twin', 'baby of maria',
  ])('%s is none', (form) => expect(['', 'maria']).toContain(namedAs(form))); // biome-ignore format: a list

  it.each([
    ['twin a', 'a'],
    ['baby girl b', 'b'],
    ['baby boy 2', '2'],
    ['baby ruth', 'ruth'],
  ])('of %s stays %s', (form, left) => expect(namedAs(form)).toBe(left));

  it.each(['barbara', 'bebel', 'bo', 'nino', 'nina', 'b b', 'rna', 'girlie', 'twinkle', '之子', 'maria'])(
    '%s is a name',
    (form) => expect(namedAs(form)).toBe(form),
  );
});
