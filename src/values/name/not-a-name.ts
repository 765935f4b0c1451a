/** Tells what stands in a name column and is no name of a person: companies and job titles. */
import { JOB_TITLES } from '../data/name-words.ts';
import { wordKey } from '../text/word-key.ts';
import { mayBeWord, NO_LETTERS, tableOfWords, withSign } from '../text/word-table.ts';
import { wordsOf } from './affixes.ts';
import { isGivenName } from './surname.ts';

const LEGAL_FORM =
  /[\s,](?:inc|l\.?l\.?c|l\.?l\.?p|ltd|limited|gmbh|oyj|oy|corp|corporation|sarl|s\.a\.r\.l|s\.r\.l|srl|b\.v|bv|n\.v|plc|kft|aps|a\/s|pty(?: ltd)?|sp\.? ?z ?o\.? ?o|s\.?r\.?o|d\.?o\.?o|ooo|gmbh & co\.? kg|e\.v|ry|tmi|pvt(?:\.? ltd)?|co\.,? ltd)\.?$/i;
/** The last words of these in small ASCII letters, without their dots. */
export const LEGAL_FORM_WORDS: readonly string[] =
  'inc llc llp ltd limited gmbh oyj oy corp corporation sarl srl bv nv plc kft aps pty zoo spzoo sro doo ooo kg ev ry tmi pvt'.split(
    ' ',
  );
const LEGAL_FORM_UPPER = /\s(?:AG|KG|SE|SpA|S\.p\.A\.|SAS|Ab|HB|OÜ|UAB|SIA)$/;
const EAST_ASIAN_COMPANY = /(?:有限公司|股份公司|集团|株式会社|有限会社|주식회사)/;

/** `Acme, Inc.`, `Kone Oyj`: ends with a legal form that is no surname, after another word. */
export const holdsLegalForm = (text: string): boolean =>
  text.length > 4 && (LEGAL_FORM.test(text) || LEGAL_FORM_UPPER.test(text) || EAST_ASIAN_COMPANY.test(text));

const FIELD =
  'sales|marketing|account|accounts|accounting|project|product|general|office|hr|human resources|it|managing|executive|technical|senior|junior|chief|regional|area|key account|business|customer|customer service|software|operations|finance|financial|purchasing|procurement|store|branch|plant|quality|service|support|development|creative|art|art|commercial|deputy|assistant|administrative|data|systems|design|research|logistics|supply chain|communications|brand|digital|hr|legal|security';
const FUNCTION =
  'manager|director|engineer|officer|consultant|executive|assistant|representative|specialist|coordinator|developer|analyst|supervisor|administrator|accountant|secretary|buyer|architect|designer|technician|lead|head';
const TITLE = new RegExp(
  `^(?:(?:(?:${FIELD})[ -]+)+(?:${FUNCTION})|(?:ceo|cfo|cto|coo|cmo|cio|cso)(?:[ &/,]+(?:ceo|cfo|cto|coo|founder|co-founder|owner|president))?|(?:co-?)?founder|vice president(?: .*)?|(?:director|head|vp|manager) of .+|chief \\w+ officer|(?:managing|general) (?:director|manager|partner)|toimitusjohtaja|(?:myynti|talous|hallinto|tuotanto|markkinointi|henkilöstö|osto|projekti|tuote|alue|kehitys|it)-?(?:johtaja|päällikkö|insinööri|assistentti)|toimistopäällikkö|geschäftsführer(?:in)?|vertriebsleiter(?:in)?|einkaufsleiter(?:in)?|projektleiter(?:in)?|abteilungsleiter(?:in)?|directeur(?: .+)?|directrice(?: .+)?|responsable (?:de|des|du|commercial|marketing).*|gerente(?: .+)?|director (?:general|comercial|financiero|técnico)|direttore (?:generale|commerciale)|verkställande direktör|säljchef|försäljningschef|inköpschef|salgschef|总经理|经理|董事长|总裁)$`,
  'i',
);

/** What a Finnish title begins with. */
const BRANCHES = 'myynti talous hallinto tuotanto markkinointi osto projekti tuote alue kehitys it'.split(' ');
/** The ASCII words with which a title of several words begins, or which are one, in small letters. */
export const TITLE_WORDS: readonly string[] = [
  ...FIELD.split(/[| ]/),
  ...FUNCTION.split('|'),
  ...'ceo cfo cto coo cmo cio cso founder cofounder vice director head vp manager chief managing general toimitusjohtaja'.split(
    ' ',
  ),
  ...BRANCHES.flatMap((branch) => [`${branch}johtaja`, `${branch}assistentti`]),
  ...'vertriebsleiter einkaufsleiter projektleiter abteilungsleiter'.split(' ').flatMap((word) => [word, `${word}in`]),
  ...'directeur directrice responsable gerente direttore salgschef'.split(' '),
];

/** Before a hyphen as well: `co-founder`, `myynti-johtaja`. */
const TITLE_BEGINNINGS = tableOfWords([...TITLE_WORDS, ...BRANCHES, 'co']);

/** `Sales Manager`, `CEO`, `toimitusjohtaja`: the whole text is a job title. Single words that are surnames (Engineer, Major) are not. */
export const holdsJobTitle = (text: string): boolean => text.length > 1 && mayBeTitle(text) && TITLE.test(text);

/** Whether a text begins with a word of titles, or with one that is not in ASCII. False is certain. */
function mayBeTitle(text: string): boolean {
  let number = NO_LETTERS;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return true;
    const small = code | 32;
    if (small < 97 || small > 122) break;
    number = withSign(number, small);
  }
  return mayBeWord(TITLE_BEGINNINGS, number);
}

/** Titles of two letters that are initials as well: a title in small letters or with one dot at the end, `tj` and `Tj.`, not `TJ` and `T.J.` */
const INITIALS: ReadonlySet<string> = new Set(['tj', 'pj', 'vd']);

function isJobTitleWord(word: string): boolean {
  const key = wordKey(word);
  if (!JOB_TITLES.has(key) || isGivenName(word)) return false;
  return !INITIALS.has(key) || word === word.toLowerCase() || /^\p{L}{2}\.$/u.test(word);
}

/** A job title in front of a name: `toim.joht. Pekka Aho` → title and `Pekka Aho`. Undefined where there is none, or no name behind it. */
export function leadingJobTitle(text: string): { title: string; name: string } | undefined {
  const words = wordsOf(text.replace(/^((?:\p{L}{2,6}\.)+)(?=\p{Lu}\p{Ll})/u, '$1 '));
  let count = 0;
  while (count < words.length && isJobTitleWord(words[count] ?? '')) count += 1;
  const name = words
    .slice(count)
    .join(' ')
    .replace(/^[,–-]\s*/, '');
  if (count === 0 || !/^\p{Lu}\p{L}/u.test(name)) return undefined;
  return { title: words.slice(0, count).join(' ').replace(/,$/, ''), name };
}
