import { describe, expect, it } from 'vitest';
import { Conflicts } from '../../src/link/conflicts.ts';
import { MATCHERS, type Person } from '../dedupe/people.ts';
import { sightOf } from './sights.ts';

const between = (left: Person, right: Person): string[] =>
  new Conflicts(MATCHERS)
    .between(sightOf(left), sightOf(right))
    .map(({ field, left: a, right: b, kind }) => `${kind} ${field}: ${a} / ${b}`);

describe('conflicts', () => {
  it.each<[string, Person, Person, string[]]>([
    ['another phone', { phone: '+12125550142' }, { phone: '+12125550199' }, ['differs phone: +12125550142 / +12125550199']],
    ['a phone without its country code', { phone: '+12125550142' }, { phone: '(212) 555-0142' }, []],
    ['a phone in another column', { phone: '+12125550142' }, { mobile: '+12125550142', phone: '+12125550199' }, []],
    ['another email', { email: 'a@x.example' }, { email: 'b@x.example' }, ['differs email: a@x.example / b@x.example']],
    ['an email in another case', { email: 'Ann@X.example' }, { email: 'ann@x.example' }, []],
    ['another birth date', { birth_date: '1980-01-02' }, { birth_date: '1981-01-02' }, ['differs birth_date: 1980-01-02 / 1981-01-02']],
    ['another birth date in three columns', { birth_year: '1980', birth_month: '1', birth_day: '02' }, { birth_year: '1980', birth_month: 'Jan', birth_day: '12' }, ['differs birth_date: 1980-1-02 / 1980-Jan-12']],
    ['a birth date in three columns and in one', { birth_year: '1980', birth_month: '1', birth_day: '2' }, { birth_date: '1980-01-02' }, []],
    ['a legal form more', { company: 'Acme Inc.' }, { company: 'ACME' }, []],
    ['another employer', { company: 'Acme' }, { company: 'Globex' }, ['differs company: Acme / Globex']],
    ['another title', { job_title: 'Buyer' }, { job_title: 'CFO' }, ['differs job_title: Buyer / CFO']],
    ['a full name and its parts', { full_name: 'Ann Lee' }, { first_name: 'Ann', last_name: 'Lee' }, []],
    ['only one has it', { phone: '+12125550142', email: '' }, { phone: '', email: 'a@x.example' }, []],
    ['another letter than could be lost', { first_name: 'Mari?a', last_name: 'Lee' }, { first_name: 'Marija', last_name: 'Lee' }, ['differs first_name: Mari?a / Marija']],
    ['other external ids', { external_id: 'A1' }, { external_id: '77' }, []],
    ['out here, in there', { opt_out_email: 'true' }, { opt_in_email: 'true' }, ['consent opt_out_email: opt_out_email=true / opt_in_email=true']],
    ['a refusal that the other does not know of', { opt_out_email: 'Yes' }, { email: 'a@x.example' }, ['consent opt_out_email: opt_out_email=Yes / ']],
    ['withdrawn later', { opt_in_email: 'true' }, { opt_in_email: 'true', opt_in_at: '2020-01-01', opt_out_at: '2024-01-01' }, ['consent opt_out_email: opt_in_email=true / opt_in_email=true; opt_out_at=2024-01-01']],
    ['opt-in and opt-out that say the same', { opt_out_email: 'false' }, { opt_in_email: 'true' }, []],
    ['both refuse', { opt_out_email: 'true' }, { opt_out_email: '1' }, []],
    ['not opted in, and nothing known', { opt_in_email: 'false' }, { opt_in_email: '' }, []],
    ['not opted in, and opted in', { opt_in_email: 'false' }, { opt_in_email: 'true' }, ['consent opt_out_email: opt_in_email=false / opt_in_email=true']],
    ['no calls', { do_not_call: 'true' }, { do_not_call: '' }, ['consent do_not_call: do_not_call=true / ']],
  ])('%s', (_name, left, right, said) => {
    expect(between(left, right)).toEqual(said);
    expect(between(right, left).length).toBe(said.length);
  }); // biome-ignore format: a table reads better dense
});

/** What two systems write of one fact, each in its own way. */
describe('no conflict', () => {
  it.each<[string, Person, Person]>([
    ['a register number and the VAT number that is made of it', { business_id: '2532004-3' }, { business_id: 'FI25320043' }],
    ['a number with its label', { business_id: 'VAT No. GB 731 3310 72' }, { business_id: 'GB731331072' }],
    ['a court number that no register check knows', { business_id: 'HRB 12345' }, { business_id: 'HRB12345' }],
    ['letters that an encoding lost', { first_name: 'Ma?gorzata', last_name: 'Kami?ska', city: 'Wroc\ufffdaw', street: 'ul. D?uga 5', company: '?ywiec' }, { first_name: 'Małgorzata', last_name: 'Kamińska', city: 'Wrocław', street: 'ul. Długa 5', company: 'Żywiec' }],
    ['umlauts in a city', { city: 'Köln' }, { city: 'KOELN' }],
    ['umlauts in a name', { first_name: 'Jörg', last_name: 'Böhm' }, { first_name: 'Joerg', last_name: 'BOEHM' }],
    ['a Danish letter written as two', { first_name: 'Aage', last_name: 'Kirkegård' }, { first_name: 'Aage', last_name: 'Kirkegaard' }],
    ['umlauts in a street', { street: 'Röntgenweg 92' }, { street: 'ROENTGENWEG 92' }],
    ['umlauts in a company', { company: 'Böhm Consulting AG' }, { company: 'Boehm Consulting AG' }],
    ['umlauts in a state', { state: 'Baden-Württemberg' }, { state: 'Baden-Wuerttemberg' }],
    ['a state and its code', { state: 'CA' }, { state: 'California' }],
    ['a country in two languages and as a code', { country: 'Finland' }, { country: 'Suomi' }],
    ['a country and its code', { country: 'FI' }, { country: 'Finland' }],
    ['a full name in which the parts fall otherwise', { full_name: 'Luís Santos Araújo' }, { first_name: 'Luís', last_name: 'Santos Araújo' }],
    ['a full name with a title', { full_name: 'Smt. Aishwarya Agarwal' }, { first_name: 'Aishwarya', last_name: 'Agarwal' }],
    ['a full name with the family name first', { first_name: 'Krystyna', last_name: 'Kozłowska' }, { full_name: 'Kozłowska Krystyna' }],
    ['names in the wrong columns', { first_name: 'Kozłowska', last_name: 'Krystyna' }, { first_name: 'Krystyna', last_name: 'Kozlowska' }],
    ['an initial that fits', { first_name: 'Vikram', last_name: 'Jain' }, { first_name: 'V.', last_name: 'Jain' }],
    ['an initial in a full name', { first_name: 'Alastair', last_name: 'Hall' }, { full_name: 'A. Hall' }],
    ['initials of both given names', { first_name: 'John Robert', last_name: 'Hall' }, { first_name: 'J. R.', last_name: 'Hall' }],
    ['an initial before the name that is used', { first_name: 'J. Robert', last_name: 'Hall' }, { first_name: 'John', last_name: 'Hall' }],
    ['a middle initial more', { first_name: 'John', last_name: 'Hall' }, { first_name: 'John R.', last_name: 'Hall' }],
    ['a short form', { first_name: 'Charles', last_name: 'Hall' }, { first_name: 'Chuck', last_name: 'Hall' }],
    ['a short form in a full name', { first_name: 'Robert', last_name: "O'Brien" }, { full_name: "Rob O'Brien" }],
    ['a name of two words in one', { first_name: 'Anne Marie', last_name: 'Hall' }, { first_name: 'Annemarie', last_name: 'Hall' }],
    ['one of two surnames', { first_name: 'Ana', last_name: 'Suárez' }, { first_name: 'Ana', last_name: 'Suárez Fernández' }],
    ['the second of two surnames', { full_name: 'Camila Ferreira' }, { first_name: 'Camila', last_name: 'Souza Ferreira' }],
    ['a Chinese name and how it is read', { full_name: '上官海燕' }, { first_name: 'Haiyan', last_name: 'Shangguan' }],
    ['a Chinese name and its parts', { full_name: '上官海燕' }, { first_name: '海燕', last_name: '上官' }],
    ['a Japanese name and its parts', { full_name: '石川 隆' }, { first_name: '隆', last_name: '石川' }],
    ['a name in kanji and in kana', { first_name: '花子', last_name: '山田' }, { full_name: 'ヤマダ ハナコ' }],
    ['a name in kanji and how it is said', { first_name: '花子', last_name: '山田', phonetic_first_name: 'ハナコ', phonetic_last_name: 'ヤマダ' }, { full_name: 'Hanako Yamada' }],
    ['a Korean name in Latin letters', { first_name: '민준', last_name: '김' }, { first_name: 'Minjun', last_name: 'Kim' }],
    ['a name in Cyrillic and in Latin letters', { first_name: 'Иван', last_name: 'Петров' }, { first_name: 'Ivan', last_name: 'Petrov' }],
    ['a mobile and a landline of a country that tells them apart', { mobile: '+34663873043' }, { phone: '+34917686552', mobile: '' }],
    ['a mobile and a phone at home', { mobile: '+12125550142' }, { home_phone: '+12125550199' }],
    ['a street, and an address with its place', { street: 'Via Dante 150', postal_code: '47163', city: 'Forlì' }, { street: 'Via Dante 150 - 47163 Forlì (FC)' }],
    ['a street, and an address whose place nobody can compare', { street: 'ul. Długa 38' }, { address: 'ul. Dluga 38, 00-583 Warszawa' }],
  ])('%s', (_name, left, right) => {
    expect(between(left, right)).toEqual([]);
    expect(between(right, left)).toEqual([]);
  }); // biome-ignore format: a table reads better dense
});

/** What must be told, however near it is to one of the above. */
describe('a conflict', () => {
  it.each<[string, Person, Person, string]>([
    ['another number', { business_id: '2532004-3' }, { business_id: 'FI01120389' }, 'business_id: 2532004-3 / FI01120389'],
    ['a digit of a number', { business_id: 'FI25320043' }, { business_id: 'FI25320034' }, 'business_id: FI25320043 / FI25320034'],
    ['one number of two countries', { business_id: 'FI25320043' }, { business_id: 'EE25320043' }, 'business_id: FI25320043 / EE25320043'],
    ['another court number', { business_id: 'HRB 12345' }, { business_id: 'HRB 12346' }, 'business_id: HRB 12345 / HRB 12346'],
    ['another city', { city: 'Köln' }, { city: 'Koblenz' }, 'city: Köln / Koblenz'],
    ['a city with another beginning', { city: 'Neuss' }, { city: 'Neuß am Berg' }, 'city: Neuss / Neuß am Berg'],
    ['another family name', { first_name: 'Jörg', last_name: 'Böhm' }, { first_name: 'Jörg', last_name: 'Bohn' }, 'last_name: Böhm / Bohn'],
    ['another street', { street: 'Röntgenweg 92' }, { street: 'Röntgenweg 29' }, 'street: Röntgenweg 92 / Röntgenweg 29'],
    ['another company', { company: 'Böhm Consulting AG' }, { company: 'Böhm Holding AG' }, 'company: Böhm Consulting AG / Böhm Holding AG'],
    ['another state', { state: 'CA' }, { state: 'Colorado' }, 'state: CA / Colorado'],
    ['another country', { country: 'FI' }, { country: 'Sweden' }, 'country: FI / Sweden'],
    ['another department', { department: 'Sales' }, { department: 'Finance' }, 'department: Sales / Finance'],
    ['a full name and other parts', { full_name: 'Luís Santos Araújo' }, { first_name: 'Luís', last_name: 'Santos Pereira' }, 'full_name: Luís Santos Araújo / Luís Santos Pereira'],
    ['a full name and another family name', { first_name: 'Anna', last_name: 'Lo Presti' }, { full_name: 'Anna Esposito' }, 'full_name: Anna Lo Presti / Anna Esposito'],
    ['a full name and another given name', { first_name: 'Krystyna', last_name: 'Kozłowska' }, { full_name: 'Kozłowska Halina' }, 'full_name: Krystyna Kozłowska / Kozłowska Halina'],
    ['two full names', { full_name: 'Anna Nowak' }, { full_name: 'Anna Kowalska' }, 'full_name: Anna Nowak / Anna Kowalska'],
    ['half of a name with a hyphen, as after a wedding', { first_name: 'Anna', last_name: 'Kowalska' }, { first_name: 'Anna', last_name: 'Kowalska-Nowak' }, 'last_name: Kowalska / Kowalska-Nowak'],
    ['the same in a full name', { full_name: 'Anna Kowalska-Nowak' }, { first_name: 'Anna', last_name: 'Kowalska' }, 'full_name: Anna Kowalska-Nowak / Anna Kowalska'],
    ['an initial that does not fit', { first_name: 'Vikram', last_name: 'Jain' }, { first_name: 'S.', last_name: 'Jain' }, 'first_name: Vikram / S.'],
    ['an initial in a full name that does not fit', { first_name: 'Alastair', last_name: 'Hall' }, { full_name: 'B. Hall' }, 'full_name: Alastair Hall / B. Hall'],
    ['a middle initial that is that of the other family name', { first_name: 'John', last_name: 'Smith' }, { full_name: 'John S. Kowalski' }, 'full_name: John Smith / John S. Kowalski'],
    ['another middle initial', { first_name: 'John R.', last_name: 'Hall' }, { first_name: 'John A.', last_name: 'Hall' }, 'first_name: John R. / John A.'],
    ['a short form of another name', { first_name: 'Charles', last_name: 'Hall' }, { first_name: 'Bob', last_name: 'Hall' }, 'first_name: Charles / Bob'],
    ['brother and sister', { first_name: 'Daniel', last_name: 'Hall' }, { first_name: 'Daniela', last_name: 'Hall' }, 'first_name: Daniel / Daniela'],
    ['a slip of the hand', { first_name: 'Amanda', last_name: 'Hall' }, { first_name: 'Amada', last_name: 'Hall' }, 'first_name: Amanda / Amada'],
    ['a letter doubled in a slip', { first_name: 'Daniel', last_name: 'King' }, { first_name: 'Daaniel', last_name: 'King' }, 'first_name: Daniel / Daaniel'],
    ['a letter doubled in a full name', { full_name: 'Daniel King' }, { first_name: 'Daaniel', last_name: 'King' }, 'full_name: Daniel King / Daaniel King'],
    ['another second surname', { first_name: 'Ana', last_name: 'Suárez Gil' }, { first_name: 'Ana', last_name: 'Suárez Fernández' }, 'last_name: Suárez Gil / Suárez Fernández'],
    ['a Chinese name and another', { full_name: '上官海燕' }, { first_name: 'Meili', last_name: 'Wang' }, 'full_name: 上官海燕 / Meili Wang'],
    ['a Chinese name and other parts', { full_name: '王芳' }, { first_name: '伟', last_name: '王' }, 'full_name: 王芳 / 王伟'],
    ['a Japanese name and other parts', { full_name: '石川 隆' }, { first_name: '恵子', last_name: '中村' }, 'full_name: 石川 隆 / 中村恵子'],
    ['a name in Cyrillic and another', { first_name: 'Иван', last_name: 'Петров' }, { first_name: 'Boris', last_name: 'Petrov' }, 'first_name: Иван / Boris'],
    ['two Korean names', { first_name: '민준', last_name: '김' }, { first_name: '서연', last_name: '김' }, 'first_name: 민준 / 서연'],
    ['two mobiles in columns of two kinds', { mobile: '+34663873043' }, { phone: '+34648482162' }, 'phone: +34663873043 / +34648482162'],
    ['a mobile and a landline in one column, which holds one only', { phone: '+34663873043' }, { phone: '+34917686552' }, 'phone: +34663873043 / +34917686552'],
    ['two landlines beside one mobile', { phone: '+34917686552', mobile: '+34663873043' }, { phone: '+34981695944' }, 'phone: +34917686552 / +34981695944'],
    ['numbers of which nobody can tell what they are', { mobile: '+12125550142' }, { phone: '+12125550199' }, 'phone: +12125550142 / +12125550199'],
    ['a street, and an address in another town', { street: 'Via Dante 150', postal_code: '00126', city: 'Roma' }, { street: 'Via Dante 150 - 47163 Forlì (FC)' }, 'street: Via Dante 150 / Via Dante 150 - 47163 Forlì (FC)'],
    ['a street, and an address at another house', { street: 'Via Dante 15', city: 'Forlì' }, { street: 'Via Dante 150 - 47163 Forlì (FC)' }, 'street: Via Dante 15 / Via Dante 150 - 47163 Forlì (FC)'],
    ['a street without its house', { street: 'Via Dante' }, { street: 'Via Dante 150 - 47163 Forlì (FC)' }, 'street: Via Dante / Via Dante 150 - 47163 Forlì (FC)'],
    ['a street of a longer name', { street: '12 Oak Street' }, { street: '12 Royal Oak Street' }, 'street: 12 Oak Street / 12 Royal Oak Street'],
  ])('%s', (_name, left, right, said) => {
    expect(between(left, right)).toEqual([`differs ${said}`]);
    expect(between(right, left)).toHaveLength(1);
  }); // biome-ignore format: a table reads better dense
});
