import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/report/html/page.ts';
import { pageOf } from '../../src/report/html/page-of.ts';
import { foundBy, gateFigure } from '../../src/report/said/gate-figure.ts';
import { languageOf } from '../../src/report/words/language.ts';
import { sample } from './sample.ts';

const said = (code: string, text: string): string =>
  gateFigure(pageOf(sample, languageOf(code), LEVELS[0]!), text).replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' '); // biome-ignore format: short

describe('gateFigure', () => {
  it.each([
    ['-', '–', '–'],
    ['yes', 'kyllä', '是'],
    ['none', 'ei mitään', '无'],
    ['all are there', 'kaikki ovat tallella', '全部都在'],
    ['error', 'virhe', '错误'],
    ['5000', '5 000', '5,000'],
    ['82.9', '82,9', '82.9'],
    ['84.2 after 87.2', '84,2, aiemmin 87,2', '84.2，此前 87.2'],
    ['1 record', '1 tietue', '1 条记录'],
    ['1 error', '1 virhe', '1 个错误'],
    ['3,530 errors, 1 warning', '3 530 virhettä, 1 varoitus', '3,530 个错误、1 个警告'],
    ['3 errors (1 of them a record that cannot be read)', '3 virhettä 1 niistä tietue, jota ei voi lukea', '3 个错误 其中 1 条记录无法读取'],
    ['2 %', '2 %', '2%'],
    ['47.9 % (450 after 940)', '47,9 % 450, aiemmin 940', '47.9% 450，此前 940'],
    ['1.9 % (58 of 3,027 filled cells)', '1,9 % 58 / 3 027 täytettyä solua', '1.9% 3,027 个已填写单元格中的 58 个'],
    ['under 40.0 % (400 of 1,000 filled cells)', '≤ 40,0 % 400 / 1 000 täytettyä solua', '≤ 40.0% 1,000 个已填写单元格中的 400 个'],
    ['gone: Email, <b>', 'poissa: Email, &#60;b&#62;', '缺少：Email, &#60;b&#62;'],
    ['of a plug-in', 'of a plug-in', 'of a plug-in'],
  ])('writes %j in the language of the page', (text, fi, zh) => {
    expect([said('fi', text), said('zh', text)]).toEqual([fi, zh]);
  }); // biome-ignore format: a table reads better dense

  it('names the rules that have too many findings', () => {
    const page = pageOf(sample, languageOf('fi'), LEVELS[0]!);
    const actual = 'email-role 2.4 % (300 of 12,484 records); phone-fake 126; 1 more';
    const text = foundBy(page, { name: 'max', rule: 'other', limit: '1 %', actual, passed: false, from: 'x' });
    expect(text.replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'email-role 2,4 % 300 / 12 484 tietuetta; phone-fake 126; 1 muu',
    );
  });

  it('names the first of what is unusual in the language of the page', () => {
    const [one] = sample.history!.anomalies;
    const [fill, score] = [{ ...one!, metric: 'fill', column: 'Email', actual: 0.754 }, { ...one!, metric: 'score', actual: 84.2 }]; // biome-ignore format: short
    const { value: _, column: __, ...whole } = score;
    const history = { ...sample.history!, anomalies: [whole, { ...fill, value: undefined }, whole, whole] };
    const page = pageOf({ ...sample, history } as typeof sample, languageOf('fi'), LEVELS[0]!);
    const criterion = { name: 'fail-on-anomaly', limit: 'yes', actual: 'score …', passed: false, from: 'x' };
    const text = foundBy(page, criterion)
      .replace(/<[^>]+>/g, '')
      .replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toMatch(/^pisteet 84,2; .*Email 75,4 %; pisteet 84,2; 1 muu$/i);
  });
});
