/** Trims a value and collapses runs of blanks inside it. Line breaks inside notes and streets stay, and so does the layout of a note of several lines. */
import type { Context, Role } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { holdsBytes } from '../values/encoding/mojibake.ts';

const RUNS = /[^\S\r\n]{2,}|[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ODD = /[\r\n\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Looks behind itself, so that blanks without a break are walked once and not from each of them. */
const BREAKS = /(?<![^\S\r\n])[^\S\r\n]*[\r\n\u2028\u2029]+\s*/g;

const ODD_BLANKS = /[\v\f\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
const BREAK = /[\r\n\u2028\u2029]/;
const INDENTED = /[\r\n\u2028\u2029][^\S\r\n\u2028\u2029]+\S/;

/** Columns in which a line break is never meant: one word or a few. */
const ONE_LINE: ReadonlySet<Role> = new Set<Role>([
  'full_name', 'first_name', 'last_name', 'middle_name', 'prefix', 'suffix', 'nickname', 'company', 'job_title', 'department',
  'industry', 'city', 'state', 'postal_code', 'country', 'language', 'owner', 'lifecycle_stage', 'lead_status', 'lead_source',
  'deal_name', 'deal_stage',
]); // biome-ignore format: a table reads better dense

/** Whether the first or last character is one that `trim` would take away; blanks are the only ones up to U+0020. */
const hasEdge = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));

export const whitespace = defineNormalizer({
  id: 'whitespace',
  roles: '*',
  risk: 'safe',
  phase: 'decode',
  formOnly: true,
  only: { any: ['untidy', 'control', 'non-ascii'] },
  docs: {
    summary:
      'Trim blanks around a value and collapse runs of blanks inside it; a note of several lines keeps its layout.',
    why: 'Blanks are invisible, break exact comparison and imports, and nobody types them on purpose.',
    examples: [
      { before: ' Ana  Núñez ', after: 'Ana Núñez' },
      { before: 'Ana\u00a0Núñez', after: 'Ana Núñez', note: 'a no-break space becomes a plain one' },
      { before: 'Line one\nline two', after: 'Line one\nline two', note: 'line breaks stay' },
      { before: 'if a:\n    call b', after: 'if a:\n    call b', note: 'a note of several lines keeps its layout' },
    ],
  },
  normalize(value, context) {
    if (value === '') return value;
    const edge = hasEdge(value.charCodeAt(0)) || hasEdge(value.charCodeAt(value.length - 1));
    const odd = ODD.test(value);
    if (!edge && !odd && !value.includes('  ')) return value;
    const breaks = odd && ONE_LINE.has(context.role);
    // `Ã` and a no-break space are the two bytes of `à`: what cannot be read again stays as evidence.
    if (holdsBytes(value)) return value;
    const trimmed = value.trim();
    if (context.role === 'notes' && BREAK.test(trimmed)) return laidOut(value, trimmed);
    if (isSpaced(context)) return trimmed.replace(ODD_BLANKS, ' ');
    return (breaks ? trimmed.replace(BREAKS, ' ') : trimmed).replace(RUNS, ' ');
  },
});

/** A note of several lines, in which blanks may be the layout of a table or of code: only its ends are trimmed. */
function laidOut(value: string, trimmed: string): string {
  const start = value.length - value.trimStart().length;
  const indent = value.slice(0, start).replace(/^.*[\r\n\u2028\u2029]/s, '');
  return `${INDENTED.test(trimmed) ? indent : ''}${trimmed}`.replace(ODD_BLANKS, ' ');
}

/** Mailchimp parts an address by two blanks, and reads it so. */
const isSpaced = ({ role, crm, facts }: Context): boolean =>
  role === 'address' && (crm === 'mailchimp' || facts.isSpaced === true);
