/**
 * Step 2 of dedupe: candidate pairs from the blocks, each weighed into an edge.
 *
 * Memory: see blocks.ts and sharing.ts; beside that one object for each edge that is kept (merge or review).
 */
import type { AnyMatcher } from '../contract.ts';
import { type BlockLimits, type BlockStats, eachPair, LIMITS } from './blocks.ts';
import { compareNames, createComparer } from './evidence.ts';
import type { KeyFilter } from './key-filter.ts';
import { blocksOf, type DedupePlan, modeOf, slotsOf } from './plan.ts';
import { scoreCompany } from './score-company.ts';
import { type Sharing, scorePerson } from './score-person.ts';
import { lookUp, namesByKey, recordsByKey } from './sharing.ts';
import type { Profile, Store } from './store.ts';
import type { Decision, Verdict } from './verdict.ts';

/** Two records, by canonical number (`a < b`), that are one or may be. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly decision: Exclude<Decision, 'none'>;
  readonly why: string;
}

export interface Pairs {
  readonly edges: readonly Edge[];
  readonly stats: BlockStats;
  /** Weighs any two records, candidates or not. */
  weigh(a: number, b: number): Verdict;
}

/** Finds and weighs the candidate pairs of a sealed store; with `only`, those that share one of its keys. */
export function findPairs(
  plan: DedupePlan,
  matchers: readonly AnyMatcher[],
  store: Store,
  limits: BlockLimits = LIMITS,
  only?: KeyFilter,
): Pairs {
  if (modeOf(plan) === 'none') {
    return {
      edges: [],
      stats: { keys: 0, pairs: 0, skipped: 0 },
      weigh: () => ({ score: 0, decision: 'none', why: '' }),
    };
  }
  const slots = slotsOf(plan);
  const blocks = blocksOf(plan);
  const comparer = createComparer(slots, matchers);
  const sharing = createSharing(plan, matchers, store);
  const score = modeOf(plan) === 'company' ? scoreCompany : scorePerson;
  const weigh = (a: number, b: number) => score(plan, comparer, sharing, store.profile(a), store.profile(b));
  const edges: Edge[] = [];
  const reasons = new Map<string, string>();
  const nameSlots = slots.map((id, at) => (/name/.test(id) ? at : -1)).filter((at) => at >= 0);
  const sortText = (record: number) => {
    const { forms } = store.profile(record);
    return [...nameSlots.flatMap((at) => forms[at] ?? []), ...forms.flat()].join(' ').slice(0, 64);
  };
  const families = blocks.map((_, index) => index).slice(1);
  const visit = (a: number, b: number): void => {
    const { score, decision, why } = weigh(a, b);
    if (decision === 'none') return;
    const known = reasons.get(why) ?? why;
    if (known === why) reasons.set(why, why);
    edges.push({ a, b, score, decision, why: known });
  };
  const stats = eachPair(store, families, limits, sortText, visit, only);
  return { edges: withoutTwins(edges), stats, weigh };
}

/** Edges by rising numbers, each pair once: blocks over the cap may meet a pair twice. */
function withoutTwins(edges: Edge[]): Edge[] {
  edges.sort((x, y) => x.a - y.a || x.b - y.b);
  return edges.filter((edge, at) => edge.a !== edges[at - 1]?.a || edge.b !== edges[at - 1]?.b);
}

function createSharing(plan: DedupePlan, matchers: readonly AnyMatcher[], store: Store): Sharing {
  const slots = slotsOf(plan);
  const blocks = blocksOf(plan);
  const comparer = createComparer(slots, matchers);
  const byId = new Map(matchers.map((matcher) => [matcher.id, matcher]));
  const blockOf = (name: string) => blocks.findIndex((block) => block.name === name);
  const isPerson = modeOf(plan) === 'person';
  const isSameName = (a: number, b: number): boolean | undefined => {
    const [left, right] = [store.profile(a), store.profile(b)];
    if (!isPerson) {
      const best = comparer.best(left, right, 'company-name');
      // names of one house are written in many ways: what counts is whether it is another house
      const street = comparer.best(left, right, 'street')?.similarity ?? 0;
      return best && (best.similarity >= 0.72 || street >= 0.78);
    }
    const { level } = compareNames(comparer, left, right);
    if (level === 'none') return a === b ? undefined : true;
    return !level.endsWith('differs');
  };
  const shared = { email: blockOf('email'), phone: blockOf('phone'), 'web-domain': blockOf('domain') };
  const counts = {
    email: namesByKey(store, shared.email, isSameName),
    phone: namesByKey(store, shared.phone, isSameName),
    'web-domain': namesByKey(store, shared['web-domain'], isSameName),
  };
  const nameBlock = blockOf('name');
  const nameCounts = recordsByKey(store, nameBlock);
  const keyOf = (profile: Profile, matcher: string) =>
    byId.get(matcher)?.keys(comparer.forms(profile, matcher)[0] ?? '')[0] ?? '';
  return {
    namesOf: (matcher, form) => lookUp(counts[matcher], shared[matcher], [byId.get(matcher)?.keys(form)[0] ?? form], 1),
    recordsOfName: (profile) =>
      lookUp(nameCounts, nameBlock, [keyOf(profile, 'given-name'), keyOf(profile, 'family-name')].sort(), 2),
  };
}
