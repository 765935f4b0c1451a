import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, renderHtml } from '../../src/report/html/html.ts';
import { STYLE } from '../../src/report/html/style.ts';
import { type Report, reportSchema } from '../../src/report/shape/schema.ts';
import { languageOf } from '../../src/report/words/language.ts';
import { THOROUGH } from '../thorough.ts';
import { empty, HOSTILE_CELLS, sample } from './sample.ts';

const page = renderHtml(sample);
/** Tags that the page is made of, whatever the data says. */
const ALLOWED =
  /^(!DOCTYPE|html|head|meta|title|style|body|a|div|header|main|section|nav|footer|p|h1|h2|h3|h4|span|b|i|small|code|bdi|time|svg|rect|path|figure|main|ul|dl|dt|dd|ol|ul|li|details|summary|table|caption|thead|tbody|tr|th|td|del|ins)$/;

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

  it('says one of one, and their of several', () => {
    const said = (read: number, lacking: number) => {
      const expected = ['name', 'email'].slice(0, lacking).map((field) => ({ field, roles: [], columns: [] }));
      return renderHtml({ ...sample, rows: { ...sample.rows, read }, scoring: { ...sample.scoring, expected } });
    };
    expect(said(1, 1)).toMatch(/<b>1<\/b><span>record read\b.*Its checks/s);
    expect(said(2, 2)).toMatch(/<b>2<\/b><span>records read\b.*Their checks/s);
  });

  it('shows groups whose rows add up to the file, however many there are', () => {
    const [group] = sample.groups;
    const owner = { ...group!.values[0]!, records: 10 };
    const values = Array.from({ length: 50 }, (_, at) => ({ ...owner, value: `Owner ${at}` }));
    const { value: _, ...others } = { ...owner, values: 650, records: 6_500 };
    const html = renderHtml({ ...sample, groups: [{ ...group!, values, others }] });
    const table = /<caption>Quality by owner.*?<\/table>(?:<p[^>]*>[^<]*)?/s.exec(html)![0];
    const rows = [...table.matchAll(/<td class="n"[^>]*><div>([\d,]+)</g)].map(([, count]) =>
      Number(count!.replace(',', '')),
    );
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(7_000);
    expect(table).toMatch(/680 others.*20 of 700 shown/s);
  });

  it('has room for a day in words beside the numbers of a run, on paper too', () => {
    expect(page).toMatch(/<details class="fold across">.*<th scope="col" style="width:22%">Run<\/th>/s);
  });

  it('keeps the cells of a rejected line in their order, whatever it begins with', () => {
    const [group] = sample.rejected;
    const samples = [{ ...group!.samples[0]!, text: 'محمد,Virtanen,123' }];
    expect(renderHtml({ ...sample, rejected: [{ ...group!, samples }] })).toContain('<bdi class="v" dir="ltr">محمد,');
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

  it('answers six questions, in this order', () => {
    const questions = [...page.matchAll(/<h2 id="q-([a-z]+)">/g)].map((match) => match[1]);
    expect(questions).toEqual(['use', 'done', 'todo', 'origin', 'cost', 'made']);
    expect(page).toContain('<p class="big">93.9</p>');
    expect(page).toContain('Not as it is, because the gate failed');
    const { gate: _, ...ungated } = sample;
    expect(renderHtml(ungated)).toContain('Good, with loose ends');
    expect(page).toContain('<b>22,037 repairs</b>, <b>558 records</b> merged into others, <b>14 records</b> set aside');
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('says the change since the file came and since the last run, the verdict of the gate, and what is missing', () => {
    expect(page).toMatch(/came with <b>83.7<\/b>, \+10\.2/);
    expect(page).toMatch(/last run, <time datetime="2026-10-22">.*?<\/time>: <b>92\.0<\/b>, \+1\.9/);
    expect(page).toContain('2 of 4 criteria are not met.');
    expect(page).toContain('<code>crmq.yaml:14:3</code>');
    expect(page).toContain('in no column of this file: <b>last activity</b>');
  });

  it('says what a finding costs, how to find it and how to prevent it', () => {
    expect(page).toContain('<code class="command">crmq check contacts.csv --only email-syntax --format ndjson</code>');
    expect(page).toContain('<dt>How to prevent it</dt><dd>Write one address, as anna@firma.example.</dd>');
    expect(page).toContain('<dt>Cost to mend</dt><dd>€12,040</dd>');
  });

  it('has the score so that it can be done again on paper', () => {
    expect(page).toContain('938.7 ÷ 10 = <b>93.9</b> (version 3 of the formula)');
    expect(page).not.toContain('The file is held to what each kind');
  });

  it('says as which records the file is best, where that is not what it looks like', () => {
    const kinds: Report['scoring']['kinds'] = [
      { kind: 'contact', score: 43 },
      { kind: 'company', score: 58.9 },
    ];
    const two = (as: 'contact' | 'company') => ({ ...sample, scoring: { ...sample.scoring, as, kinds } });
    expect(renderHtml(two('company'))).toContain(
      'The score is that of <b>companies</b>, as which the file is best (58.9). It looks like contacts, as which it has 43.0.',
    );
    expect(renderHtml(two('company'))).toContain('<code>score: { expect: contact }</code>');
    expect(renderHtml(two('contact'))).not.toContain('The score is that of');
    expect(renderHtml(two('contact'))).toContain('companies 58.9');
  });

  it('keeps cost and decay to those who asked', () => {
    const { cost: _, ...plain } = sample;
    const html = renderHtml({ ...plain, staleness: { ...plain.staleness, expectedDecay: null } });
    expect(html).not.toMatch(/id="cost"|Cost to mend|22\.5/);
    expect(page).toContain('industry figure whose source is thin');
    expect(page).toContain('6,911 × €10');
    expect(renderHtml(sample, { language: languageOf('fi') })).toContain('69\u00a0110\u00a0€');
    const vanished = { what: 'vanished' as const, atRisk: 9_000, count: 400, perYear: 0.301, low: 0.276, high: 0.327 };
    const decay = { from: '2026-10-22', to: '2026-11-22', days: 31, records: 9_500, measures: [vanished] };
    const measured = renderHtml({ ...sample, history: { ...sample.history!, decay } });
    expect(measured).toMatch(/vanished from the system.*?9,000.*?400.*?30\.1%.*?27\.6% – 32\.7%/s);
  });

  it('shows findings worst first', () => {
    const codes = [...page.matchAll(/<caption>Examples of <code>([a-z-]+\/[a-z-]+)/g)].map((match) => match[1]);
    expect(codes.slice(0, 3)).toEqual(['email-syntax/not-an-email', 'phone-number/lost-digits', 'required/empty']);
  });

  it('tints what a repair took away and put in', () => {
    expect(page).toContain('<bdi class="v">M<del>Ã¼</del>ller &#38; S<del>Ã¶</del>hne</bdi>');
    expect(page).toContain('<bdi class="v">M<ins>ü</ins>ller &#38; S<ins>ö</ins>hne</bdi>');
  });

  it('stays small, however many columns the file has and whatever its cells are', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(130_000);
    const marks = `a${'\u200d'.repeat(18)}`.repeat(2_000);
    const texts = [HOSTILE_CELLS.long, marks, '\u202e'.repeat(9_000), '<&"\'>'.repeat(9_000), '株式会社'.repeat(900)];
    for (const [at, nasty] of texts.entries()) {
      const length = at === 0 || THOROUGH ? 16_000 : 3_000;
      const many = <T>(one: T): T[] => Array.from({ length }, () => one);
      const html = renderHtml(flooded(sample, nasty, many));
      expect(Buffer.byteLength(html), nasty.slice(0, 9)).toBeLessThanOrEqual(MOST_BYTES);
      assertBalanced(html);
      expect(html).toContain(`of ${length.toLocaleString('en')} shown; <code>report.json</code> has all`);
    }
  });

  it('has words for a file with nothing in it', () => {
    const html = renderHtml(empty);
    expect(html).toContain('Nothing to check');
    expect(html).toContain('Nothing is left for a person to decide.');
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(page).not.toMatch(/NaN|undefined|Infinity|null%/);
  });

  it('is the same text every time', () => {
    expect(renderHtml(reportSchema.parse(JSON.parse(JSON.stringify(sample))))).toBe(
      renderHtml(JSON.parse(JSON.stringify(sample))),
    );
  });
});

/** Every list of the report made long, every text made nasty. */
function flooded(report: Report, text: string, many: <T>(one: T) => T[]): Report {
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value === 'string') return text;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swap(inner)]));
  };
  const nasty = <T>(value: T): T => swap(value) as T;
  const counts = { column: text, count: 1 };
  const [rule, change, field, group] = [report.rules[0]!, report.changes[0]!, report.fields[0]!, report.groups[0]!];
  return {
    ...report,
    inputs: many(nasty(report.inputs[0]!)),
    fields: many({ ...nasty(field), role: field.role, expected: text }),
    rules: many({ ...nasty(rule), severity: rule.severity, dimension: rule.dimension, columns: many(counts) }),
    changes: many({ ...nasty(change), risk: change.risk, columns: many(counts) }),
    groups: [{ ...group, values: many({ ...group.values[0]!, value: text }), others: null }],
    scoring: { ...report.scoring, expected: many({ field: text, roles: [], columns: [text] }) },
    duplicates: { ...report.duplicates, samples: many({ cluster: 1, rows: many(7), why: text }) },
    rejected: many(nasty(report.rejected[0]!)),
    gate: { passed: false, criteria: many(nasty(report.gate!.criteria[0]!)) },
    history: {
      ...report.history!,
      anomalies: many({ ...nasty(report.history!.anomalies[0]!), direction: 'up' }),
      columns: { gone: many(text), added: many(text) },
    },
    used: many({ ...report.used[0]!, rule: text, summary: text }),
    outputs: many(nasty(report.outputs[0]!)),
    notes: many(text),
  };
}

describe('in another language', () => {
  const words = (html: string): string =>
    html
      .replace(/^.*<body>/s, '')
      // data and names stand in elements of their own
      .replace(/<(bdi|code|time)\b[^>]*>.*?<\/\1>/gs, ' ')
      .replace(/[\w.]+@[\w.]+/g, ' ')
      .replace(/<i class="ph">.*?<\/i>/g, ' ')
      .replace(/<span lang="en">.*?<\/span>/gs, ' ')
      .replace(/ data-t="([^"]*)"/g, '>$1<')
      .replace(/ aria-label="([^"]*)"/g, '>$1<')
      .replace(/<[^>]*>/g, '\n');
  const english = new Set(words(page).match(/[a-z]{3,}/gi));

  it.each(['zh', 'fi'])('%s has no English word but names', (code) => {
    const html = renderHtml(sample, { language: languageOf(code) });
    expect(html).toContain(`<html lang="${languageOf(code).locale}">`);
    const names = /^(crmq|SHA|HubSpot|MarketingSherpa|EUR|UTF|GUID|median|kirjoitettiin)$/;
    const left = [...new Set(words(html).match(/[a-z]{3,}/gi))].filter(
      (word) => english.has(word) && !names.test(word),
    );
    expect(left).toEqual([]);
    // what a run says in English is said in the language, or not at all
    expect(words(html)).not.toMatch(/\b(the|and|of|is|was|with|records?|columns?|lines?)\b/);
    assertBalanced(html);
  });

  it('marks as English what a plug-in says, and takes the words of its own rules', () => {
    const html = renderHtml(sample, { language: languageOf('zh') });
    expect(html).toContain('<span lang="en">');
    expect(html).not.toContain('same email; first and last name alike');
  });
});

describe('colours', () => {
  const schemes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map((match) =>
    Object.fromEntries(
      [...(match[1] ?? '').matchAll(/--([a-z0-9-]+):(#[0-9a-f]{3,6})/g)].map((one) => [one[1], one[2]]),
    ),
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
    ...['bg', 'sunk'].flatMap((ground): [string, string, number][] => [
      ['ink', ground, 7],
      ['soft', ground, 4.5],
      ['accent', ground, 4.5],
    ]),
    ...['h0', 'h1', 'h2', 'h3', 'h4', 'h5'].map((ground): [string, string, number] => ['ink', ground, 4.5]),
    ...['bad', 'warn', 'ok'].map((state): [string, string, number] => [state, 'bg', 4.5]),
    ...['bad', 'warn', 'note'].map((state): [string, string, number] => [state, `${state}-bg`, 4.5]),
    ['ink', 'warn-bg', 7],
    ['bg', 'warn', 4.5],
    ['del-ink', 'del', 4.5],
    ['ins-ink', 'ins', 4.5],
    // graphics, WCAG 1.4.11
    ['accent', 'track', 3],
    ['tick', 'bg', 3],
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
