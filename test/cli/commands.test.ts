/** `crmq value`, `rules`, `inspect`, `--help`, `--version`: the small commands, run as people run them. */
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const CONTACTS = 'Id,First Name,Last Name,Email,Phone\n1,ANN,LEE,ann.lee@north.example,020 7946 0958\n';
sandbox.write('contacts.csv', CONTACTS);
sandbox.write('crmq.yaml', 'extends: recommended\nsettings:\n  country: GB\nrules:\n  email-free: error\n');

describe('help and version', () => {
  it('prints the version as one line on standard output', async () => {
    const { exit, text, stderr } = await sandbox.run('crmq --version');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(text).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(['--help', '-h', 'help', 'clean --help', 'help clean', 'dedupe --help', 'value -h'])(
    'prints help for %s',
    async (args) => {
      const { exit, text, stderr } = await sandbox.run(`crmq ${args}`);
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(text).toMatch(/^Usage: crmq/);
      expect(text).toContain('Exit codes:');
    },
  );

  it.each([
    ['', 'Usage: crmq'],
    ['claen contacts.csv', 'Did you mean clean?'],
    ['clean contacts.csv --forse', 'Did you mean --force?'],
    ['clean contacts.csv --jobs many', 'not a number'],
    ['clean contacts.csv --jobs 0', '--jobs: 0'],
    ['clean contacts.csv --color sometimes', 'auto, always or never'],
    ['clean contacts.csv --delimiter ::', 'must be one character'],
    ['clean contacts.csv --delimiter "\\""', 'is the quote of the input too'],
    ['clean contacts.csv --delimiter , --quote ,', 'is the quote of the input too'],
    ['clean contacts.csv --map Email', 'write "Column=role"'],
    ['clean contacts.csv --map Email=emial', 'did you mean email?'],
    ['clean contacts.csv --pack recomended', 'there is no rule pack recomended'],
    ['clean contacts.csv --to-encoding klingon', 'there is no encoding "klingon"'],
    ['clean contacts.csv --plan contacts.csv', 'cannot read the plan contacts.csv'],
    ['clean contacts.csv --as-of yesterday', '--as-of'],
    ['value', "required option '--as <role>'"],
    ['value --as nmae', 'did you mean name?'],
    ['value --as langauge', 'did you mean language?'],
    ['rules phone-vaild', 'did you mean phone-valid?'],
  ])('answers 2 and says why on stderr: crmq %s', async (args, words) => {
    const { exit, text, stderr } = await sandbox.run(`crmq ${args}`);
    expect(stderr).toContain(words);
    expect({ exit, text }).toEqual({ exit: 2, text: '' });
  });
});

describe('crmq value', () => {
  it.each<[string, string, string, object]>([
    [
      'name',
      'Dr. Doe, John "Jack" Jr.',
      '',
      { prefix: 'Dr.', first: 'John', last: 'Doe', suffix: 'Jr.', nickname: 'Jack' },
    ],
    ['name', '王小明', '', { first: '小明', last: '王' }],
    ['phone', '(212) 736-5000 ext 12', '--country US', { e164: '+12127365000', country: 'US', ext: '12' }],
    ['email', 'info@gmial.com', '', { local: 'info', suggestion: 'info@gmail.com', role: true }],
    ['company', 'Kaarna Oy', '', { base: 'Kaarna', legalForm: 'Oy' }],
    ['date', '31.12.2025', '', { iso: '2025-12-31', ambiguous: false }],
    ['date', '03/04/2025', '--date-order dmy', { iso: '2025-04-03', ambiguous: false }],
    ['date', '44286.5', '--date-system 1904', { date: '2025-04-01', time: '12:00:00.000' }],
    ['date', '5.3.2024', '--date-order mdy', { iso: '2024-05-03' }],
    ['country', 'Suomi', '', { alpha2: 'FI' }],
    ['country', 'Suomi', '', { alpha2: 'FI', alpha3: 'FIN', name: 'Finland', how: 'name', candidates: [] }],
    ['state', 'calif.', '--country US', { code: 'CA', name: 'California', country: 'US', others: [] }],
    ['state', 'NRW', '--country DE', { code: 'NW', name: 'Nordrhein-Westfalen' }],
    ['postcode', 'sw1a 1aa', '--country GB', { postcode: 'SW1A 1AA', country: 'GB' }],
    ['language', 'en_us', '', { tag: 'en-US', language: 'en', script: '', region: 'US', name: 'English' }],
    [
      'address',
      'c/o Aho, PL 12, 00101 Helsinki, Suomi',
      '',
      { careOf: 'c/o Aho', box: 'PL 12', city: 'Helsinki', postcode: '00101', country: 'FI', rest: '' },
    ],
    [
      'address',
      '12 Main St Apt 4, Boston, MA 02110',
      '--country US',
      { number: '12', city: 'Boston', state: 'MA', postcode: '02110' },
    ],
    [
      'business-id',
      '12345671',
      '--country FI',
      { country: 'FI', kind: 'y-tunnus', normalised: '1234567-1', checkDigit: 'passed' },
    ],
    ['company', 'Siemens Aktiengesellschaft', '', { base: 'Siemens', legalFormKey: 'ag', match: 'siemens' }],
    ['url', 'www.Example.com/a', '', { domain: 'example.com' }],
    ['text', '  two   blanks ', '', {}],
  ])('takes a %s apart: %s %s', async (as, value, flags, parts) => {
    const plain = await sandbox.run(`crmq value --as ${as} ${flags}`, { input: `${value}\n` });
    const quoted = await sandbox.run(`crmq value --as ${as} ${flags} --json`, { input: `${JSON.stringify(value)}\n` });
    expect({ exit: plain.exit, stderr: plain.stderr }).toEqual({ exit: 0, stderr: '' });
    expect(quoted.text).toBe(plain.text);
    const answer = JSON.parse(plain.text);
    expect(Object.keys(answer)).toEqual(['input', 'value', 'valid', 'issues', 'parts']);
    expect(answer).toMatchObject({ input: value, valid: true, parts });
  });

  it('repairs broken text alone as text, and shows how a year of two digits reads', async () => {
    const text = await sandbox.run('crmq value --as text', { input: '  MÃ¼ller   & Co ' });
    expect(JSON.parse(text.text).value).toBe('  Müller   & Co ');
    const date = await sandbox.run('crmq value --as date --date-order dmy', { input: '3/5/24' });
    const answer = { value: '3/5/24', valid: false, issues: ['date-format/two-digit-year'] };
    expect(JSON.parse(date.text)).toMatchObject({ ...answer, parts: { iso: '2024-05-03', problem: 'two-digit-year' } });
    const refused = await sandbox.run('crmq value --as date --date-system 1905', { input: '1' });
    expect([refused.exit, refused.stderr]).toEqual([2, expect.stringContaining('--date-system 1905: 1900 or 1904')]);
  });

  it('answers one line for each line, in order, and takes line breaks only as JSON', async () => {
    const many = await sandbox.run('crmq value --as name', { input: 'Ann Lee\r\n\nBob Ray' });
    const inputs = many.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).input);
    expect(inputs).toEqual(['Ann Lee', '', 'Bob Ray']);
    const broken = await sandbox.run('crmq value --as text --json', { input: '"a\\nb"\n' });
    expect(JSON.parse(broken.text).input).toBe('a\nb');
  });

  it('obeys a pack and a project file that are named, and looks for none', async () => {
    const typo = async (flags: string) => {
      const { text } = await sandbox.run(`crmq value --as email ${flags}`, { input: 'jane@halvrosen.fi\n' });
      const { issues, parts } = JSON.parse(text);
      return { issues, suggestion: parts.suggestion };
    };
    sandbox.write('own.yaml', 'extends: recommended\nrules:\n  email-typo: [warning, { domains: [halvorsen.fi] }]\n');
    const found = { issues: ['email-typo/suggestion'], suggestion: 'jane@halvorsen.fi' };
    expect(await typo('')).toEqual({ issues: [], suggestion: '' });
    expect(await typo('--pack own.yaml')).toEqual(found);
    expect(await typo('--config own.yaml')).toEqual(found);
    const { text } = await sandbox.run('crmq value --as phone --config crmq.yaml', { input: '020 7946 0958\n' });
    expect(JSON.parse(text).value).toBe('+442079460958');
  });

  it('says which line is no JSON string, and answers 3', async () => {
    const { exit, stderr } = await sandbox.run('crmq value --as name --json', { input: '"Ann"\nBob\n' });
    expect(exit).toBe(3);
    expect(stderr).toContain('standard input:2: not a JSON string: Bob');
  });
});

describe('crmq rules', () => {
  it('lists every rule with its type and level', async () => {
    const { exit, text } = await sandbox.run('crmq rules');
    expect(exit).toBe(0);
    expect(text).toMatch(/^whitespace +normalizer +on /m);
    expect(text).toMatch(/^email-free +validator +error /m);
    expect(text).toMatch(/^family-name +matcher +on /m);
    const { text: json } = await sandbox.run('crmq rules --json');
    expect(JSON.parse(json)).toContainEqual(expect.objectContaining({ id: 'email-free', level: 'error' }));
  });

  it('explains one', async () => {
    const { exit, text } = await sandbox.run('crmq rules phone-valid');
    expect(exit).toBe(0);
    expect(text).toMatch(/^# phone-valid\n/);
    expect(text).toContain('lost-digits');
    const { text: json } = await sandbox.run('crmq rules phone-valid --json');
    expect(JSON.parse(json)).toMatchObject({ id: 'phone-valid', type: 'validator', level: 'error' });
  });

  it('lists the roles', async () => {
    const { exit, text } = await sandbox.run('crmq rules --roles');
    expect(exit).toBe(0);
    expect(text).toMatch(/^opt_out_email {2}/m);
  });

  const effective = async (flags: string, env: Record<string, string> = {}) => {
    const { exit, text, stderr } = await sandbox.run(`crmq rules --effective --json ${flags}`, { env });
    expect(exit, stderr).toBe(0);
    return JSON.parse(text) as { settings: { key: string }[]; rules: { rule: string }[] };
  };
  const countryOf = async (flags: string, env?: Record<string, string>) =>
    (await effective(flags, env)).settings.find(({ key }) => key === 'country');

  it('shows where each value comes from: flag before variable before file before default', async () => {
    const file = expect.stringMatching(/crmq\.yaml:3:3$/);
    expect(await countryOf('')).toEqual({ key: 'country', value: 'GB', origin: file });
    expect(await countryOf('', { CRMQ_COUNTRY: 'FI' })).toEqual({
      key: 'country',
      value: 'FI',
      origin: 'CRMQ_COUNTRY',
    });
    expect(await countryOf('--no-config')).toEqual({ key: 'country', origin: 'default' });
    const { settings, rules } = await effective('--as-of 2025-12-31 --seed 7', { CRMQ_SEED: '5' });
    expect(settings).toContainEqual({ key: 'as-of', value: '2025-12-31', origin: '--as-of' });
    expect(settings).toContainEqual({ key: 'seed', value: 7, origin: '--seed' });
    expect(settings).toContainEqual({ key: 'dedupe', value: true, origin: 'default' });
    const rule = rules.find((entry) => entry.rule === 'email-free');
    expect(rule).toMatchObject({ level: 'error', origin: expect.stringMatching(/crmq\.yaml:5:3$/) });
  });

  it('shows them as a table with paths as a person types them', async () => {
    const { text } = await sandbox.run('crmq rules --effective');
    expect(text).toMatch(/^country +GB +crmq\.yaml:3:3$/m);
    expect(text).toMatch(/^whitespace +on +.*recommended\.yaml:\d+:\d+$/m);
  });

  it('refuses a variable that is no setting, and a value that does not fit one', async () => {
    const unknown = await sandbox.run('crmq rules --effective', { env: { CRMQ_CUNTRY: 'FI' } });
    expect(unknown.exit).toBe(2);
    expect(unknown.stderr).toContain('did you mean CRMQ_COUNTRY?');
    const bad = await sandbox.run('crmq rules --effective', { env: { CRMQ_JOBS: 'many' } });
    expect(bad.exit).toBe(2);
    expect(bad.stderr).toContain('CRMQ_JOBS');
  });

  it.each(['Finland', 'ZZ', 'UK'])('refuses a country that is none: %s', async (country) => {
    const { exit, stderr } = await sandbox.run(`crmq clean - --country ${country}`, { input: CONTACTS });
    expect({ exit, says: stderr.includes('--country') }).toEqual({ exit: 2, says: true });
  });
});

describe('crmq inspect', () => {
  it('tells people what the file is', async () => {
    const { exit, text, stderr } = await sandbox.run('crmq inspect contacts.csv');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(text).toMatch(/First Name +→ first_name/);
  });

  it('tells programs, the same for a file and for a pipe', async () => {
    const { exit, text } = await sandbox.run('crmq inspect contacts.csv --json');
    expect(exit).toBe(0);
    const data = JSON.parse(text);
    expect(data).toMatchObject({ encoding: 'utf-8', dialect: { delimiter: ',' }, kind: 'contact', rowsSampled: 1 });
    const roles = data.fields.map(({ role }: { role: string }) => role);
    expect(roles).toEqual(['id', 'first_name', 'last_name', 'email', 'phone']);
    const piped = await sandbox.run('crmq inspect --json', { input: CONTACTS });
    expect(JSON.parse(piped.text)).toEqual({ ...data, name: expect.any(String) });
  });

  it('obeys --map, and none leaves a column alone', async () => {
    const { text } = await sandbox.run('crmq inspect contacts.csv --json --map Phone=fax --map Email=none');
    const roles = JSON.parse(text).fields.map(({ role }: { role: string | null }) => role);
    expect(roles).toEqual(['id', 'first_name', 'last_name', null, 'fax']);
  });
});
