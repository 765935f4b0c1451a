/** Values that CRMs ship in their picklists: internal name, label, and other spellings by which exports and people write them. */
import type { Crm, Role } from '../../contract.ts';

export interface PicklistEntry {
  /** What the CRM's API stores. Equal to the label where the CRM has no other name. */
  readonly internal: string;
  readonly label: string;
  /** Translations, older labels, abbreviations; compared in match form. */
  readonly also?: readonly string[];
}

export interface Picklist {
  readonly crm: Crm;
  readonly role: Role;
  /** Administrators seldom change this list, so an unknown value is worth a finding; else the list only serves spelling. */
  readonly closed: boolean;
  /** Values an administrator adds look like this: HubSpot gives a stage of one's own a number for a name. */
  readonly custom?: RegExp;
  readonly entries: readonly PicklistEntry[];
}

/** `internal | label | other | other` a line. */
function entries(lines: string): PicklistEntry[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [internal = '', label = internal, ...also] = line.split('|').map((part) => part.trim());
      return { internal, label: label || internal, also };
    });
}

const HUBSPOT_LIFECYCLE = entries(`
  subscriber | Subscriber | Suscriptor | Abonnent | Abonné | Assinante | Abonnee | Iscritto | Prenumerant | Tilaaja
  lead | Lead | Liidi | Prospect
  marketingqualifiedlead | Marketing Qualified Lead | MQL | Marketing-Qualified Lead | Lead calificado para marketing | Lead qualifié marketing | Lead qualificado pelo marketing
  salesqualifiedlead | Sales Qualified Lead | SQL | Sales-Qualified Lead | Lead calificado para ventas | Lead qualifié commercial | Lead qualificado por vendas
  opportunity | Opportunity | Oportunidad | Opportunité | Oportunidade | Opportunità | Verkaufschance | Myyntimahdollisuus
  customer | Customer | Cliente | Kunde | Client | Klant | Kund | Asiakas
  evangelist | Evangelist | Evangelizador | Fürsprecher | Évangéliste | Promotor da marca | Suosittelija
  other | Other | Otro | Sonstiges | Andere | Autre | Outro | Altro | Muu | Annat
`);

const HUBSPOT_LEAD_STATUS = entries(`
  NEW | New | Nuevo | Neu | Nouveau | Novo | Nuovo | Nieuw | Ny | Uusi
  OPEN | Open | Abierto | Offen | Ouvert | Aberto | Aperto | Avoin | Öppen
  IN_PROGRESS | In Progress | En curso | In Bearbeitung | En cours | Em andamento | In corso | Pågående | Käynnissä
  OPEN_DEAL | Open Deal | Negocio abierto | Offener Deal | Transaction en cours | Negócio aberto
  UNQUALIFIED | Unqualified | No calificado | Nicht qualifiziert | Non qualifié | Não qualificado
  ATTEMPTED_TO_CONTACT | Attempted to Contact | Intento de contacto | Kontaktversuch | Tentative de contact | Tentativa de contato
  CONNECTED | Connected | Conectado | Verbunden | Connecté
  BAD_TIMING | Bad Timing | Mal momento | Schlechter Zeitpunkt | Mauvais moment | Momento ruim
`);

const HUBSPOT_DEAL_STAGE = entries(`
  appointmentscheduled | Appointment Scheduled | Appointment scheduled (Sales Pipeline)
  qualifiedtobuy | Qualified To Buy
  presentationscheduled | Presentation Scheduled
  decisionmakerboughtin | Decision Maker Bought-In | Decision maker bought in
  contractsent | Contract Sent
  closedwon | Closed Won | Closed-Won
  closedlost | Closed Lost | Closed-Lost
`);

const HUBSPOT_SOURCE = entries(`
  ORGANIC_SEARCH | Organic Search
  PAID_SEARCH | Paid Search
  EMAIL_MARKETING | Email Marketing | E-mail Marketing
  SOCIAL_MEDIA | Organic Social | Social Media
  PAID_SOCIAL | Paid Social
  REFERRALS | Referrals
  OTHER_CAMPAIGNS | Other Campaigns
  DIRECT_TRAFFIC | Direct Traffic
  OFFLINE | Offline Sources
  AI_REFERRALS | AI Referrals
`);

const RATING = entries(`
  Hot | Hot | Heiß | Kuuma | Chaud | Caliente | Quente
  Warm | Warm | Lämmin | Tiède | Tibio | Morno
  Cold | Cold | Kalt | Kylmä | Froid | Frío | Frio
`);

const SALESFORCE_LEAD_STATUS = entries(`
  Open - Not Contacted | | Open not contacted | Open – Not Contacted
  Working - Contacted | | Working contacted | Working – Contacted
  Closed - Converted | | Closed converted
  Closed - Not Converted | | Closed not converted
  New
  Working
  Contacted
  Nurturing
  Qualified
  Unqualified
  Converted
`);

const SALESFORCE_SOURCE = entries(`
  Web | | Website
  Phone Inquiry | | Phone Enquiry
  Partner Referral
  Purchased List
  Other
  Advertisement
  Employee Referral
  External Referral
  Partner
  Public Relations
  Seminar - Internal
  Seminar - Partner
  Trade Show | | Tradeshow
  Word of mouth
`);

const SALESFORCE_STAGE = entries(`
  Prospecting
  Qualification
  Needs Analysis
  Value Proposition
  Id. Decision Makers | | Identify Decision Makers
  Perception Analysis
  Proposal/Price Quote
  Negotiation/Review
  Closed Won | | Closed-Won
  Closed Lost | | Closed-Lost
`);

const SALESFORCE_INDUSTRY = entries(`
  Agriculture
  Apparel
  Banking
  Biotechnology
  Chemicals
  Communications
  Construction
  Consulting
  Education
  Electronics
  Energy
  Engineering
  Entertainment
  Environmental
  Finance
  Food & Beverage | | Food and Beverage
  Government
  Healthcare | | Health Care
  Hospitality
  Insurance
  Machinery
  Manufacturing
  Media
  Not For Profit | | Nonprofit | Non-profit | Not-for-profit
  Other
  Recreation
  Retail
  Shipping
  Technology
  Telecommunications
  Transportation
  Utilities
`);

const ZOHO_LEAD_STATUS = entries(`
  Attempted to Contact
  Contact in Future | | Contact in the Future
  Contacted
  Junk Lead
  Lost Lead
  Not Contacted
  Pre-Qualified | | Pre Qualified | Prequalified
  Not Qualified
`);

const ZOHO_RATING = entries(`
  Acquired
  Active
  Market Failed
  Project Cancelled | | Project Canceled
  Shut Down | | Shutdown
`);

const ZOHO_SOURCE = entries(`
  Advertisement
  Cold Call
  Employee Referral
  External Referral
  Online Store | | OnlineStore
  Partner
  Public Relations
  Sales Email Alias | | Sales Mail Alias
  Seminar Partner
  Internal Seminar | | Seminar-Internal
  Trade Show | | Tradeshow
  Web Download
  Web Research
  Chat
`);

const ZOHO_STAGE = entries(`
  Qualification
  Needs Analysis
  Value Proposition
  Identify Decision Makers | | Id. Decision Makers
  Proposal/Price Quote
  Negotiation/Review
  Closed Won | | Closed-Won
  Closed Lost | | Closed-Lost
  Closed Lost to Competition | | Closed-Lost to Competition
`);

const DYNAMICS_LEAD_STATUS = entries(`
  New
  Contacted
  Qualified
  Lost
  Cannot Contact
  No Longer Interested
  Canceled | | Cancelled
`);

const NUMBERED = /^\d{4,}$/;

/** Sources: the vendors' default field values as seen in exports and import guides; every one can be changed by an administrator. */
export const PICKLISTS: readonly Picklist[] = [
  { crm: 'hubspot', role: 'lifecycle_stage', closed: true, custom: NUMBERED, entries: HUBSPOT_LIFECYCLE },
  { crm: 'hubspot', role: 'lead_status', closed: true, entries: HUBSPOT_LEAD_STATUS },
  { crm: 'hubspot', role: 'deal_stage', closed: false, custom: NUMBERED, entries: HUBSPOT_DEAL_STAGE },
  { crm: 'hubspot', role: 'lead_source', closed: false, entries: HUBSPOT_SOURCE },
  { crm: 'salesforce', role: 'lead_status', closed: true, entries: SALESFORCE_LEAD_STATUS },
  { crm: 'salesforce', role: 'rating', closed: true, entries: RATING },
  { crm: 'salesforce', role: 'lead_source', closed: false, entries: SALESFORCE_SOURCE },
  { crm: 'salesforce', role: 'deal_stage', closed: false, entries: SALESFORCE_STAGE },
  { crm: 'salesforce', role: 'industry', closed: false, entries: SALESFORCE_INDUSTRY },
  { crm: 'zoho', role: 'lead_status', closed: true, entries: ZOHO_LEAD_STATUS },
  { crm: 'zoho', role: 'rating', closed: true, entries: ZOHO_RATING },
  { crm: 'zoho', role: 'lead_source', closed: false, entries: ZOHO_SOURCE },
  { crm: 'zoho', role: 'deal_stage', closed: false, entries: ZOHO_STAGE },
  { crm: 'dynamics365', role: 'lead_status', closed: true, entries: DYNAMICS_LEAD_STATUS },
  { crm: 'dynamics365', role: 'rating', closed: true, entries: RATING },
];
