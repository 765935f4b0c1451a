/** What `crmq init` says in the terminal: what it put into the pack and why, and what to do next. */
import type { ChalkInstance } from 'chalk';
import { OTHER_RULES } from '../gate/asked.ts';
import type { ColumnConclusion } from '../infer/conclusions.ts';
import { number, records } from '../infer/words.ts';
import type { Inferred } from '../jobs/init/init.ts';
import { plainText } from './terminal/plain-text.ts';

interface Written {
  readonly inputs: readonly string[];
  readonly place: string;
  /** Whether crmq finds the pack from here without being told. */
  readonly isFound: boolean;
}

const NAMED = 4;

export function initText({ found, gate, report }: Inferred, written: Written, chalk: ChalkInstance): string {
  const { packs, settings, columns } = found;
  const lines = [
    `extends ${packs.value.join(', ')}: ${packs.why}`,
    ...settings.map(({ key, value, why }) => `${key} ${value}: ${why}`),
    ...told('roles to look at', columns, ({ role }) => role !== undefined),
    ...told('required', columns, ({ required }) => required !== undefined),
    ...told('options', columns, ({ picklist }) => picklist !== undefined),
    ...told('shapes of codes', columns, ({ pattern }) => pattern !== undefined),
    ...told('ranges', columns, ({ range }) => range !== undefined),
    ...told('unique', columns, ({ unique }) => unique !== undefined),
    ...(gate.criteria.length > 0
      ? [`gate: ${gate.criteria.map(({ key, value }) => `${key} ${value}`).join(', ')}`]
      : []),
    ...limitsTold(gate),
    ...found.open.map((text) => `to decide: ${text}`),
  ];
  const { place } = written;
  const head = place === '-' ? 'what holds' : `wrote ${plainText(place)}: what holds`;
  const next = nextCommand(written);
  return [
    chalk.bold(`${head} for ${records(report.rows.read)} of ${plainText(written.inputs.join(', '))}`),
    ...lines.map((line) => `  ${plainText(line)}`),
    ...(next === undefined ? [] : [`next: ${chalk.bold(next)}`]),
    '',
  ].join('\n');
}

/** Rules and columns with a limit of their own. */
function limitsTold({ rules, columns }: Inferred['gate']): string[] {
  const named = rules.map(({ key }) => ({ name: key })).filter(({ name }) => name !== OTHER_RULES);
  return [...listed('limits of rules', named), ...listed('limits of columns', columns)];
}

/** A line for what several columns have in common. */
function told(
  what: string,
  columns: readonly ColumnConclusion[],
  has: (column: ColumnConclusion) => boolean,
): string[] {
  return listed(
    what,
    columns.filter(has).map(({ column }) => ({ name: column })),
  );
}

function listed(what: string, all: readonly { readonly name: string }[]): string[] {
  const names = all.map(({ name }) => name);
  if (names.length === 0) return [];
  const rest = names.length - NAMED;
  return [`${what}: ${names.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${number(rest)} more` : ''}`];
}

/** A name that a shell would take apart is quoted. */
const word = (text: string): string => (/^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

function nextCommand({ inputs, place, isFound }: Written): string | undefined {
  if (place === '-' || inputs.includes('-')) return undefined;
  const config = isFound ? '' : ` --config ${word(place)}`;
  return plainText(`crmq check ${inputs.map(word).join(' ')}${config}`);
}
