/**
 * What the Markdown words in two ways: in English as the terminal does, in other languages as the page does. All of it is Markdown.
 */
import type { GroupBy, Role } from '../../contract.ts';
import type { Lever } from '../build/levers.ts';
import type { Report } from '../shape/schema.ts';
import type { Criterion, Gate } from '../shape/watch-schema.ts';

type Rule = Report['rules'][number];

export interface MarkdownWords {
  day(iso: string): string;
  share(part: number, whole: number): string;
  /** `''` where the CRM is not known. */
  exportName(): string;
  verdict(gate: Gate): string;
  criteria(criteria: readonly Criterion[]): {
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  /** Sentences on what changed since the last run, and on what is not there at all. */
  remarks(): readonly string[];
  points(lever: Lever): string;
  lever(lever: Lever): string;
  /** Dimensions in which the score rises. */
  raised(lever: Lever): string;
  message(rule: Rule): string;
  /** `''` where nothing is known. */
  prevent(rule: Rule): string;
  role(role: Role): string;
  /** One that is not empty. */
  groupValue(by: GroupBy, value: string): string;
  /** Why a record is not in the audience. */
  leftOut(reason: string): string;
  /** What a file is for. */
  kind(kind: string): string;
}
