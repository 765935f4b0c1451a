/** Rules of a plug-in that name it where they throw: whoever wrote it is asked to mend it, and crmq has broken no law of its own. */
import type { AnyRule } from '../contract.ts';
import { CrmqError } from '../errors.ts';

const CALLED = ['normalize', 'check', 'only', 'asks', 'age', 'form', 'keys', 'similarity'];

type Call = (...args: unknown[]) => unknown;

/** The rule, which fails with its plug-in's name. @param url of the plug-in */
export function blamed(rule: AnyRule, url: string): AnyRule {
  const own = rule as unknown as { readonly [name: string]: unknown };
  const calls = CALLED.filter((name) => typeof own[name] === 'function').map((name) => {
    const call = own[name] as Call;
    const value: Call = (...args) => {
      try {
        return call.apply(rule, args);
      } catch (cause) {
        throw threw(rule.id, url, cause);
      }
    };
    return [name, { value, enumerable: true }] as const;
  });
  return Object.freeze(Object.create(rule, Object.fromEntries(calls))) as AnyRule;
}

/** What it threw may quote a cell: it is a line of its own, which `--mask` leaves out. */
function threw(rule: string, url: string, cause: unknown): CrmqError {
  return new CrmqError('rule-failed', `the rule ${rule} of the plug-in ${url} failed`, {
    cause,
    details: [cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)],
    hint: 'a rule must never throw for bad data: mend it, or switch it off in the pack',
  });
}
