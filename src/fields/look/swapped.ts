/** A column of first names that holds none, while another one does: two columns that changed places in an export or an import. */
import type { Facts, Role } from '../../contract.ts';
import { matchName } from '../../values/name/full-name.ts';
import { isKnownGivenName } from '../../values/name/given-name.ts';

/** What a first name may have changed places with. */
const OTHERS: ReadonlySet<Role> = new Set(['last_name', 'city', 'state', 'company', 'job_title', 'street']);
/** Records that are looked at, and how many have to be filled. */
const MOST = 1000;
const LEAST = 20;
/** Share of well-known given names below which a column of first names is doubted, and from which on another one is taken for one. */
const FEW = 0.1;
const MANY = 0.6;
/** Different ones among them: a single value says nothing. */
const KINDS = 5;

/** @param values of each column in the prefix */
export function swappedFact(
  index: number,
  roles: readonly (Role | null)[],
  values: readonly (readonly string[])[],
): Pick<Facts, 'swappedWith' | 'swappedEvidence'> {
  if (roles[index] !== 'first_name') return {};
  const own = counted(values[index]!);
  if (own.filled < LEAST || own.known > own.filled * FEW) return {};
  for (const [other, role] of roles.entries()) {
    if (role === null || !OTHERS.has(role)) continue;
    const { filled, known, different } = counted(values[other]!);
    if (different < KINDS || known < filled * MANY) continue;
    const swappedEvidence = `${own.known} of ${own.filled} values here are well-known given names, and ${known} of ${filled} there`;
    return { swappedWith: other, swappedEvidence };
  }
  return {};
}

interface Counted {
  readonly filled: number;
  readonly known: number;
  /** Different ones among the known. */
  readonly different: number;
}

function counted(values: readonly string[]): Counted {
  const filled = values.slice(0, MOST).filter((value) => value !== '');
  // the lists are long: a short file does not load them
  if (filled.length < LEAST) return { filled: filled.length, known: 0, different: 0 };
  const known = filled.map((value) => matchName(value).split(' ')[0]!).filter(isKnownGivenName);
  return { filled: filled.length, known: known.length, different: new Set(known).size };
}
