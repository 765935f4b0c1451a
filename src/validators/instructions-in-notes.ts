/** Finds notes that say what a column should: do not call, has left, a phone number, an address. */
import { defineValidator } from '../define.ts';

const NO_CONTACT = [
  // English
  "(?:do not|don['’]?t|never|please don['’]?t|must not) (?:call|phone|ring|e-?mail|mail|contact|text|disturb|use)",
  'no (?:more )?(?:calls|e-?mails|mails|marketing|newsletters?)(?! yet)',
  String.raw`\b(?:unsubscribed?|opted[ -]out|opt[ -]out|remove (?:me|from (?:the |our )?list)|stop (?:calling|e-?mailing|contacting|sending))`,
  "does(?: not|n['’]?t) want (?:to be (?:called|contacted)|any (?:calls|e-?mails|marketing)|calls|e-?mails|marketing)",
  // Finnish
  '(?:ei|älä|elkää|älkää) (?:saa |enää |missään nimessä )?(?:soittaa|soita|soittoja|lähettää|lähetä|ottaa yhteyttä|ota yhteyttä|mainoksia|markkinoida|markkinointia|häiritä|sähköposteja|halua)',
  '(?:puhelinmyynti|suoramarkkinointi|markkinointi)kiel(?:to|lo)|kieltänyt (?:markkinoin|yhteyden|soit)',
  // Swedish, Norwegian, Danish
  '(?:får|må) (?:ej|inte|ikke) (?:ringas?|kontaktas?|kontaktes|ringes|mailas?|mejlas?)|ring (?:inte|ej|ikke)|vill inte bli (?:kontaktad|uppringd)|(?:ikke|inte) kontakta?',
  // German
  '(?:nicht|bitte nicht|keinesfalls|nie(?:mals)?) (?:mehr )?(?:anrufen|kontaktieren|anschreiben|anmailen)|kein(?:e|en)? (?:anrufe?|werbung|e-?mails|newsletter|kontakt)|werbe(?:sperre|widerspruch)|widerspr(?:uch|ochen)',
  // French, Spanish, Portuguese, Italian, Dutch, Polish
  'ne (?:pas|plus|jamais) (?:appeler|contacter|rappeler|envoyer|démarcher|relancer)|ne souhaite (?:pas|plus) être',
  'no (?:llamar|contactar|enviar|molestar|desea|quiere (?:que|recibir))|darse? de baja|dado de baja',
  'não (?:ligar|contatar|contactar|enviar|perturbar)|non (?:chiamare|contattare|inviare|disturbare)|niet (?:bellen|mailen|benaderen|contacteren)|nie (?:dzwonić|kontaktować|wysyłać)',
  'не (?:звонить|писать|беспокоить|отправлять|связываться)',
  '(?:请)?(?:勿|不要|别|禁止)(?:再)?(?:打扰|联系|来电|打电话|致电|发邮件|骚扰)|不接受(?:推销|电话|营销)|電話(?:しない|禁止|不可)|連絡(?:しない|不要|禁止)',
];
const LEFT = [
  'no longer (?:with|at|works?|employed)|(?:has )?left (?:the )?(?:company|organi[sz]ation|firm)|(?:is )?no longer (?:there|here)|former employee|ex[- ]employee|retired|deceased|passed away',
  'entinen työntekijä|ei (?:ole )?enää (?:työssä|töissä|talossa|palveluksessa)|lähtenyt (?:talosta|yrityksestä)|vaihtanut työpaikkaa|jäänyt eläkkeelle|eläkkeellä|kuollut|menehtynyt',
  'slutat|har slutet|jobbar inte (?:kvar|längre)|pensionerad|avliden',
  'nicht mehr (?:im unternehmen|in der firma|beschäftigt|tätig|da)|ausgeschieden|verstorben|im ruhestand',
  "ne travaille plus|a quitté (?:l['’]entreprise|la société)|décédée?|ya no trabaja|falleci(?:do|da|ó)|jubilad[oa]|não trabalha mais|non lavora più|niet meer werkzaam",
  '已离职|离职|已退休|去世|退職|больше не работает|уволи(?:лся|лась)',
];
const REFUSAL = new RegExp(NO_CONTACT.map((part) => `(?:${part})`).join('|'));
const GONE = new RegExp(LEFT.map((part) => `(?:${part})`).join('|'));
const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;
const PHONE =
  /(?:\+|\b00)\d[\d\s()./-]{7,}\d|(?:\b(?:call|phone|tel|mob|mobile|cell|soita|puh|gsm|ring|anruf|telefon|appeler|llamar|numero|nro)\b|电话|手机)\W{0,3}(?:\p{L}+\W{1,3})?\+?\d[\d\s()./-]{5,}\d/iu;

/** The words that a pattern of small letters finds, as they stand in the text. */
function find(pattern: RegExp, value: string, small: string): string | undefined {
  const found = pattern.exec(small);
  return found ? value.slice(found.index, found.index + found[0].length) : undefined;
}

export const instructionsInNotes = defineValidator({
  id: 'instructions-in-notes',
  roles: ['notes', 'tags'],
  dimension: 'consistency',
  docs: {
    summary: 'What a note says about consent, employment or contact data must stand in its own column.',
    why: 'No campaign reads notes: "ei saa soittaa" in a note stops nobody from calling. Flagged for a person to decide; nothing is moved.',
    examples: [
      { before: 'Ei saa soittaa', after: 'do-not-contact' },
      { before: 'left the company in May', after: 'left-company' },
      { before: 'soita 040 123 4567', after: 'contact-data' },
      { before: 'Met at the fair', after: '' },
    ],
  },
  messages: {
    'do-not-contact': 'asks not to be contacted ("{words}"): set the consent column',
    'left-company': 'says that the person has left ("{words}")',
    'contact-data': 'holds {kind} that belongs in its own column',
  },
  check(value) {
    const text = value.toLowerCase();
    const refusal = find(REFUSAL, value, text);
    if (refusal) return { message: 'do-not-contact', data: { words: refusal } };
    const gone = find(GONE, value, text);
    if (gone) return { message: 'left-company', data: { words: gone } };
    if (value.includes('@') && EMAIL.test(value))
      return { message: 'contact-data', data: { kind: 'an email address' } };
    return PHONE.test(value) ? { message: 'contact-data', data: { kind: 'a phone number' } } : undefined;
  },
});
