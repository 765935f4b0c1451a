/** The Markdown in other languages: nothing of it stays English, its markup is right, and nothing of the data is markup. */
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown/markdown.ts';
import { markdownPage } from '../../src/report/markdown/page.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import { languageOf } from '../../src/report/words/language.ts';
import { empty, HOSTILE_CELLS, sample } from './sample.ts';

const rendered = (report: Report, code: string): string => renderMarkdown(report, { language: languageOf(code) });
const plainBlanks = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const [rule] = sample.rules;
const [change] = sample.changes;
const [criterion] = sample.gate!.criteria;
const many = <T extends object>(one: T, count: number): T[] => Array.from({ length: count }, () => one);

/** Whatever a report may say, said once, by rules that the languages know. */
const full: Report = {
  ...sample,
  dryRun: { cleaned: [] },
  rows: { ...sample.rows, expired: 4 },
  rules: ['email-syntax/missing-at', 'staleness/stale', 'formula-injection/formula'].map((code) => ({
    ...rule!,
    code,
  })),
  gate: {
    passed: false,
    criteria: [
      ...many({ ...criterion!, actual: '1.9 % (58 of 3,027 filled cells)' }, 40),
      { name: 'fail-on-anomaly', limit: 'yes', actual: 'fill of Email', passed: false, from: '--fail-on-anomaly' },
    ].toReversed(),
  },
  changes: many(change!, 12),
  scoring: {
    ...sample.scoring,
    as: 'lead',
    kinds: [
      { kind: 'contact', score: 80 },
      { kind: 'lead', score: 90 },
    ],
  },
  fields: [
    { ...sample.fields[7]! },
    ...many(
      {
        ...sample.fields[6]!,
        profile: {
          ...sample.fields[6]!.profile,
          least: '2019-01-01',
          greatest: '2026-01-01',
          distribution: { count: 9, error: 0.01, mean: null, lower: '2020', median: '2021', upper: '2022', bars: [] },
        },
      },
      70,
    ),
  ],
  policy: {
    expired: [{ reason: 'contact/3y', count: 4, samples: [] }],
    doubts: [{ code: 'policy/no-date', count: 2, samples: [] }],
  },
  audience: { channel: 'email', rows: 3, columns: [], leftOut: [{ reason: 'audience/refused', count: 9 }] },
} as Report;

/** Words for people: no code, which holds what is data, and no markup. */
const words = (text: string): string[] => [
  ...new Set(
    text
      .replace(/(`+)(?!`).*?[^`]\1(?!`)/g, ' ')
      .replace(/<\/?(?:br|b|details|summary)>/g, ' ')
      .replace(/&#\d+;/g, ' ')
      .match(/[a-z]{3,}/gi),
  ),
];

describe.each(['fi', 'zh'])('the Markdown in %s', (code) => {
  const short = { ...full, gate: { ...full.gate!, criteria: full.gate!.criteria.slice(0, 2) }, rules: full.rules.map((one) => ({ ...one, find: one.find.repeat(20) })) }; // biome-ignore format: short
  const { gate: _, history: __, ...rest } = full;
  const passed = { ...rest, dryRun: undefined, gate: { passed: true, criteria: [{ ...criterion!, passed: true }] } };
  const all = [full, short, passed as Report, empty];

  it('has no English word but names', () => {
    const english = new Set(all.flatMap((report) => words(rendered(report, 'en'))));
    expect(english.size).toBeGreaterThan(100);
    const left = all.flatMap((report) => words(rendered(report, code))).filter((word) => english.has(word));
    expect([...new Set(left)].filter((word) => !/^(crmq|HubSpot)$/.test(word))).toEqual([]);
  });

  it('has tables of as many cells in every row, and no markup of the data', () => {
    const hostile = { row: 1, column: HOSTILE_CELLS.table, value: HOSTILE_CELLS.table, text: '' };
    const column = { ...criterion!, column: HOSTILE_CELLS.table, actual: `gone: ${HOSTILE_CELLS.table}` };
    for (const report of [
      ...all,
      {
        ...sample,
        rules: sample.rules.map((one) => ({ ...one, samples: [hostile] })),
        gate: { passed: false, criteria: [column] },
      },
    ]) {
      const text = rendered(report, code);
      let cells = 0;
      for (const line of text.split('\n')) {
        const here = line.startsWith('|') ? line.replace(/\\\|/g, '').split('|').length : 0;
        if (here > 0 && cells > 0) expect(here, line).toBe(cells);
        cells = here;
      }
      const outside = text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
      expect(outside).not.toMatch(/<(?!br>|\/?(?:b|details|summary)>)|@|javascript|\[x\]|\{[a-z]/i);
    }
  });

  it('fits into a comment of a pull request', () => {
    const wide = '株式会社`|'.repeat(99);
    const long = { ...rule!, message: wide, prevent: wide, samples: [{ row: 1, column: wide, value: wide, text: '' }] };
    const rules = Array.from({ length: 500 }, (_, at) => ({
      ...long,
      code: `rule-${at}/wrong`,
      find: `${wide} ${at}`,
    }));
    const flooded = { ...full, rules, fields: many({ ...full.fields[0]!, column: wide }, 500) };
    expect(Buffer.byteLength(rendered(flooded, code))).toBeLessThanOrEqual(60_000);
  });
});

it.each([
  ['fi', '### crmq: 93,9 / 100 (saapuessaan 83,7, muutos +10,2)'],
  ['fi', '12 484 tietuetta · 13 saraketta · HubSpot, yhteystiedot · tilanne 22. marraskuuta 2026'],
  ['fi', '❌ **4 ehdosta 2 ei täyty.**'],
  ['fi', '| Virheitä enintään · `email-syntax` · `Email` | 0 | 1 204 |'],
  ['fi', 'Edellinen ajo 22. lokakuuta 2026: 92,0; muutos +1,9; 884 tietuetta enemmän.<br>'],
  ['fi', '| +11,4 | Lisää sarake: **viimeisin tapahtuma** · 12 470 tietuetta | täydellisyys ja ajantasaisuus |'],
  ['fi', '| yksilöllisyys (97 epävarmaa, ei laskettu mukaan) | 94,8 | 99,2 | +4,4 |'],
  ['fi', '| Luontikuukausi | huhti 2026 | 455 | 81,6 | ajantasaisuus |'],
  // what a plug-in says is there in English only
  ['fi', '| virhe | 61 | 0,8 % | a spreadsheet turned this number into …&#58; its last digits are lost<br>'],
  ['zh', '### crmq：93.9 / 100（原始文件 83.7，变化 +10.2）'],
  ['zh', '| 增加用于比对的列（国家/地区）：**电话** · 9,160 条记录 |'.slice(2, -2)],
  ['zh', '第 18 条记录，`Email`：`anna(at)firma.de` |'],
  ['zh', '| 负责人 | *未填写* | 1,200 | 72.9 | 及时性 |'],
  ['en', '| `max-errors` | `10.1 %, at most 2 %` | `--max-errors` |'],
  ['en', 'Last run 2026-10-22&#58; 92.0, +1.9 since; 884 more records.<br>'],
  ['en', '| warning | 3 | &lt;0.1 % |'],
])('says in %s %j', (code, part) => {
  expect(plainBlanks(rendered(sample, code))).toContain(part);
});

describe('words of a language as Markdown', () => {
  const { mark, t } = markdownPage(sample, languageOf('fi'), { rules: 1, columns: 1, values: 1 });

  it.each([
    ['done.repairs', '**3 korjausta**'],
    ['done.would', 'Mitä `crmq clean` tekisi: a&#124;b.'],
  ] as const)('%s keeps its markup', (word, expected) => {
    expect(t(word, { count: 3, list: 'a&#124;b' })).toBe(expected);
  });

  it('escape what is none', () => {
    expect(mark.prose('set `a|b` to *x* <y> or `z', 99)).toBe('set `a\\|b` to &#42;x&#42; &#60;y&#62; or &#96;z');
    expect(mark.bold('电话')).toBe('**电话**');
    // stars beside a mark are no stress in a script without blanks
    expect(mark.bold('电话（手机）')).toBe('<b>电话（手机）</b>');
    expect(mark.quoted('')).toBe('*tyhjä*');
  });
});
