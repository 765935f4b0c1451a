/** What the records of a file are: people, firms, deals, or what happened to them. */
import type { RecordKind, Role } from '../contract.ts';
import { labelKey } from './keys.ts';
import { findTransactions } from './transactions.ts';

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
 * @param roles that the columns have
 */
export function kindOf(labels: readonly string[], kind: RecordKind, roles: ReadonlySet<Role | null>): RecordKind {
  const isOfDeals = roles.has('deal_name') || (roles.has('deal_stage') && roles.has('deal_amount'));
  if (kind === 'unknown' && isOfDeals) return 'deal';
  const isOpen = kind !== 'deal' && kind !== 'lead';
  if (isOpen && findTransactions(labels, kind !== 'unknown')) return 'transaction';
  if (kind !== 'unknown') return kind;
  if (labels.some((label) => SURVEY.has(labelKey(label)))) return 'unknown';
  if (PERSON_ROLES.some((role) => roles.has(role)))
    return labels.some((label) => LEAD_LABELS.has(labelKey(label))) ? 'lead' : 'contact';
  if (roles.has('company')) return 'company';
  return roles.has('email') || roles.has('phone') || roles.has('mobile') ? 'contact' : 'unknown';
}
