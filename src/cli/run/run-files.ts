/** The files that a cleaning writes: opened before it, listed for its report, and closed by the manifest. */
import { join } from 'node:path';
import type { Plan } from '../../contract.ts';
import type { OutputFile, Outputs, Written } from '../../io/disk/outputs.ts';
import { PrivateCopy } from '../../io/stream/private-copy.ts';
import type { CleanSinks, Write } from '../../jobs/clean/sinks.ts';
import type { CleanOutcome } from '../../jobs/clean.ts';
import type { Prepared } from '../../jobs/prepare.ts';
import type { Delta } from '../../jobs/watch/delta.ts';
import type { Report } from '../../report/shape/schema.ts';
import type { Language } from '../../report/words/language.ts';
import type { AudienceFlags } from '../asked/audience.ts';
import type { DryRun } from '../asked/dry-run.ts';
import type { Places } from '../asked/places.ts';
import { HashedStdout } from '../terminal/hashed-stdout.ts';
import { jsonText } from '../terminal/plain-text.ts';
import { LEDGER_TABLE, type LedgerSink, type Wish } from './ledger-table.ts';
import type { Told } from './manifest.ts';
import { manifestOf } from './manifest-of.ts';
import type { Mending } from './retry.ts';
import { assertReversible, type Copies } from './reversible.ts';
import { endLedger, ledgerPlace, ledgerWriter } from './sealed-ledger.ts';

/** What makes a run another one than usual. */
export interface Modes {
  readonly dry?: DryRun | undefined;
  readonly retry?: Mending | undefined;
  readonly audience?: AudienceFlags | undefined;
  /** What the command line said, for a run that does the same again. */
  readonly told?: Told | undefined;
  /** Of the HTML report. */
  readonly language?: Language | undefined;
}

const nowhere: Write = async () => {};

export class RunFiles {
  readonly #places: Places;
  readonly #outputs: Outputs;
  readonly #modes: Modes;
  readonly #plan: Plan;
  readonly #copies: Copies;
  readonly #stdout: HashedStdout | undefined;
  #sinks: CleanSinks | undefined;

  private constructor(plan: Plan, places: Places, outputs: Outputs, modes: Modes, copies: Copies) {
    this.#copies = copies;
    this.#plan = plan;
    this.#places = places;
    this.#outputs = outputs;
    this.#modes = modes;
    this.#stdout = isStreamed(places, modes) ? new HashedStdout(copies.stdout) : undefined;
  }

  /** Opens all that is filled while records are cleaned. */
  static async open({ plan }: Prepared, places: Places, outputs: Outputs, modes: Modes): Promise<RunFiles> {
    const hasLedger = places.folder !== undefined;
    const files = new RunFiles(plan, places, outputs, modes, {
      stdout: hasLedger && isStreamed(places, modes) ? await PrivateCopy.open() : undefined,
      journal: hasLedger && places.encrypter ? await PrivateCopy.open() : undefined,
    });
    await files.#open();
    return files;
  }

  get sinks(): CleanSinks {
    return this.#sinks!;
  }

  /** All files of the run, for its report. */
  list(outcome: CleanOutcome, delta?: Delta): Report['outputs'] {
    const { cleaned, folder, html } = this.#places;
    const { audience } = this.#modes;
    const wishes = this.#wishes(delta);
    const facts = { plan: this.#plan, outcome, delta };
    const listed: Report['outputs'] = cleaned.map((path) => ({
      path,
      kind: 'cleaned',
      rows: cleaned.length === 1 ? outcome.written : null,
    }));
    if (audience) listed.push({ path: audience.path, kind: 'audience', rows: outcome.audience?.rows ?? null });
    if (folder === undefined) return listed;
    if (html !== undefined) listed.push({ path: html, kind: 'report', rows: null });
    for (const { name, kind, when, rows } of LEDGER_TABLE) {
      if (when && !wishes.has(when)) continue;
      listed.push({ path: ledgerPlace(this.#places, name), kind, rows: rows?.(facts) ?? null });
    }
    return listed;
  }

  /**
   * Writes report, plan and, last, the manifest, whose presence says that everything else is complete. Nothing appears before it is known
   * that the originals come out of it again.
   */
  async close(plan: Plan, report: Report, signal: AbortSignal): Promise<void> {
    const { folder, html } = this.#places;
    const { dry, retry, told } = this.#modes;
    if (folder === undefined) return;
    if (html !== undefined) await this.#put(html, await htmlOf(report, this.#modes.language));
    await this.#put(join(folder, 'report.json'), json(report));
    const planFile = await this.#outputs.create(ledgerPlace(this.#places, 'plan.json'));
    await (await ledgerWriter(planFile, this.#places, 'plan.json'))(Buffer.from(planText(plan)));
    await endLedger(this.#places);
    const streamed = this.#stdout?.written();
    const written: Written[] = [...(streamed ? [streamed] : []), ...(await this.#outputs.seal())];
    const modes = {
      ...(dry ? { dryRun: { cleaned: dry.files() } } : {}),
      ...(retry ? { retry: { files: retry.files, ...retry.retry.counts } } : {}),
      ...(isTold(told) ? { told } : {}),
    };
    this.#outputs.verify(() => assertReversible(this.#outputs, this.#places, this.#copies, report.inputs, signal));
    await this.#put(join(folder, 'manifest.json'), json({ ...manifestOf(report, written, this.#places), ...modes }));
  }

  async #open(): Promise<void> {
    const { encoding } = this.#plan.layout;
    const cleaned = await this.#openCleaned();
    const { leftOut, ...ledger } = await this.#openLedger();
    this.#sinks = {
      cleaned: async (input) => cleaned[this.#places.joined ? 0 : input]!,
      joined: this.#places.joined,
      cautious: this.#stdout !== undefined && this.#plan.outputEncoding !== encoding,
      ledger: nowhere,
      rejected: nowhere,
      ...ledger,
      audience: await this.#openAudience(leftOut),
    };
  }

  /** The sinks of the cleaned files. */
  async #openCleaned(): Promise<Write[]> {
    const { dry } = this.#modes;
    const stdout = this.#stdout;
    const sinks: Write[] = [];
    for (const path of this.#places.cleaned) {
      if (dry) sinks.push(dry.open(path));
      else if (stdout) sinks.push((bytes) => stdout.write(bytes));
      else sinks.push(writerOf(await this.#outputs.create(path)));
    }
    return sinks;
  }

  async #openLedger(): Promise<{ [sink in LedgerSink]?: Write }> {
    const sinks: { [sink in LedgerSink]?: Write } = {};
    if (this.#places.folder === undefined) return sinks;
    const wishes = this.#wishes();
    for (const { name, sink, when } of LEDGER_TABLE) {
      if (!sink || (when && !wishes.has(when))) continue;
      const file = await this.#outputs.create(ledgerPlace(this.#places, name));
      const write = await ledgerWriter(file, this.#places, name);
      const { journal } = this.#copies;
      sinks[sink] = sink === 'journal' && journal ? both(journal, write) : write;
    }
    return sinks;
  }

  async #openAudience(leftOut: Write | undefined): Promise<CleanSinks['audience']> {
    const { audience, dry } = this.#modes;
    if (!audience) return undefined;
    const { path, channel, withoutConsent } = audience;
    return { channel, withoutConsent, file: dry ? nowhere : writerOf(await this.#outputs.create(path)), leftOut };
  }

  #wishes(delta?: Delta): ReadonlySet<Wish> {
    const { retry, audience } = this.#modes;
    const wishes = new Set<Wish>();
    if (retry) wishes.add('retry');
    if (this.#plan.policy) wishes.add('policy');
    if (audience) wishes.add('audience');
    if (delta) wishes.add('delta').add(delta.format === 'generic' ? 'delta-generic' : 'delta-crm');
    return wishes;
  }

  async #put(path: string, text: string): Promise<void> {
    const file = await this.#outputs.create(path);
    await file.write(Buffer.from(text));
  }
}

const json = (value: unknown): string => `${jsonText(value, 2)}\n`;

/** A plan as plan.json has it: by the hash of this a report names it. */
export const planText = (plan: Plan): string => json(plan);

const writerOf =
  (file: OutputFile): Write =>
  (bytes) =>
    file.write(bytes);

const isStreamed = ({ cleaned }: Places, { dry }: Modes): boolean => !dry && cleaned[0] === '-';

const both =
  (copy: PrivateCopy, write: Write): Write =>
  async (bytes) => {
    await copy.write(bytes);
    await write(bytes);
  };

const isTold = (told: Told | undefined): boolean =>
  told !== undefined &&
  (told.decayRate !== undefined ||
    told.cost !== undefined ||
    told.isPlanned === true ||
    told.isMasked === true ||
    told.isReviewed === true ||
    Object.keys(told.reading ?? {}).length > 0);

/** The page, its style and its icons are loaded only where they are wanted. */
async function htmlOf(report: Report, language: Language | undefined): Promise<string> {
  const { renderHtml } = await import('../../report/html/html.ts');
  return renderHtml(report, language ? { language } : {});
}
