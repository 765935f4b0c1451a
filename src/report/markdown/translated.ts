/** The Markdown in languages that are not English: the words of the page. */

import { criterionWords, verdictWords } from '../said/gate.ts';
import { foundBy, gateFigure } from '../said/gate-figure.ts';
import { leftOutWords } from '../said/left-out.ts';
import { leverWords, raisedBy } from '../said/lever.ts';
import type { Medium } from '../said/medium.ts';
import { exportName, roleName } from '../said/names.ts';
import { remarkWords } from '../said/remarks.ts';
import { ruleText } from '../said/told.ts';
import { plainMessage } from '../words/wording.ts';
import { cellSpan, plain } from './text.ts';
import type { MarkdownWords } from './words.ts';

export const translatedWords = (medium: Medium): MarkdownWords => {
  const { t, language, mark } = medium;
  return {
    day: (iso) => mark.figure(language.day(iso)),
    share: (part, whole) => mark.figure(language.share(part, whole)),
    exportName: () => exportName(medium),
    verdict: (gate) => verdictWords(medium, gate),
    criteria: (criteria) => ({
      heads: [t('gate.criterion'), t('gate.limit'), t('gate.actual'), t('markdown.from')],
      rows: criteria.map((one) => [
        criterionWords(medium, one),
        gateFigure(medium, one.limit),
        foundBy(medium, one),
        mark.code(one.from, 80),
      ]),
    }),
    remarks: () => [...lastRun(medium), ...remarkWords(medium)],
    points: ({ points }) => language.delta(0, points),
    lever: (lever) => `${leverWords(medium, lever)} · ${t('records', { count: lever.records })}`,
    raised: (lever) => language.list(raisedBy(medium, lever)),
    message: ({ code, message }) => mark.prose(plainMessage(language.messageOf(code) ?? message), medium.limits.text),
    prevent: ({ code, prevent }) => ruleText(medium, language.ruleOf(code.split('/')[0]!)?.prevent, prevent),
    role: (role) => roleName(medium, role),
    groupValue: (by, value) => (by === 'created' ? plain(language.month(value)) : cellSpan(value, 40)),
    leftOut: (reason) => leftOutWords(medium, reason),
    kind: (kind) => mark.code(kind),
  };
};

function lastRun({ t, language, report }: Medium): string[] {
  const last = report.history?.runs.at(-2);
  if (!last) return [];
  const delta = language.delta(last.score, report.score);
  const more = report.rows.read - last.read;
  const list = [
    language.score(last.score),
    ...(delta === '' ? [] : [t('markdown.since', { delta })]),
    ...(more === 0
      ? []
      : [t(more > 0 ? 'markdown.more-records' : 'markdown.fewer-records', { count: Math.abs(more) })]),
  ];
  return [t('markdown.last-run', { day: language.day(last.asOf), list: list.join(t('semicolon')) })];
}
