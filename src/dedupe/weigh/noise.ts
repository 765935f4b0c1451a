/**
 * Whether a field is so often wrong in a file that a difference in it is no sign of another person by itself.
 *
 * Two first names under one family name, in one home, born the same day, are twins; and a father and a son may share their whole name.
 * But where a file has families, most pairs of one home differ in the first name and in the birth date. Where hardly any do, there are
 * no families in it, and what looks like twins is one person of whom a field was entered wrongly.
 */
import { atMostByChance } from './chance.ts';
import { ADDRESS, BIRTH, EMAIL, FAMILY, GIVEN, PHONE } from './compared-person.ts';
import type { NameLevel } from './evidence.ts';
import { areNamesNoise, areNamesOfKin, type Houses } from './houses.ts';
import { AT } from './person-places.ts';

/** Pairs of one home, mailbox or phone, with one family name, by what else differs. */
export interface Households extends Houses {
  /** First name and birth date differ: relatives. */
  relatives: number;
  /** The first name alone differs: twins, or one person. */
  twins: number;
  /** The birth date alone differs: father and son of one name, or one person. */
  namesakes: number;
  /** The same, and the birth dates are a generation apart. */
  generations: number;
  /** Neither differs. */
  same: number;
}

export const noHouseholds = (): Households => ({
  relatives: 0, twins: 0, namesakes: 0, generations: 0, same: 0, oneName: 0, cutName: 0, kinName: 0, halfName: 0, otherName: 0,
}); // biome-ignore format: short

export interface Noise {
  readonly given: boolean;
  readonly birth: boolean;
  /** Whether there may be families: most files have some, and of small ones it is not known. */
  readonly families: boolean;
  /**
   * Whether one house has many names: a list of places that was put together from several others, where a name is that of the
   * agency, of the place, of a programme, or of two of them.
   */
  readonly names?: boolean;
  /** Whether a longer name is as a rule another organisation: that of a department, or of a firm of a group. */
  readonly kin?: boolean;
}

export const SURE: Noise = { given: false, birth: false, families: true, names: false };

/** Pairs below which nothing can be said. */
const LEAST = 8;
/** Twins for each pair of relatives, and namesakes: far more than in any population. */
const TIMES = 4;
/** Share of all pairs of one person from which on a field is noisy. */
const SHARE = 0.02;
/** Share of birth dates less than a generation apart, among all that differ, below which it is parents and children. */
const SOME = 1 / 8;
/** Pairs of one person and home below which it is not known whether there are families. */
const FEW = 50;

export function noiseOf(households: Households): Noise {
  const { relatives, twins, namesakes, generations, same } = households;
  const isMany = (count: number): boolean =>
    count >= LEAST && count >= TIMES * relatives && count >= SHARE * (same + count);
  const births = namesakes + generations;
  // dates that were entered wrongly differ by few years too; father and son do not
  const birth = isMany(births) && namesakes >= SOME * births;
  const related = birth ? relatives : relatives + generations;
  const isFew = same >= FEW && related < atMostByChance(SHARE * (same + twins + births));
  const names = areNamesNoise(households);
  const kin = !names && areNamesOfKin(households);
  return { given: isMany(twins), birth, families: !isFew, names, kin };
}

/** What a pair is among those of one home; undefined where home or family name is not one, or too little is known. */
export function householdOf(name: NameLevel, levels: Uint8Array): keyof Households | undefined {
  const family = levels[AT.family]!;
  const isFamily = family !== FAMILY.at.none && family <= FAMILY.at.half;
  const address = levels[AT.address]!;
  const isHome = address >= ADDRESS.at['same-there'] && address <= ADDRESS.at.alike;
  const email = levels[AT.email]!;
  const isEmail = email === EMAIL.at.own || email === EMAIL.at.couple;
  const phone = levels[AT.phone]!;
  const isPhone = phone === PHONE.at.own || phone === PHONE.at.family;
  if (!(isFamily || name === 'swapped') || !(isHome || isEmail || isPhone)) return undefined;
  const given = levels[AT.given]!;
  const birth = levels[AT.birth]!;
  if (given === GIVEN.at.differs) {
    if (birth === BIRTH.at.same) return 'twins';
    return birth === BIRTH.at.differs || birth === BIRTH.at.generation ? 'relatives' : undefined;
  }
  const isOne = name === 'swapped' || (given !== GIVEN.at.none && given <= GIVEN.at['short-form']);
  if (!isOne || birth === BIRTH.at.none) return undefined;
  if (birth === BIRTH.at.generation) return 'generations';
  return birth === BIRTH.at.differs ? 'namesakes' : 'same';
}
