/** Writes the apostrophe of O'Brien with an apostrophe, not with an accent. */
import { NAME_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';

/** An accent standing alone between two letters: no language writes that. The typographic ’ and the Ukrainian ʼ are right. */
const ACCENT = /(?<=\p{L})[´`‵′＇](?=\p{L})/gu;

export const nameApostrophe = defineNormalizer({
  id: 'name-apostrophe',
  roles: NAME_ROLES,
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['quote', 'non-ascii'] },
  docs: {
    summary: 'Replace a lone accent between two letters of a name by an apostrophe.',
    why: "On many keyboards the accent sits beside the apostrophe. O´Brien, O`Brien and O'Brien do not compare alike. The typographic O’Brien is right and stays.",
    examples: [
      { before: 'O´Brien', after: "O'Brien" },
      { before: 'D`Angelo', after: "D'Angelo" },
      { before: 'O’Neill', after: 'O’Neill', note: 'a typographic apostrophe stays' },
    ],
  },
  normalize: (value) => (/[´`‵′＇]/.test(value) ? value.replace(ACCENT, "'") : value),
});
