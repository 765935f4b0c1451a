import { generation } from '../../src/matchers/generation.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(generation, {
  forms: [
    ['Jr', 'jr'],
    ['Senior', 'sr'],
    ['III', '3'],
    ['PhD', ''],
    [{ value: 'Smith Jr.', role: 'last_name' }, 'jr'],
    [{ value: 'Robert Smith, Sr', role: 'full_name' }, 'sr'],
    [{ value: 'Robert Smith II', role: 'full_name' }, '2'],
    [{ value: 'Junior', role: 'first_name' }, ''],
    [{ value: 'Smith', role: 'last_name' }, ''],
    [{ value: 'Mary Neto', role: 'full_name' }, ''],
    [{ value: 'João Figueira Neto', role: 'full_name' }, '3'],
    [{ value: 'Patrícia dos Santos Pereira Sobrinha', role: 'full_name' }, 'nephew'],
    [{ value: 'Ana Figueira Neta', role: 'full_name' }, '3'],
    [{ value: 'Figueira Filho', role: 'last_name' }, 'jr'],
    [{ value: 'Almeida Santos Sobrinha', role: 'last_name' }, 'nephew'],
    [{ value: 'Neta', role: 'first_name' }, ''],
    [{ value: 'Oberhauser jun.', role: 'last_name' }, 'jr'],
    [{ value: 'Li Jun', role: 'full_name' }, ''],
    [{ value: 'Russell Sanders, Jr.', role: 'company' }, 'jr'],
    [{ value: 'Sanders Dairy Jr', role: 'company' }, 'jr'],
    [{ value: 'Harold Foster, III', role: 'company' }, '3'],
    [{ value: 'Foster Properties II', role: 'company' }, ''],
    [{ value: 'Burger Junior', role: 'company' }, ''],
    ['', ''],
  ],
  same: [['Jr.', 'junior']],
  differ: [
    ['Jr', 'Sr'],
    ['Jr', 'III'],
    ['II', 'III'],
    ['Sobrinho', 'Neto'],
  ],
});
