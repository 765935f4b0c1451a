/** A file whose code page was found out by its language: its bytes are kept, it is clean twice, and the same however it is cut. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { NOTHING, run } from './run.ts';

const FILES: readonly (readonly [encoding: string, names: string])[] = [
  ['windows-1250', 'ŁUKASZ Żółkiewski|Paweł  Wiśniewski|małgorzata Kowalska|Grażyna Dąbrowska|Michał Zieliński|Świętosława Łęcka'],
  ['windows-1254', 'AYŞE Yılmaz|Işıl  Çağlar|oğuz Kağan|Şükrü Öztürk|MEHMET ALİ ŞAHİN|Gülşen Yıldırım|Çiğdem Güneş'],
  ['windows-1251', 'ИВАНОВ Сергей|Петрова  Анна|Мария Кузнецова|Олег Смирнов|Ирина Волкова'],
  ['windows-1253', 'ΓΙΩΡΓΟΣ Παπαδόπουλος|Ελένη  Νικολάου|Μαρία Γεωργίου|Νίκος Δημητρίου'],
]; // biome-ignore format: a table

describe('a file in a code page that nobody named', () => {
  it.each(FILES)('%s', async (encoding, names) => {
    const lines = names.split('|').map((name, at) => `${at + 1},${name},P${at}@Firma.example`);
    const bytes = iconv.encode(['Record ID,Full Name,Email', ...lines, ''].join('\r\n'), encoding);
    expect((await run(bytes, { pack: NOTHING })).output).toEqual(bytes);
    const first = await run(bytes);
    expect(iconv.decode(first.output, encoding)).toContain(',P0@firma.example\r\n');
    expect(first.output).not.toEqual(bytes);
    expect((await run(first.output)).output).toEqual(first.output);
    const how = { jobs: 1, chunkBytes: 40, pieces: [7, 3] };
    expect((await run(bytes, { how })).output).toEqual(first.output);
  });
});
