import { expect, it } from 'vitest';
import { isUniqueEverywhere, recordIdKey } from '../../../src/values/id/record-id.ts';

it('takes an id of 18 letters for the one of 15 that its checksum proves', () => {
  expect(recordIdKey('0018000001AbCdEAAV')).toBe('0018000001AbCdE');
  expect(recordIdKey('0018000001AbCdE')).toBe('0018000001AbCdE');
});

it('leaves every other id as it is', () => {
  for (const id of ['', '0018000001AbCdEAAA', '0018000001aBCDEAAV', '487688000123456789', '0018000001AbCdEAAv'])
    expect(recordIdKey(id)).toBe(id);
});

it('knows ids that no other system gives', () => {
  const unique = ['0018000001AbCdE', '0018000001AbCdEAAV', 'a0B8000001AbCdE', '6f1c2d3e-0a1b-4c5d-8e9f-001122334455'];
  for (const id of unique) expect(isUniqueEverywhere(id)).toBe(true);
  const given = ['', '1', '9000000001', '003000000000010', 'C-00017', '00000000-0000-0000-0000-000000000000'];
  for (const id of given) expect(isUniqueEverywhere(id)).toBe(false);
});
