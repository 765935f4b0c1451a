/** crmq as a library: `import { clean, defineNormalizer } from 'crmq'`. */
import type { CleanOptions, CleanResult } from './in-memory.ts';

export type {
  AnyRule,
  Catalog,
  Change,
  Context,
  Dimension,
  Field,
  Finding,
  Issue,
  Matcher,
  Normalizer,
  Plan,
  Role,
  Row,
  Severity,
  Spread,
  Validator,
} from './contract.ts';
export { DIMENSIONS, ROLES } from './contract.ts';
export { defineMatcher, defineNormalizer, defineValidator } from './define.ts';
export { CrmqError } from './errors.ts';
export type { CleanOptions, CleanResult } from './in-memory.ts';
export type { Report } from './report/shape/schema.ts';

/**
 * Cleans one export in memory.
 * @param input text, bytes, or a stream of bytes
 * @throws CrmqError when the input cannot be understood or the options are wrong
 */
export async function clean(
  input: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: CleanOptions,
): Promise<CleanResult> {
  // Modules of user rules import only what defines a rule; for them the rest must not be loaded.
  const { cleanInMemory } = await import('./in-memory.ts');
  return cleanInMemory(input, options);
}
