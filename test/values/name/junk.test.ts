import { describe, expect, it } from 'vitest';
import { isRandomString, isRepeatedByBot, spamIn } from '../../../src/values/name/junk.ts';

describe('junk', () => {
  it.each(['xKvQpWzLmRt', 'gkxqzvbn', 'WRTPLKMN'])('%s is random', (word) => expect(isRandomString(word)).toBe(true));
  it.each(['Knightsbridge', 'Schwartz', 'Krzysztof', 'McDonald', 'VanDerBerg', 'Strč', 'Hirschsprung', 'PWC', 'Lynch'])(
    '%s is not',
    (word) => expect(isRandomString(word)).toBe(false),
  );
  it.each([
    ['RobertUnsax', 'RobertUnsaxAM'],
    ['Jamesicorp', 'JamesicorpHM'],
  ])('%s %s is a bot', (first, last) => expect(isRepeatedByBot(first, last)).toBe(true));
  it.each([
    ['Smith', 'SmithJR'],
    ['Anna', 'AnnaKM'],
    ['Robert', 'RobertAM'],
    ['RobertUnsax', 'RobertUnsax'],
    ['RobertUnsax', 'RobertUnsaxson'],
  ])('%s %s is not', (first, last) => expect(isRepeatedByBot(first, last)).toBe(false));
  it.each([
    ['Buy cheap viagra http://x.example', 'buy cheap, viagra'],
    ['[url=http://x]casino[/url]', 'casino'],
    ['Casino guest, casinos https://x.example', ''],
    ['cialis viagra', ''],
    ['see https://acme.com', ''],
  ])('%s: %s', (text, words) => expect(spamIn(text)).toBe(words));
});
