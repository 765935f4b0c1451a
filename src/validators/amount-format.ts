/** The amount of a deal must be a number, and not below zero. */
import { TRAITS } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { readAmount } from '../values/number/amount.ts';

export const amountFormat = defineValidator({
  id: 'amount-format',
  roles: ['deal_amount'],
  dimension: 'validity',
  // digits alone are an amount
  only: { any: TRAITS.filter((trait) => trait !== 'digit' && trait !== 'plain-number' && trait !== 'figures') },
  docs: {
    summary: 'The amount of a deal must be a number; currency signs and separators of thousands may be in it.',
    why: 'An import drops what it cannot read as a number, and the forecast is short of it without a word. A deal of less than nothing is mostly a credit note, or a minus that was a dash.',
    prevent:
      'Write the amount as a number, 12500 or 12500.50, not 12k or “about 12,000”. Record money back as a credit note, not as a deal below zero.',
    examples: [
      { before: '12500', after: '' },
      { before: '€ 12.500,00', after: '' },
      { before: '12k', after: 'not-a-number' },
      { before: '-500', after: 'negative' },
    ],
  },
  messages: {
    'not-a-number': '"{value}" is no amount',
    negative: '"{value}" is below zero',
  },
  check(value) {
    const amount = readAmount(value);
    if (!amount) return isNoValue(value) ? undefined : { message: 'not-a-number' };
    return amount.negative ? { message: 'negative' } : undefined;
  },
});
