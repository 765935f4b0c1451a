import { familyName } from '../../src/matchers/family-name.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(familyName, {
  forms: [
    ["O'Brien", 'obrien'],
    ['Smith Jr.', 'smith'],
    ['Núñez Gómez', 'nunez gomez'],
    [{ value: 'John Smith', role: 'full_name' }, 'smith'],
    ['n/a', ''],
    ['', ''],
  ],
  same: [
    ["O'Brien", 'OBrien'],
    ['van der Berg', 'Vanderberg'],
    ['Müller', 'Muller'],
  ],
  near: [
    ['Virtanen', 'Virtannen'],
    ['Smith', 'Smyth'],
    ['Virtanen', 'Virtanen-Korhonen'],
    ['Núñez', 'Núñez Gómez'],
    ['Meier', 'Meyer'],
  ],
  differ: [
    ['Smith', 'Jones'],
    ['Lee', 'Li'],
    ['Korhonen', 'Virtanen'],
    ['王', '李'],
  ],
});
