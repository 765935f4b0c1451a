/** Labels that may speak of a place, of the state of the record, or of where it came from. */
import type { RecordKind, Role } from '../../contract.ts';
import type { Language } from '../data/table.ts';
import { type Clue, type Judge, mostly, percent, type Verdict, verdict } from './clue.ts';
import { isPersonFile } from './people.ts';

/** State of a lead, of a deal, of a payment, of a subscription. */
export function status(clue: Clue): Verdict {
  const { crm, kind, shape } = clue;
  if (mostly(clue, 'subscription', 0.5))
    return verdict(
      'opt_out_email',
      0.7,
      `${percent(shape.share('subscription'))} of values are states of a subscription`,
    );
  // most of a list may be `Active`: who has left it must not be lost among them
  if (mostly(clue, 'listState', 0.9) && shape.share('refusing') > 0)
    return verdict('opt_out_email', 0.7, `${percent(shape.share('listState'))} of values are states of a subscription`);
  if (mostly(clue, 'payment', 0.5)) return verdict(null, 0.6, 'values are states of a payment');
  if (kind === 'deal') return verdict('deal_stage', 0.8, 'state of a deal');
  if (crm !== 'unknown' && kind !== 'company') return verdict('lead_status', 0.9, `state of a lead in ${crm}`);
  if (mostly(clue, 'leadState', 0.4))
    return verdict('lead_status', 0.85, `${percent(shape.share('leadState'))} of values are states of a lead`);
  if (mostly(clue, 'boolean', 0.8) || mostly(clue, 'date', 0.6)) return verdict(null, 0.5, 'values are no states');
  if (clue.has('lead_status')) return verdict(null, 0.5, 'the state of the lead has a column of its own');
  return verdict('lead_status', 0.6, 'state of a lead by default');
}

/** A region of a country, or what state the record is in. */
export function state(clue: Clue): Verdict {
  const { shape, has } = clue;
  if (mostly(clue, 'thingState', 0.5)) return verdict(null, 0.7, 'values are states of a thing');
  if (mostly(clue, 'leadState', 0.5))
    return verdict(
      clue.kind === 'deal' ? 'deal_stage' : 'lead_status',
      0.8,
      `${percent(shape.share('leadState'))} of values are states of a record`,
    );
  if (has('city') || has('postal_code') || has('country') || has('street'))
    return verdict('state', 0.95, 'part of an address');
  return verdict('state', 0.75, 'region by default');
}

/** `ST` beside the street is the state of an American address. */
export const streetOrState = ({ has }: Clue): Verdict =>
  (has('street') || has('address')) && has('city') && has('postal_code')
    ? verdict('state', 0.8, 'behind the city, and the street has a column of its own')
    : verdict(null, 0.4, 'a street or a state');

export function stateAmongLanguages(clue: Clue): Verdict {
  const { shape, has } = clue;
  if (shape.share('leadState') >= 0.3) return status(clue);
  if (has('state') && !has('lead_status')) return status(clue);
  if (clue.key === 'stato' && shape.sampled > 0 && shape.share('country') >= 0.6)
    return verdict('country', 0.8, 'values are countries');
  return state(clue);
}

/** A state, a country, or a sales territory. */
export function region(clue: Clue): Verdict {
  const { shape, has } = clue;
  if (mostly(clue, 'territory', 0.4)) return verdict(null, 0.7, 'values are sales territories');
  if (shape.sampled > 0 && !has('country') && shape.share('country') >= 0.6)
    return verdict('country', 0.85, `${percent(shape.share('country'))} of values are countries`);
  if (has('state')) return verdict(null, 0.5, 'the state has a column of its own');
  return verdict('state', 0.8, 'region of a country');
}

/** German Outlook swaps them: `Land geschäftlich` holds the Bundesland, `Region geschäftlich` the country. Values have the last word. */
export function germanOutlook(otherwise: Role): Judge {
  return (clue) => {
    const states = clue.shape.share('germanState');
    if (states >= 0.5) return verdict('state', 0.9, `${percent(states)} of values are German states`);
    const countries = clue.shape.sampled > 0 ? clue.shape.share('country') : 0;
    if (countries >= 0.5) return verdict('country', 0.9, `${percent(countries)} of values are countries`);
    return verdict(otherwise, 0.5, 'as German Outlook fills it; no value that decides');
  };
}

export function land(clue: Clue): Verdict {
  const states = clue.shape.share('germanState');
  if (states >= 0.5) return verdict('state', 0.85, `${percent(states)} of values are German states`);
  return verdict(
    'country',
    clue.languages.some((language) => ['de', 'sv', 'nl', 'da', 'nb'].includes(language)) ? 0.95 : 0.7,
    'country',
  );
}

/** Where a lead came from, or where a record came from. */
export function source(clue: Clue): Verdict {
  if (mostly(clue, 'file', 0.5))
    return verdict('record_source', 0.85, `${percent(clue.shape.share('file'))} of values are names of files`);
  if (mostly(clue, 'url', 0.8) || mostly(clue, 'longId', 0.5))
    return verdict('record_source', 0.6, 'values are addresses or ids');
  if (clue.kind === 'company' && clue.crm === 'unknown')
    return verdict('record_source', 0.6, 'source of a record by default');
  return verdict('lead_source', clue.crm === 'unknown' ? 0.7 : 0.9, 'source of a lead');
}

/** A profile, or the site of the company. */
export function url(clue: Clue): Verdict {
  if (clue.crm === 'linkedin') return verdict('linkedin', 0.98, 'the profile in linkedin');
  if (mostly(clue, 'linkedin', 0.5))
    return verdict('linkedin', 0.9, `${percent(clue.shape.share('linkedin'))} of values are LinkedIn profiles`);
  return verdict('website', 0.85, 'a web address');
}

/** A Dutch infix (`van der`) belongs to the surname: as a middle name, it would be capitalised. */
export function infix(clue: Clue): Verdict {
  const filled = clue.shape.sampled >= 3;
  if (filled && clue.shape.share('infix') < 0.3) return verdict('middle_name', 0.6, 'values are no surname infixes');
  return verdict(null, 0.9, 'surname infix: part of the last name, left as it is');
}

/** The whole address in one cell, or its street line where the city has a column of its own. */
export function address(clue: Clue): Verdict {
  if (clue.has('street')) return verdict('address', 0.8, 'the street has a column of its own');
  if (clue.has('city')) return verdict('street', 0.9, 'the city has a column of its own');
  return verdict('address', 0.85, 'whole address in one cell');
}

/** Where letters go to, where none of the values is an address of mail and a town stands beside it; else where mail goes to. */
export function mailAddress(clue: Clue): Verdict {
  const { shape, has } = clue;
  const isPlace = shape.sampled >= 2 && shape.share('email') === 0 && (has('city') || has('postal_code'));
  return isPlace && mostly(clue, 'lettered', 0.8) ? address(clue) : verdict('email', 0.95, 'an address of mail');
}

/** Japanese: where an order goes, or who gets it. */
export function delivery(clue: Clue): Verdict {
  // an address has digits
  return mostly(clue, 'organisation', 0.5) && !clue.has('street')
    ? address(clue)
    : verdict(null, 0.5, 'whoever an order goes to');
}

/** French: where somebody works. Elsewhere it is what somebody was sold. */
export function service({ languages }: Clue): Verdict {
  return languages[0] === 'fr'
    ? verdict('department', 0.9, 'a department in French')
    : verdict(null, 0.6, 'what is sold');
}

/** Record id where the file holds such records, else a reference. */
export function idOf(...kinds: readonly RecordKind[]): Judge {
  return (clue) => {
    if (kinds.includes(clue.kind) && !clue.has('id')) return verdict('id', 0.95, `id of the ${clue.kind}`);
    const isOwn = !kinds.includes('company') || !isPersonFile(clue);
    if (clue.kind === 'unknown' && isOwn && !clue.has('id')) return verdict('id', 0.8, 'the only id of the file');
    return verdict('related_id', 0.9, 'id of another record');
  };
}

/** Only values can tell. */
export function byLook(look: 'phone' | 'url' | 'number', role: Role, otherwise: Role | null = null): Judge {
  return (clue) =>
    mostly(clue, look)
      ? verdict(role, 0.8, `${percent(clue.shape.share(look))} of values look so`)
      : verdict(otherwise, 0.4, 'values do not decide');
}

/** A stage of a deal, or of the life of a customer: Finnish has one word for both. */
export const stage: Judge = ({ kind }) =>
  kind === 'deal'
    ? verdict('deal_stage', 0.9, 'stage of a deal')
    : verdict('lifecycle_stage', 0.9, 'stage of a customer');

export function value(clue: Clue): Verdict {
  if (clue.kind === 'deal' && mostly(clue, 'number', 0.5)) return verdict('deal_amount', 0.8, 'value of a deal');
  return verdict(null, 0.4, 'values do not decide');
}

export const kindOfRecord: Judge = () => verdict(null, 0.6, 'kind of record, of no known meaning');

/** A label that counts in these languages only; in others it is another word. */
export function inLanguage(judge: Judge, ...languages: readonly Language[]): Judge {
  return (clue) =>
    languages.some((language) => clue.languages.includes(language))
      ? judge(clue)
      : verdict(null, 0.4, 'a word of another language');
}

/** A country in Polish, a region in Czech and Slovak, a town in Slovene. */
export function kraj({ shape, languages, has }: Clue): Verdict {
  if (shape.sampled > 0 && shape.share('country') >= 0.6)
    return verdict('country', 0.9, `${percent(shape.share('country'))} of values are countries`);
  const language = languages.find((one) => ['pl', 'cs', 'sk', 'sl'].includes(one)) ?? 'pl';
  if (language === 'sl') return verdict(has('city') ? null : 'city', 0.8, 'a town in Slovene');
  return language === 'pl'
    ? verdict('country', 0.9, 'a country in Polish')
    : verdict('state', 0.9, 'a region in Czech and Slovak');
}

/** A Turkish district: the town, where no city has a column of its own. */
export function district({ has }: Clue): Verdict {
  return has('city')
    ? verdict(null, 0.6, 'district; the city has a column of its own')
    : verdict('city', 0.8, 'the district is the town');
}
