import { describe, expect, it } from 'vitest';
import { looksLikeCompany, parseName } from '../../../src/values/name/name.ts';

/** Parts in one line: prefix | first | middle | last | suffix | nickname. */
const line = (text: string, country = ''): string => {
  const { prefix, first, middle, last, suffix, nickname } = parseName(text, { country });
  return [prefix, first, middle, last, suffix, nickname].join('|');
};

describe('parseName', () => {
  it.each([
    ['', '|||||'],
    ['   ', '|||||'],
    ['Madonna', '|Madonna||||'],
    ['John Doe', '|John||Doe||'],
    ['  John   Doe ', '|John||Doe||'],
    ['John Michael Doe', '|John|Michael|Doe||'],
    ['DOROTHY E WINNINGHAM', '|DOROTHY|E|WINNINGHAM||'],
    ['J.R.R. Tolkien', '|J.R.R.||Tolkien||'],
    ['W. Terry Wingfield', '|W.|Terry|Wingfield||'],
    ['Elizabeth B', '|Elizabeth||B||'],
  ])('given name first: %s', (text, parts) => expect(line(text)).toBe(parts));

  it.each([
    ['Doe, John', '|John||Doe||'],
    ['Doe,John', '|John||Doe||'],
    ['von der Leyen, Ursula', '|Ursula||von der Leyen||'],
    ["O'Brien, Pat", "|Pat||O'Brien||"],
    ['Smith, AJ', '|AJ||Smith||'],
    ['STAIB JR, JOHN R', '|JOHN|R|STAIB|JR|'],
    ['Smith, Dr. Jane', 'Dr.|Jane||Smith||'],
    ['Doe-Ray, John P., Jr., CLU', '|John|P.|Doe-Ray|Jr., CLU|'],
    ['"van Dam", Jan', '|Jan||van Dam||'],
    ['Петров, Иван', '|Иван||Петров||'],
  ])('comma order: %s', (text, parts) => expect(line(text)).toBe(parts));

  it.each([
    ['Prof. Dr. Ursula von der Leyen', 'Prof. Dr.|Ursula||von der Leyen||'],
    ['KING DYLAN S', '|DYLAN|S|KING||'],
    ['NGUYEN ERIC L', '|ERIC|L|NGUYEN||'],
    ['Huber Dr. Max', 'Dr.|Max||Huber||'],
    ['Huber Dipl.-Ing. Zeno', 'Dipl.-Ing.|Zeno||Huber||'],
    ['van der Berg Prof. Dr. Jan', 'Prof. Dr.|Jan||van der Berg||'],
    ['SMITH MR JOHN', 'MR|JOHN||SMITH||'],
    ['Anna Dr. Huber', 'Dr.|Anna||Huber||'],
    ['J. Prof. Smith', 'Prof.|J.||Smith||'],
    ['Frau Dr. Angela Merkel', 'Frau Dr.|Angela||Merkel||'],
    ['Dr. med. Hans Meier', 'Dr. med.|Hans||Meier||'],
    ['Dipl.-Ing. Karl Weber', 'Dipl.-Ing.|Karl||Weber||'],
    ['Dott.ssa Maria Rossi', 'Dott.ssa|Maria||Rossi||'],
    ['Mme Curie', 'Mme|||Curie||'],
    ['Mr. Hearst', 'Mr.|||Hearst||'],
    ['Ms Do', 'Ms|||Do||'],
    ['Dr. Anna', 'Dr.|Anna||||'],
    ['Major John Smith', 'Major|John||Smith||'],
    ['Dean Martin', '|Dean||Martin||'],
    ['Tri Nguyen', '|Tri||Nguyen||'],
    ['Md Rahman', '|Md||Rahman||'],
    ['Rabbi Cohen', 'Rabbi|||Cohen||'],
    ['Senator Lundqvist', 'Senator|||Lundqvist||'],
    ['Inspector Anna', 'Inspector|Anna||||'],
    ['Mr', 'Mr|||||'],
    ['Freiherr von Stetten', 'Freiherr|||von Stetten||'],
    ['Karl Freiherr von Stetten', '|Karl||Freiherr von Stetten||'],
    ['Minister of Health Anna Bergström', 'Minister of Health|Anna||Bergström||'],
    ['Duke of Norfolk', 'Duke of Norfolk|||||'],
    ['John of Gaunt', '|John|of|Gaunt||'],
    ['Senior Judge Harold Price', 'Senior Judge|Harold||Price||'],
    ['Senior Harold Price', '|Senior|Harold|Price||'],
    ['Police Commissioner Helen Price', 'Police Commissioner|Helen||Price||'],
    ['Major-General Robert Hale', 'Major-General|Robert||Hale||'],
    ['Judge C Robert Hale', 'Judge|C|Robert|Hale||'],
    ['Prof. Dr. h. c. Hans Meier', 'Prof. Dr. h. c.|Hans||Meier||'],
    ['Cardinal Joseph Hale', 'Cardinal|Joseph||Hale||'],
    ['Господин Иванов', 'Господин|||Иванов||'],
    ['Novák, Ing.', 'Ing.|||Novák||'],
    ['Jan Novák, Ing', 'Ing|Jan||Novák||'],
    ['Hale, Dr. MD', 'Dr.|||Hale|MD|'],
  ])('titles: %s', (text, parts) => expect(line(text)).toBe(parts));

  it.each([
    ['John Smith Jr.', '|John||Smith|Jr.|'],
    ['Edward Senior III', '|Edward||Senior|III|'],
    ['Dale Edward Jones Senior', '|Dale|Edward|Jones|Senior|'],
    ['Jason Senior', '|Jason||Senior||'],
    ['Ada Lovelace, PhD', '|Ada||Lovelace|PhD|'],
    ['Michio Yamaguchi, AIA, CSI', '|Michio||Yamaguchi|AIA, CSI|'],
    ['JAMES J MA', '|JAMES|J|MA||'],
    ['Tonya Fordham, DO', '|Tonya||Fordham|DO|'],
    ['Nguyen Thi Vi', '|Vi|Thi|Nguyen||'],
    ['Robert Hale B.Sc.', '|Robert||Hale|B.Sc.|'],
    ['Robert Hale, B.Tech.', '|Robert||Hale|B.Tech.|'],
    ['R.Hale', '|R.||Hale||'],
    ['Robert Hale MEng', '|Robert||Hale|MEng|'],
    ['Li Meng', '|Li||Meng||'],
    ['wang meng', '|wang||meng||'],
    ['Jean Mba', '|Jean||Mba||'],
    ['Marie Jeanne Mba', '|Marie|Jeanne|Mba||'],
    ['Robert Smith Mba', '|Robert||Smith|Mba|'],
    ['Robert Smith MA', '|Robert||Smith|MA|'],
    ['Jack MA', '|Jack||MA||'],
    ['Robert Smith MA PhD', '|Robert||Smith|MA PhD|'],
    ['Smith, Robert MA PhD', '|Robert||Smith|MA PhD|'],
    ['Robert Smith Ph. D. MBA', '|Robert||Smith|Ph. D. MBA|'],
    ['Smith, MD', '|||Smith|MD|'],
    ['Anna, PhD', '|Anna|||PhD|'],
    ['Smith Jr, Ma', '|Ma||Smith|Jr|'],
    ['de Lorenzo y Soto, Jr. Juan', '|Juan||de Lorenzo y Soto|Jr.|'],
    ['Garcia Lopez, Ed', '|Ed||Garcia Lopez||'],
    ['García Márquez, MJ', '|MJ||García Márquez||'],
    ['Robert Hale, X.Y.Z.', '|Robert||Hale|X.Y.Z.|'],
    ['Robert Hale, MD, Director', '|Robert||Hale|MD, Director|'],
    ['Ann Carter, FNP-BC', '|Ann||Carter|FNP-BC|'],
    ['Ann Carter, OTR/L', '|Ann||Carter|OTR/L|'],
    ['Smith, Robert Junior', '|Robert||Smith|Junior|'],
    ['Silva, Junior', '|Junior||Silva||'],
    ['Иван Петров мл.', '|Иван||Петров|мл.|'],
    ['Иван Петров младший', '|Иван||Петров|младший|'],
    ['mary ann johnson v', '|mary ann||johnson|v|'],
    ['Anna Maria V', '|Anna|Maria|V||'],
    ['Hari Prasad K.C.', '|Hari|Prasad|K.C.||'],
    ['ROBERT SMITH J.', '|ROBERT|SMITH|J.||'],
  ])('suffixes: %s', (text, parts) => expect(line(text)).toBe(parts));

  it.each([
    ['Ludwig van Beethoven', '|Ludwig||van Beethoven||'],
    ['Van Nguyen', '|Van||Nguyen||'],
    ['Le Song', '|Le||Song||'],
    ['van Gogh', '|||van Gogh||'],
    ['Charles de Gaulle', '|Charles||de Gaulle||'],
    ['Mohammed bin Salman Al Saud', '|Mohammed||bin Salman Al Saud||'],
    ['José Ortega y Gasset', '|José||Ortega y Gasset||'],
    ['María del Carmen Pérez', '|María|del Carmen|Pérez||'],
    ['Richard O Connell', '|Richard||O Connell||'],
    ['La Shawn K. Ford', '|La Shawn|K.|Ford||'],
    ['Etje Heijdanus-De Boer', '|Etje||Heijdanus-De Boer||'],
    ['Nguyen Van Anh', '|Anh|Van|Nguyen||'],
    ['Jan v.d. Meer', '|Jan||v.d. Meer||'],
    ['Jan v/d Meer', '|Jan||v/d Meer||'],
    ['J. v. d. Meer', '|J.||v. d. Meer||'],
    ['Hans v. Stetten', '|Hans||v. Stetten||'],
    ['Meer, Jan v.d.', '|Jan||v.d. Meer||'],
    ['john v. smith', '|john|v.|smith||'],
    ['J. V.D. Meer', '|J.|V.D.|Meer||'],
    ['john e smith', '|john|e|smith||'],
    ['ben carson', '|ben||carson||'],
    ['al smith', '|al||smith||'],
    ['De La Fuente', '|||De La Fuente||'],
    ['VAN DER MEER', '|||VAN DER MEER||'],
    ['Della Price', '|Della||Price||'],
    ['Von Price', '|Von||Price||'],
    ['St John', '|||St John||'],
    ['de Souza Moura', '|||de Souza Moura||'],
    ['abu Bakr Siddiqui', '|abu Bakr||Siddiqui||'],
    ["Jean d' Ormesson", "|Jean||d' Ormesson||"],
    ['von Stetten Bergheim', '|||von Stetten Bergheim||'],
    ['Freiherr von Stetten Bergheim', 'Freiherr|||von Stetten Bergheim||'],
    ['de la Fuente Ana María', '|Ana|María|de la Fuente||'],
    ['FUENTE, ANA DE LA', '|ANA||DE LA FUENTE||'],
    ['MEER, JAN VAN DER', '|JAN||VAN DER MEER||'],
    ["Ormesson, Jean d'", "|Jean||d'Ormesson||"],
    ['Hakim, Tawfiq al-', '|Tawfiq||al-Hakim||'],
  ])('particles: %s', (text, parts) => expect(line(text)).toBe(parts));

  it.each([
    ['Meikäläinen Matti', '|Matti||Meikäläinen||'],
    ['Matti Meikäläinen', '|Matti||Meikäläinen||'],
    ['Virtanen Anna-Liisa', '|Anna-Liisa||Virtanen||'],
    ['MEIKÄLÄINEN Matti', '|Matti||MEIKÄLÄINEN||'],
    ['Jean DUPONT', '|Jean||DUPONT||'],
    ['Meyer Charles Lowell', '|Charles|Lowell|Meyer||'],
    ['Kim Min-jun', '|Min-jun||Kim||'],
    ['Иванов Иван Петрович', '|Иван|Петрович|Иванов||'],
    ['Иванов Иван', '|Иван||Иванов||'],
    ['Иван Иванов', '|Иван||Иванов||'],
    ['Asif Ali', '|Asif||Ali||'],
    ['Ralph Scott', '|Ralph||Scott||'],
  ])('surname first only where the words prove it: %s', (text, parts) => expect(line(text)).toBe(parts));

  it.each([
    ['王小明', '|小明||王||'],
    ['欧阳娜娜', '|娜娜||欧阳||'],
    ['司马光', '|光||司马||'],
    ['王 小明', '|小明||王||'],
    ['王女士', '女士|||王||'],
    ['李总', '总|||李||'],
    ['陈大文先生', '先生|大文||陈||'],
    ['山田太郎', '|太郎||山田||'],
    ['山田 太郎', '|太郎||山田||'],
    ['佐藤さくら', '|さくら||佐藤||'],
    ['김민준', '|민준||김||'],
    ['남궁민수', '|민수||남궁||'],
    ['约翰·史密斯', '|约翰||史密斯||'],
    ['ジョン・スミス', '|ジョン||スミス||'],
    ['王小明 (Tom)', '|小明||王||Tom'],
    ['Dr. 김민준', 'Dr.|민준||김||'],
    ['山田 太郎, PhD', '|太郎||山田|PhD|'],
    ['王小明 PhD', '|小明||王|PhD|'],
    ['王芳 Ms', 'Ms|芳||王||'],
    ['王小明 Mary', '|Mary||王小明||'],
    ['남궁', '|||남궁||'],
    ['김민준 양', '양|민준||김||'],
    ['김민준 씨.', '씨|민준||김||'],
    ['선생님', '선생님|||||'],
    ['山田 花子 旧姓 佐藤', '|花子||山田||'],
  ])('Chinese, Japanese, Korean: %s', (text, parts) => expect(line(text)).toBe(parts));

  it.each([
    ['Robert "Bob" Hale', '|Robert||Hale||Bob'],
    ['Robert (Bob) Hale', '|Robert||Hale||Bob'],
    ["Martin ''Marty'' Phelan", '|Martin||Phelan||Marty'],
    ['Simpson, Orenthal James “O. J.”', '|Orenthal|James|Simpson||O. J.'],
    ['Anna Virtanen (o.s. Korhonen)', '|Anna||Virtanen||'],
    ['Anna Müller (geb. Schmidt)', '|Anna||Müller||'],
    ['"Bob"', '|Bob||||'],
    ['Hans »Hansi« Müller', '|Hans||Müller||Hansi'],
    ['Anna ”Ansku” Mäki', '|Anna||Mäki||Ansku'],
    ['Anna Müller (nee Schmidt)', '|Anna||Müller||'],
    ['Hale née Price', '|||Hale||'],
    ['Hale (née Price)', '|||Hale||'],
    ['Anna née Price', '|Anna||||'],
    ['Anna Müller nee Schmidt Prof. Dr.', 'Prof. Dr.|Anna||Müller||'],
    ['Anna Müller nee Schmidt PhD', '|Anna||Müller|PhD|'],
    ['ANNA MÜLLER NÉE SCHMIDT', '|ANNA||MÜLLER||'],
    ['Anna Müller geb. von der Heide', '|Anna||Müller||'],
  ])('nicknames: %s', (text, parts) => expect(line(text)).toBe(parts));

  it.each([
    ['Mr. and Mrs. John and Jane Hale', 'Mr. and Mrs.|John and Jane||Hale||'],
    ['John and Jane Ruiz y Soto', '|John and Jane||Ruiz y Soto||'],
    ['Ruiz y Soto, Ana', '|Ana||Ruiz y Soto||'],
  ])('two people: %s', (text, parts) => expect(line(text)).toBe(parts));

  it('lets the country decide where the name cannot', () => {
    expect(line('Gabriel García Márquez', 'CO')).toBe('|Gabriel||García Márquez||');
    expect(line('Gabriel García Márquez')).toBe('|Gabriel|García|Márquez||');
    expect(line('Kovács János', 'HU')).toBe('|János||Kovács||');
    expect(line('長沢美咲', 'JP')).toBe('|美咲||長沢||');
  });

  it('never throws and never invents a letter', () => {
    for (const text of [
      ',',
      ',,',
      '()',
      '"',
      "'",
      'Jr.',
      'Dr.',
      'III',
      '(',
      '···',
      '・',
      'von',
      'van der',
      '🚀',
      '-',
      'a,b,c,d',
    ]) {
      const parts = Object.values(parseName(text)).join('');
      for (const char of parts.replace(/[\s,.]/g, '')) expect(text).toContain(char);
    }
  });
});

describe('looksLikeCompany', () => {
  it.each(['Acme, Inc.', 'Nordic Consulting', 'Kone Oyj', 'Müller GmbH', 'Smith Foundation'])('%s', (text) =>
    expect(looksLikeCompany(text)).toBe(true),
  );
  it.each(['Anna Mäki', 'Group', 'Tim Bank', 'Kim Ky', 'Ann Church', 'James Co'])('not %s', (text) =>
    expect(looksLikeCompany(text)).toBe(false),
  );
});
