/** Why records of two systems are linked, wait for a person, or are not even compared; and why two of one are duplicates. */
import type { Field, Role } from '../../contract.ts';
import type { Explanation } from '../../dedupe/weigh/explanation.ts';
import type { ExplainedPair, ExplainedStep } from '../../report/shape/explained-pair.ts';
import { apartBecause, KEPT_APART } from '../explain/explain-outcome.ts';
import { explainedWeighing } from '../explain/explained-weighing.ts';
import { type AskedPair, rowsOf } from './asked-pair.ts';
import type { LinkRun } from './link.ts';

/** @param asked in the order of the explanations of the run */
export async function explainLinks(run: LinkRun, asked: readonly AskedPair[]): Promise<ExplainedPair[]> {
  const explained: ExplainedPair[] = [];
  for (const [at, pair] of asked.entries()) explained.push(await explainedPair(run, pair, run.explanations[at]));
  return explained;
}

async function explainedPair(
  run: LinkRun,
  asked: AskedPair,
  explanation: Explanation | undefined,
): Promise<ExplainedPair> {
  const [ours, theirs] = [run.systems[asked[0].system]!, run.systems[asked[1].system]!];
  const about = {
    rows: [asked[0].row, asked[1].row] as const,
    systems: [ours.name, theirs.name] as const,
  };
  const rejected = asked.filter(({ system, row }) => !run.systems[system]!.has(row));
  if (rejected.length > 0) {
    const which = rejected.map(({ system, row }) => `row ${row} of ${run.systems[system]!.name} was rejected`);
    const because = `${which.join(' and ')}: a rejected record is compared with none`;
    return { ...about, outcome: 'rejected', because };
  }
  if (explanation === undefined) return { ...about, ...outcomeOf(run, asked, undefined) };
  const [[first = []], [second = []]] = [await ours.read([asked[0].row]), await theirs.read([asked[1].row])];
  const weighing = explainedWeighing(explanation, ours.plan.dedupe, ours.prepared.catalog, (roles) =>
    valuesOf(roles, [ours.plan.fields, first], [theirs.plan.fields, second]),
  );
  return { ...about, ...outcomeOf(run, asked, weighing), weighing };
}

type Outcome = Pick<ExplainedPair, 'outcome' | 'because'>;

function outcomeOf(run: LinkRun, asked: AskedPair, weighing: ExplainedPair['weighing']): Outcome {
  const { links, places, entityOf, modes } = run;
  const [left, right] = rowsOf(asked, places);
  const link = links.find((one) => Math.min(one.left, one.right) === Math.min(left, right) && Math.max(one.left, one.right) === Math.max(left, right)); // biome-ignore format: two ends
  if (link !== undefined) {
    const said = `${Math.round(link.score * 1e4) / 1e4}: ${link.why}`;
    if (link.role === 'review') return { outcome: 'review', because: `waits for a person, at ${said}` };
    return { outcome: 'linked', because: `${link.role === 'account' ? 'a person and their organisation' : 'linked'}, at ${said}` }; // biome-ignore format: one case, one line
  }
  if (run.decided?.decisionOn(left, right) === 'keep' && entityOf[left] !== entityOf[right]) {
    return { outcome: 'held-apart', because: KEPT_APART };
  }
  const isOneSystem = asked[0].system === asked[1].system;
  const isOne = entityOf[left] === entityOf[right];
  if (isOneSystem && (!isOne || groupOf(run, [left, right])))
    return withinOne(run, [left, right], asked[0].system, weighing);
  if (isOne) {
    return { outcome: 'linked-through-others', because: 'each is linked with a record that the other belongs to' };
  }
  if (modes[asked[0].system] !== modes[asked[1].system]) {
    const because = 'a person and an organisation: no id, domain or name of a company brings the two together';
    return { outcome: 'never-compared', because };
  }
  if (weighing === undefined) return { outcome: 'never-compared', because: 'nothing in these records is compared' };
  if (weighing.decision === 'none') return { outcome: 'apart', because: apartBecause(weighing) };
  if (weighing.keys.length === 0) {
    return { outcome: 'never-compared', because: UNKEYED };
  }
  return { outcome: 'held-apart', because: `not linked: ${partnersOf(run, asked)}` };
}

/** The duplicates that two records of one system are among. */
const groupOf = ({ duplicates }: LinkRun, rows: readonly number[]) =>
  duplicates.find(({ members }) => rows.every((row) => members.some((one) => one.row === row)));

/** Of records of one system, which are reported and not merged. */
function withinOne(
  run: LinkRun,
  rows: readonly [number, number],
  system: number,
  weighing: ExplainedPair['weighing'],
): Outcome {
  const { modes, systems, entityOf } = run;
  const { name } = systems[system]!;
  const group = groupOf(run, rows);
  if (group !== undefined) {
    const fate = entityOf[rows[0]] === entityOf[rows[1]] ? 'and both are one golden record' : 'which is told and not merged'; // biome-ignore format: one case, one line
    const why = [...new Set(group.members.map((one) => one.why))].join('; or ');
    return { outcome: 'duplicates', because: `${name} has the record more than once, ${fate}: ${why}` }; // biome-ignore format: one case, one line
  }
  if (modes.filter((mode) => mode === modes[system]).length === 1) {
    const because = `nothing is compared with ${name} record by record; crmq dedupe --explain says why records of one file are one`;
    return { outcome: 'never-compared', because };
  }
  if (weighing === undefined) return { outcome: 'never-compared', because: 'nothing in these records is compared' };
  if (weighing.decision === 'none') return { outcome: 'apart', because: apartBecause(weighing) };
  if (weighing.keys.length === 0) return { outcome: 'never-compared', because: UNKEYED };
  const because =
    weighing.decision === 'review'
      ? 'in doubt: within a system only what is sure is told; crmq clean shows such pairs in its review.csv'
      : 'a third record that one of them belongs to contradicts the other, or the block of the key is too large';
  return { outcome: 'held-apart', because };
}

const UNKEYED = 'no blocking key brings the two together, so they were not compared';

/** Who stands in the way of a pair that is fit for a link or a review. */
function partnersOf({ links, places, systems, stats }: LinkRun, asked: AskedPair): string {
  const rows = rowsOf(asked, places);
  const partners = asked.flatMap(({ system, row }, at) => {
    const other = places[asked[1 - at]!.system]!;
    const isThere = (one: number): boolean => one > other.base && one <= other.base + other.rows;
    return links.flatMap(({ left, right, role }) => {
      const partner = left === rows[at] ? right : right === rows[at] ? left : 0;
      if (role !== 'link' || !isThere(partner)) return [];
      return [`row ${row} of ${systems[system]!.name} is linked with row ${partner - other.base} of ${other.name}`];
    });
  });
  if (partners.length > 0) return partners.join(', ');
  const held = 'a nearer pair stands for it, or a record that one of them is linked with contradicts the other';
  return stats.skipped === 0
    ? held
    : `${held}, or the block of the key is so large that not all its pairs were weighed`;
}

type Half = readonly [fields: readonly Field[], cells: readonly string[]];

/** Values of both, of equal roles side by side; the first name of one stands beside the whole name of the other. */
function valuesOf(roles: ReadonlySet<Role>, [lefts, mine]: Half, [rights, other]: Half): ExplainedStep['values'] {
  const filled = (fields: readonly Field[], cells: readonly string[]): Field[] =>
    fields.filter(({ role, index }) => role !== null && roles.has(role) && (cells[index] ?? '') !== '');
  const [ours, theirs] = [filled(lefts, mine), filled(rights, other)];
  const pairs: [Field | undefined, Field | undefined][] = [];
  for (const field of ours) {
    const at = theirs.findIndex(({ role }) => role === field.role);
    pairs.push([field, at < 0 ? undefined : theirs.splice(at, 1)[0]]);
  }
  for (const field of theirs) {
    const free = pairs.find(([, right]) => right === undefined);
    if (free) free[1] = field;
    else pairs.push([undefined, field]);
  }
  return pairs.map(([left, right]) => ({
    column: columnOf(left, right),
    first: (left && mine[left.index]) ?? '',
    second: (right && other[right.index]) ?? '',
  }));
}

const columnOf = (left: Field | undefined, right: Field | undefined): string =>
  [...new Set([left, right].flatMap((field) => (field === undefined ? [] : [field.column])))].join(' / ');

/** The role of a column as an explanation names it: one of a system, or one of each. */
export function roleOfColumn({ systems }: Pick<LinkRun, 'systems'>): (column: string) => Role | null {
  const roles = new Map<string, Role | null>();
  const all = systems.flatMap(({ plan }) => plan.fields.filter(({ role }) => role !== null));
  for (const left of all) for (const right of all) roles.set(columnOf(left, right), left.role);
  return (column) => roles.get(column) ?? null;
}
