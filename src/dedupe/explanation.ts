/** How two records were weighed, step by step. */
export interface Explanation {
  /** Bits before anything is compared. */
  readonly start: number;
  readonly steps: readonly {
    readonly comparison: string;
    readonly level: string;
    readonly bits: number;
    readonly why: string;
  }[];
  /** Decisions that may not be exceeded, whatever the bits. */
  readonly guards: readonly { readonly decision: 'review' | 'none'; readonly why: string }[];
  readonly bits: number;
  /** 0 to 1. */
  readonly score: number;
  readonly decision: 'merge' | 'review' | 'none';
  /** Names of the families of blocks that the two share a key of. */
  readonly keys: readonly string[];
}
