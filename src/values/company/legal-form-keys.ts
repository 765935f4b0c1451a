/** The table of legal forms by their compact match forms (`limitedliabilitycompany` → `LLC`), read when the first company is. */
import { CJK_KEYS, LEGAL_FORMS } from '../data/legal-forms.ts';
import { compactForms, matchText } from '../text/text.ts';
import { toLatin } from '../text/transliterate.ts';

/** From this length on a form bears a slip of the pen. */
export const LONG = 16;

interface LegalFormKeys {
  /** Compact match form → usual spelling. */
  readonly shown: ReadonlyMap<string, string>;
  /** Long forms by how they begin and how they end. */
  readonly long: ReadonlyMap<string, readonly string[]>;
}

/** Words that join, and are no part of a key. `OG` alone is a form of Austria. */
const JOINERS = /(?<![^\s|])(?<!\|(?=OG\|))(?:and|und|u|et|og|och|ja|y)(?![^\s|])/gi;
const COUNTRY = / \([A-Z]{2}\)$/;
const END = 4;

/** Keys of forms whose usual spelling does not give them. */
const KEYS: ReadonlyMap<string, string> = new Map(
  CJK_KEYS.flatMap(([key = '', ...forms]) => forms.map((form): [string, string] => [form, key.replaceAll(' ', '')])),
);

/** Key under which the spellings of a legal form are one, by the usual one: `S.p.A.` → `spa`, `ООО` → `ooo`. */
export const keyOfForm = (form: string): string => KEYS.get(form) ?? toLatin(matchText(form)).replaceAll(' ', '');

let known: LegalFormKeys | undefined;

export function legalFormKeys(): LegalFormKeys {
  known ??= load();
  return known;
}

/** How a key begins and how it ends. */
export const endsOf = (key: string): readonly [string, string] => [`${key.slice(0, END)}…`, `…${key.slice(-END)}`];

function load(): LegalFormKeys {
  const names = LEGAL_FORMS.flatMap(([first = '', ...others]) => [first.replace(COUNTRY, ''), ...others]);
  const keys = compactForms(names.join('|').replace(JOINERS, ''));
  const shown = new Map<string, string>();
  let at = 0;
  for (const { length } of LEGAL_FORMS) {
    const spelling = names[at]!;
    for (const key of keys.slice(at, at + length)) if (!shown.has(key)) shown.set(key, spelling);
    at += length;
  }
  return { shown, long: byEnds(shown.keys()) };
}

/** Of forms, those that are long. */
export function byEnds(forms: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const form of forms) {
    if (form.length < LONG) continue;
    for (const end of endsOf(form)) {
      const others = found.get(end);
      if (others) others.push(form);
      else found.set(end, [form]);
    }
  }
  return found;
}
