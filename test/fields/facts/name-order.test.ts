import { describe, expect, it } from 'vitest';
import { nameOrderFact } from '../../../src/fields/facts/name-order.ts';

const GIVEN = [
  'Jean',
  'Marie',
  'Pierre',
  'Sophie',
  'Michel',
  'Anna',
  'Peter',
  'Julie',
  'Thomas',
  'Laura',
  'Lucas',
  'Emma',
];
const FAMILY = ['Tremblay', 'Gagnon', 'Bouchard', 'Lavoie', 'Fortin', 'Gauthier', 'Ouellet', 'Pelletier', 'Bergeron', 'Leblanc', 'Paquette', 'Girouard']; // biome-ignore format: a table reads better dense
const names = (write: (given: string, family: string) => string): string[] =>
  GIVEN.map((given, at) => write(given, FAMILY[at]!));

describe('family name first in a column of whole names', () => {
  it.each([
    ['in capitals', names((given, family) => `${family} ${given}`.toUpperCase())],
    ['in mixed case', names((given, family) => `${family} ${given}`)],
    ['with initials behind', names((given, family) => `${family} ${given} A.`)],
    ['of two owners', names((given, family) => `${family} ${given} A & MARY B`.toUpperCase())],
    ['with some the other way', [...names((given, family) => `${family} ${given}`), 'Nina Perkins', 'Karen Ostrom']],
    ['with firms among them', [...names((given, family) => `${family} ${given}`), 'Tremblay Holdings LLC', '']],
  ])('is found %s', (_how, values) => {
    expect(nameOrderFact(values)).toMatchObject({ nameOrder: 'family-first' });
  });

  it('says what shows it', () => {
    expect(nameOrderFact([...names((given, family) => `${family} ${given}`), 'Nina Perkins']).nameOrderEvidence).toBe(
      'the family name goes first: 12 of 13 names end in a known given name, 1 begin with one',
    );
  });

  it.each([
    ['the given name goes first', names((given, family) => `${given} ${family}`)],
    ['a comma tells it', names((given, family) => `${family}, ${given}`)],
    ['most have a comma', names((given, family) => `${family} ${given}`).flatMap((name) => [name, name.replace(' ', ', '), name.replace(' ', ', A')])],
    ['there are few', names((given, family) => `${family} ${given}`).slice(0, 9)],
    ['one name stands again and again', Array.from({ length: 40 }, () => 'Tremblay Jean')],
    ['both orders are frequent', [...names((given, family) => `${family} ${given}`), ...names((given, family) => `${given} ${family}X`).slice(0, 4)]],
    ['most names are of people whose names are not known', [...names((given, family) => `${family} ${given}`), ...names((given, family) => `${family}x ${given}x${family}`).flatMap((name) => [name, `${name}y`, `${name}z`, `${name}u`])]],
    ['both words are given names', names((given) => `${given} ${given}`)],
  ])('is not where %s', (_why, values) => {
    expect(nameOrderFact(values)).toEqual({});
  }); // biome-ignore format: a table reads better dense

  it('is asked of no cell that is too long for a name', () => {
    expect(nameOrderFact([...names((given, family) => `${family} ${given}`), ' '.repeat(1 << 20)])).toMatchObject({
      nameOrder: 'family-first',
    });
  });
});
