/** Public lists of mail domains, some 9,000 each, read when the first address is looked at. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

let free: ReadonlySet<string> | undefined;
let disposable: ReadonlySet<string> | undefined;

/** Where anyone can have an address. */
export const freeList = (): ReadonlySet<string> => {
  free ??= new Set(require('email-providers/all.json') as string[]);
  return free;
};

/** Throw-away services. */
export const disposableList = (): ReadonlySet<string> => {
  disposable ??= (
    require('disposable-email-domains-js') as typeof import('disposable-email-domains-js')
  ).disposableEmailBlocklistSet();
  return disposable;
};
