import { describe, expect, it } from 'vitest';
import type { Crm, Role } from '../../../src/contract.ts';
import { ROLES } from '../../../src/contract.ts';
import { LABEL_KEYS, LABEL_OWNERS } from '../../../src/fields/data/label-keys.ts';
import { isAmbiguous } from '../../../src/fields/judge/ambiguous.ts';
import { entriesOf, voteLanguages } from '../../../src/fields/label/entries.ts';
import { labelKey, splitGroup } from '../../../src/fields/label/keys.ts';
import { readLabel } from '../../../src/fields/label/labels.ts';
import { compiledLabels, TABLES } from '../../../src/fields/label/tables.ts';
import { ROLE_TEXT } from '../../../src/fields/roles.ts';

/** Role of a label that stands among others of its language. */
function roleOf(label: string, crm: Crm = 'unknown', beside: readonly string[] = []): Role | null | undefined {
  return readLabel(label, { crm, languages: voteLanguages([label, ...beside].map(labelKey)) })?.role;
}

describe('labelKey', () => {
  it.each([
    ['First Name', 'firstname'],
    ['  First\u00a0Name * ', 'firstname'],
    ['\ufeffFIRST_NAME:', 'firstname'],
    ['First\u200b Name (required)', 'firstname'],
    ['FirstName', 'firstname'],
    ['Phone #', 'phone'],
    ['☎ Contact', 'phonecontact'],
    ['Sa\u0308hko\u0308posti', 'sahkoposti'],
    ['Straße', 'strasse'],
    ['ＴＥＬ', 'tel'],
    ['名（カナ）', '名カナ'],
    ['手机（必填）', '手机'],
    ['***', ''],
    ['', ''],
  ])('%j → %j', (label, key) => {
    expect(labelKey(label)).toBe(key);
  });
});

describe('splitGroup', () => {
  it.each([
    ['Person - Email - Work', { group: 'person', inner: 'Email - Work' }],
    ['Organization - Name', { group: 'company', inner: 'Name' }],
    ['properties.firstname', { group: 'record', inner: 'firstname' }],
    ['Contacts/Name', { group: 'person', inner: 'Name' }],
    ['Pessoa - E-mail - Trabalho', { group: 'person', inner: 'E-mail - Trabalho' }],
    ['Organização - Nome', { group: 'company', inner: 'Nome' }],
    ['Isik', undefined],
    ['First Name', undefined],
    ['E-mail', undefined],
  ])('%j', (label, parts) => {
    expect(splitGroup(label)).toEqual(parts);
  });
});

const LABELS: readonly (readonly [Role, string])[] = [
  [
    'first_name',
    'First Name | Invitee First Name | first_name | FIRSTNAME | firstname | FirstName | properties.firstname | Given Name | fname | Forename | Contact First Name | Vorname | Prénom | Prenom | Förnamn | Etunimi | Voornaam | Fornavn | 名 | Person - First name | First Name * | Primeiro nome',
  ],
  [
    'last_name',
    'Last Name | Invitee Last Name | lastname | LASTNAME | Surname | Family Name | LNAME | Nachname | Nom de famille | Apellidos | Efternamn | Sukunimi | Achternaam | Etternavn | Cognome | Sobrenome | 姓 | 姓氏',
  ],
  [
    'full_name',
    'Full Name | Invitee Name | display_name |  Full Name | fullname | Contact Name | 姓名 | 氏名 | 联系人 | Nom complet | Nombre completo | Koko nimi | Vollständiger Name | Person - Name | Pessoa - Nome | Personne - Nom',
  ],
  [
    'email',
    'Email | E-mail | EMAIL ADDRESS | email_address | Email Address | E-Mail-Adresse | Correo electrónico | Sähköposti | Sähköpostiosoite | E-post | メールアドレス | 邮箱 | 电子邮件 | Courriel | E-mailadres | Posta elettronica | Person - Email - Work | Person - Email - Home | Primary Email | Customer Email | emailaddress1 | ईमेल | ✉ | Pessoa - E-mail - Trabalho | Persona - Correo electrónico - Trabajo | Person - E-Mail - Arbeit',
  ],
  [
    'email_2',
    'Secondary Email | Email 2 | E-mail 2 Address | E-mail 3 Address | email2 | Additional email addresses | hs_additional_emails | E-mail 2 - Value',
  ],
  [
    'phone',
    'Phone | Phone Number | Tel. | Telephone | Business Phone | Work Phone | telephone1 | phone_number | Telefon | Puhelin | Puh. | Téléphone | Teléfono | 电话 | 電話番号 | Telefone | Telefoon | Telefono | ☎ contact | Person - Phone - Work | Phone 1 - Value | Pessoa - Telefone - Trabalho | Personne - Téléphone - Bureau | Henkilö - Puhelin - Työ',
  ],
  [
    'mobile',
    'Mobile | MobilePhone | mobilephone | Cell Phone | WhatsApp | Handy | Matkapuhelin | 手机 | 携帯電話 | Celular | Mobiel | Cellulare | Móvil | Portable | Person - Phone - Mobile | Pessoa - Telefone - Celular | Persona - Teléfono - Móvil',
  ],
  ['home_phone', 'Home Phone | HomePhone | Home Phone 2 | Person - Phone - Home | Telefon privat'],
  [
    'other_phone',
    'Other Phone | Phone 2 | Alt Phone | Asst Phone | Person - Phone - Other | Business Phone 2 | Phone 2 - Value',
  ],
  ['fax', 'Fax | Business Fax | Fax Number | 传真 | Faksi'],
  [
    'company',
    'Compañía del contacto | Empresa do contato | Société apparentée/Nom | Related Company | Empresa relacionada | Company Name | Account Name | Organization | Organisation | Company / Account | Firma | Société | Empresa | Bolag | Företag | 会社名 | 公司 | 客户名称 | Yritys | Bedrijf | Azienda | Person - Organization | Organization - Name | Deal - Organization | Employer | Account.Name | Pessoa - Organização | Organização - Nome | Organisatie - Naam',
  ],
  ['company_id', 'Supplier ID | Debitorennummer | Toimittajanumero'],
  [
    'business_id',
    'Business ID | Yritystunnus | FO-nummer | Y-tunnus | Tax VAT Number | Organisationsnummer | VAT number | SIRET | CNPJ | KvK-nummer | Partita IVA',
  ],
  ['company_domain', 'Company Domain Name | Company domain name | domain | Nombre de dominio de la empresa'],
  [
    'job_title',
    'Job Title | jobtitle | Position | Designation | Puesto | Cargo | Fonction | Befattning | 职位 | 役職 | Functie | Tehtävänimike | Person - Job title | Organization 1 - Title',
  ],
  [
    'street',
    'Street | Mailing Street | MAILINGSTREET | Billing Street | Business Street | Home Street | Street Address | Address 1 | Address Line 1 | Address 1: Street 1 | address1 | Katuosoite | Straße | Strasse | Calle | Gatuadress | Logradouro | Address 1 - Street | Primary Address Street',
  ],
  ['company', 'Clinic Name | Hospital Name | Pharmacy Name | Publisher Name | Dealership | University | Church Name'],
  [
    'house_number',
    'Street Number | House No | Hausnummer | Hausnr. | Huisnummer | Husnummer | Talonumero | Civico | Número exterior | N° de rue | 门牌号 | mailing_address_street_number | Billing House Number',
  ],
  [
    'street_2',
    'Street Address 2 | Address 2 | Address 3 | Mailing Address Line 2 | Address 1: Street 2 | Business Street 2 | Business Address PO Box | Address 1 - Extended Address | Work Address 2',
  ],
  [
    'city',
    'MailCity | City | Mailing City | Home City | Other City | Address 1: City | Address 1 - City | Person - Postal address - City/town/village/locality | suburb | Ville | Ciudad | Stadt | Postitoimipaikka | 城市 | 市区町村 | Cidade | Plaats | Città | Work City',
  ],
  [
    'state',
    'MailState | State/Region | Mailing State/Province | MAILINGSTATE | MailingStateCode | State or Province | Business State | Address 1 - Region | Bundesland | 省份 | 都道府県 | Provincia | Province | Person - Postal address - State/county',
  ],
  [
    'postal_code',
    'MailPostalCode | Zip | Zip/Postal | PIN/Postal Code | ZIP/Postal Code | Mailing Zip/Postal Code | MAILINGPOSTALCODE | Postal Code | postcode | zipcode | Address 1: ZIP/Postal Code | Home ZipCode | PLZ | Postinumero | Code postal | Código postal | CEP | 邮编 | 郵便番号 | Postnr. | Eircode | Person - Postal address - ZIP/Postal code',
  ],
  [
    'country',
    'MailCountry | Country | Country/Region | Country/Region Name | Mailing Country | MailingCountryCode | Business Country/Region | País/región | Pays | Maa | 国家 | Paese | Country Code | Address 1 - Country',
  ],
  [
    'website',
    'Website | Web Page | Website URL | Web Page 1 | Organization - Website | Webseite | Sitio web | Hemsida | Kotisivu | 网址 | Website 1 - Value',
  ],
  ['linkedin', 'LinkedIn URL | hs_linkedin_url | LinkedIn | Person Linkedin Url | Person - LinkedIn'],
  [
    'birth_date',
    'DateToRemember_Birthday | Date of birth | Date naiss. | date_of_birth | DOB | Birthdate | Birthday | Geburtsdatum | Syntymäaika | 生日 | Fecha de nacimiento | Person - Birthday',
  ],
  [
    'created_at',
    'Create Date | createdate | CREATEDDATE | Created On | Created Time | Add time | Luotu | Fecha de creación | Erstellt am | Skapad | 创建时间 | 作成日 | Person - Person created | Profile Created On | user_registered | Deal - Deal created | created_time | ADDED_TIME | Connected On',
  ],
  [
    'updated_at',
    'Last Modified Date | lastmodifieddate | hs_lastmodifieddate | LASTMODIFIEDDATE | Last Date Modified | Modified On | Modified Time | Person - Update time | LAST_CHANGED | MODIFIED_TIME | Muokattu | Geändert am | 更新时间',
  ],
  [
    'last_activity_at',
    'Last contacted time | Last Activity | Last Activity Date | LASTACTIVITYDATE | Last Gift Date | Last Donation Date | Datum der letzten Spende | last_login_at | notes_last_contacted | Last Contacted | Viimeisin yhteydenotto | Última actividad | 最后跟进时间 | Person - Last activity date | Letzter Kontakt',
  ],
  ['other_date', 'Note Date | Date of Lawful Basis Reviewed | Next Activity Date | Event 1 - Value'],
  [
    'id',
    'Record ID | hs_object_id | Id | ID | vid | Person - ID | (Do Not Modify) Contact | (Do Not Modify) Lead | Asiakasnumero | 客户编号 | ID de registro | Customer ID | LEID | EUID | Kunden-Nr.',
  ],
  [
    'related_id',
    'Associated Company IDs | Associated Company IDs (Primary) | Associated Contact IDs (Primary) | Account Name.id | ReportsToId | RecordTypeId | Organization - ID',
  ],
  ['owner_id', 'OwnerId | OWNERID | hubspot_owner_id | SMOWNERID | CreatedById | Owner.Id'],
  ['checksum', '(Do Not Modify) Row Checksum | (Do Not Modify) Modified On | SystemModstamp | SYSTEMMODSTAMP'],
  ['merged_ids', 'Merged record IDs | MASTERRECORDID | hs_calculated_merged_vids'],
  ['is_deleted', 'IsDeleted | ISDELETED | is_deleted'],
  ['external_id', 'Legacy ID | External ID | soc_sec_id'],
  [
    'owner',
    'Usuario responsable | Usuário responsável | Contact owner | Contact Owner | Lead Owner | Account Owner | Owner | Person - Owner | Assigned to | Omistaja | 负责人 | Propietario del contacto | Owner.Name | Zuständig',
  ],
  ['lifecycle_stage', 'Lifecycle Stage | lifecyclestage | 客户阶段'],
  ['lead_status', 'Lead Status | hs_lead_status | Estado del lead | Status Reason | 线索状态'],
  [
    'lead_source',
    'Lead Source | LEADSOURCE | Lead_Source | Original Source | hs_analytics_source | 来源 | Quelle | Lähde | Deal - Source channel',
  ],
  ['rating', 'Rating | MEMBER_RATING'],
  ['record_source', 'Record Source | hs_object_source'],
  [
    'opt_out_email',
    'Email Opt Out | HASOPTEDOUTOFEMAIL | hs_email_optout | Unsubscribed from all email | EMAIL_BLACKLISTED | Do not allow Bulk Emails | Email Address is Opted-Out | Markkinointikielto | Werbesperre | Unsubscribed | 退订 | Désabonné | 配信停止 | Newsletter abbestellt | Désinscrit newsletter | Uutiskirje peruttu | Baja del boletín',
  ],
  [
    'opt_in_email',
    'Allow Marketing Communication | Marketing consent | Opt-in | Subscribed | Markkinointilupa | Einwilligung | Samtycke | Consentement | GDPR consent | Inscrit newsletter | Abonné newsletter | Newsletter angemeldet | Suscrito al boletín | Uutiskirje tilattu | Newsletter subscriber | Nieuwsbrief ontvangen',
  ],
  ['do_not_call', 'Do Not Call | DONOTCALL | SMS_BLACKLISTED | Ei saa soittaa | Do not allow Phone Calls | No Phone'],
  ['email_invalid', 'Invalid email address | EMAILBOUNCEDREASON | IsEmailBounced | Invalid Email'],
  ['legal_basis', "Legal basis for processing contact's data | hs_legal_basis | Lawful Basis | Data Processing Basis"],
  ['opt_in_at', 'OPTIN_TIME | CONFIRM_TIME | Consent Date'],
  ['opt_in_source', 'OPTIN_IP | CONFIRM_IP'],
  ['opt_out_at', 'UNSUB_TIME | Unsubscribe Date'],
  ['notes', 'Notes | Description | Message | Lisätiedot | 备注 | Bemerkung | Opmerkingen | 備考 | Person - Notes'],
  ['tags', 'Tags | TAGS | Labels | Group Membership | Categories | Person - Labels | 标签'],
  ['industry', 'Industry | Toimiala | 行业 | Organization - Industry'],
  ['employees', 'Number of Employees | NumberOfEmployees | # Employees | No. of Employees | numberofemployees'],
  ['annual_revenue', 'Annual Revenue | annualrevenue | Liikevaihto'],
  ['deal_name', 'Deal Name | dealname | Opportunity Name | Deal - Title | Potential Name'],
  ['deal_stage', 'Deal Stage | StageName | dealstage | Deal - Stage'],
  ['deal_amount', 'Amount | Deal - Value | 预估金额 | Amount (USD)'],
  ['close_date', 'Close Date | closedate | Closing Date | Deal - Expected close date'],
  ['language', 'Preferred language | hs_language | Kieli | Idioma'],
  ['address', 'Full Address | Address 1 - Formatted | Organization - Address | Person - Postal address | Home Address'],
  ['prefix', 'Salutation | Name Prefix | Anrede | Civilité | 敬称'],
  ['suffix', 'Suffix | Name Suffix'],
  ['middle_name', 'Middle Name | MiddleName | Additional Name'],
  ['nickname', 'Nickname'],
  ['phonetic_first_name', 'Phonetic First Name | Given Yomi | 名（カナ）'],
  ['phonetic_last_name', 'Phonetic Last Name | Surname Yomi | フリガナ'],
  ['department', 'Department | Organization 1 - Department | 部门 | Abteilung'],
];

describe('addresses of a shop', () => {
  it.each<[string, Role, string]>([
    ['Default Address Company', 'company', ''],
    ['Default Address Address1', 'street', 'default'],
    ['Default Address Address2', 'street_2', 'default'],
    ['Default Address City', 'city', 'default'],
    ['Default Address Province Code', 'state', 'default'],
    ['Default Address Country Code', 'country', 'default'],
    ['Default Address Zip', 'postal_code', 'default'],
    ['Default Address Phone', 'phone', ''],
    ['Shipping Address1', 'street', 'shipping'],
    ['Shipping Province Name', 'state', 'shipping'],
    ['Shipping Zip', 'postal_code', 'shipping'],
    ['Billing Company', 'company', ''],
    ['Billing Province', 'state', 'billing'],
    ['Card Address Line1', 'street', 'card'],
    ['Card Address Line2', 'street_2', 'card'],
    ['Card Address City', 'city', 'card'],
    ['Card Address State', 'state', 'card'],
    ['Card Address Zip', 'postal_code', 'card'],
    ['Card Address Country', 'country', 'card'],
  ])('%s', (label, role, block) => {
    const meaning = readLabel(label, { crm: 'unknown', languages: voteLanguages([labelKey(label)]) });
    expect([meaning?.role, meaning?.block]).toEqual([role, block]);
  });
});

describe('descriptions of records', () => {
  it.each(['Deal Description', 'Ticket description', 'Product description', 'Activity - Note'])('%s', (label) => {
    expect(roleOf(label)).toBe('notes');
  });
});

describe('labels', () => {
  const cases = LABELS.flatMap(([role, labels]) => labels.split(' | ').map((label) => ({ role, label })));

  it.each(cases)('$label is $role', ({ role, label }) => {
    expect(roleOf(label)).toBe(role);
  });

  it.each([
    'E-mail 1 - Label',
    'Phone 1 - Type',
    'IM 1 - Service',
    'LATITUDE',
    'ad_name',
    'Person - Open deals',
    'Photo',
    'Gender',
    'Email (Company Name) (Account)',
    'UNSUB_REASON',
    'Non-Primary E-mails',
  ])('%s is known to have no role', (label) => {
    expect(roleOf(label)).toBeNull();
  });

  it.each([
    'Foo',
    'Shoe size',
    'Last Gift Amount',
    'User Created',
    'Card Code',
    'Card Name',
    'Card State',
    'Card Address Zip Check',
    '列',
    '😀',
    '__proto__',
    'constructor',
    'toString',
    'Emergency contact',
    'Spouse phone?x',
  ])('%s is not known', (label) => {
    expect(roleOf(label)).toBeUndefined();
  });

  it.each([
    ['URL', 'linkedin', 'linkedin'],
    ['URL', 'nutshell', 'website'],
    ['SMS', 'brevo', 'mobile'],
    ['CC', 'mailchimp', 'country'],
    ['REGION', 'mailchimp', 'state'],
    ['Work', 'nutshell', 'phone'],
    ['Billing Code', 'zoho', 'postal_code'],
    ['Data Source', 'zoho', 'legal_basis'],
    ['Contact Type', 'zoho', 'lifecycle_stage'],
  ] as const)('%s in %s is %s', (label, crm, role) => {
    expect(roleOf(label, crm)).toBe(role);
  });

  it('takes a short word for a label only in its own language', () => {
    const english = ['First Name', 'Last Name', 'Email', 'Phone'];
    expect(roleOf('By', 'unknown', ['Fornavn', 'Efternavn', 'Postnr.'])).toBe('city');
    expect(roleOf('Via', 'unknown', ['Cognome', 'Città'])).toBe('street');
    expect(roleOf('CAP', 'unknown', ['Cognome', 'Città'])).toBe('postal_code');
    expect(roleOf('By', 'unknown', english)).toBeUndefined();
    expect(roleOf('Via', 'unknown', english)).toBeUndefined();
    expect(roleOf('Rue')).toBe('street');
  });

  it('reads a label that two languages share in the language of the file', () => {
    expect(roleOf('Apelido', 'unknown', ['Nome', 'Telefone'])).toBe('last_name');
    expect(voteLanguages(['Etunimi', 'Sukunimi', 'Email'].map(labelKey)).order[0]).toBe('fi');
    expect(voteLanguages(['Vorname', 'Nachname', 'Telefon'].map(labelKey)).order[0]).toBe('de');
  });
});

describe('the tables', () => {
  it('are written down as they are', () => {
    const { owners, keys } = compiledLabels();
    expect(LABEL_OWNERS.split('\n')).toEqual(owners.split('\n'));
    expect(LABEL_KEYS.split('\n')).toEqual(keys.split('\n'));
  });

  it('are found one by one', () => {
    for (const table of TABLES) {
      for (const [role, scopes] of Object.entries(table)) {
        for (const [scope, labels] of Object.entries(scopes)) {
          for (const label of labels.split(' | ')) {
            expect(entriesOf(labelKey(label)), label).toContainEqual({ role: role === 'none' ? null : role, scope });
          }
        }
      }
    }
    for (const key of ['', '0', '~', 'firstnam', 'firstnamee', '\uffff', 'a\nb', ' '])
      expect(entriesOf(key)).toEqual([]);
  });

  it('give a label one role in one language', () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const table of TABLES) {
      for (const [role, scopes] of Object.entries(table)) {
        for (const [scope, labels] of Object.entries(scopes)) {
          for (const label of labels.split(' | ')) {
            const key = `${scope}:${labelKey(label)}`;
            const other = seen.get(key);
            if (other !== undefined && other !== role) clashes.push(`${scope} "${label}": ${other} and ${role}`);
            seen.set(key, role);
          }
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  it('hold no label that is blank or ambiguous everywhere', () => {
    for (const table of TABLES) {
      for (const scopes of Object.values(table)) {
        for (const label of Object.values(scopes).flatMap((labels) => labels.split(' | ')))
          expect(labelKey(label), label).not.toBe('');
      }
    }
    expect(isAmbiguous('title')).toBe(true);
    expect(isAmbiguous('firstname')).toBe(false);
  });

  it('know every role', () => {
    for (const role of ROLES) {
      expect(
        TABLES.some((table) => table[role] !== undefined),
        role,
      ).toBe(true);
      expect(ROLE_TEXT[role]).not.toBe('');
    }
  });
});
