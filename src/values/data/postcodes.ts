/** Postcodes by country: the form without blanks and hyphens, how the country writes it, and which region the first signs stand for. */

/**
 * Country → [form of the code, template of the usual spelling]. At a tilde a blank or hyphen may stand. No template: the compact code is the usual spelling.
 * Facts from the Universal Postal Union's addressing sheets and the postal services; a country that is missing here has no
 * postcodes, or none that are worth a check.
 */
// biome-ignore format: a table reads better dense
export const POSTCODE_FORMS: { readonly [country: string]: readonly [form: string, template?: string] } = {
  AD: ['AD[1-7]00'], AF: ['[1-4]\\d{3}'], AI: ['AI(2640)', 'AI-$1'], AL: ['[1-9]\\d{3}'], AM: ['\\d{4}'],
  AR: ['[A-HJ-NP-Z]\\d{4}[A-Z]{3}|[1-9]\\d{3}'], AS: ['(96799)~(\\d{4})?', '$1-$2'], AT: ['[1-9]\\d{3}'],
  AU: ['(?:0[289]|[1-9]\\d)\\d{2}'], AX: ['22\\d{3}'], AZ: ['AZ\\d{4}'], BA: ['[78]\\d{4}'], BB: ['BB\\d{5}'], BD: ['(?:[1-8]\\d|9[0-4])\\d{2}'],
  BE: ['[1-9]\\d{3}'], BG: ['[1-9]\\d{3}'], BH: ['(?:[1-9]|1[0-2])\\d{2}'], BL: ['97[17]\\d{2}'], BM: ['([A-Z]{2})~([A-Z0-9]{2})', '$1 $2'],
  BN: ['[A-Z]{2}\\d{4}'], BR: ['(\\d{5})~(\\d{3})', '$1-$2'], BT: ['\\d{5}'], BY: ['2[1-4]\\d{4}'],
  CA: ['([ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z])~(\\d[ABCEGHJ-NPRSTV-Z]\\d)', '$1 $2'], CH: ['[1-9]\\d{3}'], CL: ['(\\d{3})~(\\d{4})', '$1$2'],
  CN: ['(?:0[1-7]|1[0-356]|2[0-7]|3[0-6]|4[0-7]|5[1-7]|6[1-7]|7[0-5]|8[013-6])\\d{4}'],
  CO: ['(?:05|08|11|13|15|17|18|19|20|23|25|27|41|44|47|50|52|54|63|66|68|70|73|76|81|85|86|88|91|94|95|97|99)\\d{4}'],
  CR: ['[1-7]\\d{4}'], CU: ['[1-9]\\d{4}'], CV: ['[1-9]\\d{3}'], CX: ['6798'], CY: ['[1-9]\\d{3}'], CZ: ['([1-7]\\d{2})~(\\d{2})', '$1 $2'],
  DE: ['(?:0[1-46-9]|[1-9]\\d)\\d{3}'], DK: ['(?:0[89]|[1-9]\\d)\\d{2}'], DO: ['\\d{5}'], DZ: ['\\d{5}'], EC: ['(?:0[1-9]|1\\d|2[0-4])\\d{4}'],
  EE: ['[1-9]\\d{4}'], EG: ['\\d{5}|\\d{7}'], ES: ['(?:0[1-9]|[1-4]\\d|5[0-2])\\d{3}'], ET: ['\\d{4}'], FI: ['\\d{5}'],
  FK: ['(FIQQ)~(1ZZ)', '$1 $2'], FM: ['(9694[1-4])~(\\d{4})?', '$1-$2'], FO: ['[1-9]\\d{2}'], FR: ['(?:(?:0[1-9]|[1-8]\\d|9[0-5])\\d{3}|9(?:7[1-8]|8[46-8])\\d{2})'],
  GB: ['(GIR|[BEGLMNSW][1-9][0-9A-HJKNPS-UW]?|(?!Q)[A-PR-UWYZ][A-HK-Y](?:[0-9]|[1-9][0-9A-HJKMNPR-Y]))~(\\d[ABD-HJLNP-UW-Z]{2})', '$1 $2'],
  GE: ['\\d{4}'], GF: ['973\\d{2}'], GG: ['(GY\\d{1,2})~(\\d[ABD-HJLNP-UW-Z]{2})', '$1 $2'], GI: ['(GX11)~(1AA)', '$1 $2'], GL: ['39\\d{2}'],
  GP: ['971\\d{2}'], GR: ['(\\d{3})~(\\d{2})', '$1 $2'], GT: ['\\d{5}'], GU: ['(969\\d{2})~(\\d{4})?', '$1-$2'], HN: ['\\d{5}'], HR: ['[1-5]\\d{4}'],
  HT: ['HT\\d{4}'], HU: ['[1-9]\\d{3}'], ID: ['[1-9]\\d{4}'], IE: ['([AC-FHKNPRTV-Y]\\d[0-9W])~([0-9AC-FHKNPRTV-Y]{4})', '$1 $2'],
  IL: ['[1-9]\\d{6}|[1-9]\\d{4}'], IM: ['(IM\\d{1,2})~(\\d[ABD-HJLNP-UW-Z]{2})', '$1 $2'],
  IN: ['(?!10|29|35|54|55|65|66|8[6-9])[1-9]\\d{5}'], IQ: ['\\d{5}'], IR: ['([13-9]{4}[1346-9])~(\\d{5})', '$1$2'], IS: ['[1-9]\\d{2}'],
  IT: ['\\d{5}'], JE: ['(JE\\d{1,2})~(\\d[ABD-HJLNP-UW-Z]{2})', '$1 $2'], JO: ['\\d{5}'], JP: ['(\\d{3})~(\\d{4})', '$1-$2'], KE: ['\\d{5}'],
  KG: ['\\d{6}'], KH: ['\\d{5,6}'], KR: ['[0-6]\\d{4}|(\\d{3})~(\\d{3})', '$1-$2'], KW: ['\\d{5}'], KY: ['(KY\\d)~(\\d{4})', '$1-$2'], KZ: ['\\d{6}|[A-Z]\\d{2}[A-Z]\\d[A-Z]\\d'],
  LA: ['\\d{5}'], LB: ['(\\d{4})~(\\d{4})?', '$1 $2'], LI: ['94(?:8[5-9]|9[0-8])'], LK: ['\\d{5}'], LR: ['\\d{4}'], LS: ['\\d{3}'],
  LT: ['(LT)?~(\\d{5})', '$1-$2'], LU: ['[1-9]\\d{3}'], LV: ['(LV)?~(\\d{4})', '$1-$2'], MA: ['[1-9]\\d{4}'], MC: ['980\\d{2}'],
  MD: ['(MD)?~(\\d{4})', '$1-$2'], ME: ['8\\d{4}'], MF: ['97[18]\\d{2}'], MG: ['\\d{3}'], MH: ['(969[67]0)~(\\d{4})?', '$1-$2'], MK: ['[1-7]\\d{3}'], MM: ['\\d{5}'],
  MN: ['\\d{5,6}'], MP: ['(9695[0-2])~(\\d{4})?', '$1-$2'], MQ: ['972\\d{2}'], MT: ['([A-Z]{3})~(\\d{4})', '$1 $2'], MU: ['\\d{5}'], MV: ['\\d{5}'],
  MX: ['\\d{5}'], MY: ['\\d{5}'], MZ: ['\\d{4}'], NC: ['988\\d{2}'], NE: ['\\d{4}'], NG: ['\\d{6}'], NI: ['\\d{5}'],
  NL: ['([1-9]\\d{3})~((?!SA|SD|SS)[A-Z]{2})', '$1 $2'], NO: ['\\d{4}'], NP: ['(?:10|2[12]|3[2-4]|4[45]|5[67])\\d{3}'], NZ: ['\\d{4}'],
  OM: ['[1-9]\\d{2}'], PE: ['\\d{5}'], PF: ['987\\d{2}'], PG: ['\\d{3}'], PH: ['\\d{4}'], PK: ['[1-9]\\d{4}'], PL: ['(\\d{2})~(\\d{3})', '$1-$2'],
  PM: ['97500'], PR: ['(00[679]\\d{2})~(\\d{4})?', '$1-$2'], PT: ['(\\d{4})~(\\d{3})|[1-9]\\d{3}', '$1-$2'], PW: ['(96940)~(\\d{4})?', '$1-$2'], PY: ['\\d{4}|\\d{6}'], RE: ['974\\d{2}'],
  RO: ['\\d{6}'], RS: ['[1-3]\\d{4}'], RU: ['[1-6]\\d{5}'], SA: ['(\\d{5})~(\\d{4})?', '$1-$2'], SE: ['([1-9]\\d{2})~(\\d{2})', '$1 $2'], SG: ['\\d{6}'],
  SI: ['[1-9]\\d{3}'], SJ: ['\\d{4}'], SK: ['([089]\\d{2})~(\\d{2})', '$1 $2'], SM: ['4789\\d'], SN: ['\\d{5}'], SV: ['\\d{4}'], SZ: ['[HLMS]\\d{3}'],
  TH: ['[1-9]\\d{4}'], TJ: ['7\\d{5}'], TM: ['7\\d{5}'], TN: ['\\d{4}'], TR: ['(?:0[1-9]|[1-7]\\d|8[01])\\d{3}'], TW: ['\\d{3}(?:\\d{2,3})?'], TZ: ['\\d{5}'], UA: ['\\d{5}'],
  US: ['(?!00[0-4])(\\d{5})~(\\d{4})?', '$1-$2'], UY: ['[1-9]\\d{4}'], UZ: ['\\d{6}'], VA: ['00120'], VE: ['\\d{4}'], VI: ['(008\\d{2})~(\\d{4})?', '$1-$2'], VN: ['\\d{5,6}'],
  WF: ['986\\d{2}'], XK: ['[1-7]0\\d{3}'], YT: ['976\\d{2}'], CC: ['6799'], GN: ['\\d{3}'], GS: ['(SIQQ)~(1ZZ)', '$1 $2'], GW: ['\\d{4}'], IO: ['(BBND)~(1ZZ)', '$1 $2'], LC: ['(LC\\d{2})~(\\d{3})', '$1 $2'], LY: ['\\d{5}'], NA: ['\\d{5}'], NF: ['2899'], PA: ['\\d{4}'],
  PN: ['(PCRN)~(1ZZ)', '$1 $2'], SD: ['\\d{5}'], SH: ['(STHL|ASCN|TDCU)~(1ZZ)', '$1 $2'], SO: ['([A-Z]{2})~(\\d{5})', '$1 $2'], TC: ['(TKCA)~(1ZZ)', '$1 $2'], TT: ['\\d{6}'], VC: ['VC\\d{4}'], VG: ['VG\\d{4}'], GH: ['([A-Z]{2})~(\\d{3,4})~(\\d{4})', '$1-$2-$3'], ZA: ['\\d{4}'], ZM: ['\\d{5}'],
};

/**
 * Countries whose codes may start with 0, which a spreadsheet eats: length of the whole code, and what the restored code
 * must look like. Not here: countries of which no code starts with 0, or a shorter code may be another one.
 */
// biome-ignore format: a table reads better dense
export const LOST_ZERO: { readonly [country: string]: readonly [length: number, restored: RegExp] } = {
  BR: [8, /^0[1-9]\d{6}$/], CN: [6, /^0[1-7]\d{4}$/], CO: [6, /^0[58]\d{4}$/], DE: [5, /^0[1-46-9]\d{3}$/], EC: [6, /^0[1-9]\d{4}$/],
  ES: [5, /^0[1-9]\d{3}$/], FI: [5, /^0\d{4}$/], FR: [5, /^0[1-9]\d{3}$/], IT: [5, /^0\d{4}$/], JP: [7, /^0\d{6}$/], MX: [5, /^0[1-9]\d{3}$/],
  NO: [4, /^0\d{3}$/], NZ: [4, /^0\d{3}$/], RO: [6, /^0[1-9]\d{4}$/], SG: [6, /^0[1-9]\d{4}$/], SK: [5, /^0[1-9]\d{3}$/], TR: [5, /^0[1-9]\d{3}$/],
  UA: [5, /^0[1-9]\d{3}$/], ZA: [4, /^0\d{3}$/],
};

/** First three digits of a ZIP code → state, as ranges `from-to`; a few prefixes serve two. United States Postal Service, publication 65 and L002. */
// biome-ignore format: a table reads better dense
export const ZIP_RANGES: readonly (readonly [from: number, to: number, states: string])[] = [
  [5, 5, 'NY'], [6, 7, 'PR'], [8, 8, 'VI'], [9, 9, 'PR'], [10, 27, 'MA'], [28, 29, 'RI'], [30, 38, 'NH'], [39, 49, 'ME'], [50, 54, 'VT'],
  [55, 55, 'MA'], [56, 59, 'VT'], [60, 62, 'CT'], [63, 63, 'CT NY'], [64, 69, 'CT'], [70, 89, 'NJ'], [90, 98, 'AE'], [100, 149, 'NY'],
  [150, 196, 'PA'], [197, 199, 'DE'], [200, 200, 'DC'], [201, 201, 'VA DC'], [202, 205, 'DC MD VA'], [206, 219, 'MD'], [220, 246, 'VA'],
  [247, 268, 'WV'], [270, 289, 'NC'], [290, 299, 'SC'], [300, 319, 'GA'], [320, 339, 'FL'], [340, 340, 'AA'], [341, 349, 'FL'], [350, 369, 'AL'],
  [370, 385, 'TN'], [386, 397, 'MS'], [398, 399, 'GA'], [400, 427, 'KY'], [430, 459, 'OH'], [460, 479, 'IN'], [480, 499, 'MI'], [500, 528, 'IA'],
  [530, 549, 'WI'], [550, 567, 'MN'], [569, 569, 'DC'], [570, 577, 'SD'], [580, 588, 'ND'], [590, 599, 'MT'], [600, 629, 'IL'], [630, 658, 'MO'],
  [660, 679, 'KS'], [680, 693, 'NE'], [700, 714, 'LA'], [716, 729, 'AR'], [730, 732, 'OK'], [733, 733, 'TX'], [734, 749, 'OK'], [750, 799, 'TX'],
  [800, 816, 'CO'], [820, 831, 'WY'], [832, 833, 'ID'], [834, 834, 'ID WY'], [835, 838, 'ID'], [840, 847, 'UT'], [850, 865, 'AZ'], [870, 884, 'NM'],
  [885, 885, 'TX'], [889, 898, 'NV'], [900, 961, 'CA'], [962, 966, 'AP'], [967, 967, 'HI AS'], [968, 968, 'HI'], [969, 969, 'GU MP AS FM MH PW'],
  [970, 979, 'OR'], [980, 994, 'WA'], [995, 999, 'AK'],
];

/** First letter of a Canadian postcode → province. Canada Post. */
// biome-ignore format: a table reads better dense
export const CANADIAN_LETTERS: { readonly [letter: string]: string } = {
  A: 'NL', B: 'NS', C: 'PE', E: 'NB', G: 'QC', H: 'QC', J: 'QC', K: 'ON', L: 'ON', M: 'ON', N: 'ON', P: 'ON', R: 'MB', S: 'SK', T: 'AB',
  V: 'BC', X: 'NT NU', Y: 'YT',
};
