import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchCompany } from '../../../src/values/company/company.ts';
import { matchPlainCompany } from '../../../src/values/company/plain.ts';
import { LEGAL_FORMS } from '../../../src/values/data/legal-forms.ts';

const WORDS = 'Acme Nordic Blue Summit Zellund Software Steel Robotics Insurance Partners Media Paper 3M A B Group The Company Co Firma and und e y Sociedad Limited Gesellschaft Geselschaft haftung Privat Kommandit aktien bolag Joint Stock'.split(' '); // biome-ignore format: a list
const FORMS = LEGAL_FORMS.flat();
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...FORMS.flatMap((form) => form.split(' '))) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9.&-]{1,9}$/) },
);
const end = fc.oneof(fc.constant(''), fc.constantFrom('Inc.', 'LLC', 'GmbH', 'Oy', 'AB', 'S.A.', 'B.V.', ...FORMS));

describe('matchPlainCompany', () => {
  it.each([
    ['Acme Software', 'acme software'],
    ['Acme Software Inc.', 'acme software'],
    ['Blue zellund Steel S.A.', 'blue zellund steel'],
    ['Nordic Robotics GmbH', 'nordic robotics'],
  ])('%s → %s', (name, form) => {
    expect(matchPlainCompany(name)).toBe(form);
    expect(matchCompany(name)).toBe(form);
  });

  it.each([
    'Smith & Sons',
    'Acme Limited Liability Company',
    'The Palm',
    'Müller GmbH',
    'Acme, Inc.',
    'James Earl',
    'Dupont EARL',
    '',
  ])('leaves %s to others', (name) => expect(matchPlainCompany(name)).toBeUndefined());

  it('says what matchCompany says, or nothing', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), end, (words, form) => {
        const name = [...words, form].join(' ').trim();
        const plain = matchPlainCompany(name);
        if (plain !== undefined) expect(plain).toBe(matchCompany(name));
      }),
      { numRuns: 5000 },
    );
  });
});
