/** Which one-byte encoding a file is in tells the language of its words; Western European it is until that is clear. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../src/io/encoding/encoding.ts';

const detect = (text: string, encoding: string) => detectEncoding(iconv.encode(text, encoding), true).encoding;
const csv = (header: string, words: string): string =>
  `${header}\r\n${words
    .split('|')
    .map((word, at) => `${at + 1},${word},x${at}@firma.example`)
    .join('\r\n')}\r\n`;

const OTHERS: readonly (readonly [language: string, encodings: readonly string[], words: string])[] = [
  ['Polish', ['windows-1250', 'iso-8859-2'], 'Łukasz Żółkiewski|Paweł Wiśniewski|Małgorzata Kowalska|Łódź|Wrocław|Grażyna Dąbrowska|ul. Świętokrzyska 5|Michał Zieliński'],
  ['Czech', ['windows-1250', 'iso-8859-2'], 'Jiří Dvořák|Tomáš Novák|Plzeň|Hradec Králové|Věra Černá|Lukáš Říha|Ostrava-Poruba|Zdeněk Kučera'],
  ['Slovak', ['windows-1250', 'iso-8859-2'], 'Ján Kováč|Ľubomír Horváth|Košice|Žilina|Mária Tóthová|Štefan Ďurica|Piešťany|Zuzana Krajčírová|Trenčín|Ľudmila Baláková'],
  ['Hungarian', ['windows-1250', 'iso-8859-2'], 'Szűcs Gergő|Nagy Zoltánné|Kőszegi Erzsébet|Győr|Hódmezővásárhely|Szőke Balázs|Fűtő u. 3.|Tóth Enikő'],
  ['Romanian', ['windows-1250', 'iso-8859-2'], 'Ştefan Ionescu|Bucureşti|Iaşi|Mihăiţă Popescu|Constanţa|Cătălina Păun|Timişoara|Răzvan Ţurcanu'],
  ['Croatian', ['windows-1250', 'iso-8859-2'], 'Ivan Horvatić|Željka Đurić|Šibenik|Marko Kovačević|Požega|Anđela Jurčić|Čakovec|Gorjanović'],
  ['Turkish', ['windows-1254', 'iso-8859-9'], 'Ayşe Yılmaz|İstanbul|Şişli|Oğuz Kağan|Işıl Çağlar|Muğla|MEHMET ALİ ŞAHİN|Kadıköy'],
  ['Lithuanian', ['windows-1257'], 'Jonas Žukauskas|Klaipėda|Rūta Petrauskienė|Šiauliai|Vilniaus g. 5|Gražina Kačinskaitė|Panevėžys|Ąžuolų g. 3'],
  ['Latvian', ['windows-1257'], 'Jānis Bērziņš|Rīga|Līga Ozoliņa|Jūrmala|Kārlis Kļaviņš|Daugavpils|Zemgales iela|Mārtiņš Vītols'],
  ['Russian', ['windows-1251', 'koi8-r', 'iso-8859-5'], 'Иванов Сергей|ООО Ромашка|Москва|ул. Ленина, д. 5|Петрова Анна|Санкт-Петербург|ПЁТР КУЗНЕЦОВ'],
  ['Ukrainian', ['windows-1251', 'koi8-u'], 'Шевченко Олексій|Київ|Дніпро|Ірина Їжакевич|Євген Коваленко|вул. Хрещатик|Львів'],
  ['Bulgarian', ['windows-1251'], 'Георги Димитров|София|Пловдив|Мария Иванова|бул. Витоша 15|Бургас|Стоян Петров'],
  ['Greek', ['windows-1253', 'iso-8859-7'], 'Γιώργος Παπαδόπουλος|Αθήνα|Θεσσαλονίκη|Ελένη Νικολάου|Πειραιάς|ΚΩΝΣΤΑΝΤΙΝΟΣ|Οδός Ερμού 12'],
  ['Hebrew', ['windows-1255'], 'דוד כהן|תל אביב|ירושלים|שרה לוי|חיפה|רחוב הרצל|משה פרץ'],
  ['Arabic', ['windows-1256'], 'محمد علي|القاهرة|فاطمة حسن|الرياض|شركة النور|عبد الله|دبي'],
]; // biome-ignore format: a table

const cases = OTHERS.flatMap(([language, encodings, words]) =>
  encodings.map((encoding) => [language, encoding, words] as const),
);

describe('another language', () => {
  it.each(cases)('%s in %s is read as such', (_, encoding, words) => {
    const text = csv('id,name,email', words);
    const bytes = iconv.encode(text, encoding);
    expect(iconv.decode(bytes, encoding)).toBe(text);
    // some letters stand at the same places in a second encoding
    expect(iconv.decode(bytes, detect(text, encoding))).toBe(text);
  });

  it.each(cases)('%s in %s among English words', (_, encoding, words) => {
    const english = 'Smith|Acme Ltd|New York|manager, sales|12 High Street|John Doe|Do not call|Boston';
    const text = csv('Record ID,Name,Email', `${english}|${words}|${english}`);
    expect(iconv.decode(iconv.encode(text, encoding), detect(text, encoding))).toBe(text);
  });
});

const WESTERN: { readonly [language: string]: string } = {
  German: 'Jürgen Müller|Größe|Straße des 17. Juni|Düsseldorf|Björn Schäfer|Kläranlage 300 m³|Weiß & Söhne',
  French: 'François Lefèvre|Besançon|Hélène Bérénger|Château-Thierry|Noël Maître|n° 5|L’Haÿ-les-Roses|Œuvres sociales',
  Spanish: 'José Muñoz|Ángela Ibáñez|Logroño|¿Qué tal?|¡Sí!|Nº 5|1ª planta|Cádiz|Íñigo Núñez',
  Portuguese: 'João Conceição|São José|Magalhães|Praça da República nº 3|Antônio Gonçalves|Goiânia|1º andar|Ítalo Simões',
  Italian: 'Niccolò Rossi|Forlì|Cantù|società a responsabilità|Nicolò Però|Città di Castello|Sant’Agàta|Cefalù|perchè',
  Swedish: 'Åsa Öberg|Malmö|Björn Ågren|Sjöström|Västerås|Håkan Hjälm',
  Finnish: 'Yrjö Mäkinen|Jyväskylä|Hämeenlinna|Päivi Pöyhönen|Åbo|KÄSITTELY ÄÄNEKOSKI',
  Danish: 'Søren Jørgensen|Ærø|Åse Kjær|Rødovre|Lærke Østergård|Bjørn Sørensen|Mørk|Bø',
  Norwegian: 'Bjørn Ødegård|Tromsø|Ålesund|Håkon Bråthen|Gjøvik|Bodø',
  Icelandic: 'Sigurður Þórðarson|Guðrún Ævarsdóttir|Reykjavík|Ólafsvík|Þorbjörg Ýr|Friðrik Már|Garðabær',
  Estonian: 'Tõnu Põld|Jõgeva|Võru|Ülle Mägi|Jüri Õunapuu|Žanna Šults|Rõuge',
  Catalan: 'Núria Solà|L’Hospitalet|Martí Güell|Plaça d’Espanya|Òscar Canyís|Vilafranca del Penedès',
  Dutch: 'Zoë de Vries|Cornelië|Coöperatie|Daniël Brouwer|René van ’t Hof|’s-Hertogenbosch|Geünieerd',
  mixed: 'Jürgen Müller|José Muñoz|Søren Jørgensen|François Lefèvre|João Conceição|Sigurður Þórðarson|Žižka|Šarūnas|Dominguez Peña',
  signs: '20 °C|½ price|© 2024|Acme®|Acme™|5 €|300 m³|50 m²|±5 %|¥ 500|£ 20|§ 5|¼ l|O´Brien|µg',
}; // biome-ignore format: a table

describe('a long file', () => {
  it.each(cases)('%s in %s', (_, encoding, words) => {
    const text = csv('id,name,email', Array.from({ length: 600 }, () => words).join('|'));
    expect(iconv.decode(iconv.encode(text, encoding), detect(text, encoding))).toBe(text);
  });
});

describe('Western European text', () => {
  it.each(Object.entries(WESTERN))('stays windows-1252: %s', (_, words) => {
    expect(detect(csv('id,name,email', words), 'windows-1252')).toBe('windows-1252');
    const many = Array.from({ length: 40 }, () => words).join('|');
    expect(detect(csv('id,name,email', many), 'windows-1252')).toBe('windows-1252');
    for (const word of words.split('|')) expect(detect(word, 'windows-1252'), word).toBe('windows-1252');
  });

  it('is what few words of another language are read as', () => {
    expect(detect(csv('id,name,email', 'Łukasz|Smith'), 'windows-1250')).toBe('windows-1252');
  });
});
