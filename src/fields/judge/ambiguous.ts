/** Labels that mean different things in different exports, and how signature, neighbours and values decide each of them. */

import type { Role } from '../../contract.ts';
import { labelKey } from '../label/keys.ts';
import { BEARERS, bearer } from './bearer.ts';
import type { Clue, Judge, Verdict } from './clue.ts';
import { accountNumber, customerNumber, thingNumber, unlessNumbers } from './number.ts';
import {
  accounts,
  birthName,
  client,
  company,
  contact,
  counterpart,
  customerName,
  keeper,
  leadName,
  name,
  partner,
  surnameOrHonorific,
  thing,
  title,
  titleOrFirm,
} from './people.ts';
import {
  address,
  byLook,
  delivery,
  district,
  germanOutlook,
  idOf,
  infix,
  inLanguage,
  kindOfRecord,
  kraj,
  land,
  mailAddress,
  region,
  service,
  source,
  stage,
  state,
  stateAmongLanguages,
  status,
  streetOrState,
  url,
  value,
} from './record.ts';

/** `Account` and `Customer` are what somebody is called, or under which number. */
const COMPANY = unlessNumbers(company, accountNumber);
const CLIENT = unlessNumbers(client, customerNumber);

/** `Ad`, `Tên` and `Ime`, which are words of other languages too. */
const NAMES_OF_LANGUAGE = [inLanguage(name, 'tr'), inLanguage(name, 'vi'), inLanguage(name, 'sl', 'hr')] as const;

// biome-ignore format: a table reads better dense
const JUDGES: ReadonlyMap<string, Judge> = index([
  [title, 'Title | Titel | Título | Titolo | Titteli | Titre | Tytuł | Titul | Titula | Titlu | Τίτλος | Títol | คำนำหน้านาม | Gelar'],
  [name, 'Name | Nom | Nome | Nombre | Naam | Namn | Navn | Nimi | 名称 | 姓名/名称'],
  [name, "Имя | Ім'я | Име | Jméno | Meno | Név | Nume | Nume client | Όνομα | Adı | İsim | İsmi | Vārds | Vardas | Nafn | 이름 | Nama | الاسم | الإسم | שם | ชื่อ"],
  [surnameOrHonorific, 'اللقب'],
  [NAMES_OF_LANGUAGE[0], 'Ad'],
  [NAMES_OF_LANGUAGE[1], 'Tên'],
  [NAMES_OF_LANGUAGE[2], 'Ime'],
  [birthName, 'Nom de naissance'],
  [thing, 'Название | Наименование | Назва | Найменування | Назив | Nazwa | Název | Názov | Naziv | Denumire | Denumirea | Megnevezés | Nosaukums | Pavadinimas | Nimetus | Ονομασία | Nazwa pełna | Pełna nazwa | Heiti'],
  [titleOrFirm, 'Ünvan | Unvan | Ünvanı | Unvanı'],
  [keeper, '담당자 | 담당'],
  [CLIENT, 'Client | Customer | Asiakas | Kunde | Kund | Klant | Cliente | 客户 | 顧客 | 客戶 | Клиент | Заказчик | Клієнт | Замовник | Klient | Klijent | Kupac | Ügyfél | Vevő | Müşteri | Πελάτης | 고객 | Khách hàng | Pelanggan | Zákazník | العميل | לקוח | Viðskiptavinur | Klients | Klientas | Клијент | ลูกค้า | Stranka'],
  [COMPANY, 'Company | Account'],
  [leadName, 'Lead Name'],
  [customerName, 'Customer Name | Client Name | Cust Name | Kundenname | Kundename | Kd.-Name | Kundenavn | Asiakkaan nimi | Kundens namn | Kundnamn | Klantnaam | 顧客名 | 고객명'],
  [streetOrState, 'ST'],
  [accounts, 'Accounts'],
  [counterpart, 'Name 1 | Kontrahent'],
  [partner, 'Partner'],
  [bearer, BEARERS],
  [contact, 'Contact | Primary Contact | Main Contact | Key Contact | Billing Contact | Account Contact | Kontakt | Contacto | Contato | Contatto | Kontakti | Контакт | Контакты | Контакти | Kapcsolat | Επαφή | Kontak | Liên hệ | İletişim | Kontakts | Kontaktas | Stik | Contacte'],
  [status, 'Status | Record Status | Estatus | Statut | 状态 | ステータス | Tila | Situação | Статус | Stav | Stare | Státusz | Állapot | Durum | Durumu | Κατάσταση | 상태 | Trạng thái | Tình trạng | Statuss | Statusas | Būsena | Staatus | Olek | Staða | الحالة | סטטוס | สถานะ | 狀態'],
  [state, 'State'],
  [stateAmongLanguages, 'Estado | Stato'],
  [region, 'Region | Région | Región | Regione | Região | Regio | Alue | Territory | Sales Region | Регион | Регіон | Régió | Regiune | Regiunea | Περιφέρεια | Bölge | 지역 | Khu vực | Wilayah | Regija | Regionas | Reģions | Regioon | Piirkond | المنطقة | אזור | ภูมิภาค | Regió | 地區'],
  [kraj, 'Kraj'],
  [district, 'İlçe | İlçesi'],
  [germanOutlook('state'), 'Land geschäftlich | Land privat'],
  [germanOutlook('country'), 'Region geschäftlich | Region privat'],
  [land, 'Land'],
  [source, 'Source | Contact Source | Account Source | Источник | Джерело | Източник | Извор | Źródło | Zdroj | Izvor | Vir | Forrás | Sursă | Sursa | Πηγή | Kaynak | Kaynağı | Avots | Šaltinis | 출처 | 소스 | Nguồn | Sumber | المصدر | מקור | แหล่งที่มา'],
  [kindOfRecord, 'Type | Tipo | Typ | Tyyppi | Account Type | Тип | Typ | Rodzaj | Druh | Típus | Tip | Türü | Τύπος | Tüüp | Tips | Tipas | Tegund | 유형 | 구분 | Loại | Tipe | Jenis | النوع | סוג | ประเภท'],
  [url, 'URL | Link | Profile'],
  [infix, 'Tussenvoegsel | Tussenvoegsels | Infix | Voorvoegsel'],
  [
    address,
    'Address | Addr | Osoite | Adresse | Anschrift | Adress | Dirección | Endereço | Morada | Adres | Indirizzo | 住所 | 地址 | Адрес | Адреса | Adresa | Cím | Διεύθυνση | Aadress | Adrese | Adresas | Heimilisfang | Heimili | Adreça | 주소 | Địa chỉ | Alamat | العنوان | כתובת | ที่อยู่ | पता | Site Address | Residenza',
  ],
  [inLanguage(address, 'sl'), 'Naslov'],
  [mailAddress, 'Mail Address'],
  [delivery, 'お届け先 | 届け先 | 送り先'],
  [service, 'Service'],
  [customerNumber, 'KUNNR | Debitor-Nr. | Debitoren-Nr. | Debitornummer | Debitorennummer | Kreditor-Nr. | Kreditorennummer | LIFNR'],
  [accountNumber, 'Account No | Account No. | Account Number | Acct No | Acct Number'],
  [thingNumber, 'Artikelnummer | Artikel-Nr. | Artikelnr'],
  [idOf('contact'), 'Contact ID | Person ID'],
  [idOf('lead'), 'Lead ID'],
  [idOf('company'), 'Account ID | Company ID | Organization ID | Organisation ID'],
  [idOf('deal'), 'Deal ID | Opportunity ID'],
  [byLook('phone', 'phone'), 'Number | Numero | Nummer | Номер | Numer | Číslo | Broj | Număr | Numurs | Numeris | 번호'],
  [byLook('phone', 'mobile'), 'SMS'],
  [byLook('phone', 'phone'), 'Work | Office'],
  [byLook('phone', 'home_phone'), 'Home'],
  [byLook('url', 'website'), 'Site'],
  [stage, 'Vaihe'],
  [value, 'Value | Arvo | Wert | Valeur'],
]);

function index(rows: readonly (readonly [Judge, string])[]): Map<string, Judge> {
  return new Map(
    rows.flatMap(([judge, labels]) => labels.split(' | ').map((label) => [labelKey(label), judge] as const)),
  );
}

/** Labels that are decided when all others are, because the neighbours decide: is there a company, a first name? */
const LAST: ReadonlySet<Judge> = new Set([
  name,
  bearer,
  CLIENT,
  contact,
  thing,
  accounts,
  keeper,
  counterpart,
  partner,
  customerNumber,
  accountNumber,
  thingNumber,
  ...NAMES_OF_LANGUAGE,
]);

/** Towns and regions, which decide what an address beside them is. */
const FIRST: ReadonlySet<Judge> = new Set([kraj, district]);

/** Ambiguous labels are decided in the order of this number. */
export function turnOf(key: string): number {
  const found = JUDGES.get(key);
  if (found === undefined) return 1;
  // beside the name of today it is no last name, so that is decided before it
  if (found === birthName) return 3;
  return FIRST.has(found) ? 0 : LAST.has(found) ? 2 : 1;
}

/** Whether a label, in the form of `labelKey`, needs more than itself to be understood. */
export const isAmbiguous = (key: string): boolean => JUDGES.has(key);

/** Whether all of these labels are ambiguous in the same way: `Name` and `Nom`. */
export const areJudgedAlike = (keys: readonly string[]): boolean =>
  new Set(keys.map((key) => JUDGES.get(key))).size === 1;

const KINDS_ALONE = ['unknown', 'contact', 'company', 'deal'] as const;

/** Columns that may be beside it: none, those of persons, that of companies. */
const BESIDE: readonly (readonly Role[])[] = [[], ['first_name', 'last_name'], ['company']];
/** Halves of a name, each of which may be left without the other where the file has it. */
const HALVES: readonly Role[] = ['first_name', 'last_name'];

/** Columns that deals alone have. */
const OF_DEALS: readonly Role[] = ['deal_amount', 'deal_stage', 'close_date'];

/** What an ambiguous label may mean where nearly all other columns are gone. */
export function rolesAlone(clue: Omit<Clue, 'kind' | 'things'>): Role[] {
  const left = [...BESIDE, ...HALVES.filter((half) => clue.has(half)).map((half) => [half])];
  const roles = KINDS_ALONE.flatMap((kind) =>
    left.flatMap((beside) => judge({ ...clue, kind, things: 'no', has: (role) => beside.includes(role) })?.role ?? []),
  );
  // every title of a job would be the name of a deal, and every name of somebody where nothing is sold
  const isOfDeals = clue.has('deal_name') || (JUDGES.get(clue.key) !== title && OF_DEALS.some(clue.has));
  return isOfDeals ? roles : roles.filter((role) => role !== 'deal_name');
}

/** Whether it is the name that somebody was born with, which the one of today goes before. */
export const isBirthName = (key: string): boolean => JUDGES.get(key) === birthName;

/** Decides an ambiguous label. */
export function judge(clue: Clue): Verdict | undefined {
  return JUDGES.get(clue.key)?.(clue);
}
