import { describe, expect, it } from 'vitest';
import { filled, house, place, type Row } from './filled.ts';

// biome-ignore format: a table reads better dense
const POLAND: readonly Row[] = [
  ['ul. Marszałkowska 12 m. 5, 00-590 Warszawa', 'PL', { ...house('12', 'ul. Marszałkowska', 'm. 5'), ...place('00-590', 'Warszawa') }],
  ['ul. Długa 12/5, 31-146 Kraków', 'PL', { ...house('12', 'ul. Długa', '5'), ...place('31-146', 'Kraków') }],
  ['ul. Nowy Świat 5/7, 00-496 Warszawa', 'PL', { ...house('5/7', 'ul. Nowy Świat'), ...place('00-496', 'Warszawa') }],
  ['al. Jerozolimskie 123A, 02-017 Warszawa', 'PL', { ...house('123A', 'al. Jerozolimskie'), ...place('02-017', 'Warszawa') }],
  ['ul. 3 Maja 15 lok. 4, 40-096 Katowice', 'PL', { ...house('15', 'ul. 3 Maja', 'lok. 4'), ...place('40-096', 'Katowice') }],
  ['Rynek 1, 50-106 Wrocław, Polska', 'PL', { ...house('1', 'Rynek'), ...place('50-106', 'Wrocław'), country: 'PL' }],
  ['skr. poczt. 12, 80-001 Gdańsk', 'PL', { box: 'skr. poczt. 12', ...place('80-001', 'Gdańsk') }],
  ['os. Piastowskie 10 m. 25, 61-148 Poznań', 'PL', { ...house('10', 'os. Piastowskie', 'm. 25'), ...place('61-148', 'Poznań') }],
  ['pl. Wolności 7, II p., 90-001 Łódź', 'PL', { ...house('7', 'pl. Wolności', 'II p.'), ...place('90-001', 'Łódź') }],
];

// biome-ignore format: a table reads better dense
const CZECHIA: readonly Row[] = [
  ['Václavské náměstí 832/19, 110 00 Praha 1', 'CZ', { ...house('832/19', 'Václavské náměstí'), ...place('110 00', 'Praha 1') }],
  ['Na Příkopě 12, 11000 Praha 1', 'CZ', { ...house('12', 'Na Příkopě'), ...place('110 00', 'Praha 1') }],
  ['Masarykova 31, 602 00 Brno', 'CZ', { ...house('31', 'Masarykova'), ...place('602 00', 'Brno') }],
  ['Nádražní 12 702 00 Ostrava', 'CZ', { ...house('12', 'Nádražní'), ...place('702 00', 'Ostrava') }],
  ['17. listopadu 5, 779 00 Olomouc', 'CZ', { ...house('5', '17. listopadu'), ...place('779 00', 'Olomouc') }],
  ['Dlouhá 5a, Staré Město, 110 00 Praha 1', 'CZ', { ...house('5a', 'Dlouhá'), district: 'Staré Město', ...place('110 00', 'Praha 1') }],
  ['Pražská 1234, CZ-370 01 České Budějovice', 'CZ', { ...house('1234', 'Pražská'), ...place('370 01', 'České Budějovice'), country: 'CZ' }],
  ['č.p. 45, 262 31 Milín', 'CZ', { number: 'č.p. 45', ...place('262 31', 'Milín') }],
];

// biome-ignore format: a table reads better dense
const SLOVAKIA: readonly Row[] = [
  ['Hlavná 12, 811 01 Bratislava', 'SK', { ...house('12', 'Hlavná'), ...place('811 01', 'Bratislava') }],
  ['Obchodná 1234/5, 811 06 Bratislava 1', 'SK', { ...house('1234/5', 'Obchodná'), ...place('811 06', 'Bratislava 1') }],
  ['Námestie SNP 3, 97401 Banská Bystrica', 'SK', { ...house('3', 'Námestie SNP'), ...place('974 01', 'Banská Bystrica') }],
  ['Hlavná 68 040 01 Košice', 'SK', { ...house('68', 'Hlavná'), ...place('040 01', 'Košice') }],
  ['Štúrova 27/A, 949 01 Nitra, Slovensko', 'SK', { ...house('27/A', 'Štúrova'), ...place('949 01', 'Nitra'), country: 'SK' }],
  ['Ul. 1. mája 5, SK-010 01 Žilina', 'SK', { ...house('5', 'Ul. 1. mája'), ...place('010 01', 'Žilina'), country: 'SK' }],
  ['Mlynské nivy 16, 3. poschodie, 821 09 Bratislava', 'SK', { ...house('16', 'Mlynské nivy', '3. poschodie'), ...place('821 09', 'Bratislava') }],
  ['P.O. Box 5, 058 01 Poprad', 'SK', { box: 'P.O. Box 5', ...place('058 01', 'Poprad') }],
];

// biome-ignore format: a table reads better dense
const HUNGARY: readonly Row[] = [
  ['1051 Budapest, Nádor u. 7. II/3.', 'HU', { ...house('7', 'Nádor u.', 'II/3.'), ...place('1051', 'Budapest') }],
  ['1051 Budapest, Nádor utca 7.', 'HU', { ...house('7', 'Nádor utca'), ...place('1051', 'Budapest') }],
  ['6720 Szeged, Kárász utca 5. 2. em. 4.', 'HU', { ...house('5', 'Kárász utca', '2. em. 4.'), ...place('6720', 'Szeged') }],
  ['4024 Debrecen, Piac u. 20', 'HU', { ...house('20', 'Piac u.'), ...place('4024', 'Debrecen') }],
  ['1117 Budapest, Október huszonharmadika u. 8-10., 3. emelet', 'HU', { ...house('8-10', 'Október huszonharmadika u.', '3. emelet'), ...place('1117', 'Budapest') }],
  ['Nádor u. 7, 1051 Budapest, Magyarország', 'HU', { ...house('7', 'Nádor u.'), ...place('1051', 'Budapest'), country: 'HU' }],
  ['Budapest, Váci út 12/B, 1132', 'HU', { ...house('12/B', 'Váci út'), ...place('1132', 'Budapest') }],
  ['9021 Győr, Pf. 123', 'HU', { box: 'Pf. 123', ...place('9021', 'Győr') }],
  ['H-8000 Székesfehérvár, Fő utca 12.', 'HU', { ...house('12', 'Fő utca'), ...place('8000', 'Székesfehérvár'), country: 'HU' }],
  ['1051 Budapest Nádor u. 7', 'HU', { ...house('7', 'Nádor u.'), ...place('1051', 'Budapest') }],
  ['1075 Budapest kazinczy utca, 14', 'HU', { ...house('14', 'kazinczy utca'), ...place('1075', 'Budapest') }],
];

// biome-ignore format: a table reads better dense
const ROMANIA: readonly Row[] = [
  ['Str. Lalelelor nr. 5, bl. A, sc. 2, ap. 14, 060271 București', 'RO', { ...house('5', 'Str. Lalelelor', 'bl. A sc. 2 ap. 14'), ...place('060271', 'București') }],
  ['Calea Victoriei 155, 010073 București', 'RO', { ...house('155', 'Calea Victoriei'), ...place('010073', 'București') }],
  ['Bd. Unirii nr. 10, bl. 7B, sc. 1, et. 3, ap. 12, Sector 3, București 030829', 'RO', { ...house('10', 'Bd. Unirii', 'bl. 7B sc. 1 et. 3 ap. 12'), district: 'Sector 3', ...place('030829', 'București') }],
  ['Str. Memorandumului nr. 21, Cluj-Napoca, jud. Cluj, 400114', 'RO', { ...house('21', 'Str. Memorandumului'), ...place('400114', 'Cluj-Napoca', 'jud. Cluj') }],
  ['Str. 1 Decembrie 1918, nr. 12, 540001 Târgu Mureș', 'RO', { ...house('12', 'Str. 1 Decembrie 1918'), ...place('540001', 'Târgu Mureș') }],
  ['Bulevardul Revoluției 12A, 310025 Arad, România', 'RO', { ...house('12A', 'Bulevardul Revoluției'), ...place('310025', 'Arad'), country: 'RO' }],
  ['Str. Florilor, nr. 7, sat Bran, jud. Brașov, 507025', 'RO', { ...house('7', 'Str. Florilor'), ...place('507025', 'sat Bran', 'jud. Brașov') }],
  ['Str. Republicii nr.5 bl.B ap.3, Ploiești', 'RO', { ...house('5', 'Str. Republicii', 'bl.B ap.3'), ...place('', 'Ploiești') }],
];

// biome-ignore format: a table reads better dense
const GREECE: readonly Row[] = [
  ['Ermou 12, 105 63 Athina', 'GR', { ...house('12', 'Ermou'), ...place('105 63', 'Athina') }],
  ['Λεωφ. Κηφισίας 44, 151 25 Μαρούσι', 'GR', { ...house('44', 'Λεωφ. Κηφισίας'), ...place('151 25', 'Μαρούσι') }],
  ['Πατησίων 76, Αθήνα 104 34', 'GR', { ...house('76', 'Πατησίων'), ...place('104 34', 'Αθήνα') }],
  ['Ερμού 12, ΤΚ 10563, Αθήνα', 'GR', { ...house('12', 'Ερμού'), ...place('105 63', 'Αθήνα') }],
  ['Tsimiski 45 546 23 Thessaloniki', 'GR', { ...house('45', 'Tsimiski'), ...place('546 23', 'Thessaloniki') }],
  ['28ης Οκτωβρίου 15, 2ος όροφος, 104 33 Αθήνα', 'GR', { ...house('15', '28ης Οκτωβρίου', '2ος όροφος'), ...place('104 33', 'Αθήνα') }],
  ['25is Martiou 8, 712 02 Iraklio, Greece', 'GR', { ...house('8', '25is Martiou'), ...place('712 02', 'Iraklio'), country: 'GR' }],
  ['Βασ. Σοφίας 12-14, GR-106 74 Αθήνα', 'GR', { ...house('12-14', 'Βασ. Σοφίας'), ...place('106 74', 'Αθήνα'), country: 'GR' }],
];

// biome-ignore format: a table reads better dense
const TURKEY: readonly Row[] = [
  ['Atatürk Cad. No: 12 D: 5, 34000 Kadıköy/İstanbul', 'TR', { ...house('12', 'Atatürk Cad.', 'D: 5'), ...place('34000', 'Kadıköy', 'İstanbul') }],
  ['Caferağa Mah. Moda Cad. No:12/5 34710 Kadıköy / İstanbul', 'TR', { ...house('12', 'Moda Cad.', '5'), district: 'Caferağa Mah.', ...place('34710', 'Kadıköy', 'İstanbul') }],
  ['Kızılay Mah. Atatürk Bulvarı No: 98 Kat: 3 Daire: 7, 06420 Çankaya/Ankara', 'TR', { ...house('98', 'Atatürk Bulvarı', 'Kat: 3 Daire: 7'), district: 'Kızılay Mah.', ...place('06420', 'Çankaya', 'Ankara') }],
  ['Cumhuriyet Caddesi No 45, 35220 İzmir', 'TR', { ...house('45', 'Cumhuriyet Caddesi'), ...place('35220', 'İzmir') }],
  ['Bağdat Cad. 120/3, Kadıköy, İstanbul', 'TR', { ...house('120', 'Bağdat Cad.', '3'), ...place('', 'Kadıköy', 'İstanbul') }],
  ['1453 Sok. No: 7, Bornova, İzmir 35040', 'TR', { ...house('7', '1453 Sok.'), ...place('35040', 'Bornova', 'İzmir') }],
  ['Levent Mahallesi, Gül Sokak, No: 3A, 34330 Beşiktaş/İstanbul, Türkiye', 'TR', { ...house('3A', 'Gül Sokak'), district: 'Levent Mahallesi', ...place('34330', 'Beşiktaş', 'İstanbul'), country: 'TR' }],
  ['İstiklal Cd. No:15 K:2 D:4 Beyoğlu İstanbul', 'TR', { ...house('15', 'İstiklal Cd.', 'K:2 D:4'), ...place('', 'Beyoğlu', 'İstanbul') }],
  ['Büyükdere Cad. No:201 Levent, 34394 Şişli/İstanbul', 'TR', { ...house('201', 'Büyükdere Cad.'), district: 'Levent', ...place('34394', 'Şişli', 'İstanbul') }],
];

// biome-ignore format: a table reads better dense
const RUSSIA: readonly Row[] = [
  ['ул. Ленина, д. 5, кв. 12, Москва, 101000', 'RU', { ...house('5', 'ул. Ленина', 'кв. 12'), ...place('101000', 'Москва') }],
  ['101000, г. Москва, ул. Тверская, д. 7, корп. 2, кв. 15', 'RU', { ...house('7', 'ул. Тверская', 'корп. 2 кв. 15'), ...place('101000', 'Москва') }],
  ['630099, Новосибирская обл., г. Новосибирск, Красный пр-т, д. 25', 'RU', { ...house('25', 'Красный пр-т'), ...place('630099', 'Новосибирск', 'Новосибирская обл.') }],
  ['Невский проспект, 28, Санкт-Петербург, 191186', 'RU', { ...house('28', 'Невский проспект'), ...place('191186', 'Санкт-Петербург') }],
  ['Московская область, г. Химки, ул. Ленина, д. 3, стр. 1, оф. 201, 141400', 'RU', { ...house('3', 'ул. Ленина', 'стр. 1 оф. 201'), ...place('141400', 'Химки', 'Московская область') }],
  ['Екатеринбург, ул. 8 Марта, д. 12', 'RU', { ...house('12', 'ул. 8 Марта'), ...place('', 'Екатеринбург') }],
  ['г. Казань, ул. Баумана, 15а', 'RU', { ...house('15а', 'ул. Баумана'), ...place('', 'Казань') }],
  ['ул. Ленина д.5 кв.12, г.Пермь, 614000, Россия', 'RU', { ...house('5', 'ул. Ленина', 'кв.12'), ...place('614000', 'Пермь'), country: 'RU' }],
  ['Россия, 620014, Екатеринбург, ул. Малышева, 51, офис 302', 'RU', { ...house('51', 'ул. Малышева', 'офис 302'), ...place('620014', 'Екатеринбург'), country: 'RU' }],
  ['а/я 25, Москва, 119021', 'RU', { box: 'а/я 25', ...place('119021', 'Москва') }],
  ['ul. Lenina, d. 5, kv. 12, Moskva, 101000', 'RU', { ...house('5', 'ul. Lenina', 'kv. 12'), ...place('101000', 'Moskva') }],
  ['7 Tverskaya Street, apt. 15, Moscow 125009, Russia', 'RU', { ...house('7', 'Tverskaya Street', 'apt. 15'), ...place('125009', 'Moscow'), country: 'RU' }],
  ['188541, г. Сосновый Бор Ленинградской области', 'RU', place('188541', 'Сосновый Бор', 'Ленинградской области')],
];

// biome-ignore format: a table reads better dense
const UKRAINE: readonly Row[] = [
  ['вул. Хрещатик, 22, Київ, 01001', 'UA', { ...house('22', 'вул. Хрещатик'), ...place('01001', 'Київ') }],
  ['вул. Хрещатик, буд. 22, кв. 5, м. Київ, 01001', 'UA', { ...house('22', 'вул. Хрещатик', 'кв. 5'), ...place('01001', 'Київ') }],
  ['01001, м. Київ, вул. Хрещатик, 22', 'UA', { ...house('22', 'вул. Хрещатик'), ...place('01001', 'Київ') }],
  ['просп. Перемоги, 15, оф. 3, Харків, 61000', 'UA', { ...house('15', 'просп. Перемоги', 'оф. 3'), ...place('61000', 'Харків') }],
  ['79000, Львівська обл., м. Львів, пл. Ринок, 1', 'UA', { ...house('1', 'пл. Ринок'), ...place('79000', 'Львів', 'Львівська обл.') }],
  ['вулиця Дерибасівська 12, Одеса 65026', 'UA', { ...house('12', 'вулиця Дерибасівська'), ...place('65026', 'Одеса') }],
  ['vul. Khreshchatyk, 22, Kyiv, 01001, Ukraine', 'UA', { ...house('22', 'vul. Khreshchatyk'), ...place('01001', 'Kyiv'), country: 'UA' }],
  ['22 Khreshchatyk St., Kyiv 01001', 'UA', { ...house('22', 'Khreshchatyk St.'), ...place('01001', 'Kyiv') }],
];

describe('addresses of Eastern Europe', () => {
  it.each([...POLAND, ...CZECHIA, ...SLOVAKIA, ...HUNGARY, ...ROMANIA, ...GREECE, ...TURKEY, ...RUSSIA, ...UKRAINE])(
    '%s (%s)',
    (text, country, wanted) => {
      expect(filled(text, country)).toEqual(wanted);
    },
  );
});
