/** What single labels mean by the tables of labels, and which languages a header row speaks by them. */
import type { Role } from '../../contract.ts';
import { LABEL_KEYS, LABEL_OWNERS } from '../data/label-keys.ts';
import { LANGUAGES, type Language, type Scope } from '../data/table.ts';

/** What one label may mean somewhere. */
export interface Entry {
  readonly role: Role | null;
  readonly scope: Scope;
}

let owners: readonly Entry[] | undefined;

function ownersOf(): readonly Entry[] {
  owners ??= LABEL_OWNERS.split('\n').map((owner) => {
    const [role, scope] = owner.split(' ') as [Role | 'none', Scope];
    return { role: role === 'none' ? null : role, scope };
  });
  return owners;
}

const NO_ENTRIES: readonly Entry[] = [];

/** Everything that a label may mean, by the tables alone. They have ten thousand labels: a file asks for a few of them. */
export function entriesOf(key: string): readonly Entry[] {
  let [low, high] = [0, LABEL_KEYS.length - 1];
  while (low < high) {
    // the line around the middle
    const from = LABEL_KEYS.lastIndexOf('\n', (low + high - 1) >> 1) + 1;
    const blank = LABEL_KEYS.indexOf(' ', from);
    const end = LABEL_KEYS.indexOf('\n', blank);
    const found = LABEL_KEYS.slice(from, blank);
    if (found === key)
      return LABEL_KEYS.slice(blank + 1, end)
        .split(',')
        .map((owner) => ownersOf()[Number(owner)]!);
    if (found < key) low = end;
    else high = from - 1;
  }
  return NO_ENTRIES;
}

/** Words so short that they mean something else elsewhere; they count only beside other labels of their language. */
const SHORT = new Set(
  'by via cap ort data cp uf prov sted amt nit cif nif rua rue lan unit pin area fecha ruc rfc '
    .concat(
      'ae afd agent andar anm bang birim bloc box bus ca canal ceg cel cep chance civ co dd dem dic dil direction dni ',
    )
    .concat(
      'dt elp fas fase fixe gen grad ho hp ic il ili import info interno j kom kod kor kt kyn liste mb medio merki mst nem ',
    )
    .concat(
      'nik not nota npa obs ofis pc pec phase pi pis pk pl pnr pol pole post rcs rea ret rol service standard stat stop structure ',
    )
    .concat(
      'denomination situs strada stt sum svid tanda tara tele the tlm tp transaction tva ul vald vek voie work xa yas',
    )
    .split(' '),
);

/** Whether a label counts only beside others of its language. */
export const isShort = (key: string): boolean => SHORT.has(key);

export const isLanguage = (scope: Scope): scope is Language => (LANGUAGES as readonly string[]).includes(scope);

/** English labels from which on a header row is taken to be English. */
const ENGLISH = 3;

/** The languages of a header row. */
export interface Languages {
  /** Best supported first. */
  readonly order: readonly Language[];
  readonly isEnglish: boolean;
}

/**
 * Languages of a header row: every label is a vote, shared by the languages that know it.
 * @param keys labels in the form of `labelKey`
 */
export function voteLanguages(keys: readonly string[]): Languages {
  const votes = new Map<Language, number>();
  const count = (language: Language): number => votes.get(language) ?? 0;
  for (const key of keys) {
    if (SHORT.has(key)) continue;
    const scopes = entriesOf(key).map(({ scope }) => scope);
    const found = new Set(scopes.filter(isLanguage));
    for (const language of found) votes.set(language, count(language) + 1 / found.size);
  }
  const order = [...votes.keys()].sort((a, b) => count(b) - count(a) || LANGUAGES.indexOf(a) - LANGUAGES.indexOf(b));
  return { order, isEnglish: count('en') >= ENGLISH };
}
