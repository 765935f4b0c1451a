import { email } from '../../src/matchers/email.ts';
import { testMatcher } from './matcher-tester.ts';

testMatcher(email, {
  forms: [
    ['jane.doe+crm@gmail.com', 'janedoe@gmail.com'],
    ['perhe.maki@acme.com', 'perhe.maki@acme.com'],
    ['Anna.Virtanen@Acme.Example', 'anna.virtanen@acme.example'],
    ['a.b.c+shop@googlemail.com', 'abc@gmail.com'],
    ['anna+news@acme.example', 'anna@acme.example'],
    ['info@acme.example', 'info@acme.example'],
    ['Jane@Müller.de', 'jane@xn--mller-kva.de'],
    ['jane@xn--mller-kva.de', 'jane@xn--mller-kva.de'],
    ['test@example.com', ''],
    ['noemail@acme.example', ''],
    ['no-reply@acme.example', ''],
    ['none@none.com', ''],
    ['516659@guest.booking.com', ''],
    ['x7k2p@m.expediapartnercentral.com', ''],
    ['booking.com@acme.example', 'booking.com@acme.example'],
    ['not an address', ''],
    ['a@b@c.example', ''],
    ['', ''],
  ],
  same: [
    ['ANNA@ACME.EXAMPLE', 'anna@acme.example'],
    ['j.smith@gmail.com', 'jsmith@gmail.com'],
  ],
  near: [
    ['jonhsmith@acme.example', 'johnsmith@acme.example'],
    ['anna.virtanen@acme.example', 'anna.virtanen@acme.exampel'],
    ['anna.virtanen@acme.example', 'anna.virtanen@gmail.com'],
    ['j.smith@acme.example', 'jsmith@acme.example'],
  ],
  differ: [
    ['john.smith1@acme.example', 'john.smith2@acme.example'],
    ['john.smith@acme.example', 'john.smith7@acme.example'],
    ['anna@acme.example', 'anne@acme.example'],
    ['info@acme.example', 'info@other.example'],
  ],
  meet: [['anna.virtanen@acme.example', 'anna.virtanen@gmial.com']],
});
