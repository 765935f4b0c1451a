import { lostCharacters } from '../../src/validators/lost-characters.ts';
import { testValidator } from '../rule-tester.ts';

testValidator(lostCharacters, {
  passes: [
    'Björn',
    'José Núñez',
    '王芳',
    'Łukasz',
    'São Paulo',
    'Really?yes',
    { value: 'What?', role: 'company' },
    { value: 'Who? Me', role: 'job_title' },
    { value: 'https://x.example/?a=b', role: 'website' },
    { value: 'VOCÊ…', role: 'company' },
    { value: 'AHÅ™', role: 'company' },
    { value: 'naïve', role: 'notes' },
    { value: '?', role: 'last_name' },
    { value: '??', role: 'notes' },
  ],
  fails: [
    { value: 'Bj\ufffdrn', message: 'replacement' },
    { value: 'M\ufffdller', role: 'last_name', message: 'replacement' },
    { value: 'Bj?rn', role: 'first_name', message: 'question-mark' },
    { value: '?kersson', role: 'last_name', message: 'question-mark' },
    { value: 'Anna ?berg', role: 'full_name', message: 'question-mark' },
    { value: 'H?meenlinna', role: 'city', message: 'question-mark' },
    { value: '????', role: 'last_name', message: 'question-mark' },
    { value: '?? ??', role: 'full_name', message: 'question-mark' },
    { value: 'JosÃ', role: 'first_name', message: 'mojibake' },
    { value: 'donâ€t', role: 'notes', message: 'mojibake' },
    { value: 'DrÃ¥ber – Öl', role: 'company', message: 'mojibake' },
    { value: '\u0084Hand\u0093', role: 'company', message: 'mojibake' },
    { value: 'Ocean\u0102\u00ada', role: 'company', message: 'mojibake' },
    { value: 'ART TRIP Ã l office', role: 'company', message: 'mojibake' },
    { value: 'ï¿½', role: 'company', message: 'mojibake' },
  ],
});
