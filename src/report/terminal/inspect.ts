/** What a file is, for `crmq inspect`: format, CRM, and what every column was taken for. */
import type { ChalkInstance } from 'chalk';
import type { Crm, Field, RecordKind } from '../../contract.ts';
import type { Report } from '../shape/schema.ts';
import { counted, formatCount, formatShare } from '../text/numbers.ts';
import { showCell, visible } from '../text/safe-text.ts';
import { clip, clipMiddle, displayWidth, padEnd, padStart, wrap } from '../text/width.ts';
import { exportOf, markName, words } from '../words/wording.ts';
import { type Ink, inkLine, type Segment } from './ink.ts';

/** One column in the sampled rows. */
interface InspectField extends Pick<Field, 'column' | 'role' | 'confidence' | 'reason'> {
  readonly facts: { readonly [name: string]: string | number | boolean };
  /** Cells that are not empty, out of `rowsSampled`. */
  readonly filled: number;
  readonly distinct: number;
  readonly examples: readonly string[];
}

export interface InspectData {
  /** Path as given; `-` is stdin. */
  readonly name: string;
  readonly encoding: string;
  readonly bom: boolean;
  readonly gzip: boolean;
  readonly dialect: Pick<
    Report['dialect'],
    'format' | 'delimiter' | 'quote' | 'eol' | 'headerRows' | 'sepLine' | 'reason'
  >;
  readonly crm: Crm;
  readonly crmReason: string;
  readonly kind: RecordKind;
  readonly rowsSampled: number;
  readonly fields: readonly InspectField[];
  readonly notes: readonly string[];
}

interface InspectOptions {
  readonly chalk: ChalkInstance;
  /** Columns of the terminal. Used between 40 and 160. */
  readonly width: number;
}

const LABEL = 11;
/** With less room than this beside a column, its examples stand below it. */
const EXAMPLES_WIDTH = 30;
/** Graphemes of a column's name. */
const NAME = 60;

/**
 * A table of the columns: column → role (confidence), share filled, examples; below it the reason, the facts and the number
 * of distinct values. Ends in a line feed; no line is wider than the width.
 */
export function renderInspect(data: InspectData, { chalk, width }: InspectOptions): string {
  const room = Math.min(160, Math.max(40, Math.floor(width) || 80));
  const lines = [...about(data, chalk, room), '', ...columnTable(data, chalk, room)];
  for (const note of data.notes) {
    const [first = '', ...rest] = wrap(showCell(note, 400), room - 6);
    lines.push(inkLine([['note  ', chalk.yellow], first], room), ...rest.map((line) => `      ${line}`));
  }
  return `${lines.join('\n')}\n`;
}

function about(data: InspectData, chalk: ChalkInstance, width: number): string[] {
  const { dialect } = data;
  const format = [dialect.format];
  if (data.gzip) format.push('gzip');
  if (dialect.delimiter !== '') format.push(`delimiter ${markName(dialect.delimiter)}`);
  // a double quote goes without saying, and JSON has no delimiter to quote
  if (dialect.delimiter !== '' && dialect.quote !== '"') format.push(`quoted by ${markName(dialect.quote)}`);
  format.push(`line end ${markName(dialect.eol)}`);
  if (dialect.sepLine) format.push('sep= line');
  if (dialect.headerRows !== 1) format.push(counted(dialect.headerRows, 'header row'));
  const mapped = data.fields.filter(({ role }) => role !== null).length;
  const says: [string, Segment[]][] = [
    ['file', [[clipMiddle(visible(data.name === '-' ? 'standard input' : data.name), width - LABEL), chalk.bold]]],
    ['export of', [exportOf(data) || 'not known', [data.crmReason === '' ? '' : `  ${data.crmReason}`, chalk.dim]]],
    ['format', [format.join(', ')]],
    ['', [[dialect.reason, chalk.dim]]],
    ['encoding', [`${data.encoding}${data.bom ? ' with BOM' : ''}`]],
    [
      'columns',
      [
        `${formatCount(mapped)} of ${formatCount(data.fields.length)} understood`,
        [`  from ${counted(data.rowsSampled, 'record')}`, chalk.dim],
      ],
    ],
  ];
  return says
    .filter(([label, segments]) => label !== '' || segments.some((segment) => segment[0] !== ''))
    .map(([label, segments]) => inkLine([[padEnd(label, LABEL), chalk.dim], ...segments], width));
}

interface Layout {
  readonly chalk: ChalkInstance;
  readonly width: number;
  readonly name: number;
  readonly role: number;
  /** Whether examples stand beside a column or below it. */
  readonly beside: boolean;
}

const roleText = ({ role }: InspectField): string => role ?? 'as it is';

function columnTable(data: InspectData, chalk: ChalkInstance, width: number): string[] {
  if (data.fields.length === 0) return [inkLine([['no columns', chalk.dim]], width)];
  const widest = (texts: readonly string[], least: number, most: number): number =>
    texts.reduce((widest, text) => Math.min(most, Math.max(widest, displayWidth(text))), least);
  const names = data.fields.map(({ column }) => showCell(column, NAME));
  const name = widest(names, 6, Math.floor(width * 0.32));
  const role = widest(data.fields.map(roleText), 7, 18);
  // the arrow takes 3 columns, confidence 7, share filled 9, and the gap before the examples 2
  const layout = { chalk, width, name, role, beside: width - (name + 3 + role + 7 + 9 + 2) >= EXAMPLES_WIDTH };
  const heads = [padEnd('column', name + 2), padEnd('read as', role), padStart('sure', 6), padStart('filled', 8)];
  const header = inkLine([[`${heads.join(' ')}${layout.beside ? '  examples' : ''}`, chalk.dim]], width);
  return [header, ...data.fields.flatMap((field) => columnLines(field, data.rowsSampled, layout)), ''];
}

function columnLines(field: InspectField, rows: number, { chalk, width, name, role, beside }: Layout): string[] {
  const sure = field.role === null ? '–' : `${Math.floor(field.confidence * 100)} %`;
  const examples = field.examples
    .filter((example) => example !== '')
    .map((example) => `"${showCell(example, 40)}"`)
    .join(', ');
  const line = inkLine(
    [
      [padEnd(showCell(field.column, NAME), name), chalk.bold],
      ' → ',
      [padEnd(roleText(field), role), field.role === null ? chalk.dim : chalk.cyan],
      ' ',
      [padStart(sure, 6), sureInk(field, chalk)],
      ` ${padStart(formatShare(field.filled, rows), 8)}`,
      [beside && examples !== '' ? `  ${examples}` : '', chalk.dim],
    ],
    width,
  );
  const indent = ' '.repeat(name + 3);
  const below = beside || examples === '' ? [] : [clip(examples, width - indent.length)];
  below.push(...wrap(visible(details(field)), width - indent.length));
  return [line, ...below.map((text) => inkLine([indent, [text, chalk.dim]], width))];
}

function sureInk({ role, confidence }: InspectField, chalk: ChalkInstance): Ink {
  if (role === null) return chalk.dim;
  return confidence >= 0.9 ? chalk.green : confidence >= 0.6 ? chalk.yellow : chalk.red;
}

function details({ reason, facts, distinct }: InspectField): string {
  const known = Object.entries(facts)
    .filter(([name]) => !name.endsWith('Evidence'))
    .map(([name, value]) => {
      const proof = facts[`${name}Evidence`];
      return `${words(name)} ${value}${proof === undefined ? '' : ` (${proof})`}`;
    });
  return [reason, ...known, `${formatCount(distinct)} distinct`].filter((part) => part !== '').join(' · ');
}
