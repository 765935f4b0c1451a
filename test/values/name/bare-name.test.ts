import { expect, it } from 'vitest';
import { bareName } from '../../../src/values/name/bare-name.ts';

it.each([
  ['Dr. Nathan', 'Nathan'],
  ['Prof. Dr. Eva Maria', 'Eva Maria'],
  ['Frau Anna', 'Anna'],
  ['mr bob', 'bob'],
  ['McAllister, PhD', 'McAllister'],
  ['Bellweather Jr.', 'Bellweather'],
  ['Dr. McAllister, MD', 'McAllister'],
  // nothing but a title, or a name that is one
  ['Dr.', 'Dr.'],
  ['Dean', 'Dean'],
  ['Mary Ann', 'Mary Ann'],
  ['van der Berg', 'van der Berg'],
  ['García López', 'García López'],
  ['王 芳', '王 芳'],
  ['', ''],
])('%j is %j', (text, name) => {
  expect(bareName(text)).toBe(name);
});
