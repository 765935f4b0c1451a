/** Notes that refuse to be contacted, held against the columns that should say so. */
import { type Context, PHONE_ROLES, type Role } from '../contract.ts';
import { readConsent, refusalInText } from './consent.ts';
import { asWritten } from './text.ts';

/** A link or button that somebody speaks of. */
const OF_LINK =
  ' (?:link|button|page|form)s? (?:is |was |are |were )?(?:broken|missing|dead|wrong|fixed|added|tested|not |does|works?)';
const NO_CONTACT = [
  // English
  "(?:do not|don['’]?t|never|please don['’]?t|must not) (?:call|phone|ring|e-?mail|mail|contact|text|disturb|use)",
  'no (?:more )?(?:calls|e-?mails|mails|marketing|newsletters?)(?! yet)',
  `(?:unsubscribe(?!d|${OF_LINK})|unsubscribed|opted[ -]out|opt[ -]out|remove (?:me|from (?:the |our )?list)|stop (?:calling|e-?mailing|contacting|sending))`,
  "does(?: not|n['’]?t) want (?:to be (?:called|contacted)|any (?:calls|e-?mails|marketing)|calls|e-?mails|marketing)",
  // Finnish
  '(?:ei|älä|elkää|älkää) (?:saa |enää |missään nimessä )?(?:soittaa|soita|soittoja|lähettää|lähetä|ottaa yhteyttä|ota yhteyttä|mainoksia|markkinoida|markkinointia|häiritä|sähköposteja|halua)',
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
/** What is said of a time of day is no refusal: `do not call before 9am`. */
const AT_TIME =
  "(?:before|after|between|earlier than|later than|ennen|jälkeen|före|efter|før|etter|vor|nach|avant|après|antes das?|antes de las|después de las|depois das|prima delle|dopo le|voor|na|przed|po|до|после) (?:(?:klo|kl|godz)\\.? )?(?:noon|midday|lunch|midnight|lounasta|\\d{1,2}(?:[:.h]\\d\\d)?\\s*(?:[ap]\\.?m\\b|o['’]?clock|h\\b|uhr|uur)|\\d{1,2}[:.]\\d\\d|(?<=kl[o.]? )\\d)";
const REFUSAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NO_CONTACT.join('|')})(?!\\p{L}*(?: me| him| her| them| us)? ${AT_TIME})`,
  'iu',
);

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
    const strict = refusalInText(text);
    const words = strict
      ? asWritten(text, strict.words)
      : (REFUSAL.exec(text)?.[0] ?? NO_CONTACT_CJK.exec(text)?.[0] ?? '');
    last = { strict: strict !== undefined, words };
    lastText = text;
  }
  return last;
}

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
