import { askEach } from './ask.mjs';
import { measure } from './measure.mjs';

const ISO = { EL: 'GR' };
/** Countries that the bars of the field name, and the rest of the European Union. */
const UNION = 'AT BE BG HR CY CZ DK EE FI FR DE EL HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB'.split(' ');

/**
 * validator asks of most countries the form alone, and of a valid number of its tests the digits are made up (`DE123456789`): whether the
 * number has a form of its country is one measure, whether it is valid by its check digits as well is another. A blank behind the country
 * is an error to validator and none to crmq; it counts against crmq here.
 */
export async function score(cases, ask) {
  const answers = await askEach(ask, 'business-id', cases, ({ args: [country] }) => [
    '--country',
    ISO[country] ?? country,
  ]);
  const rated = cases.map((one, i) => ({ case: one, expected: one.expected, got: answers[i], answer: answers[i] }));
  const isUnion = ({ case: { args } }) => UNION.includes(args[0]);
  const form = rated
    .filter(({ expected }) => expected.valid)
    .map((one) => ({ ...one, right: one.answer.parts.kind !== '' }));
  const valid = rated.map((one) => ({ ...one, right: one.answer.valid === one.expected.valid }));
  return [
    measure('a valid one has a form of its country, EU and GB', form.filter(isUnion)),
    measure(
      'the same elsewhere',
      form.filter((one) => !isUnion(one)),
    ),
    measure(
      'what validator rejects is not valid',
      valid.filter(({ expected }) => !expected.valid),
    ),
    measure('validity, made-up digits and all', valid),
  ];
}
