/** How a rule is written: data first, and one pure function. What comes out is checked where plug-ins are loaded (`rule-shape`). */
import { z } from 'zod';
import type { Finding, Matcher, Normalizer, Role, Validator } from './contract.ts';

const NO_OPTIONS = z.strictObject({});

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** A repair of one value. */
export function defineNormalizer<O = Record<string, never>>(
  rule: Optional<Omit<Normalizer<O>, 'type'>, 'options'>,
): Normalizer<O> {
  return Object.freeze({ options: NO_OPTIONS, ...rule, type: 'normalizer' }) as unknown as Normalizer<O>;
}

/** A check of one value, or of a record. */
export function defineValidator<O = Record<string, never>, M extends string = string>(
  rule: Optional<Omit<Validator<O, M>, 'type' | 'messages' | 'check' | 'asks' | 'age'>, 'options' | 'seesEmpty'> & {
    readonly messages: { readonly [id in M]: string };
    check(value: string, context: Parameters<Validator<O, M>['check']>[1]): Finding<NoInfer<M>> | undefined;
    asks?(...about: Parameters<NonNullable<Validator<O, M>['asks']>>): readonly (readonly Role[])[];
    age?(context: Parameters<Validator<O, M>['check']>[1]): number | undefined;
  },
): Validator<O, M> {
  const made = { options: NO_OPTIONS, seesEmpty: false, ...rule, type: 'validator' };
  return Object.freeze(made) as unknown as Validator<O, M>;
}

/** A comparison for dedupe. */
export function defineMatcher<O = Record<string, never>>(
  rule: Optional<Omit<Matcher<O>, 'type'>, 'options'>,
): Matcher<O> {
  return Object.freeze({ options: NO_OPTIONS, ...rule, type: 'matcher' }) as unknown as Matcher<O>;
}
