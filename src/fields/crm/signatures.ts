/** Which CRM or program wrote a file, and of what kind its records are, by the set of its column labels. */
import type { Crm, RecordKind } from '../../contract.ts';
import { GROUP_WORDS } from '../data/group-words.ts';
import { labelKey } from '../label/keys.ts';
import { all, type Evidence, quote, some, startsWith } from './evidence.ts';
import {
  dataLoaderKind,
  findDataLoader,
  findHubspot,
  findHubspotApi,
  findOutlook,
  findReport,
  findZoho,
  hubspotKind,
  linkedinNotes,
  ownerKind,
  reportKind,
} from './finders.ts';

export interface Signature {
  readonly crm: Crm;
  readonly kind: RecordKind;
  /** What decided it, in a few words for a person. */
  readonly reason: string;
}

interface Test {
  readonly crm: Crm;
  readonly name: string;
  /** The labels that gave it away, or none. */
  find(evidence: Evidence): string | undefined;
  kind(evidence: Evidence): RecordKind;
}

/** Of which record Pipedrive says that a column is, in whatever language: `Pessoa - Nome` → `person`; `''` where it is none of its labels. */
function pipedriveGroup(label: string): string {
  const [, word = ''] = /^(\p{L}[\p{L}\p{M}]+) - /u.exec(label) ?? [];
  if (/^(?:Person|Organization|Deal|Lead|Activity)$/.test(word))
    return word.toLowerCase().replace('organization', 'company');
  return (word !== '' && GROUP_WORDS.get(labelKey(word))) || '';
}

/** A label in English, or most of them in another language. */
function findPipedrive(evidence: Evidence): string | undefined {
  const labels = evidence.labels.filter((label) => pipedriveGroup(label) !== '');
  const isMost = labels.length * 2 > evidence.labels.length;
  return isMost ? quote(labels.slice(0, 1)) : startsWith(evidence, /^(?:Person|Organization|Deal|Lead|Activity) - /);
}

const contact = (): RecordKind => 'contact';
const lead = (): RecordKind => 'lead';
// biome-ignore format: a table reads better dense
const TESTS: readonly Test[] = [
  {
    crm: 'dynamics365',
    name: 'Dynamics 365 export',
    find: (evidence) => startsWith(evidence, /^\s*\(Do Not Modify\)/i),
    kind: (evidence) => {
      if (startsWith(evidence, /^\s*\(Do Not Modify\) Lead/i)) return 'lead';
      // what is sold, by whatever name, and what sells it: none of them is a person
      if (startsWith(evidence, /^\s*\(Do Not Modify\) (?:Opportunity|Quote|Order|Sales Order|Invoice|Product|Price List|Contract|Campaign|Event)\b/i)) return 'deal';
      if (startsWith(evidence, /^\s*\(Do Not Modify\) (?:Case|Activity|Task|Phone Call|Appointment|E-?mail|Letter|Note|Goal|Entitlement|Knowledge Article)\b/i)) return 'transaction';
      return startsWith(evidence, /^\s*\(Do Not Modify\) Account/i) ? 'company' : 'contact';
    },
  },
  {
    crm: 'pipedrive',
    name: 'Pipedrive export',
    find: findPipedrive,
    kind: (evidence) => {
      const kinds: { readonly [group: string]: RecordKind } = { person: 'contact', company: 'company', deal: 'deal', lead: 'lead' };
      return kinds[evidence.labels.map(pipedriveGroup).find((group) => group !== '') ?? ''] ?? 'unknown';
    },
  },
  {
    crm: 'mailchimp',
    name: 'Mailchimp audience',
    find: (evidence) => some(evidence, 2, 'MEMBER_RATING', 'OPTIN_TIME', 'CONFIRM_TIME', 'LEID', 'EUID', 'LAST_CHANGED', 'UNSUB_TIME', 'CLEAN_TIME'),
    kind: contact,
  },
  {
    crm: 'brevo',
    name: 'Brevo contacts',
    find: (evidence) => some(evidence, 1, 'EMAIL_BLACKLISTED', 'SMS_BLACKLISTED') ?? all(evidence, 'EMAIL', 'ADDED_TIME', 'MODIFIED_TIME'),
    kind: contact,
  },
  {
    crm: 'meta',
    name: 'Meta lead ads',
    find: (evidence) => (evidence.has('created_time') ? some(evidence, 2, 'ad_name', 'form_name', 'platform', 'is_organic', 'ad_id', 'campaign_name') : undefined),
    kind: lead,
  },
  {
    crm: 'google',
    name: 'Google Contacts, new form',
    find: (evidence) => all(evidence, 'Phonetic First Name', 'E-mail 1 - Label') ?? all(evidence, 'File As', 'E-mail 1 - Value') ?? all(evidence, 'Organization Name', 'Phone 1 - Label'),
    kind: contact,
  },
  {
    crm: 'google',
    name: 'Google Contacts, old form',
    find: (evidence) => all(evidence, 'Yomi Name', 'E-mail 1 - Type') ?? all(evidence, 'Group Membership', 'E-mail 1 - Value') ?? all(evidence, 'Given Name', 'E-mail 1 - Value'),
    kind: contact,
  },
  {
    crm: 'thunderbird',
    name: 'Thunderbird address book',
    find: (evidence) => (evidence.has('Primary Email') ? some(evidence, 1, 'Screen Name', 'Work ZipCode', 'Home ZipCode', 'Web Page 1') : undefined),
    kind: contact,
  },
  {
    crm: 'outlook',
    name: 'Outlook contacts',
    find: (evidence) => findOutlook(evidence),
    kind: contact,
  },
  {
    crm: 'linkedin',
    name: 'LinkedIn connections',
    find: (evidence) => (evidence.has('Connected On') ? some(evidence, 2, 'Position', 'URL', 'Company', 'First Name') : undefined) ?? linkedinNotes(evidence),
    kind: contact,
  },
  { crm: 'zoho', name: 'Zoho export', find: (evidence) => findZoho(evidence), kind: (evidence) => ownerKind(evidence) },
  { crm: 'salesforce', name: 'Salesforce Data Loader', find: (evidence) => findDataLoader(evidence), kind: (evidence) => dataLoaderKind(evidence) },
  { crm: 'hubspot', name: 'HubSpot API', find: (evidence) => findHubspotApi(evidence), kind: (evidence) => hubspotKind(evidence) },
  { crm: 'hubspot', name: 'HubSpot export', find: (evidence) => findHubspot(evidence), kind: (evidence) => hubspotKind(evidence) },
  { crm: 'salesforce', name: 'Salesforce report', find: (evidence) => findReport(evidence), kind: (evidence) => reportKind(evidence) },
  {
    crm: 'nutshell',
    name: 'Nutshell people',
    find: (evidence) => (evidence.has('Legacy ID') || evidence.has('Note Date') ? some(evidence, 3, 'Full Name', 'Legacy ID', 'Note Date', 'Country Code', 'Work', 'Address 1', 'Tag') : undefined),
    kind: contact,
  },
  {
    crm: 'unknown',
    name: 'places of a map',
    find: (evidence) => some(evidence, 2, 'place_id', 'google_place_id', 'user_ratings_total', 'business_status', 'formatted_address', 'Google Maps URL', 'reviewsCount', 'Review Count', 'totalScore', 'categoryName', 'Google Rating'),
    kind: () => 'company',
  },
];

/**
 * Which program wrote this file.
 * @param labels header cells as they stand
 * @param firstValues the first filled value of every column, `''` where there is none
 * @param preamble lines before the header row, if any
 * @returns crm `unknown` with kind `unknown` where no signature fits
 */
export function detectCrm(labels: readonly string[], firstValues: readonly string[] = [], preamble = ''): Signature {
  const keys = new Set(labels.flatMap((label) => [labelKey(label), labelKey(label.replace(/^properties\./, ''))]));
  const evidence: Evidence = {
    labels,
    firstValues,
    preamble,
    has: (...wanted) => wanted.every((label) => keys.has(labelKey(label))),
  };
  for (const test of TESTS) {
    const found = test.find(evidence);
    if (found) return { crm: test.crm, kind: test.kind(evidence), reason: `${test.name}: ${found}` };
  }
  return { crm: 'unknown', kind: 'unknown', reason: 'no known export has these columns' };
}
