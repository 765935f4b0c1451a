import { jobTitle } from '../../src/matchers/job-title.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(jobTitle, {
  forms: [
    ['Head of  Sales', 'head of sales'],
    ['Geschäftsführer', 'geschaftsfuhrer'],
    ['部長', '部長'],
    ['n/a', ''],
    ['-', ''],
    ['', ''],
  ],
  same: [['CFO', 'cfo']],
  differ: [
    ['CFO', 'CEO'],
    ['Sales', 'Head of Sales'],
  ],
});
