/** Scaffolds a rule and its table: `npm run new-rule -- normalizer|validator|matcher rule-id`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const [, , type, id] = process.argv;
const ROOMS = { normalizer: 'normalizers', validator: 'validators', matcher: 'matchers' };
const room = ROOMS[type];
if (!room || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? '')) {
  console.error('usage: npm run new-rule -- normalizer|validator|matcher rule-id   (kebab-case)');
  process.exit(2);
}
const name = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const source = `src/${room}/${id}.ts`;
const test = `test/${room}/${id}.test.ts`;
for (const path of [source, test]) {
  if (!existsSync(path)) continue;
  console.error(`${path} exists already`);
  process.exit(2);
}

const RULES = {
  normalizer: `/** Say in one sentence what is repaired. */
import { NAME_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';

export const ${name} = defineNormalizer({
  id: '${id}',
  roles: NAME_ROLES,
  risk: 'safe',
  phase: 'shape',
  docs: {
    summary: 'Replace a ~ by a blank.',
    why: 'Say why it matters, in one to three sentences.',
    examples: [{ before: 'John~Doe', after: 'John Doe' }],
  },
  normalize: (value) => (value.includes('~') ? value.replaceAll('~', ' ') : value),
});
`,
  validator: `/** Say in one sentence what is checked. */
import { NAME_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';

export const ${name} = defineValidator({
  id: '${id}',
  roles: NAME_ROLES,
  dimension: 'plausibility',
  docs: {
    summary: 'A name holds no ~.',
    why: 'Say why it matters, in one to three sentences.',
    prevent: 'Tell the people who type what to write instead.',
    examples: [
      { before: 'John~Doe', after: 'tilde' },
      { before: 'John Doe', after: '' },
    ],
  },
  messages: { tilde: '{value} holds a ~.' },
  check: (value) => (value.includes('~') ? { message: 'tilde' } : undefined),
});
`,
  matcher: `/** Say in one sentence what is compared. */
import { defineMatcher } from '../define.ts';

export const ${name} = defineMatcher({
  id: '${id}',
  roles: ['job_title'],
  docs: {
    summary: 'Compare job titles.',
    why: 'Say why it is evidence, in one to three sentences.',
    examples: [{ before: 'CEO', after: 'ceo' }],
  },
  form: (value) => value.trim().toLowerCase(),
  keys: (form) => (form === '' ? [] : [form]),
  similarity: (a, b) => (a === b ? 1 : 0),
});
`,
};

const TESTS = {
  normalizer: `import { ${name} } from '../../src/normalizers/${id}.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(${name}, {
  repairs: [{ before: 'John~Doe', after: 'John Doe' }],
  keeps: ['John Doe', ''],
});
`,
  validator: `import { ${name} } from '../../src/validators/${id}.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(${name}, {
  passes: ['John Doe'],
  fails: [{ value: 'John~Doe', message: 'tilde' }],
});
`,
  matcher: `import { expect, it } from 'vitest';
import { ${name} } from '../../src/matchers/${id}.ts';
import { contextFor } from '../../src/testing.ts';

it('compares match forms', () => {
  const context = contextFor(${name}, 'CEO', {});
  expect(${name}.form('CEO', context)).toBe('ceo');
  expect(${name}.similarity('ceo', 'ceo')).toBe(1);
});
`,
};

mkdirSync(`test/${room}`, { recursive: true });
writeFileSync(source, RULES[type]);
writeFileSync(test, TESTS[type]);
console.log(
  `wrote ${source}\nwrote ${test}\nnow: write the rule, switch it on in rules/recommended.yaml, npm run check`,
);
