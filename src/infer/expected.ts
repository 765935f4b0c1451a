/** What the score expects of a file, and the file has no column for: a person decides whether it should. */
import type { Report } from '../report/shape/schema.ts';
import type { Conclusions } from './conclusions.ts';

export function missingFields({ scoring, rows }: Report, expect: Conclusions['expect']): string[] {
  const missing = scoring.expected.filter(({ columns }) => columns.length === 0).map(({ field }) => field);
  if (missing.length === 0 || rows.read === 0) return [];
  const kind = expect ? [`kind: ${expect.value}`] : [];
  const off = [...kind, ...missing.map((field) => `${field}: off`)].join(', ');
  return [
    `the score counts ${missing.join(', ')} as missing in every record, for which there is no column; if the file needs none: score: { expect: { ${off} } }`,
  ];
}
