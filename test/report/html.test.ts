import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STYLE } from '../../src/report/html/style.ts';
import { renderHtml } from '../../src/report/html.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { empty, HOSTILE_CELLS, sample } from './sample.ts';

const page = renderHtml(sample);
/** Tags that the page is made of, whatever the data says. */
const ALLOWED =
  /^(!DOCTYPE|html|head|meta|title|style|body|a|div|header|main|section|nav|footer|p|h1|h2|h3|span|b|i|small|code|bdi|time|svg|circle|line|text|dl|dt|dd|ol|ul|li|details|summary|table|caption|thead|tbody|tr|th|td|del|ins)$/;

function tags(html: string): string[] {
  return [...html.replace(/<style>.*?<\/style>/s, '').matchAll(/<\/?([!a-zA-Z][^\s>]*)/g)].map(
    (match) => match[1] ?? '',
  );
}

/** Elements close in the order in which they were opened. */
function assertBalanced(html: string): void {
  const open: string[] = [];
  const body = html.replace(/<style>.*?<\/style>/s, '').replace(/<!DOCTYPE html>|<meta [^>]*>/g, '');
  for (const [, close, name, self] of body.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (self === '/') continue;
    if (close === '/') expect(open.pop()).toBe(name);
    else open.push(name ?? '');
  }
  expect(open).toEqual([]);
}

describe('renderHtml', () => {
  it('is one page that loads nothing and runs nothing', () => {
    expect(page.startsWith('<!DOCTYPE html>\n<html lang="en">')).toBe(true);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(STYLE).not.toMatch(/url\(|@import|expression|</);
    const outside = page.replace(/>[^<]*</g, '><');
    expect(outside).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i);
    expect(outside).not.toMatch(/\s(src|srcset|on[a-z]+|formaction|xlink:href)\s*=/i);
    for (const [, target] of outside.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#[a-z]+$/);
  });

  it('links only to sections that are there', () => {
    for (const [, id] of page.matchAll(/href="#([a-z]+)"/g)) expect(page).toContain(`id="${id}"`);
    for (const [, id] of renderHtml(empty).matchAll(/href="#([a-z]+)"/g))
      expect(renderHtml(empty)).toContain(`id="${id}"`);
  });

  it('escapes every hostile cell', () => {
    for (const tag of tags(page)) expect(tag).toMatch(ALLOWED);
    expect(page).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;');
    expect(page).not.toMatch(/[\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
    expect(page).toContain('<span class="sym">‹RLO›</span>');
    expect(page).toContain('<span class="sym">‹ESC›</span>');
    assertBalanced(page);
    assertBalanced(renderHtml(empty));
  });

  it('keeps its markup whatever stands in the report', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...Object.values(HOSTILE_CELLS)),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const swap = (value: unknown): unknown => {
          if (typeof value === 'string') return text;
          if (Array.isArray(value)) return value.map(swap);
          if (typeof value !== 'object' || value === null) return value;
          return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swap(inner)]));
        };
        // severities and dimensions come from the schema, so they stay
        const filled = {
          ...(swap(sample) as typeof sample),
          rules: sample.rules.map((rule) => ({
            ...(swap(rule) as typeof rule),
            severity: rule.severity,
            dimension: rule.dimension,
          })),
          changes: sample.changes.map((change) => ({ ...(swap(change) as typeof change), risk: change.risk })),
          fields: sample.fields.map((field) => ({ ...(swap(field) as typeof field), role: field.role })),
          kind: sample.kind,
          crm: sample.crm,
        };
        const html = renderHtml(filled);
        for (const tag of tags(html)) expect(tag).toMatch(ALLOWED);
        assertBalanced(html);
      }),
      { numRuns: 20 },
    );
  });

  it('says the verdict first, then what to do', () => {
    const at = (text: string) => page.indexOf(text);
    expect(at('Good, with loose ends')).toBeGreaterThan(0);
    expect(at('Good, with loose ends')).toBeLessThan(at('What needs a person'));
    expect(at('What needs a person')).toBeLessThan(at('What was repaired'));
    expect(page).toContain('>93.9<');
    expect(page).toContain('crmq made <b>22,037 repairs</b>, merged <b>558 records</b>, set <b>14 records</b> aside');
  });

  it('shows findings worst first', () => {
    const codes = [...page.matchAll(/Examples of ([a-z-]+\/[a-z-]+)/g)].map((match) => match[1]);
    expect(codes.slice(0, 3)).toEqual(['email-syntax/not-an-email', 'phone-number/lost-digits', 'required/empty']);
  });

  it('tints what a repair took away and put in', () => {
    expect(page).toContain('<bdi class="v">M<del>Ã¼</del>ller &#38; S<del>Ã¶</del>hne</bdi>');
    expect(page).toContain('<bdi class="v">M<ins>ü</ins>ller &#38; S<ins>ö</ins>hne</bdi>');
  });

  it('stays small, however large the file and its cells are', () => {
    expect(page.length).toBeLessThan(60_000);
    const flood = {
      ...sample,
      rules: sample.rules.map((rule) => ({ ...rule, samples: Array.from({ length: 5_000 }, () => rule.samples[0]!) })),
      changes: sample.changes.map((change) => ({
        ...change,
        columns: Array.from({ length: 5_000 }, (_, at) => ({ column: `c${at}`, count: 1 })),
      })),
      fields: Array.from({ length: 5_000 }, () => ({ ...sample.fields[0]!, reason: HOSTILE_CELLS.long })),
      notes: Array.from({ length: 5_000 }, () => HOSTILE_CELLS.long),
    };
    const html = renderHtml(flood);
    expect(html.length).toBeLessThan(400_000);
    expect(html).toContain('300 of 5,000 shown; report.json has all');
    expect(html).toContain('and 4,994 more columns');
  });

  it('has words for a file with nothing in it', () => {
    const html = renderHtml(empty);
    expect(html).toContain('Nothing to check');
    expect(html).toContain('No repair was needed. Nothing is left for a person to decide.');
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(page).not.toMatch(/NaN|undefined|Infinity|null%/);
  });

  it('is the same text every time', () => {
    expect(renderHtml(reportSchema.parse(JSON.parse(JSON.stringify(sample))))).toBe(
      renderHtml(JSON.parse(JSON.stringify(sample))),
    );
  });
});

describe('colours', () => {
  const schemes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map((match) =>
    Object.fromEntries([...(match[1] ?? '').matchAll(/--([a-z-]+):(#[0-9a-f]{3,6})/g)].map((one) => [one[1], one[2]])),
  );
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string) => {
    const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(full.slice(at, at + 2), 16) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const pairs: [string, string, number][] = [
    ...['bg', 'surface', 'sunk'].flatMap((ground): [string, string, number][] => [
      ['ink', ground, 7],
      ['soft', ground, 4.5],
      ['accent', ground, 4.5],
    ]),
    ['del-ink', 'del', 4.5],
    ['ins-ink', 'ins', 4.5],
    ['warn-ink', 'warn-bg', 4.5],
    ['opt-ink', 'opt-bg', 4.5],
    // graphics, WCAG 1.4.11
    ['good', 'surface', 3],
    ['fair', 'surface', 3],
    ['poor', 'surface', 3],
    ['good', 'track', 3],
    ['fair', 'track', 3],
    ['poor', 'track', 3],
  ];

  it.each(['light', 'dark'])('pass WCAG AA, %s', (name) => {
    expect(schemes).toHaveLength(2);
    const scheme = schemes[name === 'light' ? 0 : 1] ?? {};
    for (const [ink, ground, least] of pairs) {
      expect(contrast(scheme[ink] ?? '', scheme[ground] ?? ''), `${name}: ${ink} on ${ground}`).toBeGreaterThanOrEqual(
        least,
      );
    }
  });
});
