/**
 * Names in another order, and with their words of formality cut short: `Tanzania, United Republic of`, `Congo (Democratic Republic of
 * the)`, `Korea, Dem. People’s Rep.`, `Corée, République de`, `Micronesia, Fed. Sts.`, `Ireland, Northern`.
 */

/** Articles and prepositions, which an inverted name leaves at its end. */
const SMALL = new Set(
  'the of le la les l du de des d los las el del do da dos das o os as der die das den det von van het il lo gli i di della dello dell a'.split(' '),
); // biome-ignore format: a table reads better dense

/** Words that are one word here, whichever form and language they are written in. */
const SAME_WORDS = `
rep republic republique republica republik republiek repubblica republiken republikken
dem democratic democratique democratica democratico demokratische demokratiska demokratiske democratische demokr
fed federal federated federation federale federative federativa foderation foderale
sts states state etats estados staaten stati
is isl isds island islands iles ile islas isla inseln
terr territory territories territoire territoires territorio territorios
peoples people populaire popular popolare
n north northern
s south southern
w west western
e east eastern
fr french francaise
br brit british
eq equatorial
cent central
gren grenadines
herz herzegovina hercegovina
saint st sankt
former formerly ex
soc socialist
indep independent
occ occupied
`;

let sameWords: ReadonlyMap<string, string> | undefined;

function loadWords(): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const line of SAME_WORDS.trim().split('\n')) {
    const [first = '', ...others] = line.split(' ');
    for (const word of [first, ...others]) if (!made.has(word)) made.set(word, first);
  }
  return made;
}

/** The words of a match form, each once, in one order and form; `''` where there is one word only. */
export function wordBag(key: string): string {
  if (!key.includes(' ')) return '';
  const words = (sameWords ??= loadWords());
  const bag = new Set<string>();
  for (const word of key.split(' ')) if (!SMALL.has(word)) bag.add(words.get(word) ?? word);
  return bag.size > 1 ? [...bag].sort().join(' ') : '';
}

/** Names by the bag of their words; `''` where two countries share one. */
export function bagsOf(names: Iterable<readonly [key: string, alpha2: string]>): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const [key, alpha2] of names) {
    const bag = wordBag(key);
    if (bag !== '') made.set(bag, (made.get(bag) ?? alpha2) === alpha2 ? alpha2 : '');
  }
  return made;
}
