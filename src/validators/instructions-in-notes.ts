/** Finds notes that say what a column should: do not call, a phone number, an address. */
import { defineValidator } from '../define.ts';
import { refusalInNote } from '../values/consent/note-refusal.ts';

const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;
/** Every phone number has it. */
const NUMBER = /\d[\d\s()./-]{5,}\d/;
const PHONE =
  /(?:\+|(?<![\p{L}\p{N}])00)\d[\d\s()./-]{7,}\d|(?:(?<![\p{L}\p{N}])(?:call|phone|tel|mob|mobile|cell|soita|puh|gsm|ring|anruf|telefon|appeler|llamar|numero|nro)(?![\p{L}\p{N}])|电话|手机)\W{0,3}(?:\p{L}+\W{1,3})?\+?\d[\d\s()./-]{5,}\d/iu;

export const instructionsInNotes = defineValidator({
  id: 'instructions-in-notes',
  roles: ['notes', 'tags'],
  dimension: 'consistency',
  only: { any: ['lower', 'upper', 'digit', 'non-ascii'] },
  docs: {
    summary: 'What a note says about consent or contact data must stand in its own column.',
    why: 'No campaign reads notes: "ei saa soittaa" in a note stops nobody from calling. Flagged for a person to decide; nothing is moved.',
    prevent:
      'Put each thing into its own field: a refusal into the opt-out or do-not-call box, a number into Phone, an address into Email. Keep notes for what has no field.',
    examples: [
      { before: 'Ei saa soittaa', after: 'do-not-contact' },
      { before: 'soita 040 123 4567', after: 'contact-data' },
      { before: 'Met at the fair', after: '' },
    ],
  },
  messages: {
    'do-not-contact': 'asks not to be contacted ("{words}"): set the consent column',
    'contact-data': 'holds {kind} that belongs in its own column',
  },
  check(value, context) {
    const refusal = refusalInNote(value, context);
    // Where the consent column says the contrary, consent-conflict reports both.
    if (refusal?.state === 'unsaid') return { message: 'do-not-contact', data: { words: refusal.words } };
    if (value.includes('@') && EMAIL.test(value))
      return { message: 'contact-data', data: { kind: 'an email address' } };
    return NUMBER.test(value) && PHONE.test(value)
      ? { message: 'contact-data', data: { kind: 'a phone number' } }
      : undefined;
  },
});
