import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createDecoder, decodeAll, detectEncoding, encodeAll, showEscapes } from '../../src/io/encoding/encoding.ts';
import { sniffDialect } from '../../src/io/format/dialect.ts';
import { openSource } from '../../src/io/stream/source.ts';

/** The way of a whole small input: bytes, encoding, text, dialect; and back to the same bytes. */
function read(bytes: Uint8Array) {
  const found = detectEncoding(bytes, true);
  const utf8 = decodeAll(bytes.subarray(found.bomBytes), found.encoding);
  expect(Buffer.from(encodeAll(utf8, found.encoding)).equals(bytes.subarray(found.bomBytes))).toBe(true);
  const dialect = sniffDialect(utf8, true, {});
  const rest = Buffer.from(utf8).subarray(dialect.dataStart).toString();
  return { ...found, dialect, header: dialect.header, data: showEscapes(rest) };
}

describe('inputs on which other tools fail', () => {
  it('ragged rows leave the header alone', () => {
    expect(read(Buffer.from('id,name,email\n1,Ada\n2,Bo,b@x.example,extra\n'))).toMatchObject({
      header: ['id', 'name', 'email'],
      data: '1,Ada\n2,Bo,b@x.example,extra\n',
    });
  });

  it('an unclosed quote swallows neither header nor rows', () => {
    expect(read(Buffer.from('id,name,email\n1,"Ada,a@x.example\n2,Bo,b@x.example\n'))).toMatchObject({
      header: ['id', 'name', 'email'],
      data: '1,"Ada,a@x.example\n2,Bo,b@x.example\n',
    });
  });

  it('a Latin-1 byte in a small file means windows-1252', () => {
    expect(read(Buffer.from('id,name\n1,Jos\xe9\n', 'latin1'))).toMatchObject({
      encoding: 'windows-1252',
      data: '1,José\n',
    });
  });

  it('a Latin-1 byte in a UTF-8 file is kept as it is', () => {
    const bytes = Buffer.concat([Buffer.from('id,name\n1,Zoë\n2,Müller\n3,Łukasz\n4,Jos'), Buffer.from([0xe9, 0x0a])]);
    expect(read(bytes)).toMatchObject({ encoding: 'utf-8', data: '1,Zoë\n2,Müller\n3,Łukasz\n4,Jos\\xE9\n' });
  });

  it('carriage returns alone end lines', () => {
    const found = read(Buffer.from('id,name\r1,Ada\r2,Bo\r'));
    expect(found).toMatchObject({ header: ['id', 'name'], data: '1,Ada\r2,Bo\r' });
    expect(found.dialect.eol).toBe('\r');
  });

  it('leading zeros are text', () => {
    expect(read(Buffer.from('zip,phone\n02139,0044 20\n')).data).toBe('02139,0044 20\n');
  });

  it('a header alone is a header', () => {
    expect(read(Buffer.from('id,name,email\n'))).toMatchObject({ header: ['id', 'name', 'email'], data: '' });
  });

  it('equal names stay as they are', () => {
    expect(read(Buffer.from('email,email,name\na@x.example,b@x.example,Ada\n')).header).toEqual([
      'email',
      'email',
      'name',
    ]);
  });

  it('sep= is no header', () => {
    const found = read(Buffer.from('sep=;\r\nid;name\r\n1;Ada\r\n'));
    expect(found).toMatchObject({ header: ['id', 'name'], data: '1;Ada\r\n' });
    expect(found.dialect).toMatchObject({ sepLine: true, delimiter: ';', headerStart: 7 });
  });

  it.each(['utf-16le', 'utf-16be'] as const)('%s with a mark is read', (encoding) => {
    const bytes = iconv.encode('id\tname\r\n1\tZoë 🚀\r\n', encoding, { addBOM: true });
    expect(read(bytes)).toMatchObject({
      encoding,
      bom: true,
      bomBytes: 2,
      header: ['id', 'name'],
      data: '1\tZoë 🚀\r\n',
    });
  });

  it('an empty file is an empty table', () => {
    expect(read(Buffer.alloc(0))).toMatchObject({ encoding: 'utf-8', header: [], data: '' });
    expect(read(Buffer.from([0xef, 0xbb, 0xbf]))).toMatchObject({ bom: true, header: [], data: '' });
  });

  it('a byte order mark is no part of the first name', () => {
    expect(read(Buffer.from('\ufeffid,name\n1,Ada\n'))).toMatchObject({ bomBytes: 3, header: ['id', 'name'] });
  });

  it('comes through a pipe, zipped, one byte at a time', async () => {
    const bytes = gzipSync(iconv.encode('id;name\r\n1;王伟\r\n2;李娜\r\n', 'gb18030'));
    const stdin = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    const decoder = createDecoder('gb18030');
    let text = '';
    for await (const piece of (await openSource('-', { stdin })).chunks) {
      for (const byte of piece) text += Buffer.from(decoder.push(Uint8Array.of(byte))).toString('latin1');
    }
    text += Buffer.from(decoder.end()).toString('latin1');
    expect(Buffer.from(text, 'latin1').toString()).toBe('id;name\r\n1;王伟\r\n2;李娜\r\n');
  });
});
