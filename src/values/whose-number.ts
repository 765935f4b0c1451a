/** Labels of numbers and mailboxes that have a use of their own beside the person's: of an address, where the carrier rings, and of the firm. */

const OF_ADDRESS = /^\s*(?:default[ _-]?address|billing|shipping|delivery)(?![a-z])/i;
const OF_FIRM = /^\s*(?:company|corporate|account|organi[sz]ation|head[ _-]?office)(?![a-z])/i;

/** `Default Address Phone`, `billing_email`. */
export const isOfAddress = (label: string): boolean => OF_ADDRESS.test(label);

/** `Shipping Phone`, `Company Phone`: the same number as the person's own may well stand there. */
export const isBesideOwn = (label: string): boolean => OF_ADDRESS.test(label) || OF_FIRM.test(label);
