/**
 * What a CRM import needs of a run, and no more: records that changed, with the columns that changed anywhere; and which records to merge.
 *
 * Three streams are put together by row: lines of the ledger (what a cell was), records as they are written (what it is now), and lines
 * of the crosswalk. Nothing is held but the lines of merges and 23 bytes an id; where there are many changes they wait in private temporary files.
 */
import type { Field, Plan } from '../../contract.ts';
import { Seen } from '../../dedupe/columns/seen.ts';
import { EntryFile } from '../../engine/lines/entry-file.ts';
import { CrmqError } from '../../errors.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { csvLine } from '../../io/format/csv-line.ts';
import { unguardCell } from '../../io/format/guarded-cell.ts';
import { parse } from '../../io/format/small-table.ts';
import type { RowEdits } from '../../io/stream/record-writer.ts';
import { counted } from '../../report/text/numbers.ts';
import { recordIdKey } from '../../values/id/record-id.ts';
import { type DeltaFormat, mergeHeader, mergeLines, naming, writable } from './delta-format.ts';
import type { Watcher, WrittenRecords } from './watch.ts';

type Sink = (bytes: Uint8Array) => Promise<void>;

interface DeltaSinks {
  readonly changes: Sink;
  readonly cleared: Sink;
  readonly merges: Sink;
}

interface DeltaCounts {
  records: number;
  columns: number;
  cleared: number;
  /** Requests. */
  merges: number;
  /** Changed records, and merges, of which some id is missing. */
  withoutId: number;
  mergesWithoutId: number;
  /** Changed records, and clusters, of which some id is that of another record too: an import would write both over one. */
  sharedId: number;
  mergesSharedId: number;
  /** Clusters whose records this CRM cannot merge. */
  unmergeable: number;
  /** Changed cells of columns that only the CRM writes. */
  system: number;
}

/** Row, and what its changed cells were by column, before anything. */
type Before = readonly [row: number, cells: readonly (readonly [column: number, text: string])[]];
/** Id; texts of the columns that name the record, then those of the columns that an import can write; columns that are empty now, and what they were. */
type Changed = readonly [
  id: string,
  names: readonly string[],
  values: readonly string[],
  cleared: readonly (readonly [column: string, before: string])[],
];
interface Cluster {
  readonly row: string;
  readonly survivor: string;
  readonly losers: string[];
  isWhole: boolean;
}

const AT_ONCE = 1 << 16;

export class Delta implements Watcher {
  readonly format: DeltaFormat;
  readonly counts: DeltaCounts = {
    records: 0,
    columns: 0,
    cleared: 0,
    merges: 0,
    withoutId: 0,
    mergesWithoutId: 0,
    sharedId: 0,
    mergesSharedId: 0,
    unmergeable: 0,
    system: 0,
  };
  readonly #plan: Plan;
  readonly #sinks: DeltaSinks;
  readonly #names: readonly Field[];
  readonly #writable: readonly Field[];
  readonly #idIndex: number;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #scratch: Cells;
  readonly #before = new EntryFile<Before>();
  readonly #changed = new EntryFile<Changed>();
  readonly #clusters = new EntryFile<Cluster>();
  /** The same once the ids of all losers are known. */
  readonly #known = new EntryFile<Cluster>();
  /** Ids of the records that are written or merged away, and those that several of them have. */
  readonly #ids = new Seen();
  readonly #shared = new Set<string>();
  /** Columns of `#writable` in which some record changed. */
  readonly #touched = new Set<number>();
  /** The row that lines came for, while they may go on. */
  #open: { row: number; cells: Map<number, string> } = { row: 0, cells: new Map() };
  #ahead: Before | undefined;
  /** What survivors were, in columns that merges changed. */
  readonly #merged = new Map<number, Map<number, string>>();
  #cluster: Cluster | undefined;

  /** @throws CrmqError `delta-without-id` */
  constructor(plan: Plan, format: DeltaFormat, sinks: DeltaSinks) {
    this.#plan = plan;
    this.format = format;
    this.#sinks = sinks;
    this.#names = naming(plan.fields, format);
    this.#writable = writable(plan.fields, format);
    this.#idIndex = plan.fields.find(({ role }) => role === 'id')?.index ?? -1;
    this.#indexOf = new Map(plan.fields.map(({ column, index }) => [column, index]));
    this.#scratch = createCells(plan.fields.length);
    if (this.#idIndex < 0) {
      throw new CrmqError(
        'delta-without-id',
        'no column of the input holds record ids, so no import could find the records',
        {
          hint: 'name it with --map "Column=id", or export the records with their id',
        },
      );
    }
  }

  async begin(): Promise<void> {
    const id = this.#plan.fields[this.#idIndex]!.column;
    await this.#sinks.cleared(Buffer.from(csvLine([id, 'column', 'before'])));
    const header = mergeHeader(this.format);
    if (header !== '') await this.#sinks.merges(Buffer.from(header));
  }

  /** Takes whole lines of changes.csv. Rows rise, but for those of merges, which come last. */
  async ledger(lines: Uint8Array): Promise<void> {
    for (const { cells } of parse(Buffer.from(lines).toString(), ',')) {
      const [row, column, before] = cells.map(unguardCell);
      const index = this.#indexOf.get(column!);
      if (index === undefined || column === '') continue;
      const place = await this.#placeOf(Number(row));
      if (!place.has(index)) place.set(index, before!);
    }
  }

  /** Takes records on their way into the cleaned file. */
  async written({ bytes, ends, rows }: WrittenRecords, codec: Codec, edits?: RowEdits): Promise<void> {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if (edits?.gone.has(row)) continue;
      const before = await this.#beforeOf(row);
      const record = edits?.rewritten.get(row) ?? bytes.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!);
      codec.scan(record, 0, record.length, true, this.#scratch);
      const id = recordIdKey(codec.decode(record, this.#scratch, this.#idIndex));
      if (id !== '' && !this.#ids.add(id)) this.#shared.add(id);
      if (!before) continue;
      const now = codec.columns.map((_, index) => codec.decode(record, this.#scratch, index));
      await this.#compare(before, now);
    }
  }

  /** Takes whole lines of crosswalk.csv, of which those of a cluster follow each other. */
  async crosswalk(lines: Uint8Array): Promise<void> {
    for (const { cells } of parse(Buffer.from(lines).toString(), ',')) {
      const [loser, survivor, , row] = cells.map(unguardCell) as [string, string, string, string];
      if (loser === 'merged_id' && row === 'survivor_row') continue;
      if (this.#cluster?.row !== row) await this.#endCluster();
      this.#cluster ??= { row, survivor, losers: [], isWhole: survivor !== '' };
      if (loser === '') this.#cluster.isWhole = false;
      // the same record, exported twice
      else if (recordIdKey(loser) !== recordIdKey(survivor)) this.#cluster.losers.push(loser);
    }
  }

  /** Writes the file of changes, whose columns are known only now. */
  async finish(): Promise<void> {
    await this.#endCluster();
    await this.#shareIds();
    for (let one = await this.#known.next(); one; one = await this.#known.next()) await this.#merge(one);
    const columns = this.#writable.map((_, at) => at).filter((at) => this.#touched.has(at));
    this.counts.columns = columns.length;
    const head = [...this.#names, ...columns.map((at) => this.#writable[at]!)].map(({ column }) => column);
    let text = csvLine(head);
    for (let one = await this.#changed.next(); one; one = await this.#changed.next()) {
      const [id, names, values, cleared] = one;
      if (this.#shared.has(recordIdKey(id))) {
        this.counts.sharedId++;
        continue;
      }
      this.counts.records++;
      for (const [column, before] of cleared) {
        this.counts.cleared++;
        await this.#sinks.cleared(Buffer.from(csvLine([id, column, before])));
      }
      text += csvLine([...names, ...columns.map((at) => values[at]!)]);
      if (text.length < AT_ONCE) continue;
      await this.#sinks.changes(Buffer.from(text));
      text = '';
    }
    if (text !== '') await this.#sinks.changes(Buffer.from(text));
  }

  async close(): Promise<void> {
    await this.#before.close();
    await this.#changed.close();
    await this.#clusters.close();
    await this.#known.close();
  }

  async #placeOf(row: number): Promise<Map<number, string>> {
    if (row === this.#open.row) return this.#open.cells;
    if (row > this.#open.row) {
      await this.#shut();
      this.#open = { row, cells: new Map() };
      return this.#open.cells;
    }
    const known = this.#merged.get(row) ?? new Map<number, string>();
    this.#merged.set(row, known);
    return known;
  }

  async #shut(): Promise<void> {
    const { row, cells } = this.#open;
    if (cells.size > 0) await this.#before.append([row, [...cells]]);
    this.#open = { row, cells: new Map() };
  }

  /** What cells of a row were that something changed. Rows are asked for in their order. */
  async #beforeOf(row: number): Promise<ReadonlyMap<number, string> | undefined> {
    if (this.#open.cells.size > 0) await this.#shut();
    this.#ahead ??= await this.#before.next();
    while (this.#ahead && this.#ahead[0] < row) this.#ahead = await this.#before.next();
    const own = this.#ahead?.[0] === row ? new Map(this.#ahead[1]) : undefined;
    const merged = this.#merged.get(row);
    this.#merged.delete(row);
    if (!merged) return own;
    return own ? new Map([...merged, ...own]) : merged;
  }

  async #compare(before: ReadonlyMap<number, string>, now: readonly string[]): Promise<void> {
    const differs = ({ index }: Field): boolean => before.has(index) && before.get(index) !== now[index];
    const changed = this.#writable.map((field, at) => ({ field, at })).filter(({ field }) => differs(field));
    const isName = (index: number) => this.#names.some((field) => field.index === index);
    const own = this.#plan.fields.filter((field) => differs(field) && !isName(field.index)).length;
    this.counts.system += own - changed.length;
    if (changed.length === 0) return;
    const id = now[this.#idIndex]!;
    if (id === '') {
      this.counts.withoutId++;
      return;
    }
    for (const { at } of changed) this.#touched.add(at);
    const cleared = changed
      .filter(({ field }) => now[field.index] === '')
      .map(({ field }) => [field.column, before.get(field.index)!] as const);
    // an import compares the columns that name a record with what it exported
    const names = this.#names.map(({ index }) => (index === this.#idIndex ? id : (before.get(index) ?? now[index]!)));
    await this.#changed.append([id, names, this.#writable.map(({ index }) => now[index]!), cleared]);
  }

  async #endCluster(): Promise<void> {
    const cluster = this.#cluster;
    this.#cluster = undefined;
    if (cluster) await this.#clusters.append(cluster);
  }

  /** To be called when all records were written: only then it is known which ids are of several, be it in two clusters. */
  async #shareIds(): Promise<void> {
    for (let one = await this.#clusters.next(); one; one = await this.#clusters.next()) {
      // a record may have been exported twice
      const losers = new Map(one.losers.map((id) => [recordIdKey(id), id]));
      for (const id of losers.keys()) if (!this.#ids.add(id)) this.#shared.add(id);
      await this.#known.append({ ...one, losers: [...losers.values()] });
    }
  }

  async #merge({ survivor, losers, isWhole }: Cluster): Promise<void> {
    if (!isWhole) this.counts.mergesWithoutId++;
    if (survivor === '' || losers.length === 0) return;
    if ([survivor, ...losers].some((id) => this.#shared.has(recordIdKey(id)))) {
      this.counts.mergesSharedId++;
      return;
    }
    const lines = mergeLines({ survivor, losers }, this.format, this.#plan.kind);
    if (!lines) {
      this.counts.unmergeable++;
      return;
    }
    this.counts.merges += lines.length;
    await this.#sinks.merges(Buffer.from(lines.join('')));
  }
}

/** For the report. */
export function deltaNotes({ format, counts }: Delta): string[] {
  const {
    records,
    columns,
    cleared,
    merges,
    withoutId,
    mergesWithoutId,
    sharedId,
    mergesSharedId,
    unmergeable,
    system,
  } = counts;
  const say = (count: number, what: string, rest: string): string[] =>
    count === 0 ? [] : [`delta: ${counted(count, what)} ${rest}`];
  return [
    `delta for ${format}: ${counted(records, 'record')} to update in ${counted(columns, 'column')}, ${counted(merges, 'merge')}, ${counted(cleared, 'cell')} to clear`,
    ...say(withoutId, 'changed record', 'without an id, left out'),
    ...say(mergesWithoutId, 'cluster', 'with a record that has no id, which is left out'),
    ...say(sharedId, 'changed record', 'whose id another record has too, left out'),
    ...say(mergesSharedId, 'cluster', 'with an id that another record has too, left out'),
    ...say(unmergeable, 'cluster', `of records that ${format} cannot merge, left out`),
    ...say(system, 'changed cell', 'of columns that only the CRM writes, left out'),
  ];
}
