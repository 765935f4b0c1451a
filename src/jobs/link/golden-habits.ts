/**
 * What the columns of the systems show of how golden records are to be written: the words of consent columns, and the order of whole
 * names. Looked up in the first records of each system, and in links between one that has whole names and one that has their parts.
 *
 * Memory: the cells of the links that are looked at.
 */
import { BOOLEAN_ROLES, type Role } from '../../contract.ts';
import { ConsentWords } from '../../link/consent-words.ts';
import { NameHabits } from '../../link/name-habits.ts';
import type { NameStyle } from '../../values/name/joined-name.ts';
import type { LinkRun } from './link.ts';
import { cellsOf } from './link-cells.ts';
import type { LinkedSystem } from './linked-system.ts';

/** Records of a system, and links, that are looked at. */
const MOST_RECORDS = 10_000;
const MOST_LINKS = 1_000;

export interface GoldenHabits {
  /** By system: by the number of a consent column its words. */
  readonly words: readonly ReadonlyMap<number, ConsentWords>[];
  readonly style: NameStyle;
}

export async function goldenHabits(run: LinkRun): Promise<GoldenHabits> {
  const words: ReadonlyMap<number, ConsentWords>[] = [];
  const whole = run.systems.findIndex((system) => hasRole(system, 'full_name'));
  const names = new NameHabits();
  for (const [at, system] of run.systems.entries()) words.push(await look(system, at === whole ? names : undefined));
  if (whole < 0) return { words, style: names.style('given-first') };
  await compareNames(run, whole, names);
  const order = run.systems[whole]!.plan.uses.find(({ rule }) => rule === 'name-order')?.options;
  return { words, style: names.style(isFamilyFirst(order) ? 'family-first' : 'given-first') };
}

const hasRole = ({ plan }: LinkedSystem, wanted: Role): boolean => plan.fields.some(({ role }) => role === wanted);

const isFamilyFirst = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'order' in options && options.order === 'family-first';

async function look(system: LinkedSystem, names: NameHabits | undefined): Promise<Map<number, ConsentWords>> {
  const words = new Map<number, ConsentWords>();
  for (const { role, index } of system.plan.fields) {
    if (role !== null && role !== 'is_deleted' && (BOOLEAN_ROLES as readonly Role[]).includes(role))
      words.set(index, new ConsentWords(role));
  }
  if (words.size === 0 && names === undefined) return words;
  const sight = system.sight();
  let seen = 0;
  for await (const { cells } of system.records()) {
    if (++seen > MOST_RECORDS) break;
    for (const [index, own] of words) own.add(cells[index] ?? '');
    if (names === undefined) continue;
    sight.cells = cells;
    names.add(sight.get('full_name'), sight.country);
    names.addProven(sight.get('full_name'), sight.get('first_name'), sight.get('last_name'));
  }
  return words;
}

/** One and the same name whole and in parts shows the order better than any guess. */
async function compareNames(run: LinkRun, whole: number, names: NameHabits): Promise<void> {
  const isOf = (row: number, at: number): boolean => {
    const { base, rows } = run.places[at]!;
    return row > base && row <= base + rows;
  };
  const batches = await Promise.all(run.systems.map((system) => system.batch()));
  const most = Math.min(MOST_LINKS, ...batches);
  for (const [at, system] of run.systems.entries()) {
    if (at === whole || !hasRole(system, 'first_name') || !hasRole(system, 'last_name')) continue;
    const found = run.links
      .filter(({ role }) => role === 'link')
      .map(({ left, right }) => (isOf(left, whole) ? [left, right] : [right, left]) as [number, number])
      .filter(([one, other]) => isOf(one, whole) && isOf(other, at))
      .slice(0, most);
    const cells = await cellsOf(run, found.flat());
    const [ours, theirs] = [run.systems[whole]!.sight(), system.sight()];
    for (let i = 0; i < cells.length; i += 2) {
      ours.cells = cells[i]!;
      theirs.cells = cells[i + 1]!;
      names.addProven(ours.get('full_name'), theirs.get('first_name'), theirs.get('last_name'));
    }
  }
}
