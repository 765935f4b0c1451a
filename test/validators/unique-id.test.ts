import { uniqueId } from '../../src/validators/unique-id.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(uniqueId, {
  passes: ['0018000001AbCdE', '9000000101', { value: '9000000101', twins: 0 }],
  fails: [
    { value: '7', twins: 2, message: 'differing-records' },
    { value: '9000000101', twins: 2, message: 'differing-records' },
  ],
});
