import { askEach } from './ask.mjs';
import { measure } from './measure.mjs';

const DAY_MS = 86_400_000;
const msOf = (time) => {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return Math.round(((hour * 60 + minute) * 60 + second) * 1000);
};
/** The corpus writes how far a time may be off where its source rounds to seconds; elsewhere it is exact to the millisecond. */
const toleranceOf = ({ tolerance }) => (tolerance === undefined ? 0 : Number(tolerance.replace('s', '')) * 1000);

/** Day and time of day of every number in the date system that the case names. A date of null is a time of day and no day. */
export async function score(cases, ask) {
  const answers = await askEach(ask, 'date', cases, ({ date1904 }) => ['--date-system', date1904 ? '1904' : '1900']);
  const rated = cases.map((one, i) => {
    const { date = '', time = '' } = answers[i].parts;
    const off = Math.abs(msOf(time) - msOf(one.expected.time));
    const isTime = time !== '' && Math.min(off, DAY_MS - off) <= toleranceOf(one);
    const isDay = one.expected.date === null || date === one.expected.date;
    return { case: one, expected: one.expected, got: { date, time }, right: isTime && isDay };
  });
  return [measure('day and time', rated, { bar: 1, peer: 'the usual formula 46 %' })];
}
