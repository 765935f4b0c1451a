/** What is told at a glance. A rule is not shown what is ordinary, so nothing that concerns one may be. */
import { describe, expect, it } from 'vitest';
import { bitOf, traitsOf } from '../../../src/traits.ts';
import { isOrdinaryEmail } from '../../../src/values/internet/ordinary-email.ts';
import { isOrdinaryName } from '../../../src/values/name/ordinary-name.ts';

describe('isOrdinaryName', () => {
  it.each(['Yarros', 'Zelzelper', 'Anna Meyer', 'Mary Ann Yarros'])('%s', (text) =>
    expect(isOrdinaryName(text)).toBe(true),
  );
  it.each([
    '', 'Li', 'yarros', 'YARROS', 'McDonald', 'Mackie', 'Anna  Meyer', ' Anna', 'Anna ', "O'Brien", 'José', 'Aaaa', 'Anna Meyer Yarros Smith',
    'None', 'Unknown', 'Test', 'Asdf', 'Sales', 'Founder', 'Vertriebsleiterin', 'Myyntijohtaja', 'Anna Limited', 'True', 'Falsch', 'Anna3', 'Anna.B',
  ])('not %j', (text) => expect(isOrdinaryName(text)).toBe(false)); // biome-ignore format: a list reads better dense
});

describe('isOrdinaryEmail', () => {
  it.each([
    'anna.meyer@falconlogistics.example',
    'Kenneth.Yarros572@outlook.com',
    'eva_nunez@gmail.com',
    'jane+crm@acme.com',
  ])('%s', (text) => expect(isOrdinaryEmail(text)).toBe(true));
  it.each([
    'anna', 'info@acme.com', 'sales.team@acme.com', 'cust.omerservice+x@acme.com', 'no-reply@acme.com', 'anna.noreply@acme.com', 'test@acme.com', 'Test1@acme.com',
    'anna@gmial.com', 'anna@acme.con', 'anna@mailinator.com', 'anna@x.mailinator.com', 'anna@nomail.com', 'anna@acme.invalid', 'anna@ACME.com', 'anna@acme24.com',
    'anna4111111@acme.com', 'anna11+4111111@acme.com', 'aaron@acme.com', 'anna..b@acme.com', 'müller@acme.com',
  ])('not %s', (text) => expect(isOrdinaryEmail(text)).toBe(false)); // biome-ignore format: a list reads better dense
});

describe('traits of the whole', () => {
  const WHOLE = [
    'plain-email',
    'ordinary-email',
    'plain-name',
    'plain-words',
    'figures',
    'plain-number',
    'plain-phone',
    'plain-date',
  ] as const;
  it.each([
    ['Anna Meyer', 'plain-name plain-words'],
    ['Apex Systems, Inc.', 'plain-words'],
    ['Yarros', 'plain-name'],
    ['n a', ''],
    ['-- none --', ''],
    ['Apex  Systems', ''],
    ['Apex 4 Systems', ''],
    ['(415) 459-0116', 'figures'],
    ['7', 'plain-number'],
    ['00', 'figures plain-number'],
    ['+14155550142', 'figures plain-phone'],
    ['2024-03-15', 'figures plain-date'],
    ['2024-03-15T10:00', 'plain-date'],
    ['anna.meyer@acme.com', 'plain-email ordinary-email'],
    ['info@acme.com', 'plain-email'],
  ])('%s: %s', (text, expected) => {
    const traits = traitsOf(text);
    expect(WHOLE.filter((trait) => (traits & bitOf(trait)) !== 0).join(' ')).toBe(expected);
  });
});
