/** `crmq guide`, run as people run it. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

sandbox.write('contacts.csv', 'Record ID,E-Mail,Puhelin,Nachname,Blob\n1,ann@north.example,+442079460958,LEE,x\n');
sandbox.write('deals.csv', 'Deal Name,Deal Stage,Amount,Close Date\nTables,Closed Won,12500,2025-03-05\n');
const read = (name: string): string => readFileSync(sandbox.path(name), 'utf8');

describe('crmq guide', () => {
  it.each([
    ['en', '<html lang="en">', 'How to enter contacts', 'What is refused, and why', 'First name'],
    ['zh', '<html lang="zh-Hans">', '联系人录入指南', '哪些内容会被拒绝，为什么', '邮箱'],
    ['fi', '<html lang="fi">', 'Näin kirjaat yhteyshenkilön', 'Mikä hylätään ja miksi', 'Sähköposti'],
  ])('is a page in %s on standard output', async (lang, ...words) => {
    const { exit, text, stderr } = await sandbox.run(`crmq guide --lang ${lang}`);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    for (const word of words) expect(text).toContain(word);
    // the same bytes in every run, whatever the clock of the machine and its own language say
    const there = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };
    const again = await sandbox.run(`crmq guide --lang ${lang}`, { env: there });
    expect(again.text).toBe(text);
    // nothing is left of placeholders or keys
    expect(text.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/\{[a-z]+\}|>(?:part|badge|rules|must)\.[a-z]+</i);
  });

  it('has in Chinese and Finnish no sentence of the rules in English', async () => {
    const english = await sandbox.run('crmq guide --format markdown');
    const sentences = [...english.text.matchAll(/^ {2}- (?!✗)(.*)$/gm)].map(([, sentence]) => sentence!);
    expect(sentences.length).toBeGreaterThan(25);
    for (const lang of ['zh', 'fi']) {
      const { text } = await sandbox.run(`crmq guide --format markdown --lang ${lang}`);
      expect(sentences.filter((sentence) => text.includes(sentence))).toEqual([]);
    }
  });

  it('is about the columns of an input, by their names, and shows no cell of it', async () => {
    const { exit, text } = await sandbox.run('crmq guide contacts.csv --format markdown');
    expect(exit).toBe(0);
    expect(text).toContain('**E-Mail** *(this or another)* |');
    expect(text).toContain('**Puhelin** *(this or another)*<br>Phone');
    expect(text).toContain('The CRM fills in itself: **Record ID**.');
    expect(text).not.toMatch(/Blob|ann&#64;north|20794609|\*\*City\*\*/);
    const piped = await sandbox.run('cat contacts.csv | crmq guide - --format markdown');
    expect(piped.text).toBe(text);
  });

  it('finds out what is entered, or is told', async () => {
    expect((await sandbox.run('crmq guide deals.csv --format markdown')).text).toMatch(/^# How to enter deals\n/);
    expect((await sandbox.run('crmq guide --for company --format markdown')).text).toMatch(
      /^# How to enter companies\n/,
    );
  });

  it('writes a file in the form of its name, and overwrites none', async () => {
    expect((await sandbox.run('crmq guide -o guide.md')).exit).toBe(0);
    expect(read('guide.md')).toMatch(/^# How to enter contacts\n/);
    const again = await sandbox.run('crmq guide -o guide.md --lang fi');
    expect(again.exit).toBe(2);
    expect(again.stderr).toContain('guide.md exists already');
    expect(read('guide.md')).toMatch(/^# How to enter contacts\n/);
    expect((await sandbox.run('crmq guide -o guide.md --lang fi --force')).exit).toBe(0);
    expect(read('guide.md')).toMatch(/^# Näin kirjaat/);
    expect((await sandbox.run('crmq guide -o page.html')).exit).toBe(0);
    expect(read('page.html')).toMatch(/^<!doctype html>/);
    expect((await sandbox.run('crmq guide contacts.csv -o contacts.csv --force')).exit).toBe(2);
  });

  it('knows the lists of the CRM whose pack holds', async () => {
    const allowed = 'Allowed: Subscriber · Lead';
    expect((await sandbox.run('crmq guide --pack hubspot')).text).toContain(allowed);
    expect((await sandbox.run('crmq guide --crm hubspot')).text).toContain(allowed);
    expect((await sandbox.run('crmq guide')).text).not.toContain(allowed);
    sandbox.write('house/crmq.yaml', 'extends: hubspot\n');
    expect((await sandbox.run('crmq guide --config house/crmq.yaml')).text).toContain(allowed);
    expect((await sandbox.run('crmq guide --pack house/crmq.yaml')).text).toContain(allowed);
  });

  it('lets nothing out of the names of a pack', async () => {
    sandbox.write(
      'hostile.yaml',
      `extends: recommended
name: "<script>alert(1)</script>"
fields:
  "<img src=x onerror=alert(1)>": email
  "\\e[31mred | [x](javascript:y)": mobile
rules:
  picklist: [error, { values: { lead_source: ["</td><script>", "a|b"] } }]
`,
    );
    const html = await sandbox.run('crmq guide --pack hostile.yaml');
    expect(html.exit).toBe(0);
    expect(html.text).not.toMatch(/<script|<img|\u001b/);
    expect(html.text).toContain('&#60;img src=x onerror=alert(1)&#62;');
    const markdown = await sandbox.run('crmq guide --pack hostile.yaml --format markdown');
    expect(markdown.text).not.toMatch(/\u001b/);
    // in a code span they do nothing
    expect(markdown.text.replace(/`[^`]*`/g, '')).not.toMatch(/<script|<img|<\/td|\]\(/);
  });

  it.each([
    ['guide --lang klingon', 2, 'there is no such language'],
    ['guide --for person', 2, 'Allowed choices are contact, company, deal'],
    ['guide --format pdf', 2, 'Allowed choices are html, markdown'],
    ['guide --crm siebel', 2, 'there is no CRM "siebel"'],
    ['guide --pack hubsbot', 2, 'there is no rule pack hubsbot'],
    ['guide --map Email=email', 2, 'no input was named'],
    ['guide none.csv', 3, 'none.csv'],
    ['guide -o none/guide.html', 3, 'there is no folder none'],
  ])('answers as other commands do: crmq %s', async (args, code, words) => {
    const { exit, text, stderr } = await sandbox.run(`crmq ${args}`);
    expect(stderr).toContain(words);
    expect({ exit, text }).toEqual({ exit: code, text: '' });
  });

  it('ends quietly where nobody reads on', async () => {
    const { exit, stderr } = await sandbox.run('crmq guide | head -c 10');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  });
});
