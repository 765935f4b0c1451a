/** Header rows as exports and small firms in many languages have them, and what every column must be. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/contract.ts';
import { fieldsOf } from './recognised.ts';

/** Columns as `label = role`, `-` for none, and rows of which the cells follow them. */
type Case = readonly [name: string, header: string, ...rows: string[]];

interface Column {
  readonly label: string;
  readonly role: Role | null;
}

const columnsOf = (header: string): Column[] =>
  header.split(' | ').map((part) => {
    const [label = '', role = ''] = part.split(' = ');
    return { label, role: role === '-' ? null : (role as Role) };
  });

function read(columns: readonly Column[], rows: readonly string[]): string[] {
  const labels = columns.map(({ label }) => label);
  const cells = rows.map((row) => row.split(' | '));
  const fields = fieldsOf(labels, cells);
  return fields.map(({ column, role }) => `${column} = ${role ?? '-'}`);
}

const PEOPLE: readonly Case[] = [
  ['Russian', 'Имя = first_name | Фамилия = last_name | Отчество = middle_name | Телефон = phone | Эл. почта = email | Компания = company | Должность = job_title | Город = city | Индекс = postal_code | Адрес = street | Дата рождения = birth_date | Примечание = notes',
    'Иван | Петров | Сергеевич | +7 495 123-45-67 | i@x.example | ООО Ромашка | Директор | Москва | 101000 | ул. Мира, 5 | 01.02.1980 | ', 'Анна | Петрова | Ивановна | +7 495 123-45-67 | i@x.example | ООО Ромашка | Бухгалтер | Москва | 101000 | ул. Мира, 5 | 03.04.1985 | '],
  ['Russian: Bitrix24', 'ID = id | Обращение = prefix | Имя = first_name | Отчество = middle_name | Фамилия = last_name | Улица, номер дома = street | Квартира, офис, комната, этаж = street_2 | Населенный пункт = city | Регион = state | Почтовый индекс = postal_code | Страна = country | Рабочий телефон = phone | Мобильный телефон = mobile | Номер факса = fax | Домашний телефон = home_phone | Корпоративный сайт = website | Рабочий e-mail = email | Частный e-mail = email_2 | Компания = company | Комментарий = notes | Тип контакта = - | Источник = lead_source | Ответственный = owner'],
  ['Russian: amoCRM', 'Название сделки = deal_name | Компания = company | Основной контакт = full_name | Ответственный = owner | Этап сделки = deal_stage | Бюджет = deal_amount | Дата создания = created_at | Дата редактирования = updated_at | Дата закрытия = close_date | Теги сделки = tags | Рабочий телефон = phone'],
  ['Russian: whole names', 'ФИО = full_name | Тел. = phone | Почта = email | ИНН = business_id | Согласие на рассылку = opt_in_email | Отписан = opt_out_email | Не звонить = do_not_call'],
  ['Ukrainian', "Прізвище = last_name | Ім'я = first_name | По батькові = middle_name | Телефон = phone | Електронна пошта = email | Компанія = company | Посада = job_title | Місто = city | Поштовий індекс = postal_code | Країна = country | Дата створення = created_at | Відповідальний = owner | Примітки = notes"],
  ['Bulgarian', 'Име = first_name | Фамилия = last_name | Имейл = email | Телефон = phone | GSM = mobile | Фирма = company | Длъжност = job_title | Град = city | Пощенски код = postal_code | Адрес = street | Държава = country | ЕИК = business_id | Бележки = notes'],
  ['Serbian', 'Име = first_name | Презиме = last_name | Имејл = email | Мобилни = mobile | Назив фирме = company | Радно место = job_title | Град = city | Поштански број = postal_code | Адреса = street | ПИБ = business_id | Напомена = notes'],
  ['Polish', 'Imię = first_name | Nazwisko = last_name | Firma = company | Telefon = phone | Komórka = mobile | E-mail = email | Stanowisko = job_title | Ulica = street | Miasto = city | Kod pocztowy = postal_code | Kraj = country | NIP = business_id | Uwagi = notes',
    'Jan | Kowalski | Bud sp. z o.o. | 22 123 45 67 | 601 123 456 | jan@x.example | Kierownik | ul. Polna 1 | Warszawa | 00-001 | Polska | 5260250274 | ', 'Anna | Kowalska | Bud sp. z o.o. | 22 123 45 67 | 601 123 456 | jan@x.example | Księgowa | ul. Polna 1 | Warszawa | 00-001 | Polska | 5260250274 | '],
  ['Polish: HubSpot', 'Identyfikator rekordu = id | Imię = first_name | Nazwisko = last_name | Adres e-mail = email | Numer telefonu = phone | Właściciel kontaktu = owner | Etap cyklu życia = lifecycle_stage | Status leada = lead_status | Data utworzenia = created_at | Data ostatniej aktywności = last_activity_at | Nazwa firmy = company'],
  ['Polish: whole names', 'Imię i nazwisko = full_name | Nazwa = company | Adres = street | Miejscowość = city | Województwo = state | Zgoda marketingowa = opt_in_email'],
  ['Czech', 'Jméno = first_name | Příjmení = last_name | Titul = prefix | Telefon = phone | Mobil = mobile | E-mail = email | Společnost = company | Pozice = job_title | Ulice = street | Město = city | PSČ = postal_code | Kraj = state | Země = country | IČO = business_id | DIČ = business_id | Poznámka = notes | Souhlas s newsletterem = opt_in_email'],
  ['Czech: one column of names', 'Jméno = full_name | Název firmy = company | Telefonní číslo = phone | Adresa = street | Obec = city', 'Jan Novák | Alfa s.r.o. | 602 123 456 | Dlouhá 1 | Praha', 'Petr Svoboda | Alfa s.r.o. | 602 123 457 | Dlouhá 1 | Praha', 'Anna Nováková | Beta a.s. | 602 123 458 | Dlouhá 1 | Praha'],
  ['Slovak', 'Meno = first_name | Priezvisko = last_name | Telefón = phone | E-mail = email | Spoločnosť = company | Pracovná pozícia = job_title | Ulica = street | Mesto = city | PSČ = postal_code | Krajina = country | Dátum narodenia = birth_date | Vytvorené = created_at | Poznámky = notes'],
  ['Slovene', 'Ime = first_name | Priimek = last_name | E-pošta = email | Telefon = phone | GSM = mobile | Podjetje = company | Delovno mesto = job_title | Naslov = street | Kraj = - | Pošta = city | Poštna številka = postal_code | Država = country | Opombe = notes'],
  ['Slovene: a town', 'Ime = first_name | Priimek = last_name | Naslov = street | Poštna številka = postal_code | Kraj = city', 'Ana | Novak | Dolga 1 | 1000 | Ljubljana'],
  ['Croatian', 'Ime = first_name | Prezime = last_name | E-mail = email | Telefon = phone | Mobitel = mobile | Tvrtka = company | Radno mjesto = job_title | Adresa = street | Grad = city | Poštanski broj = postal_code | Županija = state | Država = country | OIB = business_id | Napomena = notes'],
  ['Serbian in Latin letters', 'Ime i prezime = full_name | Mejl = email | Broj telefona = phone | Naziv firme = company | PIB = business_id | Mesto = city | Beleška = notes'],
  ['Hungarian', 'Vezetéknév = last_name | Keresztnév = first_name | E-mail cím = email | Telefonszám = phone | Mobil = mobile | Cégnév = company | Beosztás = job_title | Irányítószám = postal_code | Város = city | Cím = street | Ország = country | Adószám = business_id | Megjegyzés = notes | Hírlevél = opt_in_email',
    'Kovács | Péter | p@x.example | +36 1 234 5678 | +36 30 123 4567 | Alfa Kft. | Igazgató | 1051 | Budapest | Fő u. 1 | Magyarország | 12345678-1-42 |  | igen', 'Kovács | Anna | p@x.example | +36 1 234 5678 | +36 30 123 4567 | Alfa Kft. | Asszisztens | 1051 | Budapest | Fő u. 1 | Magyarország | 12345678-1-42 |  | nem'],
  ['Hungarian: other words', 'Családnév = last_name | Utónév = first_name | Megszólítás = prefix | Születési dátum = birth_date | Település = city | Megye = state | Létrehozva = created_at | Utolsó módosítás = updated_at | Leiratkozott = opt_out_email'],
  ['Hungarian: whole names', 'Név = full_name | Telefon = phone | Munkakör = job_title'],
  ['Romanian', 'Nume = last_name | Prenume = first_name | Companie = company | Telefon = phone | Mobil = mobile | Email = email | Funcție = job_title | Adresă = street | Oraș = city | Județ = state | Cod poștal = postal_code | Țară = country | CUI = business_id | Observații = notes'],
  ['Romanian: whole names', 'Nume și prenume = full_name | Denumire firmă = company | Nr. telefon = phone | Localitate = city | Abonat newsletter = opt_in_email'],
  ['Greek', 'Όνομα = first_name | Επώνυμο = last_name | Τηλέφωνο = phone | Κινητό = mobile | Εταιρεία = company | Θέση = job_title | Διεύθυνση = street | Πόλη = city | Τ.Κ. = postal_code | Χώρα = country | ΑΦΜ = business_id | Σημειώσεις = notes'],
  ['Greek: whole names', 'Ονοματεπώνυμο = full_name | Ηλεκτρονικό ταχυδρομείο = email | Επωνυμία = company'],
  ['Turkish', 'Ad = first_name | Soyad = last_name | E-posta = email | Telefon = phone | Cep Telefonu = mobile | Şirket = company | Ünvan = job_title | Adres = street | İlçe = - | Şehir = city | Posta Kodu = postal_code | Ülke = country | Vergi No = business_id | Notlar = notes'],
  ['Turkish: in capitals', 'ADI = first_name | SOYADI = last_name | CEP TELEFONU = mobile | FİRMA ADI = company | GÖREVİ = job_title | İLÇE = city | İL = state | DOĞUM TARİHİ = birth_date'],
  ['Turkish: whole names', 'Adı Soyadı = full_name | Firma Ünvanı = company | Telefon = phone'],
  ['Catalan', 'Nom = first_name | Cognoms = last_name | Correu electrònic = email | Telèfon = phone | Mòbil = mobile | Empresa = company | Càrrec = job_title | Adreça = street | Població = city | Codi postal = postal_code | Data de naixement = birth_date | Observacions = notes'],
  ['Estonian', 'Eesnimi = first_name | Perekonnanimi = last_name | E-post = email | Telefon = phone | Mobiil = mobile | Ettevõte = company | Ametikoht = job_title | Aadress = street | Linn = city | Postiindeks = postal_code | Riik = country | Registrikood = business_id | Märkused = notes'],
  ['Latvian', 'Vārds = first_name | Uzvārds = last_name | E-pasts = email | Tālrunis = phone | Uzņēmums = company | Amats = job_title | Adrese = street | Pilsēta = city | Pasta indekss = postal_code | Valsts = country | Reģistrācijas numurs = business_id | Piezīmes = notes'],
  ['Lithuanian', 'Vardas = first_name | Pavardė = last_name | El. paštas = email | Telefonas = phone | Įmonė = company | Pareigos = job_title | Adresas = street | Miestas = city | Pašto kodas = postal_code | Šalis = country | Įmonės kodas = business_id | Pastabos = notes'],
  ['Lithuanian: whole names', 'Vardas, pavardė = full_name | Mob. tel. = mobile | Gimimo data = birth_date'],
  ['Icelandic', 'Nafn = full_name | Netfang = email | Sími = phone | Farsími = mobile | Fyrirtæki = company | Starfsheiti = job_title | Heimilisfang = street | Póstnúmer = postal_code | Staður = city | Land = country | Kennitala = external_id | Athugasemdir = notes'],
  ['Korean', '성 = last_name | 이름 = first_name | 회사명 = company | 부서 = department | 직책 = job_title | 휴대폰 = mobile | 회사전화 = phone | 이메일 = email | 우편번호 = postal_code | 주소 = address | 생년월일 = birth_date | 비고 = notes'],
  ['Korean: whole names', '이름 = full_name | 연락처 = phone | 이메일 = email | 거래처명 = company | 사업자등록번호 = business_id | 등록일 = created_at', '김철수 | 010-1234-5678 | a@x.example | (주)알파 | 123-45-67890 | 2024-01-02', '이영희 | 010-1234-5679 | b@x.example | (주)알파 | 123-45-67890 | 2024-01-02', '박민수 | 010-1234-5680 | c@x.example | (주)알파 | 123-45-67890 | 2024-01-02'],
  ['Vietnamese', 'Họ = last_name | Tên = first_name | Email = email | Điện thoại = phone | Di động = mobile | Công ty = company | Chức vụ = job_title | Địa chỉ = street | Thành phố = city | Quốc gia = country | Mã số thuế = business_id | Ngày sinh = birth_date | Ghi chú = notes'],
  ['Vietnamese: whole names', 'Họ và tên = full_name | SĐT = phone | Tên công ty = company | Giới tính = -'],
  ['Indonesian', 'Nama depan = first_name | Nama belakang = last_name | Alamat email = email | No. HP = mobile | Telepon = phone | Perusahaan = company | Jabatan = job_title | Alamat = street | Kota = city | Provinsi = state | Kode pos = postal_code | Negara = country | Tanggal lahir = birth_date | Catatan = notes'],
  ['Indonesian: whole names', 'Nama = full_name | Nomor telepon = phone | Nama perusahaan = company'],
  ['Thai', 'คำนำหน้า = prefix | ชื่อ = first_name | นามสกุล = last_name | อีเมล = email | เบอร์โทรศัพท์ = phone | มือถือ = mobile | บริษัท = company | ตำแหน่ง = job_title | ที่อยู่ = street | อำเภอ = city | จังหวัด = state | รหัสไปรษณีย์ = postal_code | หมายเหตุ = notes'],
  ['Thai: whole names', 'ชื่อ-นามสกุล = full_name | เบอร์โทร = phone | ชื่อบริษัท = company'],
  ['Arabic', 'الاسم الأول = first_name | اسم العائلة = last_name | البريد الإلكتروني = email | رقم الهاتف = phone | الجوال = mobile | الشركة = company | المسمى الوظيفي = job_title | العنوان = street | المدينة = city | الرمز البريدي = postal_code | الدولة = country | تاريخ الميلاد = birth_date | ملاحظات = notes'],
  ['Arabic: whole names', 'الاسم = full_name | الهاتف = phone | اسم الشركة = company'],
  ['Hebrew', 'שם פרטי = first_name | שם משפחה = last_name | אימייל = email | טלפון = phone | נייד = mobile | חברה = company | תפקיד = job_title | כתובת = street | עיר = city | מיקוד = postal_code | ח.פ. = business_id | תאריך לידה = birth_date | הערות = notes'],
  ['Hebrew: one word for the given name', 'שם = first_name | שם משפחה = last_name | מייל = email'],
  ['Hindi', 'नाम = full_name | ईमेल = email | मोबाइल नंबर = mobile | कंपनी = company | पद = job_title | शहर = city | पिन कोड = postal_code'],
  ['traditional Chinese', '姓 = last_name | 名 = first_name | 電子郵件 = email | 電話 = phone | 手機 = mobile | 公司名稱 = company | 職稱 = job_title | 部門 = department | 地址 = street | 縣市 = city | 郵遞區號 = postal_code | 國家 = country | 統一編號 = business_id | 備註 = notes | 建立日期 = created_at'],
  ['Danish', 'Fornavn = first_name | Efternavn = last_name | Firma = company | Stilling = job_title | E-mail = email | Tlf.nr. = phone | Mobilnr. = mobile | Vej og nr. = street | Postnr. = postal_code | By = city | Land = country | CVR-nr. = business_id | Kundeansvarlig = owner | Oprettet = created_at | Sidst opdateret = updated_at | Bemærkninger = notes | Samtykkedato = opt_in_at'],
  ['Norwegian', 'Fornavn = first_name | Etternavn = last_name | Firma = company | Stilling = job_title | E-post = email | Annen e-post = email_2 | Tlf.nr. = phone | Mobilnr. = mobile | Gateadresse = street | Postnr. = postal_code | Poststed = city | Land = country | Org.nr. = business_id | Kundeansvarlig = owner | Sist endret = updated_at | Merknader = notes'],
  ['Swedish', 'Förnamn = first_name | Efternamn = last_name | Företag = company | Befattning = job_title | E-post = email | Privat e-post = email_2 | Tel.nr = phone | Mobil = mobile | Gatuadress = street | Postnr = postal_code | Ort = city | Land = country | Org-nr = business_id | Kund sedan = created_at | Övrig information = notes'],
  ['Dutch', 'Aanhef = prefix | Voornaam = first_name | Tussenvoegsel = - | Achternaam = last_name | Onderneming = company | Functie = job_title | E-mail zakelijk = email | Privé e-mail = email_2 | Tel.nr. = phone | Mobiel nr = mobile | Straat + nr = street | Postcode = postal_code | Plaats = city | Land = country | BTW-nr. = business_id | Notitie = notes', 'Dhr. | Jan | van der | Meer | Alfa BV | Inkoper | a@x.example | b@x.example | 020 1234567 | 06 12345678 | Dam 1 | 1012 AB | Amsterdam | Nederland |  | '],
  ['Italian', 'Nome = first_name | Cognome = last_name | Ente = company | Ruolo = job_title | Email aziendale = email | Tel. ufficio = phone | Cellulare aziendale = mobile | Via/Piazza = street | C.A.P. = postal_code | Città = city | Prov. = state | Nazione = country | PIVA = business_id | Data inserimento = created_at | Annotazioni = notes'],
  ['Spanish', 'Nombre(s) = first_name | Apellido paterno = last_name | Apellido materno = - | Empresa = company | Cargo/Puesto = job_title | Correo corporativo = email | Telf. = phone | Cel. = mobile | Calle y número = street | Colonia = street_2 | Ciudad = city | Cód. postal = postal_code | RFC = business_id | Fecha alta = created_at | Observación = notes'],
  ['Portuguese', 'Nome = first_name | Apelido = last_name | Empresa = company | Função = job_title | Email profissional = email | Telefone trabalho = phone | Tlm. = mobile | Morada = street | Código postal = postal_code | Localidade = city | País = country | Contribuinte = business_id | Obs. = notes'],
  ['French', "Civilité = prefix | Prénom = first_name | Nom = last_name | Nom société = company | Poste occupé = job_title | E-mail pro = email | Tél. pro = phone | Portable pro = mobile | N° et rue = street | Complément adresse = street_2 | Code postal = postal_code | Ville = city | Pays = country | N° SIREN = business_id | Date création = created_at | Infos complémentaires = notes"],
  ['German', 'Anrede = prefix | Vorname = first_name | Nachname = last_name | Firma/Organisation = company | Position im Unternehmen = job_title | E-Mail (geschäftlich) = email | Tel.-Nr. = phone | Handy-Nr. = mobile | Straße & Hausnummer = street | Plz. = postal_code | Ort = city | Land = country | USt-IdNr. = business_id | Kunde seit = created_at | Zuletzt bearbeitet = updated_at | Hinweise = notes'],
  ['Finnish', 'Etunimi = first_name | Sukunimi = last_name | Yritys/organisaatio = company | Työnimike = job_title | Työsähköposti = email | Puh.nro = phone | Gsm-numero = mobile | Käyntiosoite = street | Postinumero = postal_code | Postitoimip. = city | Maa = country | Y-tunnus = business_id | Viimeisin päivitys = updated_at | Muut tiedot = notes'],
  ['Japanese', '姓（漢字） = last_name | 名（漢字） = first_name | セイ = phonetic_last_name | メイ = phonetic_first_name | 会社・団体名 = company | 所属部署 = department | お役職 = job_title | E-mailアドレス = email | 代表電話 = phone | 携帯電話1 = mobile | 郵便番号 = postal_code | 都道府県名 = state | 市区町村名 = city | 町名・番地以降 = street | マンション名 = street_2 | メルマガ配信希望 = opt_in_email | 備考欄 = notes'],
  ['Chinese', '姓名 = full_name | 公司全称 = company | 岗位名称 = job_title | 企业邮箱 = email | 办公室电话 = phone | 手机1 = mobile | 所在省份 = state | 所在市 = city | 单位地址 = address | 建档日期 = created_at | 最近跟进 = last_activity_at | 所属销售 = owner | 渠道 = lead_source | 简介 = notes'],
  ['English of a small firm', 'Contact given = first_name | Contact surname = last_name | Work e-mail = email | Tel. no. = phone | Cell # = mobile | Co. Name = company | Street and Number = street | Town or City = city | Postcode/Zip = postal_code | Customer Since = created_at | Handled By = owner | Misc Notes = notes'],
]; // biome-ignore format: a table reads better dense

describe('a header row', () => {
  it.each(PEOPLE.map(([name, header, ...rows]) => ({ name, header, rows })))('in $name', ({ header, rows }) => {
    const columns = columnsOf(header);
    expect(read(columns, rows)).toEqual(columns.map(({ label, role }) => `${label} = ${role ?? '-'}`));
  });
});

const ENGLISH: readonly (readonly [Role, string])[] = [
  ['first_name', 'Given | Forename(s) | Given Name(s) | Christian name | Contact given | Contact first | Contact Given Name | Contact forename | Fname | F. Name | First (Given) Name | Person First Name | Legal First Name | 1st Name'],
  ['last_name', 'Family | Contact surname | Contact last | Contact Family Name | Lname | L. Name | Surname(s) | Sur name | Last (Family) Name | Last/Family Name'],
  ['full_name', 'Primary Contact | Main contact | First and last name | Last, First | Attn. | Candidate Name | Forename Surname'],
  ['middle_name', 'M.I. | Mname | Middle initial | Patronymic | Middle Name(s)'],
  ['email', 'Work e-mail | E-mail (work) | Mail ID | Email addr. | Corporate email | E-Mail ID'],
  ['email_2', '2nd email | Alt. email | Additional e-mail'],
  ['phone', 'Tel. no. | Tel # | Telephone no | Business tel | Work tel. | Office tel | Switchboard | Land line | Contact Tel | Day phone | DDI | Ph. No.'],
  ['mobile', 'Cell # | Cell no. | Mobile # | Mob. no. | Cellular phone | Mobile/Cell | Phone (mobile) | Handphone | Mobile tel.'],
  ['home_phone', 'Home tel. | Phone (home) | Home ph | House phone'],
  ['company', 'Co. Name | Company/Organisation | Name of company | Legal entity | Workplace | Trade Name'],
  ['business_id', 'VAT # | VAT reg. no. | Tax no. | TIN | GSTIN | Company reg. no. | Co. Reg. No.'],
  ['job_title', 'Jobtitle | Position/Title | Contact title | Current position | Role/Title'],
  ['street', 'Addr1 | Addr. 1 | Street and number | Address line one | 1st line of address'],
  ['city', 'City / Town | Town or City | Suburb/Town'],
  ['postal_code', 'Zip # | Zip/Postcode | Post/Zip Code | PCode | Postal/ZIP'],
  ['country', 'Country of residence | Ctry'],
  ['created_at', 'Customer since | Date of entry | Created Dt | Record created date'],
  ['updated_at', 'Last update date | Date last modified | Changed on | Last edit'],
  ['last_activity_at', 'Date of last contact | Last visit | Last interaction date | Last active'],
  ['owner', 'Handled by | Account rep | Person responsible | Managed by | Sales agent'],
  ['notes', 'Notes/Comments | Comment(s) | Other info | General notes'],
  ['opt_out_email', "Don't email | Unsub | Email unsubscribed | No mail"],
  ['opt_in_email', 'Wants newsletter | OK to email | Consent to email | Opted in to email'],
]; // biome-ignore format: a table reads better dense

describe('an English label beside others', () => {
  const cases = ENGLISH.flatMap(([role, labels]) => labels.split(' | ').map((label) => ({ role, label })));
  it.each(cases)('$label is $role', ({ label, role }) => {
    expect(read(columnsOf(`${label} = ${role} | Department = department | ZZZ = -`), [])[0]).toBe(`${label} = ${role}`);
  });
});

describe('a word of another language', () => {
  it.each([
    'Ad', 'Ime', 'Post', 'Phase', 'Grad', 'Import', 'Standard', 'Box', 'Info', 'Sum', 'Direction', 'Stat', 'Bus', 'Structure', 'Transaction', 'Ten',
  ])('is none in an English file: %s', (label) => {
    const [first] = read(columnsOf(`${label} = - | First Name = first_name | Last Name = last_name | Email = email | Phone = phone`), []);
    expect(first).toBe(`${label} = -`);
  }); // biome-ignore format: a list reads better dense
});

describe('a label with two readings', () => {
  it.each<Case>([
    ['Kraj in Polish', 'Kraj = country | Imię = first_name | Nazwisko = last_name'],
    ['Kraj in Czech', 'Kraj = state | Jméno = first_name | Příjmení = last_name'],
    ['Kraj with countries', 'Kraj = country | Jméno = first_name | Příjmení = last_name', 'Česko | Jan | Novák', 'Slovensko | Petr | Svoboda', 'Polsko | Eva | Malá'],
    ['Název of a deal', 'Název = deal_name | Fáze obchodu = deal_stage | Částka = deal_amount'],
    ['Nazwa of a company', 'Nazwa = company | Adres = street | Miasto = city'],
    ['Название beside a company', 'Название = - | Организация = company | Имя = first_name | Фамилия = last_name'],
    ['Имя alone', 'Имя = full_name | Телефон = phone', 'Иван Петров | 1', 'Анна Смирнова | 2', 'Олег Попов | 3'],
    ['Имя with given names', 'Имя = first_name | Телефон = phone', 'Иван | 1', 'Анна | 2', 'Олег | 3'],
    ['Ünvan of firms', 'Ünvan = company | Vergi No = business_id', 'Alfa Tekstil Ltd. Şti. | 1', 'Beta Ltd. Şti. | 2', 'Gama Holding | 3'],
    ['Primary Contact as a flag', 'Primary Contact = - | Company Name = company', 'Yes | Acme', 'No | Acme', 'Yes | Beta'],
    ['Название beside persons', 'Название = company | Имя = first_name | Фамилия = last_name | Сумма = deal_amount'],
    ['담당자 alone', '담당자 = full_name | 회사명 = company'],
    ['담당자 beside a name', '담당자 = owner | 성명 = full_name | 회사명 = company'],
    ['Имена in Bulgarian', 'Имена = full_name | Имейл = email | Фирма = company'],
  ])('%s', (_, header, ...rows) => {
    const columns = columnsOf(header);
    expect(read(columns, rows)).toEqual(columns.map(({ label, role }) => `${label} = ${role ?? '-'}`));
  }); // biome-ignore format: a table reads better dense
});

describe('names in other letters, without a label that is known', () => {
  it.each<Case>([
    ['Cyrillic', 'ааа = first_name | ббб = last_name | ввв = - | ггг = -', 'Сергей | Кузнецов | x | 1', 'Дмитрий | Смирнова | y | 2', 'Наталья | Шевченко | z | 3'],
    ['Greek', 'ααα = first_name | βββ = last_name | γγγ = - | δδδ = -', 'Γιώργος | Παπαδόπουλος | x | 1', 'Ελένη | Νικολάου-Ιωαννίδης | y | 2', 'Κώστας | Γεωργιάδης | z | 3'],
    ['Hangul', '가가 = full_name | 나나 = - | 다다 = - | 라라 = -', '김철수 | x | 1 | 가', '이영희 | y | 2 | 나', '박지훈 | z | 3 | 다'],
    ['places in Hangul', '가가 = - | 나나 = - | 다다 = - | 라라 = -', '강남구 | x | 1 | 가', '수원시 | y | 2 | 나', '서초동 | z | 3 | 다'],
  ])('%s', (_, header, ...rows) => {
    const columns = columnsOf(header);
    expect(read(columns, rows)).toEqual(columns.map(({ label, role }) => `${label} = ${role ?? '-'}`));
  }); // biome-ignore format: a table reads better dense
});
