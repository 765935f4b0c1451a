import { expect, it } from 'vitest';
import { readBranch } from '../../../src/values/company/branch.ts';

it.each([
  ['Acme (Helsinki)', '', 'Acme', 'Helsinki'],
  ['Kone Oyj (Hyvinkää)', '', 'Kone Oyj', 'Hyvinkää'],
  ['Acme Niederlassung Berlin', '', 'Acme', 'Niederlassung Berlin'],
  ['Acme GmbH Niederlassung Frankfurt am Main', '', 'Acme GmbH', 'Niederlassung Frankfurt am Main'],
  ['Sparkasse Filiale Köln', '', 'Sparkasse', 'Filiale Köln'],
  ['Acme SA Sucursal Madrid', '', 'Acme SA', 'Sucursal Madrid'],
  ['Acme SA Succursale de Lyon', '', 'Acme SA', 'Succursale de Lyon'],
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
  'Niederlassung Berlin',
  'Acme Filiale Services GmbH',
  'Acme Niederlassung',
  'Der Standort Holding',
  'Acme Filiale 12',
])('%s is none', (text) => {
  expect(readBranch(text)).toBeUndefined();
});
