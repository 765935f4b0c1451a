import { describe, expect, it } from 'vitest';
import type { Crm, RecordKind } from '../../../src/contract.ts';
import { detectCrm } from '../../../src/fields/crm/signatures.ts';

const CASES: readonly (readonly [string, Crm, RecordKind])[] = [
  ['Record ID | Lifecycle Stage | Email', 'hubspot', 'contact'],
  ['Record ID | Contact owner', 'hubspot', 'contact'],
  ['Record ID | Company name | Company owner | Create Date', 'hubspot', 'company'],
  ['Record ID | Deal Name | Deal owner', 'hubspot', 'deal'],
  ['ID de registro | Nombre | Associated Company IDs (Primary)', 'hubspot', 'contact'],
  ['Datensatz-ID | Vorname | Lifecycle-Phase', 'hubspot', 'contact'],
  ['レコードID | 姓 | 名 | コンタクト担当者', 'hubspot', 'contact'],
  ['properties.hs_object_id | properties.firstname', 'hubspot', 'contact'],
  ['hs_object_id | dealname | dealstage', 'hubspot', 'deal'],
  ['lifecyclestage | domain | name', 'hubspot', 'company'],
  ['Id | IsDeleted | LastName | AccountId', 'salesforce', 'contact'],
  ['ID | LASTNAME | COMPANY | ISCONVERTED | SYSTEMMODSTAMP', 'salesforce', 'lead'],
  ['Id | Name | StageName | CloseDate | IsDeleted', 'salesforce', 'deal'],
  ['Id | Name | BillingStreet | SystemModstamp', 'salesforce', 'company'],
  ['Id | LastName | ERP_Number__c', 'salesforce', 'contact'],
  ['First Name | Account Name | Lead Source', 'salesforce', 'contact'],
  ['Last Name | Mailing Zip/Postal Code', 'salesforce', 'contact'],
  ['Lead Owner | Company / Account', 'salesforce', 'lead'],
  ['Account Name | Account Owner | Billing State/Province', 'salesforce', 'company'],
  ['Opportunity Name | Account Name | Stage', 'salesforce', 'deal'],
  ['(Do Not Modify) Lead | (Do Not Modify) Row Checksum', 'dynamics365', 'lead'],
  ['(Do Not Modify) Contact | (Do Not Modify) Row Checksum', 'dynamics365', 'contact'],
  ['(Do Not Modify) Account | Account Name', 'dynamics365', 'company'],
  ['(Do Not Modify) Opportunity | Topic', 'dynamics365', 'deal'],
  ['(Do Not Modify) Quote | Name', 'dynamics365', 'deal'],
  ['(Do Not Modify) Invoice | Name', 'dynamics365', 'deal'],
  ['(Do Not Modify) Case | Title', 'dynamics365', 'transaction'],
  ['Record ID | Name | SKU | Create Date', 'hubspot', 'unknown'],
  ['Record ID | Name | Email | SKU | Create Date', 'hubspot', 'contact'],
  ['Record Id | Contact Owner | Last Name', 'zoho', 'contact'],
  ['Record Id | Lead Owner | Company', 'zoho', 'lead'],
  ['Record Id | Account Owner | Account Name', 'zoho', 'company'],
  ['Record Id | Deal Owner | Deal Name', 'zoho', 'deal'],
  ['Person - ID | Person - Name', 'pipedrive', 'contact'],
  ['Organization - Name | Organization - Owner', 'pipedrive', 'company'],
  ['Pessoa - Nome | Pessoa - E-mail - Trabalho | Pessoa - Organização', 'pipedrive', 'contact'],
  ['Organisation - Nom | Organisation - Propriétaire', 'pipedrive', 'company'],
  ['Deal - Title | Person - Name', 'pipedrive', 'deal'],
  ['Email Address | MEMBER_RATING | OPTIN_TIME | LEID | EUID', 'mailchimp', 'contact'],
  ['Email Address | UNSUB_TIME | LEID', 'mailchimp', 'contact'],
  ['EMAIL | LASTNAME | EMAIL_BLACKLISTED | SMS_BLACKLISTED', 'brevo', 'contact'],
  ['Name | Yomi Name | E-mail 1 - Type', 'google', 'contact'],
  ['First Name | Phonetic First Name | E-mail 1 - Label', 'google', 'contact'],
  ['First Name | E-mail Address | Business Phone | Web Page', 'outlook', 'contact'],
  ['Vorname | E-Mail-Adresse | Telefon geschäftlich', 'outlook', 'contact'],
  ['Primary Email | Screen Name', 'thunderbird', 'contact'],
  ['First Name | Last Name | URL | Email Address | Company | Position | Connected On', 'linkedin', 'contact'],
  ['id | created_time | ad_name | form_name | platform', 'meta', 'lead'],
  ['Full Name | Work | Legacy ID | Note Date', 'nutshell', 'contact'],
  [
    'First Name | Last Name | Account Name | Email Address | Primary Address Street | Lead Source | Assigned User ID',
    'unknown',
    'unknown',
  ],
  ['Contact ID | Email | Account Name | Lists | Gravatar', 'unknown', 'unknown'],
  ['RecordId | FirstName | EmailAddress | BusinessPhone | HomePhone | MobilePhone', 'unknown', 'unknown'],
  ['RecordID | FirstName | LastName | ContactOwner | MailCity', 'unknown', 'unknown'],
  ['record id | contact owner | email', 'hubspot', 'contact'],
  ['Name | Email', 'unknown', 'unknown'],
  ['First Name | Last Name | Email | Company | City', 'unknown', 'unknown'],
  ['id | name | created_time', 'unknown', 'unknown'],
  ['Record ID | Foo', 'unknown', 'unknown'],
  ['', 'unknown', 'unknown'],
];

describe('detectCrm', () => {
  it.each(CASES)('%s → %s %s', (labels, crm, kind) => {
    const found = detectCrm(labels.split(' | '));
    expect({ crm: found.crm, kind: found.kind }).toEqual({ crm, kind });
  });

  it('says what decided it', () => {
    expect(detectCrm(['EMAIL', 'SMS_BLACKLISTED']).reason).toBe('Brevo contacts: columns "SMS_BLACKLISTED"');
    expect(detectCrm(['Name']).reason).toBe('no known export has these columns');
    expect(detectCrm(['First Name', 'URL'], [], 'Notes:\n"When exporting …"').reason).toBe(
      'LinkedIn connections: a preamble that starts with "Notes:"',
    );
    expect(detectCrm(['Record Id', 'Name'], ['zcrm_4876876000000211', 'x']).reason).toBe(
      'Zoho export: ids that start with zcrm_',
    );
  });
});
