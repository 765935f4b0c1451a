import { expect, it } from 'vitest';
import { namesTwo } from '../../../src/values/name/couple.ts';
import { parseName } from '../../../src/values/name/name.ts';
import { travelName } from '../../../src/values/name/travel-name.ts';

it.each([
  ['RINALDI/SILVIA MS', { family: 'RINALDI', given: 'SILVIA', title: 'MS' }],
  ['SILVA/JOAO PAULO MR', { family: 'SILVA', given: 'JOAO PAULO', title: 'MR' }],
  ['AL-BLOOSHI/ZAYED MR', { family: 'AL-BLOOSHI', given: 'ZAYED', title: 'MR' }],
  ['LONG/KEITH', { family: 'LONG', given: 'KEITH', title: '' }],
  ['SILVA/J', { family: 'SILVA', given: 'J', title: '' }],
  ['JOHN/MARY', undefined],
  ['John/Mary Smith', undefined],
  ['Smith/Jones', undefined],
  ['SALES/SUPPORT', undefined],
  ['A/B', undefined],
  ['Ravi s/o Kumar', undefined],
])('%s', (text, parts) => {
  expect(travelName(text)).toEqual(parts);
  if (parts) expect(namesTwo(text)).toBe(false);
});

it('is taken apart', () => {
  expect(parseName('RINALDI/SILVIA MS')).toMatchObject({ prefix: 'MS', first: 'SILVIA', last: 'RINALDI' });
  expect(parseName('SILVA/JOAO PAULO MR')).toMatchObject({
    prefix: 'MR',
    first: 'JOAO',
    middle: 'PAULO',
    last: 'SILVA',
  });
});
