import { describe, expect, it } from 'vitest';
import { parseName } from '../../../src/values/name/name.ts';

/** First and last name where names are usually written surname first. */
const halves = (text: string, country: string): string => {
  const { first, middle, last } = parseName(text, { country, order: 'family-first' });
  return [first, middle, last].filter(Boolean).join(' / ');
};

describe('where the surname is usually first', () => {
  it.each([
    ['David Chen', 'CN', 'David / Chen'],
    ['David Smith', 'CN', 'David / Smith'],
    ['Xiaoming Wang', 'CN', 'Xiaoming / Wang'],
    ['Michael Wong', 'HK', 'Michael / Wong'],
    ['Taro Yamada', 'JP', 'Taro / Yamada'],
    ['Kenji Suzuki', 'JP', 'Kenji / Suzuki'],
    ['Hanako SATO', 'JP', 'Hanako / SATO'],
    ['Thomas Müller', 'JP', 'Thomas / Müller'],
    ['Minjun Kim', 'KR', 'Minjun / Kim'],
    ['Anna Kovács', 'HU', 'Anna / Kovács'],
    ['János NAGY', 'HU', 'János / NAGY'],
  ])('%s of %s shows that it runs the other way', (text, country, parts) => {
    expect(halves(text, country)).toBe(parts);
  });

  it.each([
    ['Wang Xiaoming', 'CN', 'Xiaoming / Wang'],
    ['Chen David', 'CN', 'David / Chen'],
    ['Li Na', 'CN', 'Na / Li'],
    ['Zhang Wei', 'CN', 'Wei / Zhang'],
    ['Ouyang Xiu', 'CN', 'Xiu / Ouyang'],
    ['Yamada Taro', 'JP', 'Taro / Yamada'],
    ['Suzuki Kenji', 'JP', 'Kenji / Suzuki'],
    ['SATO Hanako', 'JP', 'Hanako / SATO'],
    ['Mori Ken', 'JP', 'Ken / Mori'],
    ['Kim Minjun', 'KR', 'Minjun / Kim'],
    ['Kim Min-jun', 'KR', 'Min-jun / Kim'],
    ['Nagy János', 'HU', 'János / Nagy'],
    ['László Péter', 'HU', 'Péter / László'],
    ['Balázs Anna', 'HU', 'Anna / Balázs'],
    ['Nguyễn Văn An', 'VN', 'An / Văn / Nguyễn'],
  ])('%s of %s does not', (text, country, parts) => {
    expect(halves(text, country)).toBe(parts);
  });
});
