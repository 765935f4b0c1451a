/** Makes text out of a cell safe and honest to look at: nothing invisible, nothing that acts, nothing endless. */

/** Longest cell that a report shows, in graphemes. */
export const CELL_LENGTH = 120;

/** What a grapheme may weigh before it is cut: the longest emoji has 19 units; stacked accents have no end. */
const GRAPHEME_UNITS = 20;

/** ASCII controls by code, then what else people meet. */
const CONTROLS =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );
const NAMES: { readonly [codePoint: number]: string } = {
  ...CONTROLS,
  127: 'DEL',
  133: 'NEL',
  160: 'NBSP',
  173: 'SHY',
  1564: 'ALM',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8232: 'LS',
  8233: 'PS',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8239: 'NNBSP',
  8288: 'WJ',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  12288: 'IDSP',
  65279: 'BOM',
};

/** Controls, format characters, lone surrogates, odd blanks and whatever else takes no ink (U+2800 is a Braille blank). */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
/** Cheap test: printable ASCII only needs no work. */
const PLAIN = /^[ -~]*$/;
/**
 * Every UTF-16 unit is a grapheme: letters of Latin, Greek, Cyrillic and CJK, Hangul syllables, dashes, quotes, arrows, boxes, blocks and ticks, none
 * of which joins what stands beside it.
 */
const SINGLE =
  /^[ -~\u00a1-\u02ff\u0391-\u03ce\u0400-\u045f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25ff\u2701-\u2767\u3001-\u3029\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;
/** After these a joiner or variation selector is spelling, not dirt. Classes of emoji before an end are not found in Node 26: each is by itself. */
const JOINING =
  /(?:\ufe0f|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Mong}])$/u;
const SELECTABLE = /(?:\p{Emoji}|\p{sc=Han})$/u;
/** A regional flag (England, Scotland) is spelled in tag characters. */
const FLAG_TAGS = /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u;

let segmenter: Intl.Segmenter | undefined;
/** Made for the first text that needs it: ICU takes 10 ms to load its tables. */
const segmentsOf = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/**
 * Shows what cannot be seen, by name: `\n` → `‹LF›`, ESC → `‹ESC›`, U+202E → `‹RLO›`, a no-break space → `‹NBSP›`,
 * U+009B → `‹U+009B›`. (The Unicode control pictures are missing from many fonts.)
 * Joiners inside emoji and in scripts that are spelled with them stay. The result holds no control or bidi character.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(HIDDEN, (char, at: number) => (isSpelling(char, text, at) ? char : symbolOf(char)));
}

function symbolOf(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  return `‹${NAMES[point] ?? `U+${point.toString(16).toUpperCase().padStart(4, '0')}`}›`;
}

function isSpelling(char: string, text: string, at: number): boolean {
  const point = char.codePointAt(0) ?? 0;
  if (point === 0x200c || point === 0x200d) {
    const next = text.charAt(at + 1);
    return JOINING.test(text.slice(Math.max(0, at - 2), at)) && next !== '' && next > '\u02ff' && !/\s/.test(next);
  }
  if (point === 0xfe0e || point === 0xfe0f) {
    const before = text.slice(Math.max(0, at - 2), at);
    // digits count as emoji, but only a keycap spells one
    return SELECTABLE.test(before) && (!/[ -~]$/.test(before) || text.charAt(at + 1) === '\u20e3');
  }
  if (point >= 0xe0020 && point <= 0xe007f) return FLAG_TAGS.test(text.slice(Math.max(0, at - 20), at));
  return false;
}

/** The first `max` graphemes, with `…` in place of what was cut off. A grapheme of endless accents is cut as well. */
export function shorten(text: string, max: number = CELL_LENGTH): string {
  if (text.length <= max && (PLAIN.test(text) || text.length <= GRAPHEME_UNITS)) return text;
  const parts = graphemes(text, max + 1);
  const whole = parts.length <= max;
  const kept = whole ? parts : parts.slice(0, Math.max(0, max - 1));
  return `${kept.join('')}${whole ? '' : '…'}`;
}

/** Up to `limit` graphemes of a text; work is bounded by the limit, not by the text. */
export function graphemes(text: string, limit: number): string[] {
  const parts: string[] = [];
  const head = text.length > limit * GRAPHEME_UNITS ? text.slice(0, limit * GRAPHEME_UNITS) : text;
  if (SINGLE.test(head)) return head.slice(0, limit).split('');
  for (const { segment } of segmentsOf(head)) {
    if (parts.length >= limit) break;
    parts.push(segment.length > GRAPHEME_UNITS ? cut(segment) : segment);
  }
  return parts;
}

function cut(grapheme: string): string {
  return `${[...grapheme.slice(0, GRAPHEME_UNITS)].slice(0, 6).join('')}…`;
}

/** A cell as a reporter may show it: shortened, then made visible. Escape it for the medium after this. */
export function showCell(text: string, max: number = CELL_LENGTH): string {
  return visible(shorten(text, max));
}

/** Text for an HTML element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
