/** Who may be reached, as far as one record says; both ways in which a column may ask. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/contract.ts';
import { mailbox, mailboxesInText, numbersOf } from '../../src/policy/reachable.ts';
import { bounces, type Channel, isGeneral, lackOf, refusalOf } from '../../src/policy/standing.ts';

type Cells = { readonly [role in Role]?: string };
const values = (cells: Cells) => (role: Role) => (cells[role] === undefined ? [] : [cells[role]]);
const lack = (cells: Cells) => lackOf(values(cells), (role) => cells[role] !== undefined, '2026-11-22');

describe('a refusal', () => {
  it.each<[string, Cells, Channel, string]>([
    ['nothing said', { opt_out_email: '' }, 'email', ''],
    ['an opt-out that is denied', { opt_out_email: 'No' }, 'email', ''],
    ['an opt-out', { opt_out_email: 'true' }, 'email', 'opted-out'],
    ['an opt-out in words', { opt_out_email: 'Unsubscribed' }, 'email', 'opted-out'],
    ['a status that means no', { opt_out_email: 'Non-marketing contact' }, 'email', 'opted-out'],
    ['a status that means yes', { opt_out_email: 'Marketing contact' }, 'email', ''],
    ['words that nobody understands', { opt_out_email: 'perhaps' }, 'email', 'opted-out'],
    ['an opt-in that is denied', { opt_in_email: 'false' }, 'email', 'opted-out'],
    ['an opt-in in words of refusal', { opt_in_email: 'unsubscribed' }, 'email', 'opted-out'],
    ['an opt-in', { opt_in_email: 'yes' }, 'email', ''],
    ['a withdrawal', { opt_in_email: '', opt_out_at: '2024-01-01' }, 'email', 'withdrawn'],
    [
      'a consent that is later',
      { opt_in_email: 'true', opt_in_at: '2025-01-01', opt_out_at: '2024-01-01' },
      'email',
      '',
    ],
    ['a basis that was withdrawn', { legal_basis: 'Withdrawn' }, 'email', 'opted-out'],
    ['no calls, and nothing said of mail', { do_not_call: 'true' }, 'email', ''],
    ['no calls, by post', { do_not_call: 'true' }, 'post', ''],
    ['another refusal', { other_opt_out: 'Yes' }, 'email', 'opted-out'],
    ['another consent that is denied', { other_opt_in: 'N' }, 'post', 'opted-out'],
    ['another refusal that is denied', { other_opt_out: 'No' }, 'email', ''],
    ['somebody who is dead', { is_deceased: 'Y', opt_in_email: 'true' }, 'email', 'deceased'],
    ['somebody who is not', { is_deceased: 'N' }, 'email', ''],
    ['a day of death', { died_at: '2020-01-01' }, 'post', 'deceased'],
    ['no day of death', { died_at: 'No' }, 'post', ''],
    ['no calls, but mail', { do_not_call: 'true', opt_in_email: 'true' }, 'email', ''],
    ['no calls', { do_not_call: 'true', opt_in_email: 'true' }, 'phone', 'do-not-call'],
    ['calls in words that nobody understands', { do_not_call: 'ask first' }, 'phone', 'do-not-call'],
    ['no mail for one who is called', { opt_out_email: 'true' }, 'phone', 'opted-out'],
    ['no mail for one who is written to', { opt_out_email: 'true' }, 'post', 'opted-out'],
    ['a note against mail', { opt_in_email: 'true', notes: 'ei saa lähettää mainoksia' }, 'email', 'note'],
    ['a note against mail, where people are called', { opt_in_email: 'true', notes: 'no newsletter' }, 'phone', ''],
    ['a note against all', { opt_in_email: 'true', notes: 'Do not contact!' }, 'email', 'note'],
  ])('%s', (_, cells, channel, reason) => expect(refusalOf(values(cells), channel)).toBe(reason));
});

describe('a refusal of being reached at all', () => {
  it.each<[string, Cells, boolean]>([
    ['an opt-out that names no way', { opt_out_email: 'true' }, true],
    ['a consent that was denied', { opt_in_email: 'no' }, true],
    ['a withdrawal', { opt_out_at: '2024-01-01' }, true],
    ['a note against all', { notes: 'Do not contact!' }, true],
    ['a note against mail', { notes: 'no newsletter' }, false],
    ['no calls', { do_not_call: 'true' }, false],
    ['somebody who is dead', { is_deceased: 'Y' }, false],
    ['nothing', { opt_out_email: 'false', opt_in_email: 'true' }, false],
  ])('%s', (_, cells, expected) => expect(isGeneral(values(cells))).toBe(expected));

  it('is none where the column speaks of mail alone', () =>
    expect(isGeneral((role, ofAll) => (role === 'opt_out_email' && !ofAll ? ['true'] : []))).toBe(false));
});

describe('what is missing', () => {
  it.each<[string, Cells, string]>([
    ['nothing, where only refusals are asked for', { opt_out_email: '' }, ''],
    ['a consent', { opt_in_email: '', opt_out_email: 'false' }, 'no-consent'],
    ['a consent in words that are understood', { opt_in_email: 'hmm' }, 'not-understood'],
    ['nothing', { opt_in_email: 'x' }, ''],
    ['a date of consent, where there is nothing else', { opt_in_at: '' }, 'no-consent'],
    ['a date that has come', { opt_in_at: '2031-01-01' }, 'no-consent'],
    ['nothing, with a date', { opt_in_at: '2025-01-01' }, ''],
    ['the record, which is deleted', { opt_in_email: 'true', is_deleted: 'true' }, 'deleted'],
  ])('%s', (_, cells, reason) => expect(lack(cells)).toBe(reason));

  it('an address that works', () => {
    expect(bounces(values({ email_invalid: 'UNKNOWN_USER' }))).toBe(true);
    expect(bounces(values({ email_invalid: 'false' }))).toBe(false);
    expect(bounces(values({ email_invalid: 'deliverable' }))).toBe(false);
    expect(bounces(values({ email_invalid: '452 4.2.2 mailbox full' }))).toBe(true);
  });
});

describe('one address, written in several ways', () => {
  it.each([
    ['Anna@Acme.example', 'anna@acme.example'],
    ['anna+news@acme.example', 'anna@acme.example'],
    ['a.n.na@googlemail.com', 'anna@gmail.com'],
    ['a.nna@acme.example', 'a.nna@acme.example'],
    ['+358@acme.example', '+358@acme.example'],
  ])('%s', (text, form) => expect(mailbox(text)).toBe(form));

  it('also where a record cannot be read', () =>
    expect(mailboxesInText('7,"Anna <anna@acme.example>,x,BOB@stone.example')).toEqual([
      'anna@acme.example',
      'bob@stone.example',
    ]));

  it.each([
    ['+358401234567', '0401234567'],
    ['+358401234567 ext. 5', '040 123 4567'],
    ['+4712345678', '12345678'],
    ['+12125550142', '(212) 555-0142'],
  ])('%s is %s', (one, other) => {
    expect(numbersOf(values({ phone: one }))).toHaveLength(1);
    expect(numbersOf(values({ phone: one }))).toEqual(numbersOf(values({ mobile: other })));
  });
});
