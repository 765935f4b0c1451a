/** `crmq inspect`: what a file is and what its columns mean, with the reasons. */
import { prepare, sampleRows } from '../jobs/prepare.ts';
import { maskedInspection } from '../report/mask/masked.ts';
import { type InspectData, renderInspect } from '../report/terminal/inspect.ts';
import { maskingFrom } from './asked/masking.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom } from './asked/request.ts';
import { jsonText } from './terminal/plain-text.ts';
import { type ColorChoice, chalkFor, widthOf, writeTo } from './terminal/streams.ts';

const EXAMPLES = 3;

export async function inspectCommand(
  named: string | undefined,
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
): Promise<number> {
  if (named === undefined && process.stdin.isTTY) helpWhenEmpty();
  const configuration = await configurationFrom(flags);
  const masking = maskingFrom(flags, process.env);
  const prepared = await prepare({
    inputs: [named ?? '-'],
    overrides: overridesFrom(flags, configuration),
    maps: mapsFrom(flags),
    configuration,
    signal,
  });
  const input = prepared.inputs[0]!;
  const { plan } = prepared;
  const rows = sampleRows(input);
  const { layout } = input;
  const whole: InspectData = {
    name: input.name,
    encoding: layout.encoding,
    bom: layout.bom,
    gzip: input.gzip,
    dialect: layout,
    crm: plan.crm,
    crmReason: plan.crmReason,
    kind: plan.kind,
    rowsSampled: rows.length,
    fields: plan.fields.map((field) => ({ ...field, facts: { ...field.facts }, ...profile(rows, field.index) })),
    notes: [`encoding: ${input.encodingReason}`, `dialect: ${layout.reason}`, `rule pack: ${plan.pack}`],
  };
  const data = masking ? maskedInspection(whole, masking.mask, masking.note) : whole;
  if (flags.json === true) {
    await writeTo(process.stdout, `${jsonText(data, 2)}\n`);
    return 0;
  }
  const chalk = chalkFor(process.stdout, (flags.color === false ? 'never' : flags.color) as ColorChoice);
  await writeTo(process.stdout, renderInspect(data, { chalk, width: widthOf(process.stdout) }));
  return 0;
}

function profile(rows: readonly (readonly string[])[], index: number) {
  const distinct = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const value = row[index] ?? '';
    if (value === '') continue;
    filled++;
    distinct.add(value);
  }
  return { filled, distinct: distinct.size, examples: [...distinct].slice(0, EXAMPLES) };
}
