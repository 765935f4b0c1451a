/** What a pack says of a file, before it is text: each part with the evidence for it. */
import type { RecordKind, Role } from '../contract.ts';
import type { InferredPicklist } from './picklists.ts';
import type { InferredRange } from './ranges.ts';

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
  readonly range?: InferredRange;
  /** What a person has to decide: comments of their own. */
  readonly open: readonly string[];
}

export interface Conclusions {
  /** Names of packs, or their paths from where the new one stands. */
  readonly packs: Because<readonly string[]>;
  readonly settings: readonly { readonly key: string; readonly value: string; readonly why: string }[];
  readonly columns: readonly ColumnConclusion[];
  /** Of which kind of records the score is to be; absent where a pack says so, or nobody knows. */
  readonly expect?: Because<RecordKind>;
  /** What a person has to decide about the whole file. */
  readonly open: readonly string[];
}

/** Checks that the pack sets for single columns. */
export function rulesIn({ columns }: Conclusions): string[] {
  const rules = ['required', 'unique-id', 'pattern', 'picklist', 'range'];
  const keys = ['required', 'unique', 'pattern', 'picklist', 'range'] as const;
  return rules.filter((_, i) => columns.some((column) => column[keys[i]!] !== undefined));
}
