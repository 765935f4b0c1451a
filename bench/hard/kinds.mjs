/** What a hard file is made of: each kind with its share of the rows in percent. */

export const CONTACTS = {
  plain: 27, colleagues: 6, switchboard: 7, 'role mailbox': 3, 'family domain': 1, 'family firm': 1.5, 'big company': 5,
  namesakes: 3, 'namesakes at work': 1.5, placeholder: 2, spouses: 5, family: 5, suffix: 2, twins: 2, siblings: 2,
  'exact copy': 1.5, typo: 4, nickname: 3, swapped: 1.5, initial: 1.5, 'full name': 1.5, 'phone written otherwise': 1.5, moved: 1.5,
  'new employer': 3, married: 1.5, 'chinese order': 1.5, transliterated: 1.5, 'marks lost': 1.5, 'many sources': 5,
  'little known': 1, 'own mail domain': 0.5,
}; // biome-ignore format: a table

/** The kinds in turn, each as soon as it has the fewest rows for its share. */
export function* inShares(shares, makers, rows) {
  const made = new Map(Object.keys(shares).map((kind) => [kind, 0]));
  for (let sum = 0; sum < rows; ) {
    let next;
    for (const [kind, count] of made) {
      if (next === undefined || count / shares[kind] < made.get(next) / shares[next]) next = kind;
    }
    const entities = makers[next]();
    const size = entities.reduce((n, { length }) => n + length, 0);
    made.set(next, made.get(next) + size);
    sum += size;
    yield { kind: next, entities };
  }
}

export const COMPANIES = {
  plain: 35, branch: 8, subsidiary: 6, franchise: 6, holding: 5, 'one address': 5, 'one name': 4, 'alike name': 3, 'free domain': 2,
  placeholder: 2, 'legal form': 5, 'form translated': 2, acronym: 2, rebrand: 2, 'other domain': 3, typo: 4, moved: 2, 'exact copy': 2,
  'many sources': 4,
}; // biome-ignore format: a table
