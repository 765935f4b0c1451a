/** Takes emoji and "Hiring" tails out of person names. */
import { defineNormalizer } from '../define.ts';
import { withoutEmoji } from '../values/text/emoji.ts';

export const nameEmoji = defineNormalizer({
  id: 'name-emoji',
  roles: ['full_name', 'first_name', 'last_name', 'middle_name', 'nickname'],
  risk: 'safe',
  phase: 'blank',
  only: { any: ['non-ascii', 'minus', 'comma', 'slash', 'bracket', 'hash'] },
  docs: {
    summary: 'Take emoji and recruiting tails ("| Hiring") out of person names.',
    why: 'They come along with names copied from social networks, end up in greetings, and keep the same person from being found twice.',
    examples: [
      { before: 'Ada 🚀', after: 'Ada' },
      { before: 'Ada Lovelace | Hiring', after: 'Ada Lovelace' },
      { before: 'Ada 🚀, PhD | We’re hiring!', after: 'Ada, PhD' },
    ],
  },
  normalize: withoutEmoji,
});
