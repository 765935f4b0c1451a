/** `crmq link`: opens two or more systems, links their records, and puts every output in its place at once. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Role } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { assertThere } from '../io/stream/source.ts';
import { link, type OpenSink } from '../jobs/link/link.ts';
import { explainLinks, roleOfColumn } from '../jobs/link/link-explain.ts';
import { writeLinkFiles } from '../jobs/link/link-files.ts';
import type { About } from '../jobs/link/link-plans.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import { CARDINALITIES, type Cardinality } from '../link/model.ts';
import { didYouMean } from '../packs/nearest.ts';
import { unknownColumn } from '../packs/unknown-column.ts';
import { maskedPair } from '../report/mask/masked.ts';
import type { ExplainedPair } from '../report/shape/explained-pair.ts';
import { maskingFrom } from './asked/masking.ts';
import { stemOf } from './asked/places.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom, wholeNumber } from './asked/request.ts';
import { askedFrom } from './link-asked.ts';
import { configurationOf, systemFlags } from './link-flags.ts';
import { type LinkReport, linkReport, linkText } from './link-text.ts';
import { decisionsFrom } from './run/decisions.ts';
import { filesRead } from './run/files-read.ts';
import { jsonText } from './terminal/plain-text.ts';
import type { Progress } from './terminal/progress.ts';
import { type ColorChoice, chalkFor, isClosedPipe, widthOf, writeTo } from './terminal/streams.ts';

/** Of a masked run. */
const NOTE = 'nothing here is made of cells; the CSV files are data, and stay as they are';
const POLICY =
  'policy: linking sets no record aside; let crmq clean each system by it first, and link the cleaned files';
const CHUNK_BYTES = 240 * 1024;
/** Systems that can be linked at once. */
const MOST = 16;
const FILES = [
  'pairs.csv',
  'review.csv',
  'duplicates.csv',
  'golden.csv',
  'provenance.csv',
  'crosswalk.csv',
  'conflicts.csv',
  'missing.csv',
  'link.json',
];

export async function linkCommand(
  inputs: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (inputs.length === 0) helpWhenEmpty();
  refuseInputs(inputs);
  const cardinality = cardinalityFrom(flags.cardinality);
  const names = namesOf(inputs);
  const asked = askedFrom((flags.explain as string[] | undefined) ?? [], names);
  // whoever only asks about pairs gets no files
  const isOnlyAsked = asked.length > 0 && flags.outDir === undefined && flags.pairs === undefined;
  const { common, own } = systemFlags(flags, names);
  const configuration = await configurationFrom(common);
  const told = await Promise.all(names.map((name) => configurationOf(configuration, own.get(name))));
  const ways = told.map((mine) => ({ configuration: mine, overrides: overridesFrom(common, mine) }));
  const masking = maskingFrom(flags, process.env);
  const folder = (flags.outDir as string | undefined) ?? defaultFolder(inputs, names);
  const pairs = flags.pairs as string | undefined;
  const outputs = new Outputs({
    force: flags.force === true,
    inputs: filesRead(inputs, flags, configuration),
    another: (path) => (path === pairs ? 'another file with --pairs' : 'another folder with --out-dir'),
  });
  const chunkBytes = flags.chunkBytes as number | undefined;
  try {
    await assertThere(inputs);
    if (!isOnlyAsked) await refuseEarly(outputs, folder, names, pairs);
    const decisions = await decisionsFrom((flags.decisions as string[] | undefined) ?? [], flags, { systems: names });
    const { systems, hasPolicy } = await prepareAll(inputs, names, mapsFrom(common), ways, signal);
    const paths: string[] = [];
    const open: OpenSink = async (name) => {
      if (isOnlyAsked) return async () => {};
      const path = name === 'pairs.csv' && pairs !== undefined ? pairs : join(folder, name);
      const file = await outputs.create(path);
      paths.push(path);
      return (bytes) => file.write(bytes);
    };
    let current = -1;
    const found = await link(
      systems,
      {
        cardinality,
        asked,
        decisions,
        ...(flags.about === undefined ? {} : { about: flags.about as About }),
        jobs: wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1,
        chunkBytes: chunkBytes ?? CHUNK_BYTES,
        ...(chunkBytes === undefined ? {} : { threadsFromBytes: 0 }),
        onProgress(system, bytes, rows) {
          if (signal.aborted) throw new Error('aborted');
          if (system !== current) progress.begin(`reading ${names[system]}`, systems[system]!.prepared.inputs[0]!.size);
          current = system;
          progress.update(bytes, rows);
        },
        onWeighing: () => progress.begin('linking'),
      },
      open,
      async (run) => {
        progress.begin('writing');
        const counts = await writeLinkFiles(run, open);
        const jsonPath = isOnlyAsked ? [] : [join(folder, 'link.json')];
        const made = linkReport(
          run,
          counts,
          cardinality,
          [...inUse(paths), ...jsonPath],
          masking && NOTE,
          hasPolicy ? [POLICY] : [],
        );
        await (await open('link.json'))(Buffer.from(`${jsonText(made, 2)}\n`));
        const explained = await explainLinks(run, asked);
        const roleOf = masking && explained.length > 0 ? roleOfColumn(run) : undefined;
        return {
          made,
          explained: roleOf ? explained.map((pair) => maskedPair(pair, masking!.mask, roleOf)) : explained,
        };
      },
    );
    if (signal.aborted) throw new Error('aborted');
    await outputs.commit();
    progress.stop();
    await tell(found, isOnlyAsked, flags);
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

interface Told {
  readonly made: LinkReport;
  readonly explained: readonly ExplainedPair[];
}

/** Explanations are what was asked for, and go to standard output; the summary goes to stderr, where it is asked for at all. */
async function tell({ made, explained }: Told, isOnlyAsked: boolean, flags: Flags): Promise<void> {
  const color = (flags.color === false ? 'never' : flags.color) as ColorChoice;
  try {
    if (flags.json === true) {
      await writeTo(process.stdout, `${jsonText(explained.length > 0 ? { ...made, explained } : made, 2)}\n`);
      return;
    }
    if (explained.length > 0) {
      const { renderExplained } = await import('../report/terminal/explain.ts');
      const how = { chalk: chalkFor(process.stdout, color), width: widthOf(process.stdout) };
      await writeTo(process.stdout, renderExplained(explained, how));
    }
    if (flags.quiet !== true && !isOnlyAsked)
      await writeTo(process.stderr, linkText(made, chalkFor(process.stderr, color)));
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

function refuseInputs(inputs: readonly string[]): void {
  if (inputs.length === 1) {
    throw new CrmqError('too-few-inputs', `only ${inputs[0]} was named: linking takes two systems or more`, {
      hint: 'name another file; crmq clean and its duplicates.csv look at one by itself',
    });
  }
  if (inputs.length > MOST) throw new CrmqError('too-many-inputs', `at most ${MOST} systems can be linked at once`);
  for (const [at, path] of inputs.entries()) {
    const twin = inputs.slice(0, at).find((other) => isSameFile(other, path));
    if (twin === undefined) continue;
    throw new CrmqError('same-input', `${twin} and ${path} are the same file: a system is not linked to itself`, {
      hint: 'crmq clean finds duplicates within one file',
    });
  }
}

function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return left !== undefined && right !== undefined && left.dev === right.dev && left.ino === right.ino;
}

function cardinalityFrom(value: unknown): Cardinality {
  const found = CARDINALITIES.find((one) => one === (value ?? 'one-to-one'));
  if (found !== undefined) return found;
  throw new CrmqError('bad-flag', `--cardinality ${value}: there is no such cardinality`, {
    hint: didYouMean(String(value), CARDINALITIES, `write ${CARDINALITIES.join(', ')}`),
  });
}

/** Outputs in the order in which people look at them: what is about one system comes last. */
const inUse = (paths: readonly string[]): string[] => [...paths].sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = (path: string): number => (/\.(?:changes|rejected)\.csv$/.test(path) ? 1 : 0);

/** What each system is called: the name of its file; where two have one name, the later ones are numbered. */
function namesOf(inputs: readonly string[]): string[] {
  const names: string[] = [];
  for (const path of inputs) {
    const stem = path === '-' ? 'stdin' : stemOf(path);
    let name = stem;
    for (let at = 2; names.includes(name); at++) name = `${stem}-${at}`;
    names.push(name);
  }
  return names;
}

function defaultFolder(inputs: readonly string[], names: readonly string[]): string {
  const first = inputs.find((path) => path !== '-')!;
  return join(dirname(first), `${names.join('-')}.link`);
}

/** What can be seen to fail is refused before a byte is read. */
async function refuseEarly(
  outputs: Outputs,
  folder: string,
  names: readonly string[],
  pairs: string | undefined,
): Promise<void> {
  if (pairs === '-' || pairs === '') {
    throw new CrmqError('bad-flag', `--pairs ${pairs}: name a file`, { hint: '--json prints the counts' });
  }
  if (pairs !== undefined) {
    if (!existsSync(dirname(pairs))) {
      throw new CrmqError('no-folder', `cannot write ${pairs}: there is no folder ${dirname(pairs)}`, {
        exitCode: 3,
        hint: 'make the folder, or name another place',
      });
    }
    if (FILES.slice(1).includes(basename(pairs)) && dirname(pairs) === folder) {
      throw new CrmqError('bad-flag', `--pairs ${pairs}: ${basename(pairs)} is another output of this run`);
    }
  }
  const own = names.flatMap((name) => [`${name}.changes.csv`, `${name}.rejected.csv`]);
  const inFolder = [...FILES.slice(pairs === undefined ? 0 : 1), ...own].map((name) => join(folder, name));
  await outputs.reserve([...(pairs === undefined ? [] : [pairs]), ...inFolder]);
}

async function prepareAll(
  inputs: readonly string[],
  names: readonly string[],
  maps: ReadonlyMap<string, Role | null>,
  ways: readonly Pick<Parameters<typeof prepare>[0], 'configuration' | 'overrides'>[],
  signal: AbortSignal,
): Promise<{
  readonly systems: { readonly name: string; readonly prepared: Prepared }[];
  readonly hasPolicy: boolean;
}> {
  const systems: { name: string; prepared: Prepared }[] = [];
  // a pack that holds for several systems names columns of each
  const absent = new Map<string, string>();
  let hasPolicy = false;
  for (const [at, path] of inputs.entries()) {
    const prepared = await prepare({
      ...ways[at]!,
      inputs: [path],
      maps: (columns) => mapsOf(maps, names[at]!, columns),
      missing: (column, where) => absent.set(column, where),
      withoutPolicy: () => {
        hasPolicy = true;
      },
      signal,
    });
    systems.push({ name: names[at]!, prepared });
  }
  refuseMaps(maps, names, systems);
  const known = [...new Set(systems.flatMap(({ prepared }) => prepared.plan.layout.columns))];
  for (const [column, where] of absent) {
    if (!known.includes(column)) throw unknownColumn(column, `${where}: no system has a column`, known);
  }
  return { systems, hasPolicy };
}

/** `--map "Tel=phone"` is for every system that has the column, `--map "crm_a:Tel=phone"` for one. */
function mapsOf(
  maps: ReadonlyMap<string, Role | null>,
  name: string,
  columns: readonly string[],
): Map<string, Role | null> {
  const own = new Map<string, Role | null>();
  for (const isOfOne of [false, true]) {
    for (const [named, role] of maps) {
      const column = isOfOne ? ofSystem(named, name) : named;
      if (column !== undefined && columns.some((one) => isSameColumn(one, column))) own.set(column, role);
    }
  }
  return own;
}

const ofSystem = (named: string, name: string): string | undefined =>
  named.startsWith(`${name}:`) ? named.slice(name.length + 1) : undefined;

const isSameColumn = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function refuseMaps(
  maps: ReadonlyMap<string, Role | null>,
  names: readonly string[],
  systems: readonly { readonly prepared: Prepared }[],
): void {
  const columns = systems.map(({ prepared }) => prepared.plan.layout.columns);
  const all = columns.flatMap((own, at) => [...own, ...own.map((column) => `${names[at]}:${column}`)]);
  for (const named of maps.keys()) {
    if (all.some((column) => isSameColumn(column, named))) continue;
    throw new CrmqError('unknown-column', `--map: no system has a column ${JSON.stringify(named)}`, {
      hint: didYouMean(named, all, `columns: ${[...new Set(columns.flat())].join(', ')}`),
    });
  }
}
