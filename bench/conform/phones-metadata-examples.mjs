import { askEach } from './ask.mjs';
import { measure } from './measure.mjs';

const flagsOf = ({ defaultRegion }) => (defaultRegion === null ? [] : ['--country', defaultRegion]);

/** Of these the metadata has examples under either type. */
const EITHER = ['fixedLine', 'mobile'];
const sameType = (got, wanted) => got === wanted || (got === 'fixedLineOrMobile' && EITHER.includes(wanted));

/** Example numbers of every plan, in nine written forms. Countries that share a code share service numbers, so regions have no bar. */
export async function score(cases, ask) {
  const answers = await askEach(ask, 'phone', cases, flagsOf);
  const rate = (isRight) =>
    cases.map((one, i) => {
      const { valid, parts } = answers[i];
      return {
        case: one,
        expected: one.expected,
        got: { e164: parts.e164, region: parts.country, type: parts.type, valid },
        right: isRight(one.expected, answers[i]),
      };
    });
  return [
    measure(
      'E.164 and validity',
      rate((expected, { valid, parts }) => parts.e164 === expected.e164 && valid === expected.valid),
      { bar: 0.995, peer: 'libphonenumber-js 97.2 %' },
    ),
    measure(
      'region',
      rate((expected, { parts }) => parts.country === expected.region),
    ),
    measure(
      'type',
      rate((expected, { parts }) => sameType(parts.type, expected.type)),
    ),
  ];
}
