import { namePrefix } from '../../src/normalizers/name-prefix.ts';
import { testNormalizer } from '../rule-tester.ts';

const record = { prefix: '' };
const move = (
  before: string,
  after: string,
  prefix: string,
  role: 'first_name' | 'full_name' | 'last_name' = 'first_name',
) => ({
  before,
  after,
  also: { prefix },
  role,
  record,
});

testNormalizer(namePrefix, {
  repairs: [
    move('Dr. Anna', 'Anna', 'Dr.'),
    move('Dr.Anna', 'Anna', 'Dr.'),
    move('Dr Anna', 'Anna', 'Dr'),
    move('Herr Hans', 'Hans', 'Herr'),
    move('Frau Dr. Angela', 'Angela', 'Frau Dr.'),
    move('Mme Marie', 'Marie', 'Mme'),
    move('Mr. John Smith', 'John Smith', 'Mr.', 'full_name'),
    move('Prof. Dr. Ursula von der Leyen', 'Ursula von der Leyen', 'Prof. Dr.', 'full_name'),
    move('Dr. med. Hans Meier', 'Hans Meier', 'Dr. med.', 'full_name'),
    move('Herra Virtanen', 'Virtanen', 'Herra', 'last_name'),
    move('Sra. María', 'María', 'Sra.'),
    move('Dott.ssa Maria', 'Maria', 'Dott.ssa'),
    move('Ing. Karel Novák', 'Karel Novák', 'Ing.', 'full_name'),
    { before: 'Dr. Anna', after: 'Anna', role: 'first_name', record: { prefix: 'Dr' } },
    { ...move('Tekn.tri Anna', 'Anna', 'Tekn.tri'), record: { prefix: '' }, options: { titles: ['tekn.tri'] } },
    { ...move('Kapteeni Anna', 'Anna', 'Kapteeni'), options: { titles: ['kapteeni'] } },
  ],
  keeps: [
    { value: '', record },
    { value: 'Dr. Anna', role: 'first_name' },
    { value: 'Anna', record },
    { value: 'Dr.', role: 'first_name', record },
    { value: 'Dean Martin', role: 'full_name', record },
    { value: 'Tri Nguyen', role: 'full_name', record },
    { value: 'Ing Smith', role: 'full_name', record },
    { value: 'Major', role: 'first_name', record },
    { value: 'Mr & Mrs Smith', role: 'full_name', record },
    { value: 'Dr. A', role: 'first_name', record },
    { value: 'Missy Elliott', role: 'full_name', record },
    { value: 'Prince Harry', role: 'full_name', record },
    { value: 'Sri Mulyani', role: 'full_name', record },
    { value: 'J. R.', role: 'first_name', record },
    { value: '王女士', role: 'full_name', record },
    { value: 'Don Quijote', role: 'full_name', record },
    { value: 'Kapteeni Anna', role: 'first_name', record },
    { value: 'Kapteeni', role: 'first_name', record, options: { titles: ['kapteeni'] } },
  ],
});
