/** The verdict of a gate, and what each criterion asks, in the reader's language. */
import type { Criterion, Gate } from '../shape/watch-schema.ts';
import type { ReportWord } from '../words/words.ts';
import type { Medium } from './medium.ts';
import { reasonText } from './told.ts';

export function verdictWords({ t }: Medium, { passed, criteria }: Gate): string {
  const failed = criteria.filter((one) => !one.passed).length;
  return passed ? t('gate.passed', { count: criteria.length }) : t('gate.failed', { failed, count: criteria.length });
}

/** What is asked, of what, and why it could not be measured. */
export function criterionWords(medium: Medium, { name, rule, column, dimension, why }: Criterion): string {
  const { t, language, limits, mark } = medium;
  const word = language.say(`gate.name.${name}` as ReportWord);
  const said = word.startsWith('gate.name.') ? mark.code(name, limits.name) : t(`gate.name.${name}` as ReportWord);
  const of = [
    rule === undefined ? '' : mark.code(rule, limits.name),
    column === undefined ? '' : mark.quoted(column, limits.name),
    dimension === undefined ? '' : t(`dimension.${dimension}`),
    why === undefined ? '' : reasonText(medium, undefined, why),
  ];
  return said + mark.beside(of.filter((one) => one !== ''));
}
