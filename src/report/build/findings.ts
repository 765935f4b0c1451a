/** Findings and repairs of a run, by code and by rule: how many, where, examples, why it matters, and what to do about it. */
import type { AnyValidator, Severity } from '../../contract.ts';
import { renderMessage } from '../../message.ts';
import { compare, type ReportParts } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';
import { findCommand } from './find-command.ts';
import { bySeverity } from './severities.ts';

const WORST: readonly Severity[] = ['reject', 'error', 'warning'];

/** Worst first. */
export function findingsOf({ plan, catalog, tally, paths, flags }: ReportParts): Report['rules'] {
  const validators = new Map(catalog.validators.map((rule) => [rule.id, rule]));
  const rules = Object.entries(tally.findings).flatMap(([code, found]) => {
    const [id, message] = code.split('/') as [string, string];
    const rule = validators.get(id);
    if (!rule) return [];
    const [checked, find] = [tally.checks[id]?.applied ?? 0, findCommand(paths, code, flags)];
    return bySeverity(plan, id, message, found).map((part) => finding(rule, message, part, checked, find));
  });
  return rules.sort(
    (a, b) => WORST.indexOf(a.severity) - WORST.indexOf(b.severity) || b.count - a.count || compare(a.code, b.code),
  );
}

function finding(
  rule: AnyValidator,
  message: string,
  { severity, found }: ReturnType<typeof bySeverity>[number],
  checked: number,
  find: string,
): Report['rules'][number] {
  const template = rule.messages[message] ?? message;
  return {
    code: `${rule.id}/${message}`,
    severity: severity === 'off' ? 'warning' : severity,
    dimension: rule.dimension,
    count: found.count,
    checked,
    message: template,
    why: rule.docs.why,
    prevent: rule.docs.prevent ?? '',
    find,
    columns: byCount(found.columns),
    samples: found.samples.map(({ row, line, column, value, data }) => ({
      row,
      ...(line === undefined ? {} : { line }),
      column,
      value,
      text: renderMessage(template, { ...data, value, column }),
    })),
  };
}

/** Most first. */
export function changesOf({ tally, catalog }: ReportParts): Report['changes'] {
  const normalizers = new Map(catalog.normalizers.map((rule) => [rule.id, rule]));
  return Object.entries(tally.changes)
    .map(([rule, { count, columns, samples }]) => {
      // a repair that fills other cells is written down with the column that it took the value from
      const known = normalizers.get(rule) ?? normalizers.get(rule.split('/', 1)[0]!);
      const said = known?.docs ?? OTHER_CHANGES[rule];
      return {
        rule,
        risk: known?.risk ?? ('safe' as const),
        summary: said?.summary ?? '',
        why: said?.why ?? '',
        count,
        columns: byCount(columns),
        samples: samples.map(({ row, column, value, after }) => ({ row, column, before: value, after: after ?? '' })),
      };
    })
    .sort((a, b) => b.count - a.count || compare(a.rule, b.rule));
}

/** Changes that no rule made. */
const OTHER_CHANGES: { readonly [rule: string]: { readonly summary: string; readonly why: string } } = {
  retry: {
    summary: 'Take what a person mended of a rejected record.',
    why: 'A record that was rejected comes back as soon as somebody has mended it.',
  },
};

/** Most first. */
export function rejectionsOf({ tally }: ReportParts): Report['rejected'] {
  const all = Object.entries(tally.rejections).map(([reason, { count, samples }]) => ({
    reason,
    count,
    samples: samples.map(({ row, line, value }) => ({ row, line: line ?? 0, text: value })),
  }));
  return all.sort((a, b) => b.count - a.count || compare(a.reason, b.reason));
}

/** Every rule that was on, repairs first, each once, in the order in which the plan has them. */
export function usedRules({ plan, catalog }: ReportParts): Report['used'] {
  const normalizers = new Map(catalog.normalizers.map((rule) => [rule.id, rule]));
  const validators = new Map(catalog.validators.map((rule) => [rule.id, rule]));
  const used = new Map<string, Report['used'][number]>();
  for (const { rule, severity, messages } of plan.uses) {
    const [repair, check] = [normalizers.get(rule), validators.get(rule)];
    if (repair) used.set(rule, { rule, kind: 'repair', severity: 'on', summary: repair.docs.summary });
    if (!check) continue;
    // one that is off but for some of its messages is as severe as the worst of them
    const all = [severity, ...(severity === 'off' ? Object.values(messages ?? {}) : []), used.get(rule)?.severity];
    const worst = WORST.find((one) => all.includes(one)) ?? 'warning';
    used.set(rule, { rule, kind: 'check', severity: worst as 'warning', summary: check.docs.summary });
  }
  return [...used.values()].sort((a, b) => Number(a.kind === 'check') - Number(b.kind === 'check'));
}

function byCount(columns: { readonly [column: string]: number }): { column: string; count: number }[] {
  return Object.entries(columns)
    .map(([column, count]) => ({ column, count }))
    .sort((a, b) => b.count - a.count || compare(a.column, b.column));
}
