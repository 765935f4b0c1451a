/** Moves a quoted nickname from a name to the column for nicknames. */
import { defineNormalizer } from '../define.ts';

/** One nickname in quotes, with a name before or after it. Brackets may hold a note (`(OLD)`) or a maiden name: those stay. */
const QUOTED =
  /^(.*?)\s*(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«\s?([^»]+?)\s?»|‘([^’]+)’|(?<![\p{L}])'([^']{2,})'(?!\p{L}))\s*(.*)$/u;
const NICKNAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]{0,24}$/u;

export const nameNickname = defineNormalizer({
  id: 'name-nickname',
  roles: ['full_name', 'first_name'],
  risk: 'safe',
  phase: 'split',
  docs: {
    summary: 'Move a nickname in quotes to the nickname column.',
    why: 'Robert "Bob" Hale is Robert Hale to the matcher and Bob to his friends. Without a nickname column it stays where it is.',
    examples: [
      {
        before: 'Robert "Bob" Hale',
        after: 'Robert "Bob" Hale',
        note: 'with an empty nickname column: name Robert Hale, nickname Bob',
      },
      { before: 'Jane (OLD)', after: 'Jane (OLD)', note: 'brackets stay' },
    ],
  },
  normalize(value, context) {
    if (!/["“„«‘']/.test(value) || !context.has('nickname')) return value;
    const found = QUOTED.exec(value);
    if (!found) return value;
    const nickname = (found.slice(2, 8).find(Boolean) ?? '').trim();
    const rest = `${found[1] ?? ''} ${found[8] ?? ''}`.trim().replace(/\s+(?=,)/g, '');
    if (!NICKNAME.test(nickname) || !/\p{L}{2}/u.test(rest) || /["“”„«»]/.test(rest)) return value;
    return context.get('nickname') === nickname ? rest : { value: rest, also: { nickname } };
  },
});
