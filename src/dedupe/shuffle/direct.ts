/**
 * Matching, round by round, by whatever engine can send bytes from task to task. Nothing of the size of the data is here: a few numbers a
 * partition, and the weights.
 */
import type { Json, MatchModel } from '../../contract.ts';
import type { BlockStats } from '../blocks.ts';
import { commonAmong } from '../common.ts';
import { published } from '../pairs.ts';
import { type DedupePlan, modeOf, WIDE } from '../plan.ts';
import type { DedupeStats } from '../resolution.ts';
import type { LargeBlocks } from './meeting.ts';
import type { Engine, Known, Request, ValueHashes } from './step.ts';

interface Census {
  readonly records: number;
  readonly candidates: number;
  readonly frequent: ValueHashes;
}

/** What is known of a round besides its clusters; ids of several records, and numbers of clusters, are where those are. */
export type RoundStats = Omit<DedupeStats, 'merged' | 'review' | 'sharedIds'>;

/** Links of 16 bytes each, which one task follows in less time than it takes to start six. */
const FEW_LINKS = 1 << 15;

/** Records, those of them that are gone, and what is told of the others. */
const AT_HOME = ['homes', 'gone', 'told'];

export class Director {
  readonly #plan: DedupePlan;
  readonly #engine: Engine;
  readonly #fewLinks: number;
  #known: Known;

  /**
   * The features of all records are on the channel `homes`, and what merging needs of them on `holdings`.
   * @param fewLinks so many links are followed by one task
   */
  constructor(plan: DedupePlan, engine: Engine, fewLinks = FEW_LINKS) {
    const model = plan.model ?? published(modeOf(plan), false, {});
    this.#plan = plan;
    this.#fewLinks = fewLinks;
    this.#engine = engine;
    this.#known = {
      round: 1,
      families: 0,
      census: [],
      frequent: {},
      model,
      touchedRows: 0,
      sampleLimit: 0,
      firstClusters: [],
    };
  }

  /** By what pairs are weighed. */
  get model(): MatchModel {
    return this.#known.model;
  }

  /**
   * The first round. Merged clusters are on the channel `merges`, with what is held of their rows on `held`; pairs for review are added to
   * `reviews`, ids of several records to `ids`.
   */
  async first(): Promise<RoundStats> {
    const answers = (await this.run('census', ['homes'], [])) as unknown as Census[];
    const total = (of: (census: Census) => number): number => answers.reduce((sum, one) => sum + of(one), 0);
    const records = total((one) => one.records);
    this.know({ census: answers.map((one) => ({ records: one.records, candidates: one.candidates })) });
    if (!this.#plan.model) {
      const common = await this.#common(answers, total((one) => one.candidates)); // biome-ignore format: one thing
      this.know({ model: published(modeOf(this.#plan), records <= WIDE, common) });
    }
    const { copies, blocks: large } = await this.#count();
    if (!this.#plan.model) await this.#train();
    const { blocks: found, pairs } = await this.#match();
    const blocks = joined([large, found]);
    const sum = (of: (stats: BlockStats) => number): number => blocks.reduce((all, stats) => all + of(stats), 0);
    return {
      records,
      keys: sum(({ keys }) => keys),
      pairs,
      skipped: sum(({ skipped }) => skipped),
      blocks,
      exactCopies: copies,
    };
  }

  /**
   * A later round: on the channel `left` are the rows of the clusters that were merged and whether their records are gone, on `fresh` the
   * records that came of it, on `changed` what is held of rows now.
   * @param rows how many rows that were
   */
  async again(rows: number): Promise<void> {
    this.know({ round: this.#known.round + 1, touchedRows: rows });
    const brought = ['left', 'fresh', 'changed'];
    await this.run('touch', [...AT_HOME, 'grouped', ...brought], ['told', 'grouped', 'bits'], {
      appends: ['homes', 'gone'],
    });
    await this.run('join-touched', ['bits'], ['touched'], { alone: true });
    if (modeOf(this.#plan) === 'person') {
      await this.run('ask-names', AT_HOME, ['named'], { all: ['touched'] });
      await this.run('touch-names', ['named'], ['strong']);
      await this.run('touch-strong', [...AT_HOME, 'strong'], ['bits']);
      await this.run('add-touched', ['bits', 'touched'], ['touched'], { alone: true });
    }
    await this.#count();
    await this.#match();
  }

  /** Merges what the last round found; answers how many rows that touched. Which they were is added to `merged`, what could not be to `apart`. */
  async merge(): Promise<number> {
    const appends = ['merged', 'apart'];
    const answers = await this.run('merge', ['merges', 'held'], ['left', 'fresh', 'changed'], {
      appends,
      knowsParts: true,
    });
    return (answers as unknown as { rows: number }[]).reduce((sum, { rows }) => sum + rows, 0);
  }

  async #common(answers: readonly Census[], candidates: number): Promise<NonNullable<MatchModel['common']>> {
    if (modeOf(this.#plan) !== 'person') return {};
    const frequent: { [matcher: string]: readonly number[] } = {};
    for (const matcher of new Set(answers.flatMap((one) => Object.keys(one.frequent)))) {
      frequent[matcher] = [...new Set(answers.flatMap((one) => one.frequent[matcher] ?? []))].sort((a, b) => a - b);
    }
    this.know({ frequent });
    const counted = (await this.run('count-frequent', ['homes'], [])) as unknown as ValueHashes[];
    const counts = Object.fromEntries(
      Object.entries(frequent).map(([matcher, hashes]) => [
        matcher,
        hashes.map((_, at) => counted.reduce((sum, one) => sum + one[matcher]![at]!, 0)),
      ]),
    );
    this.know({ frequent: {} });
    return commonAmong(candidates, frequent, counts);
  }

  /** Answers how many records are copies of others, and what came of large blocks that nobody looks at. */
  async #count(): Promise<{ readonly copies: number; readonly blocks: readonly BlockStats[] }> {
    const all = this.#isFirst ? {} : { all: ['touched'] };
    const answers = await this.run('spread', AT_HOME, ['keys', 'copies'], all);
    const told = answers as unknown as { readonly copies: number; readonly families: readonly string[] }[];
    const families = told.reduce<readonly string[]>(
      (most, one) => (one.families.length > most.length ? one.families : most),
      [],
    );
    if (this.#isFirst) this.know({ families: families.length });
    const met = (await this.run('meet', ['keys'], ['company', 'large'])) as unknown as { large: LargeBlocks[] }[];
    await this.run('share', [...AT_HOME, 'company'], ['shared'], all);
    await this.run('count', ['shared'], ['counts'], all);
    await this.run('annotate', [...AT_HOME, 'company', 'counts'], ['told', 'blocks'], all);
    const none = families.map((family) => ({ family, ...NO_BLOCKS }));
    const large = met.map((one) =>
      one.large.map((some) => ({ ...NO_BLOCKS, ...some, family: families[some.family]! })),
    );
    return { copies: told.reduce((sum, { copies }) => sum + copies, 0), blocks: joined([none, ...large]) };
  }

  async #train(): Promise<void> {
    const sampled = (await this.run('sample', ['blocks', 'large'], ['sampled'])) as unknown as { limit: number }[];
    this.know({ sampleLimit: least(sampled) });
    const drawn = await this.run('draw', ['sampled'], ['asked', 'chosen'], { alone: true });
    this.know({ sampleLimit: least(drawn as unknown as { limit: number }[]) });
    await this.run('fetch', [...AT_HOME, 'asked'], ['fetched', 'drawn']);
    const [model] = await this.run('learn', ['fetched', 'drawn', 'chosen'], [], { alone: true });
    this.know({ model: model as unknown as MatchModel });
  }

  async #match(): Promise<{ blocks: BlockStats[]; pairs: number }> {
    const all = this.#isFirst ? {} : { all: ['touched'] };
    const weighed = await this.run('weigh', ['blocks', 'large'], ['weighed', 'edges'], { ...all, appends: ['ids'] });
    const answers = await this.run('link', ['weighed', 'edges', 'copies'], ['links', 'nodes', 'kept']);
    const linked = answers as unknown as { readonly pairs: number; readonly links: number }[];
    await this.#connect(linked.reduce((sum, { links }) => sum + links, 0));
    await this.run('label', ['links', 'nodes', 'kept'], ['labels', 'component-edges']);
    await this.run('gather', [...AT_HOME, 'grouped', 'holdings', 'labels'], ['members', 'held']);
    await this.run('clusters', ['members', 'component-edges'], ['merges'], { appends: ['reviews'] });
    return {
      blocks: joined((weighed as unknown as { blocks: BlockStats[] }[]).map(({ blocks }) => blocks)),
      pairs: linked.reduce((sum, { pairs }) => sum + pairs, 0),
    };
  }

  /** Ties each record that is linked to the first of its component. A step costs as much as a few links do. */
  async #connect(links: number): Promise<void> {
    if (links === 0) return;
    if (links <= this.#fewLinks) {
      await this.run('components', [], ['links'], { all: ['links'], alone: true });
      return;
    }
    for (let before = -1, sum = 0; sum !== before; ) {
      before = sum;
      await this.run('large-star', ['links'], ['stars']);
      const sums = await this.run('small-star', ['stars'], ['links']);
      sum = (sums as unknown as { sum: number }[]).reduce((all, one) => (all + one.sum) % 2 ** 48, 1);
    }
  }

  /** Takes what every task is told from now on. */
  know(more: Partial<Known>): void {
    this.#known = { ...this.#known, ...more };
  }

  get #isFirst(): boolean {
    return this.#known.round === 1;
  }

  /** Has a step done. */
  run(
    step: string,
    reads: readonly string[],
    writes: readonly string[],
    more: Omit<Request, 'step' | 'known' | 'reads' | 'writes'> = {},
  ): Promise<readonly Json[]> {
    return this.#engine({ step, known: this.#known, reads, writes, ...more });
  }
}

const NO_BLOCKS = { keys: 0, pairs: 0, skipped: 0, largest: 0 };

const least = (all: readonly { readonly limit: number }[]): number => Math.min(...all.map(({ limit }) => limit));

/** What families of blocks came to in all partitions; one without records has none. */
function joined(all: readonly (readonly BlockStats[])[]): BlockStats[] {
  const found = new Map<string, BlockStats>();
  for (const some of all) {
    for (const { family, keys, pairs, skipped, largest } of some) {
      const known = found.get(family) ?? { family, keys: 0, pairs: 0, skipped: 0, largest: 0 };
      found.set(family, {
        family,
        keys: known.keys + keys,
        pairs: known.pairs + pairs,
        skipped: known.skipped + skipped,
        largest: Math.max(known.largest, largest),
      });
    }
  }
  return [...found.values()];
}
