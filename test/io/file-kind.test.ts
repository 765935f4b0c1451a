import { describe, expect, it } from 'vitest';
import { CrmqError } from '../../src/errors.ts';
import { refuseForeign } from '../../src/io/stream/file-kind.ts';

const zip = (...names: string[]): Buffer =>
  Buffer.concat(names.map((name) => Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.from(name)])));
const hex = (bytes: string): Buffer => Buffer.concat([Buffer.from(bytes, 'hex'), Buffer.alloc(64)]);

/** As if at random. */
const NOISE = Buffer.from(Array.from({ length: 3000 }, (_, at) => (Math.imul(at + 1, 0x9e3779b1) >>> 11) & 255));
const CONTROLS = String.fromCharCode(...Array.from({ length: 31 }, (_, at) => at + 1).filter((code) => code !== 10));

function refused(bytes: Uint8Array, name = 'contacts.csv'): CrmqError | undefined {
  try {
    refuseForeign(bytes, name);
    return undefined;
  } catch (error) {
    return error as CrmqError;
  }
}

describe('files that are no table', () => {
  it.each<[string, Uint8Array, string]>([
    ['an Excel workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'contacts.csv'],
    ['an Excel workbook', zip('[Content_Types].xml'), 'Contacts.XLSX'],
    ['an OpenDocument spreadsheet', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'a.ods'],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), 'a.docx'],
    ['a ZIP archive', zip('contacts.csv'), 'a.zip'],
    ['an old Excel workbook', hex('d0cf11e0a1b11ae1'), 'a.xls'],
    ['an Outlook message', hex('d0cf11e0a1b11ae1'), 'a.msg'],
    ['a gzip archive within another', hex('1f8b0800000000000003'), 'a.csv.gz'],
    ['a tar archive', Buffer.concat([Buffer.from('a.csv'), Buffer.alloc(252), Buffer.from('ustar\0')]), 'a.tgz'],
    ['a PDF document', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'a.pdf'],
    ['an HTML page', Buffer.from('<!DOCTYPE html>\n<html><body>Log in'), 'a.csv'],
    ['an HTML page', Buffer.from('\ufeff\n  <html xmlns:x="urn:schemas-microsoft-com:office:excel">'), 'a.xls'],
    ['an HTML page', Buffer.from('<table border=1><tr><td>Name'), 'a.xls'],
    ['an HTML page', Buffer.from('\ufeff<html><table>', 'utf16le'), 'a.xls'],
    ['XML', Buffer.from('<?xml version="1.0"?>\n<contacts>'), 'a.xml'],
    [
      'an Excel workbook in XML',
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
      'a.xls',
    ],
    ['a list of vCards', Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada'), 'a.vcf'],
    ['a list of SQL statements', Buffer.from("-- dump\n\nINSERT INTO `contacts` VALUES (1,'Ada');\n"), 'a.sql'],
    ['an SQLite database', hex('53514c69746520666f726d6174203300'), 'a.db'],
    ['binary data', NOISE, 'a.csv'],
    ['binary data', Buffer.alloc(64, Buffer.from([1, 0, 0, 0, 200, 7, 0, 0, 0, 9, 99, 3, 0])), 'a.dat'],
  ])('%s', (what, bytes, name) => {
    const error = refused(bytes, name);
    expect(error).toBeInstanceOf(CrmqError);
    expect(error).toMatchObject({ code: 'not-a-table', exitCode: 3 });
    expect(error?.message).toContain(`this is ${what}`);
    expect(error?.hint).toBeTruthy();
  });

  it.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['a stray NUL in a short file', Buffer.from('Notes,Record ID\nx\0y,1\n')],
    ['CSV', Buffer.from('Name,Email\nAda,a@b.example\n')],
    ['JSON', Buffer.from('[{"a":1}]')],
    ['a stray NUL', Buffer.from(`id,name\n1,A\0da\n${'2,Bo\n'.repeat(50)}`)],
    ['UTF-16', Buffer.from('id,name\n1,Ada\n', 'utf16le')],
    ['UTF-16 with a mark', Buffer.from('\ufeffid,name\n1,Ada\n', 'utf16le')],
    ['headers in brackets', Buffer.from('<Name>,<Email>\nAda,a@b.example\n')],
    ['a header that begins like a sign', Buffer.from('PK,Name\n1,Ada\n')],
    ['another', Buffer.from('PAR1,PAR2\n1,2\n')],
    ['a third', Buffer.from('BZh,b\n1,2\n')],
    ['a table of pages', Buffer.from('Url,Html\nx,<html>\n')],
    ['cells parted by a control character', Buffer.from('id\u0001name\n1\u0001Ada\n2\u0001Bo\n'.repeat(200))],
    ['records and cells parted by those of ASCII', Buffer.from('id\u001fname\u001e1\u001fAda\u001e'.repeat(200))],
    ['Chinese in UTF-16', Buffer.from('编号,姓名,公司\n1,王伟,上海中科贸易\n'.repeat(50), 'utf16le')],
    ['Japanese in ISO-2022-JP', Buffer.from(`\u001b$B;3ED\u001b(B,\u001b$B2V;R\u001b(B\n`.repeat(50))],
    ['every control character, once', Buffer.from(`id,note\n1,${CONTROLS}\n${'2,an ordinary note\n'.repeat(60)}`)],
    ['windows-1252', Buffer.from('Name\nZo\xeb\n', 'latin1')],
  ])('%s is let through', (_what, bytes) => {
    expect(refused(bytes)).toBeUndefined();
  });
});
