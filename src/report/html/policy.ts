/** Records that a policy set aside, what it could not decide, and who was left out of the audience. */
import { leftOutWords } from '../said/left-out.ts';
import type { Report } from '../shape/schema.ts';
import type { Page } from './page.ts';
import { cell, code, part, quoted, shownOf } from './parts.ts';
import { table } from './table.ts';

export function policy(page: Page): string {
  const { t, report } = page;
  const { policy, audience, rows } = report;
  if (!policy && !audience) return '';
  const lead = [
    policy ? t(isWritten(page) ? 'policy.lead' : 'policy.would', { count: rows.expired ?? 0 }) : '',
    audience ? t('policy.audience', { count: audience.rows, channel: t(`channel.${audience.channel}`) }) : '',
  ].filter((one) => one !== '');
  const body = (policy ? expired(page, policy) + doubts(page, policy) : '') + (audience ? leftOut(page, audience) : '');
  return part(t('policy.title'), body, lead.join(t('gap')));
}

const isWritten = ({ report }: Page): boolean =>
  report.dryRun === undefined || report.outputs.some(({ kind }) => kind === 'expired');

const head = ({ language, limits }: Page, of: string, count: number): string =>
  `<h4>${code(of, limits.name)} <b class="count">${language.count(count)}</b></h4>`;

function expired(page: Page, { expired }: NonNullable<Report['policy']>): string {
  const { t, language, limits } = page;
  const columns = [
    { title: t('record'), number: true, width: '9%' },
    { title: t('line'), number: true, width: '9%' },
    { title: t('rejected.text') },
  ];
  const groups = expired.slice(0, limits.list).map(({ reason, count, samples }) => {
    const shown = samples.slice(0, limits.samples);
    const lines = shown.map(({ row, line, text }) => [language.count(row), language.count(line), cell(page, text)]);
    const rest = shownOf(page, lines.length, count, isWritten(page) ? code('expired.csv') : '');
    return head(page, reason, count) + table(t('examples-of', { rule: code(reason) }), columns, lines) + rest;
  });
  return groups.join('');
}

function doubts(page: Page, { doubts }: NonNullable<Report['policy']>): string {
  const { t, language, limits } = page;
  const columns = [
    { title: t('record'), number: true, width: '9%' },
    { title: t('column'), width: '30%' },
    { title: t('policy.doubt') },
  ];
  const groups = doubts.slice(0, limits.list).map(({ code: of, count, samples }) => {
    const shown = samples.slice(0, limits.samples);
    const lines = shown.map(({ row, column, value }) => [
      language.count(row),
      quoted(column, limits.name),
      cell(page, value),
    ]);
    const examples = table(t('examples-of', { rule: code(of) }), columns, lines);
    return head(page, of, count) + examples + shownOf(page, lines.length, count);
  });
  return groups.join('');
}

function leftOut(page: Page, { leftOut }: NonNullable<Report['audience']>): string {
  const { t, language, limits } = page;
  if (leftOut.length === 0) return '';
  const lines = leftOut
    .slice(0, limits.list)
    .map(({ reason, count }) => [leftOutWords(page, reason), language.count(count)]);
  const columns = [{ title: t('policy.left-out') }, { title: t('records-title'), number: true, width: '18%' }];
  return table(t('policy.left-out'), columns, lines, { named: true });
}
