/** The records of two exports beside each other: the new ones in their order, then those that are gone. */
import type { AnyMatcher, Role } from '../../contract.ts';
import { matchCompany } from '../../values/company/company.ts';
import { ChangeCounts, type ColumnChanges, SAMPLES, type Show } from './changes.ts';
import type { ColumnPair } from './columns.ts';
import type { Going } from './going.ts';
import type { Side } from './side.ts';

/** Takes a line of diff.csv: id, kind, column, before, after. */
export type WriteLine = (
  cells: readonly [id: string, kind: Kind, column: string, before: string, after: string],
) => Promise<void>;
type Kind = 'added' | 'gone' | 'changed' | 'duplicate';

interface ComparingOptions {
  readonly going: Going;
  readonly company: AnyMatcher | undefined;
  readonly show: Show;
  /** Undefined where nobody wants every line. */
  readonly onLine: WriteLine | undefined;
}

interface Compared {
  readonly counts: { readonly same: number; readonly changed: number; readonly added: number; readonly gone: number };
  readonly samples: {
    readonly added: readonly string[];
    readonly gone: readonly string[];
    readonly again: readonly string[];
  };
  readonly changed: readonly ColumnChanges[];
}

/** Two names of companies that are at least as alike are one employer. */
const ONE_EMPLOYER = 0.9;

export class Comparing {
  readonly #old: Side;
  readonly #new: Side;
  readonly #pairs: readonly ColumnPair[];
  readonly #options: ComparingOptions;
  readonly #changes: ChangeCounts;
  readonly #counts = { same: 0, changed: 0, added: 0, gone: 0 };
  readonly #samples = { added: [] as string[], gone: [] as string[], again: [] as string[] };
  /** By record of the old export, whether it was found in the new one. */
  readonly #found: Uint8Array;
  readonly #roles: readonly (Role | null)[];

  /** @param pairs columns that are compared */
  constructor(old: Side, own: Side, pairs: readonly ColumnPair[], options: ComparingOptions) {
    this.#old = old;
    this.#new = own;
    this.#pairs = pairs;
    this.#options = options;
    this.#changes = new ChangeCounts(pairs);
    this.#found = new Uint8Array(old.records.count);
    this.#roles = pairs.map((pair) => own.plan.fields[pair.new]!.role);
  }

  async run(): Promise<Compared> {
    await this.#walk();
    await this.#rest();
    await this.#repeated('old', this.#old);
    await this.#repeated('new', this.#new);
    return { counts: this.#counts, samples: this.#samples, changed: this.#changes.list() };
  }

  async #walk(): Promise<void> {
    const [olds, news] = [this.#old.records, this.#new.records];
    const again = new Set(this.#new.again);
    const most = Math.min(await this.#old.batch(), await this.#new.batch());
    let [from, to]: [number[], number[]] = [[], []];
    for (let at = 0; at < news.count; at++) {
      if (again.has(at)) continue;
      const old = olds.find(news, at);
      if (old >= 0 && olds.isSame(old, news, at)) {
        this.#found[old] = 1;
        this.#counts.same++;
        this.#options.going.both(old, at, false);
        continue;
      }
      from.push(old);
      to.push(at);
      if (to.length < most) continue;
      await this.#compare(from, to);
      [from, to] = [[], []];
    }
    await this.#compare(from, to);
  }

  /** @param from records of the old export, -1 where there is none */
  async #compare(from: readonly number[], to: readonly number[]): Promise<void> {
    const there = from.filter((old) => old >= 0);
    const [before, after] = [await this.#old.cellsOf(there), await this.#new.cellsOf(to)];
    let next = 0;
    for (let i = 0; i < to.length; i++) {
      const own = after[i]!;
      const id = this.#new.keyOf(own);
      const old = from[i]! < 0 ? undefined : before[next++]!;
      // two keys with one hash are two records
      if (old === undefined || !this.#new.isOneKey(this.#old.keyOf(old), id))
        await this.#added(this.#shown(id, this.#new));
      else await this.#changed(from[i]!, to[i]!, old, own);
    }
  }

  async #added(id: string): Promise<void> {
    this.#counts.added++;
    if (this.#samples.added.length < SAMPLES) this.#samples.added.push(id);
    await this.#options.onLine?.([id, 'added', '', '', '']);
  }

  async #changed(old: number, at: number, before: readonly string[], after: readonly string[]): Promise<void> {
    this.#found[old] = 1;
    const id = this.#shown(this.#new.keyOf(after), this.#new);
    let isChanged = false;
    let hasOtherEmployer = false;
    for (const [slot, pair] of this.#pairs.entries()) {
      const [was, is] = [before[pair.old] ?? '', after[pair.new] ?? ''];
      if (was === is) continue;
      isChanged = true;
      const role = this.#roles[slot]!;
      if (role === 'company') hasOtherEmployer ||= this.#isOtherEmployer(was, is);
      const { show, onLine } = this.#options;
      const shown = { id, before: show(was, role), after: show(is, role) };
      this.#changes.add(slot, shown);
      await onLine?.([id, 'changed', pair.to, shown.before, shown.after]);
    }
    this.#counts[isChanged ? 'changed' : 'same']++;
    this.#options.going.both(old, at, hasOtherEmployer);
  }

  #isOtherEmployer(was: string, is: string): boolean {
    const [a, b] = [matchCompany(was), matchCompany(is)];
    if (a === '' || b === '' || a === b) return false;
    return (this.#options.company?.similarity(a, b) ?? 0) < ONE_EMPLOYER;
  }

  /** What of the old export was not found. */
  async #rest(): Promise<void> {
    const again = new Set(this.#old.again);
    const gone: number[] = [];
    for (let at = 0; at < this.#found.length; at++) {
      if (this.#found[at] === 1 || again.has(at)) continue;
      this.#options.going.vanished(at);
      gone.push(at);
    }
    this.#counts.gone = gone.length;
    await this.#tell(this.#old, gone, this.#samples.gone, (id) => [id, 'gone', '', '', '']);
  }

  /** Records whose key an earlier one of their export has: they are compared with nothing, and told. */
  async #repeated(which: 'old' | 'new', side: Side): Promise<void> {
    await this.#tell(side, side.again, this.#samples.again, (id, at) => {
      const record = `record ${side.records.rows[at]}`;
      return which === 'old' ? [id, 'duplicate', '', record, ''] : [id, 'duplicate', '', '', record];
    });
  }

  async #tell(
    side: Side,
    numbers: readonly number[],
    samples: string[],
    line: (id: string, at: number) => Parameters<WriteLine>[0],
  ): Promise<void> {
    const { onLine } = this.#options;
    const wanted = onLine ? numbers : numbers.slice(0, SAMPLES - samples.length);
    const most = await side.batch();
    for (let from = 0; from < wanted.length; from += most) {
      const part = wanted.slice(from, from + most);
      for (const [i, cells] of (await side.cellsOf(part)).entries()) {
        const id = this.#shown(side.keyOf(cells), side);
        if (samples.length < SAMPLES && !samples.includes(id)) samples.push(id);
        await onLine?.(line(id, part[i]!));
      }
    }
  }

  /** A key as people see it. */
  #shown(key: readonly string[], { plan, keyColumns }: Side): string {
    return key.map((part, i) => this.#options.show(part, plan.fields[keyColumns[i]!]!.role)).join(' | ');
  }
}
