import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { isReadAs, isSurnameFirstPinyin, pinyinOf, surnamePinyin } from '../../../src/values/text/pinyin.ts';

describe('Chinese names', () => {
  it.each([
    ['小明', 'xiaoming'],
    ['娜娜', 'nana'],
    ['國強', 'guoqiang'],
    ['女', 'nu'],
    ['Anna', ''],
    ['小A', ''],
  ])('%s is read %s', (text, reading) => expect(pinyinOf(text)).toBe(reading));

  it.each([
    ['王', 'wang'], ['曾', 'zeng'], ['单', 'shan'], ['解', 'xie'], ['仇', 'qiu'], ['查', 'zha'], ['任', 'ren'], ['区', 'ou'], ['欧阳', 'ouyang'], ['歐陽', 'ouyang'],
    ['司马', 'sima'], ['诸葛', 'zhuge'], ['尉迟', 'yuchi'], ['单于', 'chanyu'], ['长孙', 'zhangsun'], ['吕', 'lu'],
  ])('the surname %s is read %s', (text, reading) => expect(surnamePinyin(text)).toBe(reading)); // biome-ignore format: a table reads better dense

  it.each([
    ['lv', 'lu'],
    ['lyu', 'lu'],
    ['xiao ming', 'xiaoming'],
  ])('%s may be %s', (latin, reading) => expect(isReadAs(latin, reading)).toBe(true));

  it.each([
    ['wang', 'xiaoming', true],
    ['ouyang', 'nana', true],
    ['xiaoming', 'wang', false],
    ['wang', 'wei', false],
    ['john', 'baker', false],
    ['lee', 'janice', false],
  ])('%s %s has its surname first: %s', (first, second, isFirst) =>
    expect(isSurnameFirstPinyin(first, second)).toBe(isFirst),
  );

  it('reads every character as the dictionary does', () => {
    for (let code = 0x4e00; code <= 0x9fa5; code++) {
      const char = String.fromCharCode(code);
      const usual = pinyin(char, { toneType: 'none' }).replaceAll('ü', 'u').replaceAll('v', 'u');
      if (/^[a-z]+$/.test(usual)) expect(pinyinOf(char), char).toBe(usual);
    }
  });
});
