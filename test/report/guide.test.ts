/** Both forms of the guide: whole, inert whatever a pack is called, and made of nothing that loads or runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../src/jobs/guide/texts.ts';
import type { Guide } from '../../src/report/guide/guide.ts';
import { renderGuideHtml } from '../../src/report/guide/guide-html.ts';
import { renderGuideMarkdown } from '../../src/report/guide/guide-markdown.ts';
import { GUIDE_STYLE } from '../../src/report/guide/guide-style.ts';
import { languageOf } from '../../src/report/words/language.ts';
import { HOSTILE_CELLS } from './sample.ts';

/** A guide in which one text stands wherever a text of a pack or a plug-in can. */
function guideWith(text: string, lang = 'en'): Guide {
  return {
    language: languageOf(lang),
    kind: 'contact',
    pack: text,
    date: '2026-01-15',
    version: '1.2.3',
    must: [[text], [text, text]],
    stages: [{ stage: text, fields: [text] }],
    automatic: [text],
    parts: [
      {
        id: 'own',
        fields: [
          {
            name: text,
            also: text,
            write: text,
            example: text,
            other: text,
            wrong: [text],
            notes: [text],
            must: 'always',
          },
          { name: text, also: '', write: '', example: '', other: '', wrong: [], notes: [], must: 'one' },
        ],
        rules: [
          {
            id: 'x',
            level: 'aside',
            fields: [text],
            wrong: [{ level: 'refused', text }],
            summary: text,
            why: text,
            prevent: text,
            options: [text],
          },
          { id: 'y', level: 'warned', fields: [], wrong: [], summary: text, why: '', prevent: '', options: [] },
        ],
      },
    ],
  };
}

const bodyOf = (html: string): string => html.replace(/<style>.*?<\/style>/s, '');
const tagsOf = (html: string): string[] =>
  [...bodyOf(html).matchAll(/<\/?([!a-zA-Z][^\s>]*)/g)].map(([, tag]) => tag!.toLowerCase());
const ALLOWED = new Set(
  '!doctype html head meta title style body div header main section footer p h1 h2 h3 h4 span b code bdi small ul li table caption thead tbody tr th td'.split(
    ' ',
  ),
);

function assertInert(text: string): void {
  const html = renderGuideHtml(guideWith(text));
  expect(tagsOf(html).filter((tag) => !ALLOWED.has(tag))).toEqual([]);
  // what stands for something invisible, and code, are set apart
  const frame = (page: string) => tagsOf(page).filter((tag) => tag !== 'span' && tag !== 'code');
  expect(frame(html)).toEqual(frame(renderGuideHtml(guideWith('x'))));
  expect(bodyOf(html)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  const markdown = renderGuideMarkdown(guideWith(text));
  expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  const plain = markdown.replaceAll('<br>', ' ').replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
  expect(plain).not.toMatch(/[<>]|\]\(|@|!\[/);
  expect(markdown.split('\n').length).toBe(renderGuideMarkdown(guideWith('x')).split('\n').length);
}

describe('the guide', () => {
  it('runs nothing and loads nothing', () => {
    const html = renderGuideHtml(guideWith('x'));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(GUIDE_STYLE).not.toMatch(/url\(|@import|expression|</);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form|a)\b/i);
  });

  const CODES = [
    '`x` <b>',
    '`<script>`',
    '``',
    '`a',
    '| a | b |',
    '[a](javascript:alert(1))',
    '<!--',
    '</style><script>',
    '{fields}',
    '$&',
  ];
  it.each([...Object.values(HOSTILE_CELLS), ...CODES, 'a\nb', '# a', '\u202eabc', 'e\u0301'.repeat(500)])(
    'is inert where a name is %j',
    (text) => {
      assertInert(text);
    },
  );

  it('is inert whatever a name is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            '<',
            '>',
            '&',
            '"',
            "'",
            '`',
            '|',
            '*',
            '_',
            '[',
            ']',
            '(',
            ')',
            '!',
            '#',
            '\\',
            '\n',
            '\r',
            '\u2028',
            '{',
            '}',
            'x',
            ' ',
          ),
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        text.filter((one) => one !== ''),
        assertInert,
      ),
    );
  });

  it('says in its language what it is', () => {
    expect(renderGuideHtml(guideWith('x', 'zh'))).toContain('<html lang="zh-Hans">');
    expect(renderGuideHtml(guideWith('x', 'zh'))).toContain('<h1>联系人录入指南</h1>');
    expect(renderGuideMarkdown(guideWith('x', 'fi'))).toMatch(/^# Näin kirjaat yhteyshenkilön\n/);
  });

  it('bounds what it shows of a name without end', () => {
    const size = (length: number) => renderGuideHtml(guideWith('x'.repeat(length))).length;
    expect(size(1_000_000)).toBe(size(10_000));
  });
});

describe('the first sentence', () => {
  it.each([
    [
      'Mail to `gmial.com` reaches nobody, or a stranger. Real domains are left.',
      'Mail to `gmial.com` reaches nobody, or a stranger.',
    ],
    ['Which is 3.5 times as much. So.', 'Which is 3.5 times as much.'],
    ['邮编写错，信件就会退回。格式不符多半是列错位。', '邮编写错，信件就会退回。'],
    ['One', 'One'],
    ['', ''],
  ])('of %j', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});
