/** Labels of the number and the mailbox of an address, where the carrier rings: they have a use of their own beside the person's. */

const OF_ADDRESS = /^\s*(?:default[ _-]?address|billing|shipping|delivery)(?![a-z])/i;

/** `Default Address Phone`, `billing_email`: the same as the person's own may well stand there. */
export const isOfAddress = (label: string): boolean => OF_ADDRESS.test(label);
