/** The data-entry guide as one HTML file: prints on A4, runs nothing and loads nothing. */
import { code, quoted, safe } from '../html/parts.ts';
import { escapeHtml, shorten } from '../text/safe-text.ts';
import {
  type Guide, type GuideField, type GuideLevel, type GuidePart, type GuideRule, LEVELS,
} from './guide.ts'; // biome-ignore format: a list reads better dense
import { GUIDE_STYLE } from './guide-style.ts';
import { inlinesOf, joined } from './inline.ts';

/** Graphemes of a name, of a value, and of a sentence that are shown; a pack may hold longer ones. */
const NAME = 60;
const VALUE = 80;
const SENTENCE = 600;

const name = (text: string): string => quoted(text, NAME);
const names = (list: readonly string[], between: string): string => list.map(name).join(escapeHtml(between));
const prose = (text: string): string =>
  inlinesOf(shorten(text, SENTENCE))
    .map((part) => (part.kind === 'code' ? code(part.text, SENTENCE) : safe(part.text, SENTENCE)))
    .join('');

export function renderGuideHtml(guide: Guide): string {
  const { language, kind } = guide;
  const title = language.guide(`title.${kind}`);
  return `<!doctype html>
<html lang="${escapeHtml(language.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${GUIDE_STYLE}</style>
</head>
<body>
<div class="page">
<header><h1>${escapeHtml(title)}</h1><p class="lead">${prose(language.guide('lead'))}</p></header>
<main>
${mustBox(guide)}
${fieldTable(guide)}
${automatic(guide)}
${ruleList(guide)}
</main>
<footer>${foot(guide)}</footer>
</div>
</body>
</html>
`;
}

/** What must be filled, before everything else. */
function mustBox({ language, must, stages }: Guide): string {
  const [or, comma] = [language.guide('or'), language.say('comma')];
  const alone = must.filter(({ length }) => length === 1).flat();
  const items = [
    ...(alone.length === 0 ? [] : [withNames(language.guide('must.all'), { field: alone }, comma)]),
    ...must
      .filter(({ length }) => length > 1)
      .map((group) => withNames(language.guide('must.one'), { fields: group }, or)),
    ...stages.map(({ stage, fields }) => withNames(language.guide('must.stage'), { stage: [stage], fields }, comma)),
  ];
  if (items.length === 0) return '';
  const list = items.map((item) => `<li>${item}</li>`).join('');
  return `<section class="must"><h2>${escapeHtml(language.guide('must.title'))}</h2><ul>${list}</ul></section>`;
}

/** A text of the guide with names in place of its placeholders. */
function withNames(text: string, values: { readonly [key: string]: readonly string[] }, between: string): string {
  return text
    .split(/(\{[a-zA-Z]+\})/)
    .map((part) => {
      const list = part.startsWith('{') ? values[part.slice(1, -1)] : undefined;
      return list ? `<b>${names(list, between)}</b>` : escapeHtml(part);
    })
    .join('');
}

function fieldTable({ language, parts }: Guide): string {
  const bodies = parts.filter(({ fields }) => fields.length > 0);
  if (bodies.length === 0) return '';
  const head = (['field', 'write', 'example'] as const).map(
    (column) => `<th scope="col">${escapeHtml(language.guide(`column.${column}`))}</th>`,
  );
  const body = bodies.map(
    ({ id, fields }) =>
      `<tbody><tr class="part"><th colspan="3" scope="rowgroup">${escapeHtml(language.guide(`part.${id}`))}</th></tr>` +
      `${fields.map((field) => fieldRow(field, language)).join('')}</tbody>`,
  );
  const caption = escapeHtml(language.guide('column.write'));
  return `<table><caption>${caption}</caption><thead><tr>${head.join('')}</tr></thead>${body.join('')}</table>`;
}

function fieldRow(field: GuideField, language: Guide['language']): string {
  const { must, also, write, notes, example, other, wrong } = field;
  const badge =
    must === 'no'
      ? ''
      : ` <span class="badge must">${escapeHtml(language.guide(must === 'always' ? 'badge.must' : 'badge.one'))}</span>`;
  const more = notes.map((note) => `<p class="note">${safe(note, SENTENCE)}</p>`).join('');
  const value = (text: string, kind: 'right' | 'wrong'): string =>
    `<span class="${kind}"><span class="hidden">${escapeHtml(language.guide(kind))}: </span><bdi class="v">${safe(text, VALUE)}</bdi></span>`;
  const right = [example, other].filter((text) => text !== '');
  const values = [...right.map((text) => value(text, 'right')), ...wrong.map((text) => value(text, 'wrong'))];
  return (
    `<tr><th scope="row">${name(field.name)}${badge}${also === '' ? '' : `<small>${safe(also, NAME)}</small>`}</th>` +
    `<td>${prose(write)}${more}</td><td>${values.join(' ')}</td></tr>`
  );
}

function automatic({ language, automatic: fields }: Guide): string {
  if (fields.length === 0) return '';
  return `<p class="automatic">${withNames(language.guide('automatic'), { fields }, language.say('comma'))}</p>`;
}

function ruleList(guide: Guide): string {
  const { language } = guide;
  const parts = guide.parts.filter(({ rules }) => rules.length > 0);
  if (parts.length === 0) return '';
  const found = LEVELS.filter((level) => parts.some(({ rules }) => rules.some((rule) => rule.level === level)));
  const legend = found
    .map((level) => `<li>${badge(level, language)} ${prose(language.guide(`rules.legend.${level}`))}</li>`)
    .join('');
  return (
    `<section class="rules"><h2>${escapeHtml(language.guide('rules.title'))}</h2><ul class="legend">${legend}</ul>` +
    `<div class="columns">${parts.map((part) => rulePart(part, language)).join('')}</div></section>`
  );
}

const badge = (level: GuideLevel, language: Guide['language']): string =>
  `<span class="badge ${level}">${escapeHtml(language.guide(`rules.${level}`))}</span>`;

function rulePart({ id, rules }: GuidePart, language: Guide['language']): string {
  const items = rules.map(
    (rule, at) => fieldsHead(rule, rules[at - 1], language.say('comma')) + ruleItem(rule, language),
  );
  return `<div class="${id}"><h3>${escapeHtml(language.guide(`part.${id}`))}</h3>${items.join('')}</div>`;
}

/** Names of fields, above the first of the rules about them. */
function fieldsHead({ fields }: GuideRule, before: GuideRule | undefined, comma: string): string {
  const isSame = fields.join('\n') === (before?.fields ?? []).join('\n');
  return isSame || fields.length === 0 ? '' : `<h4>${names(fields, comma)}</h4>`;
}

function ruleItem(rule: GuideRule, language: Guide['language']): string {
  const { level, wrong, summary, why, prevent, options } = rule;
  const items = wrong.map((one) => `<li>${safe(one.text, SENTENCE)}</li>`).join('');
  const between = joined(why, prevent).slice(why.length, -prevent.length || undefined);
  const said = `${prose(why)}${prevent === '' ? '' : `<span class="prevent">${between}${prose(prevent)}</span>`}`;
  return (
    `<div class="rule">${badge(level, language)} ` +
    `${items === '' ? `<p class="says">${prose(summary)}</p>` : `<ul class="wrongs">${items}</ul>`}` +
    `${options.map((text) => `<p class="note">${safe(text, SENTENCE)}</p>`).join('')}<p class="why">${said}</p></div>`
  );
}

function foot({ language, version, pack, date }: Guide): string {
  return safe(language.guide('foot', { version, pack, date: language.day(date) }), SENTENCE);
}
