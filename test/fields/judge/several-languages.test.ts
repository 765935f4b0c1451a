import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { fieldsOf } from '../recognised.ts';

/** Role of the first of these columns. */
function roleOf(columns: readonly string[], values: readonly string[] = []): Role | null | undefined {
  const rows = values.map((value) => [value, ...columns.slice(1).map(() => '')]);
  return fieldsOf(columns, rows)[0]?.role;
}

/** Labels that are known: values alone say no longer who is who. */
const OTHERS = ['Email', 'Phone', 'City'];
const FIRMS = ['Acme GmbH', 'Muster AG', 'Beispiel & Co. KG'];

describe('labels in several languages', () => {
  it.each<[label: string, role: Role, beside?: readonly string[], values?: readonly string[]]>([
    ['PLZ / NPA / CAP', 'postal_code'],
    ['PLZ/NPA/CAP', 'postal_code', ['First Name', 'Last Name', 'Email', 'Phone']],
    ['Vorname / Prénom / Nome', 'first_name'],
    ['Vorname | Prénom', 'first_name'],
    ['Name / Nom / Cognome', 'last_name', ['Vorname / Prénom / Nome']],
    ['Name | Nom', 'last_name', ['Vorname | Prénom']],
    ['Name | Nom', 'company', [], FIRMS],
    ['Name / Prénom', 'first_name', ['Nachname']],
    ['E-Mail / Courriel', 'email'],
    ['E-Mail / Courriel / E-mail', 'email'],
    ['City (Ville)', 'city'],
    ['Ville (City)', 'city'],
    ['Ort/Localité', 'city'],
    ['Ort / Localité / Località', 'city'],
    ['Strasse / Rue / Via', 'street'],
    ['Land / Pays / Paese', 'country'],
    ['Land / Country', 'country'],
    ['Firma / Société / Ditta', 'company'],
    ['Firma / Company', 'company'],
    ['Adresse / Address', 'address'],
    ['Adresse | Indirizzo', 'street', ['Ort | Località']],
    ['Telefon / Téléphone', 'phone'],
    ['Puhelin / Telefon', 'phone'],
    ['Etunimi / Förnamn', 'first_name'],
    ['Sähköposti / E-post', 'email'],
    ['Anrede / Civilité', 'prefix'],
    ['Titel / Title', 'prefix', [], ['Dr.', 'Prof.', 'Dr.']],
    ['Geburtsdatum / Date de naissance', 'birth_date'],
    ['姓名 / Full Name', 'full_name'],
    ['Name Vorname / Nom Prénom', 'full_name'],
    ['Vorname / Prénom / Nickas', 'first_name'],
  ])('%s is %s', (label, role, beside = [], values = []) => {
    expect(roleOf([label, ...beside], values)).toBe(role);
  });

  it.each<[label: string, role: Role | null, beside?: readonly string[], values?: readonly string[]]>([
    ['Country/Region', 'country'],
    ['City/Town', 'city'],
    ['State/Province', 'state'],
    ['Firma/Name', 'company'],
    ['Name/Company', null],
    ['Name/Company', null, OTHERS, FIRMS],
    ['Name / Firma', null, OTHERS, FIRMS],
    ['Phone/Fax', 'fax'],
    ['Telefon / Fax', null],
    ['Telefon / Téléphone / Fax', null],
    ['Email/Phone', null],
    ['E-Mail / Telefon', null],
    ['Telefon / Mobile', null],
    ['Vorname / Name', 'full_name'],
    ['Name / Vorname', 'full_name'],
    ['Nom / Prénom', 'full_name'],
    ['Vorname / Nom', null],
    ['Name / Prénom', null],
    ['Name / Vorname / Nom / Prénom', null],
    ['Nom / Prénom / Vorname', null],
    ['Vorname / Nachname', 'full_name'],
    ['Ort / Land', null],
    ['Name / Nom / Besitzer', null],
    ['Telefon / Téléphone / Urgence', null],
    ['Telefon / Téléphone / Vertreter', null],
    ['Telefon / Téléphone / Fax 2', null],
    ['Telefon / Téléphone / Xyz / Abc', null],
    ['E-Mail / E-Mail Eltern', null],
    ['Ort / Lieu de naissance', null],
    ['Suburb/Town', 'city'],
    ['Mobile/Cell', 'mobile'],
    ['State / Country', null],
    ['By / Via', null],
    ['Post Code / Zip Number 2', null],
    ['Home Phone / Work Phone', null],
    ['Start Date / End Date', null],
    ['Opt-in / Opt-out', 'opt_out_email'],
    ['Created / Modified', null],
    ['Shipping | Name', null],
    ['/', null],
    ['Vorname /', 'first_name'],
    ['a/b/c/d/e/f/g', null],
  ])('%s stays %s', (label, role, beside = [], values = []) => {
    expect(roleOf([label, ...beside], values)).toBe(role);
  });
});
