/** Why nothing is learnt from a pair: something that the weights do not see explains what the two have in common, or what not. */
import type { Noise } from './noise.ts';

/** Relatives: two names in one home. */
export const FAMILY = 1;
/** Jr and Sr, or a suffix on one side only. */
export const GENERATION = 2;
/** Born on two days. */
export const BIRTH = 4;
/** Namesakes. */
export const NAMESAKES = 8;
/** An organisation beside its relatives, its neighbours or its branches. */
export const STRUCTURE = 16;
/** Two names under one roof and one phone number: tenants, departments, firms of a group. */
export const ROOF = 32;

/** The reasons that hold in a file. */
export function excusesIn({ birth, families, names }: Noise): number {
  let all = FAMILY | GENERATION | BIRTH | NAMESAKES | STRUCTURE | ROOF;
  if (birth) all &= ~BIRTH;
  if (!families) all &= ~FAMILY;
  if (names) all &= ~ROOF;
  return all;
}
