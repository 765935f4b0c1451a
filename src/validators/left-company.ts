/** Reports contacts of whom the record itself says that they have left. */
import { defineValidator } from '../define.ts';
import {
  formerTitle,
  isDeathNote,
  isDeceased,
  leftFirm,
  leftCompany as wordsOfLeaving,
} from '../values/name/departure.ts';

/** Without which nothing says that somebody left the firm that is named. */
const MAY_LEAVE = /left|quit|resigned|departed|quitt|dejado|dej[oó]|deixou|saiu|lasciato|slutat|lämnat/i;

export const leftCompany = defineValidator({
  id: 'left-company',
  roles: ['notes', 'job_title', 'lead_status', 'tags', 'lifecycle_stage'],
  dimension: 'timeliness',
  only: { any: ['lower', 'upper', 'non-ascii'] },
  docs: {
    summary: 'A contact must still work where the record says.',
    why: 'People write into notes and titles that somebody left, and the record lives on. Mail to a former employee bounces or reaches the wrong person.',
    prevent:
      'When somebody leaves, give the contact the status that is meant for it and enter the successor as a new contact. Do not merely write it into the title or the notes.',
    examples: [
      { before: 'Called, she no longer works there', after: 'left' },
      { before: 'entinen työntekijä', after: 'left' },
      { before: 'Left a message', after: '' },
    ],
  },
  messages: {
    left: 'has left the company ("{words}")',
    former: 'is no longer in this role ("{words}")',
    deceased: 'has died',
  },
  check(value, context) {
    const words = wordsOfLeaving(value) || (MAY_LEAVE.test(value) ? leftFirm(value, context.get('company')) : '');
    if (words !== '') return { message: 'left', data: { words } };
    if (context.role === 'notes') return isDeathNote(value) ? { message: 'deceased' } : undefined;
    if (isDeceased(value)) return { message: 'deceased' };
    const former = context.role === 'job_title' ? formerTitle(value) : '';
    return former === '' ? undefined : { message: 'former', data: { words: former } };
  },
});
