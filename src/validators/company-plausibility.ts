/** A company name should be the name of a company. */
import type { Context } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { readBranch } from '../values/company/branch.ts';
import { doubtCompany, isPlainlyCompany, remarkOn } from '../values/company/doubt.ts';
import { hasPersonalTitle, looksLikePerson } from '../values/company/person.ts';
import { matchText } from '../values/text/text.ts';

export const companyPlausibility = defineValidator({
  id: 'company-plausibility',
  roles: ['company'],
  dimension: 'plausibility',
  docs: {
    summary: 'A company should be a name: no domain, no email, no word for “none”, and not the person’s own name.',
    why: 'Such accounts gather thousands of unrelated people under “self” or “n/a”, and a merge by company name then joins them all.',
    prevent:
      'Write the name that the company itself uses, such as Acme Oy, and leave the field empty for a private person. Never write a web address, a person’s name or “n/a” there.',
    examples: [
      { before: 'Acme, Inc.', after: '' },
      { before: 'acme.com', after: 'domain-as-name' },
      { before: 'Self-employed', after: 'no-company' },
      { before: 'Test Company', after: 'placeholder' },
      { before: 'GmbH', after: 'legal-form-only' },
      { before: 'Acme (Helsinki)', after: 'branch' },
      { before: 'Acme (DO NOT USE)', after: 'remark' },
      { before: 'Mrs. Mary Johnson', after: 'looks-like-person' },
    ],
  },
  messages: {
    'domain-as-name': '"{value}" is a web address, not the name of a company',
    'email-as-name': '"{value}" is an email address, not the name of a company',
    'no-company': '"{value}" is no name of a company',
    placeholder: '"{value}" fills a field, it names no company',
    'legal-form-only': '"{value}" is a legal form without a name',
    number: '"{value}" is a number, not the name of a company',
    branch: '"{branch}" seems to be a branch of {company}: related to it, and not the same record',
    remark: '"{remark}" is a remark about the record, and no part of the name',
    'person-as-company': '"{value}" is the name of the person',
    'looks-like-person': '"{value}" looks like the name of a person, not of a company',
  },
  check: (value, context) => {
    if (isPlainlyCompany(value)) return personIn(value, context);
    // excel-damage says what happened to these
    if (isNoValue(value)) return undefined;
    switch (doubtCompany(value)) {
      case 'domain':
        return { message: 'domain-as-name' };
      case 'email':
        return { message: 'email-as-name' };
      case 'none':
        return { message: 'no-company' };
      case 'sample':
        return { message: 'placeholder' };
      case 'legal-form':
        return { message: 'legal-form-only' };
      case 'number':
        return { message: 'number' };
      case 'remark':
        return { message: 'remark', data: { remark: remarkOn(value) } };
      default:
        return personIn(value, context) ?? branchOf(value, context);
    }
  },
});

function branchOf(value: string, context: Context) {
  const data = readBranch(value, () => context.get('city'));
  if (data === undefined) return undefined;
  const found = { message: 'branch', data: { ...data } } as const;
  return readBranch(value) ? found : ({ ...found, isExcused: true } as const);
}

/** What only the columns of name and city show is no fault in the score: they could be left out. */
function personIn(value: string, context: Context) {
  if (isPerson(value, context)) return { message: 'person-as-company', isExcused: true } as const;
  if (!looksLikePerson(value)) return undefined;
  // the title would be moved out of a name
  if (hasPersonalTitle(value)) return { message: 'looks-like-person', isOfReading: true } as const;
  return isOfThisPerson(value, context) ? ({ message: 'looks-like-person', isExcused: true } as const) : undefined;
}

/**
 * Whether the record itself says that the name of a person is meant: it has none in its name columns, or shares one with it. Firms that are
 * called like their founders (Virginia Mason, Madison Reed) are too many for a list.
 */
function isOfThisPerson(value: string, context: Context): boolean {
  const own = ONE_PERSON.map((role) => context.get(role)).filter(Boolean);
  // in a list of accounts nobody is asked for at one that is a person
  if (own.length === 0) return context.kind !== 'company' && ONE_PERSON.some((role) => context.has(role));
  const words = matchText(value).split(' ');
  return own.some((name) =>
    matchText(name)
      .split(' ')
      .some((word) => word.length > 1 && words.includes(word)),
  );
}

const ONE_PERSON = ['first_name', 'last_name', 'full_name'] as const;

/** Whether the company is the record's own full name, in either order. One name alone (`Ford`) is no proof. */
function isPerson(value: string, context: Context): boolean {
  if (ONE_WORD.test(value)) return false;
  const first = context.get('first_name');
  const last = context.get('last_name');
  const full = context.get('full_name');
  if (!mayBeginAlike(value, first) && !mayBeginAlike(value, last) && !mayBeginAlike(value, full)) return false;
  const key = matchText(value);
  if (!key.includes(' ')) return false;
  const fullKey = matchText(full);
  return isBoth(key, matchText(first), matchText(last)) || (fullKey.includes(' ') && key === fullKey);
}

const isBoth = (key: string, first: string, last: string): boolean =>
  first !== '' && last !== '' && (key === `${first} ${last}` || key === `${last} ${first}`);

const ONE_WORD = /^[A-Za-z0-9]+$/;

/** Letters of ASCII that differ begin no match forms that are the same; everything else may, but nothing. */
function mayBeginAlike(a: string, b: string): boolean {
  if (b === '') return false;
  const [first, second] = [a.charCodeAt(0) | 32, b.charCodeAt(0) | 32];
  const areLetters = first >= 97 && first <= 122 && second >= 97 && second <= 122;
  return !areLetters || first === second;
}
