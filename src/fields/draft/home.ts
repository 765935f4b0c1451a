/** Whether the address of a file is that of the people's homes, and not of the firms where they work. */
import type { Facts, Role } from '../../contract.ts';
import { labelKey } from '../label/keys.ts';

/** A column on its way to a field. */
interface Part {
  readonly role: Role | null;
  /** Address block that the label speaks of, `''` where none. */
  readonly block: string;
}

/** Blocks of an address that is a home's, and of one that is not. */
const HOME =
  /\b(?:home|private|residence|residential|privatadresse|residencia|residenza|domicile|domicilio|woonadres)\b/;
const ELSEWHERE =
  /\b(?:business|work|office|company|employer|organi[sz]ation|headquarters|hq|corporate|delivery|shipping)\b/;
/** In the form of `labelKey`. What asks for an employer asks people where they work; their address is another question. */
const EMPLOYER =
  /^(?:current|present|last|nameof)?(?:employer|workplace|placeofwork|arbeitgeber|employeur|empleador|empregador|datoredilavoro|werkgever|arbetsgivare|tyonantaja|arbejdsgiver|arbeidsgiver)(?:name)?$/;

/**
 * What a field of an address says of it.
 * @param labels of all columns, in the order of `parts`
 */
export function homeFact(part: Part, parts: readonly Part[], labels: readonly string[]): Pick<Facts, 'isHome'> {
  if (part.role !== 'street' && part.role !== 'address') return {};
  if (HOME.test(part.block)) return { isHome: true };
  const isEmployer = parts.some(({ role }, at) => role === 'company' && EMPLOYER.test(labelKey(labels[at] ?? '')));
  return isEmployer && !ELSEWHERE.test(part.block) ? { isHome: true } : {};
}
