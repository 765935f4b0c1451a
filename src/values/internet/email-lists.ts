/** Public lists: mail domains, some 9,000 each, and local parts of functions. Read when the first address is looked at. */
import { createRequire } from 'node:module';
import { longList } from '../text/long-list.ts';

const require = createRequire(import.meta.url);

/** Where anyone can have an address. */
export const freeDomains = (): readonly string[] => require('email-providers/all.json') as string[];

/** Throw-away services. */
export const disposableDomains = (): readonly string[] =>
  (require('disposable-email-domains-js') as typeof import('disposable-email-domains-js')).disposableEmailBlocklist();

export const isInFreeList = longList(freeDomains);
export const isInDisposableList = longList(disposableDomains);

/** Local parts of functions, as mail services know them. */
export const listedRoles = (): readonly string[] => require('role-based-email-addresses') as string[];
