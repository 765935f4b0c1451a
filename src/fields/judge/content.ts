/** What a column is by its values alone, where its label says nothing. Cautious: a wrong role does more damage than none. */
import type { Role } from '../../contract.ts';
import { namesPhone, vetoOf } from '../label/code.ts';
import { identifierRole, type Look, type Shape } from '../look/sniff.ts';
import type { Verdict } from './clue.ts';

/** What is known of the file when a column without a known label is looked at. */
export interface Surroundings {
  readonly label: string;
  /** Hardly any label of the file is known: an unknown language, or no header row. Only then names are taken from values. */
  readonly isStrange: boolean;
  has(role: Role): boolean;
}

interface Sign {
  readonly look: Look;
  readonly least: number;
  readonly role: Role;
  /** For a person: `82 % of values look like …` */
  readonly what: string;
  readonly weight: number;
}

/** In order: the first that fits decides. */
const SIGNS: readonly Sign[] = [
  { look: 'email', least: 0.8, role: 'email', what: 'emails', weight: 0.8 },
  { look: 'linkedin', least: 0.8, role: 'linkedin', what: 'LinkedIn profiles', weight: 0.8 },
  { look: 'guid', least: 0.9, role: 'external_id', what: 'GUIDs', weight: 0.6 },
  { look: 'salesforceId', least: 0.95, role: 'external_id', what: 'record ids', weight: 0.5 },
  { look: 'longId', least: 0.95, role: 'external_id', what: 'record ids', weight: 0.5 },
  { look: 'url', least: 0.8, role: 'website', what: 'web addresses', weight: 0.6 },
  { look: 'day', least: 0.8, role: 'other_date', what: 'dates', weight: 0.6 },
  { look: 'honorific', least: 0.8, role: 'prefix', what: 'honorifics', weight: 0.6 },
];
/** Only in a file of which the labels are strange. */
const NAME_SIGNS: readonly Sign[] = [
  { look: 'givenName', least: 0.5, role: 'first_name', what: 'given names', weight: 0.6 },
  { look: 'surname', least: 0.4, role: 'last_name', what: 'surnames', weight: 0.6 },
  { look: 'jobTitle', least: 0.7, role: 'job_title', what: 'job titles', weight: 0.5 },
  { look: 'person', least: 0.6, role: 'full_name', what: 'names of persons', weight: 0.5 },
  { look: 'companyWord', least: 0.6, role: 'company', what: 'companies', weight: 0.4 },
];
const NOTHING: Verdict = { role: null, confidence: 0, why: 'label not known, content says nothing' };

/** Judges a column by its values, as far as its label lets it. */
export function judgeContent(shape: Shape, around: Surroundings): Verdict {
  const found = judgeValues(shape, around);
  const veto = found.role === null ? '' : vetoOf(around.label, found.role);
  if (veto === '') return found;
  return { role: null, confidence: 0, why: `${found.why}, but label ${JSON.stringify(around.label.trim())} ${veto}` };
}

function judgeValues(shape: Shape, around: Surroundings): Verdict {
  if (shape.sampled < 3)
    return shape.sampled > 0 && shape.share('email') === 1 ? say(shape, SIGNS[0] as Sign) : NOTHING;
  if (shape.share('emailBeside') >= 0.5) return { role: null, confidence: 0, why: 'values name other records' };
  const sign = SIGNS.find(({ look, least }) => shape.share(look) >= least);
  if (sign) return sign.role === 'website' && shape.share('picture') >= 0.5 ? NOTHING : say(shape, sign);
  if (arePhones(shape, around)) {
    return say(shape, { look: 'phone', least: 0.8, role: 'phone', what: 'phones', weight: 0.7 });
  }
  if (isCountries(shape, around))
    return say(shape, { look: 'country', least: 0.9, role: 'country', what: 'countries', weight: 0.6 });
  const named = around.isStrange
    ? NAME_SIGNS.find(
        ({ look, least, role }) =>
          shape.share(look) >= least &&
          !around.has(role) &&
          vetoOf(around.label, role) === '' &&
          (role !== 'full_name' || !isHalfName(shape)),
      )
    : undefined;
  return named ? say(shape, named) : NOTHING;
}

/**
 * Numbers of orders, contracts and accounts look like those of telephones without their country. Among labels that are known, one that says nothing
 * of telephones has them only where they are written as nothing else is.
 */
function arePhones(shape: Shape, { label, isStrange }: Surroundings): boolean {
  if (shape.share('phone') < 0.8 || shape.share('phoneStyle') < 0.5) return false;
  if (shape.isCounted || shape.share('checkDigit') >= 0.7) return false;
  return isStrange || shape.share('phoneSign') >= 0.5 || namesPhone(label);
}

/** A second column of given names is no column of whole names. */
const isHalfName = (shape: Shape): boolean => shape.share('givenName') + shape.share('surname') >= 0.5;

/** Two-letter values are states as often as countries, and `no` is Norway: only names count, and few different ones. */
function isCountries(shape: Shape, around: Surroundings): boolean {
  if (around.has('country') || shape.sampled < 5 || shape.distinct > 40 || shape.share('boolean') > 0.3) return false;
  if (shape.share('long') < 0.5 || shape.share('number') > 0.1) return false;
  return shape.share('country') >= 0.9;
}

function say(shape: Shape, sign: Sign): Verdict {
  const share = shape.share(sign.look);
  return {
    role: sign.role === 'external_id' ? identifierRole(shape) : sign.role,
    confidence: Math.round(share * sign.weight * 100) / 100,
    why: `${Math.round(share * 100)} % of values look like ${sign.what}`,
  };
}
