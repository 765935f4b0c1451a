/** Reads addresses in which the at sign is written out, as on web pages that hide from robots. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { readAtWord } from '../values/internet/email-text.ts';

/** A bracket, or the word between blanks. */
const MAYBE = /[[({<]|\s(?:at|ät|arroba)\s/i;

export const emailAtWord = defineNormalizer({
  id: 'email-at-word',
  roles: EMAIL_ROLES,
  risk: 'safe',
  phase: 'shape',
  only: { any: ['bracket', 'space', 'non-ascii'] },
  docs: {
    summary: 'Write `(at)`, `[at]`, ` at ` and `[dot]` in an email address as `@` and `.`.',
    why: 'Addresses copied from web pages hide the sign from robots. The words are read in brackets, bare ones only where the cell is a mailbox, the word and a domain; and only when a valid address comes out.',
    examples: [
      { before: 'matti(at)firma.fi', after: 'matti@firma.fi' },
      { before: 'jane [at] acme [dot] com', after: 'jane@acme.com' },
      { before: 'jane at acme.com', after: 'jane@acme.com' },
      { before: 'meet me at acme.com', after: 'meet me at acme.com' },
    ],
  },
  normalize: (value) => (MAYBE.test(value) ? readAtWord(value) : value),
});
