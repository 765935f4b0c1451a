/** Which endings are delegated in the DNS root, as the list of public suffixes has them. */
import { createRequire } from 'node:module';
import { domainToASCII } from 'node:url';
import { remember } from '../text/memo.ts';
import { isExampleDomain, isReservedDomain } from './reserved-domain.ts';

const require = createRequire(import.meta.url);
type Tldts = typeof import('tldts');
let tldts: Tldts | undefined;

const AS_IT_IS = { validateHostname: false, extractHostname: false } as const;
/** Endings of nearly every address: the list is not read for them. */
const COMMON: ReadonlySet<string> = new Set(
  'com net org edu gov mil int info biz eu de fi se no dk is ee lv lt pl cz sk hu at ch fr be nl lu it es pt gr ro bg uk ie us ca mx br ar cl au nz jp cn kr tw hk sg in id my th vn ph tr ru ua il za ae io ai co me app dev'.split(
    ' ',
  ),
);
const ASCII = /^[a-z0-9-]+$/;

const isListed = remember(1024, (ending: string): boolean =>
  isPublicSuffix(ASCII.test(ending) ? ending : domainToASCII(ending)),
);

/**
 * Whether the last label of a host is none of the internet, nor one that is kept for other uses. The list is as old as its package, so
 * an ending that is not on it may be new.
 * @param host in lower case, of two labels or more
 */
export function hasUnknownEnding(host: string): boolean {
  const ending = host.slice(Math.max(host.lastIndexOf('.'), host.lastIndexOf('。')) + 1);
  return !COMMON.has(ending) && !isReservedDomain(host) && !isExampleDomain(host) && !isListed(ending);
}

/** Whether people register names right below an ending (`bet`, `com.bt`), so that it is not in itself a slip of the keyboard. */
export function isPublicSuffix(ending: string): boolean {
  tldts ??= require('tldts') as Tldts;
  const { isIcann, publicSuffix } = tldts.parse(`a.${ending}`, AS_IT_IS);
  // Of `np` and some others the list has only `*.np`.
  return isIcann === true && (publicSuffix === ending || !ending.includes('.'));
}
