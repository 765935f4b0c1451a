/** Reports consent that nothing in the record proves. */
import { defineValidator } from '../define.ts';
import { readConsent } from '../values/consent/consent.ts';

export const consentEvidence = defineValidator({
  id: 'consent-evidence',
  roles: ['opt_in_email'],
  dimension: 'completeness',
  docs: {
    summary: 'Consent to marketing must come with the day or the place where it was given.',
    why: 'Whoever sends marketing mail must be able to show that the person agreed (GDPR article 7). An opt-in without a date, a source or a legal basis proves nothing.',
    prevent:
      'Whenever you tick opt-in, write the day and the place where the person agreed: web form, fair, call. If you cannot, leave it unticked.',
    source: 'Regulation (EU) 2016/679, article 7(1)',
    examples: [
      { before: 'true', after: 'no-evidence', note: 'where date, source and legal basis are empty or have no column' },
      { before: 'false', after: '' },
    ],
  },
  messages: { 'no-evidence': 'nothing shows when or where this consent was given' },
  check(value, context) {
    if (readConsent(context.role, value) !== true) return undefined;
    const shown = (['opt_in_at', 'opt_in_source', 'legal_basis'] as const).some((role) => context.get(role) !== '');
    return shown ? undefined : { message: 'no-evidence' };
  },
});
