/** 5. What does it cost? Only with the user's own numbers: the 1-10-100 estimate, and expected decay beside the measured one. */
import type { Report } from '../schema.ts';
import type { Page } from './page.ts';
import { facts, part, safe } from './parts.ts';
import { table } from './table.ts';

export function cost(page: Page): string {
  const { t, report } = page;
  const decay = expected(page);
  if (!report.cost && decay === '') return '';
  return `<p class="lead">${t('cost.lead')}</p>${report.cost ? estimate(page, report.cost) : ''}${decay}`;
}

function estimate({ t, language }: Page, cost: NonNullable<Report['cost']>): string {
  const money = (value: number): string => safe(language.money(value, cost.currency));
  const { repaired, open } = cost.records;
  const times = (records: number, each: number): string => `${language.count(records)} × ${money(each)}`;
  const columns = [
    { title: t('cost.what') },
    { title: t('cost.formula'), number: true, width: '32%' },
    { title: t('cost.amount'), number: true, width: '20%' },
  ];
  const rows = [
    [t('cost.saved'), times(repaired, cost.correct), `<b>${money(cost.saved)}</b>`],
    [t('cost.to-correct'), times(open, cost.correct), `<b>${money(cost.toCorrect)}</b>`],
    [t('cost.if-ignored'), times(open, cost.ignore), `<b>${money(cost.ifIgnored)}</b>`],
  ];
  const own = [
    [t('cost.prevent'), money(cost.prevent)],
    [t('cost.correct'), money(cost.correct)],
    [t('cost.ignore'), money(cost.ignore)],
  ] as const;
  return part(t('cost.title'), facts(own) + table(t('cost.title'), columns, rows, { named: true }), t('cost.rule'));
}

/** The rate is a number of the user; what it is worth is said with it. */
function expected({ t, language, report }: Page): string {
  const { expectedDecay, fresh, ageing } = report.staleness;
  if (!expectedDecay) return '';
  const { ratePerYear, expectedPerYear } = expectedDecay;
  const said = t('decay.expected', {
    rate: language.percent(ratePerYear),
    count: Math.round(expectedPerYear),
    alive: fresh + ageing,
  });
  return part(t('decay.title'), `<p>${said}</p><p class="more">${t('decay.source')}</p>`);
}
