/** Sets the blanks around initials: `John Q.Public` → `John Q. Public`. */
import { NAME_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';

/** An initial of one letter with its dot, stuck to the word after it. `Ph.D.` and `M.Sc` have no word after their dot. */
const STUCK = /(?<![\p{L}\p{M}])(\p{Lu}\.)(?=\p{Lu}\p{Ll}{2})/gu;
/** A blank between a lone initial and its dot: `J .`. */
const LOOSE = /(?<![\p{L}\p{M}'’-])(\p{Lu}) +\.(?=\s|$|\p{Lu})/gu;
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
    ],
  },
  normalize(value) {
    if (!value.includes('.') || DEGREE.test(value)) return value;
    return value.replace(LOOSE, '$1.').replace(STUCK, '$1 ');
  },
});
