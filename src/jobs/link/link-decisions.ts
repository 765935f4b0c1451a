/**
 * What a person decided about pairs of records of the systems: the rows that are meant, and what became of it.
 *
 * Memory: see src/jobs/decisions/named-records.ts.
 */
import { type Decided, type DecidedPair, type Obedience, WHY } from '../../dedupe/cluster/decided.ts';
import type { Link, System } from '../../link/model.ts';
import type { Decisions } from '../decisions/decisions.ts';
import { decidedIn, NamedRecords } from '../decisions/named-records.ts';
import { decisionNotes, placesOf } from '../decisions/told.ts';
import type { LinkedSystem } from './linked-system.ts';

export class LinkDecisions {
  readonly decisions: Decisions;
  readonly #names: readonly string[];
  readonly named: readonly NamedRecords[];

  constructor(decisions: Decisions, systems: readonly LinkedSystem[]) {
    this.decisions = decisions;
    this.#names = systems.map(({ name }) => name);
    this.named = systems.map(({ name, plan }) => new NamedRecords(decisions.list, plan.fields, name));
  }

  /** To be called when all systems have been read. @param places in the order of the systems */
  decided(places: readonly System[]): Decided {
    return decidedIn(
      this.decisions.list,
      this.named.map((named, at) => ({ named, base: places[at]!.base })),
    );
  }

  /** What became of each decision. @param links all of them, between people and organisations too */
  outcomes(decided: Decided, entityOf: Uint32Array, links: readonly Link[]): Obedience[] {
    const accounts = new Set(
      links.filter(({ role }) => role === 'account').map(({ left, right }) => keyOf(left, right)),
    );
    const isAccount = ({ rows: [left, right] }: DecidedPair): boolean =>
      left.some((a) => right.some((b) => accounts.has(keyOf(a, b))));
    return decided
      .outcomes((row) => entityOf[row]!)
      .map((outcome, at) => {
        const pair = decided.pairs[at]!;
        if (outcome === 'missing' || !isAccount(pair)) return outcome;
        return pair.verdict === 'merge' ? 'obeyed' : 'contradicted';
      });
  }

  notes(obedience: readonly Obedience[], decided: Decided, links: readonly Link[]): string[] {
    const { list, renamed = [] } = this.decisions;
    const against = new Set(
      links.filter((one) => one.isDecided && one.why !== WHY).map((one) => keyOf(one.left, one.right)),
    );
    const doubted = list.filter((_, at) => {
      const { verdict, rows: [left, right] } = decided.pairs[at]!; // biome-ignore format: one line
      return verdict === 'merge' && left.length === 1 && right.length === 1 && against.has(keyOf(left[0]!, right[0]!));
    });
    const said = list.flatMap(({ systems = [] }) => systems).filter((name) => name !== undefined);
    const gone = new Set(said.filter((name) => !this.#names.includes(name)));
    return [
      ...decisionNotes(obedience, this.decisions),
      ...(doubted.length === 0 ? [] : [`decisions: ${doubted.length} obeyed although something speaks against the link: ${placesOf(doubted.map(({ place }) => place))}; why in pairs.csv says what`]),
      ...(renamed.length === 0 ? [] : [`decisions: ${renamed.map(([was, is]) => `${was} is taken for ${is}`).join(', ')}; name files alike where that is another system`]),
      ...(gone.size === 0 ? [] : [`decisions are about systems that are not here: ${placesOf([...gone])}`]),
    ]; // biome-ignore format: notes
  }
}

const keyOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

/**
 * Links between people and organisations as a person wants them: theirs are the only ones of a record in another system, and what is
 * kept apart is none.
 * @param isAcross whether two rows are a person and an organisation
 */
export function decidedAccounts(
  links: readonly Link[],
  decided: Decided,
  isAcross: (a: number, b: number) => boolean,
  systemOf: (row: number) => number,
  isPerson: (row: number) => boolean,
): Link[] {
  const made: Link[] = [];
  const kept = new Set<string>();
  for (const { verdict, rows } of decided.pairs) {
    const [left, right] = rows;
    if (verdict === 'merge' && left.length === 1 && right.length === 1) {
      const [a, b] = systemOf(left[0]!) < systemOf(right[0]!) ? [left[0]!, right[0]!] : [right[0]!, left[0]!];
      if (isAcross(a, b)) made.push({ left: a, right: b, role: 'account', score: 1, why: WHY, isDecided: true });
    }
    if (verdict === 'keep') for (const a of left) for (const b of right) kept.add(keyOf(a, b));
  }
  const settled = new Set<string>();
  for (const { left, right } of made) {
    const [person, account] = isPerson(left) ? [left, right] : [right, left];
    settled.add(`${person} ${systemOf(account)}`);
  }
  const rest = links.filter(({ left, right }) => {
    const [person, account] = isPerson(left) ? [left, right] : [right, left];
    return !kept.has(keyOf(left, right)) && !settled.has(`${person} ${systemOf(account)}`);
  });
  return [...rest, ...made.filter(({ left, right }) => !kept.has(keyOf(left, right)))];
}
