/** What holds for every text and name repair, whatever the cell: it is idempotent, and all of them together come to rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_ROLES, type Normalizer, type Role } from '../../src/contract.ts';
import { excelWrapper } from '../../src/normalizers/excel-wrapper.ts';
import { fullNameSplit } from '../../src/normalizers/full-name-split.ts';
import { htmlEntities } from '../../src/normalizers/html-entities.ts';
import { invisibleCharacters } from '../../src/normalizers/invisible-characters.ts';
import { mojibake } from '../../src/normalizers/mojibake.ts';
import { nameApostrophe } from '../../src/normalizers/name-apostrophe.ts';
import { nameCase } from '../../src/normalizers/name-case.ts';
import { nameEmoji } from '../../src/normalizers/name-emoji.ts';
import { nameInitials } from '../../src/normalizers/name-initials.ts';
import { nameNickname } from '../../src/normalizers/name-nickname.ts';
import { nameOrder } from '../../src/normalizers/name-order.ts';
import { namePrefix } from '../../src/normalizers/name-prefix.ts';
import { nameSuffix } from '../../src/normalizers/name-suffix.ts';
import { placeholder } from '../../src/normalizers/placeholder.ts';
import { unicodeNfc } from '../../src/normalizers/unicode-nfc.ts';
import { whitespace } from '../../src/normalizers/whitespace.ts';
import { contextFor } from '../../src/testing.ts';

const DECODE = [excelWrapper, htmlEntities, invisibleCharacters, mojibake, unicodeNfc, whitespace, placeholder];
const NAMES = [
  nameEmoji,
  fullNameSplit,
  nameNickname,
  nameOrder,
  namePrefix,
  nameSuffix,
  nameApostrophe,
  nameCase,
  nameInitials,
];
const ALL = [...DECODE, ...NAMES] as readonly Normalizer<unknown>[];

/** Pieces that the rules look for, so that chance finds them together. */
const piece = fc.constantFrom(
  ...[
    ' ',
    '  ',
    ',',
    ', ',
    '.',
    '-',
    "'",
    '´',
    '"',
    '(',
    ')',
    '&',
    '&amp;',
    '&#39;',
    '&amp;amp;',
    '=',
    '="',
    '"',
    '+358',
    '00501',
    '_x000D_',
    '\n',
    '\t',
  ],
  ...[
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u0301',
    'Ã©',
    'Ã',
    'Â',
    'â€™',
    '…',
    '™',
    '🚀',
    '👩\u200d💻',
    '| Hiring',
    '#opentowork',
  ],
  ...[
    'John',
    'DOE',
    'mcdonald',
    "O'BRIEN",
    'van',
    'DER',
    'de',
    'Jr.',
    'III',
    'PhD',
    'MD',
    'Dr.',
    'Frau',
    'Prof.',
    'J.',
    'J.R.',
    'Anna',
    'MATTI',
    'Virtanen',
  ],
  ...['n/a', '-', 'null', '无', '王芳', '先生', 'Иван', 'می\u200cنا', 'İ', 'ß', 'Ltd', 'and', 'x', '1', '@'],
);
const cell = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''));
const role: fc.Arbitrary<Role> = fc.constantFrom<Role>(...NAME_ROLES, 'notes', 'phone', 'email', 'company', 'street');
type Cells = { [role in Role]?: string };

/** Applies a rule to one cell of a record as the engine does: a spread only into cells that are empty or equal. */
function apply(rule: Normalizer<unknown>, at: Role, cells: Cells): Cells {
  const value = cells[at] ?? '';
  if (value === '' || (rule.roles !== '*' && !rule.roles.includes(at))) return cells;
  const result = rule.normalize(value, contextFor(rule, value, { role: at, record: cells }));
  if (typeof result === 'string') return { ...cells, [at]: result };
  const fits = Object.entries(result.also).every(
    ([to, text]) => to in cells && ['', text].includes(cells[to as Role] ?? ''),
  );
  return fits ? { ...cells, ...result.also, [at]: result.value } : cells;
}

describe('text and name repairs', () => {
  it.each(ALL.map((rule) => [rule.id, rule] as const))('%s changes nothing the second time', (_id, rule) => {
    fc.assert(
      fc.property(cell, role, (value, at) => {
        const once = apply(rule, at, { [at]: value });
        expect(apply(rule, at, once)).toEqual(once);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it.each(ALL.map((rule) => [rule.id, rule] as const))('%s keeps the promise of its examples', (_id, rule) => {
    for (const { before, after } of rule.docs.examples) {
      expect(rule.normalize(before, contextFor(rule, before, {}))).toBe(after);
    }
  });

  it('come to rest together', () => {
    const record = fc.record({ full_name: cell, first_name: cell, last_name: cell, notes: cell });
    fc.assert(
      fc.property(record, (cells) => {
        let current: Cells = { ...cells, prefix: '', suffix: '', nickname: '', middle_name: '' };
        for (let round = 0; round < 12; round += 1) {
          const before = JSON.stringify(current);
          for (const rule of ALL) for (const at of Object.keys(current) as Role[]) current = apply(rule, at, current);
          if (JSON.stringify(current) === before) return;
        }
        throw new Error(`never settles: ${JSON.stringify(cells)} is at ${JSON.stringify(current)}`);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
