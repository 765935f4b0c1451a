/** Finds records that are no contact at all: tests, keyboard runs, bots. */
import type { Context } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isRandomString, isTestName, isTestWord } from '../values/junk.ts';
import { isPlaceholderEmail } from '../values/placeholder-email.ts';

const LINK = /https?:\/\/|www\.|\bbit\.ly\b|t\.me\//i;

/** Two capitals inside a word. */
const MAY_BE_RANDOM = /[a-z][A-Z][A-Za-z]*[a-z][A-Z]/;

/** The person's name as it is spread over the columns. */
function nameOf(context: Context): string {
  const parts = [context.get('first_name'), context.get('last_name')].filter(Boolean).join(' ');
  return parts === '' ? context.get('full_name') : parts;
}

function isJunkEmail(email: string): boolean {
  const at = email.lastIndexOf('@');
  if (at < 1) return isTestWord(email);
  const local = email.slice(0, at);
  const domain = email.slice(at + 1).toLowerCase();
  const isTest = local.split(/[._+-]/).every((part) => isTestWord(part) || /^\d+$/.test(part)) && !/^\d+$/.test(local);
  return isPlaceholderEmail(local, domain) || isTest;
}

export const junkRecord = defineValidator({
  id: 'junk-record',
  roles: 'record',
  dimension: 'plausibility',
  docs: {
    summary: 'A record must not be a test or the work of a bot: junk in the name and in the email.',
    why: 'Test and bot records inflate every count and get real mail. Only a record whose name and email are both junk is meant: a person may be called Test.',
    examples: [
      { before: '', after: '', note: 'first name test, last name test, email test@test.com: junk' },
      { before: '', after: '', note: 'first name xKvQpWzLmRt, last name HbTqLrXsWn: random' },
    ],
  },
  messages: {
    junk: 'is a test record: {name}, {email}',
    random: 'has a random string for a name, as bots fill in forms: {name}',
    spam: 'has a link where the name should be',
  },
  check(_value, context) {
    const name = nameOf(context);
    if (name === '') return undefined;
    const role =
      context.get('first_name') !== '' ? 'first_name' : context.get('last_name') !== '' ? 'last_name' : 'full_name';
    if ((name.includes('/') || name.includes('.')) && LINK.test(name)) return { message: 'spam', role };
    const email = context.get('email');
    if (email !== '' && isTestName(name) && isJunkEmail(email)) return { message: 'junk', data: { name, email }, role };
    if (!MAY_BE_RANDOM.test(name)) return undefined;
    const words = name.split(' ');
    const isRandom =
      words.length > 1
        ? words.every(isRandomString)
        : isRandomString(name) && isRandomString(context.get('company') || name);
    return isRandom ? { message: 'random', data: { name }, role } : undefined;
  },
});
