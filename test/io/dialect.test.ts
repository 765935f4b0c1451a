import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrmqError } from '../../src/errors.ts';
import { type Dialect, type DialectOverrides, sniffDialect } from '../../src/io/format/dialect.ts';

const sniff = (text: string, overrides: DialectOverrides = {}, complete = true): Dialect => {
  const bytes = Buffer.from(text);
  const found = sniffDialect(bytes, complete, overrides);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  expect(found.headerStart).toBeLessThanOrEqual(found.dataStart);
  return found;
};

/** The data, as far as the dialect is right about where it begins. */
const data = (text: string, found: Dialect): string => Buffer.from(text).subarray(found.dataStart).toString();
const headerText = (text: string, found: Dialect): string =>
  Buffer.from(text).subarray(found.headerStart, found.dataStart).toString();

describe('delimiter', () => {
  it.each<[string, string, string, string[]]>([
    ['comma', 'id,name\n1,Ada\n2,Bo\n', ',', ['id', 'name']],
    ['semicolon with decimal commas', 'id;amount\n1;3,5\n2;4,25\n3;1.200,50\n', ';', ['id', 'amount']],
    [
      'semicolon with names that hold commas',
      'Nimi;Maa\nVirtanen, Matti;Suomi\nKorhonen, Maija;Suomi\n',
      ';',
      ['Nimi', 'Maa'],
    ],
    ['comma with semicolon lists', 'Email,Tags\na@b.example,x;y\nc@d.example,x;z\n', ',', ['Email', 'Tags']],
    ['tab', 'id\tname\n1\tAda, Bo\n2\tCy, Di\n', '\t', ['id', 'name']],
    ['pipe', 'id|name\n1|Ada\n2|Bo\n', '|', ['id', 'name']],
    ['caret', 'id^name^city\n1^Ada^Paris\n2^Bo^Rome\n', '^', ['id', 'name', 'city']],
    ['tilde', 'id~name\n1~Ada\n2~Bo\n', '~', ['id', 'name']],
    ['unit separator', 'id\x1fname\n1\x1fAda\n2\x1fBo\n', '\x1f', ['id', 'name']],
    ['commas in quoted cells', 'a;b\n"1,2,3";x\n"4,5,6";y\n', ';', ['a', 'b']],
    ['delimiters in quoted cells', 'a,b\n"1;2",x\n"4;5",y\n', ',', ['a', 'b']],
    ['::: of Google', 'Name,Labels\nAda,* myContacts ::: Navy\nBo,* a ::: * b\n', ',', ['Name', 'Labels']],
    ['header only', 'id;name;email\r\n', ';', ['id', 'name', 'email']],
    ['header only, without a line end', 'id,name', ',', ['id', 'name']],
    ['one column', 'Email\na@b.example\nc@d.example\n', ',', ['Email']],
    ['one column with times', 'Started\n10:30\n11:45\n', ',', ['Started']],
    ['one column of names with commas', 'Company\n"Acme, Inc."\nFoo\nBar\n', ',', ['Company']],
    ['one column with commas here and there', 'Company\nAcme, Inc.\nFoo\nBar\nBaz, Ltd.\n', ';', ['Company']],
    ['one column of last and first names', 'Name\nSmith; John\nDoe; Jane\n', ',', ['Name']],
    ['one column of words', 'First Name\nAda Lovelace\nBo Derek\n', ',', ['First Name']],
    ['rows that end in a delimiter more', 'a,b\n1,2,\n3,4,\n', ',', ['a', 'b', '']],
    ['rows of which some end in a delimiter more', 'a,b\n1,2,\n3,4\n', ',', ['a', 'b']],
    ['rows with a cell more', 'a,b\n1,2,\n3,4,5\n', ',', ['a', 'b']],
    ['ragged rows', 'a,b,c\n1,2\n1,2,3,4\n', ',', ['a', 'b', 'c']],
    ['cells that are mostly empty', 'a,b,c,d\n,,,\n1,,,\n', ',', ['a', 'b', 'c', 'd']],
    [
      'duplicate and blank names',
      'email,name,email,\na@b.example,x,c@d.example,\n',
      ',',
      ['email', 'name', 'email', ''],
    ],
    ['names in Chinese', '客户名称，公司,电话\n王伟,1\n李娜,2\n', ',', ['客户名称，公司', '电话']],
    ['a quoted name over two lines', '"First\nName",b\n1,2\n', ',', ['First\nName', 'b']],
    ['a doubled quote in a name', '"He said ""hi""",b\n1,2\n', ',', ['He said "hi"', 'b']],
    ['a byte order mark in the middle of nowhere', '\ufeffid,name\n1,2\n', ',', ['id', 'name']],
    [
      'years as columns',
      'Company,Owner,Country,City,2023,2024\nAcme,Bo,FI,Oulu,1,2\n',
      ',',
      ['Company', 'Owner', 'Country', 'City', '2023', '2024'],
    ],
  ])('%s', (_title, text, delimiter, header) => {
    const found = sniff(text);
    expect(found).toMatchObject({ format: 'csv', delimiter, header, headerRows: 1, headerStart: 0 });
    expect(data(text, found)).toBe(text.slice(text.indexOf('\n', text.indexOf(header.at(-1)!)) + 1 || text.length));
  });

  it('says why', () => {
    expect(sniff('id;name\n1;a\n2;b\n').reason).toBe('semicolon in 3 of 3 lines');
    expect(sniff('a,b,c\n1,2,3\n1,2\n').reason).toBe('comma in 2 of 3 lines');
    expect(sniff('Email\na@b.example\n').reason).toBe('one column, no delimiter in 2 of 2 lines');
  });

  it('tells where the header stands that was sorted among the records', () => {
    const rows = ['Adams,Anna,anna@acme.com', 'Last Name,First Name,Email', 'Young,James,james@acme.com'];
    expect(sniff(`${rows.join('\n')}\n`).reason).toBe(
      'comma in 3 of 3 lines; the first row is data, so columns are numbered; line 2 reads like their header: move it to the top',
    );
    expect(sniff(`${[...rows, rows[1]].join('\n')}\n`).reason).toMatch(/numbered$/);
  });

  it('is what the person says', () => {
    expect(sniff('a,b;c\n1,2;3\n', { delimiter: ';' }).header).toEqual(['a,b', 'c']);
    expect(sniff('a§b\n1§2\n', { delimiter: '§' })).toMatchObject({ delimiter: '§', header: ['a', 'b'] });
    expect(sniff('a b\n1 2\n', { delimiter: ' ' }).header).toEqual(['a', 'b']);
  });

  it('ignores a record that an incomplete prefix cuts off', () => {
    expect(sniff('id,name\n1,Ada\n2', {}, false).reason).toBe('comma in 2 of 2 lines');
    expect(sniff('id,name\n1,Ada\n2,"B', {}, false).reason).toBe('comma in 2 of 2 lines');
  });
});

it.each([
  ['of less than a megabyte', 0.7],
  ['longer than any cell may be', 1.5],
])('a cell of many lines %s does not hide the table', (_name, mebi) => {
  const line = `${'x'.repeat(2000)}\n`;
  const cell = line.repeat((mebi * 1024 * 1024) / line.length);
  const text = `id,name,notes\n1,Ada,ok\n2,Bo,"${cell}"\n3,Cy,\n`;
  expect(sniff(text)).toMatchObject({ delimiter: ',', header: ['id', 'name', 'notes'] });
});

describe('quote', () => {
  it.each([
    ['"a","b"\n"1","x ""y"""\n', '"'],
    ["'a','b'\n'1','x, y'\n'2','it''s'\n", "'"],
    ["name,city\nO'Brien,'s-Hertogenbosch\nD'Arcy,'t Harde\n", '"'],
    ["id,zip\n1,'00501\n2,'02134\n", '"'],
    ['a,b\n1,2\n', '"'],
  ])('of %j is %s', (text, quote) => {
    expect(sniff(text).quote).toBe(quote);
  });

  it('is what the person says', () => {
    expect(sniff("'a','b'\n'1','x'\n", { quote: '"' }).header).toEqual(["'a'", "'b'"]);
    expect(sniff('"a","b"\n"1","x"\n', { quote: '' }).header).toEqual(['"a"', '"b"']);
  });

  it('that is never closed swallows nothing', () => {
    const text = 'id,name,city\n1,"Ada,Paris\n2,Bo,Rome\n3,Cy,Oslo\n4,Di,Bern\n';
    expect(sniff(text)).toMatchObject({ delimiter: ',', header: ['id', 'name', 'city'] });
  });
});

describe('line end', () => {
  it.each([
    ['a,b\n1,2\n', '\n', false],
    ['a,b\r\n1,2\r\n', '\r\n', false],
    ['a,b\r1,2\r3,4\r', '\r', true],
    ['a,b\r\n1,2\n3,4\r\n', 'mixed', false],
    ['a,b', '', false],
    ['a,b\r\n"x\ny",2\r\n', '\r\n', false],
    ['a,b\r\nx\ry,2\r\n3,4\r\n', '\r\n', false],
    ['a,b\n1,2\r3,4\r5,6\r7,8\n', 'mixed', true],
    ['Name;Notes;State\rAnna;"line1\nline2";California\rBob;"x\ny";New York\r', '\r', true],
    ['a;b\r"x\ny";1\r', '\r', true],
    ['Notes\r"a\nb"\rc\r', '\r', true],
    ['a,b\n"x\r",1\n"y\r\n",2\n', '\n', false],
  ])('of %j is %j', (text, eol, loneCr) => {
    expect(sniff(text)).toMatchObject({ eol, loneCr: eol === '' ? true : loneCr });
  });

  it('of carriage returns alone parts header and data', () => {
    const text = 'id,name\r1,Ada\r2,Bo\r';
    const found = sniff(text);
    expect(found.header).toEqual(['id', 'name']);
    expect(data(text, found)).toBe('1,Ada\r2,Bo\r');
  });
});

describe('line ends within cells', () => {
  /** Half of the cells have a line break, not always that of the file. */
  const cell = fc.oneof(
    fc.constantFrom('', 'Anna', '212', 'New York'),
    fc.constantFrom('x\ny', 'x\r\ny', '\n', 'x\ry', '\r'),
  );

  it('never part records', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', ';', '\t', '|'),
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 30 }),
          ),
        (eol, delimiter, rows) => {
          const quoted = (text: string) => (/[\r\n]/.test(text) ? `"${text}"` : text);
          const header = ['Name', 'Notes', 'State', 'Phone', 'City'].slice(0, rows[0]!.length);
          const text = [header, ...rows].map((cells) => cells.map(quoted).join(delimiter) + eol).join('');
          const found = sniff(text);
          expect(found).toMatchObject({ delimiter, header, eol, loneCr: eol === '\r' });
          expect(headerText(text, found)).toBe(header.join(delimiter) + eol);
        },
      ),
    );
  });
});

describe('what stands before the header', () => {
  it.each<[string, string, Dialect['skipped'][number]['kind'][], string]>([
    ['sep line', 'sep=;\r\nid;name\r\n1;x,y\r\n', ['sep'], 'id;name\r\n'],
    ['sep line in quotes', '"SEP=,"\nid,name\n1,2\n', ['sep'], 'id,name\n'],
    ['sep line with a tab', 'sep=\t\nid\tname\n1\t2\n', ['sep'], 'id\tname\n'],
    [
      'LinkedIn notes',
      'Notes:\n"When exporting your connection data, you may notice, that some are missing"\n\nFirst Name,Last Name,URL\nAda,"B, C",x\n',
      ['preamble', 'preamble', 'blank'],
      'First Name,Last Name,URL\n',
    ],
    [
      'LinkedIn notes and no data',
      'Notes:\n"When exporting, you may notice"\n\nFirst Name,Last Name,URL,Email Address\n',
      ['preamble', 'preamble', 'blank'],
      'First Name,Last Name,URL,Email Address\n',
    ],
    [
      'report titles',
      'Contact report\nGenerated 2024-01-05\n\nid;name;city\n1;a;b\n2;c;d\n',
      ['preamble', 'preamble', 'blank'],
      'id;name;city\n',
    ],
    [
      'a title with trailing delimiters',
      'Customers,,,\n,,,\nid,name,city,zip\n1,a,b,c\n',
      ['preamble', 'blank'],
      'id,name,city,zip\n',
    ],
    ['empty rows', '\n\r\n  \n,,\nid,name,city\n1,a,b\n', ['blank', 'blank', 'blank', 'blank'], 'id,name,city\n'],
    ['blank lines and one column', '\n\nEmail\na@b.example\n', ['blank', 'blank'], 'Email\n'],
  ])('%s', (_title, text, kinds, header) => {
    const found = sniff(text);
    expect(found.skipped.map((line) => line.kind)).toEqual(kinds);
    expect(headerText(text, found)).toBe(header);
    expect(found.headerRows).toBe(1);
    expect(found.sepLine).toBe(kinds[0] === 'sep');
  });

  it('keeps the text of what it skips', () => {
    expect(sniff('Zoë, report\n\nid;name;city\n1;a;b\n').skipped).toEqual([
      { text: 'Zoë, report', kind: 'preamble' },
      { text: '', kind: 'blank' },
    ]);
  });

  it('takes the delimiter from the sep line, but the person knows better', () => {
    expect(sniff('sep=;\na,b\n1,2\n')).toMatchObject({ delimiter: ';', header: ['a,b'] });
    expect(sniff('sep=;\na,b\n1,2\n', { delimiter: ',' })).toMatchObject({ delimiter: ',', header: ['a', 'b'] });
  });

  it('skips the lines that the person says', () => {
    const text = 'a,b\nc,d\nid,name\n1,2\n';
    const found = sniff(text, { skipLines: 2 });
    expect(found.header).toEqual(['id', 'name']);
    expect(found.skipped.map((line) => line.text)).toEqual(['a,b', 'c,d']);
    expect(sniff('sep=,\nx\nid,name\n1,2\n', { skipLines: 2 }).skipped.map((line) => line.kind)).toEqual([
      'sep',
      'preamble',
    ]);
  });

  it('counts bytes, not characters', () => {
    const text = 'Überschrift – größer\n\nÄ;Ö;Ü\n1;2;x\n';
    const found = sniff(text);
    expect(headerText(text, found)).toBe('Ä;Ö;Ü\n');
    expect(data(text, found)).toBe('1;2;x\n');
  });

  it('leaves the footer of a report alone', () => {
    const text =
      '"Name","Email","City"\n"a","a@b.example","x"\n\n"All Contacts"\n"Copyright (c) 2026"\n"Confidential"\n"Example"\n';
    expect(sniff(text)).toMatchObject({ delimiter: ',', header: ['Name', 'Email', 'City'], headerStart: 0 });
  });
});

describe('header rows', () => {
  const survey =
    'Vastaajat\n\nHenkilö,,,Yritys,\nEtunimi,Sukunimi,Ikä,Nimi,Koko\nAda,Byron,36,Acme,12\nBo,Derek,41,Foo,7\n';

  it('merges two', () => {
    const found = sniff(survey);
    expect(found.headerRows).toBe(2);
    expect(found.header).toEqual([
      'Henkilö / Etunimi',
      'Henkilö / Sukunimi',
      'Henkilö / Ikä',
      'Yritys / Nimi',
      'Yritys / Koko',
    ]);
    expect(data(survey, found)).toBe('Ada,Byron,36,Acme,12\nBo,Derek,41,Foo,7\n');
  });

  it('takes no row of words for a second header', () => {
    expect(sniff('id,,name,\nA,B,C,D\nE,F,G,H\n').headerRows).toBe(1);
    expect(sniff('First,Last,City\nAda,Byron,Paris\nBo,Derek,Rome\n').headerRows).toBe(1);
    expect(sniff('Name,Email,Phone\nAda,,\nBo,b@c.example,040 123\n').headerRows).toBe(1);
  });

  it('numbers the columns where the first row is data', () => {
    const text = 'Ada,ada@x.example,+358 40 123 4567\nBo,bo@x.example,+358 40 123 4568\n';
    const found = sniff(text);
    expect(found).toMatchObject({
      headerRows: 0,
      header: ['column 1', 'column 2', 'column 3'],
      headerStart: 0,
      dataStart: 0,
    });
    expect(found.reason).toBe('comma in 2 of 2 lines; the first row is data, so columns are numbered');
    expect(sniff('a@b.example\nc@d.example\n')).toMatchObject({ headerRows: 0, header: ['column 1'] });
    expect(sniff('1,2024-01-05,3.5\n2,2024-01-06,4.5\n').headerRows).toBe(0);
  });

  it('is what the person says', () => {
    expect(sniff('a,b\nc,d\n', { headerRows: 0 })).toMatchObject({ header: ['column 1', 'column 2'], dataStart: 0 });
    expect(sniff('1,2\n3,4\n', { headerRows: 1 })).toMatchObject({ header: ['1', '2'], dataStart: 4 });
    expect(sniff('G,,H\na,b,c\nx,y,z\n', { headerRows: 2 }).header).toEqual(['G / a', 'G / b', 'H / c']);
  });
});

describe('nothing much', () => {
  it.each([
    ['', 'empty file'],
    ['\n\r\n \n', 'only blank lines'],
    ['sep=;\n', 'only blank lines'],
  ])('%j', (text, reason) => {
    const found = sniff(text);
    expect(found).toMatchObject({ format: 'csv', header: [], headerRows: 0, reason });
    expect(found.dataStart).toBe(text.length);
  });
});

describe('format', () => {
  it.each<[string, string, Dialect['format'], string[], number]>([
    ['a list', ' [ {"id":1,"p":{"a":"x"}} ]', 'json', ['id', 'p.a'], 0],
    ['an empty list', '[]', 'json', [], 0],
    ['lines', '{"id":1}\n{"id":2,"x":3}\n', 'ndjson', ['id', 'x'], 0],
    ['one line', '{"id":1}\n', 'ndjson', ['id'], 0],
    ['a wrapped list', '{"results":[{"id":1}],"paging":null}', 'json', ['id'], 11],
    ['a wrapped list, written wide', '{\n  "total": 1,\n  "results": [\n {"id":1}\n ]\n}\n', 'json', ['id'], 29],
    ['lines of which the first is bad', '{"id":1\n{"id":2}\n', 'ndjson', ['id'], 0],
    ['lines with lists of objects', '{"id":1,"l":[{"x":1}]}\n{"id":2}\n', 'ndjson', ['id', 'l'], 0],
    ['objects one after the other', '{\n "id":1\n}\n{\n "id":2\n}\n', 'json', ['id'], 0],
    ['a single object, written wide', '{\n "id": 1\n}\n', 'json', ['id'], 0],
    ['CSV that begins with a bracket', '[Name],[Email]\nAda,a@b.example\n', 'csv', ['[Name]', '[Email]'], 15],
    ['CSV that begins with a brace', '{id},{name}\n1,2\n', 'csv', ['{id}', '{name}'], 12],
  ])('of %s', (_title, text, format, header, dataStart) => {
    expect(sniff(text)).toMatchObject({ format, header, dataStart });
  });

  it('of a prefix that ends within the first records', () => {
    expect(sniff('[{"id":1},{"id":2,"na', {}, false)).toMatchObject({ format: 'json', header: ['id'] });
    expect(sniff('{"results":[{"id":1},{"id', {}, false)).toMatchObject({
      format: 'json',
      header: ['id'],
      dataStart: 11,
    });
    expect(sniff('{"id":1}\n{"i', {}, false)).toMatchObject({ format: 'ndjson', header: ['id'] });
  });

  it('is what the person says', () => {
    expect(sniff('[1,2],x\n3,4\n', { format: 'csv' }).format).toBe('csv');
    expect(sniff('{"id":1}', { format: 'json' })).toMatchObject({ format: 'json', header: ['id'] });
    expect(sniff('', { format: 'json' })).toMatchObject({ format: 'json', header: [] });
  });

  it.each([['[1,2,3]'], ['["a","b"]']])('refuses %s', (text) => {
    try {
      sniff(text);
      expect.unreachable();
    } catch (error) {
      expect((error as CrmqError).code).toBe('json-shape');
      expect((error as CrmqError).exitCode).toBe(3);
    }
  });

  it('refuses CSV that has to be JSON', () => {
    expect(() => sniff('a,b\n1,2\n', { format: 'json' })).toThrow('does not begin with a list or an object');
  });
});

describe('anything at all', () => {
  it('has a dialect, with offsets within it', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b c',
        ',',
        ';',
        '\t',
        '|',
        '"',
        "'",
        '\n',
        '\r\n',
        '\r',
        '1',
        'x@y.z',
        'sep=;',
        'é',
        ':',
        '{',
        '[',
        '}',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (parts, complete) => {
        const bytes = Buffer.from(parts.join(''));
        try {
          const found = sniffDialect(bytes, complete, {});
          expect(found.headerStart).toBeLessThanOrEqual(found.dataStart);
          expect(found.dataStart).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect((error as CrmqError).code).toBe('json-shape');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('small reports', () => {
  const table = 'First Name,Last Name,Email,Phone\nMARY,JONES,m@x.example,+14155552671\n';
  it.each<[string, string]>([
    [
      'preamble and footer',
      `Report: Contacts\nGenerated 2024-01-01\n\n${table}ANN,LEE,a@x.example,+14155552672\n\nTotal: 2 records\n`,
    ],
    ['one record', `Report: Contacts\n\n${table}\nTotal: 1 record\n`],
    ['a footer of several lines', `Report: Contacts\n\n${table}\n\nTotal: 1 record\n\nConfidential, Acme\nPage 1\n\n`],
    ['no preamble', `${table}\nTotal: 1 record\nCopyright Acme\nAll rights reserved\n`],
  ])('%s', (_what, text) => {
    const found = sniff(text);
    expect(found).toMatchObject({
      delimiter: ',',
      header: ['First Name', 'Last Name', 'Email', 'Phone'],
      headerRows: 1,
    });
    expect(data(text, found)).toMatch(/^MARY/);
  });

  it.each<[string, string]>([
    ['Notes\nCalled, no answer\n\nCall again\nNot now\n', 'Notes'],
    ['Dear all\nhello, world\nbye, world\n\nthe end\n', 'Dear all'],
  ])('prose is none: %j', (text, first) => {
    expect(sniff(text).header).toEqual([first]);
  });

  it('two header rows with two records', () => {
    const text =
      'Henkilö;;Yhteys;\nEtunimi;Sukunimi;Sähköposti;Puhelin\nMATTI;MEIKÄLÄINEN;m@x.fi;0401234567\nMAIJA;VIRTANEN;v@x.fi;0501234567\n';
    expect(sniff(text).headerRows).toBe(2);
    expect(sniff(text.split('\n').slice(0, 3).join('\n')).headerRows).toBe(2);
    expect(sniff(text).header[0]).toBe('Henkilö / Etunimi');
  });
});
