/**
 * Regular expressions of people who are not the authors of crmq, on an engine whose time grows with the text and not with its square or
 * worse (RE2's syntax: no look-around, no backreferences). Loaded when there is such an expression.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface LinearPattern {
  /** Whether it matches anywhere in the text. */
  test(text: string): boolean;
}

const LONGEST = 1000;
/** Steps of a compiled expression: `(a{1000}){1000}` is short to write and long to run. */
const compiled = new Map<string, LinearPattern>();

/** @throws Error that says what is wrong with the expression */
export function linearPattern(source: string): LinearPattern {
  const known = compiled.get(source);
  if (known) return known;
  if (source.length > LONGEST) throw new Error(`longer than ${LONGEST} characters`);
  const { RE2JS } = require('re2js') as typeof import('re2js');
  const engine = RE2JS.compile(source);
  const pattern = { test: (text: string) => engine.test(text) };
  compiled.set(source, pattern);
  return pattern;
}

/** What is wrong with an expression, undefined where nothing is. */
export function patternProblem(source: string): string | undefined {
  try {
    linearPattern(source);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^error parsing regexp: /, '');
  }
}
