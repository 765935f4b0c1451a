/** Writes numbers of an old numbering plan as they are since. */
import { PHONE_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { displayPhone, type PhoneProblem, parsePhone } from '../values/phone/phone.ts';
import { renumbered } from '../values/phone/renumbering.ts';
import { phoneIn } from '../values/record/phone-region.ts';

/** What the plan of today says of a number of yesterday. */
const OUTDATED: readonly PhoneProblem[] = ['invalid', 'too-short', 'too-long'];

export const phoneRenumbered = defineNormalizer({
  id: 'phone-renumbered',
  roles: PHONE_ROLES,
  risk: 'safe',
  phase: 'shape',
  only: { any: ['digit', 'non-ascii'], longest: 120 },
  docs: {
    summary: 'Write phone numbers of an old numbering plan as they are since: a digit more, another prefix.',
    why: 'Regulators renumber whole countries, and a CRM keeps the numbers of the day they were typed: they no longer ring, and do not match the same number typed since. Only a number that its plan no longer has is touched, and only where the change of the plan gives one number that it has: Mexico (2019), mobiles of Brazil (ninth digit), Vietnam (2018) and Côte d’Ivoire (2021), landlines of Colombia (2021) and Santiago de Chile (2012), Benin (2024), numbers of Poland and mobiles and Prague numbers of Czechia with the trunk 0 that those plans no longer have, and Italian landlines that lost their 0 behind +39.',
    source:
      'ITU operational bulletins; IFT (MX), Anatel (BR), CRC (CO), Subtel (CL), MIC (VN), ARTCI (CI), ARCEP (BJ), AGCOM (IT), UKE (PL), ČTÚ (CZ)',
    examples: [
      { before: '+52 1 55 1234 5678', after: '+525512345678' },
      { before: '+55 11 8765-4321', after: '+5511987654321' },
      { before: '+84 123 456 7890', after: '+84834567890' },
      { before: '+57 1 234 5678', after: '+576012345678' },
      { before: '+39 2 12345678', after: '+390212345678' },
    ],
  },
  normalize(value, context) {
    if (value === '') return value;
    const old = phoneIn(context, value);
    if (old.e164 === '' || !OUTDATED.includes(old.problem)) return value;
    const now = renumbered(old.e164, value);
    return now !== '' && parsePhone(now, '').valid ? displayPhone({ ...old, e164: now }) : value;
  },
});
