/** Whether a text stands in a list of thousands that is read when it is first asked for. */

/** So many times a list is gone through: making a set of it takes as long, and a short file does not ask more often. */
const MOST_WALKS = 32;

export function longList(read: () => readonly string[]): (text: string) => boolean {
  let list: readonly string[] | undefined;
  let set: ReadonlySet<string> | undefined;
  let walks = 0;
  return (text) => {
    if (set) return set.has(text);
    list ??= read();
    if (++walks <= MOST_WALKS) return list.includes(text);
    set = new Set(list);
    list = undefined;
    return set.has(text);
  };
}
