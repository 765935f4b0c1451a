/** Records as dedupe sees them: role → value, through the same bytes that cross to it in a run. */
import type { AnyMatcher, Context, Facts, Field, RecordKind, Role } from '../../src/contract.ts';
import type { BlockLimits } from '../../src/dedupe/blocks/blocks.ts';
import { type Cluster, clustersIn, type Resolution } from '../../src/dedupe/cluster/resolution.ts';
import { createDeduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures, type Features } from '../../src/dedupe/features/features.ts';
import { type DedupePlan, MERGE_THRESHOLD, REVIEW_THRESHOLD } from '../../src/dedupe/plan.ts';
import { birthDate } from '../../src/matchers/birth-date.ts';
import { businessId } from '../../src/matchers/business-id.ts';
import { city } from '../../src/matchers/city.ts';
import { companyForm } from '../../src/matchers/company-form.ts';
import { companyName } from '../../src/matchers/company-name.ts';
import { email } from '../../src/matchers/email.ts';
import { externalId } from '../../src/matchers/external-id.ts';
import { familyName } from '../../src/matchers/family-name.ts';
import { formOfAddress } from '../../src/matchers/form-of-address.ts';
import { generation } from '../../src/matchers/generation.ts';
import { givenName } from '../../src/matchers/given-name.ts';
import { jobTitle } from '../../src/matchers/job-title.ts';
import { linkedin } from '../../src/matchers/linkedin.ts';
import { phone } from '../../src/matchers/phone.ts';
import { postcode } from '../../src/matchers/postcode.ts';
import { street } from '../../src/matchers/street.ts';
import { webDomain } from '../../src/matchers/web-domain.ts';

export type Person = { readonly [role in Role]?: string };

export const MATCHERS: readonly AnyMatcher[] = [
  birthDate, businessId, city, companyForm, companyName, email, externalId, familyName, formOfAddress, generation, givenName, jobTitle, linkedin, phone, postcode, street, webDomain,
]; // biome-ignore format: a table reads better dense

/** What the columns of roles say. */
export type FactsByRole = { readonly [role in Role]?: Facts };

export function planFor(
  records: readonly Person[],
  kind: RecordKind = 'contact',
  matchers = MATCHERS,
  facts: FactsByRole = {},
): DedupePlan {
  const roles = [...new Set(records.flatMap((record) => Object.keys(record) as Role[]))].sort();
  return {
    fields: roles.map(
      (role, index): Field => ({ column: role, index, role, confidence: 1, reason: '', facts: facts[role] ?? {} }),
    ),
    kind,
    crm: 'unknown',
    mergeThreshold: MERGE_THRESHOLD,
    reviewThreshold: REVIEW_THRESHOLD,
    matchers: matchers.map(({ id }) => ({ id, options: {} })),
  };
}

export function addTo(features: Features, plan: DedupePlan, row: number, record: Person): void {
  const roles = plan.fields.map(({ role }) => role as Role);
  const context: Context = {
    options: {}, role: 'id', column: 'id', facts: {}, crm: 'unknown', kind: plan.kind, country: '', asOf: '2026-11-22', original: '',
    get: (role) => record[role] ?? '', has: (role) => roles.includes(role), factsOf: () => ({}),
  }; // biome-ignore format: a table reads better dense
  features.prints.ofTexts(roles.map((role) => record[role] ?? ''));
  features.add(row, context);
}

export interface RunOptions {
  readonly kind?: RecordKind;
  /** Records a chunk; default all in one. */
  readonly chunk?: number;
  /** Order in which chunks arrive. */
  readonly reversed?: boolean;
  readonly limits?: BlockLimits;
  readonly matchers?: readonly AnyMatcher[];
  readonly facts?: FactsByRole;
}

export interface Outcome extends Resolution {
  readonly clusters: readonly Cluster[];
}

export const outcomeOf = (resolution: Resolution): Outcome => ({
  ...resolution,
  clusters: [...clustersIn(resolution)],
});

/** Dedupes records; row numbers are 1-based positions. */
export function run(
  records: readonly Person[],
  { kind, chunk = records.length, reversed, limits, matchers = MATCHERS, facts }: RunOptions = {},
): Outcome {
  const plan = planFor(records, kind, matchers, facts);
  const features = createFeatures(plan, matchers);
  const deduper = createDeduper(plan, matchers, limits);
  const chunks: Uint8Array[] = [];
  for (const [at, record] of records.entries()) {
    addTo(features, plan, at + 1, record);
    if ((at + 1) % chunk === 0) chunks.push(features.take());
  }
  chunks.push(features.take());
  for (const bytes of reversed ? chunks.reverse() : chunks) deduper.add(bytes);
  return outcomeOf(deduper.resolve());
}

/** What became of two records (among others, if given): merged, up for review, or nothing. */
export function verdict(
  a: Person,
  b: Person,
  others: readonly Person[] = [],
  kind: RecordKind = 'contact',
): 'merge' | 'review' | 'none' {
  const { clusters } = run([a, b, ...others], { kind });
  const both = clusters.filter(
    ({ members }) => members.some(({ row }) => row === 1) && members.some(({ row }) => row === 2),
  );
  if (both.some(({ members }) => members[0]?.role === 'member')) return 'merge';
  return both.length > 0 ? 'review' : 'none';
}
