/** `crmq report`: report.json → the same report in another form or language. What is masked in it stays masked. */
import { extname } from 'node:path';
import { Outputs } from '../io/disk/outputs.ts';
import type { Report } from '../report/shape/schema.ts';
import { readReport, reportPath } from './asked/read-report.ts';
import type { Flags } from './asked/request.ts';
import { languageFrom } from './asked/speaking.ts';
import { render } from './reports/render.ts';
import type { ReportForm } from './reports/report-forms.ts';
import { toStdout } from './reports/report-writer.ts';
import { type ColorChoice, chalkFor, isClosedPipe, warn, widthOf, writeTo } from './terminal/streams.ts';

export async function reportCommand(flags: Flags): Promise<number> {
  const from = reportPath(String(flags.from));
  const place = typeof flags.output === 'string' ? flags.output : '-';
  const form = (flags.format as ReportForm | undefined) ?? formOf(place);
  // before anything is read, so that a misspelt language costs no time
  const language = languageFrom(flags);
  const outputs = new Outputs({ force: flags.force === true, inputs: [from] });
  try {
    if (place === '-') outputs.refuseStdout();
    else await outputs.reserve([place]);
    const report = await readReport(from);
    if (!SPEAKING.has(form) && language && language.code !== 'en' && flags.quiet !== true) {
      warn(`  only the HTML page and the Markdown speak ${language.code}; this form is in English`);
    }
    const inputs = report.inputs.map(({ path }) => path);
    if (place === '-' && form === 'text') await print(report, flags);
    else if (place === '-') await quietly(async () => toStdout(await render(report, form, { inputs, language }), form));
    else await (await outputs.create(place)).write(Buffer.from(await render(report, form, { inputs, language })));
    await outputs.commit();
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

/** Forms for people that there are in other languages. */
const SPEAKING: ReadonlySet<ReportForm> = new Set(['html', 'markdown']);

const FORMS: ReadonlyMap<string, ReportForm> = new Map([
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.json', 'json'],
  ['.sarif', 'sarif'],
  ['.xml', 'junit'],
]);

const formOf = (place: string): ReportForm => FORMS.get(extname(place).toLowerCase()) ?? 'text';

/** As the terminal is, in width and colour. */
async function print(report: Report, flags: Flags): Promise<void> {
  const { renderTerminal } = await import('../report/terminal/terminal.ts');
  const chalk = chalkFor(process.stdout, (flags.color === false ? 'never' : flags.color) as ColorChoice);
  await quietly(() => writeTo(process.stdout, renderTerminal(report, { chalk, width: widthOf(process.stdout) })));
}

/** Whoever reads may have enough. */
async function quietly(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
