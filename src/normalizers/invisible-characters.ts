/** Removes characters that nobody sees: zero-width blanks, soft hyphens, direction marks, control characters. */
import { defineNormalizer } from '../define.ts';
import { holdsBytes } from '../values/encoding/mojibake.ts';

const SET =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\u2800\\u3164\\ufeff\\ufff9-\\ufffb';
const ANY = new RegExp(`[${SET}]`);
const EACH = new RegExp(`[${SET}]`, 'g');

/** Scripts in which the joiners shape words (Persian, Hindi, Malayalam, Sinhala …). */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Mongolian}]/u;
/** Central Kurdish writes its e as a heh that does not join, at the end of a word too. */
const KURDISH_E = /\u0647$/;
/** Scripts without blanks between words, where a zero-width blank is a place to break the line. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PICTOGRAPH_BEFORE = /(?:\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])$/u;
const PICTOGRAPH_AFTER = /^[\p{Extended_Pictographic}]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether this invisible character does its work where it stands. */
function isNeeded(text: string, at: number, isRightToLeft: () => boolean): boolean {
  const code = text.charCodeAt(at);
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + 1, at + 3);
  if (code === 0x200d && PICTOGRAPH_BEFORE.test(before) && PICTOGRAPH_AFTER.test(after)) return true;
  if (code === 0x200c || code === 0x200d)
    return (
      JOINING.test(before) && (code === 0x200d && after === '' ? true : JOINING.test(after) || KURDISH_E.test(before))
    );
  if (code === 0x200b) return UNSPACED.test(before) && UNSPACED.test(after);
  const isDirection =
    code === 0x61c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069);
  return isDirection && isRightToLeft();
}

export const invisibleCharacters = defineNormalizer({
  id: 'invisible-characters',
  roles: '*',
  risk: 'safe',
  phase: 'decode',
  only: { any: ['control', 'non-ascii'] },
  docs: {
    summary:
      'Remove characters that nobody sees: zero-width blanks, soft hyphens, byte order marks, direction marks, control characters.',
    why: 'Two values that look alike do not compare alike, an email with one is refused, and nobody can see why. Joiners that shape Persian, Indic or emoji text stay, and so do direction marks in notes written from right to left.',
    source: 'Unicode Standard, general categories Cf and Cc',
    examples: [
      { before: 'mary@acme.com\u200b', after: 'mary@acme.com', note: 'a zero-width space at the end' },
      { before: 'Soft\u00adware', after: 'Software', note: 'a soft hyphen' },
      {
        before: 'Ocean\u0102\u00ada',
        after: 'Ocean\u0102\u00ada',
        note: 'half of an í that an encoding took apart stays',
      },
      { before: 'می\u200cخواهم', after: 'می\u200cخواهم', note: 'the Persian non-joiner stays' },
    ],
  },
  normalize(value, context) {
    if (!ANY.test(value)) return value;
    // `Ã` and a soft hyphen are the two bytes of `í`: what cannot be read again stays as evidence.
    if (holdsBytes(value)) return value;
    let isProseRtl: boolean | undefined;
    // Asked once: a text may be full of such marks.
    const isRightToLeft = () => (isProseRtl ??= context.role === 'notes' && RIGHT_TO_LEFT.test(value));
    return value.replace(EACH, (char, at: number) => (isNeeded(value, at, isRightToLeft) ? char : ''));
  },
});
