/** Reports records whose mail came back. */
import { defineValidator } from '../define.ts';
import { readBounce } from '../values/internet/bounce.ts';

export const bounced = defineValidator({
  id: 'bounced',
  roles: ['email_invalid'],
  dimension: 'timeliness',
  // most CRMs write something only where mail came back
  emptyPasses: true,
  docs: {
    summary: 'Mail to the address must not have bounced.',
    why: "A hard bounce means that the address is gone, and with it often the job. Sending again harms the sender's reputation.",
    prevent:
      'When mail comes back, ask the person or the company for the new address and write it over the old one. If there is none, empty the field.',
    source: 'RFC 3463',
    examples: [
      { before: 'false', after: '' },
      { before: 'true', after: 'hard' },
      { before: '550 5.1.1 unknown user', after: 'hard' },
      { before: '452 4.2.2 mailbox full', after: 'soft' },
    ],
  },
  messages: { hard: 'mail to this address bounced ({value})', soft: 'mail to this address was held up ({value})' },
  check(value) {
    const message = readBounce(value);
    return message && { message };
  },
});
