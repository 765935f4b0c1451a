import { junkRecord } from '../../src/validators/junk-record.ts';
import { testValidator } from '../rule-tester.ts';

const row = (first_name: string, last_name: string, email: string, notes = '') => ({
  value: '',
  role: 'id' as const,
  record: { first_name, last_name, email, notes },
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
    row('Smith', 'SmithJR', 'a@b.com'),
    row('Maria', 'MariaDB', 'a@b.com'),
    row('LaTonya', 'LaTonya', 'a@b.com'),
    row('Krzysztof', 'Strngths', 'a@b.com'),
    row('John', 'https://www.linkedin.com/in/john', 'j@acme.com'),
    row('www.acme.com', '', 'info@acme.com'),
    row('Sales Manager', 'https://x.com', 's@x.com'),
    row('Anna', 'Mäki', 'anna@casino.fi', 'Works for an online casino, see https://casino.fi'),
    row('Anna', 'Mäki', 'anna@maki.fi', 'Buy cheap viagra'),
    row('Jean', 'Dupont', 'jean.p.d.e.dupont@gmail.com'),
    row('Robert', 'RobertAM', 'r@acme.com'),
  ],
  fails: [
    { ...row('RobertUnsax', 'RobertUnsaxAM', 'r@mail.ru', 'Buy cheap viagra http://pills.example'), message: 'spam' },
    {
      ...row('RobertUnsax', 'RobertUnsaxAM', 'r@mail.ru'),
      message: 'random',
      data: { name: 'RobertUnsax RobertUnsaxAM' },
    },
    { ...row('Jamesicorp', 'JamesicorpHM', 'r@mail.ru'), message: 'random' },
    { ...row('gkxqzvbn', 'WRTPLKMN', 'r@mail.ru'), message: 'random' },
    { ...row('xKvQpWzLmRt', 'Anna', 'a.b.c.d.e.f@gmail.com'), message: 'random' },
    { ...row('Get viagra [url=x]casino', 'now', 'x@y.ru'), message: 'spam' },
    { ...row('Anna', 'Mäki', 'a@b.ru', 'Best <a href="http://x.example">casino</a>'), message: 'spam-notes' },
    {
      ...row('', '', 'a@b.ru', 'Earn money: онлайн казино https://x.example'),
      message: 'spam-notes',
      data: { words: 'earn money, казино' },
    },
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
