/** Entities from the links of each two systems. With more than two systems their links may not fit together: the strongest are kept. */
import { withoutSettled } from './clustered.ts';
import type { Entities } from './entities.ts';
import type { Linking } from './linking.ts';
import type { Cardinality, Link } from './model.ts';

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
  if (linking.systems.length === 2) {
    for (const { left, right, role } of links) if (role === 'link') entities.unite(left, right);
    return withoutSettled(links, entities);
  }
  const kept: Link[] = [];
  const sure = links.filter(({ role }) => role === 'link');
  sure.sort((x, y) => y.score - x.score || x.left - y.left || x.right - y.right);
  const { weighing } = linking;
  const contradicts = (a: number, b: number): boolean =>
    weighing.contradicts(weighing.recordOf(a), weighing.recordOf(b));
  for (const link of sure) {
    if (fits(link, linking, entities, cardinality, contradicts)) {
      entities.unite(link.left, link.right);
      kept.push(link);
    } else kept.push({ ...link, role: 'review', why: link.why + MISFIT });
  }
  const reviews = links.filter(({ role }) => role === 'review');
  return withoutSettled([...kept, ...implied(kept, linking, entities), ...reviews], entities);
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
  for (const [root, score] of weakest) {
    const members = entities.membersOf(root);
    for (const left of members) {
      for (const right of members) {
        if (systemOf(left) >= systemOf(right) || direct.has(`${left} ${right}`)) continue;
        const third = members.find((row) => systemOf(row) !== systemOf(left) && systemOf(row) !== systemOf(right));
        const system = systems[systemOf(third ?? left)]!;
        const why = `both are row ${(third ?? left) - system.base} of ${system.name}`;
        yield { left, right, role: 'link', score, why };
      }
    }
  }
}
