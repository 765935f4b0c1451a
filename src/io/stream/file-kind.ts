/** Files that are no table of text, known by their first bytes: workbooks, archives, documents, pages. */
import { CrmqError } from '../../errors.ts';
import { asBuffer } from '../encoding/bytes.ts';
import { detectEncoding } from '../encoding/detect.ts';

interface Foreign {
  /** Continues "this is …". */
  readonly what: string;
  readonly hint: string;
}

const SAVE_AS = 'open it in Excel and save it as "CSV UTF-8"';
const EXPORT = 'export the records as CSV or JSON instead';
const UNPACK = 'unpack it and give the table inside';

/** By the first bytes, in hexadecimal. */
const MAGIC: readonly (readonly [bytes: string, kind: Foreign])[] = [
  ['255044462d', { what: 'a PDF document', hint: EXPORT }],
  ['7b5c727466', { what: 'an RTF document', hint: EXPORT }],
  ['377abcaf271c', { what: 'a 7-Zip archive', hint: UNPACK }],
  ['526172211a07', { what: 'a RAR archive', hint: UNPACK }],
  ['1f8b08', { what: 'a gzip archive within another', hint: 'unpack it once' }],
  ['425a68', { what: 'a bzip2 archive', hint: UNPACK }],
  ['fd377a585a00', { what: 'an XZ archive', hint: UNPACK }],
  ['28b52ffd', { what: 'a Zstandard archive', hint: UNPACK }],
  ['53514c69746520666f726d6174203300', { what: 'an SQLite database', hint: EXPORT }],
  ['50415231', { what: 'a Parquet file', hint: EXPORT }],
  ['89504e470d0a1a0a', { what: 'a PNG image', hint: EXPORT }],
  ['ffd8ff', { what: 'a JPEG image', hint: EXPORT }],
  ['2142444e', { what: 'an Outlook data file', hint: 'export the contacts from Outlook as CSV' }],
];

/** NULs from this share of the bytes on, and from this number on, are no slip of a program that writes text. */
const MANY_NULS = 0.01;
const SOME_NULS = 16;
/** Kinds of control characters, and their share of the bytes, from which they are no text. */
const KINDS = 8;
const MANY_CONTROLS = 0.03;
const HEAD_BYTES = 4096;

/**
 * Refuses a file that cannot hold a table of text, before its bytes are taken for one.
 * @param prefix first bytes of the file, after gzip
 * @param name file name for the message; its ending helps to say what the file is
 * @throws CrmqError `not-a-table` with what it is, and what to do
 */
export function refuseForeign(prefix: Uint8Array, name: string): void {
  const found = foreignKind(asBuffer(prefix), name.toLowerCase());
  if (!found) return;
  throw new CrmqError('not-a-table', `${name} is no table: this is ${found.what}`, { exitCode: 3, hint: found.hint });
}

function foreignKind(bytes: Buffer, name: string): Foreign | undefined {
  if (bytes.length === 0) return undefined;
  const start = bytes.toString('hex', 0, 16);
  if (/^504b0(?:304|506|708)/.test(start)) return zipKind(bytes, name);
  if (start.startsWith('d0cf11e0')) return officeKind(name);
  if (bytes.toString('latin1', 256, 262) === '\0ustar') return { what: 'a tar archive', hint: UNPACK };
  const magic = MAGIC.find(([sign]) => start.startsWith(sign));
  if (magic && (start.length === 32 || !isText(bytes))) return magic[1];
  const head = headText(bytes);
  return markupKind(head) ?? (SQL.test(head) ? STATEMENTS : binaryKind(bytes));
}

/** Short texts may begin with the letters of a sign (`BZh`, `PAR1`). */
const isText = (bytes: Buffer): boolean => /^[\t\n\r\x20-\x7e]*$/.test(bytes.toString('latin1', 0, HEAD_BYTES));

function zipKind(bytes: Buffer, name: string): Foreign {
  const inside = bytes.toString('latin1', 0, 256 * 1024);
  if (inside.includes('opendocument.spreadsheet') || name.endsWith('.ods'))
    return { what: 'an OpenDocument spreadsheet', hint: 'open it and save it as CSV in UTF-8' };
  if (inside.includes('xl/') || /\.xls[xmb]$/.test(name)) return { what: 'an Excel workbook', hint: SAVE_AS };
  if (inside.includes('Index/Document.iwa') || name.endsWith('.numbers'))
    return { what: 'a Numbers spreadsheet', hint: 'export it from Numbers as CSV in UTF-8' };
  if (inside.includes('word/')) return { what: 'a Word document', hint: EXPORT };
  return { what: 'a ZIP archive', hint: UNPACK };
}

function officeKind(name: string): Foreign {
  if (name.endsWith('.msg')) return { what: 'an Outlook message', hint: EXPORT };
  if (name.endsWith('.doc')) return { what: 'an old Word document', hint: EXPORT };
  return { what: 'an old Excel workbook (.xls)', hint: SAVE_AS };
}

/** Text of the first bytes, without mark and leading blanks; good enough to see ASCII in. */
function headText(bytes: Buffer): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const even = head.subarray(0, head.length & ~1);
  const mark = head.toString('hex', 0, 2);
  const text =
    mark === 'fffe'
      ? even.toString('utf16le')
      : mark === 'feff'
        ? Buffer.from(even).swap16().toString('utf16le')
        : head.toString('utf8');
  return text.replace(/^[\ufeff\s]+/, '');
}

function markupKind(text: string): Foreign | undefined {
  if (/^BEGIN:VCARD\b/i.test(text)) return { what: 'a list of vCards', hint: 'export the contacts as CSV instead' };
  if (/^<\?xml\b/i.test(text)) {
    const isSheet = /mso-application|urn:schemas-microsoft-com:office:spreadsheet/.test(text);
    if (isSheet) return { what: 'an Excel workbook in XML', hint: SAVE_AS };
    return /<!doctype html|<html\b/i.test(text) ? HTML : { what: 'XML', hint: EXPORT };
  }
  return /^(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|script)\b/is.test(text) ? HTML : undefined;
}

/** Behind comments, as dumps of databases begin. */
const SQL =
  /^(?:(?:--|#)[^\n]*\n\s*|\/\*[^*]*\*\/;?\s*)*(?:insert\s+into|create\s+(?:table|database)|drop\s+table)\s+\S/i;
const STATEMENTS: Foreign = { what: 'a list of SQL statements', hint: EXPORT };

const HTML: Foreign = {
  what: 'an HTML page',
  hint: `if it is the table that a CRM exported as .xls, ${SAVE_AS}; if it is a login or error page, export again`,
};

function binaryKind(bytes: Buffer): Foreign | undefined {
  if (!hasManyNuls(bytes) && !hasManyControls(bytes)) return undefined;
  if (detectEncoding(bytes, false).encoding.startsWith('utf-16')) return undefined;
  return { what: 'binary data, not text', hint: 'give a CSV, JSON or NDJSON file' };
}

function hasManyNuls(bytes: Buffer): boolean {
  if (bytes.indexOf(0) < 0) return false;
  let nuls = 0;
  for (const byte of bytes) if (byte === 0) nuls++;
  return nuls >= SOME_NULS && nuls >= bytes.length * MANY_NULS;
}

/** One control character may part cells, and a few are slips; what is compressed or encrypted has all of them, often. */
function hasManyControls(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD_BYTES);
  const kinds = new Set<number>();
  let controls = 0;
  for (const byte of head) {
    if (!isControl(byte)) continue;
    kinds.add(byte);
    controls++;
  }
  return kinds.size >= KINDS && controls >= head.length * MANY_CONTROLS;
}

/** Not those that part lines and cells, end a file of DOS, or change the characters as in ISO-2022-JP. */
const isControl = (byte: number): boolean => (byte > 0 && byte < 9) || (byte > 0x0f && byte < 0x1a);
