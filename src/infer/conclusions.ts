/** What a pack says of a file, before it is text: each part with the evidence for it. */
import type { Crm, Field, RecordKind, Role } from '../contract.ts';
import type { InferredPicklist } from './picklists.ts';

/** A value that the file speaks for, and how, in a few words for a person. */
export interface Because<T> {
  readonly value: T;
  readonly why: string;
}

export interface ColumnConclusion {
  readonly column: string;
  readonly role?: Because<Role | 'none'>;
  readonly required?: Because<true>;
  readonly unique?: Because<true>;
  readonly pattern?: Because<string>;
  readonly picklist?: Because<InferredPicklist>;
  /** What a person has to decide: comments of their own. */
  readonly open: readonly string[];
}

export interface Conclusions {
  /** Names of packs, or their paths from where the new one stands. */
  readonly packs: Because<readonly string[]>;
  readonly settings: readonly { readonly key: string; readonly value: string; readonly why: string }[];
  readonly columns: readonly ColumnConclusion[];
  /** What a person has to decide about the whole file. */
  readonly open: readonly string[];
}

/** What conclusions are drawn from. */
export interface Evidence {
  readonly crm: Crm;
  readonly crmReason: string;
  readonly kind: RecordKind;
  readonly fields: readonly Field[];
  /** Records that were kept. */
  readonly records: number;
}

/** Checks that the pack sets for single columns. */
export function rulesIn({ columns }: Conclusions): string[] {
  const names = { required: 'required', unique: 'unique-id', pattern: 'pattern', picklist: 'picklist' } as const;
  return Object.entries(names).flatMap(([key, rule]) =>
    columns.some((column) => column[key as keyof typeof names] !== undefined) ? [rule] : [],
  );
}

export const number = (count: number): string => count.toLocaleString('en-US');

export const records = (count: number): string => `${number(count)} ${count === 1 ? 'record' : 'records'}`;

/** A share in words that does not say 100 % of what is not all. */
export function percent(part: number, whole: number): string {
  const share = (part * 100) / whole;
  if (part === whole) return '100 %';
  return `${share > 99.9 ? '99.9' : share < 0.1 ? 'under 0.1' : share.toFixed(share > 99 || share < 1 ? 1 : 0)} %`;
}
