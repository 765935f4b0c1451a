/** What each CRM takes of a delta: which columns name a record, which cannot be written, and how two records are merged. */
import type { Crm, Field, RecordKind, Role } from '../../contract.ts';
import { csvLine } from '../../io/format/csv-line.ts';

export const DELTA_FORMATS = ['hubspot', 'salesforce', 'dynamics', 'generic'] as const;
export type DeltaFormat = (typeof DELTA_FORMATS)[number];

/** Records that become one: all of them by their ids. */
interface MergedIds {
  readonly survivor: string;
  readonly losers: readonly string[];
}

export function formatFor(crm: Crm): DeltaFormat {
  if (crm === 'hubspot' || crm === 'salesforce') return crm;
  return crm === 'dynamics365' ? 'dynamics' : 'generic';
}

/** Set by the CRM itself: an import cannot write them. */
const SYSTEM: ReadonlySet<Role> = new Set<Role>([
  'created_at', 'updated_at', 'last_activity_at', 'checksum', 'is_deleted', 'merged_ids',
]); // biome-ignore format: a list reads better dense

/** Columns that say which record it is, in the order of the file: as they stood in the export. */
export function naming(fields: readonly Field[], format: DeltaFormat): Field[] {
  const first = fields.find(({ role }) => role === 'id');
  const own = (field: Field) => format === 'dynamics' && /^\s*\(Do Not Modify\)/i.test(field.column);
  return fields.filter((field) => field === first || own(field));
}

/** Columns that an import can write, should they have changed. */
export function writable(fields: readonly Field[], format: DeltaFormat): Field[] {
  const names = new Set(naming(fields, format));
  return fields.filter((field) => {
    if (names.has(field)) return false;
    return format === 'generic' || field.role === null || !SYSTEM.has(field.role);
  });
}

/** Name of the file of merges in the ledger. */
export const mergeFile = (format: DeltaFormat): string =>
  format === 'generic' ? 'delta-merge.csv' : 'delta-merge.ndjson';

/** What stands before the first merge. */
export const mergeHeader = (format: DeltaFormat): string =>
  format === 'generic' ? csvLine(['survivor_id', 'merged_id']) : '';

/** The requests that make them one, a line each; undefined where this CRM cannot merge such records. */
export function mergeLines(ids: MergedIds, format: DeltaFormat, kind: RecordKind): string[] | undefined {
  if (format === 'generic') return ids.losers.map((loser) => csvLine([ids.survivor, loser]));
  if (format === 'hubspot') return ids.losers.map((loser) => hubspot(ids.survivor, loser));
  if (format === 'salesforce') return salesforce(ids);
  return dynamics(ids, kind);
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Body of `POST /crm/v3/objects/{contacts, companies, deals}/merge`. */
const hubspot = (primaryObjectId: string, objectIdToMerge: string): string =>
  json({ primaryObjectId, objectIdToMerge });

/** What the first three letters of an id say. Only these can be merged. */
const SALESFORCE: { readonly [prefix: string]: string } = {
  '001': 'Account',
  '003': 'Contact',
  '00Q': 'Lead',
  '500': 'Case',
};
/** Records that one request may merge into the master. */
const SALESFORCE_LOSERS = 2;

/** `MergeRequest` of the SOAP call `merge()`. */
function salesforce({ survivor, losers }: MergedIds): string[] | undefined {
  const type = SALESFORCE[survivor.slice(0, 3)];
  if (type === undefined || losers.some((id) => SALESFORCE[id.slice(0, 3)] !== type)) return undefined;
  const lines: string[] = [];
  for (let at = 0; at < losers.length; at += SALESFORCE_LOSERS) {
    const recordToMergeIds = losers.slice(at, at + SALESFORCE_LOSERS);
    lines.push(json({ masterRecord: { type, Id: survivor }, recordToMergeIds }));
  }
  return lines;
}

const DYNAMICS: { readonly [kind in RecordKind]?: string } = { contact: 'contact', lead: 'lead', company: 'account' };

/** Ids of Dataverse; it has no others. */
const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/** Body of the Web API's unbound action `Merge`, which takes two records. */
function dynamics({ survivor, losers }: MergedIds, kind: RecordKind): string[] | undefined {
  const entity = DYNAMICS[kind];
  if (entity === undefined || [survivor, ...losers].some((id) => !GUID.test(id))) return undefined;
  const record = (id: string) => ({
    '@odata.type': `Microsoft.Dynamics.CRM.${entity}`,
    [`${entity}id`]: id.replace(/[{}]/g, ''),
  });
  return losers.map((loser) =>
    json({ Target: record(survivor), Subordinate: record(loser), PerformParentingChecks: false }),
  );
}
