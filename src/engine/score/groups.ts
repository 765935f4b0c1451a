/** What the score asks for, as bits. A group is a list of roles any of which will do; what two kinds of records expect in common is one group. */
import type { Expected, ExpectedField, Plan, Role } from '../../contract.ts';

/** All that a column stands for: a role is there if another column must be left out for it, too. */
export const rolesOf = ({ role, also = [] }: Plan['fields'][number]): readonly Role[] =>
  role === null ? also : [role, ...also];

/** Groups of roles by their bits: what two kinds expect in common is one group. */
export class Groups {
  readonly #list: (readonly Role[])[] = [];
  readonly #at = new Map<string, number>();

  constructor(expected: readonly Expected[]) {
    for (const { groups } of expected.flatMap(({ fields }) => fields)) {
      for (const roles of groups) {
        const key = roles.join(' ');
        if (this.#at.has(key)) continue;
        this.#at.set(key, this.#list.length);
        this.#list.push(roles);
      }
    }
  }

  /** The groups that a role fills. */
  bitsOf(role: Role): number {
    return this.#list.reduce((bits, roles, at) => (roles.includes(role) ? bits | (1 << at) : bits), 0);
  }

  /** The groups that a field needs. */
  needOf({ groups }: ExpectedField): number {
    return groups.reduce((bits, roles) => bits | (1 << this.#at.get(roles.join(' '))!), 0);
  }
}
