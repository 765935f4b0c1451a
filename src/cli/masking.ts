/** `--mask pii`: the key of the tokens, from a file, the environment, or drawn for this run. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CrmqError } from '../errors.ts';
import { type MaskCell, masker } from '../report/mask.ts';
import type { Flags } from './request.ts';

export interface Masking {
  readonly mask: MaskCell;
  /** For the reader of what was masked. */
  readonly note: string;
}

/** Shorter keys can be found by trying. */
const LEAST = 16;

/**
 * Undefined without `--mask`.
 * @throws CrmqError `bad-flag`, `bad-key`, `cannot-read`
 */
export function maskingFrom(flags: Flags, env: { readonly [name: string]: string | undefined }): Masking | undefined {
  if (flags.mask === undefined) {
    if (flags.maskKeyFile === undefined) return undefined;
    throw new CrmqError('bad-flag', '--mask-key-file is for --mask', { hint: 'write --mask pii too' });
  }
  if (flags.mask !== 'pii') throw new CrmqError('bad-flag', `--mask ${String(flags.mask)}: there is only pii`);
  if (flags.diff !== undefined) {
    throw new CrmqError('bad-flag', '--diff shows cells as they are, and --mask shows none', { hint: 'leave out one' });
  }
  const rest = 'the ledger is not masked, because it takes things back: see --encrypt-to';
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
