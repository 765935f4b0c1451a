/** Finds letters that an encoding lost: `Bj?rn`, `Bj�rn`, `BjÃ`. */
import { PHONE_ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { lostLetters } from '../values/encoding/mojibake.ts';

/** Columns of words, in which a question mark between letters is a lost letter. In notes and addresses of the web it is not. */
const WORDS: ReadonlySet<Role> = new Set<Role>([
  'full_name', 'first_name', 'last_name', 'middle_name', 'nickname', 'company', 'job_title', 'department', 'address', 'street',
  'street_2', 'city', 'state', 'country', 'owner', 'deal_name', 'industry', 'prefix', ...PHONE_ROLES,
]); // biome-ignore format: a table reads better dense

export const lostCharacters = defineValidator({
  id: 'lost-characters',
  roles: '*',
  dimension: 'validity',
  only: { any: ['non-ascii', 'other'] },
  docs: {
    summary: 'A value must not show letters that a wrong encoding lost.',
    why: 'An export in an encoding that does not know the letter writes ? or � in its place. Which letter it was cannot be known from the file: export again as UTF-8.',
    prevent:
      'Type names with their own letters (Björn, José, 李娜). Save a file for import as CSV UTF-8, never as plain CSV.',
    examples: [
      { before: 'Bj\ufffdrn', after: 'replacement' },
      { before: 'JosÃ', after: 'mojibake', note: 'half of what was é' },
      { before: 'Björn', after: '' },
      { before: 'Really?yes', after: '', note: 'in notes a question mark is one' },
    ],
  },
  messages: {
    replacement: 'holds the sign for a character that could not be read (�)',
    'question-mark': 'has a question mark where a letter was lost',
    mojibake: 'shows letters of a wrong encoding',
  },
  check(value, { role }) {
    const message = lostLetters(value, WORDS.has(role));
    return message === '' ? undefined : { message };
  },
});
