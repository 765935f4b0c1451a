/** What becomes of the report of a run on a cluster once it is back: it is recorded beside earlier runs, and written in other forms. */
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/outputs.ts';
import type { Configuration } from '../packs/configuration.ts';
import type { Report } from '../report/schema.ts';
import { filesRead } from './files-read.ts';
import { jsonText } from './plain-text.ts';
import { type Recording, recordingFor } from './recording.ts';
import { type ReportFile, refuseTwoReports, reportFiles } from './report-formats.ts';
import { reserveReports, writeReports } from './report-writer.ts';
import type { Flags } from './request.ts';
import { languageFrom } from './speaking.ts';
import { warn, writeTo } from './streams.ts';

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

  /** Refuses what could not be done before the cluster begins. @throws CrmqError */
  static async for(inputs: readonly string[], flags: Flags, configuration: Configuration): Promise<SparkReport> {
    const files = reportFiles(flags);
    refuseLines(files);
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

  /** To be called when everything of the run is in its place. @param report as the cluster wrote it, masked where that is asked for */
  async take(report: Report): Promise<void> {
    const recording = this.#recording;
    const seen = (await recording?.fill(report, this.#flags.mask !== undefined)) ?? report;
    await writeReports(seen, this.#files, this.#outputs, { inputs: this.#inputs, language: languageFrom(this.#flags) });
    await this.#outputs.commit();
    await recording?.append(seen);
    if (this.#flags.json === true) await writeTo(process.stdout, `${jsonText(seen, 2)}\n`);
    if (this.#flags.quiet !== true) for (const remark of recording?.remarks ?? []) warn(`  ${remark}`);
  }

  /** To be called where the run failed. */
  async abort(): Promise<void> {
    await this.#outputs.abort();
  }
}

function refuseLines(files: readonly ReportFile[]): void {
  const lines = files.find(({ format }) => format === 'ndjson');
  if (!lines) return;
  throw new CrmqError('bad-flag', `--report ndjson:${lines.path} and --engine spark cannot both be given`, {
    hint: 'a cluster does not gather lines of findings; its report has five examples of each',
  });
}
