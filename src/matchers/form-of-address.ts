/** Compares forms of address: Mr and Mrs are two people, and Mr and Mrs Fox are not one of them. */
import { defineMatcher } from '../define.ts';
import { addressedAs, addressedIn } from '../values/name/form-of-address.ts';

export const formOfAddress = defineMatcher({
  id: 'form-of-address',
  roles: ['prefix', 'first_name', 'full_name'],
  docs: {
    summary: 'Same form of address, as far as it says man, woman or two people: Mr, Mrs, Mr and Mrs.',
    why: 'Spouses share surname, home and landline, and often the initial. A man and a woman are never merged, nor a couple with one of the two.',
    examples: [
      { before: 'Mrs.', after: 'woman' },
      { before: 'Herr und Frau', after: 'two' },
      { before: 'Dr.', after: '', note: 'says neither' },
      { before: 'Mr/Mrs', after: '', note: 'nobody chose' },
    ],
  },
  form: (value, context) => (context.role === 'prefix' ? addressedAs(value) : addressedIn(value)),
  keys: () => [],
  similarity(a, b) {
    if (a === b) return 1;
    return a === 'two' || b === 'two' ? 0.5 : 0;
  },
});
