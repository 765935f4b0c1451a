/** Notes that refuse to be contacted, held against the columns that should say so. */
import { type Context, PHONE_ROLES, type Role } from '../../contract.ts';
import { asWritten } from '../text/text.ts';
import { readConsent, refusalInText } from './consent.ts';
import { isLimited } from './refusal-limits.ts';

/** A link or button that somebody speaks of. */
const OF_LINK =
  ' (?:link|button|page|form)s? (?:is |was |are |were )?(?:broken|missing|dead|wrong|fixed|added|tested|not |does|works?)';
const OF_OTHERS =
  ' from (?:(?:a|an|the|their|his|her|our) )?(?:competitor|rival|other (?:vendor|supplier|provider|company|firm))';
/** What else somebody may opt out of. */
const OF_OTHER_THINGS =
  ' (?:of|from) (?:(?:the|our|their|his|her|all) )?(?:auto\\b|automatic|auto[- ]?renew|renewal|arbitration|insurance|(?:extended )?warranty|pension|beta|pilot|trial|paper|upgrade|overtime|class action)';
const NO_CONTACT = [
  // English
  "(?:do not|don['’]?t|never|please don['’]?t|must not) (?:call|phone|ring|e-?mail|mail|contact|text|disturb|use)(?!e?d\\b)",
  'no (?:more )?(?:calls|e-?mails|mails|marketing|newsletters?)(?! yet)',
  `(?:unsubscribe(?!d|${OF_LINK})|unsubscribed(?!${OF_OTHERS})|(?:opted[ -]out|opt[ -]out)(?!${OF_OTHER_THINGS})|remove (?:me|from (?:the |our )?list)|stop (?:calling|e-?mailing|contacting|sending))`,
  "does(?: not|n['’]?t) want (?:to be (?:called|contacted)|any (?:calls|e-?mails|marketing)|calls|e-?mails|marketing)",
  // who asks to be deleted
  "(?:gdpr|ccpa|dsgvo|rgpd|rodo|avg)[ -](?:data )?(?:deletion|erasure|removal|delete|löschung|verwijdering|suppression)(?: request\\p{L}*)?|(?:deletion|erasure|removal) (?:request(?:ed)?|of (?:all )?(?:his|her|their|my) data)|right to (?:be forgotten|erasure)|(?:delete|erase) (?:all )?(?:my|his|her|their) (?:personal )?data|droit à l['’]oubli|derecho al olvido|(?:datenlöschung|löschung) (?:nach dsgvo|beantragt|verlangt|gewünscht)|(?:pyytänyt|pyytää|vaatii) (?:tietojen(?:sa)?|tietojensa) poist\\p{L}+",
  // Finnish
  '(?!ei soita takaisin)(?:ei|älä|elkää|älkää) (?:saa |enää |missään nimessä )?(?:soittaa|soita|soittoja|lähettää|lähetä|ottaa yhteyttä|ota yhteyttä|mainoksia|markkinoida|markkinointia|häiritä|sähköposteja|halua)',
  '\\p{L}*(?:markkinointi|myynti|soitto)kiel(?:to|lo)|kieltänyt (?:markkinoin|yhteyden|soit)',
  // Swedish, Norwegian, Danish
  '(?:får|må) (?:ej|inte|ikke) (?:ringas?|kontaktas?|kontaktes|ringes|mailas?|mejlas?)|ring (?:inte|ej|ikke)|vill inte bli (?:kontaktad|uppringd)|(?:ikke|inte) kontakta?',
  // German
  '(?:nicht|bitte nicht|keinesfalls|nie(?:mals)?) (?:mehr )?(?:anrufen|kontaktieren|anschreiben|anmailen)|kein(?:e|en)? (?:anrufe?|werbung|e-?mails|newsletter|kontakt)|werbesperre|\\p{L}*widerspr(?:uch|ochen)',
  // French, Spanish, Portuguese, Italian, Dutch, Polish
  'ne (?:pas|plus|jamais) (?:appeler|contacter|rappeler|envoyer|démarcher|relancer)|ne souhaite (?:pas|plus) être',
  'no (?:llamar|contactar|enviar|molestar|desea|quiere (?:que|recibir))|darse? de baja|dado de baja',
  'não (?:ligar|contatar|contactar|enviar|perturbar)|non (?:chiamare|contattare|inviare|disturbare)|niet (?:bellen|mailen|benaderen|contacteren)|nie (?:dzwonić|kontaktować|wysyłać)',
  'не (?:звонить|писать|беспокоить|отправлять|связываться)',
];
const NO_CONTACT_CJK =
  /(?:请)?(?:勿|不要|别|禁止)(?:再)?(?:打扰|联系|来电|打电话|致电|发邮件|骚扰)|不接受(?:推销|电话|营销)|電話(?:しない|禁止|不可)|連絡(?:しない|不要|禁止)/;
const REFUSAL = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NO_CONTACT.join('|')})`, 'giu');

/** Whether the words speak of mail, or of calls; where of neither, of both. */
const MAIL =
  /mail|newsletter|unsubscri|opt|market|mainos|markkin|lähet|send|list|werb|anschreib|reklam|envi|envoy|inviare|mejl|wysy|baja|писать|отправ|邮件|推销|营销/i;
const CALL = /call|phone|ring|soit|myyntik|anruf|appel|llam|ligar|chiam|bellen|dzwon|звон|电话|来电|致电|電話/i;

type ConsentRole = 'do_not_call' | 'opt_out_email';

interface NoteRefusal {
  /** As they stand in the note. */
  readonly words: string;
  /** The column that should say so, or says the contrary. */
  readonly field: ConsentRole;
  /** Whether the columns say the same, say nothing, or say the contrary of somebody who can be reached. */
  readonly state: 'said' | 'unsaid' | 'contradicted';
}

/** What a note refuses, and what the consent columns of its record say to that; undefined where it refuses nothing. */
export function refusalInNote(text: string, context: Pick<Context, 'get'>): NoteRefusal | undefined {
  const { strict, words } = refusalOf(text);
  if (words === '') return undefined;
  const get = (role: Role) => context.get(role);
  const fields = fieldsFor(words);
  // Only words that leave no room (`do not call`, not `do not call before noon`) contradict a column.
  const contrary = strict && fields.find((field) => isReachable(field, get) && allows(field, get));
  if (contrary) return { words, field: contrary, state: 'contradicted' };
  const missing = fields.find((field) => readConsent(field, get(field)) !== true);
  return { words, field: missing ?? fields[0] ?? 'do_not_call', state: missing === undefined ? 'said' : 'unsaid' };
}

interface Refusal {
  /** Whether the words leave no room. */
  readonly strict: boolean;
  readonly words: string;
}

/** Two rules ask for the same note. */
let lastText = '';
let last: Refusal = { strict: false, words: '' };

function refusalOf(text: string): Refusal {
  if (text !== lastText) {
    last = readRefusal(text);
    lastText = text;
  }
  return last;
}

function readRefusal(text: string): Refusal {
  const found = refusalInText(text);
  const strict = found ? asWritten(text, found.words) : '';
  if (strict !== '' && !isLimitedAt(text, text.indexOf(strict), strict)) return { strict: true, words: strict };
  for (const { 0: words, index } of text.matchAll(REFUSAL))
    if (!isLimitedAt(text, index, words)) return { strict: false, words };
  return { strict: false, words: NO_CONTACT_CJK.exec(text)?.[0] ?? '' };
}

const isLimitedAt = (text: string, at: number, words: string): boolean =>
  at !== -1 && isLimited(text.slice(0, at), text.slice(at + words.length));

function fieldsFor(words: string): readonly ConsentRole[] {
  const [mail, call] = [MAIL.test(words), CALL.test(words)];
  return mail === call ? ['do_not_call', 'opt_out_email'] : mail ? ['opt_out_email'] : ['do_not_call'];
}

function allows(field: ConsentRole, get: (role: Role) => string): boolean {
  if (readConsent(field, get(field)) !== undefined) return readConsent(field, get(field)) === false;
  return field === 'opt_out_email' && readConsent('opt_in_email', get('opt_in_email')) === true;
}

/** Nothing to call or mail, nothing to refuse. */
function isReachable(field: ConsentRole, get: (role: Role) => string): boolean {
  const roles: readonly Role[] = field === 'opt_out_email' ? ['email'] : PHONE_ROLES;
  return roles.some((role) => get(role) !== '');
}
