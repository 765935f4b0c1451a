/** A domain belongs to a company, a family or a catch-all: what stands before the @ says who it is. */
import { guard, p, row } from './table.ts';

const mail = (email: string) => ({ email });
const dial = { phone: '+1 206 555 0177' };
const home = { street: '3 Fjord Lane', city: 'Bergen', postal_code: '5003' };

guard('one company domain', [
  row('two people', 'apart', p('Mary', 'McCallum', mail('mary@halvorsen.example')), p('Tom', 'Bakersfield', mail('tom@halvorsen.example'))),
  row('mailboxes that begin alike', 'apart', p('Mary', 'McCallum', mail('mary.mccallum@halvorsen.example')), p('Mary', 'McDermott', mail('mary.mcdermott@halvorsen.example'))),
  row('Maria and Mario', 'review|apart', p('Maria', 'Rinaldi', mail('maria.rinaldi@halvorsen.example')), p('Mario', 'Rinaldi', mail('mario.rinaldi@halvorsen.example'))),
  row('initials', 'review|apart', p('J.', 'Smithfield', mail('j.smithfield@halvorsen.example')), p('Jane', 'Smithfield', mail('jane.smithfield@halvorsen.example'))),
  row('namesakes with numbers', 'review|apart', p('John', 'Smith', mail('john.smith1@halvorsen.example')), p('John', 'Smith', mail('john.smith2@halvorsen.example'))),
  row('namesakes, one with a figure, one number', 'review|apart', p('Tuomas', 'Virtasalmi', dial, mail('tuomas.virtasalmi@halvorsen.example')), p('Tuomas', 'Virtasalmi', dial, mail('tuomas.virtasalmi2@halvorsen.example'))),
  row('namesakes, one with a middle initial, one number', 'review|apart', p('Tuomas', 'Virtasalmi', dial, mail('tuomas.virtasalmi@halvorsen.example')), p('Tuomas', 'Virtasalmi', dial, mail('tuomas.q.virtasalmi@halvorsen.example'))),
  row('one name, one number, two ways to make a mailbox of it', 'merge|review', p('Tuomas', 'Virtasalmi', dial, mail('tuomas.virtasalmi@halvorsen.example')), p('Tuomas', 'Virtasalmi', dial, mail('tvirtasalmi@halvorsen.example'))),
  row('one name, two ways to make a mailbox of it', 'review|apart', p('Tuomas', 'Virtasalmi', mail('tuomas.virtasalmi@halvorsen.example')), p('Tuomas', 'Virtasalmi', mail('tvirtasalmi@halvorsen.example'))),
  row('namesakes, one with a middle initial', 'review|apart', p('John', 'Smith', mail('john.smith@halvorsen.example')), p('John', 'Smith', mail('john.q.smith@halvorsen.example'))),
  row('one family name', 'apart', p('Ingrid', 'Halvorsen', mail('ingrid@halvorsen.example')), p('Lars', 'Halvorsen', mail('lars@halvorsen.example'))),
  row('no names', 'apart', { ...mail('mary@halvorsen.example'), company: 'Halvorsen' }, { ...mail('tom@halvorsen.example'), company: 'Halvorsen' }),
  row('no names, mailboxes one letter apart', 'review|apart', { ...mail('jsmith@halvorsen.example'), company: 'Halvorsen' }, { ...mail('ksmith@halvorsen.example'), company: 'Halvorsen' }),
]); // biome-ignore format: a table reads better dense

guard('catch-all domain', [
  row('family, one home', 'apart', p('Ingrid', 'Halvorsen', mail('ingrid@fjord.example'), home), p('Lars', 'Halvorsen', mail('lars@fjord.example'), home)),
  row('one mailbox a shop, two people', 'apart', p('Ingrid', 'Halvorsen', mail('bookshop@fjord.example'), home), p('Lars', 'Halvorsen', mail('airline@fjord.example'), home)),
  row('tags of one mailbox, two people', 'review|apart', p('Ingrid', 'Halvorsen', mail('family+ingrid@fjord.example')), p('Lars', 'Halvorsen', mail('family+lars@fjord.example'))),
  row('namesakes, one mailbox a shop', 'review|apart', p('John', 'Smith', mail('bookshop@smith.example')), p('John', 'Smith', mail('airline@smith.example'))),
  row('free mail service, two people', 'apart', p('Mary', 'McCallum', mail('mary.mac@gmail.com')), p('Tom', 'Bakersfield', mail('tom.bak@gmail.com'))),
]); // biome-ignore format: a table reads better dense

guard('one person, two addresses', [
  row('colleague with the initial beside both', { ab: 'merge', ac: 'review|apart', bc: 'review|apart' }, p('Jane', 'Smithfield', mail('jane.smithfield@halvorsen.example')), p('Jane', 'Smithfeild', mail('jane.smithfield@halvorsen.example')), p('J.', 'Smithfield', mail('john.smithfield@halvorsen.example'))),
  row('tags of one mailbox', 'merge', p('Tuomas', 'Virtasalmi', mail('tuomas+shop@fjord.example')), p('Tuomas', 'Virtasalmi', mail('tuomas+news@fjord.example'))),
  row('one mailbox a shop, one home', 'merge|review', p('Tuomas', 'Virtasalmi', mail('bookshop@fjord.example'), home), p('Tuomas', 'Virtasalmi', mail('airline@fjord.example'), home)),
  row('typo in the mailbox, one phone', 'merge', p('Tuomas', 'Virtasalmi', mail('tuomas.virtasalmi@fjord.example'), { phone: '+47 55 55 01 01' }), p('Tuomas', 'Virtasalmi', mail('tuomas.virtaslami@fjord.example'), { phone: '+47 55 55 01 01' })),
  row('typo in the domain', 'merge|review', p('Tuomas', 'Virtasalmi', mail('tuomas.virtasalmi@gmail.com')), p('Tuomas', 'Virtasalmi', mail('tuomas.virtasalmi@gmial.com'))),
  row('company with two domains', 'merge|review', p('Tuomas', 'Virtasalmi', mail('tuomas.virtasalmi@halvorsen.com'), { company: 'Halvorsen Marine' }), p('Tuomas', 'Virtasalmi', mail('tuomas.virtasalmi@halvorsen.no'), { company: 'Halvorsen Marine' })),
  row('two ways to write a mailbox, one mobile', 'merge|review', p('Tuomas', 'Virtasalmi', mail('tuomas.virtasalmi@halvorsen.example'), { mobile: '+47 455 50 101' }), p('Tuomas', 'Virtasalmi', mail('tvirtasalmi@halvorsen.example'), { mobile: '+47 455 50 101' })),
  row('work and home, one mobile', 'merge', p('Tuomas', 'Virtasalmi', mail('tv@halvorsen.example'), { mobile: '+47 455 50 101' }), p('Tuomas', 'Virtasalmi', mail('tuomas77@gmail.com'), { mobile: '+47 455 50 101' })),
]); // biome-ignore format: a table reads better dense
