/** One-byte encodings by which UTF-8 is misread: character → byte. */

/** Code page 437 and 850 from 80 to FF; Node knows neither. Source: Unicode mapping tables of IBM. */
const DOS = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** 80 to 9F of Windows-1252 (its five gaps are control characters); some Nodes decode it as Latin-1. Source: Encoding Standard. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Those that Node decodes, likeliest first. */
const KNOWN = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1254',
  'windows-1257',
  'macintosh',
  'iso-8859-2',
  'windows-1253',
  'iso-8859-15',
  'ibm866',
] as const;

export type SingleByte = (typeof KNOWN)[number] | keyof typeof DOS;
export const SINGLE_BYTES: readonly SingleByte[] = [...KNOWN, 'cp437', 'cp850'];

const tables = new Map<SingleByte, ReadonlyMap<string, number>>();

/** Signs of the Mac as other tables have them: the sign for Ohm and the letter Omega, and what stood in the place of the Euro. */
const MAC_TOO: readonly (readonly [sign: string, byte: number])[] = [
  ['\u2126', 0xbd],
  ['\u03a9', 0xbd],
  ['\u00a4', 0xdb],
];

const CONTROLS_TOO: ReadonlySet<SingleByte> = new Set(['windows-1252', 'windows-1254', 'iso-8859-15']);

function build(encoding: SingleByte): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  // Latin-1, Latin-5 and Latin-9, for which the windows of the same letters stand as well
  if (CONTROLS_TOO.has(encoding)) for (let byte = 0x80; byte < 0xa0; byte++) table.set(String.fromCharCode(byte), byte);
  const high =
    encoding === 'cp437' || encoding === 'cp850'
      ? DOS[encoding]
      : new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index));
  if (encoding === 'windows-1252')
    for (const [index, char] of [...WINDOWS_1252].entries()) table.set(char, 0x80 + index);
  // the Russian letters from `р` on would begin ideographs
  const read = encoding === 'ibm866' ? high.slice(0, 0x60) : high;
  for (const [index, char] of [...read].entries()) if (char !== '\ufffd') table.set(char, 0x80 + index);
  if (encoding === 'macintosh') for (const [sign, byte] of MAC_TOO) table.set(sign, byte);
  return table;
}

/** Character → byte (80 to FF) of an encoding, built on first use. */
export function bytesOf(encoding: SingleByte): ReadonlyMap<string, number> {
  let table = tables.get(encoding);
  if (!table) {
    table = build(encoding);
    tables.set(encoding, table);
  }
  return table;
}
