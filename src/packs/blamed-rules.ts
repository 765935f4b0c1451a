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
      let answer: unknown;
      try {
        answer = call.apply(rule, args);
      } catch (cause) {
        throw threw(rule.id, url, cause);
      }
      const wrong = wrongAnswer(name, answer, own.messages);
      if (wrong !== undefined) throw threw(rule.id, url, new TypeError(wrong));
      return answer;
    };
    return [name, { value, enumerable: true }] as const;
  });
  return Object.freeze(Object.create(rule, Object.fromEntries(calls))) as AnyRule;
}

/** Types are not there at run time: what is no answer would fail further on, as if crmq had. */
function wrongAnswer(asked: string, answer: unknown, messages: unknown): string | undefined {
  if (asked === 'normalize' && typeof answer !== 'string' && !isSpread(answer)) {
    return `normalize answers ${kindOf(answer)}, and must answer a string`;
  }
  if (asked !== 'check' || answer === undefined) return undefined;
  const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : undefined;
  if (typeof message === 'string' && Object.hasOwn(messages as object, message)) return undefined;
  return `check answers ${kindOf(answer)}, and must answer undefined or { message } with one of its messages`;
}

const isSpread = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'value' in answer && 'also' in answer;

function kindOf(answer: unknown): string {
  if (answer instanceof Promise) return 'a promise';
  if (answer === null || answer === undefined) return `${answer}`;
  return typeof answer === 'object' ? 'an object' : `a ${typeof answer}`;
}

/** What it threw may quote a cell: it is a line of its own, which `--mask` leaves out. */
function threw(rule: string, url: string, cause: unknown): CrmqError {
  return new CrmqError('rule-failed', `the rule ${rule} of the plug-in ${url} failed`, {
    cause,
    details: [cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)],
    hint: 'a rule must never throw for bad data: mend it, or switch it off in the pack',
  });
}
