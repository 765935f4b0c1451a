/**
 * The guide in a browser: in each language, in both themes, on a phone, and on paper, where it is to fit on both sides of one sheet.
 * Skipped where Chromium is not installed (Debian: chromium).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, Sandbox } from '../cli/sandbox.ts';
import { some } from '../thorough.ts';

const path = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
  .find((found) => found !== '');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
sandbox.write(
  'hostile.yaml',
  `extends: strict
name: "</style><script>alert(1)</script>"
fields:
  "<img src=x onerror=alert(1)>": email
  "${'Long'.repeat(50)}": mobile
  "\\u202etupni": { rules: { pattern: [error, { pattern: "^(<b>|x{5})+$" }] } }
rules:
  picklist: [error, { values: { lead_source: ["</td><script>alert(2)</script>", "${'x'.repeat(200)}"] } }]
`,
);
const HOUSE = `${ROOT}fixtures/guide-house-rules`;
const GUIDES = {
  contact: 'crmq guide',
  company: 'crmq guide --for company',
  deal: 'crmq guide --for deal',
  house: `crmq guide --config ${HOUSE}/crmq.yaml --plugin ${HOUSE}/rules.mjs`,
  file: `crmq guide ${ROOT}fixtures/hubspot-contacts/contacts.csv`,
  hostile: 'crmq guide --pack hostile.yaml',
} as const;
/** Each guide in one language at least, the first one in all. */
const cases = [
  ...['en', 'zh', 'fi'].map((lang) => ({ name: 'contact', lang })),
  ...(['company', 'deal', 'house', 'file', 'hostile'] as const).map((name, at) => ({
    name,
    lang: ['fi', 'zh', 'en'][at % 3]!,
  })),
];
/** Sides of A4: one sheet; a pack with many fields and rules of its own takes a page more. */
const MOST_SIDES = 2;
const mostSides = (name: string): number => (name === 'house' ? MOST_SIDES + 1 : MOST_SIDES);

describe.skipIf(path === undefined)('in headless Chromium (skipped where it is not installed)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(path === undefined ? {} : { executablePath: path }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
  }, 120_000);
  afterAll(() => browser?.close());

  async function fileOf({ name, lang }: { name: string; lang: string }): Promise<string> {
    const file = `${name}.${lang}.html`;
    const command = GUIDES[name as keyof typeof GUIDES];
    const { exit, stderr } = await sandbox.run(`${command} --lang ${lang} -o ${file}`);
    expect(exit, stderr).toBe(0);
    return sandbox.path(file);
  }

  async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
    // what passes is not told, which saves most of the time
    const quick = { resultTypes: ['violations'], selectors: false, elementRef: false };
    const options = rules ? { ...quick, runOnly: { type: 'rule', values: rules } } : quick;
    const found = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    return found.violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)].join('\n'));
  }

  it.each(some(cases, 5))(
    '$name in $lang: accessible, asks for nothing, runs nothing, fits a phone and one sheet',
    async (one) => {
      const file = await fileOf(one);
      const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1100, height: 800 } });
      const page = await context.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('dialog', (dialog) => {
        said.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(`file://${file}`);
      expect(asked).toEqual([`file://${file}`]);
      expect(await page.evaluate('document.scripts.length + document.images.length')).toBe(0);
      await page.evaluate(AXE);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast'])).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      const tooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(tooWide)).toBe(0);
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      const sides = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sides).toBeGreaterThan(0);
      expect(sides).toBeLessThanOrEqual(mostSides(one.name));
      expect(said).toEqual([]);
      await context.close();
    },
  );
});
