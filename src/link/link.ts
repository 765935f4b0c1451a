/**
 * Links between records of several systems of one kind, from what dedupe weighed. Records of one system are never merged here: what
 * is twice in a system is reported, and counts where several may belong to one.
 *
 * Memory: the edges, one object for each link, and what assignment.ts and entities.ts take.
 */
import type { Weighing } from '../dedupe/dedupe.ts';
import { assign, CHOSEN, TIED } from './assignment.ts';
import { type Candidates, candidatesOf, type Pair, weightOf } from './candidates.ts';
import { clustered } from './clustered.ts';
import { DecidedEntities } from './decided-entities.ts';
import { Entities } from './entities.ts';
import { joinEntities } from './join-entities.ts';
import type { Linking } from './linking.ts';
import type { Cardinality, Link, Linked, LinkStats, System } from './model.ts';

const NEARER = '; one of the two has a nearer partner';
const TIE = '; another one is just as near';

/** @param systems in the order in which they were named; a row belongs to the one whose rows it is among */
export function linkRecords(weighing: Weighing, systems: readonly System[], cardinality: Cardinality): Linked {
  const systemOf = systemFinder(systems);
  const ofRecord = new Uint8Array(weighing.records);
  for (let record = 0; record < ofRecord.length; record++) ofRecord[record] = systemOf(weighing.rowOf(record));
  const { pairs, skipped } = weighing.stats;
  const stats: LinkStats = { pairs, skipped, contested: 0, largest: 0, greedy: 0, tied: 0, outweighed: 0 };
  const entities = new Entities(systems.reduce((most, { base, rows }) => Math.max(most, base + rows), 0));
  const decided = new DecidedEntities(weighing, entities);
  const linking: Linking = {
    weighing,
    candidates: candidatesOf(weighing, (record) => ofRecord[record]!, decided),
    decided,
    systems,
    stats,
    systemOf,
    rowsOf(record) {
      const copies = weighing.copies.get(record);
      const row = weighing.rowOf(record);
      return copies === undefined ? [row] : [row, ...copies].sort((a, b) => a - b);
    },
  };
  const found = cardinality === 'many-to-many' ? clustered(linking, entities) : pairwise(linking, cardinality);
  const links = cardinality === 'many-to-many' ? found : joinEntities(found, linking, entities, cardinality);
  return {
    links: [...links].sort((x, y) => byPlace(x, y, systemOf)),
    duplicates: linking.candidates.duplicates,
    entityOf: entities.roots(),
    stats,
  };
}

/** Which system a row belongs to. */
function systemFinder(systems: readonly System[]): (row: number) => number {
  const order = systems.map(({ base }, at) => ({ base, at })).sort((x, y) => x.base - y.base);
  return (row) => {
    let found = order[0]!.at;
    for (const { base, at } of order) if (row > base) found = at;
    return found;
  };
}

function byPlace(x: Link, y: Link, systemOf: (row: number) => number): number {
  return (
    systemOf(x.left) - systemOf(y.left) || systemOf(x.right) - systemOf(y.right) || x.left - y.left || x.right - y.right
  );
}

/** Links of each two systems by themselves. */
function pairwise(linking: Linking, cardinality: Cardinality): Link[] {
  const choose = cardinality === 'one-to-one' ? oneToOne : manyToOne;
  return [...linking.candidates.pairs.values()].flatMap((pairs) => choose(pairs, weightsOf(pairs, linking), linking));
}

/** Weights of pairs that are sure. Where nobody competes they need not be told apart any further. */
function weightsOf(pairs: readonly Pair[], { weighing, candidates }: Linking): Float64Array {
  const uses = new Map<number, number>();
  for (const { left, right, isSure } of pairs) {
    if (!isSure) continue;
    uses.set(left, (uses.get(left) ?? 0) + 1);
    uses.set(right, (uses.get(right) ?? 0) + 1);
  }
  return Float64Array.from(pairs, ({ left, right, isSure, edge }) => {
    if (!isSure) return 0;
    const isContested = uses.get(left)! > 1 || uses.get(right)! > 1;
    const bits = isContested ? weighing.bits(left, right) : 0;
    const agreement = isContested ? weighing.agreement(left, right) : 0;
    return weightOf(edge.score, bits, agreement, candidates.rankOf(left), candidates.rankOf(right));
  });
}

function oneToOne(pairs: readonly Pair[], weights: Float64Array, linking: Linking): Link[] {
  const { candidates, stats } = linking;
  const partner = new Map<number, number>();
  for (const { left, right, edge } of pairs) if (edge.isDecided) partner.set(left, right).set(right, left);
  // whom a person gave a partner competes for none
  const isFree = ({ left, right }: Pair): boolean => !partner.has(left) && !partner.has(right);
  const sure = pairs.flatMap((pair, at) =>
    pair.isSure && isFree(pair) ? [{ left: pair.left, right: pair.right, weight: weights[at]!, at }] : [],
  );
  const lost = pairs.filter((pair) => pair.isSure && !pair.edge.isDecided && !isFree(pair));
  const { outcome, stats: counts } = assign(sure);
  count(stats, counts);
  for (const [i, { left, right }] of sure.entries()) {
    if (outcome[i] === CHOSEN) partner.set(left, right).set(right, left);
  }
  const links: Link[] = [];
  for (const pair of pairs) if (pair.edge.isDecided) addLinks(links, pair, linking);
  for (const pair of lost) {
    if (isOutdone(pair, partner, candidates)) stats.outweighed++;
    else links.push(reviewOf(pair, linking, NEARER));
  }
  for (const [i, { at }] of sure.entries()) {
    const pair = pairs[at]!;
    if (outcome[i] === CHOSEN) addLinks(links, pair, linking);
    else if (outcome[i] === TIED) links.push(reviewOf(pair, linking, TIE));
    else if (isOutdone(pair, partner, candidates)) stats.outweighed++;
    else links.push(reviewOf(pair, linking, NEARER));
  }
  for (const pair of pairs) {
    if (pair.isSure) continue;
    if (partner.has(pair.left) || partner.has(pair.right)) stats.outweighed++;
    else links.push(reviewOf(pair, linking, pair.doubt));
  }
  return links;
}

/** Whether both records of a pair have a partner, or one that is their own duplicate has. */
function isOutdone({ left, right }: Pair, partner: ReadonlyMap<number, number>, { groupOf }: Candidates): boolean {
  const [ofLeft, ofRight] = [partner.get(left), partner.get(right)];
  if (ofLeft !== undefined && ofRight !== undefined) return true;
  if (ofRight !== undefined && groupOf(ofRight) === groupOf(left)) return true;
  return ofLeft !== undefined && groupOf(ofLeft) === groupOf(right);
}

/** The nearest right one of each left one; duplicates of a linked record follow it. */
function manyToOne(pairs: readonly Pair[], weights: Float64Array, linking: Linking): Link[] {
  const { candidates, stats } = linking;
  const best = new Map<number, number>();
  const decided = new Map<number, number>();
  for (const [at, { left, edge }] of pairs.entries()) if (edge.isDecided) decided.set(left, at);
  for (const [at, { left, isSure }] of pairs.entries()) {
    if (isSure && !decided.has(left) && !(weights[at]! <= (weights[best.get(left) ?? -1] ?? 0))) best.set(left, at);
  }
  const isTied = new Set<number>();
  for (const [at, { left, isSure }] of pairs.entries()) {
    if (isSure && best.has(left) && at !== best.get(left) && weights[at] === weights[best.get(left)!]) isTied.add(left);
  }
  const links: Link[] = [];
  for (const [at, pair] of pairs.entries()) {
    const { left, isSure, doubt, edge } = pair;
    const top = best.get(left);
    if (edge.isDecided) addLinks(links, pair, linking, true);
    else if (decided.has(left)) stats.outweighed++;
    else if (top === at && !isTied.has(left)) addLinks(links, pair, linking, true);
    else if (isSure && isTied.has(left) && weights[at] === weights[top!]) {
      links.push(reviewOf(pair, linking, TIE));
      stats.tied++;
    } else if (top !== undefined && !isTied.has(left)) stats.outweighed++;
    else if (!isSure) links.push(reviewOf(pair, linking, doubt));
  }
  for (const left of isTied) best.delete(left);
  const partner = new Map([...best, ...decided].map(([left, at]) => [left, pairs[at]!]));
  return [...links, ...followers(partner, candidates, linking)];
}

/** Duplicates without a partner of their own belong to that of the others, where these agree. */
function* followers(
  partner: ReadonlyMap<number, Pair>,
  { groups }: Candidates,
  { weighing, rowsOf, systems, systemOf }: Linking,
): Generator<Link> {
  for (const members of groups) {
    const linked = members.flatMap((member) => partner.get(member) ?? []);
    const [first] = linked;
    if (first === undefined || linked.some(({ right }) => right !== first.right)) continue;
    const row = weighing.rowOf(first.left);
    const why = `duplicate of row ${row - systems[systemOf(row)]!.base}`;
    for (const member of members) {
      if (partner.has(member) || weighing.contradicts(member, first.right)) continue;
      const [right] = rowsOf(first.right);
      for (const left of rowsOf(member)) yield { left, right: right!, role: 'link', score: first.edge.score, why };
    }
  }
}

/** Adds the links of a pair and of the exact copies of its records: the first with the first, or all with the first. */
function addLinks(links: Link[], { left, right, edge, doubt }: Pair, { rowsOf }: Linking, many = false): void {
  // which of exact copies a person named is the first
  const named: readonly number[] = edge.rows ?? [];
  const rows = (record: number): number[] => [...rowsOf(record)].sort((x, y) => Number(named.includes(y)) - Number(named.includes(x))); // biome-ignore format: one order
  const [lefts, rights] = [rows(left), rows(right)];
  const { score } = edge;
  const why = edge.why + doubt;
  const isDecided = edge.isDecided ? ({ isDecided: true } as const) : {};
  const count = many ? lefts.length : Math.min(lefts.length, rights.length);
  for (let at = 0; at < count; at++) {
    links.push({ left: lefts[at]!, right: rights[many ? 0 : at]!, role: 'link', score, why, ...isDecided });
  }
}

function reviewOf({ left, right, edge }: Pair, { weighing }: Linking, doubt: string): Link {
  const [x, y] = [weighing.rowOf(left), weighing.rowOf(right)];
  return { left: x, right: y, role: 'review', score: edge.score, why: edge.why + doubt };
}

function count(stats: LinkStats, { contested, largest, greedy, tied }: ReturnType<typeof assign>['stats']): void {
  stats.contested += contested;
  stats.largest = Math.max(stats.largest, largest);
  stats.greedy += greedy;
  stats.tied += tied;
}
