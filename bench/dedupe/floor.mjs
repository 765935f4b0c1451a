/**
 * What anybody gets with an exact rule, from the file as it is: two rows are one where they have the same email (small letters, no
 * blanks), or the same phone (its digits, seven at least), or the same name and birth date, or the same name and street (small letters,
 * one blank between words). What a column is follows from its label. Rows are compared in pairs: nobody is one with the same as the same.
 */
import { pairOf } from './pairs.mjs';
import { read } from './sets.mjs';

/** What a label says that a column is: the first that fits. `unsubscribed from email` is none. */
const ROLES = [
  [/linkedin|website|domain|owner|unsubscribed|job|program|company name$/i, undefined],
  [/e-?mail/i, 'email'],
  [/phone|mobile/i, 'phone'],
  [/birth|^dob$/i, 'born'],
  [/street|^address|^addr$/i, 'street'],
  [/name$/i, 'name'],
];

/** A value that more rows than this have is no value: their pairs would fill the memory. */
const MOST = 5000;

function columnsOf(header) {
  const columns = { email: [], phone: [], born: [], street: [], name: [] };
  for (const [at, label] of header.entries()) {
    const role = ROLES.find(([pattern]) => pattern.test(label))?.[1];
    if (role) columns[role].push(at);
  }
  // A firm has one name, and that is the one to go by.
  if (columns.name.length === 0) columns.name = [header.findIndex((label) => /company name$/i.test(label))];
  return columns;
}

const folded = (text) => text.toLowerCase().trim().replace(/\s+/g, ' ');

function* keysOf(row, columns) {
  for (const at of columns.email) {
    const email = folded(row[at] ?? '');
    if (email.includes('@')) yield `email ${email}`;
  }
  for (const at of columns.phone) {
    const digits = (row[at] ?? '').replace(/\D/g, '');
    if (digits.length >= 7) yield `phone ${digits}`;
  }
  const whole = (list) => folded(list.map((at) => row[at] ?? '').join(' '));
  const [name, born, street] = [columns.name, columns.born, columns.street].map(whole);
  if (name && born) yield `born ${name}, ${born}`;
  if (name && street) yield `street ${name}, ${street}`;
}

/** @returns pairs of rows */
export function floorPairs(file) {
  const [header, ...rows] = read(file);
  const columns = columnsOf(header);
  const groups = new Map();
  for (const [at, row] of rows.entries()) {
    for (const key of new Set(keysOf(row, columns))) {
      const known = groups.get(key);
      if (known) known.push(at);
      else groups.set(key, [at]);
    }
  }
  const pairs = new Set();
  for (const group of groups.values()) {
    if (group.length > MOST) continue;
    for (const a of group) for (const b of group) if (a < b) pairs.add(pairOf(a, b));
  }
  return pairs;
}
