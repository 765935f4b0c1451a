import { junkRecord } from '../../src/validators/junk-record.ts';
import { testValidator } from '../rule-tester.ts';

const row = (first_name: string, last_name: string, email: string) => ({
  value: '',
  role: 'id' as const,
  record: { first_name, last_name, email },
});

testValidator(junkRecord, {
  passes: [
    row('Anna', 'Mäki', 'anna@maki.fi'),
    row('Anna', 'Test', 'anna.test@acme.com'),
    row('Test', 'Test', 'anna@acme.com'),
    row('Anna', 'Mäki', 'test@test.com'),
    row('DeShawn', 'McDonald', 'ds@mcd.com'),
    row('VanDerBerg', 'Anna', 'a@b.com'),
    row('Krzysztof', 'Brzęczyszczykiewicz', 'kb@firma.pl'),
    row('', '', 'test@test.com'),
    row('王芳', '', 'wang@acme.cn'),
    row('Christopher', 'Featherstonehaugh', 'cf@acme.com'),
    row('MARGARETHE', 'SCHWARZENBERGER', 'ms@acme.de'),
  ],
  fails: [
    { ...row('test', 'test', 'test@test.com'), message: 'junk', data: { name: 'test test', email: 'test@test.com' } },
    { ...row('asdf', 'asdf', 'asdf@asdf.com'), message: 'junk' },
    { ...row('qwerty', '', 'qwerty@qwerty.com'), message: 'junk' },
    { ...row('xxx', 'xxx', 'xxx@xxx.com'), message: 'junk' },
    { ...row('Test', 'User', 'test1@example.com'), message: 'junk' },
    { value: '', role: 'id', record: { full_name: 'foo bar', email: 'foo@bar.com' }, message: 'junk' },
    { ...row('xKvQpWzLmRt', 'HbTqLrXsWnPq', 'a.b.c@gmail.com'), message: 'random' },
    { ...row('Win money https://spam.example', 'now', 'x@y.ru'), message: 'spam' },
  ],
});
