/** What an ambiguous label is decided by, and the shape of the decision. */
import type { Crm, RecordKind, Role } from '../../contract.ts';
import type { Language } from '../data/table.ts';
import type { Things } from '../label/things.ts';
import type { Shape } from '../look/sniff.ts';

/** What may be known when an ambiguous label is decided. */
export interface Clue {
  readonly key: string;
  readonly crm: Crm;
  readonly kind: RecordKind;
  readonly shape: Shape;
  readonly languages: readonly Language[];
  /** Whether the other labels are of products, campaigns, events, quotes. */
  readonly things: Things;
  /** Whether another column has this role already, by a label that is sure. */
  has(role: Role): boolean;
}

export interface Verdict {
  readonly role: Role | null;
  readonly confidence: number;
  /** What decided it: continues "label "Title": …". */
  readonly why: string;
}

export type Judge = (clue: Clue) => Verdict;

export const verdict = (role: Role | null, confidence: number, why: string): Verdict => ({ role, confidence, why });
/** Enough of the values, and enough values, to decide by them. */
export const mostly = ({ shape }: Clue, look: Parameters<Shape['share']>[0], least = 0.6): boolean =>
  shape.sampled > 0 && shape.share(look) >= least;
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
