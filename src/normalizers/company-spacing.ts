/** Repairs blanks and brackets in company names; never letters, case or legal forms. */
import { defineNormalizer } from '../define.ts';
import { hasCjk } from '../values/text/text.ts';

/** Anything to look at: a comma, a doubled dot, a bracket, `&`, or a character beyond Latin. */
const SUSPECT = /[,;&()（）]|\.\.$|\s\.|[\u2e80-\uffff]/;
const FORM_AFTER_COMMA =
  /,(?=(?:inc|llc|ltd|limited|corp|corporation|co|plc|llp|lp|gmbh|s\.?a|s\.?l|s\.?r\.?l|n\.?v|b\.?v|pty|pvt)\b)/gi;

export const companySpacing = defineNormalizer({
  id: 'company-spacing',
  roles: ['company'],
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['comma', 'semicolon', 'ampersand', 'bracket', 'dot', 'non-ascii'] },
  docs: {
    summary:
      'Repair blanks around commas, brackets and & in company names, and keep brackets of Chinese names in one width.',
    why: '“Acme , Inc.” and “Acme, Inc.” are one company that exact comparison takes for two. Only blanks, doubled commas and the width of brackets change: never letters, case or the legal form.',
    examples: [
      { before: 'Acme , Inc.', after: 'Acme, Inc.' },
      { before: 'Smith &Jones', after: 'Smith & Jones' },
      { before: '华启制造 (上海)有限公司', after: '华启制造（上海）有限公司' },
    ],
  },
  normalize: (value) => {
    if (!SUSPECT.test(value)) return value;
    const plain = spaces(value);
    return hasCjk(plain) ? wideBrackets(plain) : plain;
  },
});

function spaces(value: string): string {
  const tidied = value
    .replace(/\s+(?=[,;](?:\s|$|\p{L}))/gu, '')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(FORM_AFTER_COMMA, ', ')
    .replace(/(?<=\S)\s+&(?=\p{L})|(?<=\p{L}{2})&\s+(?=\p{L})/gu, ' & ')
    .replace(/(?<=\()\s+|\s+(?=\))/g, '')
    .replace(/(?<=(?:^|\s)(?:inc|ltd|corp|co|llc|oy|ab))\s+\.(?=$|\s)/gi, '.')
    .replace(/(?<=[^.]\.)\.$/, '')
    .replace(/\s*[,;]+\s*$/, '');
  return tidied === '' ? value : tidied;
}

const HAN = /\p{Script=Han}/u;
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A pair of brackets of any width with Chinese in it or beside it; `(株)` is the Japanese sign of a legal form and stays. */
const BRACKETS = /\s*[(（]\s*([^()（）]*?)\s*[)）]\s*/gu;

function wideBrackets(value: string): string {
  if (!HAN.test(value) || KANA_OR_HANGUL.test(value)) return value;
  return value.replace(BRACKETS, (whole, inner: string, at: number) => {
    const before = value[at - 1] ?? '';
    const after = value[at + whole.length] ?? '';
    const single = [...inner].length === 1;
    const chinese = HAN.test(inner) || (HAN.test(before) && HAN.test(after));
    return chinese && !single && inner !== '' ? `（${inner}）` : whole;
  });
}
