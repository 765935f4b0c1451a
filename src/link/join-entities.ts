/** Entities from the links of each two systems. With more than two systems their links may not fit together: the strongest are kept. */
import { withoutSettled } from './clustered.ts';
import type { Entities } from './entities.ts';
import type { Linking } from './linking.ts';
import type { Cardinality, Link } from './model.ts';

const CROWDED = '; more than one record of a system';
const TORN = '; would bring together what a person keeps apart';
const MISFIT = '; does not fit what is linked with a third system';

/**
 * The links that hold, those between records that belong together through a third one, and reviews; the entities are made of them.
 * @param links of each two systems
 */
export function joinEntities(
  links: readonly Link[],
  linking: Linking,
  entities: Entities,
  cardinality: Cardinality,
): Link[] {
  const { weighing, decided } = linking;
  const isTwo = linking.systems.length === 2;
  if (isTwo && decided.isEmpty) {
    for (const { left, right, role } of links) if (role === 'link') entities.unite(left, right);
    return withoutSettled(links, linking, entities);
  }
  const kept: Link[] = [];
  const torn: Link[] = [];
  const sure = links.filter(({ role }) => role === 'link');
  sure.sort((x, y) => byDecision(x, y) || y.score - x.score || x.left - y.left || x.right - y.right);
  const contradicts = (a: number, b: number): boolean =>
    weighing.contradicts(weighing.recordOf(a), weighing.recordOf(b));
  for (const link of sure) {
    const [left, right] = [weighing.recordOf(link.left), weighing.recordOf(link.right)];
    // a duplicate that would follow its twin against what is decided of the very pair is nothing to ask about
    if (decided.isKeptApart(left, right)) continue;
    if (decided.isTorn(link.left, link.right)) torn.push({ ...link, role: 'review', why: link.why + TORN });
    else if (link.isDecided || isTwo || fits(link, linking, entities, cardinality, contradicts)) {
      entities.unite(link.left, link.right);
      kept.push(link);
    } else kept.push({ ...link, role: 'review', why: link.why + MISFIT });
  }
  const reviews = links.filter(({ role }) => role === 'review');
  const all = [...kept, ...implied(kept, linking, entities), ...reviews];
  const told = cardinality === 'one-to-one' ? all.map((link) => crowded(link, linking, entities)) : all;
  return [...withoutSettled(told, linking, entities), ...torn];
}

const byDecision = (x: Link, y: Link): number => Number(y.isDecided ?? false) - Number(x.isDecided ?? false);

/** Says of what a person decided where nobody would have two partners otherwise. */
function crowded(link: Link, { systemOf }: Linking, entities: Entities): Link {
  if (!link.isDecided) return link;
  const systems = entities.membersOf(link.left).map(systemOf);
  return new Set(systems).size === systems.length ? link : { ...link, why: link.why + CROWDED };
}

function fits(
  { left, right }: Link,
  { systemOf }: Linking,
  entities: Entities,
  cardinality: Cardinality,
  contradicts: (a: number, b: number) => boolean,
): boolean {
  if (entities.rootOf(left) === entities.rootOf(right)) return true;
  const [lefts, rights] = [entities.membersOf(left), entities.membersOf(right)];
  const systems = new Set(lefts.map(systemOf));
  if (cardinality === 'one-to-one' && rights.some((row) => systems.has(systemOf(row)))) return false;
  return !lefts.some((a) => rights.some((b) => contradicts(a, b)));
}

/** Two records that are one with a third are one. */
function* implied(links: readonly Link[], { systemOf, systems }: Linking, entities: Entities): Generator<Link> {
  const direct = new Set(links.filter(({ role }) => role === 'link').map(({ left, right }) => `${left} ${right}`));
  const weakest = new Map<number, number>();
  for (const { left, role, score } of links) {
    const root = entities.rootOf(left);
    if (role === 'link') weakest.set(root, Math.min(score, weakest.get(root) ?? 1));
  }
  const viaOf = (row: number): string => {
    const { name, base } = systems[systemOf(row)]!;
    return `both are row ${row - base} of ${name}`;
  };
  for (const [root, score] of weakest) {
    const members = entities.membersOf(root);
    for (const left of members) {
      for (const right of members) {
        if (systemOf(left) >= systemOf(right) || direct.has(`${left} ${right}`)) continue;
        const third = members.find((row) => systemOf(row) !== systemOf(left) && systemOf(row) !== systemOf(right));
        const why = third === undefined ? 'through other records of the group' : viaOf(third);
        yield { left, right, role: 'link', score, why };
      }
    }
  }
}
