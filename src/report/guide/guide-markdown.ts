/** The data-entry guide as Markdown, for a wiki. What comes from a pack is inert: names as text, values in code spans. */
import { cellSpan, codeSpan } from '../markdown/text.ts';
import { showCell } from '../text/safe-text.ts';
import { type Guide, type GuideField, type GuideRule, LEVELS } from './guide.ts';
import { inlinesOf, joined } from './inline.ts';

const NAME = 60;
const VALUE = 80;
const SENTENCE = 600;

/** Text without markup of its own. */
const plain = (text: string, max: number): string =>
  showCell(text, max).replace(/[\\`*_{}[\]<>|~@&]|#(?=\d)|(?<=https?):/g, (mark) => `&#${mark.charCodeAt(0)};`);
const name = (text: string): string => plain(text, NAME);
const names = (list: readonly string[], between: string): string => list.map((one) => `**${name(one)}**`).join(between);
const prose = (text: string): string =>
  inlinesOf(text)
    .map((part) => (part.kind === 'code' ? codeSpan(part.text, SENTENCE) : plain(part.text, SENTENCE)))
    .join('');

/** Ends in a line feed. */
export function renderGuideMarkdown(guide: Guide): string {
  const { language, kind, version, pack, date } = guide;
  const blocks = [
    `# ${language.guide(`title.${kind}`)}`,
    prose(language.guide('lead')),
    must(guide),
    ...guide.parts.filter(({ fields }) => fields.length > 0).map((part) => fields(part.id, part.fields, language)),
    guide.automatic.length === 0
      ? ''
      : filled(language.guide('automatic'), { fields: names(guide.automatic, language.say('comma')) }),
    ...rules(guide),
    `---\n\n${plain(language.guide('foot', { version, pack, date: language.day(date) }), SENTENCE)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const filled = (text: string, values: { readonly [key: string]: string }): string =>
  text.replace(/\{([a-zA-Z]+)\}/g, (whole, key: string) => values[key] ?? whole);

function must({ language, must: groups, stages }: Guide): string {
  const or = language.guide('or');
  const alone = groups.filter(({ length }) => length === 1).flat();
  const items = [
    ...(alone.length === 0 ? [] : [filled(language.guide('must.all'), { field: names(alone, language.say('comma')) })]),
    ...groups
      .filter(({ length }) => length > 1)
      .map((group) => filled(language.guide('must.one'), { fields: names(group, or) })),
    ...stages.map(({ stage, fields: wanted }) =>
      filled(language.guide('must.stage'), { stage: names([stage], ''), fields: names(wanted, language.say('comma')) }),
    ),
  ];
  if (items.length === 0) return '';
  return `## ${language.guide('must.title')}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function fields(id: Guide['parts'][number]['id'], list: readonly GuideField[], language: Guide['language']): string {
  const head = (['field', 'write', 'example'] as const).map((column) => language.guide(`column.${column}`));
  const rows = list.map(({ name: own, also, must: need, write, notes, example, other, wrong }) => {
    const badge = need === 'no' ? '' : ` *(${language.guide(need === 'always' ? 'badge.must' : 'badge.one')})*`;
    const first = `**${name(own)}**${badge}${also === '' ? '' : `<br>${name(also)}`}`;
    const second = [prose(write), ...notes.map((note) => plain(note, SENTENCE))].filter((text) => text !== '');
    const third = [
      ...[example, other].filter((value) => value !== '').map((value) => `✓ ${cellSpan(value, VALUE)}`),
      ...wrong.map((value) => `✗ ${cellSpan(value, VALUE)}`),
    ];
    return `| ${first} | ${second.join('<br>')} | ${third.join('<br>')} |`;
  });
  return `## ${language.guide(`part.${id}`)}\n\n| ${head.join(' | ')} |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function rules({ language, parts }: Guide): string[] {
  const told = parts.filter((part) => part.rules.length > 0);
  if (told.length === 0) return [];
  const found = LEVELS.filter((level) => told.some((part) => part.rules.some((rule) => rule.level === level)));
  const legend = found.map(
    (level) => `- **${language.guide(`rules.${level}`)}**: ${prose(language.guide(`rules.legend.${level}`))}`,
  );
  return [
    `## ${language.guide('rules.title')}`,
    legend.join('\n'),
    ...told.map(
      (part) =>
        `### ${language.guide(`part.${part.id}`)}\n\n${part.rules.map((rule) => ruleItem(rule, language)).join('\n')}`,
    ),
  ];
}

function ruleItem(rule: GuideRule, language: Guide['language']): string {
  const where = rule.fields.length === 0 ? '' : ` ${names(rule.fields, language.say('comma'))}:`;
  const lines = [
    `- **${language.guide(`rules.${rule.level}`)}**${where} ${prose(rule.summary)}`,
    ...rule.wrong.map(({ text }) => `  - ✗ ${plain(text, SENTENCE)}`),
    ...rule.options.map((text) => `  - ${plain(text, SENTENCE)}`),
  ];
  const said = prose(joined(rule.why, rule.prevent));
  return [...lines, ...(said === '' ? [] : [`  - ${said}`])].join('\n');
}
