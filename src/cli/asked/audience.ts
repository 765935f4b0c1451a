/** What `--audience` and the flags that go with it ask for. */
import { resolve } from 'node:path';
import { CrmqError } from '../../errors.ts';
import type { Channel } from '../../policy/standing.ts';
import { needFolder, type Places } from './places.ts';
import type { Flags } from './request.ts';

/** What `--audience` asks for. */
export interface AudienceFlags {
  readonly path: string;
  readonly channel: Channel;
  readonly withoutConsent: boolean;
}

/** @throws CrmqError `bad-flag`, `no-folder` */
export function audienceFrom(flags: Flags, places: Places): AudienceFlags | undefined {
  const { audience: path, audienceChannel: channel, audienceWithoutConsent: withoutConsent } = flags;
  if (typeof path !== 'string') {
    const stray = channel === undefined ? '--audience-without-consent' : '--audience-channel';
    if (channel === undefined && withoutConsent === undefined) return undefined;
    throw new CrmqError('bad-flag', `${stray} says what an audience is, and none is asked for`, {
      hint: 'name a file with --audience',
    });
  }
  if (path === '-') {
    throw new CrmqError('bad-flag', '--audience cannot go to standard output', { hint: 'name a file' });
  }
  const others = [...places.cleaned, ...(places.html === undefined ? [] : [places.html])];
  if (others.some((other) => resolve(other) === resolve(path))) {
    throw new CrmqError('bad-flag', `the audience and another output would both be written to ${path}`, {
      hint: 'name another file with --audience',
    });
  }
  needFolder(path);
  return { path, channel: (channel as Channel | undefined) ?? 'email', withoutConsent: withoutConsent === true };
}
