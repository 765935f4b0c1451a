/** Compares cities. */
import { defineMatcher } from '../define.ts';
import { whereabouts } from '../values/address/whereabouts.ts';
import { isCityRead } from '../values/place/read-city.ts';
import { edits } from '../values/text/similarity.ts';
import { matchText } from '../values/text/text.ts';

export const city = defineMatcher({
  id: 'city',
  roles: ['city', 'address', 'birth_place'],
  docs: {
    summary:
      'Same city, small typos aside, in Latin letters or those of China, Japan and Korea; where no column has one, that of the address, or the place of birth.',
    why: 'It places a name; in a large city it says little.',
    examples: [{ before: 'München', after: 'munchen' }],
  },
  form(value, context) {
    // where somebody was born says nothing of where somebody else lives
    if (context.role !== 'city' && context.has('city')) return '';
    const form = matchText(context.role === 'address' ? whereabouts(value, context.country).city : value);
    return form.length < 2 || /^(?:unknown|n a|na|none|null|test|x+)$/.test(form) ? '' : form;
  },
  keys: (form) => [form],
  similarity(a, b) {
    if (a === b) return 1;
    const isRead = isCityRead(a, b);
    if (isRead !== undefined) return isRead ? 1 : 0;
    const length = Math.min(a.length, b.length);
    const away = edits(a, b);
    if (length >= 5 && away <= (length >= 9 ? 2 : 1)) return 0.9;
    if (length >= 6 && away === 2 && a[0] === b[0]) return 0.8;
    return length >= 4 && (a.startsWith(`${b} `) || b.startsWith(`${a} `)) ? 0.8 : 0;
  },
});
