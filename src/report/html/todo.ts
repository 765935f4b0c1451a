/** 3. What must a person do? Findings, worst first: how many, where, how to find them, and how to keep them from coming back. */
import { renderMessage } from '../../message.ts';
import { ruleText } from '../said/told.ts';
import type { Report } from '../shape/schema.ts';
import { findingData } from '../words/finding-words.ts';
import { worstFirst } from '../words/order.ts';
import { valuesIn } from '../words/phrases.ts';
import { item, mostOf } from './item.ts';
import { levers } from './levers.ts';
import type { Page } from './page.ts';
import { badge, cell, code, columnList, english, facts, figure, quoted, safe, shownOf, template } from './parts.ts';
import { EXAMPLES } from './style/print.ts';
import { table } from './table.ts';

type Rule = Report['rules'][number];

/** Rules that are unfolded when the page is opened. */
const OPEN = 3;

export function todo(page: Page): string {
  const { t, report, limits } = page;
  const rules = worstFirst(report.rules);
  const rest = waiting(page);
  const best = levers(page);
  if (rules.length === 0 && rest === '') return best || `<p class="lead">${t('todo.nothing')}</p>`;
  const most = mostOf(rules);
  const told = new Set<string>();
  const items = rules.slice(0, limits.rules).map((rule, at) => {
    const id = ruleOf(rule);
    const html = finding(page, rule, most, { isOpen: at < OPEN, isAgain: told.has(id) });
    told.add(id);
    return html;
  });
  const lead = rules.length === 0 ? '' : `<p class="lead">${t('todo.lead')}</p>`;
  const list = items.length === 0 ? '' : `<div class="items">${items.join('')}</div>`;
  return `${best}${lead}${rest}${list}${shownOf(page, items.length, rules.length, code('report.json'))}`;
}

/** What waits for a decision besides findings. */
function waiting({ t, report }: Page): string {
  const { duplicates, rows, outputs } = report;
  const isWritten = (kind: string): boolean => outputs.some((one) => one.kind === kind);
  const list = [
    duplicates.review > 0
      ? t(isWritten('review') ? 'todo.review' : 'todo.would-review', { count: duplicates.review })
      : '',
    rows.rejected > 0
      ? t(isWritten('rejected') ? 'todo.rejected' : report.dryRun ? 'todo.would-reject' : 'todo.rejected', {
          count: rows.rejected,
        })
      : '',
  ].filter((one) => one !== '');
  return list.length === 0 ? '' : `<ul class="waiting">${list.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}

const ruleOf = ({ code }: Rule): string => code.split('/')[0]!;

function finding(page: Page, rule: Rule, most: number, place: { isOpen: boolean; isAgain: boolean }): string {
  const { t, language, report } = page;
  const words = language.ruleOf(ruleOf(rule));
  const message = language.messageOf(rule.code);
  const title =
    message === undefined && language.code !== 'en'
      ? english(page, template(page, rule.message))
      : template(page, message ?? rule.message);
  const share = t('todo.share', { share: language.share(rule.count, rule.checked), checked: rule.checked });
  const { cost } = report;
  const reasons: [string, string][] = [
    [t('todo.why'), ruleText(page, words?.why, rule.why)],
    [t('todo.prevent'), ruleText(page, words?.prevent, rule.prevent)],
  ];
  const told: [string, string][] = [
    [t('todo.find'), rule.find === '' ? '' : `<code class="command">${safe(rule.find, 1000)}</code>`],
    [t('todo.cost'), cost ? figure(language.money(rule.count * cost.correct, cost.currency)) : ''],
  ];
  return item(page, {
    title: `${badge(page, rule.severity)}<span class="msg">${title}</span>`,
    id: rule.code,
    count: rule.count,
    most,
    ...place,
    note: `<span class="col">${t(`dimension.${rule.dimension}`)}</span><span class="col">${share}</span>${columnList(page, rule.columns)}`,
    body: known(reasons, 'told reasons') + known(told, 'told') + examples(page, rule, message),
  });
}

function known(list: readonly (readonly [string, string])[], kind: string): string {
  const said = list.filter(([, html]) => html !== '');
  return said.length === 0 ? '' : facts(said, kind);
}

function examples(page: Page, rule: Rule, message: string | undefined): string {
  const { t, language, limits } = page;
  const shown = rule.samples.slice(0, limits.samples);
  if (shown.length === 0) return '';
  const texts = shown.map((sample) => saidOf(page, rule, sample, message));
  const isWorded = texts.some((text) => text !== '');
  const rows = shown.map(({ row, column, value }, at) => [
    language.count(row),
    quoted(column, limits.name),
    cell(page, value),
    ...(isWorded ? [texts[at]!] : []),
  ]);
  const columns = [
    { title: t('record'), number: true, width: '9%' },
    { title: t('column'), width: '21%' },
    { title: t('value') },
    ...(isWorded ? [{ title: t('finding') }] : []),
  ];
  return (
    table(t('examples-of', { rule: code(rule.code) }), columns, rows) +
    shownOf(page, shown.length, rule.count, '', EXAMPLES)
  );
}

/**
 * What the finding says of this value, in the language; `''` where it says nothing beyond value and column, which stand beside it. The
 * report has the text in English: what it says of the value is taken out of it by the template that it was made with.
 */
function saidOf(
  page: Page,
  rule: Rule,
  { value, column, text }: Rule['samples'][number],
  message: string | undefined,
): string {
  const { language, limits } = page;
  const plain = renderMessage(rule.message, { value, column });
  if (text === plain || text === '') return '';
  if (language.code === 'en') return quoted(text, limits.text);
  const values = message === undefined ? undefined : valuesIn(plain, text);
  if (message === undefined || values === undefined) return '';
  const own = renderMessage(message, { ...findingData(rule.code, values, language), value, column });
  return quoted(own, limits.text);
}
