/** A plan.json from the disk, checked: `--plan`, and that of a ledger. */
import type { Plan } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { readError } from '../../io/disk/read-error.ts';
import { isObject } from '../../io/format/layout-shape.ts';
import { readLedgerFile } from '../../io/stream/age-file.ts';

/**
 * @param identity file of the identities that it is decrypted with, where it is encrypted
 * @throws CrmqError `plan-unreadable`, and as `readLedgerFile` where it cannot be decrypted
 */
export async function readPlan(path: string, identity?: string): Promise<Plan> {
  let text: string;
  try {
    text = Buffer.from(await readLedgerFile(path, identity)).toString();
  } catch (cause) {
    if (cause instanceof CrmqError && !cause.message.startsWith(`cannot read ${path}`)) throw cause;
    throw unreadable(path, cause);
  }
  return await planFrom(text, path);
}

/** @param name of the file, for messages. @throws CrmqError `plan-unreadable` */
export async function planFrom(text: string, name: string): Promise<Plan> {
  let plan: unknown;
  try {
    plan = JSON.parse(text);
  } catch (cause) {
    throw unreadable(name, cause);
  }
  if (!isObject(plan) || plan.version !== 1) {
    throw new CrmqError('plan-unreadable', `${name} is not a plan of this version of crmq`, { hint: HINT });
  }
  // What a plan may hold is only loaded where there is one.
  const { ofThisVersion, wrongInPlan } = await import('../../jobs/plan-shape.ts');
  const now = ofThisVersion(plan);
  const wrong = wrongInPlan(now);
  if (wrong === undefined) return now as unknown as Plan;
  throw new CrmqError('plan-unreadable', `${name} is not a plan as crmq writes it: ${wrong}`, { hint: HINT });
}

const HINT = 'a plan is the plan.json that crmq clean writes';

function unreadable(name: string, cause: unknown): CrmqError {
  const first = cause instanceof CrmqError ? (cause.cause ?? cause) : cause;
  const why = cause instanceof SyntaxError ? 'it is no JSON' : (readError(first, name) as Error).message;
  const reason = why.replace(/^cannot read .*?: /, '');
  return new CrmqError('plan-unreadable', `cannot read the plan ${name}: ${reason}`, { cause, hint: HINT });
}
