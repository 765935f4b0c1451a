/** `--locale` and filling in, run as people run them: everything is in the plan, so every way of running gives the same. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const HEADER = 'Nimi,Sukunimi,Puhelin,Maa,Luotu,Uutiskirje,Titteli\n';
const ROWS = Array.from(
  { length: 40 },
  (_, i) => `ANNA,AF HEURLIN,040 123 4${100 + i},,0${(i % 9) + 1}/0${((i + 3) % 9) + 1}/2024,juu,ei merkitty\n`,
);
sandbox.write('in.csv', HEADER + ROWS.join(''));
sandbox.write('two.csv', HEADER + ROWS.slice(0, 5).join(''));
const clean = (flags: string) =>
  sandbox.run(`crmq clean in.csv -o out.csv --out-dir out --force --no-html --no-dedupe ${flags}`);

describe('--locale', () => {
  it('is used in clean and said in the report', async () => {
    const { exit, stderr } = await clean('--locale fi');
    expect(exit).toBe(0);
    expect(stderr).toContain('rule pack: recommended + fi');
    expect(stderr).toContain('Luotu: day first given by locale fi: 40 dates fit either way, none another way only');
    const [, first] = readFileSync(sandbox.path('out.csv'), 'utf8').split('\n');
    expect(first).toBe('Anna,af Heurlin,+358401234100,,2024-04-01,true,');
  });

  it('without it dates that could be either stay, and so does what only Finns understand', async () => {
    await clean('');
    const [, first] = readFileSync(sandbox.path('out.csv'), 'utf8').split('\n');
    expect(first).toMatch(/,01\/04\/2024,juu,ei merkitty$/);
  });

  it('--date-order goes before that of the locale', async () => {
    const { stderr } = await clean('--locale fi --date-order mdy');
    expect(stderr).toContain('month first given by --date-order');
  });

  it('is in the plan whole: threads, the plan again and stage give the same bytes', async () => {
    await clean('--locale fi --pack fill-in --jobs 1');
    const one = readFileSync(sandbox.path('out.csv'), 'utf8');
    const ledger = readFileSync(sandbox.path('out/changes.csv'), 'utf8');
    expect(one).toContain(',FI,');
    await sandbox.run('cp out/plan.json plan.json');
    await clean('--locale fi --pack fill-in --jobs 3 --chunk-bytes 256');
    expect(readFileSync(sandbox.path('out.csv'), 'utf8')).toBe(one);
    expect(readFileSync(sandbox.path('out/changes.csv'), 'utf8')).toBe(ledger);
    await clean('--plan plan.json');
    expect(readFileSync(sandbox.path('out.csv'), 'utf8')).toBe(one);
    const staged = await sandbox.run('tail -n +2 in.csv | crmq stage --plan plan.json --ledger stage.csv');
    expect(HEADER + staged.text).toBe(one);
    expect(ledger).toContain(readFileSync(sandbox.path('stage.csv'), 'utf8'));
  });

  it('cleaning what was cleaned changes nothing', async () => {
    await clean('--locale fi --pack fill-in');
    await sandbox.run('cp out.csv again.csv && cp out/plan.json plan.json');
    const again = await sandbox.run('crmq clean again.csv -o - --plan plan.json --no-dedupe');
    expect(again.text).toBe(readFileSync(sandbox.path('again.csv'), 'utf8'));
  });

  it('is refused beside a plan, which has its own', async () => {
    const { exit, stderr } = await clean('--plan plan.json --locale sv');
    expect(exit).toBe(2);
    expect(stderr).toContain('--locale and --plan');
  });

  it.each([
    ['inspect in.csv --locale fi', 'given by locale fi'],
    ['dedupe in.csv --locale fi -o pairs.csv --json', '"in.csv"'],
    ['rules --effective --locale fi', 'rules/locales/fi.yaml'],
    ['rules --locales', 'Finnish, Finland'],
    ['rules --locales --json', '"date-order": "mdy"'],
    ['link in.csv two.csv --locale fi --out-dir link -q && cat link/two.changes.csv', 'juu,true,boolean-form'],
  ])('crmq %s', async (args, words) => {
    const { text, stderr } = await sandbox.run(`crmq ${args}`);
    expect(text + stderr).toContain(words);
  });

  it.each([
    ['date', '03/04/2025', 'en-US', '2025-03-04'],
    ['date', '03/04/2025', 'de', '2025-04-03'],
    ['phone', '040 123 4567', 'fi', '+358401234567'],
  ])('crmq value --as %s: %s in %s is %s', async (as, text, locale, value) => {
    const out = await sandbox.run(`crmq value --as ${as} --locale ${locale}`, { input: `${text}\n` });
    expect(JSON.parse(out.text).value).toBe(value);
  });

  it('says what is wrong with a name', async () => {
    const { exit, stderr } = await clean('--locale klingon');
    expect(exit).toBe(2);
    expect(stderr).toContain('--locale "klingon": there is no such locale pack');
    expect(stderr).toContain('locale packs: de, en-GB');
  });
});

describe('filling in', () => {
  it('names the column that a value came from', async () => {
    await clean('--pack fill-in --locale fi');
    const ledger = readFileSync(sandbox.path('out/changes.csv'), 'utf8');
    expect(ledger).toContain('1,Maa,,FI,country-from-phone/Puhelin,opt-in,\n');
  });

  it('is off by itself', async () => {
    await clean('--locale fi');
    expect(readFileSync(sandbox.path('out/changes.csv'), 'utf8')).not.toContain('country-from-phone');
  });
});

describe('titles of a locale in crmq value', () => {
  it.each([
    ['fi', 'OTM Matti Aho', 'OTM', ''],
    ['fi', 'dosentti Matti Aho', 'dosentti', ''],
    ['fi', 'professori Matti Aho', 'professori', ''],
    ['fi', 'dipl.ins. Matti Aho', 'dipl.ins.', ''],
    ['fi', 'TkT Matti Aho', 'TkT', ''],
    ['fi', 'Matti Aho FT', '', 'FT'],
    ['fi', 'Matti Aho', '', ''],
    ['sv', 'Docent Matti Aho', 'Docent', ''],
  ])('%s: %s', async (locale, name, prefix, suffix) => {
    const { text } = await sandbox.run(`echo '${name}' | crmq value --as name --locale ${locale}`);
    expect(JSON.parse(text).parts).toMatchObject({ prefix, first: 'Matti', last: 'Aho', suffix });
  });
});
