/** Reports records that consent and refuse at once. */
import type { Context, Finding, Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isListed, readConsent } from '../values/consent/consent.ts';
import { refusalInNote } from '../values/consent/note-refusal.ts';
import { dayOf } from '../values/date/date.ts';

type Message = 'in-and-out' | 'out-after-in' | 'refused-in-notes' | 'not-understood';

export const consentConflict = defineValidator<Record<string, never>, Message>({
  id: 'consent-conflict',
  roles: ['opt_in_email', 'opt_out_email', 'do_not_call', 'notes'],
  dimension: 'consistency',
  docs: {
    summary: 'A record must not both allow and refuse to be contacted.',
    why: 'Which of the two is followed hangs on the program that reads it, and one of them breaks the law. Refusals hidden in notes ("do not call") reach no dialler.',
    prevent:
      'Answer with yes or no. When somebody refuses contact, tick opt-out and untick opt-in at once: a note alone stops nobody.',
    examples: [
      { before: 'true', after: '', note: 'as an opt-in; in-and-out where the same record opts out' },
      { before: 'perhaps', after: 'not-understood', note: 'as an opt-in or opt-out' },
    ],
  },
  messages: {
    'in-and-out': 'opted in and opted out at once',
    'out-after-in': 'opted in, but withdrew on {date}',
    'refused-in-notes': 'the notes refuse contact ("{words}"), the {field} column allows it',
    'not-understood': '"{value}" is neither yes nor no',
  },
  check(value, context) {
    if (context.role === 'notes') return refusedInNotes(value, context);
    const said = readConsent(context.role, value);
    if (said === undefined) return isListed(context.role, value) ? undefined : { message: 'not-understood' };
    if (context.role !== 'opt_in_email' || !said) return undefined;
    if (readConsent('opt_out_email', context.get('opt_out_email')) === true) return { message: 'in-and-out' };
    return withdrawn(context);
  },
});

function withdrawn(context: Context): Finding<Message> | undefined {
  const day = (role: Role) => dayOf(context.get(role), context.factsOf(role).dateOrder);
  const out = day('opt_out_at');
  if (out === '' || day('opt_in_at') > out) return undefined;
  return { message: 'out-after-in', data: { date: out } };
}

function refusedInNotes(value: string, context: Context): Finding<Message> | undefined {
  const found = refusalInNote(value, context);
  if (found?.state !== 'contradicted') return undefined;
  return { message: 'refused-in-notes', data: { words: found.words, field: found.field } };
}
