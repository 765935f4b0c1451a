import { streetNewline } from '../../src/normalizers/street-newline.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(streetNewline, {
  repairs: [
    { before: 'Main Street 1\r\nBuilding B', after: 'Main Street 1\nBuilding B' },
    { before: 'a\rb', after: 'a\nb' },
    { before: 'a\r\nb\rc\nd', after: 'a\nb\nc\nd' },
    { before: 'a\u2028b', after: 'a\nb', role: 'address' },
  ],
  keeps: ['Main Street 1', 'Main Street 1\nBuilding B', 'a\n\nb', ''],
});
