import { whitespace } from '../../src/normalizers/whitespace.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(whitespace, {
  repairs: [
    { before: ' Ana ', after: 'Ana' },
    { before: 'Ana  María\u00a0Núñez', after: 'Ana María Núñez' },
    { before: '\u3000王芳\u3000', after: '王芳' },
    { before: '山田\u3000太郎', after: '山田 太郎' },
    { before: 'a\tb', after: 'a b' },
    { before: '\tEspoo', after: 'Espoo' },
    { before: 'matti@firma.fi\r\n', after: 'matti@firma.fi' },
    { before: '\u00a0', after: '' },
    { before: '   ', after: '' },
    { before: '1\u202f000\u2009€', after: '1 000 €' },
    { before: 'Anna\nMäki', after: 'Anna Mäki', role: 'full_name' },
    { before: 'Acme \r\n Inc.', after: 'Acme Inc.', role: 'company' },
    { before: 'Line one  \n  two   three', after: 'Line one \n two three', role: 'notes' },
    { before: '\n\nFirst line\n', after: 'First line', role: 'notes' },
    { before: 'old\u000btab', after: 'old tab', role: 'notes' },
  ],
  keeps: [
    '',
    'Ana Núñez',
    'Line one\nline two',
    { value: 'Main Street 1\r\n00100 Helsinki', role: 'street' },
    { value: 'a@x.com\nb@x.com', role: 'email' },
    { value: '+358 40 1\n+358 40 2', role: 'phone' },
    '王芳',
    '山田 太郎',
    'می\u200cخواهم',
    'Jean-Luc O’Neill',
    '12 345,60 €',
    'a',
    '👩\u200d💻 Ada',
    { value: 'Voil\u00c3\u00a0', role: 'notes' },
  ],
});
