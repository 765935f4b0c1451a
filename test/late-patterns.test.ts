/** What scripts/late-patterns.mjs makes of a bundle: expressions are made where they are first used, and everything else stays. */
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
// @ts-expect-error a script has no types
import { makePatternsLate } from '../scripts/late-patterns.mjs';

const MODULE = 'const __esmMin = (begin) => begin;\n';
const late = (code: string): string => makePatternsLate(MODULE + code).slice(MODULE.length);

/** A module that sets these, and what is said behind it. */
const withModule = (body: string, rest: string): string =>
  `var WORD, GLOBAL, OTHER;\nvar begin = __esmMin((() => {\n${body}\n}));\n${rest}`;

describe('an expression of a module', () => {
  test('is made where it is read, once', () => {
    const code = withModule(
      'WORD = /a/;\nGLOBAL = /b/g;',
      `begin();
      const two = () => ({ GLOBAL, key: GLOBAL, WORD: 1, ends: [WORD.source, \`\${GLOBAL.flags}\`] });
      const [a, b] = [two(), two()];
      [a.GLOBAL === b.key, a.ends.join(), a.WORD, GLOBAL.test('xb'), GLOBAL.lastIndex].join(' ');`,
    );
    const after = late(code);
    expect(after).not.toMatch(/^(?:WORD|GLOBAL) = /m);
    expect(after).toContain('{ GLOBAL: (GLOBAL ??= /b/g), key: (GLOBAL ??= /b/g), WORD: 1');
    const said = runInNewContext(MODULE + after);
    expect(said).toBe('true a,g 1 true 2');
    expect(said).toBe(runInNewContext(MODULE + code));
  });

  test.each([
    ['has another value later', 'WORD = /a/;', 'function change() { WORD = undefined; }'],
    ['is changed in a pattern', 'WORD = /a/;', 'function change(x) { [WORD] = x; ({ WORD } = x); }'],
    ['has a namesake that is a parameter', 'WORD = /a/;', 'const f = (WORD) => WORD.length;'],
    ['has a namesake in a function', 'WORD = /a/;', 'function f() { let WORD = 1; return WORD; }'],
    ['has a namesake that is caught', 'WORD = /a/;', 'try { f(); } catch (WORD) { throw WORD; }'],
    ['has a namesake in a loop', 'WORD = /a/;', 'for (const WORD of []) f(WORD);'],
    ['is set only if', 'if (begin) WORD = /a/;', 'WORD.test("a");'],
    ['is of a function that is no module', '', 'function f() { OTHER = /a/; }'],
  ])('stays where it %s', (_why, body, rest) => {
    const code = withModule(body, rest);
    expect(late(code)).toBe(code);
  });
});
