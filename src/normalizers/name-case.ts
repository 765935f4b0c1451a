/** Sets capitals in a person's name that is all capitals or all small letters. */
import { NAME_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { isTestName, isTestWord } from '../values/junk.ts';
import { looksLikeCompany } from '../values/name.ts';
import { nameCase as setCase } from '../values/name-case.ts';
import { isOneCase } from '../values/text.ts';

const NOT_A_NAME = /[\d@/\\|&()[\]{}<>_+=*#!?:;"]/;

export const nameCase = defineNormalizer({
  id: 'name-case',
  roles: NAME_ROLES,
  risk: 'safe',
  phase: 'shape',
  only: {
    any: ['lower', 'upper', 'non-ascii'],
    none: ['digit', 'at', 'ampersand', 'slash', 'bracket', 'plain-name'],
    shortest: 2,
  },
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
    // What testers type is reported as it is: no name is made of it.
    if (role === 'last_name' ? isTestWord(context.get('first_name')) : isTestName(value)) return value;
    const part = role === 'full_name' ? 'full' : role === 'last_name' ? 'last' : 'first';
    // One short word in capitals is more likely a firm (IBM, KONE) than a person.
    if (part === 'full' && (looksLikeCompany(value) || (!value.includes(' ') && value.length < 6))) return value;
    return setCase(value, { part, country }) ?? value;
  },
});
