import { city } from '../../src/matchers/city.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(city, {
  forms: [
    ['MÜNCHEN', 'munchen'],
    ['北京', '北京'],
    ['unknown', ''],
    ['', ''],
    [{ value: '12 Main St, Springfield, IL 62707', role: 'address' }, 'springfield'],
    [{ value: 'Chicago, IL', role: 'address' }, 'chicago'],
    [{ value: '12 Main St, Springfield, IL 62707', role: 'address', record: { city: '' } }, ''],
    [{ value: 'München', role: 'birth_place' }, 'munchen'],
    [{ value: 'München', role: 'birth_place', record: { city: 'Ulm' } }, ''],
    [{ value: 'München', role: 'birth_place', record: { city: '' } }, ''],
  ],
  same: [
    ['Düsseldorf', 'Dusseldorf'],
    ['北京', 'Beijing'],
    ['深圳市', 'Shenzhen City'],
    ['大阪', 'Osaka'],
    ['東京都', 'TOKYO'],
    ['부산', 'Busan'],
    ['서울특별시', 'Seoul'],
    ['대구', 'Taegu'],
  ],
  near: [
    ['New York', 'New York City'],
    ['Helsinki', 'Helsnki'],
  ],
  differ: [
    ['Paris', 'London'],
    ['北京', 'Nanjing'],
    ['大阪', 'Tokyo'],
    ['서울', '부산'],
    ['부천', 'Busan'],
    ['Turku', 'Oulu'],
  ],
});
