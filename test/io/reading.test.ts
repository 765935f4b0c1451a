/** An input that an earlier plan is for: whose word holds on its encoding. */
import { describe, expect, it } from 'vitest';
import { uniqueColumns } from '../../src/fields/columns.ts';
import { readPrefixAs } from '../../src/io/stream/reading.ts';

const read = (bytes: Uint8Array, expected?: ReturnType<typeof readPrefixAs>['layout']) =>
  readPrefixAs(bytes, true, {}, uniqueColumns, expected);
const planned = read(Buffer.from('Name,City\nM\xfcller,K\xf6ln\n', 'latin1')).layout;

describe('with a plan of windows-1252', () => {
  it('is the encoding of the plan where the file shows nothing, or what only looks like UTF-8', () => {
    expect(planned.encoding).toBe('windows-1252');
    const left = [
      'Name,City\nAnn,Rome\n',
      'Name,City\nAnn,\xe2\x80\xae\n',
      'Name,City\nAnn,\xc2\xa0\n',
      'Name,City\nAnn,M\xfcnchen\n',
    ];
    for (const text of left) expect(read(Buffer.from(text, 'latin1'), planned).layout.encoding).toBe('windows-1252');
  });

  it.each(['Müller', 'don’t', '王', '\ufeffAnn'])('is UTF-8 where the file says so: %s', (text) => {
    const head = text.startsWith('\ufeff') ? '\ufeffName,City\n' : 'Name,City\n';
    const { layout } = read(Buffer.from(`${head}${text.replace('\ufeff', '')},Köln\n`), planned);
    expect(layout.encoding).toBe('utf-8');
  });
});
