/** One export cleaned in memory: what the library's `clean` does. */
import { catalog } from './catalog.ts';
import type { DateOrder, Plan, RecordKind, Role } from './contract.ts';
import type { InputOverrides } from './io/stream/input.ts';
import { clean as cleanJob } from './jobs/clean.ts';
import { readDecisions } from './jobs/decisions/decisions.ts';
import { prepare } from './jobs/prepare.ts';
import { reportOf } from './jobs/report.ts';
import { loadConfiguration } from './packs/configuration.ts';
import type { Report } from './report/shape/schema.ts';
import { version } from './version.ts';

export interface CleanOptions {
  /** A name for the input in the report. */
  readonly name?: string;
  /** The day taken for today, `YYYY-MM-DD`. Required: a library has no clock. */
  readonly asOf: string;
  /** Default country, ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** What the records are, where the columns do not show it. */
  readonly kind?: Exclude<RecordKind, 'unknown'>;
  /** Locale packs on top of the rule pack: `fi`, or several: `fi,sv`. */
  readonly locale?: string;
  /** How dates are read that could be either, in columns that do not tell. */
  readonly dateOrder?: DateOrder;
  /** A built-in rule pack or the path of a YAML file; several: `strict,fill-in`. Default: the one of the CRM that is found. */
  readonly pack?: string;
  readonly dedupe?: boolean;
  /** Roles of columns; null leaves a column alone. */
  readonly map?: { readonly [column: string]: Role | null };
  /** Modules of user rules: paths or file URLs. */
  readonly plugins?: readonly string[];
  readonly input?: InputOverrides;
  readonly toEncoding?: string;
  /** The plan of an earlier run. */
  readonly plan?: Plan;
  /** Files of decisions: what stands in a `review.csv` whose column `decision` was filled in. */
  readonly decisions?: readonly { readonly name: string; readonly content: string | Uint8Array }[];
}

export interface CleanResult {
  /** The cleaned file, in the encoding of the input unless `toEncoding` says otherwise. */
  readonly output: Uint8Array;
  readonly report: Report;
  readonly plan: Plan;
  /** UTF-8 CSV, as the command line writes it. */
  readonly changes: string;
  readonly duplicates: string;
  readonly crosswalk: string;
  readonly review: string;
  readonly rejected: string;
  /** What the policy of the rule pack set aside; only a header where nothing was. */
  readonly expired: string;
}

/**
 * Cleans one export in memory.
 * @param input text, bytes, or a stream of bytes
 * @throws CrmqError when the input cannot be understood or the options are wrong
 */
export async function cleanInMemory(
  input: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: CleanOptions,
): Promise<CleanResult> {
  const configuration = await loadConfiguration(catalog, {
    cwd: process.cwd(),
    flags: {
      locale: options.locale,
      country: options.country,
      kind: options.kind,
      'date-order': options.dateOrder,
      pack: options.pack,
      'to-encoding': options.toEncoding,
    },
    env: {},
    config: false,
    plugins: options.plugins ?? [],
    allowPlugins: false,
    defaults: { 'as-of': options.asOf, dedupe: options.dedupe ?? true, jobs: 1, seed: 1 },
  });
  const chunks = typeof input === 'string' ? once(Buffer.from(input)) : isBytes(input) ? once(input) : input;
  const prepared = await prepare({
    inputs: [{ name: options.name ?? 'input', size: undefined, gzip: false, chunks }],
    overrides: options.input ?? {},
    maps: new Map(Object.entries(options.map ?? {})),
    configuration,
    ...(options.plan ? { plan: options.plan } : {}),
  });
  const [output, changes, duplicates, rejected] = [gather(), gather(), gather(), gather()];
  const [crosswalk, review, expired] = [gather(), gather(), gather()];
  const given = options.decisions?.map(({ name, content }) => ({ name, bytes: Buffer.from(content) }));
  const decisions = given ? { decisions: readDecisions(given) } : {};
  const outcome = await cleanJob(
    prepared,
    {
      cleaned: async () => output.add,
      joined: true,
      cautious: false,
      ledger: changes.add,
      duplicates: duplicates.add,
      crosswalk: crosswalk.add,
      review: review.add,
      rejected: rejected.add,
      expired: expired.add,
    },
    { jobs: 1, chunkBytes: 1024 * 1024, ...decisions },
  );
  const report = reportOf(prepared, outcome, { version: version(), outputs: [], decayRate: undefined, ...decisions });
  return {
    output: output.bytes(),
    report,
    plan: prepared.plan,
    changes: changes.text(),
    duplicates: duplicates.text(),
    crosswalk: crosswalk.text(),
    review: review.text(),
    rejected: rejected.text(),
    expired: expired.text(),
  };
}

const isBytes = (input: object): input is Uint8Array => input instanceof Uint8Array;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

interface Gathered {
  add(bytes: Uint8Array): Promise<void>;
  bytes(): Uint8Array;
  text(): string;
}

function gather(): Gathered {
  const pieces: Uint8Array[] = [];
  return {
    add: async (bytes) => {
      if (bytes.length > 0) pieces.push(Buffer.from(bytes));
    },
    bytes: () => Buffer.concat(pieces),
    text: () => Buffer.concat(pieces).toString(),
  };
}
