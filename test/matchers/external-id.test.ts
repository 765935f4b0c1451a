import { externalId } from '../../src/matchers/external-id.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(externalId, {
  forms: [
    ['0018000001AbCdE', '0018000001AbCdE'],
    ['0018000001AbCdEAAV', '0018000001AbCdEAAV'],
    ['00123', '00123'],
    ['0031x00000AbCdE', '0031x00000AbCdE'],
    ['n/a', ''],
    ['0000', ''],
    ['', ''],
  ],
  differ: [
    ['00123', '123'],
    ['0031x00000AbCdE', '0031x00000AbCDE'],
  ],
});
