/** Finds records that are no contact at all: tests, keyboard runs, bots. */
import type { Context } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isPlaceholderEmail } from '../values/internet/placeholder-email.ts';
import { wordsOf } from '../values/name/affixes.ts';
import {
  holdsLink,
  holdsSpamWord,
  isOrdinaryName,
  isRandomString,
  isRepeatedByBot,
  isTestName,
  isTestWord,
  spamIn,
} from '../values/name/junk.ts';

/** A capital inside a word, or a word without vowels. */
const MAY_BE_RANDOM = /[a-z][A-Z]|[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{7}/;

function isJunkEmail(email: string): boolean {
  const at = email.lastIndexOf('@');
  if (at < 1) return isTestWord(email);
  const local = email.slice(0, at);
  const domain = email.slice(at + 1).toLowerCase();
  const isTest = local.split(/[._+-]/).every((part) => isTestWord(part) || /^\d+$/.test(part)) && !/^\d+$/.test(local);
  return isPlaceholderEmail(local, domain) || isTest;
}

/** Whether a name is what bots type: random strings, or one string twice. One odd word needs an odd email or firm beside it. */
function isBotName(name: string, context: Context): boolean {
  if (!MAY_BE_RANDOM.test(name)) return false;
  const words = wordsOf(name);
  const [first = '', last = ''] = words;
  if (words.length === 2 && isRepeatedByBot(first, last)) return true;
  if (
    words.length > 1
      ? words.every(isRandomString)
      : isRandomString(context.get('company') || name) && isRandomString(name)
  )
    return true;
  // `a.b.c.d.e@gmail.com`: one mailbox, thousands of addresses.
  const local = context.get('email').split('@')[0] ?? '';
  return local.split('.').length > 4 && words.some(isRandomString);
}

export const junkRecord = defineValidator({
  id: 'junk-record',
  roles: 'record',
  dimension: 'plausibility',
  docs: {
    summary: 'A record must not be a test or the work of a bot: junk in the name and in the email.',
    why: 'Test and bot records inflate every count and get real mail. Only a record whose name and email are both junk is meant: a person may be called Test.',
    prevent:
      'Try things out in the test system, never with real records. Delete what robots wrote into a web form instead of passing it on.',
    examples: [
      { before: '', after: '', note: 'first name test, last name test, email test@test.com: junk' },
      {
        before: '',
        after: '',
        note: 'first name RobertUnsax, last name RobertUnsaxAM, note "Buy cheap viagra http://…": spam',
      },
      { before: '', after: '', note: 'first name xKvQpWzLmRt, last name HbTqLrXsWn: random' },
    ],
  },
  messages: {
    junk: 'is a test record: {name}, {email}',
    random: 'has a random string for a name, as bots fill in forms: {name}',
    spam: 'is the work of a spam bot: {words}',
    'spam-notes': 'has a note that reads like spam ({words})',
  },
  check(_value, context) {
    const notes = context.get('notes');
    const spam = notes === '' ? '' : spamIn(notes);
    const [first, last] = [context.get('first_name'), context.get('last_name')];
    const full = first === '' && last === '' ? context.get('full_name') : '';
    if (spam === '' && isOrdinaryName(first === '' ? full : first, last)) return undefined;
    const name = first === '' || last === '' ? first + last + full : `${first} ${last}`;
    const role = first !== '' ? 'first_name' : last !== '' ? 'last_name' : 'full_name';
    if (name !== '') {
      if (holdsLink(name) && holdsSpamWord(name)) return { message: 'spam', data: { words: name }, role };
      const email = context.get('email');
      if (email !== '' && isTestName(name) && isJunkEmail(email))
        return { message: 'junk', data: { name, email }, role };
      if (isBotName(name, context))
        return spam === ''
          ? { message: 'random', data: { name }, role }
          : { message: 'spam', data: { words: `${name}: ${spam}` }, role };
    }
    return spam === '' ? undefined : { message: 'spam-notes', data: { words: spam }, role: 'notes' };
  },
});
