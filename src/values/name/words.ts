/** Words around names that a rule pack adds to the built-in lists, and the order of names that it expects. */
import { wordKey } from '../text/word-key.ts';

/** How names are written where nothing in the name itself tells: `John Doe` or `Nagy János`. */
export type NameOrder = 'given-first' | 'family-first';

/** What is known of a name beside the name. Lists hold word keys, and are added to the built-in ones. */
export interface NameSurroundings {
  /** Country of the record, ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly order?: NameOrder;
  readonly titles?: ReadonlySet<string>;
  readonly suffixes?: ReadonlySet<string>;
  readonly particles?: ReadonlySet<string>;
}

export const NO_WORDS: ReadonlySet<string> = new Set();

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Keys of the words in a list of options. A text of several words (`Toim. joht.`) gives one key a word. Made once for each list. */
export function keysOf(list: readonly string[]): ReadonlySet<string> {
  if (list.length === 0) return NO_WORDS;
  const found = known.get(list);
  if (found) return found;
  const made = new Set(list.flatMap((text) => text.split(/\s+/)).map(wordKey));
  made.delete('');
  known.set(list, made);
  return made;
}

/** Texts of a list by their small letters: `macmillan` → `MacMillan`. Made once for each list. */
export function spellingsOf(list: readonly string[]): ReadonlyMap<string, string> {
  const found = spellings.get(list);
  if (found) return found;
  const made = new Map(list.map((text) => [text.toLowerCase(), text]));
  spellings.set(list, made);
  return made;
}

const spellings = new WeakMap<readonly string[], ReadonlyMap<string, string>>();
