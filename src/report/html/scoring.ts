/** The formula of the score with its weights and counts, so that it can be done on paper. */
import { DIMENSIONS } from '../../contract.ts';
import { expectedName } from '../said/names.ts';
import type { Page } from './page.ts';
import { code, facts, quoted } from './parts.ts';
import { table } from './table.ts';

export function scoring(page: Page): string {
  const { t, language, report, limits } = page;
  const { weights, counts, version } = report.scoring;
  const heads = [
    { title: t('dimensions.dimension') },
    { title: t('scoring.applied'), number: true },
    { title: t('scoring.failed'), number: true },
    { title: t('scoring.score'), number: true },
    { title: t('scoring.weight'), number: true },
    { title: t('scoring.product'), number: true },
  ];
  const rows = DIMENSIONS.map((dimension) => {
    const score = report.dimensions[dimension];
    const product = score === null ? null : score * weights[dimension];
    return [
      t(`dimension.${dimension}`),
      language.count(counts[dimension].applied),
      language.count(counts[dimension].failed),
      language.score(score),
      language.count(weights[dimension]),
      language.score(product),
    ];
  });
  const counted = DIMENSIONS.filter((dimension) => report.dimensions[dimension] !== null);
  const total = counted.reduce((sum, dimension) => sum + weights[dimension], 0);
  const product = counted.reduce((sum, dimension) => sum + (report.dimensions[dimension] ?? 0) * weights[dimension], 0);
  const sum =
    total === 0
      ? ''
      : `<p class="sum">${t('scoring.sum', { product: language.score(product), weights: language.count(total), score: language.score(report.score), version })}</p>`;
  const expected = report.scoring.expected.slice(0, limits.list).map(({ field, roles, columns }) => {
    const shown = columns.slice(0, limits.samples).map((one) => quoted(one, limits.name));
    return [expectedName(page, field, roles), shown.length === 0 ? t('missing.none') : shown.join(t('comma'))] as const;
  });
  const held = report.scoring.kinds.flatMap(({ kind, score }) =>
    kind === 'pack' || kind === 'unknown'
      ? []
      : [t('scoring.as', { kind: t(`kind.${kind}`), score: language.score(score) })],
  );
  const kinds = held.length < 2 ? '' : `<p class="more">${t('scoring.kinds', { list: language.list(held) })}</p>`;
  const list = expected.length === 0 ? '' : `<h4>${t('scoring.expected')}</h4>${facts(expected, 'how')}`;
  return `${table(t('made.score'), heads, rows, { named: true })}${sum}<p class="more">${t('scoring.read-more', { page: code('docs/score.md') })}</p>${kinds}${list}`;
}
