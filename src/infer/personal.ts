/** Which texts may not be copied out of a file into a pack: what may be of a person, secret, or act where it is shown. */
import { sniff } from '../fields/look/sniff.ts';

/** Longer texts are prose. */
const LONGEST = 60;
const CONTROL = /[\p{C}\p{Zl}\p{Zp}]/u;
const REACH = /@|＠|https?:|www\.|(?:\d[\s()./-]*){7}/i;

/** Whole words in names of columns that say who it was, where no CRM's label does. */
const WHO =
  /(?:^|[^\p{L}])(?:owners?|reps?|agents?|assigned|assignees?|managers?|sales ?persons?|sellers?|users?|contacts?|persons?|referrers?|referred|advisors?|consultants?|employees?|team leads?|csm|sdr|bdr|kam|by|(?:first|last|full|given|family|middle|nick|user|sur)[ _]?name|^name)(?:$|[^\p{L}])/iu;
const WHO_ELSEWHERE =
  /vastuuhenkil|omistaja|myyj|besitzer|bearbeite|ansprechpartner|verk[aä]ufer|propriétaire|vendeur|propietario|vendedor|säljare|ägare|verantwoord|负责人|所有者|经理|姓名|担当|氏名|名前/iu;
/** What the last word says of these is of what kind, not who. */
const KIND =
  /(?:type|status|source|stage|group|category|class|level|role|kind|segment|tier|region|team|count|country)$/i;

export const isAboutWho = (column: string): boolean =>
  (WHO.test(column) || WHO_ELSEWHERE.test(column)) && !KIND.test(column.trim());

/** Shares of different values from which a column is one of persons. */
const PERSONS = 0.2;
const NAMES = 0.34;

/** Two or three words with capitals, as names have them. */
const TITLED = /^\p{Lu}[\p{Ll}'’]*[.]?(?:[ -]\p{Lu}[\p{L}'’]*[.]?){1,2}$/u;
/** Share of values so written, and of their words that no other value has, from which they may be names that no list knows. */
const [TITLED_SHARE, OWN_WORDS] = [0.5, 0.8];

/**
 * Whether the values of a list are, or could be, names of people or ways to reach them.
 * @param isOpen whether nothing else says what the column holds: then what is written like names is taken for names
 */
export function mayBePersonal(values: readonly string[], isOpen: boolean): boolean {
  if (values.some((value) => REACH.test(value)) || (isOpen && areTitled(values))) return true;
  const shape = sniff(values);
  return shape.share('person') >= PERSONS || shape.share('givenName') + shape.share('surname') >= NAMES;
}

function areTitled(values: readonly string[]): boolean {
  const titled = values.filter((value) => TITLED.test(value));
  const words = titled.flatMap((value) => value.split(/[ -]/));
  return titled.length >= values.length * TITLED_SHARE && new Set(words).size >= words.length * OWN_WORDS;
}

/** Whether a text is of a kind that can stand in a list of options. */
export const isOptionText = (value: string): boolean => value.length <= LONGEST && !CONTROL.test(value);
