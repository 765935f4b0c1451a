/** What would raise the score most, before all that a person must do: an ordered table. */
import type { Lever } from '../build/levers.ts';
import { leverWords, raisedBy } from '../said/lever.ts';
import type { Page } from './page.ts';
import { code, figure, part, safe } from './parts.ts';
import { table } from './table.ts';

export function levers(page: Page): string {
  const { t, language, report } = page;
  const list = report.scoring.levers ?? [];
  if (list.length === 0) return '';
  const columns = [
    { title: t('lever.what') },
    { title: t('records-title'), number: true, width: '16%' },
    { title: t('lever.points'), number: true, width: '14%' },
  ];
  const rows = list.map((lever) => [
    what(page, lever),
    language.count(lever.records),
    `<b>${figure(language.delta(0, lever.points))}</b>`,
  ]);
  return part(
    t('lever.title'),
    table(t('lever.title'), columns, rows, { named: true, kind: 'levers' }),
    t('lever.lead'),
  );
}

/** What is to be done, in which dimensions the score rises, and how to find the records. */
function what(page: Page, lever: Lever): string {
  const { t, language } = page;
  const rises = `<small>${t('lever.rises', { list: language.list(raisedBy(page, lever)) })}${lever.rule === undefined ? '' : ` · ${code(lever.rule)}`}</small>`;
  const find = lever.find === undefined ? '' : `<code class="command">${safe(lever.find, 1000)}</code>`;
  return `${leverWords(page, lever)}${rises}${find}`;
}
