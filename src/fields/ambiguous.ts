/** Labels that mean different things in different exports, and how signature, neighbours and values decide each of them. */
import type { Role } from '../contract.ts';
import type { Clue, Judge, Verdict } from './clue.ts';
import { client, company, contact, name, title } from './judges-people.ts';
import {
  address,
  byLook,
  germanOutlook,
  idOf,
  infix,
  kindOfRecord,
  land,
  region,
  source,
  state,
  stateAmongLanguages,
  status,
  url,
  value,
} from './judges-record.ts';
import { labelKey } from './keys.ts';

const JUDGES: ReadonlyMap<string, Judge> = index([
  [title, 'Title | Titel | Título | Titolo | Titteli | Titre'],
  [name, 'Name | Nom | Nome | Nombre | Naam | Namn | Navn | Nimi | 名称 | 姓名/名称'],
  [client, 'Client | Customer | Asiakas | Kunde | Kund | Klant | Cliente | 客户 | 顧客'],
  [company, 'Company | Account'],
  [contact, 'Contact | Kontakt | Contacto | Contato | Contatto | Kontakti'],
  [status, 'Status | Record Status | Estatus | Statut | 状态 | ステータス | Tila | Situação'],
  [state, 'State'],
  [stateAmongLanguages, 'Estado | Stato'],
  [region, 'Region | Région | Región | Regione | Região | Regio | Alue | Territory | Sales Region'],
  [germanOutlook('state'), 'Land geschäftlich | Land privat'],
  [germanOutlook('country'), 'Region geschäftlich | Region privat'],
  [land, 'Land'],
  [source, 'Source | Contact Source | Account Source'],
  [kindOfRecord, 'Type | Tipo | Typ | Tyyppi | Account Type'],
  [url, 'URL | Link | Profile'],
  [infix, 'Tussenvoegsel | Tussenvoegsels | Infix | Voorvoegsel'],
  [
    address,
    'Address | Addr | Osoite | Adresse | Anschrift | Adress | Dirección | Endereço | Morada | Adres | Indirizzo | 住所 | 地址',
  ],
  [idOf('contact'), 'Contact ID | Person ID'],
  [idOf('lead'), 'Lead ID'],
  [idOf('company'), 'Account ID | Company ID | Organization ID | Organisation ID'],
  [idOf('deal'), 'Deal ID | Opportunity ID'],
  [byLook('phone', 'phone'), 'Number | Numero | Nummer'],
  [byLook('phone', 'mobile'), 'SMS'],
  [byLook('phone', 'phone'), 'Work | Office'],
  [byLook('phone', 'home_phone'), 'Home'],
  [byLook('url', 'website'), 'Site'],
  [value, 'Value | Arvo | Wert | Valeur'],
]);

function index(rows: readonly (readonly [Judge, string])[]): Map<string, Judge> {
  return new Map(
    rows.flatMap(([judge, labels]) => labels.split(' | ').map((label) => [labelKey(label), judge] as const)),
  );
}

/** Labels that are decided when all others are, because the neighbours decide: is there a company, a first name? */
const LAST: ReadonlySet<Judge> = new Set([name, client, contact]);

/** Whether a label should be decided after the other ambiguous ones. */
export function isDecidedLast(key: string): boolean {
  const found = JUDGES.get(key);
  return found !== undefined && LAST.has(found);
}

/** Whether a label, in the form of `labelKey`, needs more than itself to be understood. */
export const isAmbiguous = (key: string): boolean => JUDGES.has(key);

const KINDS_ALONE = ['unknown', 'contact', 'company', 'deal'] as const;

/** Columns that may be beside it: none, those of persons, that of companies. */
const BESIDE: readonly (readonly Role[])[] = [[], ['first_name', 'last_name'], ['company']];

/** What an ambiguous label may mean where nearly all other columns are gone. */
export function rolesAlone(clue: Omit<Clue, 'kind' | 'has'>): Role[] {
  const roles = KINDS_ALONE.flatMap((kind) =>
    BESIDE.flatMap((beside) => judge({ ...clue, kind, has: (role) => beside.includes(role) })?.role ?? []),
  );
  // every title of a job would be the name of a deal
  return roles.filter((role) => role !== 'deal_name');
}

/** Decides an ambiguous label. */
export function judge(clue: Clue): Verdict | undefined {
  return JUDGES.get(clue.key)?.(clue);
}
