import { measure, sameName } from './measure.mjs';

/** Labels of usaddress that make one part of crmq, in the order in which they stand. */
const NUMBER = ['AddressNumberPrefix', 'AddressNumber', 'AddressNumberSuffix'];
const STREET = [
  'StreetNamePreModifier', 'StreetNamePreDirectional', 'StreetNamePreType', 'StreetName', 'StreetNamePostType', 'StreetNamePostModifier',
  'StreetNamePostDirectional',
]; // biome-ignore format: a table reads better dense
const PARTS = { number: NUMBER, postcode: ['ZipCode'], state: ['StateName'], city: ['PlaceName'], street: STREET };
const BARS = { number: [0.95, '93 %'], postcode: [0.95, '87 %'], state: [0.93, '77 %'], city: [0.88, '65 %'] };
/** Labelled by people; the rest was put together by a program from the open map. */
const BY_HAND = ['labeled', 'us50_test_tagged'];

const wanted = (expected, labels) =>
  labels
    .map((label) => expected[label])
    .filter(Boolean)
    .join(' ');

/** Each part of an American address by itself, over the cases that have the part. Two streets (an intersection) are no street. */
export async function score(cases, ask) {
  const answers = await ask(
    'address',
    cases.map(({ input }) => input),
    ['--country', 'US'],
  );
  const rated = cases.map((one, i) => ({ case: one, parts: answers[i].parts }));
  return [true, false].flatMap((byHand) =>
    Object.entries(PARTS).map(([part, labels]) => {
      const some = rated
        .filter(({ case: { set } }) => BY_HAND.includes(set) === byHand)
        .filter(({ case: { expected } }) => wanted(expected, labels) !== '')
        .filter(({ case: { expected } }) => part !== 'street' || !('IntersectionSeparator' in expected))
        .map(({ case: one, parts }) => ({
          case: one,
          expected: { [part]: wanted(one.expected, labels) },
          got: parts,
          right: sameName(parts[part], wanted(one.expected, labels)),
        }));
      const [bar, peer] = byHand ? (BARS[part] ?? []) : [];
      const about = peer === undefined ? {} : { bar, peer: `parse-address ${peer}` };
      return measure(`${part}, ${byHand ? 'labelled by hand' : 'synthetic'}`, some, about);
    }),
  );
}
