/** Numbers that a state gave a person: where two records have one, they are one person's. */
import { expect, it } from 'vitest';
import { fieldsOf } from './recognised.ts';

it.each([
  ['Nombre | Apellidos | DNI', 'external_id'],
  ['Nombre | Apellidos | NIE', 'external_id'],
  ['Nombre | Apellidos | CURP', 'external_id'],
  ['Nombre | Apellidos | Cédula de identidad', 'external_id'],
  ['Nombre | Apellidos | NIF', 'business_id'],
  ['Prénom | Nom | Numéro de sécurité sociale', 'external_id'],
  ['Vorname | Nachname | AHV-Nr.', 'external_id'],
  ['Vorname | Nachname | Steuer-Identifikationsnummer', 'external_id'],
  ['Voornaam | Achternaam | Rijksregisternummer', 'external_id'],
  ['First Name | Last Name | NHS Number', 'external_id'],
  ['First Name | Last Name | Aadhaar No', 'external_id'],
  ['Etunimi | Sukunimi | Henkilötunnus', 'external_id'],
  ['Nome | Sobrenome | CPF', 'external_id'],
])('%s', (header, role) => {
  const columns = header.split(' | ');
  const rows = Array.from({ length: 20 }, (_, at) => ['Ana', `López ${at}`, `${10_000_000 + at * 777}Z`]);
  const fields = fieldsOf(columns, rows);
  expect(fields[2]!.role).toBe(role);
});
