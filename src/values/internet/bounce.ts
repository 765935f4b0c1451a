/** What a cell about an address says of mail to it: a flag, a day, or the words of a mail server. */
import { parseBoolean } from '../cell/boolean.ts';
import { parseDate } from '../date/date.ts';
import { matchText } from '../text/text.ts';

/** Passing troubles: the mailbox exists, mail may get through tomorrow. SMTP codes 4xx and 4.x.x; RFC 3463. */
const SOFT =
  /(?<!\d)4\.\d{1,3}\.\d{1,3}(?!\d)|^4\d\d\b|soft|temporar|(?:mailbox|inbox|quota) (?:is )?(?:full|exceeded)|over ?quota|greylist|try again|out of office|auto ?reply|timeout|timed out|deferred/i;
const FINE = /^(?:valid|ok|okay|deliverable|active|none|no bounce|not bounced|never|n a|verified|good|clean|safe)$/;

/** Whether mail came back for good, or for now. Undefined where nothing says so. */
export function readBounce(text: string): 'hard' | 'soft' | undefined {
  if (text === '') return undefined;
  const flag = parseBoolean(text);
  if (flag !== undefined) return flag ? 'hard' : undefined;
  if (FINE.test(matchText(text)) || parseDate(text).problem === 'sentinel') return undefined;
  return SOFT.test(text) ? 'soft' : 'hard';
}
