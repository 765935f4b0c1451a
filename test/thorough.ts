/**
 * `npm run test:thorough` tries more of the same: every sample, fixture, language and name, where `npm test` tries some of each kind. What is
 * not tried by `npm test` differs from what is in data alone.
 */
export const THOROUGH = process.env.THOROUGH === '1';

/** All of a list where much is tried, else the first ones. */
export const some = <T>(all: readonly T[], few: number): T[] => (THOROUGH ? [...all] : all.slice(0, few));
