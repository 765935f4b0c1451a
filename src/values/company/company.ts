/** Company names: the name and the legal form apart. */
import { distance } from 'fastest-levenshtein';
import {
  CAREFUL_FORMS,
  CASED_FORM,
  CJK_FORMS,
  INNER_FORMS,
  KEPT_FORMS,
  LEADING_FORMS,
  MATCH_ONLY_FORMS,
} from '../data/legal-forms.ts';
import { edgesOf, OPENED, SHUT } from '../text/form-edges.ts';
import { hasCjk, matchText } from '../text/text.ts';
import { toLatin } from '../text/transliterate.ts';
import { endsOf, keyOfForm, LONG, legalFormKeys } from './legal-form-keys.ts';
import { foldCompany, partTradeName, withTradeName } from './match.ts';

interface CompanyParts {
  /**
   * The name without its legal forms, blanks collapsed; the whole name where nothing would be left, and where the form is written onto
   * the name before or behind it, as in Japan and Korea, where the side is a part of the name.
   */
  readonly base: string;
  /** The legal forms as they are written, in their order; `''` where there is none. */
  readonly legalForm: string;
  /** Usual spelling of the (last) legal form: `GmbH`, `Oy`, `Ltd.`; `''` where there is none. */
  readonly form: string;
  /** What all spellings of the form have in common: `gmbh`, `ltd`; `''` where there is none. For comparing. */
  readonly formKey: string;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Compact match form; `''` for `&` and words that join. */
  readonly key: string;
}

const TOKENS = /[^\s,;()（）]+/g;
const JOINERS = new Set(['', 'and', 'und', 'u', 'et', 'og', 'och', 'ja', 'y']);
const MOST_WORDS = 9;

const compact = (text: string): string => matchText(text).replaceAll(' ', '');

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const key = compact(match[0]);
    tokens.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      key: JOINERS.has(key) ? '' : key,
    });
  }
  // `Huber OG` is a partnership of Austria, `HUBER OG SØN` a firm of Denmark.
  const last = tokens.at(-1);
  if (last?.text === 'OG' && tokens.length > 1) tokens[tokens.length - 1] = { ...last, key: 'og' };
  return tokens;
}

/** Usual spelling of a legal form by its compact match form, also with a slip or two in a long one; `''` for anything else. */
function formOf(key: string, forms: ReadonlyMap<string, string>): string {
  const exact = forms.get(key);
  if (exact !== undefined) return exact;
  if (key.length < LONG) return '';
  const most = key.length >= 28 ? 3 : 2;
  for (const end of endsOf(key)) {
    const near = legalFormKeys()
      .long.get(end)
      ?.find((form) => Math.abs(form.length - key.length) <= most && distance(form, key) <= most);
    if (near !== undefined) return forms.get(near) ?? '';
  }
  return '';
}

const careful = ({ text, key }: Token): boolean =>
  !CAREFUL_FORMS.has(key) || text === text.toUpperCase() || /[./]/.test(text) || /[a-z][A-Z]/.test(text);

interface Look {
  readonly forms: ReadonlyMap<string, string>;
  /** Take forms that may be words too: for comparing, where `SAP SE` and `sap se` are one. */
  readonly careless: boolean;
  /** The form that was found before this one. */
  readonly shown: string;
}

/** Russian and Ukrainian firms in English: `PJSC Gazprom`. With a form at the end they are initials: `JSC Engineering Ltd`. */
const JOINT_STOCK = /^[ocp]?jsc$/;

/** Whether a short form may stand before a name. Romanian `SC` only where the name also ends in a form: not in `SC Johnson`. */
const leads = (key: string, shown: string): boolean =>
  LEADING_FORMS.has(key) ||
  (key === 'sc' && (shown === 'S.A.' || shown === 'SRL')) ||
  (shown === '' && JOINT_STOCK.test(key));

interface Span {
  readonly from: number;
  readonly to: number;
  readonly form: string;
}

/** `Acme Fund II`: without its dots the Romanian `I.I.` is the number of a fund. */
const isNumeral = ({ text }: Token): boolean => /^\P{L}*II\P{L}*$/iu.test(text);

/** `Duke of Earl`, `EARL JONES`: the French farm is written in capitals in a name that is not, or with dots. */
const isNobleman = ({ text, key }: Token, tokens: readonly Token[]): boolean =>
  key === CASED_FORM &&
  !/^E\.A\.R\.L\.?$/i.test(text) &&
  !(text === 'EARL' && tokens.some((one) => /\p{Ll}/u.test(one.text)));

/** The longest legal form at one end of the tokens, and how many it takes. It never takes them all. */
function formAt(tokens: readonly Token[], end: 'first' | 'last', look: Look): Span | undefined {
  for (let count = Math.min(tokens.length - 1, MOST_WORDS); count >= 1; count--) {
    const from = end === 'last' ? tokens.length - count : 0;
    const part = tokens.slice(from, from + count);
    const outer = end === 'last' ? part[0] : part[count - 1];
    if (outer?.key === '') continue;
    const key = part.reduce((whole, token) => whole + token.key, '');
    if (end === 'first' && key.length < LONG && !leads(key, look.shown) && count < 3) continue;
    if (!look.careless && MATCH_ONLY_FORMS.has(key)) continue;
    const only = count === 1 ? part[0] : undefined;
    if (only && (isNumeral(only) || isNobleman(only, tokens) || !(look.careless || careful(only)))) continue;
    const form = formOf(key, look.forms);
    if (form !== '') return { from, to: from + count, form };
  }
  return undefined;
}

function innerForm(tokens: readonly Token[], forms: ReadonlyMap<string, string>): Span | undefined {
  for (let from = 1; from < tokens.length - 1; from++) {
    for (let to = Math.min(from + 4, tokens.length - 1); to > from; to--) {
      const key = tokens.slice(from, to).reduce((whole, token) => whole + token.key, '');
      if (INNER_FORMS.has(key)) return { from, to, form: forms.get(key) ?? key };
    }
  }
  return undefined;
}

const EDGES = /^[\s,;:&+/|\-–(（]+|[\s,;:&+/|\-–]+$|[\s,;:&+/|\-–]*[(（][\s.]*$/g;
const JOINER_AT_END = /\s+(?:and|und|et|og|och|ja|y)$/i;

/**
 * A company name without its legal forms, at the end, the beginning, or (where nothing else can be meant) in the middle.
 * @param text a cell, blanks around it do not matter
 */
export function parseCompany(text: string): CompanyParts {
  return split(text, false);
}

function split(text: string, careless: boolean): CompanyParts {
  const name = tidySpaces(text);
  const forms = legalFormKeys().shown;
  const cjk = hasCjk(name) ? cutCjk(name) : { base: name, taken: [] };
  const { base, taken, form } = cutForms(cjk.base, forms, careless);
  const all = [...cjk.taken, ...taken];
  // What is left may be a form as well: `Company Pvt. Ltd.` says no name at all. In `SAP SE` it is more likely a name.
  const left = compact(base);
  if (all.length === 0 || base === '' || (forms.has(left) && !CAREFUL_FORMS.has(left)))
    return { base: name, legalForm: '', form: '', formKey: '' };
  const shown = form || (cjk.taken[0] ?? '');
  const isQuoted = form !== '' && QUOTED.test(base);
  const isKept = !careless && cjk.taken.some((taken) => KEPT_FORMS.has(taken));
  return {
    base: isKept ? name : isQuoted ? base.slice(1, -1) : base,
    legalForm: all.join(' '),
    form: shown,
    formKey: keyOfForm(shown),
  };
}

function cutForms(name: string, forms: ReadonlyMap<string, string>, careless: boolean) {
  const before: string[] = [];
  const after: string[] = [];
  let rest = name;
  let shown = '';
  for (let round = 0; round < 5; round++) {
    const tokens = tokensOf(rest);
    const look = { forms, careless, shown };
    const span = formAt(tokens, 'last', look) ?? formAt(tokens, 'first', look) ?? innerForm(tokens, forms);
    const [first, last] = span ? [tokens[span.from], tokens[span.to - 1]] : [];
    if (!span || !first || !last) break;
    const [start, end] = edgesOf(rest, first.start, last.end);
    const [head, tail] = [rest.slice(0, start).trimEnd(), rest.slice(end).trimStart()];
    const isGlued = OPENED.test(head) || SHUT.test(tail);
    const remaining = tidy(isGlued ? `${head.replace(/[\s,;]+$/, '')}${tail}` : `${head} ${tail}`);
    if (remaining === '') break;
    if (span.from === 0) before.push(rest.slice(start, end));
    else after.unshift(rest.slice(start, end));
    if (shown === '') shown = span.form;
    rest = remaining;
  }
  return { base: rest, taken: [...before, ...after], form: shown };
}

/** A name in quotes beside its form, as in Russia: `ООО «Ромашка»`; or in quotes or brackets together with it. */
const QUOTED = /^(?:«[^«»]+»|"[^"]+"|“[^“”]+”|„[^„“”]+[“”]|'[^']+'|‘[^‘’]+’|\([^()]+\)|\[[^[\]]+\])$/;

const tidySpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

function tidy(text: string): string {
  const once = tidySpaces(text.replace(/[(（]\s*[)）]/g, ' ').replace(/[,;]\s*(?=[,;])/g, ''))
    .replace(/\s+(?=[,;])/g, '')
    .replace(EDGES, '')
    .replace(JOINER_AT_END, '');
  const open = (once.match(/[(（]/g) ?? []).length;
  const shut = (once.match(/[)）]/g) ?? []).length;
  return open === shut ? once : once.replace(/^[)）]\s*|\s*[)）]$/, '').trim();
}

function cutCjk(name: string): { base: string; taken: readonly string[] } {
  const taken: string[] = [];
  let rest = name;
  for (let again = true; again; ) {
    again = false;
    for (const form of CJK_FORMS) {
      const cut = rest.endsWith(form)
        ? rest.slice(0, -form.length)
        : rest.startsWith(form)
          ? rest.slice(form.length)
          : rest;
      const remaining = cut.replace(/^[\s　]+|[\s　]+$/g, '');
      if (cut === rest || remaining === '') continue;
      taken.push(form);
      rest = remaining;
      again = true;
      break;
    }
  }
  return { base: rest, taken };
}

/** Usual spelling of a legal form that is written in one or more words; `''` for anything else. */
export function legalFormOf(text: string): string {
  if (CJK_FORMS.includes(text)) return text;
  return formOf(
    tokensOf(text).reduce((whole, token) => whole + token.key, ''),
    legalFormKeys().shown,
  );
}

/** Words that say nothing about which company it is, at the ends of a match form. */
const IDLE = /^(?:the|firma|fa|firm|ditta|societe|ste) (?=\S)|(?<=\S) (?:company|co|the|cie|cia)$/g;
const JOINED = / (?:and|und|u|et|og|och|ja|y|e|en|ve|i) /g;

/**
 * Match form of a company name: without legal forms, articles and joining words, in Latin letters, with a trade name behind `dba`.
 * For comparing only.
 * @returns `''` for a name without letters or digits
 */
export function matchCompany(text: string): string {
  const names = partTradeName(text);
  if (names !== undefined) return withTradeName(matchOne(names.legal), matchOne(names.trade));
  return matchOne(text);
}

function matchOne(text: string): string {
  const { base } = split(text, true);
  const match = toLatin(matchText(base)).replace(JOINED, ' ');
  const short = match.replace(IDLE, '').trim();
  return foldCompany(short === '' ? match : short);
}
