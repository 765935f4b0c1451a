/** Reads addresses in which the at sign is written out, as on web pages that hide from robots. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { readAtWord } from '../values/email-text.ts';

export const emailAtWord = defineNormalizer({
  id: 'email-at-word',
  roles: EMAIL_ROLES,
  risk: 'safe',
  phase: 'shape',
  only: { any: ['bracket'] },
  docs: {
    summary: 'Write `(at)`, `[at]` and `[dot]` in an email address as `@` and `.`.',
    why: 'Addresses copied from web pages hide the sign from robots. Only bracketed words are read, and only when a valid address comes out.',
    examples: [
      { before: 'matti(at)firma.fi', after: 'matti@firma.fi' },
      { before: 'jane [at] acme [dot] com', after: 'jane@acme.com' },
      { before: 'meet me at acme.com', after: 'meet me at acme.com' },
    ],
  },
  normalize: (value) => (value.includes('(') || /[[{<]/.test(value) ? readAtWord(value) : value),
});
