/** The terminal that a text is for. */
import type { ChalkInstance } from 'chalk';

export interface Page {
  readonly chalk: ChalkInstance;
  readonly width: number;
}
