import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, createCells, ESCAPED, OPAQUE, QUOTED, type ScanProblem } from '../../src/io/format/codec.ts';
import { createJsonCodec, discoverColumns } from '../../src/io/format/json.ts';

type Format = 'json' | 'ndjson';

interface Unit {
  readonly before: string;
  readonly body: string;
  readonly after: string;
  readonly problem: ScanProblem;
  readonly cells: Record<string, string>;
  readonly flags: Record<string, number>;
}

/** Reads all units; `cut` is how many bytes are there at first, each further byte comes alone. */
function units(
  text: string | Uint8Array,
  format: Format,
  columns: readonly string[],
  cut = Number.POSITIVE_INFINITY,
): Unit[] {
  const bytes = Buffer.from(text);
  const codec = createJsonCodec(columns, format);
  const cells = createCells(columns.length);
  const found: Unit[] = [];
  let end = Math.min(cut, bytes.length);
  for (let at = 0; at < bytes.length; ) {
    const next = codec.scan(bytes, at, end, end === bytes.length, cells);
    if (next < 0) {
      expect(end).toBeLessThan(bytes.length);
      end++;
      continue;
    }
    expect(next).toBeGreaterThan(at);
    expect(cells.count).toBe(columns.length);
    const present = columns.map((_, index) => index).filter((index) => ((cells.flags[index] ?? 0) & ABSENT) === 0);
    found.push({
      before: bytes.toString('utf8', at, cells.bodyStart),
      body: bytes.toString('utf8', cells.bodyStart, cells.bodyEnd),
      after: bytes.toString('utf8', cells.bodyEnd, next),
      problem: cells.problem,
      cells: Object.fromEntries(present.map((index) => [columns[index]!, codec.decode(bytes, cells, index)])),
      flags: Object.fromEntries(present.map((index) => [columns[index]!, cells.flags[index]!])),
    });
    at = next;
  }
  return found;
}

const records = (text: string, format: Format, columns: readonly string[]): Unit[] =>
  units(text, format, columns).filter((unit) => unit.body !== '' || unit.problem !== '');
const discover = (text: string, format: Format = 'json'): string[] => discoverColumns(Buffer.from(text), format, true);
const brief = (found: readonly Unit[]) => found.map((unit) => [unit.body, unit.problem]);

describe('discoverColumns', () => {
  it.each([
    ['[{"id":1,"name":"Ada"},{"id":2,"email":null}]', ['id', 'name', 'email']],
    ['[{"properties":{"firstname":"Ada","a":{"b":1}},"id":"7"}]', ['properties.firstname', 'properties.a.b', 'id']],
    ['[{"a.b":1,"a":{"b":2},"c\\\\d":3}]', ['a\\.b', 'a.b', 'c\\\\d']],
    ['[{"tags":["x",{"y":1}],"empty":{},"n":-1.5e3}]', ['tags', 'n']],
    ['[{"2":1,"1":2}]', ['2', '1']],
    ['[{"__proto__":1,"constructor":{"prototype":2}}]', ['__proto__', 'constructor.prototype']],
    ['[{"caf\\u00e9":1},{"café":2}]', ['café']],
    ['[{"a":1},{"a" 2},{"b":3}]', ['a', 'b']],
    ['[]', []],
    ['', []],
    ['[{"":1}]', ['']],
  ])('%s', (text, columns) => {
    expect(discover(text)).toEqual(columns);
  });

  it('reads lines', () => {
    expect(discover('{"a":1}\r\n\r\nnot json\n{"b":2}', 'ndjson')).toEqual(['a', 'b']);
  });

  it('leaves a record out that an incomplete prefix cuts off', () => {
    expect(discoverColumns(Buffer.from('[{"a":1},{"b":2,"c'), 'json', false)).toEqual(['a']);
  });
});

describe('cells', () => {
  it('decodes every kind of leaf', () => {
    const text =
      '[{"s":"x","e":"a\\"\\u00e9\\n","u":"Zoë","n":12345678901234567890,"t":true,"z":null,"l":[1, "2"],"o":{"k":"v"}}]';
    const columns = ['s', 'e', 'u', 'n', 't', 'z', 'l', 'o.k', 'gone'];
    const [record] = records(text, 'json', columns);
    expect(record!.cells).toEqual({
      ...{ s: 'x', e: 'a"é\n', u: 'Zoë', n: '12345678901234567890', t: 'true', z: '', l: '[1, "2"]', 'o.k': 'v' },
    });
    expect(record!.flags.s).toBe(QUOTED);
    expect(record!.flags.e).toBe(QUOTED | ESCAPED);
    expect(record!.flags.l).toBe(OPAQUE);
  });

  it('takes the last of two equal keys, whatever they hold', () => {
    const columns = ['a', 'a.b', 'c'];
    expect(records('[{"a":1,"c":2,"a":3}]', 'json', columns)[0]!.cells).toEqual({ a: '3', c: '2' });
    expect(records('[{"a":{"b":1},"a":3}]', 'json', columns)[0]!.cells).toEqual({ a: '3' });
    expect(records('[{"a":3,"a":{"b":1}}]', 'json', columns)[0]!.cells).toEqual({ 'a.b': '1' });
    expect(records('[{"a":{"b":1},"a":{}}]', 'json', columns)[0]!.cells).toEqual({});
  });

  it('treats an object where others have text as opaque', () => {
    const [record] = records('[{"company":{"x":1}}]', 'json', ['company']);
    expect(record!.flags.company).toBe(OPAQUE);
  });

  it('encodes for the place of the old value', () => {
    const { encode } = createJsonCodec(['a'], 'json');
    expect(encode('Zoë "X"\n\u0001', QUOTED)).toBe('"Zoë \\"X\\"\\n\\u0001"');
    expect(encode('\ud800', QUOTED)).toBe('"\\ud800"');
    expect(encode('', QUOTED)).toBe('""');
    expect(encode('5', QUOTED)).toBe('"5"');
    expect(encode('5', 0)).toBe('5');
    expect(encode('+358401234567', 0)).toBe('"+358401234567"');
    expect(encode('0401234567', 0)).toBe('"0401234567"');
    expect(encode('', 0)).toBe('null');
  });

  it('encodes a value for a place that was null as a string', () => {
    const codec = createJsonCodec(['a'], 'ndjson');
    const cells = createCells(1);
    codec.scan(Buffer.from('{"a":null}'), 0, 10, true, cells);
    expect(codec.encode('123', cells.flags[0]!)).toBe('"123"');
  });
});

describe('boundaries of a list', () => {
  it('gives what parts two records to the second, and the end to nobody', () => {
    expect(
      units(' [ {"a":1} ,\n {"a":2}\n]\n', 'json', ['a']).map(({ before, body, after }) => [before, body, after]),
    ).toEqual([
      [' [ ', '{"a":1}', ''],
      [' ,\n ', '{"a":2}', ''],
      ['\n]\n', '', ''],
    ]);
  });

  it.each(['[]', ' [ ] ', '\n'])('%j has no record', (text) => {
    expect(records(text, 'json', ['a'])).toEqual([]);
  });

  it('reads objects one after the other, and the list within an object from where it begins', () => {
    expect(records('{"a":1}\n{\n"a":2}', 'json', ['a']).map((unit) => unit.cells.a)).toEqual(['1', '2']);
    const tail = '[{"a":1}],"paging":{"next":{"after":"7"}}}\n';
    expect(brief(records(tail, 'json', ['a']))).toEqual([['{"a":1}', '']]);
  });

  it('goes on with a second list', () => {
    expect(brief(records('[{"a":1}]\n[{"a":2}]', 'json', ['a']))).toEqual([
      ['{"a":1}', ''],
      ['{"a":2}', ''],
    ]);
  });

  it.each<[string, string, [string, string][]]>([
    [
      'a comma too few',
      '[{"a" 1},{"a":2}]',
      [
        ['{"a" 1}', 'malformed-json'],
        ['{"a":2}', ''],
      ],
    ],
    [
      'a quote too few',
      '[{"a":"x},{"a":"y"},{"a":"z"}]',
      [
        ['{"a":"x}', 'malformed-json'],
        ['{"a":"y"}', ''],
        ['{"a":"z"}', ''],
      ],
    ],
    [
      'trouble before a list of objects',
      '[{"a" 1,"l":[{"x":1},{"x":2}]},{"a":2}]',
      [
        ['{"a" 1,"l":[{"x":1},{"x":2}]}', 'malformed-json'],
        ['{"a":2}', ''],
      ],
    ],
    [
      'a number among the objects',
      '[1,{"a":2},"x"]',
      [
        ['1', 'malformed-json'],
        ['{"a":2}', ''],
        ['"x"', 'malformed-json'],
      ],
    ],
    [
      'an end too early',
      '[{"a":1},{"a":2',
      [
        ['{"a":1}', ''],
        ['{"a":2', 'malformed-json'],
      ],
    ],
    [
      'a last record that is bad',
      '[{"a":1},{"a":x}\n]\n',
      [
        ['{"a":1}', ''],
        ['{"a":x}', 'malformed-json'],
      ],
    ],
    [
      'a line break in a string',
      '[{"a":"x\n"},{"a":"y"}]',
      [
        ['{"a":"x\n"}', 'malformed-json'],
        ['{"a":"y"}', ''],
      ],
    ],
    [
      'words after the list',
      '[{"a":1}] and more',
      [
        ['{"a":1}', ''],
        ['and more', 'malformed-json'],
      ],
    ],
    [
      'a leading zero',
      '[{"a":01},{"a":2}]',
      [
        ['{"a":01}', 'malformed-json'],
        ['{"a":2}', ''],
      ],
    ],
  ])('%s costs one record', (_title, text, expected) => {
    expect(brief(records(text, 'json', ['a']))).toEqual(expected);
  });

  it('refuses what is nested too deep', () => {
    const deep = (depth: number) => `[{"a":${'['.repeat(depth)}${']'.repeat(depth)}},{"a":1}]`;
    expect(records(deep(99), 'json', ['a']).map((unit) => unit.problem)).toEqual(['', '']);
    expect(records(deep(100), 'json', ['a']).map((unit) => unit.problem)).toEqual(['malformed-json', '']);
  });
});

describe('lines', () => {
  it('parts body, line end and blank lines', () => {
    const text = '{"a":1}\r\n\r\n  {"a":2} \n{"a":3}';
    expect(units(text, 'ndjson', ['a']).map(({ before, body, after }) => [before, body, after])).toEqual([
      ['', '{"a":1}', '\r\n'],
      ['', '', '\r\n'],
      ['  ', '{"a":2} ', '\n'],
      ['', '{"a":3}', ''],
    ]);
  });

  it.each(['{"a":1', '{"a":"x', 'nonsense', '[1]', '{"a":1}{"a":2}', '{"a":1},', '{"a":tru}'])(
    '%s is one bad line',
    (line) => {
      expect(brief(records(`{"a":0}\n${line}\n{"a":9}\n`, 'ndjson', ['a']))).toEqual([
        ['{"a":0}', ''],
        [line, 'malformed-json'],
        ['{"a":9}', ''],
      ]);
    },
  );
});

/** What JSON.parse makes of a record, flattened as the codec does. */
function flatten(value: unknown): Record<string, string> {
  const leaves: [string, string][] = [];
  const walk = (object: object, path: string): void => {
    for (const [key, child] of Object.entries(object)) {
      const escaped = key.replace(/[\\.]/g, '\\$&');
      const name = path === '' ? escaped : `${path}.${escaped}`;
      if (child !== null && typeof child === 'object' && !Array.isArray(child)) walk(child, name);
      else leaves.push([name, child === null ? '' : typeof child === 'string' ? child : JSON.stringify(child)]);
    }
  };
  walk(value as object, '');
  return Object.fromEntries(leaves);
}

const key = fc.oneof(
  fc.constantFrom('id', 'name', 'a.b', 'x\\y', 'é', '__proto__', '1', 'q"'),
  fc.string({ minLength: 1, maxLength: 4 }),
);
const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer()),
);
const object = fc.letrec<{ node: Record<string, unknown>; value: unknown }>((tie) => ({
  node: fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }) as fc.Arbitrary<
    Record<string, unknown>
  >,
  value: fc.oneof({ depthSize: 'small' }, { weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: tie('node') }),
})).node;

describe('against JSON.parse', () => {
  it.each(['json', 'ndjson'] as const)('every leaf is found and every byte comes back (%s)', (format) => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 6 }), fc.nat(400), fc.constantFrom('', ' '), (rows, cut, blank) => {
        const lines = rows.map((row) => JSON.stringify(row));
        const text =
          format === 'json' ? `[${blank}${lines.join(`${blank},${blank}`)}${blank}]${blank}` : lines.join('\n');
        const columns = discover(text, format);
        const found = units(text, format, columns);
        expect(found.map((unit) => unit.before + unit.body + unit.after).join('')).toBe(text);
        const read = found.filter((unit) => unit.body !== '');
        // An object where another record has a leaf is opaque; the oracle sees no leaf in it.
        for (const unit of read)
          for (const name in unit.cells)
            if (unit.cells[name]?.startsWith('{') && unit.flags[name] === OPAQUE) delete unit.cells[name];
        const again = units(text, format, columns, cut);
        expect(again.map((unit) => [unit.before, unit.body, unit.after, unit.flags])).toEqual(
          found.map((unit) => [unit.before, unit.body, unit.after, unit.flags]),
        );
        expect(read.map((unit) => unit.cells)).toEqual(lines.map((line) => flatten(JSON.parse(line))));
      }),
      { numRuns: 300 },
    );
  });

  it('a changed cell is the only thing that changes', () => {
    fc.assert(
      fc.property(object, fc.string({ unit: 'grapheme' }), fc.nat(50), (row, value, pick) => {
        const bytes = Buffer.from(JSON.stringify(row));
        const columns = discover(`[${bytes}]`);
        const codec = createJsonCodec(columns, 'ndjson');
        const cells = createCells(columns.length);
        codec.scan(bytes, 0, bytes.length, true, cells);
        const index = pick % Math.max(1, columns.length);
        if (columns.length === 0 || (cells.flags[index]! & OPAQUE) !== 0) return;
        const raw = codec.encode(value, cells.flags[index]!);
        const changed = Buffer.concat([
          bytes.subarray(0, cells.start[index]),
          Buffer.from(raw),
          bytes.subarray(cells.end[index]),
        ]);
        expect(flatten(JSON.parse(changed.toString()))).toEqual({ ...flatten(row), [columns[index]!]: value });
      }),
      { numRuns: 300 },
    );
  });

  it('never loses a byte, whatever it is given, and never depends on the cut', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '"a"',
      '1',
      'tru',
      'null',
      ' ',
      '\n',
      '{"a":1}',
      '},{',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 25 }),
        fc.nat(60),
        fc.constantFrom('json' as const, 'ndjson' as const),
        (parts, cut, format) => {
          const text = parts.join('');
          const found = units(text, format, ['a']);
          expect(found.map((unit) => unit.before + unit.body + unit.after).join('')).toBe(text);
          expect(units(text, format, ['a'], cut)).toEqual(found);
          for (const unit of found) {
            if (unit.problem === '' && unit.body !== '') expect(() => JSON.parse(unit.body)).not.toThrow();
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a list that is cut off', () => {
  it.each([
    ['{"a":"1"},', ','],
    ['{"a":"1"} ,\n ', ',\n '],
    ['{"a":"1"}\n,', ','],
    ['{"a":"1"},{', '{'],
    ['{"a":"1"},{"a":"2', '{"a":"2'],
  ])('%j ends in a bad record', (text, body) => {
    const found = units(text, 'json', ['a']);
    expect(found.at(-1)).toMatchObject({ body, problem: 'malformed-json' });
    expect(found).toHaveLength(2);
  });

  it.each(['{"a":"1"}]', '{"a":"1"},]', '{"a":"1"} , ]\n', '{"a":"1"}\n{"a":"2"}\n'])('%j does not', (text) => {
    expect(units(text, 'json', ['a']).every(({ problem }) => problem === '')).toBe(true);
  });
});
