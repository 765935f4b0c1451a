/** Writes the line breaks inside an address in one style. */
import { defineNormalizer } from '../define.ts';

const OTHER_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

export const streetNewline = defineNormalizer({
  id: 'street-newline',
  roles: ['street', 'street_2', 'address'],
  risk: 'safe',
  phase: 'decode',
  formOnly: true,
  only: { any: ['control', 'non-ascii'] },
  docs: {
    summary: 'Write line breaks inside an address as LF.',
    why: 'A cell that was typed on one system and edited on another holds CR, CRLF and LF side by side, and some imports cut it at the odd one. The lines themselves stay.',
    examples: [{ before: 'Main Street 1\r\nBuilding B', after: 'Main Street 1\nBuilding B' }],
  },
  normalize: (value) => value.replace(OTHER_BREAKS, '\n'),
});
