/** A report → the thresholds at which its file just passes. */
import type { Report } from '../report/schema.ts';
import { number } from './conclusions.ts';

interface Threshold {
  readonly key: string;
  readonly value: string | number;
  readonly why: string;
}

export interface GateConclusion {
  readonly criteria: readonly Threshold[];
  /** By rule: how many findings it may have. */
  readonly rules: readonly Threshold[];
}

export function concludeGate(_report: Report): GateConclusion {
  void number;
  return { criteria: [], rules: [] };
}
