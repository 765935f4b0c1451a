/** What is known of each field, in the examples by which it was asked for: the program is run, and its answer is what must come out. */
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

interface Answer {
  readonly value?: string;
  readonly valid?: boolean;
  readonly issues?: readonly string[];
  readonly parts?: { readonly [part: string]: unknown };
}

/** Input → what the answer must hold; without `value` the input must come back as it is. */
type Rows = readonly (readonly [input: string, answer: Answer])[];

const name = (first: string, middle: string, last: string, more: object = {}): Answer => ({
  parts: { first, middle, last, prefix: '', suffix: '', nickname: '', ...more },
});

// biome-ignore format: tables read better dense
const TABLES: { readonly [flags: string]: Rows } = {
  '--as name': [
    ['DOROTHY E WINNINGHAM', { value: 'Dorothy E Winningham', ...name('DOROTHY', 'E', 'WINNINGHAM') }],
    ['John E Smith', name('John', 'E', 'Smith')],
    ['Van Nguyen', { issues: [], ...name('Van', '', 'Nguyen') }],
    ['Le Song', { issues: [], ...name('Le', '', 'Song') }],
    ['Ms Do', name('', '', 'Do', { prefix: 'Ms' })],
    ['Null', { valid: true, issues: ['name-plausibility/stand-in'] }],
    ['王小明', name('小明', '', '王')],
    ['欧阳娜娜', name('娜娜', '', '欧阳')],
    ['山田太郎', name('太郎', '', '山田')],
    ['김민준', name('민준', '', '김')],
    ['Иван Петрович Сидоров', { issues: [], ...name('Иван', 'Петрович', 'Сидоров') }],
    ['Meikäläinen Matti', name('Matti', '', 'Meikäläinen')],
    ['von der Leyen, Ursula', { value: 'Ursula von der Leyen', ...name('Ursula', '', 'von der Leyen') }],
    ['José Ortega y Gasset', name('José', '', 'Ortega y Gasset')],
    ['Jean-Pierre Dupont', name('Jean-Pierre', '', 'Dupont')],
    ["Sinéad O'Connor", name('Sinéad', '', "O'Connor")],
    ['J.R.R. Tolkien', name('J.R.R.', '', 'Tolkien')],
    ['Robert "Bob" Hale', name('Robert', '', 'Hale', { nickname: 'Bob' })],
    ['John & Jane Doe', { issues: ['name-plausibility/two-people'] }],
    ['Ada Lovelace, PhD', name('Ada', '', 'Lovelace', { suffix: 'PhD' })],
    ['Ada 🚀', { value: 'Ada' }],
    ['Jane Doe (OLD)', { issues: ['name-plausibility/note'] }],
    ['MARY MCDONALD', { value: 'Mary McDonald' }], ['MACKIE', { value: 'Mackie' }],
    ['ANNA VAN DER BERG', { issues: ['name-plausibility/one-case'] }],
    ['Hans SCHULZE-GROßE', {}], ['HANS SCHULZE-GROßE', { value: 'Hans Schulze-Große' }],
    ['DeShawn', { issues: [] }], ['iSmo', { issues: [] }], ['van der Berg', { issues: [] }],
  ],
  '--as name --country NL': [['ANNA VAN DER BERG', { value: 'Anna van der Berg' }]],
  '--as name --locale fi': [
    ['Meikäläinen Matti', name('Matti', '', 'Meikäläinen')],
    ['Anna Virtanen, KTM', { issues: [], ...name('Anna', '', 'Virtanen', { suffix: 'KTM' }) }],
  ],
  '--as phone': [
    ['3.58401E+11', { valid: false, issues: ['phone-valid/lost-digits'] }],
    ['1-800-FLOWERS', { issues: ['phone-valid/vanity'] }],
    ['555-555-5555', { valid: false, issues: ['phone-valid/no-country', 'phone-fake/repeated'] }],
    ['00358 40 123 4567', { value: '+358401234567' }], ['+358 (0)40 123 4567', { value: '+358401234567' }],
    ['mob: +358 40 123 4567', { value: '+358401234567' }], ['+1 415 555 0142 ext. 5', { value: '+14155550142 ext. 5' }],
    ['+1 415 555 0142 / +1 415 555 0143', { issues: ['phone-valid/several'] }],
  ],
  '--as phone --country CN': [
    ['１３８００１３８０００', { value: '+8613800138000' }], ['010-12345678 转 801', { value: '+861012345678 ext. 801' }],
    ['400-800-1234', { value: '+864008001234', valid: true }], ['415-555-2671', { valid: false }],
  ],
  '--as phone --country US': [['(415) 555-CALL', { issues: ['phone-valid/vanity'] }]],
  '--as phone --country FI': [['040 123 4567', { value: '+358401234567', parts: { type: 'mobile' } }]],
  '--as email': [
    ['matti(at)firma.fi', { value: 'matti@firma.fi' }],
    ['/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=jane', { valid: false, issues: ['email-syntax/exchange-address'] }],
    ['jane@gmial.com', { issues: ['email-typo/suggestion'], parts: { suggestion: 'jane@gmail.com' } }],
    ['info@acme.fi', { parts: { role: true } }], ['jane@mailinator.com', { parts: { disposable: true } }], ['jane@gmail.com', { parts: { free: true } }],
    ['jane@acme.local', { valid: false }], ['a..b@acme.com', { valid: false }], ['jöran@företag.se', { valid: true, issues: [] }],
    ['jane@acme.com; bob@acme.com', { issues: ['email-syntax/several'] }], ['jane@acme.com/bob@acme.com', { issues: ['email-syntax/several'] }],
    ['jane@acme.com (work)', { value: 'jane@acme.com' }], ['jane@acme.com (OLD)', { valid: false }],
  ],
  '--as country': [
    ['Georgia', { valid: false, issues: ['country-known/ambiguous'] }], ['NA', { issues: ['country-known/word'], parts: { alpha2: 'NA' } }],
    ['CA', { parts: { name: 'Canada' } }], ['Suomi', { value: 'FI' }], ['USA', { value: 'US' }], ['Holland', { value: 'NL' }],
    ['Burma', { value: 'MM' }], ['中国', { value: 'CN' }], ['Soviet Union', { issues: ['country-known/former'] }],
  ],
  '--as state --country US': [['Georgia', { value: 'GA' }], ['CA', { parts: { name: 'California' } }], ['Calif.', { value: 'CA' }]],
  '--as state': [['CA', { parts: { others: ['ES-CA', 'IT-CA'] } }]],
  '--as company': [
    ['KONE Oyj', { parts: { base: 'KONE', legalForm: 'Oyj' } }], ['IBM', { issues: [] }], ['SAP SE', { parts: { base: 'SAP' } }], ['ACME, INC', { parts: { match: 'acme' } }],
    ['华启制造(上海)有限公司', { value: '华启制造（上海）有限公司' }], ['Müller GmbH & Co. KG', { parts: { base: 'Müller' } }],
    ['acme.com', { issues: ['company-plausibility/domain-as-name'] }], ['Acme (Helsinki)', { issues: ['company-plausibility/branch'] }],
    ['Acme GmbH Niederlassung Berlin', { issues: ['company-plausibility/branch'] }],
  ],
  '--as date': [
    ['45748', { issues: ['date-format/excel-serial'], parts: { date: '2025-04-01' } }], ['03/05/2024', { issues: ['date-format/ambiguous'] }],
    ['3/15/2024 2:30 PM', { value: '2024-03-15 14:30' }], ['5.3.2024 klo 9.00', { value: '2024-03-05 09:00' }], ['2024年3月5日', { value: '2024-03-05' }],
    ['1900-01-01', { value: '' }], ['0/0/00', { value: '' }], ['1710230400', { issues: ['date-format/epoch'] }], ['2024-03-12T09:14:00+02:00', { valid: true }],
  ],
  '--as date --date-order dmy': [['03/05/2024', { value: '2024-05-03' }]],
  '--as text': [
    ['JosÃ© NÃºÃ±ez', { value: 'José Núñez' }], ['Smith &amp; Jones', { value: 'Smith & Jones' }], ['a\ufffdb', { issues: ['lost-characters/replacement'] }],
  ],
};

describe.each(Object.entries(TABLES))('crmq value %s', (flags, rows) => {
  it('answers as it must', async () => {
    sandbox.write('in.txt', rows.map(([input]) => `${input}\n`).join(''));
    const { exit, text } = await sandbox.run(`crmq value ${flags} < in.txt`);
    expect(exit).toBe(0);
    const answers = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(answers).toHaveLength(rows.length);
    for (const [at, [input, answer]] of rows.entries()) {
      expect(answers[at], input).toMatchObject({ input, value: input, ...answer });
    }
  });
});
