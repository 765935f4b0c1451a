/** `crmq report`: report.json → the same report in another form or language. What is masked in it stays masked. */
import { extname } from 'node:path';
import { Outputs } from '../io/outputs.ts';
import { languageOf } from '../report/language.ts';
import type { Report } from '../report/schema.ts';
import { jsonText } from './plain-text.ts';
import { readReport, reportPath } from './read-report.ts';
import type { ReportFormat } from './report-forms.ts';
import type { Flags } from './request.ts';
import { type ColorChoice, chalkFor, isClosedPipe, warn, widthOf, writeTo } from './streams.ts';

export async function reportCommand(flags: Flags): Promise<number> {
  const from = reportPath(String(flags.from));
  const place = typeof flags.output === 'string' ? flags.output : '-';
  const lang = typeof flags.lang === 'string' ? flags.lang : 'en';
  // before anything is read, so that a misspelt language costs no time
  languageOf(lang);
  const outputs = new Outputs({ force: flags.force === true, inputs: [from] });
  try {
    if (place === '-') outputs.refuseStdout();
    else await outputs.reserve([place]);
    const report = await readReport(from);
    const format = (flags.format as ReportFormat | undefined) ?? formatOf(place);
    if (format !== 'html' && languageOf(lang).code !== 'en' && flags.quiet !== true) {
      warn(`  only the HTML page speaks ${lang}; this form is in English`);
    }
    const text = await rendered(report, format, lang, {
      place,
      color: (flags.color === false ? 'never' : flags.color) as ColorChoice,
    });
    if (place === '-') await print(text);
    else await (await outputs.create(place)).write(Buffer.from(text));
    await outputs.commit();
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

const FORMATS: ReadonlyMap<string, ReportFormat> = new Map([
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.json', 'json'],
]);

const formatOf = (place: string): ReportFormat => FORMATS.get(extname(place).toLowerCase()) ?? 'text';

/** Each form is loaded only where it is asked for. */
async function rendered(
  report: Report,
  format: ReportFormat,
  lang: string,
  { place, color }: { readonly place: string; readonly color: ColorChoice },
): Promise<string> {
  if (format === 'json') return `${jsonText(report, 2)}\n`;
  if (format === 'markdown') return (await import('../report/markdown.ts')).renderMarkdown(report);
  if (format === 'html') {
    const { renderHtml } = await import('../report/html.ts');
    return renderHtml(report, { language: languageOf(lang) });
  }
  const { renderTerminal } = await import('../report/terminal.ts');
  const chalk = chalkFor(process.stdout, place === '-' ? color : 'never');
  return renderTerminal(report, { chalk, width: place === '-' ? widthOf(process.stdout) : 100 });
}

async function print(text: string): Promise<void> {
  try {
    await writeTo(process.stdout, text);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
