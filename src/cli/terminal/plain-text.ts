/**
 * Text from outside (cells, names of columns and files, what a flag was given) for a terminal: what would act there is shown, not obeyed.
 * Loaded at every start, so it does without the names of characters that a report has.
 */

/** Controls of C0 and C1, and what changes the direction of a text, breaks its lines or is invisible. */
const ACTING =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

const escaped = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

/** One line of text. */
export const plainText = (text: string): string => text.replace(ACTING, escaped);

/** Several lines: the line feeds stay. */
export const plainLines = (text: string): string => text.split('\n').map(plainText).join('\n');

/** JSON has its own way of writing what would act, which its readers undo. */
const ACTING_IN_JSON = new RegExp(ACTING.source.replace('\\u0000-\\u001f', ''), 'gu');
const unit = (text: string, at: number): string => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;

/** A value as JSON, in which nothing acts on a terminal. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(ACTING_IN_JSON, (char) =>
    char.length === 1 ? unit(char, 0) : unit(char, 0) + unit(char, 1),
  );
