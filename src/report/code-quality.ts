/** A Code Quality report for GitLab's merge requests: the part of Code Climate's format that GitLab reads, one entry a rule. */
import { createHash } from 'node:crypto';
import { type FileOf, placeOf } from './places.ts';
import { ruleHeadline, sampleText } from './rule-text.ts';
import { visible } from './safe-text.ts';
import type { Report } from './schema.ts';
import { toldRules } from './told-rules.ts';

const SEVERITY = { reject: 'critical', error: 'major', warning: 'minor' } as const;

/** To be written as JSON. GitLab needs a path and a line of every entry. */
export function codeQualityOf(report: Report, fileOf: FileOf): object[] {
  return toldRules(report).map((rule) => {
    const sample = rule.samples[0];
    const { file = 'standard input', line = 1 } = placeOf(report, sample, fileOf);
    const description = visible(`${ruleHeadline(rule)}${sample ? ` (first: ${sampleText(rule, sample)})` : ''}`);
    const fingerprint = createHash('sha256').update(`${rule.code}\0${file}`).digest('hex');
    return {
      description,
      check_name: rule.code,
      fingerprint,
      severity: SEVERITY[rule.severity],
      location: { path: file, lines: { begin: line } },
    };
  });
}
