/** What a link run says of itself: `link.json`, and the summary at the terminal. */
import type { ChalkInstance } from 'chalk';
import { findTransactions } from '../fields/label/transactions.ts';
import { decisionCounts } from '../jobs/decisions/told.ts';
import type { LinkRun } from '../jobs/link/link.ts';
import type { LinkCounts } from '../jobs/link/link-files.ts';
import { linkNotes } from '../jobs/link/link-notes.ts';
import type { Cardinality } from '../link/model.ts';
import { visible } from '../report/text/safe-text.ts';
import { version } from '../version.ts';

/** @param masked how it was masked: then nothing in it is made of cells */
export function linkReport(
  run: LinkRun,
  counts: LinkCounts,
  cardinality: Cardinality,
  outputs: readonly string[],
  masked?: string,
  notes: readonly string[] = [],
) {
  const { systems, modes, thresholds, stats } = run;
  return {
    linkVersion: 1,
    tool: { name: 'crmq', version: version() },
    asOf: systems[0]!.plan.asOf,
    cardinality,
    thresholds,
    systems: systems.map(({ name, plan, prepared, tally }, at) => {
      const input = prepared.inputs[0]!;
      return {
        name,
        path: input.name,
        bytes: input.read.bytes,
        sha256: input.read.sha256,
        crm: plan.crm,
        kind: plan.kind,
        about: modes[at] === 'person' ? 'people' : 'organisations',
        read: tally.read,
        kept: tally.kept,
        rejected: tally.rejected,
        columns: plan.fields.map(({ column, role }) => ({ column, role })),
      };
    }),
    counts,
    ...(run.decided ? { decisions: decisionCounts(run.decided.obedience, run.decided.told) } : {}),
    noGolden: counts.golden === null ? whyNoGolden(run) : null,
    stats,
    models: masked === undefined ? run.models : run.models.map(({ common: _, ...model }) => model),
    notes: [...linkNotes(run), ...notes],
    outputs,
    ...(masked === undefined ? {} : { masked }),
  };
}

export type LinkReport = ReturnType<typeof linkReport>;

function whyNoGolden({ systems, modes }: LinkRun): string {
  const happened = systems.filter(({ prepared }) => prepared.plan.kind === 'transaction');
  if (happened.length > 0) {
    const named = happened.map(({ name, plan }) => {
      const labels = plan.fields.map(({ column }) => column);
      const shown = findTransactions(labels, false) ?? [];
      return shown.length > 0
        ? `${name} is taken for a list of what happened, such as orders or visits (${shown.join(', ')})`
        : `${name} lists what happened`;
    });
    const flags = happened.map(({ name }) => `--kind ${name}:contact`).join(' ');
    return `${named.join(', ')}: linked, never merged; ${flags} makes golden records of its people`;
  }
  return new Set(modes).size > 1
    ? 'people and organisations are linked, never merged'
    : 'leads and contacts are linked, never merged';
}

export function linkText(report: LinkReport, chalk: ChalkInstance): string {
  const { systems, counts, stats } = report;
  const lines = [
    `${chalk.bold(`crmq ${report.tool.version}`)}  ${systems.map(({ name }) => visible(name)).join(' + ')}`,
    '',
  ];
  const row = (label: string, text: string): void => {
    lines.push(`  ${label.padEnd(11)}${text}`);
  };
  for (const [at, { name, crm, kind, about, read, rejected }] of systems.entries()) {
    const what = kind === 'unknown' ? about : kind === 'company' ? 'companies' : `${kind}s`;
    const from = crm === 'unknown' ? '' : `${crm} `;
    row(
      at === 0 ? 'read' : '',
      `${visible(name)}: ${counted(read, 'record')}, ${from}${what}${rejected > 0 ? `, ${rejected} rejected` : ''}`,
    );
  }
  if (counts.links > 0 || counts.accounts === 0)
    row('linked', `${counted(counts.links, 'pair')}, ${report.cardinality}`);
  if (counts.accounts > 0) row('accounts', `${counted(counts.accounts, 'person', 'people')} with their organisation`);
  row('review', `${counted(counts.reviews, 'pair')} for a person to decide`);
  if (counts.duplicates > 0)
    row('duplicates', `${counted(counts.duplicates, 'record')} more than once in one system, ${mergedOf(counts)}`);
  const ofConsent = counts.consentConflicts > 0 ? `, of which ${thousands(counts.consentConflicts)} of consent` : '';
  row('conflicts', `${counted(counts.conflicts, 'value')} that differ${counts.conflicts === 1 ? 's' : ''}${ofConsent}`);
  for (const [at, one] of counts.missing.entries()) {
    row(
      at === 0 ? 'missing' : '',
      `${counted(one.records, 'record')} of ${visible(one.system)} not in ${visible(one.in)}`,
    );
  }
  row(
    'golden',
    counts.golden === null
      ? `none: ${visible(report.noGolden ?? '')}`
      : `${counted(counts.golden, 'record')} of ${thousands(counts.records)}`,
  );
  row(
    'weighed',
    `${counted(stats.pairs, 'pair')}${stats.skipped > 0 ? `, ${thousands(stats.skipped)} left out of large blocks` : ''}`,
  );
  if (stats.greedy > 0) row('', `${counted(stats.greedy, 'group')} too large to be solved exactly: strongest first`);
  for (const note of report.notes) row('note', visible(note));
  if (report.masked !== undefined) row('masked', report.masked);
  lines.push('', ...report.outputs.map((path) => `  ${visible(path)}`));
  return `${lines.join('\n')}\n`;
}

function mergedOf({ duplicates, duplicatesTogether }: LinkCounts): string {
  if (duplicatesTogether === 0) return 'not merged';
  const which = duplicatesTogether === duplicates ? '' : `${thousands(duplicatesTogether)} of them `;
  return `${which}merged into golden records`;
}

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)} ${count === 1 ? one : many}`;
