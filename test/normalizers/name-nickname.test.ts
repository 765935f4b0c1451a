import { nameNickname } from '../../src/normalizers/name-nickname.ts';
import { testNormalizer } from '../rule-tester.ts';

const record = { nickname: '' };
const move = (before: string, after: string, nickname: string, role: 'full_name' | 'first_name' = 'full_name') => ({
  before,
  after,
  also: { nickname },
  role,
  record,
});

testNormalizer(nameNickname, {
  repairs: [
    move('Robert "Bob" Hale', 'Robert Hale', 'Bob'),
    move('Robert “Bob” Hale', 'Robert Hale', 'Bob'),
    move('Hans „Hansi“ Müller', 'Hans Müller', 'Hansi'),
    move("Robert 'Bob' Hale", 'Robert Hale', 'Bob'),
    move('Hans »Hansi« Müller', 'Hans Müller', 'Hansi'),
    move('Anna ”Ansku” Mäki', 'Anna Mäki', 'Ansku'),
    move('Jean « Jeannot » Dupont', 'Jean Dupont', 'Jeannot'),
    move('Robert "Bob"', 'Robert', 'Bob', 'first_name'),
    move('Robert (Bob) Hale', 'Robert Hale', 'Bob'),
    move('Hale, William (Bill)', 'Hale, William', 'Bill'),
    move('Elizabeth [Liz]', 'Elizabeth', 'Liz', 'first_name'),
    move('"Magic" Johnson', 'Johnson', 'Magic'),
    move('Orenthal "O. J." Simpson', 'Orenthal Simpson', 'O. J.'),
    move('Hale, Robert "Bob"', 'Hale, Robert', 'Bob'),
    { before: 'Robert "Bob" Hale', after: 'Robert Hale', role: 'full_name', record: { nickname: 'Bob' } },
  ],
  keeps: [
    { value: '', record },
    { value: 'Dipl.-Ing. (FH) Max Muster', role: 'full_name', record },
    { value: 'Anna Smith, MA (Oxon)', role: 'full_name', record },
    { value: 'Robert "Bob" Hale', role: 'full_name' },
    { value: 'Robert Hale', role: 'full_name', record },
    { value: "Pat O'Brien", role: 'full_name', record },
    { value: "Anne d'Arc l'Heureux", role: 'full_name', record },
    { value: '"Bob"', role: 'first_name', record },
    { value: 'Jane (OLD)', role: 'full_name', record },
    { value: 'Jane "do not call 2024!" Roe', role: 'full_name', record },
    { value: 'Anna "A" "B" Roe', role: 'full_name', record },
    { value: 'John 6\'2" Doe', role: 'full_name', record },
    { value: '王“小王”', role: 'first_name' },
    { value: 'Jane (Smith) Roe', role: 'full_name', record },
    { value: 'Anna (Old) Mäki', role: 'full_name', record },
    { value: 'Robert (Bob) Hale', role: 'full_name' },
    { value: 'Robert (BOB) Hale', role: 'full_name', record },
    { value: 'Robert (Acme)', role: 'full_name', record },
    { value: 'Robert (Bob) (OLD)', role: 'full_name', record },
  ],
});
