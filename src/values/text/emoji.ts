/** Pictures, and what people hang onto their names in social networks. */

/** Pictographs with what belongs to them: skin tone, variation selector, joiner, keycap; and flags. ©, ® and ™ are no emoji. */
const EMOJI =
  /(?![©®™])(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|[☆★✓✔✦✧✨❖◆◇●○■□▪▫♀♂♥♡♦♣♠]|\d\ufe0f?\u20e3)(?:\ufe0f|\u20e3|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]|(?<=\u200d)\p{Extended_Pictographic})*/gu;
const MAYBE = /[\u203c-\u3299\ud83c-\ud83e]|hir|open to|opentowork/i;
const TAIL =
  /\s*(?:[|•·/–—,-]\s*|[([{]\s*|\s#)(?:we(?:['’]?re| are)\s+|i(?:['’]?m| am)\s+|now\s+|currently\s+|actively\s+)*#?(?:hiring|open\s?to\s?(?:work|new opportunities|opportunities)|opentowork|looking for (?:work|a job|new opportunities|opportunities))\b[^\p{L}\d]*$/iu;

/** A name without emoji and recruiting tails: `Ada 🚀, PhD | We’re hiring!` → `Ada, PhD`. The text itself where it has none. */
export function withoutEmoji(value: string): string {
  if (!MAYBE.test(value)) return value;
  let bare = value.replace(EMOJI, ' ');
  while (TAIL.test(bare)) bare = bare.replace(TAIL, '');
  if (bare === value) return value;
  return bare
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+(?=[,.;)])/g, '')
    .replace(/^[\s,|–-]+|[\s,|–-]+$/g, '');
}
