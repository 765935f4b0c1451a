/** The steps of matching by their names. */
import { census, countFrequent } from './census.ts';
import { clusters, gather } from './clustering.ts';
import { annotate, count, share } from './counting.ts';
import { components, label, largeStar, link, smallStar } from './linking.ts';
import { meet, spread } from './meeting.ts';
import { draw, fetch, learn, sample } from './sampling.ts';
import type { Step } from './step.ts';
import { addTouched, joinTouched, recall, touch, touchNames, touchStrong } from './touching.ts';
import { weigh } from './weighing.ts';

export const STEPS: { readonly [name: string]: Step } = {
  census,
  'count-frequent': countFrequent,
  spread,
  meet,
  share,
  count,
  annotate,
  sample,
  draw,
  fetch,
  learn,
  weigh,
  link,
  components,
  'large-star': largeStar,
  'small-star': smallStar,
  label,
  gather,
  clusters,
  touch,
  'join-touched': joinTouched,
  'add-touched': addTouched,
  recall,
  'touch-names': touchNames,
  'touch-strong': touchStrong,
};
