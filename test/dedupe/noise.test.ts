/** Whether there are families in a file, by how pairs of one home differ. */
import { expect, it } from 'vitest';
import { noHouseholds, noiseOf } from '../../src/dedupe/noise.ts';

const of = (relatives: number, twins: number, namesakes: number, same: number) =>
  noiseOf({ ...noHouseholds(), relatives, twins, namesakes, same });

it.each([
  ['nobody knows in a small file', of(0, 0, 0, 20), { given: false, birth: false, families: true }],
  ['families, with their twins', of(400, 12, 5, 900), { given: false, birth: false, families: true }],
  ['as many twins as brothers and sisters', of(60, 60, 0, 900), { given: false, birth: false, families: true }],
  ['no families, first names entered wrongly', of(1, 60, 2, 900), { given: true, birth: false, families: false }],
  ['no families, birth dates entered wrongly', of(2, 0, 70, 300), { given: false, birth: true, families: false }],
  ['no families, hardly a slip', of(0, 3, 3, 900), { given: false, birth: false, families: false }],
])('%s', (_, noise, expected) => expect(noise).toMatchObject(expected));
