/** The English of the Markdown, which it shares with the terminal. */

import type { Medium } from '../said/medium.ts';
import type { Report } from '../shape/schema.ts';
import { formatScore, formatShare } from '../text/numbers.ts';
import { criterionName, criterionText, gateSummary } from '../words/gate-text.ts';
import { absentTexts, leverPoints, leverText } from '../words/lever-text.ts';
import { betterAs, KIND_NAMES, lastRun, missingFields } from '../words/past-text.ts';
import { exportOf, plainMessage } from '../words/wording.ts';
import { cellSpan, plain } from './text.ts';
import type { MarkdownWords } from './words.ts';

export const englishWords = ({ t, report }: Medium): MarkdownWords => ({
  day: (iso) => iso,
  share: (part, whole) => formatShare(part, whole).replace('<', '&lt;'),
  exportName: () => exportOf(report),
  verdict: (gate) => gateSummary({ gate })!,
  criteria: (criteria) => ({
    heads: [t('gate.criterion'), t('gate.actual'), t('markdown.from')],
    rows: criteria.map((one) => [
      cellSpan(criterionName(one), 80),
      cellSpan(criterionText(one), 200),
      cellSpan(one.from, 80),
    ]),
  }),
  remarks: () => remarks(report),
  points: leverPoints,
  lever: (lever) => plain(leverText(lever, report)),
  raised: ({ dimensions }) => plain(dimensions.join(', ')),
  message: ({ message }) => plain(plainMessage(message)),
  prevent: ({ prevent }) => plain(prevent),
  role: plain,
  groupValue: (_, value) => cellSpan(value, 40),
  leftOut: (reason) => cellSpan(reason),
  kind: plain,
});

function remarks(report: Report): string[] {
  const last = lastRun(report);
  const missing = missingFields(report);
  const better = betterAs(report);
  return [
    ...(last === undefined ? [] : [`Last run ${plain(last)}.`]),
    ...(better === undefined
      ? []
      : [
          `The score is that of ${KIND_NAMES[better.as]}; as ${KIND_NAMES[better.taken]}, what the file looks like, it has ${formatScore(better.less)}.`,
        ]),
    ...(missing.length === 0
      ? []
      : [`Not in the file, and counted as missing in every record: ${plain(missing.join(', '))}.`]),
    ...absentTexts(report).map((text) => `Not in the file: ${plain(text)}.`),
  ];
}
