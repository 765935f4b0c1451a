import { nameApostrophe } from '../../src/normalizers/name-apostrophe.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(nameApostrophe, {
  repairs: [
    { before: 'O´Brien', after: "O'Brien" },
    { before: 'O`Brien', after: "O'Brien" },
    { before: 'D´Angelo', after: "D'Angelo" },
    { before: 'O′Hara', after: "O'Hara" },
    { before: 'Pat O´Brien', after: "Pat O'Brien", role: 'full_name' },
    { before: 'n`Golo', after: "n'Golo" },
    { before: 'Сем´я', after: "Сем'я", role: 'last_name' },
  ],
  keeps: ['', "O'Brien", 'O’Brien', 'Наталʼя', 'José', '`Bob`', 'Rene´', '´t Hart', 'Anna ` Bo', '王芳', 'Hawaiʻi'],
});
