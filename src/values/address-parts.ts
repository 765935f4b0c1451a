/** The parts of a postal address. */

export interface AddressParts {
  /** House number, with its letter. */
  readonly number: string;
  /** Name of the street without number and unit. */
  readonly street: string;
  /** Flat, stair, floor, suite. */
  readonly unit: string;
  readonly city: string;
  readonly state: string;
  readonly postcode: string;
}
