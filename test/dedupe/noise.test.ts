/** Whether there are families in a file, by how pairs of one home differ. */
import { expect, it } from 'vitest';
import { noHouseholds, noiseOf } from '../../src/dedupe/weigh/noise.ts';

const of = (relatives: number, twins: number, namesakes: number, same: number, generations = 0) =>
  noiseOf({ ...noHouseholds(), relatives, twins, namesakes, same, generations });

it.each([
  ['nobody knows in a small file', of(0, 0, 0, 20), { given: false, birth: false, families: true }],
  ['families, with their twins', of(400, 12, 5, 900), { given: false, birth: false, families: true }],
  ['as many twins as brothers and sisters', of(60, 60, 0, 900), { given: false, birth: false, families: true }],
  ['no families, first names entered wrongly', of(1, 60, 2, 900), { given: true, birth: false, families: false }],
  ['no families, birth dates entered wrongly', of(2, 0, 70, 300), { given: false, birth: true, families: false }],
  ['fathers and sons of one name, and nobody else in a home', of(0, 0, 0, 60, 8), { birth: false, families: true }],
  ['the same, and a few dates entered wrongly', of(8, 0, 3, 60, 40), { birth: false, families: true }],
  [
    'no families, birth dates entered wrongly by any number of years',
    of(7, 145, 26, 1055, 54),
    { given: true, birth: true, families: false },
  ],
  ['no families, of a small file with a few relatives more than their share', of(5, 4, 77, 139), { families: false }],
  ['families of a small file', of(12, 4, 77, 139), { families: true }],
  ['no families, hardly a slip', of(0, 3, 3, 900), { given: false, birth: false, families: false }],
])('%s', (_, noise, expected) => expect(noise).toMatchObject(expected));
