/** Files that were edited after they were cleaned: what is found, and what comes back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeAll } from '../../src/io/encoding/encoding.ts';
import { EditedFile } from '../../src/jobs/revert/edited-file.ts';
import { type Edits, findEdits } from '../../src/jobs/revert/edits.ts';
import { revertEdited } from '../../src/jobs/revert/revert-edited.ts';
import { memorySource, openJournal } from '../../src/ledger/journal-reader.ts';
import { csvFile, jsonFile } from '../laws/files.ts';
import { cleanMany, type ManyOptions, type ManyResult } from '../laws/reverting.ts';

const folder = mkdtempSync(join(tmpdir(), 'crmq-edited-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Found {
  readonly edits: Edits;
  /** By input. */
  readonly originals: readonly string[];
  readonly bytes: readonly Buffer[];
}

/** @param file the cleaned file as somebody has saved it, of the input or, where they are joined, of all */
async function revert(result: ManyResult, file: string | Uint8Array, input = 0): Promise<Found> {
  const path = join(folder, 'edited.csv');
  writeFileSync(path, file);
  const journal = await openJournal(memorySource(result.journal));
  const inputs = journal.head.joined ? [...journal.inputs.keys()] : [input];
  const layout = { ...journal.inputs[inputs[0]!]!.layout, encoding: journal.head.outputEncoding };
  const edited = await EditedFile.read(path, layout, journal.head, new AbortController().signal);
  try {
    const edits = await findEdits(journal, inputs, edited.prints);
    const pieces = inputs.map((): Uint8Array[] => []);
    await revertEdited(journal, inputs, edited, edits, async (of) => async (bytes) => {
      pieces[inputs.indexOf(of)]!.push(Buffer.from(bytes));
    });
    const bytes = pieces.map((parts) => Buffer.concat(parts));
    return { edits, bytes, originals: bytes.map((original) => original.toString()) };
  } finally {
    await edited.close();
  }
}

const clean = (text: string | Uint8Array, options: Partial<ManyOptions> = {}) =>
  cleanMany([Buffer.from(text)], { joined: true, ...options });
const counts = ({ edited, deleted, added, conflicts, isSorted }: Edits) => ({
  edited,
  deleted,
  added,
  conflicts,
  isSorted,
});
const NONE = { edited: 0, deleted: 0, added: 0, conflicts: 0, isSorted: false };

const PEOPLE = `Record ID,First Name,Last Name,Email,Phone Number,Country
1,Anna,Virtanen,anna@firma.example,+358401234567,FI
2, Bert ,Smith,mailto:bert@x.example,+14155550123,US
3,Carl,,carl@y.example,0401234568,FI
,,,,,
4,Dora,"Jones, Jr",dora@z.example,+14155550125,US
5,Erik,Oja,,040 123 4569,Finland
`;
const lineOf = (text: string, id: number): string => text.split('\n').find((line) => line.startsWith(`${id},`))!;

describe('a file that was edited by hand', () => {
  it('keeps rows that were edited, added and deleted, and takes the rest back', async () => {
    const cleaned = await clean(PEOPLE);
    const lines = cleaned.cleaned[0]!.toString().split('\n');
    const edited = lines
      .filter((line) => !line.startsWith('4,'))
      .map((line) => (line.startsWith('2,') ? line.replace('Smith', 'Smythe') : line))
      .flatMap((line) => (line.startsWith('3,') ? [line, '9,Nina,New,nina@n.example,,FI'] : [line]));
    const { edits, originals } = await revert(cleaned, edited.join('\n'));
    expect(counts(edits)).toEqual({ ...NONE, edited: 1, deleted: 1, added: 1, conflicts: 1 });
    expect(edits.examples).toEqual([{ row: 2, deleted: false, columns: ['First Name', 'Email'], merged: [] }]);
    expect([edits.editedRows, edits.deletedRows]).toEqual([[2], [5]]);
    const wanted = PEOPLE.split('\n')
      .filter((line) => !line.startsWith('4,'))
      .map((line) => (line.startsWith('2,') ? lineOf(edited.join('\n'), 2) : line))
      .flatMap((line) => (line.startsWith('3,') ? [line, '9,Nina,New,nina@n.example,,FI'] : [line]));
    expect(originals).toEqual([wanted.join('\n')]);
  });

  it('has rows in another order, and the original has its own', async () => {
    const cleaned = await clean(PEOPLE);
    const [header, ...rows] = cleaned.cleaned[0]!.toString().trimEnd().split('\n');
    const { edits, originals } = await revert(cleaned, `${[header, ...rows.reverse()].join('\n')}\n`);
    expect(counts(edits)).toEqual({ ...NONE, isSorted: true });
    expect(originals).toEqual([PEOPLE]);
  });

  it('is of another run', async () => {
    const many = (from: number) =>
      `id,name\n${Array.from({ length: 20 }, (_, i) => `${from + i},n${from + i}`).join('\n')}\n`;
    expect((await revert(await clean(many(1)), many(1))).edits.isForeign).toBe(false);
    expect((await revert(await clean(many(1)), many(1).replaceAll(/n\d/g, 'm'))).edits.isForeign).toBe(false);
    expect((await revert(await clean(many(1)), many(900))).edits.isForeign).toBe(true);
  });

  const refused: [string, string, string][] = [
    ['a column is gone', 'id,name\n1,a\n', 'columns-changed'],
    ['a column is new', 'id,name,city,more\n1,a,b,c\n', 'columns-changed'],
    ['it is JSON now', '[{"id":"1","name":"a","city":"b"}]', 'other-format'],
    ['a line cannot be read', 'id,name,city\n1,a,b\n2,x,y,z\n3,c,d\n', 'edited-unreadable'],
    ['a line behind the last is no record', 'id,name,city\n1,a,b\n\nTotal\n', 'edited-unreadable'],
  ];
  for (const [what, file, code] of refused) {
    it(`is refused where ${what}`, async () => {
      const cleaned = await clean('id,name,city\n1,a,b\n2,c,d\n');
      await expect(revert(cleaned, file)).rejects.toMatchObject({ name: 'CrmqError', code });
    });
  }

  it('says which character the encoding of the original has not', async () => {
    const cleaned = await clean(encodeAll(Buffer.from('id,name\n1,Ån\n2,b\n'), 'windows-1252'), {
      input: { encoding: 'windows-1252' },
      toEncoding: 'utf-8',
    });
    const edited = cleaned.cleaned[0]!.toString().replace(',b', ',王');
    await expect(revert(cleaned, edited)).rejects.toMatchObject({ code: 'unencodable', exitCode: 3 });
  });
});

describe('merges', () => {
  const TWINS = `Record ID,First Name,Last Name,Email,Phone Number
1,Anna,Virtanen,anna@firma.example,
2,Anna,Virtanen,anna@firma.example,+358401234567
3,Carl,Oja,carl@y.example,
4,Carl,Oja,carl@y.example,+358401234568
`;

  it('are taken back whatever was saved anew', async () => {
    const cleaned = await clean(TWINS);
    expect(cleaned.outcome.merged).toBe(2);
    const { edits, originals } = await revert(cleaned, cleaned.cleaned[0]!.toString().replaceAll(',', ';'));
    expect(counts(edits)).toEqual(NONE);
    expect(originals[0]!.split('\n')).toEqual(TWINS.split('\n'));
  });

  for (const deleted of [false, true]) {
    it(`stay where their survivor was ${deleted ? 'deleted' : 'edited'}`, async () => {
      const cleaned = await clean(TWINS);
      const lines = cleaned.cleaned[0]!.toString().split('\n');
      const survivor = lines.find((line) => line.includes('Anna'))!;
      const edited = lines.flatMap((line) =>
        line !== survivor ? [line] : deleted ? [] : [line.replace('Virtanen', 'Lahti')],
      );
      const { edits, originals } = await revert(cleaned, edited.join('\n'));
      expect(edits.examples).toEqual([
        { row: Number(survivor[0]), deleted, columns: [], merged: [3 - Number(survivor[0])] },
      ]);
      const kept = deleted ? [] : [survivor.replace('Virtanen', 'Lahti')];
      const [header, , , ...rest] = TWINS.split('\n');
      expect(originals[0]!.split('\n')).toEqual([header, ...kept, ...rest]);
    });
  }
});

describe('a file that a spreadsheet has saved anew', () => {
  const resaved = (text: string, { delimiter = ';', all = false, eol = '\r\n' } = {}): string => {
    const rows: string[][] = parse(text, { relax_column_count: true });
    const quoted = (cell: string) =>
      all || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    return rows.map((row) => row.map(quoted).join(delimiter) + eol).join('');
  };
  const NOTES = 'Record ID,Näme,Notes\r\n1,"Änna ","a\r\nb"\r\n2,"Bert","x, y"\r\n3,Carl;,""\r\n';

  it.each([
    ['semicolons', (text: string) => Buffer.from(resaved(text))],
    ['a byte order mark', (text: string) => Buffer.from(`\ufeff${resaved(text)}`)],
    ['every cell in quotes', (text: string) => Buffer.from(resaved(text, { all: true }))],
    [
      'UTF-16 and tabs',
      (text: string) =>
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(resaved(text, { delimiter: '\t' }), 'utf16le')]),
    ],
    ['windows-1252', (text: string) => Buffer.from(encodeAll(Buffer.from(resaved(text)), 'windows-1252'))],
    [
      'line feeds',
      (text: string) => Buffer.from(resaved(text, { delimiter: ',', eol: '\n' }).replaceAll('\r\n', '\n')),
    ],
    ['empty rows at the end', (text: string) => Buffer.from(`${resaved(text)};;\r\n;;\r\n`)],
  ])('with %s has no edits', async (_, save) => {
    const cleaned = await clean(NOTES);
    const { edits, originals } = await revert(cleaned, save(cleaned.cleaned[0]!.toString()));
    expect(counts(edits)).toEqual(NONE);
    const cells = (text: string) => parse(text.replaceAll('\r\n', '\n'));
    expect(cells(originals[0]!)).toEqual(cells(NOTES));
    expect(originals[0]!.split('\r\n')[1]).toBe(
      _ === 'line feeds' ? '1,"Änna ","a\nb"' : originals[0]!.split('\r\n')[1],
    );
  });

  it('with its columns in another order has no edits', async () => {
    const text = 'Record ID,First Name,City\n1, Anna,Oulu\n2,Bert,"Rome, Italy"\n';
    const cleaned = await clean(text);
    const rows: string[][] = parse(cleaned.cleaned[0]!.toString());
    const turned = rows.map(([id, name, city]) => [city, id, name].map((cell) => `"${cell}"`).join(';'));
    const { edits, originals } = await revert(cleaned, `${turned.join('\n')}\n`);
    expect(counts(edits)).toEqual(NONE);
    expect(originals[0]).toBe(text);
  });
});

describe('JSON', () => {
  const LIST =
    '[\n {"id": 1, "First Name": " Anna", "x": {"y": 2}},\n {"id": 2, "First Name": ""}, {"id": "", "First Name": ""},\n {"id": 3, "First Name": "Carl "}\n]\n';

  it('keeps commas right where elements are deleted, added and kept', async () => {
    const cleaned = await clean(LIST);
    const list: object[] = JSON.parse(cleaned.cleaned[0]!.toString());
    const edited = [{ id: 9, 'First Name': 'Nina' }, ...list.slice(1), { id: 10, 'First Name': 'Otto' }];
    const { edits, originals } = await revert(cleaned, JSON.stringify(edited));
    expect(counts(edits)).toEqual({ ...NONE, deleted: 1, added: 2, conflicts: 1 });
    expect(JSON.parse(originals[0]!)).toEqual([
      { id: 9, 'First Name': 'Nina' },
      { id: 2, 'First Name': '' },
      { id: '', 'First Name': '' },
      { id: 3, 'First Name': 'Carl ' },
      { id: 10, 'First Name': 'Otto' },
    ]);
  });

  it('has no edits where it was only written with other blanks', async () => {
    const cleaned = await clean(LIST);
    const { edits, originals } = await revert(
      cleaned,
      JSON.stringify(JSON.parse(cleaned.cleaned[0]!.toString()), null, 4),
    );
    expect(counts(edits)).toEqual(NONE);
    expect(JSON.parse(originals[0]!)).toEqual(JSON.parse(LIST));
  });

  it('says which key is gone', async () => {
    const cleaned = await clean('{"id":1,"First Name":" - ","City":"Oulu"}\n{"id":2,"First Name":"B","City":"Rome"}\n');
    expect(cleaned.cleaned[0]!.toString()).toContain('"First Name":""');
    const edited = cleaned.cleaned[0]!.toString().replace('"First Name":"",', '');
    await expect(revert(cleaned, edited)).rejects.toMatchObject({ code: 'key-is-gone' });
  });
});

describe('any file', () => {
  it('that nobody edited has no edits, and comes back by its cells', { timeout: 120_000 }, async () => {
    const table = { wildness: 6, minColumns: 2, maxRows: 8, twins: 0.5, told: true };
    const files = fc.oneof(csvFile({ ...table, framed: true }), jsonFile(table));
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), async (file, dedupe) => {
        const cleaned = await cleanMany([file.bytes], { joined: true, dedupe, input: file.told });
        if (cleaned.outcome.written === 0) return;
        let found: Found;
        try {
          found = await revert(cleaned, cleaned.cleaned[0]!);
        } catch (error) {
          // A file that is read as another one without being told how is refused, whatever is in it.
          if (['columns-changed', 'other-format', 'edited-unreadable'].includes((error as { code: string }).code))
            return;
          throw error;
        }
        expect(counts(found.edits)).toEqual(NONE);
        compared++;
        expect(found.bytes[0]!.toString('latin1')).toBe(Buffer.from(file.bytes).toString('latin1'));
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(75);
  });
});
