/** `crmq guide`: the data-entry guide of the rules in force, for the columns of an export or for the usual fields. */
import { extname } from 'node:path';
import { CRMS, type Crm, type Plan, type RecordKind } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { assertThere } from '../io/stream/source.ts';
import { answersIn } from '../jobs/guide/answers.ts';
import { planWithoutFile } from '../jobs/guide/fields.ts';
import { makeGuide } from '../jobs/guide/guide.ts';
import { prepare, sampleRows } from '../jobs/prepare.ts';
import type { Configuration } from '../packs/configuration.ts';
import { packPath } from '../packs/resolve.ts';
import type { Guide, GuideKind } from '../report/guide/guide.ts';
import { roleName } from '../report/words/finding-words.ts';
import { type Language, languageOf } from '../report/words/language.ts';
import { version } from '../version.ts';
import { needFolder } from './asked/places.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom } from './asked/request.ts';
import { filesRead } from './run/files-read.ts';
import { isClosedPipe, writeTo } from './terminal/streams.ts';

type Format = 'html' | 'markdown';

export async function guideCommand(named: string | undefined, flags: Flags, signal: AbortSignal): Promise<number> {
  const language = languageOf(typeof flags.lang === 'string' ? flags.lang : 'en');
  const place = typeof flags.output === 'string' ? flags.output : '-';
  const format = (flags.format as Format | undefined) ?? formatOf(place);
  const configuration = await configurationFrom(flags);
  const inputs = named === undefined ? [] : [named];
  const outputs = new Outputs({ force: flags.force === true, inputs: filesRead(inputs, flags, configuration) });
  try {
    await assertThere(inputs);
    if (place === '-') outputs.refuseStdout();
    else {
      needFolder(place);
      await outputs.reserve([place]);
    }
    const { plan, answers } = await planOf(named, flags, configuration, language, signal);
    const kind = kindOf(flags, plan);
    const asked = { kind, language, version: version(), answers };
    const guide = makeGuide({ ...plan, kind }, configuration.catalog, asked);
    await write(await rendered(guide, format), place, outputs);
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

const MARKDOWN: ReadonlySet<string> = new Set(['.md', '.markdown']);

/** On a terminal nobody reads HTML. */
function formatOf(place: string): Format {
  if (place === '-') return process.stdout.isTTY ? 'markdown' : 'html';
  return MARKDOWN.has(extname(place).toLowerCase()) ? 'markdown' : 'html';
}

async function planOf(
  named: string | undefined,
  flags: Flags,
  configuration: Configuration,
  language: Language,
  signal: AbortSignal,
): Promise<{ plan: Plan; answers: ReturnType<typeof answersIn> }> {
  const crm = crmOf(flags, configuration);
  if (named === undefined) {
    refuseWithoutInput(flags);
    const { settings } = configuration;
    const plan = planWithoutFile(await configuration.packFor(crm), {
      kind: kindOf(flags, undefined),
      crm,
      country: String(settings.country.value ?? '').toUpperCase(),
      asOf: String(settings['as-of'].value),
      nameOf: roleName(language),
    });
    return { plan, answers: new Map() };
  }
  const overrides = overridesFrom({ ...flags, format: flags.inputFormat }, configuration);
  const { plan, inputs } = await prepare({ inputs: [named], overrides, maps: mapsFrom(flags), configuration, signal });
  const answers = answersIn(plan.fields, sampleRows(inputs[0]!));
  return { plan: crm === 'unknown' ? plan : { ...plan, crm }, answers };
}

/** @throws CrmqError `bad-flag`: without an input there are no columns to speak of */
function refuseWithoutInput(flags: Flags): void {
  if (((flags.map as string[] | undefined) ?? []).length === 0) return;
  throw new CrmqError('bad-flag', '--map says what a column of an input is, and no input was named', {
    hint: 'name an export, or write the columns under fields: in crmq.yaml',
  });
}

/** The CRM that is named, or the one whose pack holds. */
function crmOf(flags: Flags, { files }: Configuration): Crm {
  const { crm } = flags;
  if (crm === undefined) {
    return CRMS.find((name) => name !== 'unknown' && files.includes(packPath(name, '.'))) ?? 'unknown';
  }
  if ((CRMS as readonly unknown[]).includes(crm)) return crm as Crm;
  throw new CrmqError('unknown-crm', `there is no CRM ${JSON.stringify(crm)}`, { hint: `known: ${CRMS.join(', ')}` });
}

const KINDS: { readonly [kind in RecordKind]: GuideKind } = {
  contact: 'contact',
  lead: 'contact',
  unknown: 'contact',
  transaction: 'contact',
  company: 'company',
  deal: 'deal',
};

const kindOf = (flags: Flags, plan: Plan | undefined): GuideKind =>
  (flags.for as GuideKind | undefined) ?? KINDS[plan?.kind ?? 'unknown'];

/** Each form is loaded only where it is asked for. */
async function rendered(guide: Guide, format: Format): Promise<string> {
  if (format === 'markdown') return (await import('../report/guide/guide-markdown.ts')).renderGuideMarkdown(guide);
  return (await import('../report/guide/guide-html.ts')).renderGuideHtml(guide);
}

async function write(text: string, place: string, outputs: Outputs): Promise<void> {
  if (place !== '-') {
    await (await outputs.create(place)).write(Buffer.from(text));
    return outputs.commit();
  }
  try {
    await writeTo(process.stdout, text);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
