/** The written side of email addresses: what people and mail programs put around them. */
import { isTidyEmail, readEmail } from './email.ts';

/** Longer cells are prose; looking for an address in them is not worth the time. */
const LONGEST = 1000;
const FULL_WIDTH = /[\uff01-\uff5e\u3002\ufe6b]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const NEEDS_CARE =
  /[\s<>()[\]{}"'’‘“”„`´;,:|\\*=\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\uff01-\uff5e\u3002\ufe6b]|^[^a-z0-9_]|[^a-z0-9]$|[A-Z]/i;
const SIMPLE = /^[A-Za-z0-9][A-Za-z0-9._%+'-]*@[a-z0-9.-]*[a-z0-9]$/;
/** What people write beside an address to say which of theirs it is. A remark (`old`, `until May`) is none of these. */
const WHICH =
  'work|business|office|home|private|personal|main|primary|secondary|company|geschäftlich|dienstlich|arbeit|büro|privat|firma|työ|koti|yksityinen|arbete|jobb|hem|arbejde|travail|bureau|pro|professionnel|perso|personnel|domicile|trabajo|oficina|casa|personal|empresa|trabalho|pessoal|werk|zakelijk|privé|thuis|lavoro|ufficio|privato|工作|公司|办公|个人|私人|仕事|会社|自宅';
const LABEL =
  /^(?:e-?mail|smtp|email address|mail|sähköposti|sposti|correo|courriel|e-?post|e-mailadres|邮箱|電子郵件|メール)\s*[:：=]\s*/iu;
const WHICH_BEFORE = new RegExp(`^(?:[([]\\s*(?:${WHICH})\\s*[)\\]]|(?:${WHICH})\\s*[:=])\\s*(?=\\S)`, 'iu');
const WHICH_BEHIND = new RegExp(`\\s*(?:[([]\\s*(?:${WHICH})\\s*[)\\]]|\\s[-–]\\s*(?:${WHICH}))$`, 'iu');
const EDGE = /^[\s<>()[\]{}"'’‘“”„`´;,:|*=.]+|[\s<>()[\]{}"'’‘“”„`´;,:|*=.\\/]+$/g;

/**
 * Takes off what is not part of an address: `mailto:`, brackets, quotes, display name, dots and commas at the ends,
 * full-width signs; the domain goes to lower case, the local part keeps its case.
 * @param text one cell with one address
 * @returns the bare address; the text itself where that does not give a valid address
 */
export function cleanEmail(text: string): string {
  if (isTidyEmail(text) || text.length > LONGEST || SIMPLE.test(text)) return text;
  if (!NEEDS_CARE.test(text) && !FULL_WIDTH.test(text)) return text;
  const folded = FULL_WIDTH.test(text) ? text.normalize('NFKC').replaceAll('。', '.') : text;
  const bare = folded.replace(INVISIBLE, '').trim();
  if (readEmail(bare).problem === '' && !/^mailto:/i.test(bare)) return lowerDomain(trimQuotes(bare));
  for (const candidate of candidatesOf(bare)) {
    if (readEmail(candidate).problem === '') return holdsOther(bare, candidate) ? text : lowerDomain(candidate);
  }
  return text;
}

const ADDRESSES = /[^\s<>()[\]"'’‘“”„,;:|]+@[^\s<>()[\]"'’‘“”„,;:|?]+/g;

/** Whether a text holds another address than the one that is taken out of it, which would be lost. Copies of a link (`cc=`) are not. */
function holdsOther(text: string, taken: string): boolean {
  const first = text.indexOf('@');
  if (text.indexOf('@', first + 1) < 0 || taken.startsWith('"')) return false;
  const found = text.replace(QUERY, '').match(ADDRESSES) ?? [];
  const own = taken.toLowerCase();
  return found.some((one) => one.toLowerCase().replace(/[.\\/]+$/, '') !== own);
}

/** What may be the address in a text, the likeliest first. Most texts hold the first, and few a sign of what is looked for. */
function* candidatesOf(text: string): Generator<string> {
  const unlabelled = withoutWhich(SEPARATES.test(text) ? text.replace(LABEL, '') : text);
  const linked = unlabelled.includes('](') ? LINKED.exec(unlabelled) : null;
  const angled = unlabelled.includes('<') ? ANGLED.exec(unlabelled) : null;
  let bare = linked?.[1] ?? angled?.[1] ?? TWICE.exec(unlabelled)?.[1] ?? unlabelled;
  if (bare.includes(':')) bare = bare.replace(MAILTO, '');
  if (bare.includes('?')) bare = bare.replace(QUERY, '');
  bare = bare.replace(EDGE, '');
  yield bare;
  yield bare.replace(/%40/, '@');
  // Blanks around the @ and the dots of the domain only: a blank between words may be a lost letter.
  yield bare.replace(/\s*@\s*/, '@').replace(/(@\S*)\s*\.\s*(?=\S+$)/, '$1.');
}

const MAY_SAY_WHICH = /[()[\]:=–]|\s-/;
const withoutWhich = (text: string): string =>
  MAY_SAY_WHICH.test(text) ? text.replace(WHICH_BEFORE, '').replace(WHICH_BEHIND, '') : text;

const SEPARATES = /[:：=]/;
const LINKED = /\[[^\]]*\]\(mailto:([^)\s]+)\)/i;
const ANGLED = /<\s*(?:mailto:)?\s*([^<>\s]+@[^<>\s]+?)\s*>/i;
/** `jane@acme.com - jane@acme.com`: a link and its text, as boards export them. */
const TWICE = /^(\S{1,254})\s+[-–—]\s+\1$/i;
const MAILTO = /^.*?mailto:\s*/i;
const QUERY = /\?(?:subject|body|cc|bcc)=.*$/i;

/** `'jane@acme.com'`: legal by the letter of RFC 5322, but the quotes come from a mail program. */
const trimQuotes = (text: string): string => {
  const quoted = /^['`´]+([^'`´]+@.+?)['`´]*$/.exec(text);
  return quoted?.[1] && readEmail(quoted[1]).problem === '' ? quoted[1] : text;
};

/** The local part keeps its case: it belongs to the receiving server (RFC 5321, 2.4). */
function lowerDomain(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

const AT_WORD = /\s*[[({<]\s*(?:at|@|ät|ätt|arroba|chiocciola|arobase|miukumauku|snabela|małpa|malpa)\s*[\])}>]\s*/i;
const DOT_WORD = /\s*[[({<]\s*(?:dot|\.|piste|punkt|punto|point|ponto|kropka|prick)\s*[\])}>]\s*/gi;

/** One word, the bare word for the sign, a domain with its dot, and nothing else. */
const BARE_WORD =
  /^([\w+-]+(?:\.[\w+-]+)*)\s+(?:at|ät|arroba)\s+([a-z\d-]+(?:(?:\.|\s+(?:dot|punkt|punto|piste)\s+)[a-z\d-]+)+)$/i;
const BARE_DOT = /\s+\w+\s+/g;
/** What stands before a place and not before a domain: `works at acme.com`. */
const NO_MAILBOX =
  /^(?:works?|working|employed|ask|call|meet|met|reach|look|is|was|are|were|be|been|now|only|available|formerly|based|me|him|her|us|them|not|still|back|here|online|found|visit|see|someone|anyone)$/i;

/**
 * `matti(at)firma.fi`, `matti [at] firma [dot] fi`, `matti at firma.fi`; the bare word counts only where the cell is one word, it and a
 * domain. The text itself where that gives no valid address.
 */
export function readAtWord(text: string): string {
  if (text.length > LONGEST) return text;
  const address = AT_WORD.test(text)
    ? text.replace(AT_WORD, '@').replace(DOT_WORD, '.').trim()
    : withBareWord(text.trim());
  return readEmail(address).problem === '' ? address : text;
}

function withBareWord(text: string): string {
  const match = text.includes('@') ? null : BARE_WORD.exec(text);
  const [, local = '', domain = ''] = match ?? [];
  return local === '' || NO_MAILBOX.test(local) ? '' : `${local}@${domain.replace(BARE_DOT, '.')}`;
}

const SEPARATOR =
  /\s*(?:[;,|，、；\r\n]+|\s:::\s|\s\/\s|\s(?:and|or|tai|ja|oder|und|ou|et|eller|och|y|o|&)\s)\s*|(?<=\.[a-z]{2,})\/(?=[^\s@/]+@)|(?<=>)\s+|\s+(?=[^\s@<]+@[^\s@]+$)/i;

/**
 * Splits a cell that holds several addresses.
 * @returns bare addresses without repetition, each valid; a single element where the cell does not prove to hold several
 */
export function splitEmails(text: string): string[] {
  const first = text.indexOf('@');
  if (first < 0 || text.length > LONGEST || text.indexOf('@', first + 1) < 0) return [text];
  const parts = pieces(text).map(cleanEmail);
  if (parts.length < 2 || !parts.every((part) => readEmail(part).problem === '')) return [text];
  const seen = new Set<string>();
  return parts.filter((part) => !seen.has(part.toLowerCase()) && seen.add(part.toLowerCase()));
}

/** Of several addresses in a cell the first that is not well formed; `''` where there is none. Text without an `@` beside them is no address. */
export function brokenAddressIn(text: string): string {
  const parts = text.length > LONGEST ? [] : pieces(text);
  return parts.find((part) => part.includes('@') && readEmail(cleanEmail(part)).problem !== '') ?? '';
}

/** Cuts repeatedly, as blanks between three addresses can only be told from the end. */
function pieces(text: string): string[] {
  return text
    .replace(/^\s*\*\s*/, '')
    .split(SEPARATOR)
    .flatMap((part) => (/\s/.test(part) && (part.match(/@/g)?.length ?? 0) > 1 ? part.split(/\s+/) : [part]))
    .map((part) => part.replace(/^\s*\*\s*/, '').trim())
    .filter((part) => part !== '');
}
