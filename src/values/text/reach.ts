/**
 * UTF-16 units of the longest value that is looked at as a name, a phone, an address or the like. A longer one is a text that slid into the
 * wrong column or an attack: the repairs of any text (blanks, invisible characters, broken encodings) still concern it, no others do, and
 * it is no evidence of who a record is.
 */
export const REACH = 4096;
