/** Labels of numbers: of a customer, an account, an article. Whether they name the record itself is for the values and the other columns to say. */
import type { Role } from '../../contract.ts';
import { type Clue, type Judge, mostly, type Verdict, verdict } from './clue.ts';
import { isPersonFile } from './people.ts';

/** Share of values that are different, where each names a record of its own. */
const NEARLY_ALL = 0.95;
const COUNTED = 1000;

const areDifferent = ({ shape }: Clue): boolean =>
  shape.filled === 0 || shape.distinct >= Math.min(shape.filled, COUNTED) * NEARLY_ALL;

/** Number under which the firm keeps the record, unless several records share it. */
export const customerNumber: Judge = (clue) => {
  if (!clue.has('id') && areDifferent(clue)) return verdict('id', 0.9, 'number of the record');
  return verdict('related_id', 0.8, 'number of another record, or one that several records share');
};

const OF_PERSONS: readonly Role[] = ['full_name', 'first_name', 'last_name', 'email', 'birth_date'];
const WHOSE: readonly Role[] = ['full_name', 'first_name', 'last_name', 'email', 'company'];

/** Number of an article, or of an account: in a file of people or firms it is one of something that they have. */
export const thingNumber: Judge = (clue) => {
  if (isPersonFile(clue) || WHOSE.some((role) => clue.has(role)) || !areDifferent(clue) || clue.has('id'))
    return verdict('related_id', 0.8, 'number of something that belongs to the record');
  return verdict('id', 0.8, 'the only number of the file');
};

/** A file of firms, in which no person has an account at a bank. */
const isOfCompanies = (clue: Clue): boolean => clue.has('company') && !OF_PERSONS.some((role) => clue.has(role));

/** An account is a firm by its number, or its money. */
export const accountNumber: Judge = (clue) =>
  (clue.kind === 'company' || isOfCompanies(clue)) && !clue.has('id') && areDifferent(clue)
    ? verdict('id', 0.9, 'number of the company')
    : thingNumber(clue);

/** Name of a firm or a person, unless numbers stand there. */
export function unlessNumbers(judge: Judge, numbers: Judge): Judge {
  return (clue): Verdict => (mostly(clue, 'number', 0.8) ? numbers(clue) : judge(clue));
}
