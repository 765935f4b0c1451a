/** In which order findings and repairs are shown: what hurts most comes first, and ties never depend on chance. */
import type { Report } from '../shape/schema.ts';

const RANK = { reject: 0, error: 1, warning: 2 } as const;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Findings by severity (reject, error, warning), then by count, then by code. A new array. */
export function worstFirst<T extends Pick<Report['rules'][number], 'severity' | 'count' | 'code'>>(
  rules: readonly T[],
): T[] {
  return [...rules].sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count || byText(a.code, b.code));
}

/** Anything that is counted, most often first; ties by name. A new array. */
export function mostFirst<T extends { readonly count: number }>(items: readonly T[], name: (item: T) => string): T[] {
  return [...items].sort((a, b) => b.count - a.count || byText(name(a), name(b)));
}
