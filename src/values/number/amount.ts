/** Amounts of money as people write them: currency, signs and separators of thousands in any of their places. */

export interface Amount {
  readonly negative: boolean;
}

const PLAIN = /^\d+(?:\.\d+)?$/;
const CURRENCY =
  /^(?:(?:US|CA|AU|NZ|HK|SG|NT|R)?\p{Sc}|[A-Z]{3}|Kr\.?|kr\.?|Fr\.?|Rs\.?|zł|Kč|Ft|лв\.?|руб\.?|р\.|元|円|원|万元)\s*|\s*(?:\p{Sc}|[A-Z]{3}|Kr\.?|kr\.?|Fr\.?|zł|Kč|Ft|lei|лв\.?|руб\.?|р\.|元|円|원|,-|\.-|,–)$/u;
/** Groups of three, or of two after the first three from the right as in India; decimals of any length behind the other sign. */
const NUMBER =
  /^(?:(?:\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)(?:[.,]\d+)?|(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?)$/;
const FLOAT = /^\d(?:[.,]\d+)?E[+-]?\d{1,2}$/i;
const LONGEST = 40;

/**
 * Reads an amount. Currency signs and codes before or behind it are left out of account; a minus may stand on either side,
 * brackets mean one too (accounting).
 * @returns undefined where the text is no number, a number with a unit (`12k`) or a range among them
 */
export function readAmount(text: string): Amount | undefined {
  if (PLAIN.test(text)) return { negative: false };
  if (text.length > LONGEST) return undefined;
  let rest = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[’´]/g, "'")
    .trim();
  const brackets = /^\((.+)\)$/.exec(rest);
  if (brackets) rest = (brackets[1] ?? '').trim();
  let negative = brackets !== null;
  // A minus stands outside or inside of the currency: `-€5`, `€-5`, `5- €`.
  for (let round = 0; round < 2; round += 1) {
    const bare = rest.replace(/^[-+]\s*|(?<![.,])\s*-$/, (sign) => {
      negative ||= sign.includes('-');
      return '';
    });
    rest = bare.replace(CURRENCY, '').replace(CURRENCY, '');
  }
  return NUMBER.test(rest) || FLOAT.test(rest) ? { negative } : undefined;
}
