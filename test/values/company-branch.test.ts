import { expect, it } from 'vitest';
import { readBranch } from '../../src/values/company-branch.ts';

it.each([
  ['Acme (Helsinki)', '', 'Acme', 'Helsinki'],
  ['Kone Oyj (Hyvinkää)', '', 'Kone Oyj', 'Hyvinkää'],
  ['Acme (Berlin HQ)', '', 'Acme', 'Berlin HQ'],
  ['Acme – Tampere', 'Tampere', 'Acme', 'Tampere'],
  ['Acme Oy, Turun toimipiste', '', 'Acme Oy', 'Turun toimipiste'],
  ['示例（上海分公司）', '', '示例', '上海分公司'],
])('%s in %s is a branch', (text, city, company, branch) => {
  expect(readBranch(text, city)).toEqual({ company, branch });
});

it.each([
  'Acme',
  'Acme (UK)',
  'Acme (GmbH)',
  'Acme (Former Customer)',
  '(Helsinki)',
  '华启制造（上海）有限公司',
  'Acme - Tampere',
  'Foo, Inc.',
])('%s is none', (text) => {
  expect(readBranch(text)).toBeUndefined();
});
