/** A report, an explanation, a profile of columns without personal data: every text that came out of a cell is a token. */
import type { Role } from '../../contract.ts';
import { renderMessage } from '../../message.ts';
import type { ExplainedPair } from '../shape/explained-pair.ts';
import type { Report } from '../shape/schema.ts';
import type { InspectData } from '../terminal/inspect.ts';
import type { MaskCell } from './mask.ts';

/** What a rule says beside the value itself may be part of a value. */
export const HIDDEN = '…';

/** A text without what it quotes. */
export const hidden = (text: string): string => text.replace(/"(?:[^"\\]|\\.)*"|“[^”]*”|'[^']{2,}'/gs, HIDDEN);

type Facts = Report['fields'][number]['facts'];

/** What proves a fact quotes cells. */
const factsWithout = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, name.endsWith('Evidence') ? HIDDEN : value]));

/** @param note how the tokens came about, for the reader */
export function maskedReport(report: Report, mask: MaskCell, note: string): Report {
  const roles = new Map(report.fields.map(({ column, role }) => [column, role]));
  const cell = (column: string, text: string): string => mask(text, (roles.get(column) ?? null) as Role | null);
  const { common: _common, ...model } = report.duplicates.model ?? {};
  const proofs = report.fields.flatMap(({ column, facts }) =>
    Object.entries(facts).flatMap(([name, value]) =>
      name.endsWith('Evidence') ? [[column, String(value)] as const] : [],
    ),
  );
  return {
    ...report,
    fields: report.fields.map((field) => ({
      ...field,
      reason: hidden(field.reason),
      facts: factsWithout(field.facts),
      profile: maskedProfile(field, mask),
    })),
    groups: report.groups.map((group) => ({
      ...group,
      values: group.values.map(({ find: _, ...one }) => ({ ...one, value: maskedGroup(group, one.value, cell) })),
    })),
    rules: report.rules.map((rule) => ({
      ...rule,
      samples: rule.samples.map(({ row, line, column, value }) => ({
        row,
        ...(line === undefined ? {} : { line }),
        column,
        value: cell(column, value),
        text: renderMessage(rule.message, { value: cell(column, value), column }).replace(/\{[a-zA-Z]+\}/g, HIDDEN),
      })),
    })),
    changes: report.changes.map((change) => ({
      ...change,
      samples: change.samples.map(({ row, column, before, after }) => ({
        row,
        column,
        before: cell(column, before),
        after: cell(column, after),
      })),
    })),
    duplicates: {
      ...report.duplicates,
      ...(report.duplicates.model ? { model: model as NonNullable<Report['duplicates']['model']> } : {}),
      samples: report.duplicates.samples.map(({ records, ...sample }) => ({
        ...sample,
        why: hidden(sample.why),
        ...(records
          ? {
              records: records.map(({ row, cells }) => ({
                row,
                cells: cells.map(({ column, value }) => ({ column, value: cell(column, value) })),
              })),
            }
          : {}),
      })),
    },
    rejected: report.rejected.map((one) => ({
      ...one,
      samples: one.samples.map(({ row, line, text }) => ({
        row,
        line,
        text: text === '' ? '' : mask(`${row}:${text}`, null),
      })),
    })),
    ...(report.policy ? { policy: maskedPolicy(report.policy, mask, cell) } : {}),
    ...(report.history ? { history: maskedHistory(report.history, cell) } : {}),
    notes: [note, ...report.notes.map((text) => withoutProofs(text, proofs))],
  };
}

type Cell = (column: string, text: string) => string;

function maskedProfile({ profile, role }: Report['fields'][number], mask: MaskCell): Profile {
  const shown = (text: string | null) => (text === null ? null : mask(text, role));
  // quartiles and bars of few records are what these hold
  const { distribution: _, ...rest } = profile;
  return {
    ...rest,
    top: profile.top.map(({ value, count }) => ({ value: mask(value, role), count })),
    least: shown(profile.least),
    greatest: shown(profile.greatest),
  };
}

type Profile = Report['fields'][number]['profile'];

/** The code of a country is nobody's, and neither is a month. */
function maskedGroup({ by, column }: Report['groups'][number], value: string, cell: Cell): string {
  if ((by === 'country' && /^[A-Z]{2}$/.test(value)) || (by === 'created' && /^\d{4}-\d\d$/.test(value))) return value;
  return cell(column, value);
}

const maskedPolicy = ({ expired, doubts }: Policy, mask: MaskCell, cell: Cell): Policy => ({
  expired: expired.map((one) => ({
    ...one,
    samples: one.samples.map((sample) => ({
      ...sample,
      text: sample.text === '' ? '' : mask(`${sample.row}:${sample.text}`, null),
    })),
  })),
  doubts: doubts.map((one) => ({
    ...one,
    samples: one.samples.map((sample) => ({ ...sample, value: cell(sample.column, sample.value) })),
  })),
});

type Policy = NonNullable<Report['policy']>;

/** The share of a value quotes it. */
const maskedHistory = (history: History, cell: Cell): History => ({
  ...history,
  anomalies: history.anomalies.map((one) =>
    one.value === undefined ? one : { ...one, value: cell(one.column ?? '', one.value) },
  ),
});

type History = NonNullable<Report['history']>;

/** Notes repeat what proves a fact. */
const withoutProofs = (note: string, proofs: readonly (readonly [string, string])[]): string =>
  proofs.reduce((text, [, proof]) => text.replaceAll(proof, HIDDEN), note);

export function maskedInspection(data: InspectData, mask: MaskCell, note: string): InspectData {
  return {
    ...data,
    fields: data.fields.map((field) => ({
      ...field,
      reason: hidden(field.reason),
      facts: factsWithout(field.facts),
      examples: field.examples.map((text) => mask(text, field.role)),
    })),
    notes: [note, ...data.notes],
  };
}

/** @param roleOf role of a column */
export function maskedPair(
  pair: ExplainedPair,
  mask: MaskCell,
  roleOf: (column: string) => Role | null,
): ExplainedPair {
  const { weighing, cluster } = pair;
  return {
    ...pair,
    because: hidden(pair.because),
    ...(weighing
      ? {
          weighing: {
            ...weighing,
            guards: weighing.guards.map((guard) => ({ ...guard, why: hidden(guard.why) })),
            steps: weighing.steps.map((step) => ({
              ...step,
              why: hidden(step.why),
              values: step.values.map(({ column, first, second }) => ({
                column,
                first: mask(first, roleOf(column)),
                second: mask(second, roleOf(column)),
              })),
            })),
          },
        }
      : {}),
    ...(cluster
      ? { cluster: { ...cluster, heldBy: cluster.heldBy.map((one) => ({ ...one, why: hidden(one.why) })) } }
      : {}),
  };
}
