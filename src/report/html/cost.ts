/** 5. What does it cost? Only with the user's own numbers: the 1-10-100 estimate, and expected decay beside the measured one. */
import type { Report } from '../shape/schema.ts';
import type { Page } from './page.ts';
import { facts, figure, part } from './parts.ts';
import { table } from './table.ts';
import { time } from './use.ts';

export function cost(page: Page): string {
  const { report } = page;
  const decay = expected(page) + measured(page);
  return (report.cost ? estimate(page, report.cost) : '') + decay;
}

function estimate({ t, language }: Page, cost: NonNullable<Report['cost']>): string {
  const money = (value: number): string => figure(language.money(value, cost.currency));
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
  return part(
    t('cost.title'),
    facts(own) + table(t('cost.title'), columns, rows, { named: true }),
    `${t('cost.rule')}${t('gap')}${t('cost.lead')}`,
  );
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

/** What crmq diff measured between two exports of the system, beside the rate that is only expected. */
function measured({ t, language, report }: Page): string {
  const decay = report.history?.decay;
  if (!decay || decay.measures.length === 0) return '';
  const { from, to, days, records, measures } = decay;
  const columns = [
    { title: t('decay.what') },
    { title: t('decay.at-risk'), number: true, width: '16%' },
    { title: t('decay.count'), number: true, width: '14%' },
    { title: t('decay.per-year'), number: true, width: '14%' },
    { title: t('decay.interval'), number: true, width: '22%' },
  ];
  const rows = measures.map(({ what, atRisk, count, perYear, low, high }) => [
    t(`decay.of-${what}`),
    language.count(atRisk),
    language.count(count),
    `<b>${language.percent(perYear)}</b>`,
    `${language.percent(low)} – ${language.percent(high)}`,
  ]);
  const span = { from: time(language, from), to: time(language, to), days, count: records };
  return part(
    t('decay.measured'),
    table(t('decay.measured'), columns, rows, { named: true }),
    `${t('decay.between', span)}${t('gap')}${t('decay.formula')}`,
  );
}
