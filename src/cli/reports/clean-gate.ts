/** The gate and the further reports of a run that writes: judged by the same report, written with its files, whatever the verdict. */
import type { Telling } from '../../engine/lines/finding-lines.ts';
import type { Asked } from '../../gate/asked.ts';
import type { Outputs } from '../../io/disk/outputs.ts';
import type { CleanSinks } from '../../jobs/clean/sinks.ts';
import type { Prepared } from '../../jobs/prepare.ts';
import type { Configuration } from '../../packs/configuration.ts';
import type { Report } from '../../report/shape/schema.ts';
import type { Masking } from '../asked/masking.ts';
import { askedOf, type GateFlags, judged } from './gate.ts';
import { linesSink } from './lines-sink.ts';
import type { About } from './render.ts';
import type { ReportFile } from './report-formats.ts';
import { writeReports } from './report-writer.ts';

export interface GateRequest extends About {
  readonly configuration: Configuration;
  readonly gate: GateFlags;
  readonly reports: readonly ReportFile[];
  readonly masking: Masking | undefined;
}

export class CleanGate {
  /** Undefined where nobody asks for more than counts. */
  readonly telling: Telling | undefined;
  readonly #asked: readonly Asked[];
  readonly #request: GateRequest;

  private constructor(asked: readonly Asked[], request: GateRequest) {
    const { reports } = request;
    this.#asked = asked;
    this.#request = request;
    const lines = reports.some(({ format }) => format === 'ndjson');
    this.telling = asked.length > 0 || reports.length > 0 ? { lines } : undefined;
  }

  /** @throws CrmqError `unknown-column` */
  static async of(prepared: Prepared, request: GateRequest): Promise<CleanGate> {
    return new CleanGate(await askedOf(prepared, request.configuration, request.gate, false), request);
  }

  /** The sinks of a run, with one for lines of findings where somebody wants them. */
  async sinks(own: CleanSinks, prepared: Prepared, outputs: Outputs): Promise<CleanSinks> {
    const { reports, masking, inputs } = this.#request;
    const findings = await linesSink(prepared, outputs, {
      files: reports,
      masking,
      inputs,
    });
    return findings ? { ...own, findings } : own;
  }

  /** Reports among the outputs of a run. */
  listed(): Report['outputs'] {
    const files = this.#request.reports.filter(({ path }) => path !== '-');
    return files.map(({ path, format }) => ({ path, kind: format, rows: null }));
  }

  judge(report: Report): Report {
    return judged(report, this.#asked);
  }

  async write(report: Report, outputs: Outputs): Promise<void> {
    await writeReports(report, this.#request.reports, outputs, this.#request);
  }
}
