import { leftCompany } from '../../src/validators/left-company.ts';
import { testValidator } from '../rule-tester.ts';

const title = { role: 'job_title' } as const;
const left = [
  'No longer with the company', 'Called 3.4., she no longer works there', 'no longer at Acme', 'No longer employed', 'John has left the company in May', 'left company', 'He doesn’t work there',
  'Former employee', 'moved to another company', 'changed jobs last year', 'entinen työntekijä', 'Ei ole enää töissä', 'on lähtenyt yrityksestä', 'Nicht mehr im Unternehmen',
  'ist nicht mehr bei Acme', 'Ehemaliger Mitarbeiter', 'ist 2023 ausgeschieden', 'n’est plus chez Acme', 'Ne travaille plus ici', 'a quitté la société', 'ya no trabaja aquí', 'Ex-empleado',
  'não trabalha mais aqui', 'non lavora più qui', 'Har slutat på företaget', 'jobbar inte kvar', 'niet meer werkzaam', 'She has retired', 'on eläkkeellä', 'ist im Ruhestand', 'har slutat', 'już nie pracuje', 'Pan Kowalski już tu nie pracuje', 'už zde nepracuje', 'больше не работает в компании', 'он уволился', 'uit dienst per 1-1-2024', '该联系人已离职', '退職しました',
]; // biome-ignore format: a table reads better dense

testValidator(leftCompany, {
  passes: [
    'Left a message', 'left voicemail, call back', 'Left company voicemail', 'Has left the meeting early', 'no longer interested', 'No longer at this number', 'no longer at risk', 'link no longer works',
    'She left feedback on the website', 'ex-Google', 'Coupon doesn’t work at checkout', 'her husband is deceased', 'retired product line', 'nicht mehr bei uns Kunde', 'ei enää asiakas', 'slutat svara', 'avslutat ärende', 'har slutat svara', 'kuollut liidi', 'Deceased estate sale, call lawyer',
    'met the former CEO of Acme', 'company restructured and laid off 20 people', '离开会前请致电', '',
    { value: 'Has left Acme', record: { company: 'Beta' } }, { value: 'Has left Acme' }, { value: 'Left Acme a message', record: { company: 'Acme' } },
    { value: 'left Acme brochure', record: { company: 'Acme Ltd' } }, { value: 'Has left the meeting', record: { company: 'The Meeting Point' } },
    { value: 'CEO', ...title }, { value: 'Director of Former Soviet Affairs', ...title }, { value: 'Performer', ...title }, { value: 'Ex-Google engineer', ...title },
    { value: 'Former Navy pilot, now CEO', ...title }, { value: 'FD', ...title }, { value: 'Executive', ...title }, { value: 'Export Manager', ...title }, { value: 'DoD liaison', ...title },
    { value: 'Dead', role: 'lead_status' }, { value: 'Former customer', role: 'lifecycle_stage' }, { value: 'Lost Lead', role: 'lead_status' },
  ], // biome-ignore format: a table reads better dense
  fails: [
    ...left.map((value) => ({ value, message: 'left' })),
    { value: 'Left company', role: 'lead_status', message: 'left' },
    { value: 'Has left Acme', record: { company: 'Acme' }, message: 'left', data: { words: 'Has left Acme' } },
    { value: 'Anna left Acme in May', record: { company: 'Acme Corporation' }, message: 'left' },
    { value: 'Elle a quitté Acme.', record: { company: 'ACME SA' }, message: 'left' },
    { value: 'Entinen Työntekijä, soita Annalle', message: 'left', data: { words: 'Entinen Työntekijä' } },
    { value: 'Elle n’est plus chez Acme', message: 'left', data: { words: 'n’est plus chez' } },
    { value: 'EX-Empleado.', message: 'left', data: { words: 'EX-Empleado' } },
    { value: 'À la retraite', ...title, message: 'former', data: { words: 'À la retraite' } },
    { value: 'Deceased 2023', message: 'deceased' },
    { value: 'verstorben am 3.4.2022', message: 'deceased' },
    { value: 'VIP; no longer with company', role: 'tags', message: 'left' },
    { value: 'Former CEO', ...title, message: 'former', data: { words: 'Former' } },
    { value: 'Ex-CEO', ...title, message: 'former' },
    { value: 'Retired', ...title, message: 'former' },
    { value: 'Entinen toimitusjohtaja', ...title, message: 'former' },
    { value: 'Ehemaliger Geschäftsführer', ...title, message: 'former' },
    { value: 'Ancien directeur', ...title, message: 'former' },
    { value: 'Deceased', ...title, message: 'deceased' },
    { value: 'verstorben', role: 'tags', message: 'deceased' },
    { value: 'Kuollut', role: 'lead_status', message: 'deceased' },
    { value: '已故', ...title, message: 'deceased' },
  ],
});
