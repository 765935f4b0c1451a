import { instructionsInNotes } from '../../src/validators/instructions-in-notes.ts';
import { testValidator } from '../rule-tester.ts';

const no = (value: string) => ({ value, message: 'do-not-contact' });
const left = (value: string) => ({ value, message: 'left-company' });
const data = (value: string) => ({ value, message: 'contact-data' });

testValidator(instructionsInNotes, {
  passes: [
    'Met at the fair',
    'Call back on Monday',
    'Soita ensi viikolla',
    'No call yet',
    'Wants a demo in 2025',
    'Ordered 12 units for 4 500 €',
    'Opened 2024-03-05 09:14',
    'prefers e-mail',
    'Kiinnostunut tarjouksesta',
    'Möchte Angebot',
    '需要报价',
    'VIP, Blog',
    '-',
    'Invoice 2024123456',
    'follows @acme',
    'Does not want the blue one',
  ],
  fails: [
    no('Do not call'),
    no("please don't email before May"),
    no('Ei saa soittaa'),
    no('ei enää soittaa, kiitos'),
    no('ÄLÄ SOITA'),
    no('Markkinointikielto'),
    no('Får ej kontaktas'),
    no('Bitte nicht anrufen'),
    no('keine Werbung'),
    no('ne pas appeler'),
    no('no llamar'),
    no('não ligar'),
    no('niet bellen'),
    no('не звонить'),
    no('请勿打扰'),
    no('unsubscribed by phone'),
    no('opted out 2023'),
    { value: 'Do not call ever', message: 'do-not-contact', data: { words: 'Do not call' } },
    left('no longer with the company'),
    left('Left company in May'),
    left('entinen työntekijä'),
    left('nicht mehr im Unternehmen'),
    left('已离职'),
    data('soita 040 123 4567'),
    data('new number +358 40 123 4567'),
    data('tel. 09 1234 5678'),
    data('write to matti@firma.fi'),
    data('电话 13800138000'),
  ],
});
