/**
 * Sentences that a run writes into report.json in English, in another language: `read as {encoding}` is a pattern that knows a sentence
 * again, and takes out of it what the other language puts into its own.
 */
import { renderMessage } from '../../message.ts';

const PLACEHOLDER = /\{([a-zA-Z]+)\}/;
const ALL = new RegExp(PLACEHOLDER, 'g');

/**
 * What stood for the placeholders of a template in a text that was made of it; undefined where it was not. Each literal part is looked for
 * once, from where the last one ended: hostile text costs no more than other text, and what cannot be told apart this way is not.
 */
export function valuesIn(template: string, text: string): { readonly [name: string]: string } | undefined {
  const parts = template.split(PLACEHOLDER);
  const last = parts.length - 1;
  const head = parts[0]!;
  if (last === 0) return text === head ? {} : undefined;
  if (!text.startsWith(head)) return undefined;
  const values: { [name: string]: string } = {};
  let at = head.length;
  for (let index = 1; index < last; index += 2) {
    const behind = parts[index + 1]!;
    const isLast = index + 1 === last;
    const end = isLast ? text.length - behind.length : text.indexOf(behind, at);
    if (end < at || (isLast && !text.endsWith(behind))) return undefined;
    const name = parts[index]!;
    const value = text.slice(at, end);
    if (Object.hasOwn(values, name) && values[name] !== value) return undefined;
    values[name] = value;
    at = end + behind.length;
  }
  return values;
}

/** Sentences that stand behind each other in one text are told apart by it; the language has it as a phrase too. */
const BETWEEN = '; ';
const MOST = 20;
const LONGEST = 2_000;

/**
 * @param phrases English template → template in the language. What stands for `{reason}` must be a phrase itself.
 * @returns undefined for what is not known, in whole or in part
 */
export function phraseBook(phrases: { readonly [english: string]: string }): (english: string) => string | undefined {
  // those that say most by themselves are tried first
  const own = (template: string): number => template.replace(ALL, '').length;
  const templates = Object.keys(phrases)
    .filter((template) => template !== BETWEEN)
    .sort((a, b) => own(b) - own(a) || (a < b ? -1 : 1));
  const one = (english: string, depth: number): string | undefined => {
    for (const template of templates) {
      const values = valuesIn(template, english);
      const reason = values?.reason === undefined ? '' : book(values.reason, depth + 1);
      if (values && reason !== undefined) return renderMessage(phrases[template]!, { ...values, reason });
    }
    return undefined;
  };
  const book = (english: string, depth: number): string | undefined => {
    // a reason has no reason that has a reason; nothing that a run says is so long
    if (depth > 2 || english.length > LONGEST) return undefined;
    const whole = one(english, depth);
    if (whole !== undefined || !english.includes(BETWEEN)) return whole;
    const parts = english.split(BETWEEN, MOST).map((part) => one(part, depth));
    return parts.includes(undefined) ? undefined : parts.join(phrases[BETWEEN] ?? BETWEEN);
  };
  return (english) => book(english, 0);
}
