/** Tally, plan and outcome → the report: every number that a person or a machine is told about a run. */

import type { ReportParts } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';
import { costOf } from './cost.ts';
import { fieldsOf } from './fields.ts';
import { changesOf, findingsOf, rejectionsOf, usedRules } from './findings.ts';
import { groupsOf } from './groups.ts';
import { heldTo, scoringOf } from './scoring.ts';
import { stalenessOf } from './staleness.ts';

export function buildReport(parts: ReportParts): Report {
  const { plan, tally, version, written, merged } = parts;
  const held = heldTo(parts);
  const rules = findingsOf(parts);
  const { score, dimensions, before, scoring } = scoringOf(parts, held, rules);
  const cost = costOf(parts);
  return {
    schemaVersion: 2,
    tool: { name: 'crmq', version },
    asOf: plan.asOf,
    inputs: [...parts.inputs],
    crm: plan.crm,
    kind: plan.kind,
    crmReason: plan.crmReason,
    dialect: dialectOf(parts),
    rows: { read: tally.read, written, merged, rejected: tally.rejected, ...expiredRows(parts) },
    records: { withErrors: tally.rejected + tally.withErrors, withWarnings: tally.withWarnings },
    dropped: {
      preamble: tally.dropped.preamble ?? 0,
      blank: tally.dropped.blank ?? 0,
      footer: tally.dropped.footer ?? 0,
      repeatedHeader: tally.dropped['repeated-header'] ?? 0,
    },
    score,
    dimensions,
    before,
    scoring,
    fields: fieldsOf(parts, held),
    groups: groupsOf(parts, held),
    rules,
    changes: changesOf(parts),
    duplicates: parts.duplicates,
    rejected: rejectionsOf(parts),
    ...(parts.policy ? { policy: policyOf(parts.policy) } : {}),
    ...(parts.audience ? { audience: parts.audience } : {}),
    staleness: stalenessOf(parts),
    ...(cost ? { cost } : {}),
    plan: { sha256: parts.planHash, pack: plan.pack },
    used: usedRules(parts),
    outputs: [...parts.outputs],
    ...(parts.dryRun ? { dryRun: parts.dryRun } : {}),
    notes: [...parts.notes],
  };
}

function dialectOf({ plan, gzip }: ReportParts): Report['dialect'] {
  const { format, encoding, bom, delimiter, quote, eol, headerRows, sepLine, reason } = plan.layout;
  return { format, encoding, bom, delimiter, quote, eol, headerRows, sepLine, gzip, reason };
}

function expiredRows({ policy }: ReportParts): { expired?: number } {
  return policy ? { expired: policy.expired.reduce((sum, { count }) => sum + count, 0) } : {};
}

const policyOf = ({ expired, doubts }: NonNullable<ReportParts['policy']>): NonNullable<Report['policy']> => ({
  expired: expired.map((one) => ({ ...one, samples: [...one.samples] })),
  doubts: doubts.map((one) => ({ ...one, samples: [...one.samples] })),
});
