/** What a preview shows, and the headings of it. */
import type { PreviewPage } from './change-lines.ts';
import { inkLine, type Segment } from './ink.ts';

export interface PreviewChange {
  readonly row: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface PreviewCluster {
  readonly members: readonly {
    readonly row: number;
    readonly isSurvivor: boolean;
    readonly why: string;
    readonly cells: readonly string[];
  }[];
  readonly merged: ReadonlyMap<string, { readonly value: string; readonly from: readonly number[] }>;
}

export interface PreviewParts {
  readonly changes: ReadonlyMap<string, readonly PreviewChange[]>;
  readonly dropped: ReadonlyMap<string, readonly PreviewChange[]>;
  readonly clusters: readonly PreviewCluster[];
  readonly rejects: ReadonlyMap<
    string,
    readonly { readonly row: number; readonly line: number; readonly cells: readonly string[] }[]
  >;
  readonly columns: readonly string[];
}

export const title = (text: string, more: string, { chalk, width }: PreviewPage): string =>
  inkLine([[text, chalk.bold], [more, chalk.dim]], width); // biome-ignore format: one line

/** A heading within a block: what, how many, and what else is to be said of it. */
export const heading = (name: string, count: string, more: Segment, { chalk, width }: PreviewPage): string =>
  inkLine(['  ', [name, chalk.cyan], [`  ${count}`, chalk.dim], more], width);
