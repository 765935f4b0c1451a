/** `crmq init`: writes the crmq.yaml that a file speaks for. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { type RandomAccess, spoolRandomAccess } from '../io/stream/random-access.ts';
import { assertThere, openSource, type Source } from '../io/stream/source.ts';
import { type Inferred, infer } from '../jobs/init/init.ts';
import { findConfig } from '../packs/settings.ts';
import { version } from '../version.ts';
import { pace } from './asked/pace.ts';
import { needFolder } from './asked/places.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom, wholeNumber } from './asked/request.ts';
import { initText } from './init-text.ts';
import type { Progress } from './terminal/progress.ts';
import { type ColorChoice, chalkFor, isClosedPipe, writeTo } from './terminal/streams.ts';

const PLACE = 'crmq.yaml';

export async function initCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (named.length === 0 && process.stdin.isTTY) helpWhenEmpty();
  const inputs = named.length === 0 ? ['-'] : named;
  const place = flags.stdout === true ? '-' : ((flags.output as string | undefined) ?? PLACE);
  const outputs = new Outputs({ force: flags.force === true, inputs });
  const piped = new Map<string, RandomAccess>();
  try {
    await assertThere(inputs);
    await refuseEarly(outputs, place);
    if (inputs.includes('-')) piped.set('-', await keepStdin(signal));
    const found = await inferred(inputs, place, piped, { flags, signal, progress });
    progress.stop();
    await write(found.text, place, outputs, signal);
    await tell(found, inputs, place, flags);
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  } finally {
    for (const kept of piped.values()) await kept.close();
  }
}

async function refuseEarly(outputs: Outputs, place: string): Promise<void> {
  if (place === '-') {
    outputs.refuseStdout();
    return;
  }
  needFolder(place);
  await outputs.reserve([place]);
}

/** Standard input can be read once, and is needed twice. */
async function keepStdin(signal: AbortSignal): Promise<RandomAccess> {
  const { chunks } = await openSource('-', { signal });
  return spoolRandomAccess(chunks, '-');
}

interface How {
  readonly flags: Flags;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

async function inferred(
  inputs: readonly string[],
  place: string,
  piped: ReadonlyMap<string, RandomAccess>,
  { flags, signal, progress }: How,
): Promise<Inferred> {
  const path = place === '-' ? resolve(PLACE) : resolve(place);
  // What the pack says itself must not be said by flags when it is tried.
  const { pack: _p, locale: _l, country: _c, dateOrder: _d, encoding: _e, delimiter: _s, ...others } = flags;
  const jobs =
    wholeNumber('--jobs', (await configurationFrom({ ...flags, config: false })).settings.jobs.value, 1) ?? 1;
  return infer({
    inputs: () => inputs.map((input) => sourceOf(input, piped.get(input))),
    configuration: (project) => configurationFrom(project ? others : { ...flags, config: false }, project),
    overrides: (configuration) => overridesFrom(flags, configuration),
    maps: mapsFrom(flags),
    packs: packsFrom(flags, path),
    given: givenIn(flags),
    path,
    version: version(),
    pace: (prepared, what) => {
      progress.begin(what, prepared.inputs.reduce((sum, { size }) => sum + (size ?? 0), 0) || undefined);
      return pace(prepared, { flags, jobs, signal, progress });
    },
    signal,
  });
}

function sourceOf(input: string, kept: RandomAccess | undefined): string | Source {
  return kept ? { name: '-', size: kept.size, gzip: false, chunks: piecesOf(kept) } : input;
}

const PIECE_BYTES = 256 * 1024;

async function* piecesOf(kept: RandomAccess): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < kept.size; at += PIECE_BYTES) {
    yield await kept.read(at, Math.min(PIECE_BYTES, kept.size - at));
  }
}

/** Packs are found from where the new one stands. */
function packsFrom(flags: Flags, path: string): string[] | undefined {
  if (flags.pack === undefined) return undefined;
  return String(flags.pack)
    .split(',')
    .map((name) => name.trim())
    .map((name) => (/^(?:locales\/)?[A-Za-z0-9-]+$/.test(name) || isAbsolute(name) ? name : fromThere(name, path)));
}

function fromThere(name: string, path: string): string {
  const way = relative(dirname(path), resolve(name)).split(sep).join('/');
  return way.startsWith('.') ? way : `./${way}`;
}

const GIVEN = {
  locale: 'locale',
  country: 'country',
  'date-order': 'dateOrder',
  encoding: 'encoding',
  delimiter: 'delimiter',
};

function givenIn(flags: Flags): { key: string; value: string }[] {
  return Object.entries(GIVEN).flatMap(([key, flag]) => {
    const value = flags[flag];
    return value === undefined ? [] : [{ key, value: key === 'country' ? String(value).toUpperCase() : String(value) }];
  });
}

async function write(text: string, place: string, outputs: Outputs, signal: AbortSignal): Promise<void> {
  if (place === '-') {
    await writeTo(process.stdout, text).catch((error) => {
      if (!isClosedPipe(error)) throw error;
    });
    return;
  }
  const file = await outputs.create(place);
  await file.write(Buffer.from(text));
  if (signal.aborted) throw new CrmqError('interrupted', 'interrupted', { exitCode: 3 });
  await outputs.commit();
}

async function tell(found: Inferred, inputs: readonly string[], place: string, flags: Flags): Promise<void> {
  if (flags.quiet === true) return;
  const chalk = chalkFor(process.stderr, (flags.color === false ? 'never' : flags.color) as ColorChoice);
  const holds = place === '-' ? undefined : findConfig(process.cwd());
  const isFound = holds !== undefined && resolve(holds) === resolve(place);
  await writeTo(process.stderr, initText(found, { inputs, place, isFound }, chalk));
}
