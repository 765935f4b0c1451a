import { describe, expect, it } from 'vitest';
import { findTransactions } from '../../../src/fields/label/transactions.ts';

const split = (header: string): string[] => header.split(' | ');

/** Header, and the labels that show what it lists. */
const LISTS: readonly (readonly [string, string])[] = [
  ['APN | Owner First Name | Owner Last Name | Mailing Address', 'APN'],
  ['Owner First Name | Owner Last Name | Mailing City | Phone | Parcel Number | Year Built', 'Parcel Number'],
  ['Property Address | Property City | Owner Last Name | Estimated Value', 'Estimated Value'],
  ['Ticket ID | Subject | Requester name | Requester email', 'Ticket ID'],
  ['Record ID | Ticket name | Pipeline | First Name | Email', 'Ticket name'],
  ['Case Number | Contact Name | Contact Email | Account Name', 'Case Number'],
  ['Order # | Order Date | First Name | Last Name | Email', 'Order #'],
  ['Order Number | First Name (Billing) | Email (Billing)', 'Order Number'],
  ['Campaign Member ID | Campaign Name | First Name | Email', 'Campaign Member ID'],
  ['Activity - ID | Activity - Subject | Person - Name', 'Activity - ID'],
  ['Donation ID | Donor First Name | Donor Last Name', 'Donation ID'],
  ['Id | Name | Booking Number | Email', 'Booking Number'],
  ['ContactName | EmailAddress | POAddressLine1 | InvoiceNumber | InvoiceDate', 'InvoiceNumber | InvoiceDate'],
  ['Policy Number | Insured First Name | Insured Last Name | Premium', 'Policy Number | Premium'],
  ['Subscription ID | Customer Name | Customer Email | Renewal Date', 'Subscription ID | Renewal Date'],
  ['Id | Subject | Priority | Requester | Email', 'Subject | Priority'],
  ['First Name | Last Name | Email | Join Time | Leave Time', 'Join Time | Leave Time'],
  ['Invitee Name | Invitee Email | Start Date & Time | End Date & Time', 'Start Date & Time | End Date & Time'],
  ['Name | Email | Start Date and Time | End Date and Time', 'Start Date and Time | End Date and Time'],
  ['Guest | Email | Check-in | Check-out', 'Check-in | Check-out'],
  ['Customer Email | Customer Name | SKU | Qty', 'Qty | SKU'],
  ['Timestamp | Recipient Email | Event | URL', 'Timestamp | Event'],
  ['id | Created (UTC) | Amount | Currency | Customer Email', 'Amount | Created (UTC)'],
  ['Auftragsnr. | Datum | Kunde | Ansprechpartner | E-Mail', 'Auftragsnr.'],
  ['Rechnungsnummer | Kunde | Betrag', 'Rechnungsnummer'],
  ['N° commande | Date | Nom | Prénom | Email', 'N° commande'],
  ['Numéro de facture | Nom | Montant', 'Numéro de facture'],
  ['Nº pedido | Nombre | Apellidos | Correo', 'Nº pedido'],
  ['Número do pedido | Nome | CPF', 'Número do pedido'],
  ['Numero ordine | Nome | Cognome', 'Numero ordine'],
  ['Factuurnummer | Naam | E-mail', 'Factuurnummer'],
  ['Ärendenummer | Namn | E-post', 'Ärendenummer'],
  ['Tilausnumero | Etunimi | Sukunimi | Sähköposti', 'Tilausnumero'],
  ['Nr zamówienia | Imię | Nazwisko', 'Nr zamówienia'],
  ['Číslo objednávky | Jméno | Příjmení', 'Číslo objednávky'],
  ['№ заказа | Имя | Фамилия', '№ заказа'],
  ['Sipariş No | Ad | Soyad', 'Sipariş No'],
  ['注文番号 | 氏名 | メールアドレス', '注文番号'],
  ['订单号 | 姓名 | 手机', '订单号'],
  ['주문번호 | 이름 | 이메일', '주문번호'],
];

/** Lists of people, firms and deals. */
const OTHERS: readonly string[] = [
  'Record ID | First Name | Last Name | Email',
  'Customer ID | First Name | Last Name | Total Orders | Last Order ID',
  'Customer Number | Name | Email | Phone',
  'Member No | First Name | Last Name | Joined',
  'Patient ID | First Name | Last Name | DOB | Policy Number',
  'Donor ID | First Name | Last Name | Last Gift Date | Total Given',
  'Student ID | First Name | Last Name | Subject | Status',
  'First Name | Last Name | Company | Start Date | End Date',
  'Account Number | Account Name | Phone',
  'Registration Number | Company | City',
  'Serial | Name | Email',
  'Contract | Name | Email',
  'Id | Name | Case Manager | Ticket Price Group',
  'First Name | Last Name | Email | Lead Source | Number of Activities',
  'Kundennummer | Name | Ort',
  'N° client | Nom | Prénom',
  'Nº Cliente | Nombre | Apellidos | NIF',
  'Asiakasnumero | Nimi | Puhelin',
  '顧客番号 | 氏名 | 電話番号',
  '客户编号 | 公司名称 | 电话',
  'Submission ID | First Name | Last Name | Email',
  'First Name | Last Name | Email | Order of Preference',
  '',
];

describe('findTransactions', () => {
  it.each(LISTS)('%s', (header, labels) => {
    expect(findTransactions(split(header), false)).toEqual(split(labels));
  });

  it.each(OTHERS)('is none: %s', (header) => {
    expect(findTransactions(split(header), false)).toBeUndefined();
  });

  it('believes a known export of people only where the number comes first', () => {
    const header = 'Record ID | First Name | Last Name | Email | Order Number | Amount | Join Time | Leave Time';
    expect(findTransactions(split(header), true)).toBeUndefined();
    expect(findTransactions(split('Record ID | Ticket ID | Email'), true)).toEqual(['Ticket ID']);
  });
});
