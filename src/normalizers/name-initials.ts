/** Sets the blanks around initials: `John Q.Public` → `John Q. Public`. */
import { type Context, NAME_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { readEmail } from '../values/internet/email.ts';
import { isSurname } from '../values/name/surname.ts';
import { wordKey } from '../values/text/word-key.ts';

/**
 * An initial of one letter with its dot, stuck to the word after it. `Ph.D.` and `M.Sc` have no word after their dot; a word that ends in a dot
 * itself is cut short as a legal form is (`S.Coop.`).
 */
const STUCK = /(?<![\p{L}\p{M}])(\p{Lu}\.)(?=\p{Lu}\p{Ll}{2}(?!\p{L}*\.))/gu;
/** A blank between a lone initial and its dot: `J .`. */
const LOOSE = /(?<![\p{L}\p{M}'’-])(\p{Lu}) +\.(?=\s|$|\p{Lu})/gu;
/** One initial stuck to one word, and nothing else: `J.Smith`, or a firm that is written so (`J.Crew`). */
const ALONE = /^[A-ZÀ-ÖØ-Þ]\.(\p{Lu}[\p{L}\p{M}'’-]+)$/u;
/** Words that stand after a dot in degrees and abbreviations, not in names. */
const DEGREE = /\.(?:Sc|Phil|Ed|Eng|Com|Tech|Psy|Mus|Arch|Pharm|Med|Div)/;

export const nameInitials = defineNormalizer({
  id: 'name-initials',
  roles: NAME_ROLES,
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['dot'] },
  docs: {
    summary: 'Put a blank between an initial and the name after it, and none before its dot.',
    why: 'Without the blank the initial and the name are one word, for people and for programs. Initials among themselves stay as they are: J.R.R. and J. R. R. are both in use.',
    examples: [
      { before: 'John Q.Public', after: 'John Q. Public' },
      { before: 'J.R.R.Tolkien', after: 'J.R.R. Tolkien' },
      { before: 'J.R.R.', after: 'J.R.R.', note: 'stays' },
      { before: 'J.Crew', after: 'J.Crew', note: 'a firm, for all that the record says' },
    ],
  },
  normalize(value, context) {
    if (!value.includes('.') || DEGREE.test(value)) return value;
    const tight = value.replace(LOOSE, '$1.');
    const word = context.role === 'full_name' ? ALONE.exec(tight)?.[1] : undefined;
    return word !== undefined && !isPerson(word, context) ? tight : tight.replace(STUCK, '$1 ');
  },
});

/** Whether the record shows that an initial and a word are somebody's name: columns of whole names hold firms as well, and firms keep their spelling. */
function isPerson(word: string, context: Context): boolean {
  if (isSurname(word) && !context.facts.mayBeCompany) return true;
  if (context.get('company') !== '') return true;
  const { local, domain } = readEmail(context.get('email'));
  const key = wordKey(word);
  return local.split(/[._-]/).some((part) => wordKey(part) === key) && !wordKey(domain).includes(key);
}
