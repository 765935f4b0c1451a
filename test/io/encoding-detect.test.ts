import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../src/io/encoding/encoding.ts';

const detect = (bytes: Uint8Array, complete = true) => detectEncoding(bytes, complete).encoding;

describe('marks and Unicode', () => {
  it.each([
    ['', 'utf-8', false],
    ['69642c6e616d65', 'utf-8', false],
    ['efbbbf6964', 'utf-8', true],
    ['fffe69006400', 'utf-16le', true],
    ['feff00690064', 'utf-16be', true],
    ['8431953369642c', 'gb18030', true],
    ['690064002c006e00', 'utf-16le', false],
    ['00690064002c006e', 'utf-16be', false],
  ])('%s is %s', (bytes, encoding, bom) => {
    const found = detectEncoding(Buffer.from(bytes, 'hex'), true);
    expect(found).toMatchObject({ encoding, bom });
    expect(found.bomBytes > 0).toBe(bom);
  });

  it('reads UTF-16 of Chinese text without a mark', () => {
    const text = '客户名称,电话,邮箱\r\n王伟,13800138000,wang@x.example\r\n';
    expect(detect(iconv.encode(text, 'utf-16le'))).toBe('utf-16le');
    expect(detect(iconv.encode(text, 'utf-16be'))).toBe('utf-16be');
  });

  it.each(['Record ID\nA\n\u{10000}\n', '姓名,电话\n王一,1\n李二,2\n王芳,3\n张三,4\n李一,5\n'])(
    'knows UTF-16 without a mark also where letters have a zero byte of their own: %j',
    (text) => {
      expect(detect(iconv.encode(text, 'utf-16le'))).toBe('utf-16le');
      expect(detect(iconv.encode(text, 'utf-16be'))).toBe('utf-16be');
    },
  );

  it('knows UTF-16 without a mark also where a cell holds NUL', () => {
    const text = 'Record ID,Record ID,First Name,Last Name,Email,City\n1,,,,1,\0\0\n';
    expect(detect(iconv.encode(text, 'utf-16le'))).toBe('utf-16le');
    expect(detect(iconv.encode(text, 'utf-16be'))).toBe('utf-16be');
    const numbers = Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? (at * 37) % 256 : 0));
    expect(detect(numbers)).not.toMatch(/^utf-16/);
  });

  it('does not take a stray NUL for UTF-16', () => {
    expect(detect(Buffer.from('id,name\n1,A\0da\n2,Bo\n'))).toBe('utf-8');
  });

  it('refuses UTF-32 with a way out', () => {
    expect(() => detectEncoding(Buffer.from('fffe000069000000', 'hex'), true)).toThrow('UTF-32');
  });

  it('accepts a character that the end of an incomplete prefix cuts off', () => {
    const cut = Buffer.from('id,name\n1,Zoë').subarray(0, -1);
    expect(detect(cut, false)).toBe('utf-8');
    expect(detect(Buffer.from('id,name\n1,张').subarray(0, -1), false)).toBe('utf-8');
  });

  it('stays with UTF-8 when few bytes are wrong among many that are right', () => {
    const bytes = Buffer.concat([Buffer.from('Zoë, Müller, José, Søren, Łukasz\n'), Buffer.from([0x4a, 0xe9, 0x0a])]);
    expect(detectEncoding(bytes, true)).toMatchObject({
      encoding: 'utf-8',
      reason: '5 valid UTF-8 characters, 1 invalid byte',
    });
  });
});

const WESTERN =
  'José|Müller|Straße|SÄÄSTÖ|ÄÄ|Ö|NAÇÃO, São Paulo|don’t “Quote” – €5|Nº 5|Åsa Öberg|Café|Ñandú ¿Qué? ¡Sí!|Zoë|Øyvind|ELÄKE|§ 5|5 €|naïve créée|Málaga; Córdoba|Ærø|œuvre|20 °C|É|Á|FRANÇOIS|MÜLLER & SÖHNE GMBH|Þórður|Žižka Šárka|“Acme”|L’Oréal|ÅÄÖ åäö|Sähköposti|Työntekijä|Käyttöönotto|Größenänderung|Bürgermeister|Übergrößenträger|Citroën|Besançon|Orléans|Cañón|Peña|Muñoz|Ibáñez|João|Conceição|Magalhães|Gonçalves|Søren Kierkegård|Ålesund|Tromsø|Reykjavík|Citizens® Bank|Acme™|© 2024|½ price|Dvořák'
    .replace('|Dvořák', '')
    .split('|');

describe('Western European text', () => {
  it.each(WESTERN)('%s is windows-1252, even alone', (word) => {
    const bytes = iconv.encode(word, 'windows-1252');
    expect(detect(bytes)).toBe('windows-1252');
    expect(detect(Buffer.concat([Buffer.from('id,name\r\n1,'), bytes, Buffer.from('\r\n')]))).toBe('windows-1252');
    expect(detect(Buffer.concat([Buffer.from('id,name\r\n1,'), bytes, Buffer.from(',')]), false)).toBe('windows-1252');
  });

  it('is windows-1252 with or without bytes that ISO-8859-1 does not have', () => {
    expect(detect(iconv.encode('Größe in cm', 'iso-8859-1'))).toBe('windows-1252');
    expect(detect(iconv.encode('Größe „groß“', 'windows-1252'))).toBe('windows-1252');
  });

  it('in any mixture', () => {
    const mixture = fc.array(fc.constantFrom(...WESTERN, 'Smith', '040 123', 'x@y.example'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(mixture, fc.constantFrom(',', ';', '\t', '\r\n', ' '), (words, separator) => {
        const bytes = iconv.encode(`${words.join(separator)}\r\né`, 'windows-1252');
        expect(detect(bytes)).toBe('windows-1252');
      }),
      { numRuns: 500 },
    );
  });
});

const EAST: { readonly [encoding: string]: readonly string[] } = {
  gb18030: [
    '王伟|李娜|公司|联通|张三丰|上海市浦东新区世纪大道100号|客户名称,电话',
    '北京华启科技有限公司|总经理|采购部|备注|微信：abc|已离职|重复|陈小姐|诸葛亮|欧阳娜娜|深圳市腾讯计算机系统有限公司',
  ].flatMap((list) => list.split('|')),
  big5: '王小明|陳|台北市信義區市府路1號|客戶名稱,電話|林志玲|有限公司|董事長|聯絡人|香港九龍尖沙咀彌敦道|業務經理'.split(
    '|',
  ),
  shift_jis:
    '田中 太郎|ソフトバンク株式会社|ｶﾌﾞｼｷｶﾞｲｼｬ|佐藤|テスト|東京都渋谷区|氏名,電話番号|営業部長|ひらがな|山田花子|メールアドレス|表示能力ソ'.split(
      '|',
    ),
  'euc-jp':
    '田中 太郎|ソフトバンク株式会社|ｶﾌﾞｼｷｶﾞｲｼｬ|佐藤|テスト|東京都渋谷区|氏名,電話番号|営業部長|ひらがな|山田花子|メールアドレス|表示能力ソ|鈴木一郎|神奈川県横浜市|代表取締役|大阪府|高橋'.split(
      '|',
    ),
  'euc-kr':
    '김민수|이름,전화|서울특별시 강남구|주식회사 삼성전자|박지은|대표이사|영업팀|경기도 성남시 분당구|최영희|고객명|이메일'.split(
      '|',
    ),
};

describe.each(Object.entries(EAST))('%s', (encoding, words) => {
  it.each(words)('%s, alone and in a file', (word) => {
    const bytes = iconv.encode(word, encoding);
    expect(detect(bytes)).toBe(encoding);
    const file = Buffer.concat([Buffer.from('id,name,email\r\n1,'), bytes, Buffer.from(',a@b.example\r\n')]);
    expect(detect(file)).toBe(encoding);
  });

  it('with the prefix cut anywhere', () => {
    const bytes = iconv.encode(words.join(','), encoding);
    for (let end = 12; end < bytes.length; end++)
      expect(detect(bytes.subarray(0, end), false), `${end}`).toBe(encoding);
  });

  it('in any mixture', () => {
    const mixture = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(mixture, (some) => {
        expect(detect(iconv.encode(some.join(','), encoding))).toBe(encoding);
      }),
    );
  });

  it('and through a few broken bytes', () => {
    const text = iconv.encode(words.join(',').repeat(20), encoding);
    const bytes = Buffer.concat([text, Buffer.from([0xff, 0x2c]), text]);
    expect(detect(bytes)).toBe(encoding);
  });
});

describe('text of another alphabet or language', () => {
  it.each([
    ['windows-1251', 'Иванов Иван,Москва,Директор\nПетров Пётр,Санкт-Петербург,Менеджер\n'],
    ['windows-1253', 'Γιώργος Παπαδόπουλος,Αθήνα\nΜαρία Νικολάου,Θεσσαλονίκη\n'],
    ['windows-1250', 'Łódź,Kraków,Wąchock,Żółć,Świętochłowice,Zgorzałek'],
    ['windows-1254', 'Ağrı, Işık, Şişli, İstanbul'],
    ['iso-8859-2', 'name\nWoźniak\nKowalska-Łęcka\nPająk\n'],
  ])('%s is not taken for an East Asian one', (encoding, text) => {
    expect(detect(iconv.encode(text, encoding))).toBe(encoding);
  });

  it.each([
    ['DOS', 'Иванов Иван,Москва,Директор\nПетров Пётр,Санкт-Петербург,Менеджер\n', 'cp866'],
    ['Thai', 'สมชาย ใจดี,กรุงเทพมหานคร\nสมหญิง รักไทย,เชียงใหม่\n', 'windows874'],
  ])('one that crmq does not read is taken for none of another alphabet: %s', (_, text, encoding) => {
    expect(detect(iconv.encode(text, encoding))).toBe('windows-1252');
  });
});

describe('ISO 8859-15', () => {
  const bytes = (text: string): Uint8Array => iconv.encode(text, 'iso-8859-15');
  it.each([
    'name,amount\nZoë,100 €\n',
    'name;amount\nBo;€5\n',
    'name,amount\nBo,"€ 1.200"\n',
    'name,currency\nBo,€\n',
    'name\nVaišvila\nMatti Hämäläinen\n',
    'Name\nSacré-Cœur\n',
    'Name\nKoželj\n',
  ])('%j', (text) => {
    expect(detect(bytes(text))).toBe('iso-8859-15');
  });

  it.each<[string, Uint8Array]>([
    ['windows-1252 with its own euro', iconv.encode('Zoë,100 €\nx\n', 'windows-1252')],
    ['both euros', Buffer.concat([iconv.encode('100 €,“a”\n', 'windows-1252'), bytes('100 €\n')])],
    ['an accent for an apostrophe', iconv.encode('name\nO´Brien\nD´Angelo\n', 'windows-1252')],
    ['fractions', iconv.encode('name\n½ hour\n1¼\n¼ of ¾\n', 'windows-1252')],
    ['a currency sign in a word', iconv.encode('name\na¤b\n', 'windows-1252')],
    ['Western text without any', iconv.encode('name\nZoë\nJosé\n', 'iso-8859-1')],
  ])('but not %s', (_what, text) => {
    expect(detect(text)).toBe('windows-1252');
  });
});
