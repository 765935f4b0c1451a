/** Takes emoji and "Hiring" tails out of person names. */
import { defineNormalizer } from '../define.ts';

/** Pictographs with what belongs to them: skin tone, variation selector, joiner, keycap; and flags. ©, ® and ™ are no emoji. */
const EMOJI =
  /(?![©®™])(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|[☆★✓✔✦✧✨❖◆◇●○■□▪▫♀♂♥♡♦♣♠]|\d\ufe0f?\u20e3)(?:\ufe0f|\u20e3|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]|(?<=\u200d)\p{Extended_Pictographic})*/gu;
const MAYBE = /[\u203c-\u3299\ud83c-\ud83e]|hir|open to|opentowork/i;
const TAIL =
  /\s*(?:[|•·/–—,-]\s*|[([{]\s*|\s#)(?:we(?:['’]?re| are)\s+|i(?:['’]?m| am)\s+|now\s+|currently\s+|actively\s+)*#?(?:hiring|open\s?to\s?(?:work|new opportunities|opportunities)|opentowork|looking for (?:work|a job|new opportunities|opportunities))\b[^\p{L}\d]*$/iu;

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
  normalize(value) {
    if (!MAYBE.test(value)) return value;
    let bare = value.replace(EMOJI, ' ');
    while (TAIL.test(bare)) bare = bare.replace(TAIL, '');
    if (bare === value) return value;
    return bare
      .replace(/\s{2,}/g, ' ')
      .replace(/\s+(?=[,.;)])/g, '')
      .replace(/^[\s,|–-]+|[\s,|–-]+$/g, '');
  },
});
