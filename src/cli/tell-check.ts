/** Tells what a check found: what was asked for on standard output, words for people on stderr. */
import type { Report } from '../report/shape/schema.ts';
import { addSummary, inActions, unheard } from './reports/actions.ts';
import { tellFailure } from './reports/gate.ts';
import { render } from './reports/render.ts';
import { toStdout } from './reports/report-writer.ts';
import type { CheckRun } from './requests/check-request.ts';
import { type ColorChoice, chalkFor, isClosedPipe, widthOf, writeTo } from './terminal/streams.ts';

export async function tellCheck(report: Report, run: CheckRun): Promise<void> {
  const { flags, format } = run;
  const color = (flags.color === false ? 'never' : flags.color) as ColorChoice;
  const wantsText = flags.quiet !== true && (format === 'text' || format === 'github');
  try {
    if (wantsText) {
      const { renderTerminal } = await import('../report/terminal/terminal.ts');
      const text = renderTerminal(report, { chalk: chalkFor(process.stderr, color), width: widthOf(process.stderr) });
      await writeTo(process.stderr, inActions() ? unheard(text) : text);
    } else tellFailure(report);
    if (format === 'github') addSummary(await render(report, 'markdown', run));
    if (format !== 'text' && format !== 'ndjson') await toStdout(await render(report, format, run), format);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
