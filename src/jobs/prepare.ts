/** Opens the inputs of a run and decides its plan from the prefix of the first one. */
import type { Catalog, Country, DateOrder, Plan, RecordKind, Role } from '../contract.ts';
import { MERGE_THRESHOLD, REVIEW_THRESHOLD } from '../dedupe/plan.ts';
import { boundHeaps } from '../engine/run/heaps.ts';
import { CrmqError } from '../errors.ts';
import { uniqueColumns } from '../fields/columns.ts';
import { recognise } from '../fields/recognise.ts';
import { parseEncodingName } from '../io/encoding/encoding.ts';
import { createCells } from '../io/format/codec.ts';
import { createFraming } from '../io/format/framing.ts';
import { assertSameShape, type Input, type InputOverrides, openInput, PREFIX_BYTES } from '../io/stream/input.ts';
import type { Source } from '../io/stream/source.ts';
import type { Configuration } from '../packs/configuration.ts';
import { columnOverrides, makePlan } from '../packs/plan.ts';
import type { ColumnMissing } from '../packs/unknown-column.ts';

/** Columns are decided on at most this many records of the prefix. */
const SAMPLE_RECORDS = 10_000;
/** And on so many cells: no prefix of CSV has more, but one of JSON whose records have few of many keys each. */
const SAMPLE_CELLS = PREFIX_BYTES;

export type ColumnMaps = ReadonlyMap<string, Role | null>;

interface RunRequest {
  readonly inputs: readonly (string | Source)[];
  readonly overrides: InputOverrides;
  /** What is said of columns; or what is said of those of an input, once they are known. */
  readonly maps: ColumnMaps | ((columns: readonly string[]) => ColumnMaps);
  /** A plan of an earlier run, to be used again instead of deciding anew. */
  readonly plan?: Plan;
  /** Whether that run made the plan of these very inputs: then they are read as they were then. */
  readonly isOwnPlan?: boolean;
  readonly configuration: Configuration;
  /** What to do where a pack names a column that the input does not have; refused by default. */
  readonly missing?: ColumnMissing;
  /** Called where packs have a policy, which the plan is then without: for runs that set no record aside. */
  readonly withoutPolicy?: () => void;
  readonly signal?: AbortSignal;
}

export interface Prepared {
  readonly inputs: readonly Input[];
  readonly plan: Plan;
  readonly catalog: Catalog;
}

/** @throws CrmqError when an input cannot be read, or the configuration does not fit it */
export async function prepare(request: RunRequest): Promise<Prepared> {
  const { configuration, overrides, signal } = request;
  const inputs: Input[] = [];
  for (const source of request.inputs) {
    const expected = request.isOwnPlan ? undefined : request.plan?.layout;
    const input = await openInput(source, overrides, uniqueColumns, signal, expected);
    if (inputs[0]) assertSameShape(inputs[0], input);
    inputs.push(input);
  }
  const first = inputs[0];
  if (!first) throw new CrmqError('no-input', 'no input was named', { hint: 'name a file, or - for standard input' });
  // What a plan is made of is much for a moment, and a nursery that grew does not shrink.
  boundHeaps();
  const plan = request.plan ? planAgain(request.plan, first, configuration) : await newPlan(request, first);
  return { inputs, plan, catalog: configuration.catalog };
}

async function newPlan({ configuration, maps, missing, withoutPolicy }: RunRequest, input: Input): Promise<Plan> {
  const { settings } = configuration;
  const rows = sampleRows(input);
  const columns = input.layout.columns;
  const country = ((settings.country.value as Country | undefined) ?? '').toUpperCase();
  const order = settings['date-order'];
  const look = (overrides: ReadonlyMap<string, Role | null>) =>
    recognise({
      columns,
      rows,
      format: input.layout.format,
      delimiter: input.layout.delimiter,
      preamble: input.dropped.map((line) => line.text).join(''),
      overrides,
      country,
      ...(settings.kind.value === undefined ? {} : { kind: settings.kind.value as RecordKind }),
      ...(order.value === undefined ? {} : { dateOrder: { order: order.value as DateOrder, by: order.origin } }),
    });
  const general = await configuration.packFor('unknown');
  const told = typeof maps === 'function' ? maps(columns) : maps;
  const recognition = look(columnOverrides(general, told, columns, missing));
  const pack = await configuration.packFor(recognition.crm);
  const toEncoding = settings['to-encoding'].value as string | undefined;
  return makePlan({
    layout: input.layout,
    recognition,
    pack,
    plugins: configuration.plugins,
    missing,
    withoutPolicy,
    asOf: settings['as-of'].value as string,
    seed: settings.seed.value as number,
    country,
    outputEncoding: toEncoding === undefined ? input.layout.encoding : parseEncodingName(toEncoding),
    dedupe: {
      enabled: settings.dedupe.value as boolean,
      mergeThreshold: (settings['merge-threshold'].value as number | undefined) ?? MERGE_THRESHOLD,
      reviewThreshold: (settings['review-threshold'].value as number | undefined) ?? REVIEW_THRESHOLD,
    },
  });
}

/** A plan fits any file with the same columns; how those bytes are laid out is the file's own affair. */
function planAgain(plan: Plan, input: Input, configuration: Configuration): Plan {
  const columns = input.layout.columns;
  const same = columns.length === plan.fields.length && plan.fields.every((field, i) => field.column === columns[i]);
  if (!same) {
    throw new CrmqError('plan-columns', `the plan was made for other columns than those of ${input.name}`, {
      hint: 'run without --plan, or give the file that the plan was made for',
    });
  }
  const keep = plan.outputEncoding === plan.layout.encoding;
  return {
    ...plan,
    layout: input.layout,
    outputEncoding: keep ? input.layout.encoding : plan.outputEncoding,
    plugins: configuration.plugins,
  };
}

/** Decoded cells of the whole records in the prefix; to be called before the records are read. */
export function sampleRows({ sample, sampleIsAll, codec, layout }: Input): string[][] {
  const cells = createCells(layout.columns.length);
  const framing = createFraming(layout.header);
  const rows: string[][] = [];
  const most = Math.min(SAMPLE_RECORDS, Math.ceil(SAMPLE_CELLS / Math.max(1, layout.columns.length)));
  for (let at = 0; at < sample.length && rows.length < most; ) {
    const next = codec.scan(sample, at, sample.length, sampleIsAll, cells);
    if (next < 0) break;
    if (cells.problem === '' && framing(sample, cells) === '') {
      rows.push(layout.columns.map((_, i) => codec.decode(sample, cells, i)));
    }
    at = next;
  }
  return rows;
}
