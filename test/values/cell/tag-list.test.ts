/** What commas do in a column of tags. */
import { expect, it } from 'vitest';
import { uniteTags } from '../../../src/dedupe/merge/united.ts';
import { type CommaHabit, commaHabit } from '../../../src/values/cell/tag-list.ts';

it.each<[string, string[], CommaHabit | undefined]>([
  ['none', ['vip', 'eu;new', ''], undefined],
  ['parts stand alone, or in lists of another sign', ['vip;eu', 'new', 'eu, new', 'vip, eu', 'new, vip, eu'], 'separate'],
  ['parts never stand alone', ['Sales, EMEA', 'Sales, APAC', 'Marketing, EMEA', 'vip', 'eu;new'], 'unclear'],
  ['half of the parts do', ['Sales', 'Sales, EMEA', 'Sales, APAC', 'Sales, US'], 'unclear'],
  ['tags of another sign have them', ['Sales, EMEA;vip', 'Sales, APAC;new', 'eu;Sales, EMEA', 'vip'], 'within'],
  ['too few to tell', ['eu, new', 'eu', 'new'], 'unclear'],
  ['one cell, again and again', ['eu, new', 'eu, new', 'eu, new', 'eu', 'new'], 'unclear'],
  ['Chinese ones', ['客户', '上海', '展会', '客户、上海', '展会，客户', '上海、展会'], 'separate'],
])('commas: %s', (_, values, habit) => {
  expect(commaHabit(values)).toBe(habit);
}); // biome-ignore format: a table reads better dense

it.each<[CommaHabit | undefined, string[], string]>([
  ['separate', ['vip;eu', 'eu, new'], 'vip;eu;new'],
  ['separate', ['eu, new', 'vip;eu'], 'eu, new, vip'],
  ['separate', ['vip', 'eu, new'], 'vip, eu, new'],
  ['unclear', ['vip;eu', 'eu, new'], 'vip;eu;eu, new'],
  [undefined, ['vip;eu', 'eu, new'], 'vip;eu;eu, new'],
  ['within', ['Sales, EMEA', 'vip'], 'Sales, EMEA;vip'],
  ['within', ['vip;eu', 'Sales, EMEA'], 'vip;eu;Sales, EMEA'],
])('%s: %j', (habit, cells, united) => {
  expect(uniteTags(cells.map((value, row) => ({ value, row })), undefined, habit)?.value).toBe(united); // biome-ignore format: one line
});
