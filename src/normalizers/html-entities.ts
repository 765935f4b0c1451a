/** Decodes HTML entities: `&amp;` → `&`. */
import { decodeHTMLStrict } from 'entities';
import { defineNormalizer } from '../define.ts';

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/;
const ENTITIES = new RegExp(ENTITY.source, 'g');
/** An ampersand that was encoded again and again: at once, or a long one would take a round for each time. */
const AGAIN = /&(?:(?:amp|AMP|#0{0,5}38|#[xX]0{0,4}26);)+/g;

/** One entity; itself where HTML does not know it, or where it stands for a character that no text holds. */
function decode(entity: string): string {
  const text = decodeHTMLStrict(entity);
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.test(text) ? entity : text;
}

/** Tags by which a note is known to be markup. `<ann@firm.example>` and `<100` are none. */
const TAG =
  /<\/?(?:a|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|li|ol|p|pre|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*|\s*\/)?>/i;

export const htmlEntities = defineNormalizer({
  id: 'html-entities',
  roles: '*',
  risk: 'safe',
  phase: 'decode',
  only: { any: ['ampersand'] },
  docs: {
    summary: 'Decode HTML entities, also those that were encoded more than once; a note with tags keeps them.',
    why: 'Web forms and scrapers store `Smith &amp; Sons`; the next system encodes it again, and letters go out to `Smith &amp;amp; Sons`.',
    source: 'HTML Living Standard, named character references',
    examples: [
      { before: 'Smith &amp; Sons', after: 'Smith & Sons' },
      { before: 'M&uuml;ller &amp;amp; Co', after: 'Müller & Co' },
      { before: 'R&D; Sales', after: 'R&D; Sales', note: 'an unknown word stays' },
      {
        before: '<p>a &lt; b</p>',
        after: '<p>a &lt; b</p>',
        note: 'a note with tags is markup and keeps what it escapes',
      },
    ],
  },
  normalize(value, context) {
    if (!value.includes('&') || !ENTITY.test(value)) return value;
    const isMarkup = (text: string) => context.role === 'notes' && text.includes('<') && TAG.test(text);
    let current = value;
    // Every round shortens the text, so it ends; until nothing is left, so a second run finds nothing.
    while (!isMarkup(current)) {
      const once = current.replace(ENTITIES, decode);
      const next = isMarkup(once) ? once : once.replace(AGAIN, '&');
      if (next === current) break;
      current = next;
    }
    return current;
  },
});
