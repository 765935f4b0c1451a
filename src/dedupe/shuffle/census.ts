/** At homes: how many records there are, and which values so many of them have that they say nothing. */
import { countValues, frequentValues } from '../common.ts';
import { Gathered } from './gathered.ts';
import type { Step } from './step.ts';

/** Answers records, those that stand for themselves, copies of others, and values that may be common. */
export const census: Step = ({ work, known, read }) => {
  const here = new Gathered(work, known.model, read('homes'));
  const { store } = here;
  let candidates = 0;
  for (let record = 0; record < store.size; record++) if (store.isCandidate(record)) candidates++;
  const frequent = frequentValues(store, (matcher) => here.placeOf(matcher));
  return { records: store.size, candidates, frequent };
};

/** Answers how many of the records have each of the values. */
export const countFrequent: Step = ({ work, known, read }) => {
  const here = new Gathered(work, known.model, read('homes'));
  return countValues(known.frequent, here.store, (matcher) => here.placeOf(matcher));
};
