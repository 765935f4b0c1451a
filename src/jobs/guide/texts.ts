/** Texts of a rule as the people who type may read them, in their language. */
import type { AnyValidator, Finding, Severity } from '../../contract.ts';
import type { GuideLevel } from '../../report/guide/guide.ts';
import { findingWords } from '../../report/words/finding-words.ts';
import type { Language } from '../../report/words/language.ts';

export const levelOf = (severity: Severity): GuideLevel =>
  severity === 'reject' ? 'aside' : severity === 'error' ? 'refused' : 'warned';

/** Summary, the first sentence of the reason, and what to do instead. */
export function textsOf(rule: AnyValidator, language: Language): { summary: string; why: string; prevent: string } {
  const own = language.ruleOf(rule.id);
  return {
    summary: own?.summary ?? rule.docs.summary,
    why: firstSentence(own?.why ?? rule.docs.why),
    prevent: own?.prevent ?? rule.docs.prevent ?? '',
  };
}

/** The reason proper; what comes behind it is for those who look after the rules. */
export const firstSentence = (text: string): string =>
  /^.*?(?:[.!?](?=\s+[\p{Lu}\p{P}`])|[。！？]|$)/su.exec(text)?.[0] ?? text;

/** What would be reported of a value: `"jane@acme" cannot be …`, or the value and what it is. */
export function sayingOf(
  rule: AnyValidator,
  finding: Finding,
  value: string,
  column: string,
  language: Language,
): string {
  const template = rule.messages[finding.message] ?? '';
  const code = `${rule.id}/${finding.message}`;
  const text = findingWords({ code, template, data: { ...finding.data, value, column } }, language);
  return template.includes('{value}') || value === '' ? text : language.guide('saying', { value, message: text });
}
