/** How pairs of records were found and weighed. */
import type { Report } from '../shape/schema.ts';
import type { Page } from './page.ts';
import { code, fold } from './parts.ts';
import { table } from './table.ts';

export const weighed = (page: Page): string => found(page) + weights(page, page.report.duplicates.model);

function found(page: Page): string {
  const { t, language, report, limits } = page;
  const used = report.duplicates.blocks.filter(({ keys }) => keys > 0);
  if (used.length === 0) return '';
  const columns = [
    { title: t('weighed.family'), width: '28%' },
    { title: t('weighed.blocks'), number: true },
    { title: t('weighed.pairs'), number: true },
    { title: t('weighed.skipped'), number: true },
    { title: t('weighed.largest'), number: true },
  ];
  const rows = used
    .slice(0, limits.rules)
    .map(({ family, keys, pairs, skipped, largest }) => [
      code(family, limits.name),
      ...[keys, pairs, skipped, largest].map(language.count),
    ]);
  return fold(t('weighed.found'), table(t('weighed.found'), columns, rows, { named: true }));
}

function weights(page: Page, model: Report['duplicates']['model']): string {
  if (!model) return '';
  const { t, language, limits } = page;
  const { source, records, matches, base, weights: all } = model;
  // published weights are bits alone: shares of a file that they were not measured on would say nothing
  const isTrained = source === 'trained';
  const columns = [
    { title: t('weighed.comparison'), width: '24%' },
    { title: t('weighed.level') },
    ...(isTrained ? [t('weighed.of-matches'), t('weighed.of-others')].map((title) => ({ title, number: true })) : []),
    { title: t('weighed.bits'), number: true },
  ];
  const rows = Object.entries(all)
    .flatMap(([comparison, levels]) =>
      Object.entries(levels).map(([level, { m, u, bits }]) => [
        code(comparison, limits.name),
        code(level, limits.name),
        ...(isTrained ? [share(page, m), share(page, u)] : []),
        language.score(bits),
      ]),
    )
    .slice(0, limits.rules);
  const lead = isTrained ? t('weighed.trained', { records, matches }) : t('weighed.published');
  const start = t('weighed.start', { bits: language.score(base) });
  return fold(
    t('weighed.weights'),
    `<p class="more">${lead} ${start}</p>${table(t('weighed.weights'), columns, rows)}`,
    isTrained ? '' : 'long',
  );
}

const share = ({ language }: Page, value: number): string =>
  value >= 0.001 ? language.percent(value) : value.toExponential(0);
