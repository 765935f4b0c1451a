import { expect, it } from 'vitest';
import { MISTYPED_ENDINGS } from '../../../src/values/data/email-domains.ts';
import { isPublicSuffix } from '../../../src/values/internet/top-level-domain.ts';

it('no ending that people register names under is called a slip', () => {
  expect([...MISTYPED_ENDINGS.keys()].filter((ending) => isPublicSuffix(ending))).toEqual([]);
});

it('every correction is one that they do', () => {
  expect([...new Set(MISTYPED_ENDINGS.values())].filter((ending) => !isPublicSuffix(ending))).toEqual([]);
});
