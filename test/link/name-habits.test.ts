import { describe, expect, it } from 'vitest';
import { NameHabits } from '../../src/link/name-habits.ts';
import { joinedName } from '../../src/values/name/joined-name.ts';

/** How a name is written into a column that has these. */
function written(column: readonly string[], given: string, family: string, country = ''): string {
  const habits = new NameHabits();
  for (const name of column) habits.add(name, country);
  return joinedName(given, family, habits.style('given-first'));
}

describe('the habits of a column of whole names', () => {
  it.each<[column: string[], given: string, family: string, written: string, country?: string]>([
    [['王伟', '李秀英'], '海燕', '上官', '上官海燕'],
    [['中村 恵子', '田中 洋子'], '隆', '石川', '石川 隆'],
    [['中村\u3000恵子'], '隆', '石川', '石川\u3000隆'],
    [['김민준'], '서연', '이', '이서연'],
    [['Ann Lee', 'Bob Stone'], 'Carl', 'Reed', 'Carl Reed'],
    [['Lee, Ann', 'Stone, Bob'], 'Carl', 'Reed', 'Reed, Carl'],
    [['Lee, Ann', 'Bob Stone', 'Dora Lane'], 'Carl', 'Reed', 'Carl Reed'],
    [['Nagy János', 'Kovács Éva'], 'Anna', 'Szabó', 'Szabó Anna', 'HU'],
    [['Nguyễn Văn An', 'Trần Thị Mai'], 'Hoa', 'Lê', 'Lê Hoa', 'VN'],
    [['DĄBROWSKI TOMASZ', 'MALINOWSKA MONIKA'], 'Jan', 'Zając', 'Zając Jan'],
    [['', 'Madonna'], 'Carl', 'Reed', 'Carl Reed'],
    [['Ann Lee', '王伟'], '海燕', '上官', '上官海燕'],
    [['王 伟', 'Ann Lee'], 'Carl', 'Reed', 'Carl Reed'],
  ])('%j: %s, %s', (column, given, family, name, country) => {
    expect(written(column, given, family, country)).toBe(name);
  }); // biome-ignore format: a table reads better dense

  it('believes parts that are known from another system before any guess', () => {
    const habits = new NameHabits();
    for (const name of ['Huszár Emese', 'Bodnár Vilma']) habits.add(name, '');
    habits.addProven('Huszár Emese', 'Emese', 'Huszár');
    expect(joinedName('Anna', 'Szabó', habits.style('given-first'))).toBe('Szabó Anna');
    const others = new NameHabits();
    others.addProven('Lee, Ann', 'Ann', 'Lee');
    expect(joinedName('Carl', 'Reed', others.style('given-first'))).toBe('Reed, Carl');
  });

  it('goes by what is usual where no row shows anything', () => {
    expect(joinedName('Anna', 'Szabó', new NameHabits().style('family-first'))).toBe('Szabó Anna');
    expect(joinedName('Anna', 'Szabó', new NameHabits().style('given-first'))).toBe('Anna Szabó');
  });
});
