import { describe, expect, it } from 'vitest';
import { findIdentity, maskNumber, passesLuhn } from '../../../src/values/id/identity-number.ts';

describe('findIdentity', () => {
  it.each([
    ['131052-308T', 'fi-henkilotunnus'],
    ['010594Y9032', 'fi-henkilotunnus'],
    ['123-45-6789', 'us-ssn'],
    ['11010519491231002X', 'cn-id'],
    ['4111111111111111', 'card'],
    ['3782 822463 10005', 'card'],
    ['FI2112345600000785', 'iban'],
    ['811218-9876', 'se-personnummer'],
    ['529.982.247-25', 'br-cpf'],
    ['RSSMRA85T10A562S', 'it-codice-fiscale'],
    ['NIF 12345678Z', 'es-dni'],
    ['isikukood 37605030299', 'ee-isikukood'],
    ['PESEL 44051401359', 'pl-pesel'],
  ])('%s', (text, kind) => expect(findIdentity(text)?.kind).toBe(kind));

  it.each([
    '131052-308U',
    '991399-308T',
    '666-45-6789',
    '110105194912310021',
    '4111111111111112',
    'FI2112345600000786',
    '811218-9877',
    '529.982.247-26',
    '37605030299',
    '+358401234567',
    '2024-03-05 12:30:00',
    '415-555-0142',
  ])('not %s', (text) => expect(findIdentity(text)).toBeUndefined());
});

it('masks all but the last two characters', () => {
  expect(maskNumber('131052-308T')).toBe('******-**8T');
  expect(maskNumber('4111 1111')).toBe('**** **11');
});

it('knows Luhn', () => {
  expect(passesLuhn([7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 3])).toBe(true);
  expect(passesLuhn([7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 4])).toBe(false);
});
