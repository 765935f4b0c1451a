/** Counts by code while a stage runs: kept from chunk to chunk, so that counting a known code allocates nothing. */
import type { Count, Sample } from '../../contract.ts';
import { SAMPLES } from './tally.ts';

/** Cases of one code since the last `take`. */
class CodeCount {
  count = 0;
  readonly columns: Int32Array;
  samples: Sample[] = [];
  /** The first one in each column, where these are kept. */
  examples: Sample[] = [];

  constructor(columns: number) {
    this.columns = new Int32Array(columns);
  }

  /** Whether the next case should bring an example. Rows must come in ascending order. */
  get wantsSample(): boolean {
    return this.samples.length < SAMPLES;
  }

  /** @param column index of the column, -1 for none */
  add(column: number): void {
    this.count++;
    if (column >= 0) this.columns[column]!++;
  }
}

export class Counts {
  readonly #codes = new Map<string, CodeCount>();
  readonly #byRule = new Map<string, Map<string, CodeCount>>();
  readonly #names: readonly string[];

  constructor(columnNames: readonly string[]) {
    this.#names = columnNames;
  }

  of(code: string): CodeCount {
    let found = this.#codes.get(code);
    if (found === undefined) {
      found = new CodeCount(this.#names.length);
      this.#codes.set(code, found);
    }
    return found;
  }

  /** The count of a message of a rule, found without putting the code together. */
  ofMessage(rule: string, message: string): CodeCount {
    let messages = this.#byRule.get(rule);
    if (messages === undefined) this.#byRule.set(rule, (messages = new Map()));
    let found = messages.get(message);
    if (found === undefined) messages.set(message, (found = this.of(`${rule}/${message}`)));
    return found;
  }

  /** What was counted since the last time, as a tally has it; starts anew. */
  take(): { [code: string]: Count } {
    const taken: { [code: string]: Count } = {};
    for (const [code, entry] of this.#codes) {
      if (entry.count === 0) continue;
      const columns: { [column: string]: number } = Object.create(null);
      for (let i = 0; i < entry.columns.length; i++) {
        if (entry.columns[i] !== 0) columns[this.#names[i]!] = entry.columns[i]!;
      }
      taken[code] = { count: entry.count, columns, samples: entry.samples };
      if (entry.examples.length > 0) taken[code].examples = byColumn(entry.examples);
      entry.examples = [];
      entry.count = 0;
      entry.columns.fill(0);
      entry.samples = [];
    }
    return taken;
  }
}

function byColumn(examples: readonly Sample[]): { [column: string]: Sample } {
  const found: { [column: string]: Sample } = Object.create(null);
  for (const example of examples) found[example.column] = example;
  return found;
}
