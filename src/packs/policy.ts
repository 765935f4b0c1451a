/** The policy of a chain of packs, and what it means for the columns of an input. Errors are told with file, line and column. */
import type { Field, LawfulBasis, Plan, PolicyCondition, PolicyScope, Retention } from '../contract.ts';
import { ROLES } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { didYouMean } from './nearest.ts';
import { type BasisFile, periodFrom, type RetentionFile } from './policy-schema.ts';
import type { PackSource } from './source.ts';

/** A part of a policy and where its parts stand. */
interface Said<T> {
  readonly name: string;
  readonly said: T;
  readonly where: (path: readonly string[]) => string;
}

export interface PackPolicy {
  /** By rising order of their first mention. */
  readonly retention: readonly Said<RetentionFile>[];
  readonly basis: Said<BasisFile> | undefined;
}

/** Puts what packs say one over the other, the most general first: a retention of a name stands for an earlier one of that name. */
export function joinPolicy(chain: readonly PackSource[]): PackPolicy {
  const retention = new Map<string, Said<RetentionFile>>();
  let basis: Said<BasisFile> | undefined;
  for (const { data, where } of chain) {
    for (const [name, said] of Object.entries(data.policy?.retention ?? {})) {
      const at = (path: readonly string[]) => where(['policy', 'retention', name, ...path]);
      if (said === 'off') retention.delete(name);
      else retention.set(name, { name, said, where: at });
    }
    const said = data.policy?.['lawful-basis'];
    if (said === 'off') basis = undefined;
    else if (said) basis = { name: 'lawful-basis', said, where: (path) => where(['policy', 'lawful-basis', ...path]) };
  }
  return { retention: [...retention.values()], basis };
}

/** What `crmq rules --effective` shows, a line each. */
export function effectivePolicy({ retention, basis }: PackPolicy): { key: string; rule: object; origin: string }[] {
  return [...retention.map((one) => ({ ...one, name: `retention ${one.name}` })), ...(basis ? [basis] : [])].map(
    ({ name, said, where }) => ({ key: name, rule: said, origin: where([]) }),
  );
}

export const hasPolicy = ({ retention, basis }: PackPolicy): boolean => retention.length > 0 || basis !== undefined;

/**
 * The policy as a part of the plan; nothing where packs have none.
 * @throws CrmqError `unknown-column` with the pack's line and column: a policy that cannot see what it decides on must not seem to hold
 */
export function policyFor(policy: PackPolicy, fields: readonly Field[]): Pick<Plan, 'policy'> {
  if (!hasPolicy(policy)) return {};
  const { retention, basis } = policy;
  return {
    policy: {
      retention: retention.map((one) => retentionFor(one, fields)),
      ...(basis ? { basis: basisFor(basis, fields) } : {}),
    },
  };
}

function retentionFor({ name, said, where }: Said<RetentionFile>, fields: readonly Field[]): Retention {
  const key = said.since === undefined ? 'until' : 'since';
  const keep = said.keep === undefined ? undefined : periodFrom(said.keep);
  return {
    name,
    columns: someOf(said[key] ?? [], fields, where([key])),
    ...(keep ? { keep } : {}),
    ...scopeFor(said, where, fields),
  };
}

function basisFor({ said, where }: Said<BasisFile>, fields: readonly Field[]): LawfulBasis {
  const columns = someOf(said.column ?? ['legal_basis'], fields, where(said.column ? ['column'] : []));
  return { columns, accept: said.accept, ...scopeFor(said, where, fields) };
}

function scopeFor(
  said: { readonly when?: Conditions | undefined; readonly unless?: Conditions | undefined },
  where: Said<unknown>['where'],
  fields: readonly Field[],
): PolicyScope {
  const conditions = (key: 'when' | 'unless'): PolicyCondition[] =>
    Object.entries(said[key] ?? {}).map(([name, values]) => ({
      columns: someOf([name], fields, where([key, name])),
      values,
    }));
  return { when: conditions('when'), unless: conditions('unless') };
}

type Conditions = { readonly [column: string]: readonly string[] };

/** Columns by their names and roles. A role that the input lacks is passed over where another one is there; a name is never. */
function someOf(names: readonly string[], fields: readonly Field[], where: string): string[] {
  const found = names.flatMap((name) => {
    const own = fields.filter(({ column }) => column === name);
    const meant = own.length > 0 ? own : fields.filter(({ role }) => role === name);
    if (meant.length === 0 && !(ROLES as readonly string[]).includes(name)) throw unknown(name, fields, where);
    return meant.map(({ column }) => column);
  });
  if (found.length === 0) throw unknown(names.join(', '), fields, where);
  return [...new Set(found)];
}

function unknown(name: string, fields: readonly Field[], where: string): CrmqError {
  const known = fields.map(({ column }) => column);
  const isRole = (ROLES as readonly string[]).includes(name);
  return new CrmqError(
    'unknown-column',
    `${where}: the input has no column ${isRole ? `of the role ${name}` : JSON.stringify(name)}`,
    {
      hint: isRole
        ? `say which column it is: --map "Column=${name}", or fields in the pack`
        : didYouMean(name, known, `columns: ${known.join(', ')}`),
    },
  );
}
