/**
 * Systems that decisions name, as they are called now. A system is called as its file, and an export of another day mostly has another
 * date in its name: that is the same system, where no other one is called so too.
 */
export class SystemNames {
  readonly #now = new Map<string, string>();

  /**
   * @param systems that are linked
   * @param said those that a file of decisions names
   */
  constructor(systems: readonly string[], said: ReadonlySet<string>) {
    for (const name of said) {
      const isAlone = [...said].every((other) => other === name || lettersOf(other) !== lettersOf(name));
      const alike = systems.filter((system) => lettersOf(system) === lettersOf(name));
      const found = systems.includes(name) ? name : isAlone && lettersOf(name) !== '' && alike.length === 1 ? alike[0] : undefined; // biome-ignore format: one choice
      if (found !== undefined) this.#now.set(name, found);
    }
  }

  /** Undefined where it is not among those that are linked. */
  now(name: string): string | undefined {
    return this.#now.get(name);
  }

  renamed(): [was: string, is: string][] {
    return [...this.#now].filter(([was, is]) => was !== is);
  }
}

const lettersOf = (name: string): string =>
  name
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
    .toLowerCase();
