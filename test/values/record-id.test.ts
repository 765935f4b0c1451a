import { expect, it } from 'vitest';
import { recordIdKey } from '../../src/values/record-id.ts';

it('takes an id of 18 letters for the one of 15 that its checksum proves', () => {
  expect(recordIdKey('0018000001AbCdEAAV')).toBe('0018000001AbCdE');
  expect(recordIdKey('0018000001AbCdE')).toBe('0018000001AbCdE');
});

it('leaves every other id as it is', () => {
  for (const id of ['', '0018000001AbCdEAAA', '0018000001aBCDEAAV', '487688000123456789', '0018000001AbCdEAAv'])
    expect(recordIdKey(id)).toBe(id);
});
