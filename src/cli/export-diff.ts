/** `crmq diff`: opens two exports of one system and tells what is different. */
import type { Role } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { guardedLine } from '../io/format/guarded-cell.ts';
import { assertThere } from '../io/stream/source.ts';
import { type Diff, diffExports } from '../jobs/diff/diff.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import type { Configuration } from '../packs/configuration.ts';
import { didYouMean } from '../packs/nearest.ts';
import { version } from '../version.ts';
import { type Masking, maskingFrom } from './asked/masking.ts';
import { needFolder } from './asked/places.ts';
import { recordingFor } from './asked/recording.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom, wholeNumber } from './asked/request.ts';
import { diffJson } from './export-diff-json.ts';
import { diffText } from './export-diff-text.ts';
import { filesRead } from './run/files-read.ts';
import { jsonText } from './terminal/plain-text.ts';
import type { Progress } from './terminal/progress.ts';
import { type ColorChoice, chalkFor, isClosedPipe, widthOf, writeTo } from './terminal/streams.ts';

const CHUNK_BYTES = 240 * 1024;
const DIFFERENT = 1;
const HEADER = ['id', 'kind', 'column', 'before', 'after'];

export async function exportDiffCommand(
  inputs: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (inputs.length === 0) helpWhenEmpty();
  refuseInputs(inputs, flags);
  const configuration = await configurationFrom(flags);
  const masking = maskingFrom(flags, process.env);
  const days = daysFrom(flags, configuration);
  const outputs = new Outputs({ force: flags.force === true, inputs: filesRead(inputs, flags, configuration) });
  try {
    await assertThere(inputs);
    const place = flags.output as string | undefined;
    await refuseEarly(outputs, place);
    const others = [...inputs, ...(place === undefined ? [] : [place])];
    const recording = await recordingFor(flags, configuration, { isDry: false, others });
    const exports = await prepareBoth(inputs, flags, onDay(configuration, days.from), configuration, signal);
    const lines = await linesTo(place, outputs);
    const told = flags.chunkBytes as number | undefined;
    const diff = await diffExports(exports, {
      version: version(),
      key: flags.key as string[],
      isRaw: flags.raw === true,
      ...days,
      show: shown(masking),
      onLine: lines?.add,
      jobs: wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1,
      chunkBytes: told ?? CHUNK_BYTES,
      ...(told === undefined ? {} : { threadsFromBytes: 0 }),
      onProgress: progressOf(exports, signal, progress),
    });
    await lines?.end();
    if (signal.aborted) throw new Error('aborted');
    await outputs.commit();
    const shas = [diff.old, diff.new].map(({ report }) => report.inputs[0]!.sha256);
    if (diff.decay) await recording?.appendDecay(diff.decay, inputs[1]!, shas);
    progress.stop();
    await tell(diff, {
      flags,
      masking,
      place,
      expected: configuration.settings['decay-rate'].value as number | undefined,
    });
    return flags.exitCode === true && isDifferent(diff) ? DIFFERENT : 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

function refuseInputs(inputs: readonly string[], flags: Flags): void {
  if (inputs.length === 1) {
    throw new CrmqError('too-few-inputs', `only ${inputs[0]} was named: a difference takes two exports`, {
      hint: 'crmq diff old.csv new.csv',
    });
  }
  if (inputs.every((path) => path === '-')) {
    throw new CrmqError('bad-flag', 'both exports cannot come from standard input', { hint: 'name one of them' });
  }
  if (flags.json === true && flags.output === '-') {
    throw new CrmqError('bad-flag', '--json and the differences cannot both go to standard output', {
      hint: 'name a file with -o',
    });
  }
}

/** Days of the exports as far as they were said: that of the later one is the day that is taken for today, where somebody said it. */
function daysFrom(
  { oldAsOf }: Flags,
  { settings }: Configuration,
): { from: string | undefined; to: string | undefined } {
  const today = settings['as-of'];
  const to = today.origin === 'default' ? undefined : (today.value as string);
  if (oldAsOf === undefined) return { from: undefined, to };
  const from = String(oldAsOf);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(from) && new Date(`${from}T00:00:00Z`).toJSON()?.startsWith(from) === true;
  if (!isDay) throw new CrmqError('bad-flag', `--old-as-of ${JSON.stringify(from)}: must be a date such as 2026-01-31`);
  return { from, to: to ?? (today.value as string) };
}

/** Each export is judged on its own day, where that is known before it is read; else both on one. */
function onDay(configuration: Configuration, day: string | undefined): Configuration {
  if (day === undefined) return configuration;
  const { settings } = configuration;
  return { ...configuration, settings: { ...settings, 'as-of': { ...settings['as-of'], value: day } } };
}

async function refuseEarly(outputs: Outputs, place: string | undefined): Promise<void> {
  if (place === '-') outputs.refuseStdout();
  if (place === undefined || place === '-') return;
  needFolder(place);
  await outputs.reserve([place]);
}

async function prepareBoth(
  inputs: readonly string[],
  flags: Flags,
  earlier: Configuration,
  configuration: Configuration,
  signal: AbortSignal,
): Promise<[Prepared, Prepared]> {
  const maps = mapsFrom(flags);
  const overrides = overridesFrom(flags, configuration);
  const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  const known: string[] = [];
  const mapsOf = (columns: readonly string[]): Map<string, Role | null> => {
    known.push(...columns);
    return new Map([...maps].filter(([name]) => columns.some((column) => isSame(column, name))));
  };
  const [old, own] = [
    await prepare({ inputs: [inputs[0]!], overrides, maps: mapsOf, configuration: earlier, signal }),
    await prepare({ inputs: [inputs[1]!], overrides, maps: mapsOf, configuration, signal }),
  ];
  const stray = [...maps.keys()].find((name) => !known.some((column) => isSame(column, name)));
  if (stray === undefined) return [old, own];
  throw new CrmqError('unknown-column', `--map: neither export has a column ${JSON.stringify(stray)}`, {
    hint: didYouMean(stray, known, `columns: ${[...new Set(known)].join(', ')}`),
  });
}

const AT_ONCE = 1 << 16;

/** Lines of diff.csv on their way, many at a time; cells that a spreadsheet would run are text. */
async function linesTo(place: string | undefined, outputs: Outputs) {
  if (place === undefined) return undefined;
  const file = place === '-' ? undefined : await outputs.create(place);
  let text = guardedLine(HEADER);
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(text);
    text = '';
    await (file ? file.write(bytes) : writeTo(process.stdout, bytes));
  };
  return {
    add: async (cells: readonly string[]): Promise<void> => {
      text += guardedLine(cells);
      if (text.length >= AT_ONCE) await flush();
    },
    end: flush,
  };
}

const shown =
  (masking: Masking | undefined) =>
  (text: string, role: Role | null): string =>
    masking ? masking.mask(text, role) : text;

function progressOf(exports: readonly Prepared[], signal: AbortSignal, progress: Progress) {
  let current: 0 | 1 | 'comparing' | undefined;
  return (side: 0 | 1 | 'comparing', bytes: number, rows: number): void => {
    if (signal.aborted) throw new Error('aborted');
    if (side !== current) {
      const input = side === 'comparing' ? undefined : exports[side]!.inputs[0]!;
      progress.begin(input ? `reading ${input.name}` : 'comparing', input?.gzip ? undefined : input?.size);
    }
    current = side;
    if (side !== 'comparing') progress.update(bytes, rows);
  };
}

const isDifferent = ({ counts, columns, old, new: own }: Diff): boolean =>
  counts.changed + counts.added + counts.gone > 0 ||
  columns.added.length + columns.gone.length + columns.renamed.length > 0 ||
  old.again !== own.again ||
  old.keyless.count !== own.keyless.count;

interface Telling {
  readonly flags: Flags;
  readonly masking: Masking | undefined;
  readonly place: string | undefined;
  readonly expected: number | undefined;
}

/** The summary is what was asked for, and goes to standard output, unless the differences do. */
async function tell(diff: Diff, { flags, masking, place, expected }: Telling): Promise<void> {
  const stream = place === '-' ? process.stderr : process.stdout;
  const color = (flags.color === false ? 'never' : flags.color) as ColorChoice;
  try {
    if (flags.json === true) await writeTo(process.stdout, `${jsonText(diffJson(diff, expected, masking?.note), 2)}\n`);
    else if (flags.quiet !== true) {
      const page = { chalk: chalkFor(stream, color), width: widthOf(stream) };
      await writeTo(stream, diffText(diff, { expected, masked: masking?.note, place }, page));
    }
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
