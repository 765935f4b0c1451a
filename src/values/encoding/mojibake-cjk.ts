/** UTF-8 that was read as GBK or Shift-JIS: `涓枃` for 中文, `譌･譛ｬ` for 日本. */

type Wide = 'gb18030' | 'shift_jis';

const IDEOGRAPH = /[\u4e00-\u9fff]/;
const leads = new Map<Wide, RegExp>();

/** What the first two bytes of Chinese and Japanese in UTF-8 look like: E3 to E9 and a continuation byte. */
function leadsOf(encoding: Wide): RegExp {
  let found = leads.get(encoding);
  if (!found) {
    const decoder = new TextDecoder(encoding);
    const pairs = Array.from({ length: 7 * 64 }, (_, index) => [0xe3 + (index >> 6), 0x80 + (index & 63)]);
    const chars = pairs
      .map((pair) => decoder.decode(Uint8Array.from(pair)))
      .filter((char) => IDEOGRAPH.test(char[0] ?? ''));
    found = new RegExp(`[${chars.map((char) => char[0]).join('')}]`);
    leads.set(encoding, found);
  }
  return found;
}

const HALF_KANA = /[\uff61-\uff9f]/;
const LAST_COMMON = 0xd7;

interface Table {
  readonly bytes: ReadonlyMap<string, readonly [number, number]>;
}
const tables = new Map<Wide, Table>();

/** Built at the first text that may be of this kind; some 30 ms. */
function tableOf(encoding: Wide): Table {
  let table = tables.get(encoding);
  if (!table) {
    const decoder = new TextDecoder(encoding);
    const bytes = new Map<string, readonly [number, number]>();
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) {
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if (char.length === 1 && char !== '\ufffd' && !bytes.has(char)) bytes.set(char, [lead, trail]);
      }
    }
    table = { bytes };
    tables.set(encoding, table);
  }
  return table;
}

/** The text read again; undefined where it was not read wrong in one of these ways for certain. */
export function repairCjk(text: string): string | undefined {
  if (!IDEOGRAPH.test(text)) return undefined;
  if (leadsOf('shift_jis').test(text) && (HALF_KANA.test(text) || isRare(text))) {
    const read = decode(text, 'shift_jis');
    if (read !== undefined) return read;
  }
  return leadsOf('gb18030').test(text) && isRare(text) ? decode(text, 'gb18030') : undefined;
}

/** The strict UTF-8 of all characters beyond ASCII, as common Chinese or Japanese. */
function decode(text: string, encoding: Wide): string | undefined {
  const { bytes } = tableOf(encoding);
  const all: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = bytes.get(char);
    if (code < 0x80) all.push(code);
    else if (encoding === 'shift_jis' && code >= 0xff61 && code <= 0xff9f) all.push(code - 0xff61 + 0xa1);
    else if (pair) all.push(...pair);
    else return undefined;
  }
  let read: string;
  try {
    read = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(all));
  } catch {
    return undefined;
  }
  const wide = [...read].filter((char) => char.charCodeAt(0) >= 0x80);
  return wide.length >= 2 && wide.every(isCommon) ? read : undefined;
}

/** Kana, full-width punctuation, or a character of the first level of GB 2312. */
function isCommon(char: string): boolean {
  if (/[\u3001-\u301f\u3040-\u30ff\uff01-\uff5e\u2014-\u2026·]/.test(char)) return true;
  const lead = tableOf('gb18030').bytes.get(char)?.[0] ?? 0;
  const trail = tableOf('gb18030').bytes.get(char)?.[1] ?? 0;
  return lead >= 0xb0 && lead <= LAST_COMMON && trail >= 0xa1;
}

/** Whether more than half of the wide characters are none that people use every day. */
function isRare(text: string): boolean {
  const wide = [...text].filter((char) => char.charCodeAt(0) >= 0x80);
  return wide.filter((char) => !isCommon(char)).length * 2 > wide.length;
}
