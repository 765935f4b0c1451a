import { city } from '../../src/matchers/city.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(city, {
  forms: [
    ['MÜNCHEN', 'munchen'],
    ['北京', '北京'],
    ['unknown', ''],
    ['', ''],
    [{ value: 'München', role: 'birth_place' }, 'munchen'],
    [{ value: 'München', role: 'birth_place', record: { city: 'Ulm' } }, ''],
    [{ value: 'München', role: 'birth_place', record: { city: '' } }, ''],
  ],
  same: [['Düsseldorf', 'Dusseldorf']],
  near: [
    ['New York', 'New York City'],
    ['Helsinki', 'Helsnki'],
  ],
  differ: [
    ['Paris', 'London'],
    ['Turku', 'Oulu'],
  ],
});
