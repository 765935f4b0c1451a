/** A nickname in quotes inside a name: `Robert "Bob" Hale`. */

/** One nickname in quotes, with a name before or after it. Brackets may hold a note (`(OLD)`) or a maiden name: those stay. */
const QUOTED =
  /^(.*?)\s*(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«\s?([^»]+?)\s?»|‘([^’]+)’|(?<![\p{L}])'([^']{2,})'(?!\p{L}))\s*(.*)$/u;
const NICKNAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]{0,24}$/u;
const QUOTE = /["“„«‘']/;

/** Parts a name from the nickname quoted in it; undefined where there is none, or what is quoted may be something else. */
export function partNickname(text: string): { name: string; nickname: string } | undefined {
  if (!QUOTE.test(text)) return undefined;
  const found = QUOTED.exec(text);
  if (!found) return undefined;
  const nickname = (found.slice(2, 8).find(Boolean) ?? '').trim();
  const name = `${found[1] ?? ''} ${found[8] ?? ''}`.trim().replace(/\s+(?=,)/g, '');
  if (!NICKNAME.test(nickname) || !/\p{L}{2}/u.test(name) || /["“”„«»]/.test(name)) return undefined;
  return { name, nickname };
}
