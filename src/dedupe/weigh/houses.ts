/**
 * Whether names of organisations are noise: in a list of places that was put together from several others, the same place stands under
 * the name of the agency, of the place, of a programme, or of two of them, and house and phone are what ties it.
 */
import { atMostByChance } from './chance.ts';
import { ADDRESS, AT, NAME, PHONE } from './compared-company.ts';

/** Pairs of organisations of one house and one phone, by their names. */
export interface Houses {
  /** One name. */
  oneName: number;
  /** One is cut, or longer. */
  cutName: number;
  /** One is cut, or longer, and others beside them are longer too. */
  kinName: number;
  /** Most words are the same, or it is a relative's. */
  halfName: number;
  otherName: number;
}

/** Pairs of one house and phone below which nothing can be said of names. */
const LEAST_HOUSES = 100;
/** Shares of names that are one, that are cut, and that are others. */
const ONE = 0.25;
const CUT = 0.25;
const OTHER = 0.06;

/**
 * Tenants of one house have other names, and none is cut; departments of one house, and firms of a group, have half of their names in
 * common. Only where names are put together freely from several are many cut and many others.
 */
export function areNamesNoise({ oneName, cutName: lone, kinName, halfName, otherName }: Houses): boolean {
  const cutName = lone + kinName;
  const all = oneName + cutName + halfName + otherName;
  if (all < LEAST_HOUSES || oneName < ONE * all || cutName < CUT * all) return false;
  return otherName >= OTHER * all && otherName + halfName <= atMostByChance(cutName) && halfName <= 2 * otherName;
}

/** Pairs of kin from which on a file is one of houses with departments, and their share among names that are cut. */
const LEAST_KIN = 20;
const KIN = 0.25;

/** Whether a longer name is as a rule that of a department, or of a firm of a group. */
export const areNamesOfKin = ({ cutName, kinName }: Houses): boolean =>
  kinName >= LEAST_KIN && kinName >= KIN * (cutName + kinName);

export const isHouse = (address: number): boolean => address === ADDRESS.at.same || address === ADDRESS.at.alike;

/** What two organisations of one house and one phone are by their names; undefined where house or phone is not one. */
export function houseOf(levels: Uint8Array, isKin: boolean): keyof Houses | undefined {
  const address = levels[AT.address]!;
  const phone = levels[AT.phone]!;
  const name = levels[AT.name]!;
  if (!isHouse(address) || !(phone === PHONE.at.same || phone === PHONE.at.crowd) || name === NAME.at.none)
    return undefined;
  if (name === NAME.at.same || name === NAME.at.alike) return 'oneName';
  if (name === NAME.at.contained || name === NAME.at.acronym) return isKin ? 'kinName' : 'cutName';
  return name === NAME.at.differs ? 'otherName' : 'halfName';
}
