/** What becomes of the report of a run on a cluster once it is back: it is recorded beside earlier runs, and written in other forms. */
import { resolve, sep } from 'node:path';
import { CrmqError } from '../../errors.ts';
import type { Asked } from '../../gate/asked.ts';
import { comparesRuns } from '../../gate/past.ts';
import { Outputs } from '../../io/disk/outputs.ts';
import type { Configuration } from '../../packs/configuration.ts';
import type { Report } from '../../report/shape/schema.ts';
import { historyPlace, type Recording, recordingFor } from '../asked/recording.ts';
import type { Flags } from '../asked/request.ts';
import { languageFrom } from '../asked/speaking.ts';
import { judged, tellFailure } from '../reports/gate.ts';
import { type ReportFile, refuseTwoReports, reportFiles } from '../reports/report-formats.ts';
import { reserveReports, writeReports } from '../reports/report-writer.ts';
import { filesRead } from '../run/files-read.ts';
import { jsonText } from '../terminal/plain-text.ts';
import { isClosedPipe, warn, writeTo } from '../terminal/streams.ts';

export class SparkReport {
  readonly #inputs: readonly string[];
  readonly #flags: Flags;
  readonly #files: readonly ReportFile[];
  readonly #outputs: Outputs;
  readonly #recording: Recording | undefined;

  private constructor(
    inputs: readonly string[],
    flags: Flags,
    files: readonly ReportFile[],
    outputs: Outputs,
    recording: Recording | undefined,
  ) {
    this.#inputs = inputs;
    this.#flags = flags;
    this.#files = files;
    this.#outputs = outputs;
    this.#recording = recording;
  }

  /**
   * Refuses what could not be done before the cluster begins.
   * @param inputs every input file, as the application lists it: local ones by their paths
   * @throws CrmqError
   */
  static async for(inputs: readonly string[], flags: Flags, configuration: Configuration): Promise<SparkReport> {
    const files = reportFiles(flags);
    refuseLines(files);
    const output = pathOf(String(flags.output));
    for (const { path } of files) refuseWithin(output, path, '--report');
    refuseWithin(output, historyPlace(flags, (await configuration.packFor('unknown')).history), '--history');
    refuseTwoReports(files, flags.json === true ? ['--json'] : []);
    const outputs = new Outputs({ force: flags.force === true, inputs: filesRead(inputs, flags, configuration) });
    try {
      await reserveReports(outputs, files);
      const others = [...inputs, ...files.map(({ path }) => path)];
      const recording = await recordingFor(flags, configuration, { isDry: false, others });
      return new SparkReport(inputs, flags, files, outputs, recording);
    } catch (error) {
      await outputs.abort();
      throw error;
    }
  }

  /** Whether anybody asks for the report. */
  get isWanted(): boolean {
    return this.#files.length > 0 || this.#recording !== undefined || this.#flags.json === true;
  }

  /**
   * To be called when everything of the run is in its place. Answers the report with what is known here.
   * @param report as the cluster wrote it, masked where that is asked for
   * @param asked all that is asked of the run: what is about earlier ones is judged here
   */
  async take(report: Report, asked: readonly Asked[]): Promise<Report> {
    const recording = this.#recording;
    const filled = (await recording?.fill(report, this.#flags.mask !== undefined)) ?? report;
    const seen = asked.some(comparesRuns) ? judged(filled, asked) : filled;
    await this.#write(seen, (path) => path !== '-');
    await this.#outputs.commit();
    await recording?.append(seen);
    if (this.#flags.quiet !== true) for (const remark of recording?.remarks ?? []) warn(`  ${remark}`);
    try {
      await this.#write(seen, (path) => path === '-');
      if (this.#flags.json === true) await writeTo(process.stdout, `${jsonText(seen, 2)}\n`);
    } catch (error) {
      if (!isClosedPipe(error)) throw error;
    }
    // the cluster has told what else failed
    if (report.gate?.passed !== false) tellFailure(seen);
    return seen;
  }

  async #write(report: Report, isMeant: (path: string) => boolean): Promise<void> {
    const files = this.#files.filter(({ path }) => isMeant(path));
    await writeReports(report, files, this.#outputs, { inputs: this.#inputs, language: languageFrom(this.#flags) });
  }

  /** To be called where the run failed. */
  async abort(): Promise<void> {
    await this.#outputs.abort();
  }
}

/** The path of an address of files, as the application takes it: nothing in it is decoded. */
const pathOf = (address: string): string => address.replace(/^file:(?:\/\/[^/]*)?/, '');

/** What stands in the folder of the job before it begins, the job takes for something of somebody else. */
function refuseWithin(output: string, path: string | undefined, flag: string): void {
  if (path === undefined || path === '-' || !resolve(path).startsWith(resolve(output) + sep)) return;
  throw new CrmqError('bad-flag', `${flag} ${path} is within ${output}, which the cluster makes`, {
    hint: 'name a file elsewhere',
  });
}

function refuseLines(files: readonly ReportFile[]): void {
  const lines = files.find(({ format }) => format === 'ndjson');
  if (!lines) return;
  throw new CrmqError('bad-flag', `--report ndjson:${lines.path} and --engine spark cannot both be given`, {
    hint: 'a cluster does not gather lines of findings; its report has five examples of each',
  });
}
