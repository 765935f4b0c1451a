/** Kinds of legal persons: the table speaks of forms that are known, and each spelling of them leads to it. */
import { describe, expect, it } from 'vitest';
import { areTwoKinds, legalFormIn } from '../../../src/values/company/legal-kinds.ts';
import { CJK_FORMS, LEGAL_FORMS } from '../../../src/values/data/legal-forms.ts';
import { LEGAL_KINDS } from '../../../src/values/data/legal-kinds.ts';

const FORMS = new Set([...LEGAL_FORMS.map(([first = '']) => first.replace(/ \([A-Z]{2}\)$/, '')), ...CJK_FORMS]);

describe('the table of kinds', () => {
  it('names forms as they are shown', () => {
    const unknown = Object.values(LEGAL_KINDS)
      .flatMap((lines) => lines.flatMap((line) => line.split('|')))
      .filter((form) => !FORMS.has(form) && form !== 'K.K.');
    expect(unknown).toEqual([]);
  });

  it('knows every form under what its usual spelling is read as', () => {
    const lost = Object.entries(LEGAL_KINDS).flatMap(([country, lines]) =>
      lines.flatMap((line) => {
        const forms = line.split('|');
        return forms
          .filter((form) => !CJK_FORMS.includes(form) && !forms.includes(legalFormIn(`Zellund ${form.toUpperCase()}`)))
          .map((form) => `${country} ${form}: ${legalFormIn(`Zellund ${form.toUpperCase()}`)}`);
      }),
    );
    expect(lost).toEqual([]);
  });
});

describe('the form in a name', () => {
  it.each([
    ['Acme Inc', 'Inc.'],
    ['ACME INCORPORATED', 'Inc.'],
    ['Acme, Inc.', 'Inc.'],
    ['Nordlicht Gesellschaft mit beschränkter Haftung', 'GmbH'],
    ['Nordlicht GmbH & Co. KG', 'GmbH & Co. KG'],
    ['Kowalski Trans Sp. z o.o.', 'Sp. z o.o.'],
    ['Kowalski Trans Sp. z o.o. Sp.k.', 'Sp. z o.o. Sp.k.'],
    ['Kowalski Trans spółka z ograniczoną odpowiedzialnością spółka komandytowa', 'Sp. z o.o. Sp.k.'],
    ['Yıldız Sanayi ve Ticaret Anonim Şirketi', 'A.Ş.'],
    ['ООО «Ромашка»', 'ООО'],
    ['ROSSI SPA', 'SpA'],
    ['Mandara Spa', ''],
    ['Acme', ''],
    ['The Acme Company', ''],
    ['Incorporated', ''],
  ])('%s: %s', (name, form) => expect(legalFormIn(name)).toBe(form));
});

describe('two forms', () => {
  it.each([
    ['GmbH', 'GmbH & Co. KG'],
    ['Sàrl', 'SCI'],
    ['TNHH', 'CTCP'],
    ['Sp. z o.o.', 'Sp. z o.o. Sp.k.'],
    ['Inc.', 'LLC'],
    ['Ltd.', 'LLP'],
    ['e.V.', 'GmbH'],
    ['A.Ş.', 'Ltd. Şti.'],
    ['(株)', '有限会社'],
    ['UAB', 'AB'],
    ['LLC', 'АО'],
  ])('%s and %s are two kinds', (a, b) => {
    expect(areTwoKinds(a, b)).toBe(true);
    expect(areTwoKinds(b, a)).toBe(true);
  });

  it.each([
    ['Inc.', 'Corp.'],
    ['Inc.', 'Ltd.'],
    ['Ltd.', 'LLC'],
    ['Ltd.', 'PLC'],
    ['Ltd.', 'Oy'],
    ['Oy', 'AB'],
    ['Oy', 'Oyj'],
    ['AG', 'S.A.'],
    ['AG', 'SE'],
    ['GmbH', 'Sàrl'],
    ['GmbH', 'UG'],
    ['KG', 'GmbH & Co. KG'],
    ['ООО', 'LLC'],
    ['ЗАО', 'АО'],
    ['株式会社', '㈱'],
    ['有限公司', 'Co. Ltd.'],
    ['S.L.', 'S.L.U.'],
    ['LLC', 'GmbH'],
  ])('%s and %s may be one', (a, b) => expect(areTwoKinds(a, b)).toBe(false));
});
