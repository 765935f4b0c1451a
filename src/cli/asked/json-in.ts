/** JSON that another process wrote. */
import { CrmqError } from '../../errors.ts';

/** @param name where it stands. @throws CrmqError `json-unreadable` */
export function jsonIn<T>(text: string, name: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new CrmqError('json-unreadable', `${name} is no JSON: ${(cause as Error).message}`, { cause });
  }
}
