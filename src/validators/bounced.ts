/** Reports records whose mail came back. */
import { defineValidator } from '../define.ts';
import { parseBoolean } from '../values/boolean.ts';
import { parseDate } from '../values/date.ts';
import { matchText } from '../values/text.ts';

/** Passing troubles: the mailbox exists, mail may get through tomorrow. SMTP codes 4xx and 4.x.x; RFC 3463. */
const SOFT =
  /(?<!\d)4\.\d{1,3}\.\d{1,3}(?!\d)|^4\d\d\b|soft|temporar|(?:mailbox|inbox|quota) (?:is )?(?:full|exceeded)|over ?quota|greylist|try again|out of office|auto ?reply|timeout|timed out|deferred/i;
const FINE = /^(?:valid|ok|okay|deliverable|active|none|no bounce|not bounced|never|n a|verified|good|clean|safe)$/;

export const bounced = defineValidator({
  id: 'bounced',
  roles: ['email_invalid'],
  dimension: 'timeliness',
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
    if (value === '') return undefined;
    const flag = parseBoolean(value);
    if (flag !== undefined) return flag ? { message: 'hard' } : undefined;
    if (FINE.test(matchText(value)) || parseDate(value).problem === 'sentinel') return undefined;
    return { message: SOFT.test(value) ? 'soft' : 'hard' };
  },
});
