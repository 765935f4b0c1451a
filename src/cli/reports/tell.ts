/** Tells what a run did. The summary goes to stderr, so that standard output is data or nothing. */
import type { Examples } from '../../jobs/watch/examples.ts';
import type { Report } from '../../report/shape/schema.ts';
import { previewOf } from '../asked/diff.ts';
import type { Flags } from '../asked/request.ts';
import { jsonText } from '../terminal/plain-text.ts';
import { type ColorChoice, chalkFor, isClosedPipe, widthOf, writeTo } from '../terminal/streams.ts';
import { inActions, unheard } from './actions.ts';

export async function tell(report: Report, flags: Flags, examples?: Examples): Promise<void> {
  const color = (flags.color === false ? 'never' : flags.color) as ColorChoice;
  try {
    if (flags.json === true) await writeTo(process.stdout, `${jsonText(report, 2)}\n`);
    if (flags.quiet === true || flags.json === true) return;
    if (examples) await writeTo(process.stderr, await previewOf(report, examples, color));
    const { renderTerminal } = await import('../../report/terminal/terminal.ts');
    const chalk = chalkFor(process.stderr, color);
    const text = renderTerminal(report, { chalk, width: widthOf(process.stderr) });
    await writeTo(process.stderr, inActions() ? unheard(text) : text);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
