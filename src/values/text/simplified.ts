/** Chinese in one way of writing, for comparing: 張偉 and 张伟 are one name. Never for what is written, nor for how kanji are read in Japan. */
import { TRADITIONAL_PAIRS } from '../data/traditional-characters.ts';

const HAN = /\p{Script=Han}/gu;
let known: ReadonlyMap<string, string> | undefined;

const load = (): ReadonlyMap<string, string> =>
  new Map(TRADITIONAL_PAIRS.split(' ').map((pair) => [pair[0]!, pair[1]!]));

/** A text with the traditional characters that are listed in their simplified form. */
export function simplified(text: string): string {
  known ??= load();
  return text.replace(HAN, (character) => known?.get(character) ?? character);
}
