/** A Code Quality report for GitLab's merge requests: the part of Code Climate's format that GitLab reads, one entry a code and severity. */

import type { Report } from '../shape/schema.ts';
import { visible } from '../text/safe-text.ts';
import { ruleHeadline, sampleText } from '../words/rule-text.ts';
import { toldRules } from '../words/told-rules.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type FileOf, placeOf } from './places.ts';

const SEVERITY = { reject: 'critical', error: 'major', warning: 'minor' } as const;

/** To be written as JSON. GitLab needs a path and a line of every entry. */
export function codeQualityOf(report: Report, fileOf: FileOf): object[] {
  return toldRules(report).map((rule) => {
    const sample = rule.samples[0];
    const { file = 'standard input', line = 1 } = placeOf(report, sample, fileOf);
    const first = sample ? ` (first: ${sampleText(rule, sample)})` : '';
    const find = rule.find === '' ? '' : `. Find them: ${rule.find}`;
    const description = visible(`${ruleHeadline(rule)}${first}${find}`);
    return {
      description,
      check_name: rule.code,
      fingerprint: fingerprintOf(rule.code, rule.severity, file),
      severity: SEVERITY[rule.severity],
      location: { path: file, lines: { begin: line } },
    };
  });
}
