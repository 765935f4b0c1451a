/** The gate's verdict: every criterion, what was found, and where it was set. */
import { criterionWords, verdictWords } from '../said/gate.ts';
import { foundBy, gateFigure } from '../said/gate-figure.ts';
import type { Page } from './page.ts';
import { code, part, shownOf } from './parts.ts';
import { table } from './table.ts';

export function gate(page: Page): string {
  const { t, report, limits } = page;
  if (!report.gate) return '';
  const { passed, criteria } = report.gate;
  const columns = [
    { title: t('gate.criterion') },
    { title: t('gate.limit'), width: '12%' },
    { title: t('gate.actual'), width: '24%' },
    { title: t('gate.result'), width: '14%' },
    { title: t('gate.from'), width: '20%' },
  ];
  const shown = criteria.slice(0, limits.list);
  const rows = shown.map((one) => [
    criterionWords(page, one),
    gateFigure(page, one.limit),
    foundBy(page, one),
    sign(page, one.passed),
    code(one.from, limits.name),
  ]);
  const all = table(t('gate.title'), columns, rows, { named: true }) + shownOf(page, shown.length, criteria.length);
  return part(
    t('gate.title'),
    `<p class="gate ${passed ? 'pass' : 'fail'}">${sign(page, passed)} <span>${verdictWords(page, report.gate)}</span></p>${criteria.length === 0 ? '' : all}`,
  );
}

/** A sign and a word, so that colour need not be seen. */
const sign = ({ t }: Page, passed: boolean): string =>
  `<span class="result ${passed ? 'pass' : 'fail'}"><span aria-hidden="true">${passed ? '✓' : '✕'}</span> ${t(passed ? 'gate.pass' : 'gate.fail')}</span>`;
