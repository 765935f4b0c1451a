/** Words by which a record says that somebody has left: the contact their company, an owner the team, a person this life. */
import { DECEASED, FORMER, INACTIVE_OWNER, LEAVES, LEFT_COMPANY, LEFT_COMPANY_CJK } from '../data/departures.ts';
import { asWritten, hasCjk, matchText } from '../text/text.ts';

const LEFT = new RegExp(`(?<![a-z])(?:${LEFT_COMPANY.join('|')})(?![a-z])`);
const LEFT_CJK = new RegExp(LEFT_COMPANY_CJK.join('|'));
const STARTS_FORMER = new RegExp(`^(?:${FORMER.join('|')})(?![a-z])`);
const DEAD = new RegExp(`^(?:${DECEASED.join('|')})(?![a-z])`);
const OWNER = new RegExp(`^(?:${INACTIVE_OWNER.join('|')})$`);
const BRACKETED = /[([（]([^()[\]（）]+)[)\]）]\s*$/;
/** `No longer at Acme, now at Widget` has left; `former Navy pilot, now CEO` has come. */
const NOW = /(?<![a-z])(?:now|currently|nykyaan|nykyisin|jetzt|maintenant|ahora|agora|nu)(?![a-z])/;

/** The words of a note that say the person left the company, as they stand there; `''` where none do. */
export function leftCompany(text: string): string {
  const words = LEFT.exec(matchText(text))?.[0];
  return words === undefined ? (hasCjk(text) ? (LEFT_CJK.exec(text)?.[0] ?? '') : '') : asWritten(text, words);
}

const LEAVES_IT = new RegExp(`(?<![a-z])(?:${LEAVES.join('|')}) $`);
/** What may stand behind the name: a date, where they went. `Left Acme a message` has not left. */
const ENDS = /^$|^ (?:in|on|as of|last|this|since|for|to|and|end of|per|years?|months?|ago|now|at|en|im|le|i|[0-9])/;

/** The words of a note that say the person left this company, by its name; `''` where none do. */
export function leftFirm(text: string, company: string): string {
  const firm = matchText(company);
  const form = matchText(text);
  if (firm === '') return '';
  // its first word alone as well: nobody writes the legal form into a note
  for (const name of [firm, firm.split(' ')[0] ?? '']) {
    if (name.length < 3) continue;
    for (let at = form.indexOf(` ${name}`); at !== -1; at = form.indexOf(` ${name}`, at + 1)) {
      const words = LEAVES_IT.exec(form.slice(0, at + 1))?.[0];
      if (words !== undefined && ENDS.test(form.slice(at + 1 + name.length))) return asWritten(text, `${words}${name}`);
    }
  }
  return '';
}

/** The words that open a job title, status or tag and say the person is no longer what follows; `''` where none do. */
export function formerTitle(text: string): string {
  const form = matchText(text);
  return NOW.test(form) ? '' : asWritten(text, STARTS_FORMER.exec(form)?.[0] ?? '');
}

/** Whether a title, status or tag says that the person is dead. */
export function isDeceased(text: string): boolean {
  return DEAD.test(matchText(text));
}

const DEAD_ALONE = new RegExp(`^(?:${DECEASED.join('|')})(?: (?:in|on|am|im|le|el|em|v|vuonna|years?))?[ 0-9]*$`);

/** Whether a note says no more than that the person is dead, with a date perhaps. Longer notes speak of relatives too. */
export function isDeathNote(text: string): boolean {
  return text.length < 60 && DEAD_ALONE.test(matchText(text));
}

/** Whether an owner is somebody who has left: `Former employee`, `Deactivated User`, `Sam Rep (inactive)`. */
export function isInactiveOwner(text: string): boolean {
  if (OWNER.test(matchText(text))) return true;
  const bracketed = BRACKETED.exec(text)?.[1];
  return bracketed !== undefined && OWNER.test(matchText(bracketed));
}
