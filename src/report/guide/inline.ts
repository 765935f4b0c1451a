/** Texts of rules have `code` in them and nothing else: parts of a text, for renderers to escape each in its own way. */
export interface Inline {
  readonly kind: 'text' | 'code';
  readonly text: string;
}

/** ``x `y` z`` → text, code, text. A lone backtick is text. */
export function inlinesOf(text: string): Inline[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.length > 2 && part.startsWith('`') && part.endsWith('`')
        ? { kind: 'code', text: part.slice(1, -1) }
        : { kind: 'text', text: part },
    );
}

/** Two texts after one another; behind a full-width mark there is no blank. */
export const joined = (first: string, second: string): string =>
  first === '' || second === '' ? first + second : `${first}${/[。！？]$/.test(first) ? '' : ' '}${second}`;
