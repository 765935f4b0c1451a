/**
 * The HTML report in a browser, as people open it: from the disk, in each language, in both themes, on a phone, without JavaScript.
 * Skipped where Chromium is not installed (Debian: chromium).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/html.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import { languageOf } from '../../src/report/words/language.ts';
import { ROOT, Sandbox } from '../cli/sandbox.ts';
import { THOROUGH } from '../thorough.ts';
import { sample } from './sample.ts';

const path = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
  .find((found) => found !== '');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES = ['en', 'zh', 'fi'];
const FIXTURES = {
  sample: undefined,
  'hubspot-contacts': 'fixtures/hubspot-contacts/contacts.csv',
  'hostile-cells': 'fixtures/hostile-cells/people.csv',
} as const;
type Fixture = keyof typeof FIXTURES;

/** Pages of A4 that the report of a small file may take. */
const MOST_SHEETS = 10;

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

describe.skipIf(path === undefined)('in headless Chromium (skipped where it is not installed)', () => {
  let browser: Browser;
  /** By fixture and language. */
  const pages = new Map<string, string>();

  beforeAll(async () => {
    browser = await chromium.launch({
      ...(path === undefined ? {} : { executablePath: path }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    for (const [name, file] of Object.entries(FIXTURES)) {
      const report = file === undefined ? sample : await reportOf(name, file);
      for (const code of LANGUAGES) {
        const html = renderHtml(report, { language: languageOf(code) });
        pages.set(`${name} ${code}`, sandbox.write(`${name}.${code}.html`, html));
      }
    }
  }, 120_000);
  afterAll(() => browser?.close());

  async function reportOf(name: string, file: string): Promise<Report> {
    const { exit, stderr } = await sandbox.run(`crmq clean ${ROOT}${file} --out-dir ${name} -q --decay-rate 0.225`);
    expect(exit, stderr).toBe(0);
    return JSON.parse(readFileSync(sandbox.path(name, 'report.json'), 'utf8')) as Report;
  }

  interface Seen {
    readonly page: Page;
    readonly asked: string[];
    readonly dialogs: string[];
    readonly errors: string[];
  }

  async function open(context: BrowserContext, fixture: Fixture, code: string): Promise<Seen> {
    const page = await context.newPage();
    const seen: Seen = { page, asked: [], dialogs: [], errors: [] };
    page.on('request', (request) => seen.asked.push(request.url()));
    page.on('dialog', (dialog) => {
      seen.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => seen.errors.push(message.text()));
    page.on('pageerror', (error) => seen.errors.push(error.message));
    await page.goto(`file://${pages.get(`${fixture} ${code}`)}`);
    return seen;
  }

  const unfold = (page: Page) =>
    page.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true; })');

  /** What axe finds, a line each. @param rules some of its rules; all of them where none are named */
  async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
    // what passes is not told, which saves most of the time
    const quick = { resultTypes: ['violations'], selectors: false, elementRef: false };
    const options = rules ? { ...quick, runOnly: { type: 'rule', values: rules } } : quick;
    const found = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as { violations: Violation[] };
    return found.violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)].join('\n'));
  }

  it('would see what is wrong', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent('<h1>x</h1><h4 style="color:#999;background:#fff">hard to read</h4><p>z</p>');
    await page.evaluate(AXE);
    const found = (await violations(page)).map((one) => one.split('\n')[0]);
    const planted = ['color-contrast', 'heading-order', 'html-has-lang', 'landmark-one-main'];
    expect(found).toEqual(expect.arrayContaining(planted));
    await context.close();
  });

  const fixtures = Object.keys(FIXTURES) as Fixture[];
  const all = fixtures.flatMap((fixture) => LANGUAGES.map((code) => ({ fixture, code })));
  /** The page with everything in each language, the others in one. */
  const isOne = (fixture: Fixture, code: string) => THOROUGH || code === LANGUAGES[fixtures.indexOf(fixture)];
  const cases = all.filter(({ fixture, code }) => fixture === 'sample' || isOne(fixture, code));
  /** What makes a page accessible is the same in each language: each page in one. */
  const pagesInOne = all.filter(({ fixture, code }) => isOne(fixture, code));

  it.each(pagesInOne)('$fixture in $code: accessible in both themes, asks for nothing, runs nothing', async (one) => {
    const { fixture, code } = one;
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1100, height: 800 } });
    const { page, asked, dialogs, errors } = await open(context, fixture, code);
    await unfold(page);
    await page.evaluate(AXE);
    expect(await violations(page)).toEqual([]);
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).not.toBe(light);
    expect(await violations(page, ['color-contrast'])).toEqual([]);
    expect(asked).toEqual([`file://${pages.get(`${fixture} ${code}`)}`]);
    expect([...dialogs, ...errors]).toEqual([]);
    expect(await page.evaluate('document.scripts.length + document.images.length')).toBe(0);
    await context.close();
  });

  it.each(LANGUAGES)(
    'in %s fits a phone of 360 and of 320 px, folded and unfolded',
    async (code) => {
      const context = await browser.newContext();
      for (const fixture of fixtures) {
        const { page } = await open(context, fixture, code);
        const fits = async () => {
          for (const width of [360, 320]) {
            await page.setViewportSize({ width, height: 740 });
            expect(await page.evaluate('document.documentElement.scrollWidth'), fixture).toBe(width);
          }
        };
        await fits();
        await unfold(page);
        await fits();
        await page.close();
      }
      await context.close();
    },
    60_000,
  );

  it('would see what overruns its cell, and what is broken in two', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent(`<table style="table-layout:fixed;width:200px"><tr>
      <td style="white-space:nowrap">1.9 % (58 of 3,027 checked)</td>
      <td style="overflow-wrap:anywhere">Berlin·Paris·Rome 4711·London</td></tr></table>`);
    expect(await setWrong(page)).toEqual([
      'overruns its cell: 1.9 % (58 of 3,027 checked)',
      expect.stringMatching(/^broken: /),
      ...[],
    ]);
    await context.close();
  });

  it.each(cases)(
    '$fixture in $code sets every word and number in its place',
    async ({ fixture, code }) => {
      const context = await browser.newContext();
      const { page } = await open(context, fixture, code);
      await unfold(page);
      for (const width of THOROUGH ? [1280, 900, 861, 860, 480, 360, 320] : [900, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await setWrong(page), `${width} px`).toEqual([]);
      }
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: A4, height: 1000 });
      expect(await setWrong(page), 'print').toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('says the same without JavaScript, and its hostile cells are text even without its policy', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await open(context, 'sample', 'en');
    await expect(page.locator('h2').allInnerTexts()).resolves.toHaveLength(6);
    await page.locator('#todo summary').nth(3).click();
    expect(await page.locator('#todo details').nth(3).getAttribute('open')).toBe('');
    await context.close();
    const bare = readFileSync(pages.get('sample en')!, 'utf8').replace(/<meta http-equiv[^>]*>/, '');
    pages.set('sample bare', sandbox.write('bare.html', bare));
    const other = await browser.newContext();
    const { asked, dialogs, errors } = await open(other, 'sample', 'bare');
    expect(asked).toHaveLength(1);
    expect([...dialogs, ...errors]).toEqual([]);
    await other.close();
  }, 60_000);

  it.each(cases)(
    '$fixture in $code prints to few pages, with two examples of each rule',
    async ({ fixture, code }) => {
      const context = await browser.newContext();
      const { page } = await open(context, fixture, code);
      await page.emulateMedia({ media: 'print' });
      const ofRules = (rows: string) =>
        page.evaluate(`[...document.querySelectorAll('.item tbody tr${rows}')]
          .map((one) => one.checkVisibility({ contentVisibilityAuto: true }))`) as Promise<boolean[]>;
      expect((await ofRules(':nth-child(-n+2)')).every(Boolean)).toBe(true);
      expect((await ofRules(':nth-child(n+3)')).some(Boolean)).toBe(false);
      // how many examples there are is said of those on paper
      const said = (await page.evaluate(`[...document.querySelectorAll('.item .more')]
        .filter((one) => one.checkVisibility()).map((one) => one.innerText)`)) as string[];
      expect(said.filter((text) => !/2|1/.test(text))).toEqual([]);
      expect(await sheets(page)).toBeLessThanOrEqual(MOST_SHEETS);
      await context.close();
    },
    60_000,
  );

  it('prints a wide file with many findings to twenty pages', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent(renderHtml(wide(sample)));
    const count = await sheets(page);
    expect(count).toBeGreaterThan(MOST_SHEETS);
    expect(count).toBeLessThanOrEqual(20);
    await context.close();
  }, 60_000);
});

/** Pixels between the margins of a sheet. */
const A4 = Math.round(((210 - 24) / 25.4) * 96);

/**
 * What is set so that it cannot be read, a line each: text that runs over the edge of its cell into the next; numbers that are broken in
 * two, and words that are although they have room in a line of their own.
 */
const setWrong = (page: Page): Promise<string[]> => page.evaluate(SET_WRONG) as Promise<string[]>;
const SET_WRONG = `(() => {
  const wrong = [];
  const isSeen = (node) => node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && !node.closest('caption,.skip');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const overrun = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() === '' || !isSeen(parent)) continue;
    const cell = parent.closest('td,th');
    if (cell && !overrun.has(cell) && cell.offsetWidth > 1) {
      const { left, right } = cell.getBoundingClientRect();
      for (const { 0: word, index } of node.data.matchAll(/\\S+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const rect = range.getBoundingClientRect();
        if (rect.width === 0 || (rect.right <= right + 1 && rect.left >= left - 1)) continue;
        overrun.add(cell);
        wrong.push('overruns its cell: ' + cell.innerText.replace(/\\s+/g, ' ').slice(0, 60));
        break;
      }
    }
    // what comes out of cells and files may be anything; what is long there may break
    if (parent.closest('.hash,.command,.v') || parent.closest('bdi')?.querySelector('.sym')) continue;
    for (const { 0: word, index } of node.data.matchAll(/[\\d](?:[\\d.,\\u00a0\\u202f]*[\\d])?|[\\p{Script=Latin}\\p{M}]+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
      if (rects.every((rect) => Math.abs(rect.bottom - rects[0].bottom) < rect.height / 2)) continue;
      const isNumber = /\\d/.test(word);
      if (!isNumber && getComputedStyle(parent).hyphens === 'auto') continue;
      let block = parent;
      while (/^inline$|^contents$/.test(getComputedStyle(block).display)) block = block.parentElement;
      const style = getComputedStyle(block);
      let room = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (style.display === 'inline-block') room = Math.max(room, block.parentElement.clientWidth - 40);
      const widthOf = (from, to) => {
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()].reduce((sum, rect) => sum + rect.width, 0);
      };
      const ends = parent.closest('bdi,code') ? /[\\s-]/ : /[^\\p{L}\\p{M}\\d.,]/u;
      let [from, to] = [index, index + word.length];
      while (from > 0 && !ends.test(node.data[from - 1])) from--;
      while (to < node.length && !ends.test(node.data[to])) to++;
      if (widthOf(from, to) <= room) wrong.push('broken: ' + word + ' in ' + block.innerText.replace(/\\s+/g, ' ').slice(0, 60));
    }
  }
  return wrong;
})()`;

/** Pages of A4 that the page prints to. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The report with 209 columns and 40 findings. */
function wide(report: Report): Report {
  const { fields, rules } = report;
  return {
    ...report,
    fields: Array.from({ length: 209 }, (_, at) => ({ ...fields[at % fields.length]!, column: `Column ${at}` })),
    rules: Array.from({ length: 40 }, (_, at) => ({ ...rules[at % rules.length]!, count: at + 1 })),
  };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
