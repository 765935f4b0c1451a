/** Sets capitals in a person's name that is all capitals or all small letters. */
import { z } from 'zod';
import { NAME_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { nameCase as setCase } from '../values/name/case.ts';
import { isTestName, isTestWord } from '../values/name/junk.ts';
import { looksLikeCompany } from '../values/name/name.ts';
import { noteIn } from '../values/name/note.ts';
import { isParticle } from '../values/name/surname.ts';
import { keysOf, spellingsOf } from '../values/name/words.ts';
import { isOneCase } from '../values/text/text.ts';

const NOT_A_NAME = /[\d@/\\|&()[\]{}<>_+=*#!?:;"]/;

const options = z.strictObject({
  exceptions: z
    .array(z.string())
    .default([])
    .describe(
      'Names as they are to be written (`MacMillan`, `DeVito`, `van der Berg`) wherever a value in one case, or whole words of it, equal them but for case.',
    ),
  particles: z
    .array(z.string())
    .default([])
    .describe('Words that are written small before a surname, whatever the country (`van`, `de`).'),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .default([])
    .describe(
      'Countries whose records `particles` are for, and `exceptions` that are particles and nothing else (`de la`). Without any, all records.',
    ),
});

const NONE: readonly string[] = [];
const bare = new WeakMap<readonly string[], readonly string[]>();

/** Exceptions without those that are particles alone. Made once for each list, as what is made of it. */
function withoutParticles(exceptions: readonly string[]): readonly string[] {
  const made =
    bare.get(exceptions) ??
    exceptions.filter((text) => !text.split(' ').every((word) => isParticle(word.toLowerCase())));
  bare.set(exceptions, made);
  return made;
}

export const nameCase = defineNormalizer<z.output<typeof options>>({
  id: 'name-case',
  roles: NAME_ROLES,
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: {
    any: ['lower', 'upper', 'non-ascii'],
    none: ['digit', 'at', 'ampersand', 'slash', 'bracket', 'plain-name'],
    shortest: 2,
  },
  options,
  docs: {
    summary: 'Set capitals in a name that is all capitals or all small letters.',
    why: "A greeting in capitals shouts. Mixed case is taken as meant (DeShawn, iSmo, Mcdonald stay), Mc and O' are known, and where a particle such as DE or VAN could go either way the name stays as it is unless the country decides.",
    examples: [
      { before: 'MARY MCDONALD', after: 'Mary McDonald' },
      { before: 'anna-liisa mäki', after: 'Anna-Liisa Mäki' },
      { before: "o'brien", after: "O'Brien" },
      { before: 'MACKIE', after: 'Mackie', note: 'Mac is never guessed' },
      { before: 'DeShawn', after: 'DeShawn', note: 'mixed case stays' },
    ],
  },
  normalize(value, context) {
    // `An…` is mixed: most cells end here.
    const second = value.charCodeAt(1);
    if (second >= 0x61 && second <= 0x7a && value.charCodeAt(0) <= 0x5a) return value;
    if (value.length < 2 || !isOneCase(value) || NOT_A_NAME.test(value)) return value;
    const { role, country } = context;
    // A remark stays as it was typed, and what testers type is reported as it is: no name is made of it.
    if (noteIn(value) !== '') return value;
    if (role === 'last_name' ? isTestWord(context.get('first_name')) : isTestName(value)) return value;
    const part = role === 'full_name' ? 'full' : role === 'last_name' ? 'last' : 'first';
    const { countries } = context.options;
    // What one country writes small says nothing of the names of another.
    const isElsewhere = countries.length > 0 && country !== '' && !countries.includes(country);
    const exceptions = isElsewhere ? withoutParticles(context.options.exceptions) : context.options.exceptions;
    const particles = isElsewhere ? NONE : context.options.particles;
    const beside = (): string => NAME_ROLES.map((other) => (other === role ? '' : context.get(other))).join(' ');
    const setting = {
      part,
      country,
      exceptions: spellingsOf(exceptions),
      particles: keysOf(particles),
      beside,
    } as const;
    if (exceptions.length > 0 && setting.exceptions.has(value.toLowerCase())) return setCase(value, setting) ?? value;
    // A firm is written as it is, and one short word in capitals is more likely a firm (IBM, KONE) than a person.
    if (looksLikeCompany(value) || (part === 'full' && !value.includes(' ') && value.length < 6)) return value;
    return setCase(value, setting) ?? value;
  },
});
