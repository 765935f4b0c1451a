/** What would raise the score most, before all that a person must do: an ordered table. */
import { DIMENSIONS } from '../../contract.ts';
import type { Lever } from '../levers.ts';
import type { Page } from './page.ts';
import { code, figure, part, safe } from './parts.ts';
import { table } from './table.ts';
import { expectedName, roleName } from './use.ts';

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
  const raised = DIMENSIONS.filter((one) => lever.dimensions.includes(one)).map((one) => t(`dimension.${one}`));
  const rises = `<small>${t('lever.rises', { list: language.list(raised) })}${lever.rule === undefined ? '' : ` · ${code(lever.rule)}`}</small>`;
  const find = lever.find === undefined ? '' : `<code class="command">${safe(lever.find, 1000)}</code>`;
  return `${title(page, lever)}${rises}${find}`;
}

function title(page: Page, { mend, field, roles }: Lever): string {
  const { t, report } = page;
  if (field === null && (mend === 'correct' || mend === 'renew')) return t('lever.record');
  const list = roles.map((role) => roleName(page, role)).join(' / ');
  if (field === null) return t('lever.add', { field: list });
  const expected = report.scoring.expected.find((one) => one.field === field);
  const name = `<b>${expectedName(page, field, expected?.roles ?? roles)}</b>`;
  // of a field of which a part is there it says which one is not
  const isPart = mend === 'add' && (expected?.columns.length ?? 0) > 0;
  return t(`lever.${isPart ? 'parts' : mend}`, { field: name, list });
}
