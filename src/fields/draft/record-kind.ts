/** What the records of a file are: people, firms, deals, or what happened to them. */
import type { RecordKind, Role } from '../../contract.ts';
import { labelKey } from '../label/keys.ts';
import { findTransactions } from '../label/transactions.ts';
import type { Draft } from './assign.ts';

const LEAD_LABELS = new Set([
  'leadstatus',
  'leadowner',
  'leadid',
  'leadname',
  'hsleadstatus',
  '线索名称',
  '线索状态',
  'liidintila',
  'リードステータス',
]);
const PERSON_ROLES: readonly Role[] = [
  'first_name',
  'last_name',
  'full_name',
  'birth_date',
  'birth_year',
  'job_title',
  'prefix',
  'middle_name',
];

/** What only the answers to a survey have: they may be anonymous, and are no contacts. */
const SURVEY = new Set(
  'Respondent ID | Collector ID | Response ID | Survey ID | Submission ID | NPS | NPS Score | NPS Category | CSAT | CSAT Score'
    .split(' | ')
    .map(labelKey),
);

/**
 * Kind of the records: by the export, else by what the columns are.
 * @param labels of all columns, in their order
 * @param kind what the export is known to list, if it is known
 * @param drafts the columns with their roles
 * @param rows how many rows were seen
 */
export function kindOf(
  labels: readonly string[],
  kind: RecordKind,
  drafts: readonly Draft[],
  rows: number,
): RecordKind {
  const roles: ReadonlySet<Role | null> = new Set(drafts.map(({ role }) => role));
  const isOfDeals = roles.has('deal_name') || (roles.has('deal_stage') && roles.has('deal_amount'));
  if (kind === 'unknown' && isOfDeals) return 'deal';
  const isOpen = kind !== 'deal' && kind !== 'lead';
  if (isOpen && findTransactions(labels, kind !== 'unknown')) return 'transaction';
  if (kind !== 'unknown') return kind;
  if (labels.some((label) => SURVEY.has(labelKey(label)))) return 'unknown';
  if (listsAccounts(drafts, rows)) return 'company';
  if (PERSON_ROLES.some((role) => roles.has(role)))
    return labels.some((label) => LEAD_LABELS.has(labelKey(label))) ? 'lead' : 'contact';
  if (roles.has('company')) return 'company';
  return roles.has('email') || roles.has('phone') || roles.has('mobile') ? 'contact' : 'unknown';
}

/** Whom one asks for at an account: `Attention`, `Contact person`, `Ansprechpartner`. */
const CONTACT =
  /^(?:attention|attn|fao|careof|co|contact(?:name|person|fullname)?|primarycontact(?:name)?|maincontact(?:name)?|ansprechpartner(?:in)?|ansprechperson|kontakt(?:person|pers)?|kontaktperson|yhteyshenkil[oö](?:nnimi)?|contactpersoon|(?:nomdu|personne(?:de)?)contact|interlocuteur|personadecontacto|contacto|persona(?:di)?contatto|referente|contatto|pessoadecontato|contato|kontaktosoba|osobakontaktowa|kontaktn[ií]osoba|контактноелицо|контакт|联系人|聯絡人|担当者|担当者名|담당자)$/;
/** Roles of columns that only a list of people has. */
const OWN: readonly Role[] = ['first_name', 'last_name', 'birth_date', 'birth_year'];
/** Share of rows that has an account, at least, and of those that have somebody there, at most. */
const NEARLY_ALL = 0.98;
const FEW = 0.5;

/** Whether each row is an account, be it a firm or a person, and few say whom one asks for there: two accounts of one person are two. */
function listsAccounts(drafts: readonly Draft[], rows: number): boolean {
  if (drafts.some(({ role }) => role !== null && OWN.includes(role))) return false;
  const isNamed = drafts.some(
    ({ role, by, filled }) => role === 'company' && by !== 'content' && filled >= rows * NEARLY_ALL,
  );
  const contacts = drafts.filter(({ role }) => role === 'full_name');
  const [contact] = contacts;
  return (
    isNamed &&
    contact !== undefined &&
    contacts.length === 1 &&
    contact.filled < rows * FEW &&
    CONTACT.test(labelKey(contact.column))
  );
}
