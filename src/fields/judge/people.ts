/** Labels that may name a person, a company, or half of a name. */
import type { Role } from '../../contract.ts';
import { type Clue, mostly, percent, type Verdict, verdict } from './clue.ts';

/** Job title, honorific, or the title of a deal. */
export function title(clue: Clue): Verdict {
  const { crm, kind, shape, has } = clue;
  if (kind === 'deal' && !has('deal_name')) return verdict('deal_name', 0.85, 'title of a deal');
  if (
    kind === 'company' &&
    crm === 'unknown' &&
    !has('company') &&
    shape.share('organisation') > shape.share('jobTitle')
  )
    return verdict('company', 0.8, 'what a firm is called, where firms are listed');
  const honorific = shape.share('honorific');
  const job = shape.share('jobTitle');
  if (shape.sampled >= 3 && honorific >= 0.6)
    return verdict('prefix', 0.9, `${percent(honorific)} of values are honorifics`);
  if (shape.sampled >= 3 && job >= 0.6)
    return verdict('job_title', 0.9, `${percent(job)} of values look like job titles`);
  if (crm === 'outlook') return verdict('prefix', 0.95, 'an honorific in outlook');
  if (crm !== 'unknown') return verdict('job_title', 0.95, `a job title in ${crm}`);
  if (honorific > job && honorific >= 0.3)
    return verdict('prefix', 0.8, `${percent(honorific)} of values are honorifics`);
  if (job > 0 || shape.share('words') >= 0.4) return verdict('job_title', 0.8, 'values look like job titles');
  const isHonorific = has('job_title') || honorificFirst(clue);
  return isHonorific
    ? verdict('prefix', 0.6, 'an honorific by default')
    : verdict('job_title', 0.6, 'a job title by default');
}

/** `اللقب` is the surname in Algeria and Tunisia, and how somebody is addressed elsewhere. */
export function surnameOrHonorific({ has, shape }: Clue): Verdict {
  const honorific = shape.share('honorific');
  if (shape.sampled >= 3 && honorific >= 0.6)
    return verdict('prefix', 0.9, `${percent(honorific)} of values are honorifics`);
  return has('last_name')
    ? verdict('prefix', 0.8, 'the last name has a column of its own')
    : verdict('last_name', 0.8, 'a surname by default');
}

/** `Titel` and `Titolo` are honorifics in German, Dutch and Italian; in Swedish, `Titel` is what one works as. */
function honorificFirst({ key, languages }: Clue): boolean {
  if (key === 'titolo' || key === 'titul' || key === 'titula' || key === 'tytul') return true;
  const first = languages.find(
    (language) => language === 'de' || language === 'nl' || language === 'sv' || language === 'da',
  );
  return key === 'titel' && first !== 'sv' && first !== 'da';
}

/** Neighbours that only a person has. */
// biome-ignore format: a table reads better dense
export const isPersonFile = ({ kind, has }: Pick<Clue, 'kind' | 'has'>): boolean =>
  kind === 'contact' || kind === 'lead' ||
  (['first_name', 'last_name', 'job_title', 'birth_date', 'birth_year', 'mobile', 'prefix', 'home_phone', 'company', 'middle_name'] as const).some(has);

/**
 * Numbers as a business, names more of which look like a firm's than a person's, and nothing that only a person has: whoever buys and sells has a
 * mobile as well, and an honorific (`Firma`).
 */
const isTraderFile = ({ kind, has, shape }: Clue): boolean =>
  kind === 'unknown' &&
  has('business_id') &&
  shape.share('organisation') > shape.share('person') &&
  !isPersonFile({ kind, has: (role) => role !== 'mobile' && role !== 'prefix' && has(role) });

/** Labels that stand for the given name in languages that have no other word for it; in match form. */
const GIVEN = new Set('имя імя име jmeno meno ime ονομα ad adi isim ismi vards vardas ten nafn שם ชื่อ'.split(' '));

/** A person, a company, or half of a name: by the name columns beside it, then by kind and values. */
export function name(clue: Clue): Verdict {
  const { kind, has, key, shape } = clue;
  if (kind === 'deal' && !has('deal_name')) return verdict('deal_name', 0.85, 'name of a deal');
  if (has('first_name') && !has('last_name'))
    return verdict('last_name', 0.9, 'the first name has a column of its own');
  if (has('last_name') && !has('first_name'))
    return verdict('first_name', 0.9, 'the last name has a column of its own');
  if (kind === 'company') return verdict('company', 0.95, 'a company in this export');
  if (isBesidePerson(clue)) return verdict('company', 0.8, 'a firm, as its contact has a column of its own');
  const half = shape.sampled >= 3 && shape.share('words') < 0.3;
  if (half && (key === 'nom' || key === 'nume')) return verdict('last_name', 0.7, 'values are single words');
  if (half && GIVEN.has(key) && shape.share('companyWord') < 0.3)
    return verdict('first_name', 0.7, 'values are single words');
  if (isThing(clue)) return verdict('deal_name', 0.8, 'a product, campaign or the like, by the other columns');
  const isNumber = shape.sampled >= 3 && shape.share('lettered') < 0.2 && shape.share('phone') < 0.2;
  if (isNumber && clue.things !== 'no') return verdict('deal_name', 0.7, 'numbers of orders, by the other columns');
  if (isTraderFile(clue)) return verdict('company', 0.8, 'firms, by their names and numbers as businesses');
  if (isPersonFile(clue)) return verdict('full_name', 0.9, 'a person, by the other columns');
  return personOrCompany(clue, 'full_name');
}

/** `Name` with firms in it, or numbers as a business beside it, and `Contact Person`. */
const isBesidePerson = ({ has, shape }: Clue): boolean =>
  has('full_name') &&
  !has('company') &&
  (shape.share('organisation') > shape.share('person') || (has('business_id') && shape.share('person') < 0.5));

/** The family name that somebody was born with, which in France is the last name where no other is asked for. */
export function birthName({ has }: Clue): Verdict {
  if (has('full_name') && !has('first_name')) return verdict(null, 0.8, 'the whole name has a column of its own');
  return verdict('last_name', 0.9, 'the name that somebody was born with');
}

/** Neighbours that a thing has not: the person's own, and those of a firm that is no buyer. */
// biome-ignore format: a table reads better dense
const PERSONAL: readonly Role[] = [
  'first_name', 'last_name', 'full_name', 'middle_name', 'job_title', 'birth_date', 'birth_year', 'prefix', 'email', 'phone', 'mobile', 'home_phone', 'linkedin',
  'street', 'address', 'postal_code', 'industry', 'employees', 'annual_revenue', 'business_id', 'company_domain',
];

/** Where one is, firms may have bought, or sell, what the label says. */
const PLACED: readonly Role[] = ['website', 'city', 'state', 'country'];

/** Whether what is called so is a thing: no neighbour is of a person, and the values are not plainly persons or firms. */
function isThing({ kind, things, shape, has }: Clue): boolean {
  if (things === 'no' || (kind !== 'unknown' && kind !== 'deal') || PERSONAL.some(has)) return false;
  if (things === 'surely') return true;
  if (PLACED.some(has) || shape.share('companyWord') >= 0.5) return false;
  return shape.share('person') < (has('company') ? 0.2 : 0.7);
}

/** By the values; by the columns beside it where the values leave it open. */
function personOrCompany(clue: Clue, otherwise: Role): Verdict {
  const { shape, has } = clue;
  const person = shape.share('person');
  const company = shape.share('organisation');
  if (shape.sampled >= 3 && person >= 0.4 && person > company * 1.5)
    return verdict('full_name', 0.85, `${percent(person)} of values hold a known name`);
  if (shape.sampled >= 3 && company >= 0.5 && company > person)
    return verdict('company', 0.85, `${percent(company)} of values look like companies`);
  const placed = has('street') || has('address') || has('city') || has('postal_code');
  if (placed && !has('email') && shape.sampled >= 3 && person < 0.4)
    return verdict('company', 0.75, 'names with an address and no sign of persons');
  return verdict(otherwise, 0.6, 'by default');
}

/** `Client`, `Customer`, `Asiakas`: whoever the firm sells to. */
export function client(clue: Clue): Verdict {
  if (clue.has('company')) return verdict('full_name', 0.8, 'the company has a column of its own');
  if (clue.has('full_name') || (clue.has('first_name') && clue.has('last_name')))
    return verdict('company', 0.8, 'the person has columns of their own');
  // whoever buys what has a name of its own is a firm as often as a person, and to take it for one does less harm
  const ofDeals = clue.kind === 'deal' || clue.has('deal_name');
  if (ofDeals && clue.shape.share('person') < 0.7) return verdict('company', 0.7, 'the customer of a deal');
  return personOrCompany(clue, clue.key === 'client' ? 'company' : 'full_name');
}

/** Whoever the firm deals with: a firm as a rule, or a person where the values are such. */
export function counterpart(clue: Clue): Verdict {
  const { has } = clue;
  if (has('company')) return verdict('full_name', 0.7, 'the company has a column of its own');
  if (has('full_name') || (has('first_name') && has('last_name')))
    return verdict('company', 0.8, 'the person has columns of their own');
  if (has('business_id')) return verdict('company', 0.8, 'it has a number as a business');
  return personOrCompany(clue, 'company');
}

/** A partner of the record, or the record itself where nothing else names it. */
export function partner(clue: Clue): Verdict {
  const { has, shape } = clue;
  if (has('company') || has('full_name') || has('first_name') || has('last_name'))
    return verdict(null, 0.6, 'the record has a name of its own');
  const found = personOrCompany(clue, 'company');
  return shape.sampled >= 3 && found.confidence > 0.7 ? found : verdict(null, 0.4, 'values do not decide');
}

/** The name of a company, or a reference to its record. */
export function company(clue: Clue): Verdict {
  if (mostly(clue, 'salesforceId', 0.8) || mostly(clue, 'guid', 0.8) || mostly(clue, 'longId', 0.8))
    return verdict('related_id', 0.9, 'values are record ids');
  return verdict('company', 0.95, 'name of a company');
}

/** A person, an email or phone in one cell, or free text. */
export function contact(clue: Clue): Verdict {
  const { shape, has } = clue;
  if (mostly(clue, 'emailBeside', 0.5)) return verdict(null, 0.6, 'values name other records');
  if (mostly(clue, 'email'))
    return verdict('email', 0.85, `${percent(shape.share('email'))} of values look like emails`);
  if (mostly(clue, 'phone'))
    return verdict('phone', 0.85, `${percent(shape.share('phone'))} of values look like phones`);
  if (shape.share('email') + shape.share('phone') >= 0.5)
    return verdict(null, 0.5, 'emails and phones mixed in one column');
  if (mostly(clue, 'boolean')) return verdict(null, 0.6, 'whether somebody is the contact');
  if (has('full_name') || (has('first_name') && has('last_name')))
    return verdict(null, 0.5, 'the person has columns of their own');
  if (shape.share('person') >= 0.3)
    return verdict('full_name', 0.85, `${percent(shape.share('person'))} of values hold a known name`);
  if (shape.sampled >= 5 && shape.share('person') < 0.3 && shape.share('words') > 0.5 && clue.key === 'kontakt')
    return verdict(null, 0.4, 'free text');
  return verdict('full_name', 0.65, 'a person by default');
}

/** Close calls the firm a lead, and its people contacts; elsewhere a lead is a person. */
export const leadName = ({ has }: Clue): Verdict =>
  has('full_name')
    ? verdict('company', 0.8, 'a firm, as the person has a column of its own')
    : verdict('full_name', 0.9, 'a person');

/** `Customer Name`: whoever buys, a firm as its contact has a column of its own or as the values say; else a person. */
export function customerName(clue: Clue): Verdict {
  if (clue.has('company')) return verdict('full_name', 0.9, 'the company has a column of its own');
  if (clue.has('full_name')) return verdict('company', 0.8, 'a firm, as its contact has a column of its own');
  return personOrCompany(clue, 'full_name');
}

/** What something is called: a company, or a deal where the file has deals. Of persons other words are used. */
export function thing(clue: Clue): Verdict {
  const { has, shape } = clue;
  const isOfPersons = has('first_name') || has('last_name') || has('full_name');
  const isOfDeals = isOfPersons
    ? has('deal_stage') && has('deal_amount')
    : has('deal_stage') || has('deal_amount') || has('close_date');
  if (isOfDeals || clue.kind === 'deal')
    return has('deal_name')
      ? verdict(null, 0.5, 'the deal has a column of its own')
      : verdict('deal_name', 0.8, 'name of a deal, by the other columns');
  if (isThing(clue) && !has('deal_name'))
    return verdict('deal_name', 0.75, 'a product, campaign or the like, by the other columns');
  // beside the surname and the firm it is the whole name, as amoCRM calls every record
  const isWhole = has('last_name') && has('company') && mostly(clue, 'words');
  if (!has('full_name') && (!has('last_name') || isWhole) && shape.sampled >= 3 && shape.share('person') >= 0.6)
    return verdict('full_name', 0.75, `${percent(shape.share('person'))} of values hold a known name`);
  if (has('company')) return verdict(null, 0.5, 'the company has a column of its own');
  return verdict('company', 0.8, 'name of a company');
}

/** Firms of a person, where a contact may have several; elsewhere a count of them, or references beside the firm itself. */
export function accounts(clue: Clue): Verdict {
  if (clue.has('company')) return verdict(null, 0.5, 'the company has a column of its own');
  return isPersonFile(clue) && mostly(clue, 'lettered', 0.8)
    ? verdict('company', 0.8, 'firms of a person')
    : verdict(null, 0.4, 'values do not decide');
}

/** Turkish: what somebody works as, or under which name a firm trades. */
export function titleOrFirm(clue: Clue): Verdict {
  const { shape, has } = clue;
  if (shape.sampled >= 3 && shape.share('companyWord') >= 0.4)
    return verdict('company', 0.85, `${percent(shape.share('companyWord'))} of values look like companies`);
  if (!has('company') && !has('last_name') && !has('full_name') && shape.share('jobTitle') < 0.3)
    return verdict('company', 0.7, 'no person and no other company in the file');
  return title(clue);
}

/** Korean: who is spoken to at the customer, or who keeps the record. */
export function keeper({ has }: Clue): Verdict {
  return has('full_name') || has('last_name')
    ? verdict('owner', 0.8, 'the person has columns of their own')
    : verdict('full_name', 0.7, 'the only person of the file');
}
