/** Finds values that a spreadsheet would run as a formula. */
import { defineValidator } from '../define.ts';

const LEAD = /^[=+\-@\t\r\n＝＋－＠|%]/;
const PHONE = /^\+\d+$/;
/** Phones, numbers, lone signs, lists with a dash, emails, handles: they begin so and are harmless. */
const NUMBER = /^[+-]\s?[\d\s()./,·-]*(?:\s?(?:%|€|\$|£|[xX#]\s?\d+|ext\.?\s?\d+))?$/;
const CALL = /^[=+\-@＝＋－＠\s]*[A-Za-z_][\w.]*\s*\(/;
const REFERENCE = /^[=+\-＝＋－]\s*\$?[A-Z]{1,3}\$?\d{1,7}(?:\s*[-+*/^&:]|$)/;
const ARITHMETIC = /^[+-]\s*\d[\d.]*\s*[+*/^](?!\/)\s*\d/;
/** From one number to another, with a unit perhaps: two dots stand in no formula, so that every spreadsheet keeps it as text. */
const RANGE =
  /^[+-]?\d+(?:[.,]\d+)?\s?(?:\.{2,3}|…)\s?[+-]?\d+(?:[.,]\d+)?\s?(?:[°º]\s?[CFK]?|[℃℉%]|[kmµ]?[mVAWg]|[kM]?Pa|bar|dBm?|K)?$/;
const PIPE = /^[=+\-@＝＋－＠][^\s@]*\|.*!/;
const EQUALS = /^[=＝](?![=>~\s\-_*]*$)(?!>|=)/;

export const formulaInjection = defineValidator({
  id: 'formula-injection',
  roles: '*',
  dimension: 'validity',
  only: {
    any: ['equals', 'plus', 'minus', 'at', 'control', 'non-ascii'],
    none: ['plain-date', 'plain-email', 'plain-phone', 'plain-words'],
  },
  docs: {
    summary: 'A value must not begin like a spreadsheet formula.',
    why: 'Whoever opens the file in Excel or Sheets runs what stands in the cell; a web form is enough to put =HYPERLINK or a command there. The value stays as it is: crmq never evaluates it, and escapes it only in output that is meant for spreadsheets. International phone numbers, negative numbers and @handles are no formulas.',
    prevent: 'Paste values, not formulas, and begin no value with =. Only a phone number begins with +.',
    source: 'OWASP CSV Injection',
    examples: [
      { before: '=HYPERLINK("http://evil.example","click")', after: 'formula' },
      { before: '@SUM(A1:A9)', after: 'formula' },
      { before: "-2+3+cmd|' /C calc'!A0", after: 'formula' },
      { before: '+358 40 123 4567', after: '' },
      { before: '@handle', after: '' },
    ],
  },
  messages: {
    formula: 'begins like a spreadsheet formula ({lead})',
    'control-lead': 'begins with a {lead}, behind which a spreadsheet may find a formula',
  },
  check(value) {
    const code = value.charCodeAt(0);
    // letters and digits lead nearly every cell, a plus the numbers of phones
    if ((code > 0x40 && code < 0x7b) || (code >= 0x30 && code <= 0x39) || PHONE.test(value)) return undefined;
    if (!LEAD.test(value)) return undefined;
    const lead = value[0] ?? '';
    if (lead === '\t' || lead === '\r' || lead === '\n') {
      const name = lead === '\t' ? 'tab' : 'line break';
      return /^\s*[=+\-@＝]/.test(value) && !NUMBER.test(value.trim())
        ? { message: 'control-lead', data: { lead: name } }
        : undefined;
    }
    if ('+-＋－'.includes(lead) && (NUMBER.test(value) || RANGE.test(value))) return undefined;
    const isFormula =
      CALL.test(value) || PIPE.test(value) || EQUALS.test(value) || REFERENCE.test(value) || ARITHMETIC.test(value);
    return isFormula && lead !== '|' && lead !== '%' ? { message: 'formula', data: { lead } } : undefined;
  },
});
