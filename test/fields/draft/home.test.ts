/** Whether the address of a file is a home's. */
import { expect, it } from 'vitest';
import { fieldsOf } from '../recognised.ts';

const isHome = (labels: string): boolean => {
  const columns = labels.split(' | ');
  const cells: { readonly [label: string]: string } = { City: 'Boston', First: 'Anna', Last: 'Miller' };
  const rows = Array.from({ length: 6 }, (_, at) => columns.map((label) => cells[label] ?? `${at} Main St`));
  return fieldsOf(columns, rows).some(({ facts }) => facts.isHome === true);
};

it.each([
  ['First Name | Last Name | Employer | Street | City', true],
  ['Vorname | Nachname | Arbeitgeber | Straße | Ort', true],
  ['Förnamn | Efternamn | Arbetsgivare | Gatuadress | Ort', true],
  ['First Name | Last Name | Current Employer | Mailing Street | Mailing City', true],
  ['First Name | Last Name | Employer | Address', true],
  ['First Name | Last Name | Company | Home Street | Home City', true],
  ['First Name | Last Name | Company | Street | City', false],
  ['First Name | Last Name | Company | Mailing Street | Mailing City', false],
  ['First Name | Last Name | Employer | Business Street | Business City', false],
  ['First Name | Last Name | Employer | Work Street | Work City', false],
  ['Employer | Phone | Street | City', true],
])('%s: %s', (labels, home) => expect(isHome(labels)).toBe(home));
