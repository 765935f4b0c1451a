/** The gate's verdict: every criterion, what was found, and where it was set. */
import type { Gate } from '../watch-schema.ts';
import type { ReportWord } from '../words.ts';
import { foundBy, gateFigure } from './gate-figure.ts';
import type { Page } from './page.ts';
import { code, part, quoted, shownOf } from './parts.ts';
import { table } from './table.ts';
import { reasonText } from './told.ts';

type Criterion = Gate['criteria'][number];

export function gate(page: Page): string {
  const { t, report, limits } = page;
  if (!report.gate) return '';
  const { passed, criteria } = report.gate;
  const failed = criteria.filter((one) => !one.passed).length;
  const lead = passed
    ? t('gate.passed', { count: criteria.length })
    : t('gate.failed', { failed, count: criteria.length });
  const columns = [
    { title: t('gate.criterion') },
    { title: t('gate.limit'), width: '12%' },
    { title: t('gate.actual'), width: '24%' },
    { title: t('gate.result'), width: '14%' },
    { title: t('gate.from'), width: '20%' },
  ];
  const shown = criteria.slice(0, limits.list);
  const rows = shown.map((one) => [
    nameOf(page, one),
    gateFigure(page, one.limit),
    foundBy(page, one),
    sign(page, one.passed),
    code(one.from, limits.name),
  ]);
  const all = table(t('gate.title'), columns, rows, { named: true }) + shownOf(page, shown.length, criteria.length);
  return part(
    t('gate.title'),
    `<p class="gate ${passed ? 'pass' : 'fail'}">${sign(page, passed)} <span>${lead}</span></p>${criteria.length === 0 ? '' : all}`,
  );
}

/** A sign and a word, so that colour need not be seen. */
const sign = ({ t }: Page, passed: boolean): string =>
  `<span class="result ${passed ? 'pass' : 'fail'}"><span aria-hidden="true">${passed ? '✓' : '✕'}</span> ${t(passed ? 'gate.pass' : 'gate.fail')}</span>`;

function nameOf(page: Page, { name, rule, column, dimension, why }: Criterion): string {
  const { t, language, limits } = page;
  const word = language.say(`gate.name.${name}` as ReportWord);
  const said = word.startsWith('gate.name.') ? code(name, limits.name) : t(`gate.name.${name}` as ReportWord);
  const of = [
    rule === undefined ? '' : code(rule, limits.name),
    column === undefined ? '' : quoted(column, limits.name),
    dimension === undefined ? '' : t(`dimension.${dimension}`),
    why === undefined ? '' : reasonText(page, undefined, why),
  ].filter((one) => one !== '');
  return (
    said + (of.length === 0 ? '' : ` <small>${of.map((one) => `<span class="col">${one}</span>`).join('')}</small>`)
  );
}
