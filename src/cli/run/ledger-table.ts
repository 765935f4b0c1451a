/** The files of a ledger folder, one a line: whoever has to know which there are asks this table. */
import type { Plan } from '../../contract.ts';
import type { CleanSinks } from '../../jobs/clean/sinks.ts';
import type { CleanOutcome } from '../../jobs/clean.ts';
import type { Delta } from '../../jobs/watch/delta.ts';

/** What a file is there for; one without it is always there. */
export type Wish = 'retry' | 'policy' | 'audience' | 'delta' | 'delta-generic' | 'delta-crm' | 'refused';

/** The sink that a file is filled through while records are cleaned. */
export type LedgerSink =
  | keyof Pick<CleanSinks, 'ledger' | 'summary' | 'duplicates' | 'crosswalk' | 'review' | 'rejected'>
  | keyof Pick<CleanSinks, 'mended' | 'expired' | 'journal'>
  | 'leftOut';

/** What is known of a run when it is over. */
interface RunFacts {
  readonly plan: Plan;
  readonly outcome: CleanOutcome;
  readonly delta: Delta | undefined;
}

export interface LedgerFile {
  readonly name: string;
  /** What the report calls it. */
  readonly kind: string;
  readonly sink?: LedgerSink;
  /** Whether it holds what stood in cells, and is encrypted with `--encrypt-to`. */
  readonly isSecret?: boolean;
  readonly when?: Wish;
  /** Its lines without the header; null where nobody counts them, and so without it. */
  readonly rows?: (facts: RunFacts) => number | null;
}

const reviews = ({ outcome }: RunFacts) => 2 * (outcome.resolution?.reviews.count ?? 0);
const requests = ({ delta }: RunFacts) => delta?.counts.merges ?? null;

/** In the order in which the report names them. */
export const LEDGER_TABLE: readonly LedgerFile[] = [
  { name: 'report.json', kind: 'json' },
  { name: 'changes.csv', kind: 'changes', sink: 'ledger', isSecret: true, rows: changesIn },
  { name: 'summary.csv', kind: 'summary', sink: 'summary', isSecret: true },
  { name: 'duplicates.csv', kind: 'duplicates', sink: 'duplicates', isSecret: true },
  { name: 'crosswalk.csv', kind: 'crosswalk', sink: 'crosswalk', isSecret: true, rows: (run) => run.outcome.merged },
  { name: 'review.csv', kind: 'review', sink: 'review', isSecret: true, rows: reviews },
  {
    name: 'rejected.csv',
    kind: 'rejected',
    sink: 'rejected',
    isSecret: true,
    rows: (run) => run.outcome.tally.rejected,
  },
  { name: 'expired.csv', kind: 'expired', sink: 'expired', isSecret: true, when: 'policy', rows: expiredIn },
  { name: 'audience.csv', kind: 'left out', sink: 'leftOut', isSecret: true, when: 'audience', rows: leftOutIn },
  { name: 'mended.csv', kind: 'mended', sink: 'mended', isSecret: true, when: 'retry', rows: mendedIn },
  { name: 'delta.csv', kind: 'delta', when: 'delta', rows: ({ delta }) => delta?.counts.records ?? null },
  { name: 'delta-cleared.csv', kind: 'cleared', when: 'delta', rows: ({ delta }) => delta?.counts.cleared ?? null },
  { name: 'delta-merge.csv', kind: 'merges', when: 'delta-generic', rows: requests },
  { name: 'delta-merge.ndjson', kind: 'merges', when: 'delta-crm', rows: requests },
  { name: 'journal.bin', kind: 'journal', sink: 'journal', isSecret: true },
  { name: 'refused.csv', kind: 'refused', isSecret: true, when: 'refused' },
  { name: 'plan.json', kind: 'plan', isSecret: true },
  { name: 'manifest.json', kind: 'manifest' },
];

/** Unknown where merges have lines of their own. */
function changesIn({ plan, outcome }: RunFacts): number | null {
  if (plan.dedupe.enabled) return null;
  return Object.values(outcome.tally.changes).reduce((sum, { count }) => sum + count, 0);
}

function expiredIn({ outcome }: RunFacts): number | null {
  return outcome.policy?.total ?? null;
}

function leftOutIn({ outcome }: RunFacts): number {
  return (outcome.audience?.leftOut ?? []).reduce((sum, { count }) => sum + count, 0);
}

function mendedIn({ outcome }: RunFacts): number | null {
  return outcome.mended ?? null;
}

export const SECRET_FILES: readonly string[] = LEDGER_TABLE.filter(({ isSecret }) => isSecret).map(({ name }) => name);
