/** Identifiers of records: when two texts are one id. */

const CHECKED = /^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * What two record ids have in common that are one. Salesforce writes an id with 15 letters, of which case matters, or with 18, of
 * which the last three say which of the others are capitals; only that proof makes them one. Any other id is itself, letter for letter.
 */
export function recordIdKey(id: string): string {
  return id.length === 18 && CHECKED.test(id) && checksum(id) === id.slice(15) ? id.slice(0, 15) : id;
}

/** For each five letters one character: the bits of those that are capitals. */
function checksum(id: string): string {
  let text = '';
  for (let from = 0; from < 15; from += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) {
      const code = id.charCodeAt(from + at);
      if (code >= 0x41 && code <= 0x5a) bits |= 1 << at;
    }
    text += LETTERS[bits];
  }
  return text;
}

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const SALESFORCE = /^(?=.*[A-Za-z])(?:00|a0)[0-9A-Za-z]{13}(?:[A-Z0-5]{3})?$/;
const NIL = /^\{?[0-]+\}?$/;

/**
 * Whether no other system can have given the same id to something else: a UUID, or an id of Salesforce. Numbers are given anew by
 * every system.
 */
export const isUniqueEverywhere = (id: string): boolean => (UUID.test(id) || SALESFORCE.test(id)) && !NIL.test(id);
