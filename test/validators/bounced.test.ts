import { bounced } from '../../src/validators/bounced.ts';
import { testValidator } from '../rule-tester.ts';

const hard = [
  'true', 'Yes', '1', 'x', 'Kyllä', '550 5.1.1 unknown user', 'smtp; 550 5.7.1 Relaying denied', 'Hard bounce', 'HARD', 'Bounced', 'Invalid', 'User unknown', 'undeliverable',
  '2024-03-12', '2024-03-12T10:00:00.000Z', 'Unknown user', 'Email address does not exist',
]; // biome-ignore format: a table reads better dense
const soft = [
  'Soft bounce', '452 4.2.2 Mailbox full', '421 Service not available, try again later', 'mailbox is full', 'Over quota', 'temporary failure', 'Out of office', 'Connection timed out',
]; // biome-ignore format: a table reads better dense

testValidator(bounced, {
  passes: [
    '',
    'false',
    'No',
    '0',
    'Ei',
    'valid',
    'OK',
    'deliverable',
    'Never',
    'not bounced',
    'Verified',
    '1970-01-01',
    '0000-00-00',
  ],
  fails: [...hard.map((value) => ({ value, message: 'hard' })), ...soft.map((value) => ({ value, message: 'soft' }))],
});
