import { formulaEscape } from '../../src/normalizers/formula-escape.ts';
import { testNormalizer } from '../rule-tester.ts';

testNormalizer(formulaEscape, {
  repairs: [
    { before: '=1+1', after: "'=1+1" },
    { before: "=cmd|' /C calc'!A0", after: "'=cmd|' /C calc'!A0" },
    { before: '@SUM(A1:A9)', after: "'@SUM(A1:A9)" },
    { before: '+1+cmd', after: "'+1+cmd" },
    { before: "-2+3+cmd|' /C calc'!A0", after: "'-2+3+cmd|' /C calc'!A0" },
    { before: '\t=1', after: "'\t=1" },
    { before: '\r=1', after: "'\r=1" },
    { before: ' =1', after: "' =1" },
    { before: '＝1+1', after: "'＝1+1" },
    { before: '@handle', after: "'@handle" },
    { before: '- a list', after: "'- a list" },
  ],
  keeps: [
    'Anna',
    "'=1",
    '+358 40 123 4567',
    '+1 (415) 555-0142 x123',
    '+1-415-555-0142 ext. 7',
    '-5',
    '-12.50 €',
    '-1,5',
    '+5 %',
    '-1.5e-7',
    '-',
    'a=b',
    'ann@x.example',
    '2020-01-31',
  ],
});
