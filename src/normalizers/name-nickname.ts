/** Moves a quoted nickname from a name to the column for nicknames. */
import { defineNormalizer } from '../define.ts';
import { partNickname } from '../values/name/nickname.ts';

export const nameNickname = defineNormalizer({
  id: 'name-nickname',
  roles: ['full_name', 'first_name'],
  fills: ['nickname'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['quote', 'bracket', 'non-ascii'] },
  docs: {
    summary: 'Move a nickname in quotes, or a known short form in brackets, to the nickname column.',
    why: 'Robert "Bob" Hale is Robert Hale to the matcher and Bob to his friends. Without a nickname column it stays where it is.',
    examples: [
      {
        before: 'Robert "Bob" Hale',
        after: 'Robert "Bob" Hale',
        note: 'with an empty nickname column: name Robert Hale, nickname Bob',
      },
      {
        before: 'Robert (Bob) Hale',
        after: 'Robert (Bob) Hale',
        note: 'with an empty nickname column: name Robert Hale, nickname Bob',
      },
      { before: 'Jane (OLD)', after: 'Jane (OLD)', note: 'a remark in brackets stays' },
    ],
  },
  normalize(value, context) {
    if (!context.has('nickname')) return value;
    const found = partNickname(value);
    if (!found) return value;
    const { name, nickname } = found;
    return context.get('nickname') === nickname ? name : { value: name, also: { nickname } };
  },
});
