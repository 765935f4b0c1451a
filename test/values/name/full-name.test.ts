import { expect, it } from 'vitest';
import { fullNameForms } from '../../../src/values/name/full-name.ts';

it.each([
  ['Doe, John', 'john', 'doe'], ['John Doe', 'john', 'doe'], ['DOE John', 'john', 'doe'], ['Virtanen Matti', 'matti', 'virtanen'], ['Wang Xiaoming', 'xiaoming', 'wang'], ['Xiaoming Wang', 'xiaoming', 'wang'],
  ['王小明', '小明', '王'], ['欧阳娜娜', '娜娜', '欧阳'], ['田中 太郎', '太郎', '田中'], ['Иванов Иван Иванович', 'ivan ivanovich', 'ivanov'], ['Γιώργος Παπαδόπουλος', 'giorgos', 'papadopoulos'],
  ['Dr. Robert "Bob" Hale Jr.', 'robert', 'hale'], ['Robert (Bob) Hale', 'robert', 'hale'], ['Xaver "Schorsch" Huber', 'xaver schorsch', 'huber'], ['Prof. Dr. Anna-Maria Müller, PhD', 'anna maria', 'muller'],
  ['RINALDI/SILVIA MS', 'silvia', 'rinaldi'], ['AL-BLOOSHI/ZAYED MR', 'zayed', 'al blooshi'], ['LONG/KEITH', 'keith', 'long'], ['SILVA/J', 'j', 'silva'],
  ['SMITH JOHN A & MARY B', 'john and mary', 'smith'], ['SMITH JOHN AND MARY', 'john and mary', 'smith'], ['John Smith & Mary Brown', '', ''], ['SCOTT KEITH F', 'keith f', 'scott'], ['Mary Ann S', 'mary ann', 's'],
  ['The Perry Family Trust', 'perry family', 'trust'], ['PERRY FAMILY TR', 'perry family', 'trust'], ['ALVAREZ LARRY C TTEE', 'larry c trustee', 'alvarez'], ['ALVAREZ LARRY C TRUSTEE', 'larry c trustee', 'alvarez'], ['Jan Tr', 'jan', 'tr'],
  ['Maria José García López', 'maria jose', 'garcia lopez'], ['John Taylor Smith', 'john taylor', 'smith'], ['Jan van der Berg', 'jan', 'van der berg'], ['J. Robert Oppenheimer', 'j robert', 'oppenheimer'], ['', '', ''],
])('%s', (text, given, family) => expect(fullNameForms(text, '')).toMatchObject({ given, family })); // biome-ignore format: a table reads better dense

it('follows the country where the order is its', () => {
  expect(fullNameForms('Nagy István', 'HU')).toMatchObject({ given: 'istvan', family: 'nagy' });
});

it.each([
  ['TREMBLAY ZEPHYR', 'zephyr', 'tremblay'], ['SMITH JR JOHN A', 'john a', 'smith'], ['GARCIA LOPEZ MARIA JOSE', 'maria jose', 'garcia lopez'], ['VAN DYKE PETER', 'peter', 'van dyke'],
  ['JOHN SMITH', 'john', 'smith'], ['Li Wei', 'wei', 'li'], ['OSTROM KAARLO A & AURA B', 'kaarlo and aura', 'ostrom'], ['Doe, John', 'john', 'doe'],
])('where the family name goes first, %s', (text, given, family) => expect(fullNameForms(text, '', 'family-first')).toMatchObject({ given, family })); // biome-ignore format: a table reads better dense
