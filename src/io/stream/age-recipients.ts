/** Who may read an encrypted ledger, and with what: recipients and identities of the age format, from flags and files. */
import { readFileSync } from 'node:fs';
import type { Decrypter, Encrypter } from 'age-encryption';
import { CrmqError } from '../../errors.ts';
import { readError } from '../disk/read-error.ts';

/** The library is loaded where something is encrypted: few runs do. */
const library = () => import('age-encryption');

/**
 * @param given `age1…`, or `@file` with one recipient a line; lines that begin with # are comments
 * @throws CrmqError `bad-recipient`, `cannot-read`
 */
export async function encrypterFor(given: readonly string[]): Promise<Encrypter> {
  const recipients = given.flatMap((text) => (text.startsWith('@') ? linesOf(text.slice(1), 'recipients') : [text]));
  if (recipients.length === 0) {
    throw new CrmqError('bad-recipient', `--encrypt-to ${given.join(' ')}: there is no recipient in it`, {
      hint: 'a recipient is what age-keygen -y prints: age1…',
    });
  }
  const age = await library();
  const encrypter = new age.Encrypter();
  for (const recipient of recipients) {
    try {
      if (recipient.startsWith('AGE-SECRET-KEY-')) throw new Error('a secret key');
      encrypter.addRecipient(recipient);
    } catch (cause) {
      const secret = recipient.startsWith('AGE-SECRET-KEY-');
      const shown = secret ? 'AGE-SECRET-KEY-… is an identity, and' : JSON.stringify(recipient);
      throw new CrmqError('bad-recipient', `--encrypt-to: ${shown} is no age recipient`, {
        cause: secret ? undefined : cause,
        hint: 'a recipient is what age-keygen -y prints: age1…',
      });
    }
  }
  return encrypter;
}

/**
 * @param path a file of identities, as age-keygen writes it
 * @throws CrmqError `bad-identity`, `cannot-read`
 */
export async function decrypterFor(path: string): Promise<Decrypter> {
  const age = await library();
  const decrypter = new age.Decrypter();
  const identities = linesOf(path, 'identities');
  for (const [at, identity] of identities.entries()) {
    try {
      decrypter.addIdentity(identity);
    } catch {
      // The line itself is a secret: it is not quoted, and neither is what the library says of it.
      throw new CrmqError('bad-identity', `${path}: identity ${at + 1} is none of age`, {
        hint: 'an identity is what age-keygen writes: AGE-SECRET-KEY-1…',
      });
    }
  }
  if (identities.length > 0) return decrypter;
  throw new CrmqError('bad-identity', `${path}: there is no identity in it`, {
    hint: 'an identity is what age-keygen writes: AGE-SECRET-KEY-1…',
  });
}

function linesOf(path: string, what: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (cause) {
    throw readError(cause, `the ${what} ${path}`);
  }
}
