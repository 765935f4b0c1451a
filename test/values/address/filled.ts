import { parseAddress } from '../../../src/values/address/address.ts';
import type { AddressParts } from '../../../src/values/address/parts.ts';

/** Parts that are not empty, by name. */
export const filled = (text: string, country: string): Partial<AddressParts> =>
  Object.fromEntries(Object.entries(parseAddress(text, country)).filter(([, part]) => part !== ''));

/** A house; the unit where there is one. */
export const house = (number: string, street: string, unit = ''): Partial<AddressParts> => ({
  ...(number === '' ? {} : { number }),
  street,
  ...(unit === '' ? {} : { unit }),
});

/** Postcode and city, with the state where there is one; either may be missing. */
export const place = (postcode: string, city: string, state = ''): Partial<AddressParts> => ({
  ...(postcode === '' ? {} : { postcode }),
  ...(city === '' ? {} : { city }),
  ...(state === '' ? {} : { state }),
});

export type Row = readonly [text: string, country: string, wanted: Partial<AddressParts>];
