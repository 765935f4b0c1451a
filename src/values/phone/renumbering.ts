/** Numbers of plans that were changed since: the old number is written in a record, the new one rings. */

/** What became of the numbers of one plan. */
interface Renumbering {
  /** Country calling code. */
  readonly code: string;
  /** National significant numbers of the old plan, or what was dialled before them. */
  readonly old: RegExp;
  /** The number since, `''` where it cannot be told. */
  readonly renumber: (match: RegExpExecArray) => string;
  /** Without calling code so few digits may as well be a local number. */
  readonly longestLocal?: number;
}

/** Mobile networks of Vietnam: the prefixes of eleven-digit numbers, and those that took their place (MIC plan 798, 2018-09-15). */
const VIETNAM: Readonly<Record<string, string>> = {
  120: '70',
  121: '79',
  122: '77',
  126: '76',
  128: '78',
  123: '83',
  124: '84',
  125: '85',
  127: '81',
  129: '82',
  162: '32',
  163: '33',
  164: '34',
  165: '35',
  166: '36',
  167: '37',
  168: '38',
  169: '39',
  186: '56',
  188: '58',
  199: '59',
};

/** Mobile operators of Côte d'Ivoire by the second digit of a number of eight (ARTCI, 2021-01-31). */
const IVORY_COAST = ['01', '01', '01', '01', '05', '05', '05', '07', '07', '07'] as const;

const PLANS: readonly Renumbering[] = [
  // IFT, 2019-08-03: ten digits everywhere; 01, 044 and 045 are not dialled any more, nor is the 1 of mobiles behind +52.
  { code: '52', old: /^(?:0?1|04[45])([2-9]\d{9})$/, renumber: ([, number]) => number! },
  // Anatel, 2012 to 2016: mobiles have a ninth digit. Those with a 7 may be trunked radio, which kept eight.
  { code: '55', old: /^(\d\d)([689]\d{7})$/, renumber: ([, area, number]) => `${area}9${number}` },
  // CRC, 2021-09-01: landlines are 60, the digit of their region, and seven digits.
  { code: '57', old: /^([124-8])([2-9]\d{6})$/, renumber: ([, region, number]) => `60${region}${number}` },
  // Subtel, 2012-11-24: a 2 before the seven digits of Santiago.
  { code: '56', old: /^2([2-9]\d{6})$/, renumber: ([, number]) => `22${number}` },
  { code: '84', old: /^(1\d\d)(\d{7})$/, renumber: ([, network, number]) => join(VIETNAM[network!], number!) },
  {
    code: '225',
    old: /^([04-9])(\d)(\d{6})$/,
    renumber: ([old, , operator]) => join(IVORY_COAST[Number(operator)], old),
  },
  // UKE: in Poland the trunk 0 went with the closed plan of nine digits (2005 to 2009).
  { code: '48', old: /^0([1-9]\d{8})$/, renumber: ([, number]) => number! },
  // ČTÚ, 2002-09-22: no trunk 0; mobiles and numbers of Prague, whose area was 02, are what is left. Other areas have other digits since.
  { code: '420', old: /^0(2[2-9]\d{7}|[67]\d{8})$/, renumber: ([, number]) => number! },
  // ARCEP Bénin, 2024-11-30: 01 before all numbers of eight digits.
  { code: '229', old: /^([24-9]\d{7})$/, renumber: ([, number]) => `01${number}` },
  // Since 1998 the 0 of a landline belongs to its number, from abroad too; mobiles begin with 3 and never had one.
  { code: '39', old: /^([124-9]\d{5,9})$/, renumber: ([, number]) => `0${number}`, longestLocal: 8 },
];

const join = (begin: string | undefined, number: string): string => (begin === undefined ? '' : begin + number);

/**
 * The number that took the place of one which its plan no longer has.
 * @param e164 `+` and digits, of a number that is not valid
 * @param text the number as written
 * @returns the new number as `+` and digits, which the caller holds to the plan of today; `''` where no change of a plan explains it
 */
export function renumbered(e164: string, text: string): string {
  for (const { code, old, renumber, longestLocal = 0 } of PLANS) {
    if (!e164.startsWith(code, 1)) continue;
    if (!/[+＋]/.test(text) && text.replace(/\D/g, '').length <= longestLocal) continue;
    const match = old.exec(e164.slice(1 + code.length));
    const number = match ? renumber(match) : '';
    if (number !== '') return `+${code}${number}`;
  }
  return '';
}
