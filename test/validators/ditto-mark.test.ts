import { dittoMark } from '../../src/validators/ditto-mark.ts';
import { testValidator } from '../rule-tester.ts';

const inColumn =
  (role: 'company' | 'street' | 'city' | 'email' | 'phone' | 'first_name' | 'notes' | 'lead_status') =>
  (value: string) => ({ role, value });
const company = inColumn('company');
const name = inColumn('first_name');
const notes = inColumn('notes');
const ditto = { message: 'ditto' } as const;

testValidator(dittoMark, {
  passes: [
    company('Ditto Music Ltd'),
    company('Idem & Co'),
    company('"Acme"'),
    company('""'),
    company("'"),
    company('-'),
    company('SAME Deutz-Fahr'),
    inColumn('street')('See Above Road 3'),
    name('Dito'),
    name('Ídem'),
    name("O'"),
    notes('same'),
    notes('id.'),
    notes('see above, and call'),
    inColumn('lead_status')('same'),
    inColumn('city')('Do'),
  ],
  fails: [
    { ...company('"'), ...ditto },
    { ...company("''"), ...ditto },
    { ...company('〃'), ...ditto },
    { ...company('-"-'), ...ditto },
    { ...company('- „ -'), ...ditto },
    { ...company('↑'), ...ditto },
    { ...company('^'), ...ditto },
    { ...company('»'), ...ditto },
    { ...company('dto.'), ...ditto },
    { ...company('s.o.'), ...ditto },
    { ...company('Siehe oben'), ...ditto },
    { ...inColumn('street')('siehe oben'), ...ditto },
    { ...inColumn('city')('same'), ...ditto },
    { ...inColumn('email')('see above'), ...ditto },
    { ...inColumn('phone')('"'), ...ditto },
    { ...name('〃'), ...ditto },
    { ...name('see above'), ...ditto },
    { ...notes('ks. yllä'), message: 'in-notes' },
    { ...notes('同上'), message: 'in-notes' },
    { ...notes('"'), message: 'in-notes' },
  ],
});
