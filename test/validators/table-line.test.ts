import type { RecordKind, Role } from '../../src/contract.ts';
import { tableLine } from '../../src/validators/table-line.ts';
import { testValidator } from '../rule-tester.ts';

const LIST = ['Name', 'Company', 'Email', 'City', 'Revenue'];
const ROLES: readonly Role[] = ['full_name', 'company', 'email', 'city', 'annual_revenue'];

interface Sheet {
  readonly columns?: readonly string[];
  readonly roles?: readonly Role[];
  readonly kind?: RecordKind;
}

/** A row of a list of people, or of another sheet. */
function row(cells: readonly string[], { columns = LIST, roles = ROLES, kind = 'contact' }: Sheet = {}) {
  const record = Object.fromEntries(roles.map((role, i) => [role, cells[i] ?? '']));
  return { value: '', role: 'related_id' as const, kind, record, row: { columns, cells, original: cells } };
}

const line = (...cells: string[]) => row(cells);
const firm = (...cells: string[]) => row(cells, { kind: 'company', columns: LIST, roles: ROLES });
const PHONES: Sheet = {
  columns: ['Name', 'Phone', 'Zip', 'No', 'City'],
  roles: ['full_name', 'phone', 'postal_code', 'id', 'city'],
};

testValidator(tableLine, {
  passes: [
    line('Anna Mäki', 'Acme Oy', 'anna@acme.com', 'Turku', '1200'),
    line('', '', '', '', ''),
    // people and firms that are called so
    line('Total', 'Total SA', '', 'Paris', '1200'),
    line('Suma Patel', '', '', '', '1200'),
    line('Maria Summa', '', '', '', '1200'),
    line('Page Turner', 'Acme Oy', '', '', ''),
    line('Stand Up', 'Comedy Club', '', '', '2024'),
    line('Seite Huber', '', '', '', '7'),
    line('Total', '', 'anna@acme.com', '', '1200'),
    firm('Printed Matter 2000', '', '', '', ''),
    firm('Copyright Clearance Center', '', '', '', ''),
    firm('Confidential Records', '', '', '', '1200'),
    firm('Page 3 Media', '', '', '', ''),
    firm('Total Wine', '', '', '', '1200'),
    firm('Total', '', '', '', ''),
    firm('Wine Total', '', '', '', '1200'),
    firm('Boston', '', '', '', ''),
    row(['Total', '+33147444546', '', '', ''], PHONES),
    row(['Summe', '', '75008', '', ''], PHONES),
    row(['Total', '', '', '10442', ''], PHONES),
    row(['Berlin', '', '', '7', ''], { ...PHONES, roles: ['full_name', 'phone', 'postal_code', 'id', 'city'] }),
    // what stands for nothing, or is damage of another kind
    line('#N/A', '', '', '', '1200'),
    line('#1 Plumbing', '', '', 'Turku', ''),
    line('***Mark', 'Acme Oy', '', '', ''),
    line('--', '', '--', '', ''),
    line('Anna = Anna', 'Acme Oy', '', '', ''),
    // labels that are values
    line('Email', 'Phone', '', '', ''),
    line('City', '', '', 'Name', ''),
    line('Company', 'Acme Oy', '', 'Turku', '1200'),
    line('Name', 'Company', 'x@acme.com', '', ''),
    line('Name', 'Company', '', 'Turku 3', '1200'),
    line('Name', 'Name', '', '', ''),
    row(['Name', '', ''], { columns: ['Name', 'City', 'Revenue'], roles: ['full_name', 'city', 'annual_revenue'] }),
    row(['** call back **', ''], { columns: ['Notes', 'Name'], roles: ['notes', 'full_name'] }),
    row(['column 1', 'column 2', ''], {
      columns: ['column 1', 'column 2', 'column 3'],
      roles: ['full_name', 'city', 'email'],
    }),
  ],
  fails: [
    { ...line('Total', '', '', '', '1,200.00'), message: 'total', data: { text: 'Total' } },
    { ...line('', 'TOTAL', '', '', '1 200,00 €'), message: 'total' },
    { ...line('Grand Total (50)', '', '', '312', '$1,234,567.00'), message: 'total' },
    { ...line('Yhteensä', '', '', '', '1 200,00 €'), message: 'total' },
    { ...line('Yhteensä 60 kpl', '', '', '', ''), message: 'total' },
    { ...line('Välisumma', '', '', '', '#REF!'), message: 'total' },
    { ...line('Summe Berlin', '', '', '', '12.345,00'), message: 'total' },
    { ...line('Sous-total Lyon', '', '', '', '12\u202f345,00'), message: 'total' },
    { ...line('Berlin Ergebnis', '', '', '', '1200'), message: 'total' },
    { ...line('Boston Total', '', '-', '', '(1200)'), message: 'total' },
    { ...line('Total Boston', '', '', '', 'EUR 1200'), message: 'total' },
    { ...line('Итого', '', '', '', '1200'), message: 'total' },
    { ...line('合计', '', '', '', '1200'), message: 'total' },
    { ...line('Anzahl', '15', '', '', ''), message: 'total' },
    { ...line('Durchschnitt', '', '', '', '12,5 %'), message: 'total' },
    { ...line('Rows', '15', '', '', ''), message: 'total' },
    { ...line('Rows: 60', '', '', '', ''), message: 'total' },
    { ...line('1 570 contacts', '', '', '', ''), message: 'total' },
    { ...line('Total: 50', '', '', '', ''), message: 'total' },
    { ...line('Total', '', '', '', ''), message: 'total' },
    { ...firm('Total', '', '', '', '1200'), message: 'total' },
    { ...row(['Total', '48', '3', '', ''], PHONES), message: 'total' },
    { ...line('Page 1 of 5', '', '', '', ''), message: 'page' },
    { ...line('', '', '', '', 'Sivu 1/1'), message: 'page' },
    { ...line('Seite 3', '', '', '', ''), message: 'page' },
    { ...line('第 1 页 共 3 页', '', '', '', ''), message: 'page' },
    { ...line('Exported on 2025-02-03', '', '', '', ''), message: 'made' },
    { ...line('Édité le 03/02/2025', '', '', '', ''), message: 'made' },
    { ...line('Tulostettu', '4.2.2025 klo 12.30', '', '', ''), message: 'made' },
    { ...firm('Printed on 3.2.2025 at 12:30', '', '', '', ''), message: 'made' },
    { ...firm('Stand: 03.02.2025', '', '', '', ''), message: 'made' },
    { ...line('Generated by Excel', '', '', '', ''), message: 'made' },
    { ...line('Confidential', '', '', '', ''), message: 'made' },
    { ...line('== Berlin ==', '', '', '', ''), message: 'heading', data: { text: '== Berlin ==' } },
    { ...line('--- New customers', '', '', '', ''), message: 'heading' },
    { ...line('', 'Lieferanten:', '', '', ''), message: 'heading' },
    { ...line('[Germany]', '', '', '', ''), message: 'heading' },
    { ...line('# do not touch', '', '', '', ''), message: 'remark' },
    { ...line('// to be checked', '', '', '', ''), message: 'remark' },
    { ...line('Yellow = to be checked', '', '', '', ''), message: 'remark' },
    { ...firm('Green = customer', '', '', '', ''), message: 'remark' },
    { ...line('Prepared by: Linda Moore', '', '', '', ''), message: 'made' },
    { ...line('-----', '-----', '-----', '-----', '-----'), message: 'drawn', data: { text: '-----' } },
    { ...line('', '', '=====', '', ''), message: 'drawn' },
    { ...line('NAME', 'company ', 'Email', '', 'REVENUE'), message: 'header' },
    {
      ...line('Company', 'Name', 'Email', 'City', 'Revenue'),
      message: 'other-header',
      data: { text: 'Company, Name, Email, City, Revenue' },
    },
    { ...line('Company', 'Contact', 'City', 'Email', 'Phone'), message: 'other-header' },
    { ...line('Firm', 'Contact', 'City', 'Email', 'Revenue'), message: 'other-header' },
    {
      ...row(['First Name', 'Phone', 'Fax', ''], {
        columns: ['Person / First Name', 'Person / Last Name', 'Phone', 'Phone (2)'],
      }),
      message: 'other-header',
    },
    { ...line('Boston', '', '', '', ''), message: 'alone', data: { text: 'Boston' } },
    { ...line('', 'BOSTON ', '', '', ''), message: 'alone', data: { text: 'BOSTON' } },
  ],
});
