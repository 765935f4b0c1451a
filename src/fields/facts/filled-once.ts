/** Whether firms are named on the first row of each group alone, as in a pivot table or a list with merged cells. */
import { isFreeDomain } from '../../values/internet/email-domain.ts';

/** Rows without a firm that go with the row above, the groups that they make, and the share of them. */
const LEAST = 5;
const GROUPS = 2;
const MOST_OF_THEM = 0.6;

/**
 * Rows without a firm whose mail domain is that of the row above that has one.
 * @param firms cells of the column of firms, row by row
 * @param emails those of the column of email addresses
 * @returns what shows it, in a few words for a person; undefined where cells are empty because nobody filled them
 */
export function findFilledOnce(firms: readonly string[], emails: readonly string[] = []): string | undefined {
  let above = '';
  let empty = 0;
  let alike = 0;
  const groups = new Set<string>();
  for (const [row, firm] of firms.entries()) {
    const domain = domainOf(emails[row] ?? '');
    if (firm.trim() !== '') above = domain;
    else if (domain !== '') {
      empty++;
      if (domain !== above) continue;
      alike++;
      groups.add(domain);
    }
  }
  if (alike < LEAST || groups.size < GROUPS || alike < empty * MOST_OF_THEM) return undefined;
  return `${alike} of ${empty} rows without one have the mail domain of the row above that has one: if only the first row of a group names it, fill it down`;
}

/** The domain of a mailbox, `''` where anybody may have one. */
function domainOf(email: string): string {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return email.includes('@') && !isFreeDomain(domain) ? domain : '';
}
