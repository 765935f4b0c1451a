/** The signatures that take more than a list of labels: Outlook, Zoho, Salesforce, HubSpot. */
import type { RecordKind } from '../../contract.ts';
import { labelKey } from '../label/keys.ts';
import { thingsIn } from '../label/things.ts';
import { type Evidence, quote, some, startsWith } from './evidence.ts';

/** Record id of HubSpot in the languages of its interface (as `Record ID` itself is not only HubSpot's). */
// biome-ignore format: a table reads better dense
const HUBSPOT_IDS = [
  'Record ID', 'ID de registro', "ID de fiche d'informations", 'Datensatz-ID', 'Record-ID', 'レコードID', 'ID do registro', 'ID del registro', 'ID record',
  '记录ID', 'Post-ID', 'Tietueen tunnus', 'Tietueen ID',
] as const;

/** Whether a label stands there in words: `EmailAddress`, `BusinessPhone` and `RecordID` are those of another program (Insightly). */
const inWords = ({ labels }: Evidence, wanted: string): boolean =>
  labels.some((label) => labelKey(label) === labelKey(wanted) && !/\p{Ll}\p{Lu}/u.test(label));

export function findOutlook(evidence: Evidence): string | undefined {
  if (evidence.has('E-mail Address') && inWords(evidence, 'E-mail Address')) {
    const found = some(evidence, 1, 'Business Phone', 'Web Page', 'Business Street', 'E-mail 2 Address', 'Home Street');
    if (
      found &&
      some(evidence, 2, 'Business Phone', 'Web Page', 'Business Street', 'Home Phone', 'Categories', 'Mobile Phone')
    )
      return found;
  }
  if (evidence.has('E-Mail-Adresse'))
    return some(
      evidence,
      1,
      'Telefon geschäftlich',
      'Straße geschäftlich',
      'Ort geschäftlich',
      'Land geschäftlich',
      'Region geschäftlich',
    );
  if (evidence.has('Adresse de messagerie'))
    return some(evidence, 1, 'Téléphone (bureau)', 'Rue (bureau)', 'Ville (bureau)');
  return undefined;
}

export function linkedinNotes(evidence: Evidence): string | undefined {
  return /^\s*Notes:/.test(evidence.preamble) && evidence.has('First Name', 'URL')
    ? 'a preamble that starts with "Notes:"'
    : undefined;
}

export function findZoho(evidence: Evidence): string | undefined {
  if (evidence.firstValues.some((value) => value.startsWith('zcrm_'))) return 'ids that start with zcrm_';
  const own = evidence.labels.includes('Record Id');
  if (own)
    return some(
      evidence,
      1,
      'Contact Owner',
      'Lead Owner',
      'Account Owner',
      'Deal Owner',
      'Created Time',
      'Modified Time',
    );
  return evidence.has('Created Time', 'Modified Time')
    ? some(evidence, 1, 'Contact Owner', 'Lead Owner', 'Account Owner', 'Deal Owner', 'SMOWNERID')
    : undefined;
}

export function ownerKind(evidence: Evidence): RecordKind {
  if (evidence.has('Lead Owner') || evidence.has('Lead Status')) return 'lead';
  if (evidence.has('Deal Owner') || evidence.has('Deal Name') || evidence.has('Potential Name')) return 'deal';
  return evidence.has('Account Owner') && !evidence.has('Last Name') ? 'company' : 'contact';
}

export function findDataLoader(evidence: Evidence): string | undefined {
  if (!evidence.has('Id')) return undefined;
  const found = some(
    evidence,
    1,
    'IsDeleted',
    'MasterRecordId',
    'SystemModstamp',
    'HasOptedOutOfEmail',
    'LastReferencedDate',
    'CreatedById',
  );
  if (found) return found;
  const custom = startsWith(evidence, /^\w+__c$/i);
  return (
    custom ??
    (evidence.labels.includes('MailingStreet') || evidence.labels.includes('MAILINGSTREET')
      ? quote(['Id', 'MailingStreet'])
      : undefined)
  );
}

export function dataLoaderKind(evidence: Evidence): RecordKind {
  if (evidence.has('StageName')) return 'deal';
  if (evidence.has('IsConverted') || (evidence.has('LastName', 'Company') && !evidence.has('AccountId'))) return 'lead';
  if (evidence.has('LastName')) return 'contact';
  return evidence.has('Name') ? 'company' : 'unknown';
}

export function findHubspotApi(evidence: Evidence): string | undefined {
  return some(
    evidence,
    1,
    'hs_object_id',
    'lifecyclestage',
    'hs_lead_status',
    'hubspot_owner_id',
    'hs_email_optout',
    'hs_analytics_source',
  ) && evidence.labels.some((label) => /^(?:properties\.)?(?:hs_|hubspot_|lifecyclestage$)/.test(label))
    ? quote(
        evidence.labels.filter((label) => /^(?:properties\.)?(?:hs_|hubspot_|lifecyclestage$)/.test(label)).slice(0, 3),
      )
    : undefined;
}

/** Labels beside it that only a HubSpot in that language writes. */
// biome-ignore format: a table reads better dense
const HUBSPOT_WORDS = [
  'Propietario del contacto', 'Propriétaire du contact', 'Lifecycle-Phase', 'Kontakt-Owner', 'Etapa del ciclo de vida', 'Phase du cycle de vie', 'コンタクト担当者',
  'Contacteigenaar', 'Proprietário do contato', 'Kontaktägare', 'Proprietario del contatto', 'ライフサイクルステージ', 'Estado del lead', 'Lead-Status',
] as const;

export function findHubspot(evidence: Evidence): string | undefined {
  const id = HUBSPOT_IDS.find((label) => evidence.has(label) && inWords(evidence, label));
  const association = startsWith(
    evidence,
    /^Associated (?:Company|Contact|Deal|Ticket)s?(?: (?:IDs?|Names?))?(?: \(Primary\))?$/,
  );
  if (id && association) return `${quote([id])} and ${association.replace('columns', 'column')}`;
  if (association && startsWith(evidence, /^Associated (?:Company|Contact|Deal) IDs?/)) return association;
  if (!id)
    return evidence.has('Lifecycle Stage')
      ? some(evidence, 2, 'Lifecycle Stage', 'Contact owner', 'Create Date', 'Last Modified Date', 'Original Source')
      : undefined;
  const owned = some(
    evidence,
    1,
    'Lifecycle Stage',
    'Contact owner',
    'Company owner',
    'Deal owner',
    'Create Date',
    'Unsubscribed from all email',
  );
  const local = some(evidence, 1, ...HUBSPOT_WORDS);
  return (owned ?? local) ? `${quote([id])} with ${owned ?? local}`.replace('with columns', 'with') : undefined;
}

export function hubspotKind(evidence: Evidence): RecordKind {
  if (['Deal Name', 'Deal Stage', 'dealname', 'Nombre del negocio'].some((label) => evidence.has(label))) return 'deal';
  if (
    [
      'First Name',
      'Last Name',
      'Nombre',
      'Prénom',
      'Vorname',
      'Contact owner',
      'Email',
      'Correo',
      '名',
      'Etunimi',
      'Förnamn',
    ].some((label) => evidence.has(label))
  )
    return 'contact';
  const company = [
    'Company Domain Name',
    'Company owner',
    'Nombre de dominio de la empresa',
    'domain',
    'Company Name',
    'Nombre de la empresa',
  ];
  if (company.some((label) => evidence.has(label))) return 'company';
  return thingsIn(evidence.labels) === 'surely' ? 'unknown' : 'contact';
}

/** Columns of programs that call a firm an account as well, and have words of their own for the rest: SugarCRM, Vtiger, ActiveCampaign. */
// biome-ignore format: a table reads better dense
const NOT_SALESFORCE = [
  'Primary Address Street', 'Primary Address City', 'Alternate Address Street', 'Assigned User ID', 'Date Entered', 'Date Modified', 'Modified Time', 'Gravatar',
] as const;

export function findReport(evidence: Evidence): string | undefined {
  if (
    evidence.has('Account Name') &&
    !some(evidence, 1, ...NOT_SALESFORCE) &&
    some(evidence, 1, 'Lead Source', 'Contact ID', 'Account Owner', 'Contact Owner', 'Account ID', 'Opportunity Name')
  ) {
    return quote([
      'Account Name',
      ...['Lead Source', 'Contact ID', 'Account Owner', 'Contact Owner', 'Account ID', 'Opportunity Name']
        .filter((label) => evidence.has(label))
        .slice(0, 1),
    ]);
  }
  return some(
    evidence,
    1,
    'Mailing Zip/Postal Code',
    'Mailing State/Province',
    'Company / Account',
    'Billing Zip/Postal Code',
    'Case Safe ID',
  );
}

export function reportKind(evidence: Evidence): RecordKind {
  if (evidence.has('Company / Account') || evidence.has('Lead Owner') || evidence.has('Lead ID')) return 'lead';
  if (evidence.has('Opportunity Name')) return 'deal';
  return ['First Name', 'Last Name', 'Contact ID', 'Full Name', 'Contact Name', 'Email', 'Contact Owner'].some(
    (label) => evidence.has(label),
  )
    ? 'contact'
    : 'company';
}
