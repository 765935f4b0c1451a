/** Names in Hangul and in Japanese characters beside the same in Latin letters. */
import { describe, expect, it } from 'vitest';
import { isSameFamilyName } from '../../../src/values/name/family-name.ts';
import { isSameGivenName } from '../../../src/values/name/given-name.ts';

describe('a given name in two scripts', () => {
  it.each([
    ['동현', 'donghyun'],
    ['동현', 'dong hyeon'],
    ['민준', 'minjun'],
    ['민준', 'min joon'],
    ['서연', 'seoyeon'],
    ['지우', 'jiwoo'],
    ['영희', 'younghee'],
    ['수진', 'soojin'],
    ['은혜', 'eunhye'],
    ['경수', 'kyungsoo'],
    ['현우', 'hyunwoo'],
    ['승훈', 'seunghoon'],
    ['太郎', 'taro'],
    ['明美', 'akemi'],
    ['千尋', 'chihiro'],
    ['太郎', 'tarou'],
    ['花子', 'hanako'],
    ['健一', 'kenichi'],
    ['陽子', 'yoko'],
    ['陽子', 'youko'],
    ['翔太', 'shota'],
    ['美咲', 'misaki'],
    ['大輔', 'daisuke'],
    ['真由美', 'mayumi'],
    ['純平', 'jumpei'],
    ['小明', 'xiaoming'],
    ['健', 'ken'],
  ])('%s is %s', (name, latin) => {
    expect([isSameGivenName(name, latin), isSameGivenName(latin, name)]).toEqual([true, true]);
  });

  it.each([
    ['동현', 'donghun'],
    ['동현', 'minhyun'],
    ['민준', 'minji'],
    ['지우', 'jisoo'],
    ['太郎', 'jiro'],
    ['花子', 'yoko'],
    ['健一', 'kenji'],
    ['健一', 'ken'],
    ['동현', '동훈'],
    ['健一', '健二'],
  ])('%s is not %s', (name, latin) => {
    expect([isSameGivenName(name, latin), isSameGivenName(latin, name)]).toEqual([false, false]);
  });
});

describe('a surname in two scripts', () => {
  it.each([
    ['김', 'kim'],
    ['이', 'lee'],
    ['박', 'park'],
    ['최', 'choi'],
    ['윤', 'yoon'],
    ['정', 'jung'],
    ['강', 'kang'],
    ['조', 'cho'],
    ['유', 'ryu'],
    ['노', 'roh'],
    ['남궁', 'namgung'],
    ['田中', 'tanaka'],
    ['佐藤', 'sato'],
    ['佐藤', 'satoh'],
    ['大野', 'ohno'],
    ['井上', 'inoue'],
    ['本間', 'homma'],
    ['渡邉', 'watanabe'],
    ['王', 'wang'],
  ])('%s is %s', (name, latin) => {
    expect([isSameFamilyName(name, latin), isSameFamilyName(latin, name)]).toEqual([true, true]);
  });

  it.each([
    ['김', 'kang'],
    ['이', 'kim'],
    ['정', 'kang'],
    ['田中', 'tanabe'],
    ['佐藤', 'saito'],
    ['王', 'wong tai'],
  ])('%s is not %s', (name, latin) => {
    expect([isSameFamilyName(name, latin), isSameFamilyName(latin, name)]).toEqual([false, false]);
  });
});
