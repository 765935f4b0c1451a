/** Remembers answers about values that come again and again, such as given names. */

/**
 * A pure question about a text with the answers kept. Memory is bounded: when the limit is reached, all is forgotten.
 * @param limit how many answers are kept at most
 */
export function remember<T>(limit: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= limit) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}
