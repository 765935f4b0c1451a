/** The written side of phone numbers: what people put around the digits (labels, extensions, several numbers in a cell). */

/** A cell taken apart: the number as written, and its extension. */
interface PhoneText {
  readonly number: string;
  readonly ext: string;
}

const LABEL =
  't[eé]l[eé]phone|tele?ph?one?|telefono|teléfono|telefone|telefoon|telefon|tel|phone|phon|ph|fone|fon|ring|mob|mobile|mobil|mobiel|móvil|movil|celular|cellulare|cellular|cell|cel|portable|port|handy|natel|gsm|whatsapp|wa|viber|fax|faks|telefax|telefaksi|faksi|puhelin|puh|matkapuhelin|matkapuh|kännykkä|gsm|vaihde|työ|tyo|koti|suora|tfn|tlf|tlfn|tfno|tél|téléf|teléf|telef|portatif|telemóvel|telemovel|telem|tlm|mobiele|mobiltelefon|växel|vaxel|arbete|arb|hem|bostad|direkt|direkte|sentralbord|werk|thuis|vast|priv|privé|privat|gesch|geschäftlich|dienstl|dienstlich|standard|accueil|rufnummer|festnetz|zentrale|durchwahl|arbeit|büro|buero|bureau|domicile|fixe|fijo|fisso|ufficio|casa|trabajo|oficina|work|home|office|direct|main|business|switchboard|hq|desk|landline|call|тел|телефон|моб|мобильный|раб|дом|факс|komórka|kom|电话|電話|手机|手機|携帯|代表|代|传真|傳真|座机|전화|휴대폰';
/** What says that a number follows: `Mob.nr.`, `Tel. no:`. */
const NO = 'no|nr|nro|n°|number|nummer|numero|número|numéro|#|num|号码|號碼|番号|番號|번호';
const LEADING = new RegExp(
  `^(?:[*•-]\\s+)?(?:[([]\\s*(?:${LABEL})\\.?\\s*[)\\]]\\s*)?(?:(?:(?:${LABEL})(?:[\\s.-]*(?:${NO}))?[\\s.:：=-]*|[a-z]\\s*[:：.=]\\s*|[cdfghmoptw]\\s+)){0,3}(?=[+(\\d])`,
  'iu',
);
const TRAILING = new RegExp(
  `\\s*(?:[([]\\s*(?:${LABEL}|[cdfghmoptw])\\.?\\s*[)\\]]|[\\s-]\\s*(?:${LABEL})\\.?)$`,
  'iu',
);
const EXT_WORD =
  'extensi[oó]n|extens|extn|ext|xtn|xt|x|anexo|interno|internal|int|ramal|poste|durchwahl|nebenstelle|apparat|klappe|app|nst|dw|kl|alanumero|alanro|alanum|anknytning|ankn|lokal|linia|toestel|tst|wewn|wew|klapka|linka|mellék|dahili|εσωτ|доб|добавочный|внутр|вн|转|轉|分机|分機|內線|内線|내선';
const EXTENSION = new RegExp(
  `^(.*?[\\d)])\\s*(?:;ext=|,{2,3}|[,;/(-]{0,2}\\s*(?:${EXT_WORD})[\\s.:：=]*|\\s*#\\s*)(\\d{1,9})\\s*[)#]?$`,
  'iu',
);
/** `(0xx11) 2345-6789`: in Brazil two digits of the caller's own choice stand for the carrier. */
const ANY_CARRIER = /^(\(?)0 ?xx ?(?=\d{2})/i;
const PLAIN = /^[+\d][\d ().-]*$/;
/** Behind no label. */
const BEGINS_AS_NUMBER = /^[+\d]/;
const ENDS_IN_DIGIT = /\d$/;
/** A letter, comma or hash: no extension is without. */
const HAS_MARK = /[^\d\s+()./[\]~*:;-]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** The wave of a row of numbers in Japanese (`5000〜5`), which is no full-width tilde. */
const WAVES = /[\u301c\u3030]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\u30fc]/g;
const FOREIGN_DIGIT = /[^\x00-\x7f]/u;
const DECIMAL_DIGIT = /\p{Nd}/u;

/**
 * Takes labels, an extension and typographic variants off a phone number.
 * @param text one cell
 * @returns the bare number as written in ASCII digits, and the extension (`''` when there is none)
 */
export function readPhoneText(text: string): PhoneText {
  let number = foldDigits(text).trim();
  if (PLAIN.test(number)) return { number, ext: '' };
  number = number.replace(/^=?"(.*)"$/, '$1').replace(/^['=](?=[+(\d])/, '');
  number = readUri(number).replace(ANY_CARRIER, '$10');
  if (!BEGINS_AS_NUMBER.test(number)) number = number.replace(LEADING, '');
  if (!ENDS_IN_DIGIT.test(number) && !isSpelled(number))
    number = number.replace(TRAILING, '').replace(/[\s.,;:]+$/, '');
  const match = HAS_MARK.test(number) ? EXTENSION.exec(number) : null;
  if (!match) return { number, ext: '' };
  return { number: (match[1] ?? '').replace(/[\s,;]+$/, ''), ext: match[2] ?? '' };
}

/** `(415) 555-CALL`: the last four digits are a word, not a label. */
const isSpelled = (number: string): boolean => SPELLED.test(number) && number.replace(/\D/g, '').length < 7;
const SPELLED = /\d-[A-Z]{4}$/i;

const LABELLED = new RegExp(
  `^(?:(?:${LABEL})(?:[\\s.-]*(?:${NO}))?[\\s.:：=-]*|[a-z]\\s*[:：=]\\s*){1,3}(?=[+(\\d])`,
  'iu',
);
const BARE = /^[+(\d][\d\s()+./-]*$/;
const FAX = /fax|faks|telefaksi|факс|传真|傳真/i;

/**
 * A number that cannot be written in full, with its label off and its digits in ASCII: `p:+1555` → `+1555`. The text itself
 * where anything but one bare number would be left, where little is left, or where the label says that it is a fax.
 */
export function bareNumber(text: string): string {
  if (PLAIN.test(text)) return text;
  const bare = foldDigits(text).trim().replace(LABELLED, '');
  return BARE.test(bare) && (bare.match(DIGIT)?.length ?? 0) >= 5 && !FAX.test(text) ? bare : text;
}

/** `tel:` addresses (RFC 3966): the context of a local number goes in front of it, other parameters go. */
function readUri(text: string): string {
  if (!/^(?:tel|callto|sms|fax):/i.test(text)) return text;
  const [head = '', ...parameters] = text.replace(/^[a-z]+:(?:\/\/)?/i, '').split(';');
  const find = (name: string) => parameters.find((it) => it.toLowerCase().startsWith(name))?.slice(name.length) ?? '';
  const prefix = head.startsWith('+') ? '' : find('phone-context=');
  const ext = find('ext=');
  return (prefix.startsWith('+') ? prefix : '') + head + (ext ? `;ext=${ext}` : '');
}

/** Digits of every script, full-width signs and typographic dashes become ASCII; invisible characters go. */
function foldDigits(text: string): string {
  if (!FOREIGN_DIGIT.test(text)) return text;
  const folded = text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').replace(WAVES, '~');
  return FOREIGN_DIGIT.test(folded) ? folded.replace(/\p{Nd}/gu, toAsciiDigit) : folded;
}

/** Decimal digits of a script stand in one run of ten; counting back to its start gives the value. */
function toAsciiDigit(digit: string): string {
  let code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  // Blocks of ten begin at a multiple of 0x10 or at 6 above one (Arabic 0660, 06F0; Devanagari 0966).
  let value = 0;
  while (value < 9 && DECIMAL_DIGIT.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

const SEPARATOR =
  /\s*(?:[;|、；\r\n]+|:::|\s\/\/?\s|,\s|\s(?:or|and|tai|ja|oder|und|ou|et|eller|och|og|o|e|y|lub|i|или|и)\s)\s*/i;
/** What any of these has, and what any has that is more than a slash between two digits. */
const MAY_SEPARATE = /[^\d\s+().[\]~*-]|[\r\n]/;
const BETWEEN = /[^\d\s+().[\]~*/-]|[\r\n]|\s\/|\/\s/;
const DIGIT = /\d/g;

/**
 * Splits a cell that holds several phone numbers.
 * @param text one cell
 * @returns the numbers as written; a single element where the cell holds one number
 */
export function splitPhoneText(text: string): string[] {
  if (text.length < 12 || text.length > 200 || /;ext=/i.test(text)) return [text];
  if (!MAY_SEPARATE.test(text)) return [text];
  const parts = BETWEEN.test(text) ? text.split(SEPARATOR).filter((part) => part !== '') : [text];
  if (parts.length > 1) return parts.every(hasManyDigits) ? parts : [text];
  const slashed = text.split('/').map((part) => part.trim());
  return slashed.length === 2 && slashed.every(hasManyDigits) ? slashed : [text];
}

/**
 * Six digits are the least that make a number of their own; less is a range (`1234-10 / 12`) or an area code (`0211 / 1234567`). What is
 * dialled from abroad comes on top, and a trunk beside it: `+49 (0)171` is an area code.
 */
const hasManyDigits = (part: string): boolean => (part.replace(FROM_ABROAD, '').match(DIGIT)?.length ?? 0) >= 6;
const FROM_ABROAD = /^[\s(]*(?:\+|00)[\s(]*\d{1,3}(?!\d)[\s)]*(?:\(0\))?/;
