/** Turns company names in one case into title case; acronyms stay. */
import { defineNormalizer } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { isTruthValue } from '../values/cell/spreadsheet.ts';
import { titleCompany } from '../values/company/case.ts';
import { legalFormOf } from '../values/company/company.ts';
import { doubtCompany } from '../values/company/doubt.ts';
import { WRITTEN_SMALL } from '../values/data/company-words.ts';
import { isOneCase } from '../values/text/text.ts';

const LATIN_ONLY = /^[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{M}\p{S}]+$/u;
/** More than four letters in a row, somewhere: shorter names are acronyms as likely as not. */
const LONG_WORD = /\p{L}{5,}/u;
const LETTERS = /\p{L}{4}/u;
/** `A/S`, `BV/SRL`: a stroke that makes no address. */
const WITH_STROKE = /(?<=\s)\p{L}+\/\p{L}+(?![^\s,;)])/gu;
const isForm = (word: string): string => (legalFormOf(word) === '' ? word : '');
const ADDRESS = /[@/]|\.\p{L}{2,}$/u;

export const companyCase = defineNormalizer({
  id: 'company-case',
  roles: ['company'],
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['lower', 'upper', 'non-ascii'], none: ['at'], shortest: 5 },
  docs: {
    summary: 'Turn company names that are wholly in one case into title case, and keep acronyms.',
    why: 'ACME CORPORATION looks like shouting in a letter. Words of up to four letters may be acronyms and stay, as do the legal form’s own spelling and names in mixed case (KONE Oyj, adidas AG). One word alone is how a brand writes itself (NVIDIA, trivago), unless many names of the column are in one case. What is no name at all is reported and not made to look like one.',
    examples: [
      { before: 'ACME CORPORATION', after: 'Acme Corporation' },
      { before: 'IBM DEUTSCHLAND GMBH', after: 'IBM Deutschland GmbH' },
      { before: 'SAP SE', after: 'SAP SE' },
    ],
  },
  normalize(value, context) {
    // `Ac…` is mixed: most cells end here.
    const [first, second] = [value.charCodeAt(0), value.charCodeAt(1)];
    if (first >= 0x41 && first <= 0x5a && second >= 0x61 && second <= 0x7a) return value;
    if (!isOneCase(value) || !LONG_WORD.test(value) || !LATIN_ONLY.test(value)) return value;
    if (isNoValue(value) || isTruthValue(value)) return value;
    if (ADDRESS.test(value.replace(WITH_STROKE, isForm)) || doubtCompany(value) !== '') return value;
    const titled = titleCompany(value, () => context.country);
    return context.facts.oneCase || isCareless(value, titled) ? titled : value;
  },
});

/**
 * Whether a name in one case was typed without care: two words of it, or its legal form, are written otherwise. `NVIDIA`, `trivago` and
 * `METRO AG` are how those firms write themselves, and
 * `lululemon athletica inc.` is.
 */
function isCareless(value: string, titled: string): boolean {
  const words = value.split(' ');
  if (WRITTEN_SMALL.has(words[0] ?? '')) return false;
  const isTelling = (word: string, at: number): boolean =>
    word !== words[at] && (LETTERS.test(word) || (at > 0 && legalFormOf(word) !== ''));
  return titled.split(' ').filter(isTelling).length > 1;
}
