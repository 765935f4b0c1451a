/** Labels of notes that no table has. */
import { describe, expect, it } from 'vitest';
import { isNoteLabel } from '../../../src/fields/judge/notes.ts';
import { fieldsOf } from '../recognised.ts';

const thrice = <T>(row: readonly T[]): T[][] => [[...row], [...row], [...row]];

describe('notes', () => {
  it.each(['Medical Notes', 'Photo remarks', 'Coach comments', 'Interne Notizen', 'Arztbemerkungen', 'Notas médicas', 'Remarques du médecin', 'Hoitohuomautukset ja kommentit', '健康備考', '医疗备注'])(
    'of any name: %s', (label) => expect(isNoteLabel(label)).toBe(true)); // biome-ignore format: a list reads better dense

  it.each(['Notes date', 'Number of comments', 'Last note by', 'Delivery note', 'Notebook', 'Noted'])(
    'and what is none: %s',
    (label) => expect(isNoteLabel(label)).toBe(false),
  );

  it('hold text', () => {
    const rows = thrice(['asthma', 'yes', '2020-01-01']);
    const fields = fieldsOf(['Medical Notes', 'Photo Notes', 'Visit Notes'], rows);
    expect(fields.map(({ role }) => role)).toEqual(['notes', null, 'other_date']);
  });
});
