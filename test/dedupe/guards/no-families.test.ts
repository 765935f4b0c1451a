/** In a file without families two names that the weights bring together are one entered wrongly: but not where each has a mailbox of its own name. */
import { expect, it } from 'vitest';
import { type Person, verdict } from '../people.ts';

const GIVEN = ['Ada', 'Bruno', 'Clara', 'Dario', 'Elena', 'Felix', 'Greta', 'Hugo', 'Irene', 'Jonas'];
const FAMILY = ['Abendroth', 'Bellinghaus', 'Castiglione', 'Dombrowski', 'Eichinger', 'Falkenrath', 'Grabowski'];

/** Seventy people, each entered twice, who live alone; of every fourth one the first name was entered wrongly. */
const single: readonly Person[] = GIVEN.flatMap((first_name, a) =>
  FAMILY.flatMap((last_name, b) => {
    const day = `${10 + ((a * 7 + b) % 18)}`;
    const person = {
      first_name,
      last_name,
      birth_date: `19${50 + a * 3 + b}-0${1 + (b % 9)}-${day}`,
      street: `${a * 7 + b + 1} ${last_name.toLowerCase()} lane`,
      city: 'Hull',
      phone: `01482 7${String(a).padStart(2, '0')}${b}${day}`,
    };
    const again = (a + b) % 4 === 0 ? { ...person, first_name: GIVEN[(a + 3) % GIVEN.length]! } : person;
    const email = `${last_name}${a}${b}@example.net`.toLowerCase();
    return [
      { ...person, email },
      { ...again, email: email.replace('e', '') },
    ];
  }),
);

const colleague = (first_name: string, last_name: string, email: string): Person => ({
  first_name,
  last_name,
  email,
  company: 'Elmartor Technologies',
  city: 'Hull',
});

it('colleagues whose mailboxes are made of their names are two', () => {
  const a = colleague('Krzysztof', 'Szymanski', 'kszymanski@elmartor.example');
  const b = colleague('Lukasz', 'Szymanski', 'lszymanski@elmartor.example');
  const c = colleague('Bengt', 'Kowalczyk', 'bengtk@elmartor.example');
  const d = colleague('Bengt', 'Kupalczyk', 'bengt.ku@elmartor.example');
  expect(verdict(a, b, single)).not.toBe('merge');
  expect(verdict(c, d, single)).not.toBe('merge');
});

it('a name that was entered wrongly beside the mailbox of the other is one person', () => {
  const a = { ...single[1]!, email: 'ada.abendroth@example.net' };
  const b = { ...a, first_name: 'Otto', email: 'ada.abendrot@example.net' };
  expect(verdict(a, b, single.slice(2))).toBe('merge');
});
