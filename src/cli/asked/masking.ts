/** `--mask pii`: the key of the tokens, from a file, the environment, or drawn for this run. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CrmqError } from '../../errors.ts';
import { type MaskCell, masker } from '../../report/mask/mask.ts';
import type { Flags } from './request.ts';

export interface Masking {
  readonly mask: MaskCell;
  /** For the reader of what was masked. */
  readonly note: string;
}

/** Shorter keys can be found by trying. */
const LEAST = 16;

/**
 * Undefined without `--mask`, and with `--mask none`.
 * @param isUsual whether it is masked where nobody says: an earlier run was, which is done again
 * @throws CrmqError `bad-flag`, `bad-key`, `cannot-read`
 */
export function maskingFrom(
  flags: Flags,
  env: { readonly [name: string]: string | undefined },
  isUsual = false,
): Masking | undefined {
  const what = flags.mask ?? (isUsual ? 'pii' : 'none');
  if (what === 'none') {
    if (flags.maskKeyFile === undefined) return undefined;
    throw new CrmqError('bad-flag', '--mask-key-file is for --mask', { hint: 'write --mask pii too' });
  }
  if (what !== 'pii') throw new CrmqError('bad-flag', `--mask ${String(what)}: there is only pii, and none`);
  const isSealed = ((flags.encryptTo as string[] | undefined) ?? []).length > 0;
  const rest = `the ledger is not masked, because it takes things back: ${isSealed ? 'it is encrypted' : 'see --encrypt-to'}`;
  const given = typeof flags.maskKeyFile === 'string' ? keyIn(flags.maskKeyFile) : env.CRMQ_MASK_KEY;
  if (given === undefined || given === '') {
    const note = `personal data are masked with a random key of this run (the next run has other tokens); ${rest}`;
    return { mask: masker(randomBytes(32)), note };
  }
  const key = Buffer.from(given);
  if (key.length < LEAST) {
    throw new CrmqError('bad-key', `the key for --mask has ${key.length} bytes: it must have ${LEAST} at least`, {
      hint: 'make one with: openssl rand -hex 32',
    });
  }
  return { mask: masker(key), note: `personal data are masked with the key that was given; ${rest}` };
}

function keyIn(path: string): string {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch (cause) {
    throw new CrmqError('cannot-read', `cannot read the key ${path}: ${(cause as Error).message}`, {
      exitCode: 3,
      cause,
      hint: 'check the path',
    });
  }
}
