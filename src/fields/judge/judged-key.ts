/** By which key an ambiguous label is judged, whatever stands around what it is of. */
import { ambiguousKey, labelKey } from '../label/keys.ts';
import { type Around, readLabel } from '../label/labels.ts';
import { bareLabels } from '../label/whose.ts';
import { areJudgedAlike, isAmbiguous } from './ambiguous.ts';
import { keyOfSeveral } from './several-languages.ts';

const BY_ITSELF: Around = { crm: 'unknown', languages: { order: [], isEnglish: false } };
const ADDRESS = 'address';
const CUSTOMER = 'customername';
/** Ambiguous words for what a person has. */
const OF_PERSON: ReadonlySet<string> = new Set([
  'state',
  'st',
  'company',
  'name',
  'nom',
  'nombre',
  'nome',
  'naam',
  'namn',
  'navn',
  'nimi',
  'nazwa',
]);

/** The key of the whole, of its parts in several languages, or of what is left without the words that say whose it is. */
export function judgedKey(label: string): string {
  const whole = ambiguousKey(label);
  return isAmbiguous(whole) ? whole : (keyOfSeveral(label) ?? bareKey(label) ?? whole);
}

/** `Insured Name`, `Nombre del alumno`, `Registered Office Address`. */
function bareKey(label: string): string | undefined {
  const bare = bareLabels(label);
  if (bare.length === 0 || readLabel(label, BY_ITSELF)) return undefined;
  return bare
    .map(({ text, isOfPerson }) => ({ key: labelKey(text), isOfPerson }))
    .find(
      ({ key, isOfPerson }) =>
        areJudgedAlike([key, ADDRESS]) || areJudgedAlike([key, CUSTOMER]) || (isOfPerson && OF_PERSON.has(key)),
    )?.key;
}
