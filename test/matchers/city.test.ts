import { city } from '../../src/matchers/city.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(city, {
  forms: [
    ['MÜNCHEN', 'munchen'],
    ['北京', '北京'],
    ['unknown', ''],
    ['', ''],
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
