/** What must come out of a run, worked out from the model of the file and the sidecars alone. */
import { expect } from 'vitest';
import type { Role } from '../../src/contract.ts';
import { bomFor, decodeAll, type Encoding } from '../../src/io/encoding/encoding.ts';
import { readConsent } from '../../src/values/consent/consent.ts';
import type { Cell, FileModel, Rec } from './files.ts';
import { duplicatesOf, ledgerOf, type RunResult, rejectedOf } from './run.ts';

/** What crmq took for something else than was meant, '' for nothing; then the rows are those of the model. */
export function misunderstood(file: FileModel, { plan, report }: RunResult): string {
  const { layout } = plan;
  if (layout.format !== file.format) return 'format';
  if (Buffer.from(decodeAll(withoutBom(file), layout.encoding as Encoding)).toString() !== file.text) {
    return `encoding ${file.encoding} as ${layout.encoding}`;
  }
  if (file.format !== 'csv') return '';
  if (layout.delimiter !== file.delimiter || layout.quote !== '"') return 'delimiter';
  if (layout.headerRows !== 1 || layout.header !== file.headerRaw) return 'header';
  if (layout.loneCr !== file.loneCr && /\r(?!\n)/.test(file.text)) return 'lone CR';
  const dropped = file.preamble === '' ? 0 : file.preamble.split(/\r\n|\n|\r/).length - 1;
  return report.dropped.preamble === dropped ? '' : 'preamble';
}

function withoutBom(file: FileModel): Uint8Array {
  return file.bom ? file.bytes.subarray(bomFor(file.encoding).length) : file.bytes;
}

export function expectNothingLost({ report }: RunResult): void {
  const { read, written, merged, rejected } = report.rows;
  expect(read).toBe(written + merged + rejected);
}

/** How a new text is written where an old cell stood: re-expressed here, so that a fault in the codec shows. */
function spell(cell: Cell, text: string, file: FileModel): string {
  if (file.format === 'csv') {
    const single = file.records[0]!.pieces.filter((piece) => typeof piece !== 'string').length === 1;
    const must = /["\r\n]/.test(text) || text.includes(file.delimiter) || (single && text === '');
    return cell.form === 'quoted' || must ? `"${text.replaceAll('"', '""')}"` : text;
  }
  if (cell.form !== 'string' && text === '') return 'null';
  if (cell.form === 'plain' && /^(-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?|true|false)$/.test(text)) return text;
  return JSON.stringify(text);
}

/**
 * Laws 1 to 3 for a file that was understood: every record is in one of the three places, its changes are in the ledger, and what
 * has no entry there has the very same bytes.
 */
export function expectAccounted(file: FileModel, result: RunResult): void {
  const ledger = ledgerOf(result).filter(({ column }) => column !== '');
  const rejected = rejectedOf(result);
  const duplicates = duplicatesOf(result);
  const gone = new Map(duplicates.filter(({ role }) => role === 'merged').map((line) => [line.row, line]));
  const { columns } = result.plan.layout;
  const { read, merged } = result.report.rows;
  const records = file.records.filter(({ dropped }) => !dropped);
  expect(gone.size).toBe(merged);
  expect(rejected.size).toBe(result.report.rows.rejected);
  // A footer that cannot be known for one is read as records that are ragged, and rejected.
  expect(read).toBeGreaterThanOrEqual(records.length);
  if (file.footer === '') expect(read).toBe(records.length);
  let expected = file.head;
  let removed = 0;
  records.forEach((record, at) => {
    const row = at + 1;
    const refused = rejected.get(row);
    const own = ledger.filter((line) => line.row === row);
    if (refused) {
      expect(own).toEqual([]);
      expect(refused.cells).toEqual(columns.map((column) => textOf(record, column)));
      removed++;
      return;
    }
    const values = new Map(columns.map((column) => [column, textOf(record, column)]));
    const staged = new Map(values);
    let isMerged = false;
    for (const { column, before, after, rule } of own) {
      expect({ row, column, value: values.get(column) }).toEqual({ row, column, value: before });
      values.set(column, after);
      isMerged ||= rule.startsWith('merge/');
      if (!isMerged) staged.set(column, after);
    }
    for (const line of duplicates.filter((entry) => entry.row === row)) {
      expect(line.cells).toEqual(columns.map((column) => staged.get(column)));
    }
    if (gone.has(row)) {
      removed++;
      return;
    }
    for (const piece of record.pieces) {
      if (typeof piece === 'string') expected += piece;
      else
        expected += values.get(piece.column) === piece.text ? piece.raw : spell(piece, values.get(piece.column)!, file);
    }
  });
  for (let row = records.length + 1; row <= read; row++) expect([...rejected.keys()]).toContain(row);
  expected += file.tail;
  const written = textOfOutput(file, result);
  if (file.format !== 'json' || removed === 0) expect(written).toBe(expected);
  else expect(JSON.parse(written)).toEqual(JSON.parse(expected.replace(/\[\s*,/, '[')));
  expect(result.report.rows.written).toBe(records.length - removed);
}

function textOf(record: Rec, column: string): string {
  const cell = record.pieces.find((piece): piece is Cell => typeof piece !== 'string' && piece.column === column);
  return cell?.text ?? '';
}

/** The output as text, without its byte order mark, which must be there if the input had one. */
export function textOfOutput(file: FileModel, { output, plan }: RunResult): string {
  const encoding = plan.outputEncoding as Encoding;
  const bom = file.bom ? bomFor(encoding) : new Uint8Array(0);
  expect(output.subarray(0, bom.length).equals(bom)).toBe(true);
  return Buffer.from(decodeAll(output.subarray(bom.length), encoding)).toString();
}

/** Each record's marker is in exactly one of: the cleaned file, the merged records, the rejected ones, the lines that are no records. */
export function expectMarkersKept(file: FileModel, result: RunResult): void {
  const merged = duplicatesOf(result)
    .filter(({ role }) => role === 'merged')
    .map(({ cells }) => cells.join('\n'));
  const rejected = [...rejectedOf(result).values()].map(({ cells }) => cells.join('\n'));
  const framing = ledgerOf(result)
    .filter(({ rule }) => rule.startsWith('framing/'))
    .map(({ before }) => before);
  const places = [textOfOutput(file, result), ...merged, ...rejected, ...framing].join('\n');
  for (const record of file.records) {
    const marker = (record.pieces[0] as Cell).text;
    expect({ marker, times: places.split(marker).length - 1 }).toEqual({ marker, times: 1 });
  }
}

/** A good record is never swallowed by a broken one: after a broken line at most the lines up to the next quote are in doubt. */
export function expectGoodRecordsKept(file: FileModel, result: RunResult): void {
  const doubtful = file.records.some(({ dropped, pieces }) => dropped && /"[^"]*$/.test(String(pieces[1])));
  if (doubtful) return;
  const rejected = [...rejectedOf(result).values()]
    .filter(({ reason }) => !reason.includes('/'))
    .map(({ cells }) => cells[0]!);
  for (const record of file.records) {
    const marker = (record.pieces[0] as Cell).text;
    if (!record.dropped) expect(rejected).not.toContain(marker);
  }
}

const CONSENT: readonly Role[] = ['opt_out_email', 'do_not_call', 'opt_in_email'];

/** Whether a cell refuses: a refusal column that says true, a grant column that says false. */
function refuses(role: Role, text: string): boolean {
  const said = readConsent(role, text);
  return said !== undefined && said === (role !== 'opt_in_email');
}

/** A refusal in any record of a merged cluster is one in its survivor. */
export function expectRefusalsKept(result: RunResult): void {
  const ledger = ledgerOf(result);
  const lines = duplicatesOf(result);
  for (const survivor of lines.filter(({ role }) => role === 'survivor')) {
    const members = lines.filter(({ cluster }) => cluster === survivor.cluster);
    for (const { role, index, column } of result.plan.fields) {
      if (role === null || !CONSENT.includes(role)) continue;
      if (!members.some(({ cells }) => refuses(role, cells[index]!))) continue;
      const last = ledger.findLast((line) => line.row === survivor.row && line.column === column);
      const value = last?.after ?? survivor.cells[index]!;
      expect({ role, value, refuses: refuses(role, value) }).toEqual({ role, value, refuses: true });
    }
  }
}
