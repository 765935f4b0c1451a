/** What a gate asks and found, which report.json says in English, as the reader's language writes it. */
import type { Criterion } from '../shape/watch-schema.ts';
import type { ReportWord } from '../words/words.ts';
import type { Medium } from './medium.ts';
import { measureOf, metricOf } from './metric.ts';

type Form = readonly [pattern: RegExp, write: (medium: Medium, ...parts: string[]) => string];

const N = '([\\d,]+)';
const numberFrom = (text: string | undefined): number => Number(text?.replaceAll(',', ''));

const FORMS: readonly Form[] = (
  [
    ['-', () => '–'],
    ['(yes|no|none|kept)', ({ t }, word) => t(`gate.${word}` as ReportWord)],
    ['all are there', ({ t }) => t('gate.kept')],
    ['(error|warning)', ({ t }, word) => t(`severity.${word}` as ReportWord)],
    [N, ({ language }, count) => language.count(numberFrom(count))],
    ['(\\d+\\.\\d)', ({ language }, score) => language.score(Number(score))],
    ['(\\d+\\.\\d) after (\\d+\\.\\d)', ({ t, language }, ...both) => t('gate.after', after(both, (one) => language.score(Number(one))))],
    [`${N} records?`, ({ t }, count) => t('records', { count: numberFrom(count) })],
    [`${N} errors?(?: \\(${N} of them (?:a record|records) that cannot be read\\))?(?:, ${N} warnings?)?`, findings],
    ['gone: (.+)', ({ t, limits, mark }, list) => t('gate.gone', { list: mark.quoted(list!, limits.name) })],
    ['([\\d.]+) %', ({ language, mark }, share) => mark.figure(language.exactPercent(share!))],
    [`([\\d.]+) % \\(${N} after ${N}\\)`, ({ t, language, mark }, share, ...both) =>
      beside(mark, language.exactPercent(share!), t('gate.after', after(both, (one) => language.count(numberFrom(one)))))],
    [`(under )?([\\d.]+) % \\(${N} of ${N} (records|cells|filled cells|checked)\\)`, ({ t, language, mark }, under, share, part, whole, what) => {
      const numbers = { part: numberFrom(part), whole: numberFrom(whole) };
      const figure = `${under ? '≤ ' : ''}${language.exactPercent(share!)}`;
      return beside(mark, figure, t(`gate.of.${what!.replace(' ', '-')}` as ReportWord, numbers));
    }],
  ] as const satisfies readonly (readonly [string, Form[1]])[]
).map(([pattern, write]) => [new RegExp(`^${pattern}$`), write]); // biome-ignore format: a table reads better dense

const beside = (mark: Medium['mark'], share: string, numbers: string): string =>
  `${mark.figure(share)} ${mark.small(numbers)}`;

const after = ([is, was]: readonly string[], write: (one: string) => string): { is: string; was: string } => ({
  is: write(is ?? ''),
  was: write(was ?? ''),
});

function findings({ t, mark }: Medium, errors?: string, lost?: string, warnings?: string): string {
  const unread = lost === undefined ? '' : ` ${mark.small(t('gate.lost', { count: numberFrom(lost) }))}`;
  const all = t('left.errors', { count: numberFrom(errors) }) + unread;
  return warnings === undefined ? all : all + t('comma') + t('left.warnings', { count: numberFrom(warnings) });
}

/** A limit, or what was found: `2 %`, `1.9 % (58 of 3,027 checked)`; what has no known form stands as it is. */
export function gateFigure(medium: Medium, text: string): string {
  for (const [pattern, write] of FORMS) {
    const found = pattern.exec(text);
    if (found) return write(medium, ...found.slice(1));
  }
  return medium.mark.quoted(text, medium.limits.name);
}

/** `staleness 34.0 % (58 of 171 records); 2 more`: of rules without a limit of their own. */
function rulesFound(medium: Medium, actual: string): string {
  const { t, limits, mark } = medium;
  const parts = actual.split('; ').map((part) => {
    const [, left] = /^(\d+) more$/.exec(part) ?? [];
    if (left !== undefined) return t('gate.more', { count: Number(left) });
    const [, rule, figure] = /^([\w/-]+) (.+)$/.exec(part) ?? [];
    return rule === undefined
      ? gateFigure(medium, part)
      : `${mark.code(rule, limits.name)} ${gateFigure(medium, figure!)}`;
  });
  return parts.join(t('semicolon'));
}

/** What a criterion found; of what is unusual the first few, as the trend lists all. */
export function foundBy(medium: Medium, { name, rule, passed, actual }: Criterion): string {
  const { t, limits, report } = medium;
  if (name === 'max' && rule === 'other') return rulesFound(medium, actual);
  const unusual = report.history?.anomalies ?? [];
  if (name !== 'fail-on-anomaly' || passed || unusual.length === 0) return gateFigure(medium, actual);
  const shown = unusual.slice(0, Math.min(limits.samples, FEW));
  const left = unusual.length - shown.length;
  const said = shown.map((one) => `${metricOf(medium, one)} ${measureOf(medium, one, one.actual)}`);
  return [...said, ...(left === 0 ? [] : [t('gate.more', { count: left })])].join(t('semicolon'));
}

const FEW = 3;
