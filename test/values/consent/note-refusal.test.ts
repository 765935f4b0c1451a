import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { refusalInNote } from '../../../src/values/consent/note-refusal.ts';

const read = (text: string, cells: { readonly [role in Role]?: string } = {}) =>
  refusalInNote(text, { get: (role) => cells[role] ?? '' });

describe('refusalInNote', () => {
  it.each([
    '',
    'called, no answer',
    'hei soita',
    'мне звонить',
    'No calls yet',
    'spring interview',
    'Do not call before 9am',
    "don't call him before noon",
    'Please do not ring after 17:00',
    'Do not call between 9.00 and 12.00',
    'Unsubscribe link broken',
    'unsubscribe link does not work',
  ])('%s refuses nothing', (text) => expect(read(text)).toBeUndefined());
  it.each([
    ['Ei saa soittaa', 'do_not_call'],
    ['keine Werbung bitte', 'opt_out_email'],
    ['unsubscribed by phone', 'opt_out_email'],
    ['请勿打扰', 'do_not_call'],
    ['не звонить', 'do_not_call'],
    ['do not call after 3 complaints', 'do_not_call'],
    ['do not call before 9am, or better never: unsubscribe', 'opt_out_email'],
    ['clicked the unsubscribe link', 'opt_out_email'],
  ])('%s belongs into %s', (text, field) => {
    expect(read(text)).toMatchObject({ field, state: 'unsaid' });
    expect(read(text, { do_not_call: 'true', opt_out_email: 'true' })?.state).toBe('said');
  });
  it('contradicts only a column that says so of somebody who can be reached', () => {
    expect(read('Do not call', { phone: '1', do_not_call: 'no' })?.state).toBe('contradicted');
    expect(read('Do not call', { email: 'a@b.fi', do_not_call: 'no' })?.state).toBe('unsaid');
    expect(read('no newsletters', { email: 'a@b.fi', opt_in_email: 'yes' })?.state).toBe('contradicted');
    expect(read('do not call after the complaint', { phone: '1', do_not_call: 'no' })?.state).toBe('unsaid');
  });
});
