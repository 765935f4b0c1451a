/** `crmq value`: one value a line on standard input, one JSON object a line on standard output. */
import { createInterface } from 'node:readline';
import type { DateOrder } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { refuseStdinAsStdout } from '../io/disk/standard-output.ts';
import { createValueJob, VALUE_KINDS } from '../jobs/value.ts';
import { didYouMean } from '../packs/nearest.ts';
import { usesOf } from '../packs/resolve.ts';
import { configurationFrom, type Flags } from './asked/request.ts';
import { jsonText } from './terminal/plain-text.ts';
import { writeTo } from './terminal/streams.ts';

export async function valueCommand(flags: Flags, helpWhenEmpty: () => never, signal: AbortSignal): Promise<number> {
  if (process.stdin.isTTY) helpWhenEmpty();
  const as = String(flags.as);
  if (!VALUE_KINDS.includes(as)) {
    throw new CrmqError('unknown-kind', `--as ${as}: there is no such kind of value`, {
      hint: didYouMean(as, VALUE_KINDS, `known: ${VALUE_KINDS.join(', ')}`),
    });
  }
  const configuration = await configurationFrom({ ...flags, config: typeof flags.config === 'string' && flags.config });
  const dateOrder = configuration.settings['date-order'].value;
  const job = createValueJob(as, usesOf(await configuration.packFor('unknown')), configuration.catalog, {
    country: String(configuration.settings.country.value ?? '').toUpperCase(),
    asOf: String(configuration.settings['as-of'].value),
    ...dateSystemFrom(flags.dateSystem),
    ...(dateOrder === undefined ? {} : { dateOrder: dateOrder as DateOrder }),
  });
  refuseStdinAsStdout();
  let out = '';
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY, signal })) {
    number++;
    out += `${jsonText(job(flags.json === true ? fromJson(line, number) : line))}\n`;
    if (out.length < 16_384) continue;
    await writeTo(process.stdout, out);
    out = '';
  }
  await writeTo(process.stdout, out);
  return 0;
}

function dateSystemFrom(system: unknown): { dateSystem?: 1900 | 1904 } {
  if (system === undefined) return {};
  if (system === '1900' || system === '1904') return { dateSystem: system === '1900' ? 1900 : 1904 };
  throw new CrmqError('bad-flag', `--date-system ${String(system)}: 1900 or 1904`);
}

function fromJson(line: string, number: number): string {
  try {
    const value = JSON.parse(line) as unknown;
    if (typeof value === 'string') return value;
  } catch {
    // Said below, with the line.
  }
  throw new CrmqError('bad-value', `standard input:${number}: not a JSON string: ${line.slice(0, 60)}`, {
    exitCode: 3,
    hint: 'with --json each line is one JSON string, such as "Doe, John"',
  });
}
