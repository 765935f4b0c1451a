/**
 * Matching, round by round, by whatever engine can send bytes from task to task. Nothing of the size of the data is here: a few numbers a
 * partition, and the weights.
 */
import type { Json, MatchModel } from '../../contract.ts';
import type { BlockStats } from '../blocks/blocks.ts';
import type { DedupeStats } from '../cluster/resolution.ts';
import { published } from '../pairs/pairs.ts';
import { type DedupePlan, modeOf, WIDE } from '../plan.ts';
import { commonAmong } from '../weigh/common.ts';
import type { LargeBlocks } from './meeting.ts';
import type { Engine, Known, Request, ValueHashes } from './step.ts';

interface Census {
  readonly records: number;
  readonly candidates: number;
  readonly frequent: ValueHashes;
}

interface Meeting {
  readonly blocks: number;
  readonly large: readonly LargeBlocks[];
}

/** What is known of a round besides its clusters; ids of several records, and numbers of clusters, are where those are. */
export type RoundStats = Omit<DedupeStats, 'merged' | 'review' | 'sharedIds'>;

/** Links of 16 bytes each, which one task follows in less time than it takes to start six. */
const FEW_LINKS = 1 << 15;

/** Records, those of them that are gone, and what is told of the others; and the same of those that a later round looks at. */
const EVERYBODY = ['homes', 'gone', 'told'];
const AT_HOME = ['live', 'told'];

export class Director {
  readonly #plan: DedupePlan;
  readonly #engine: Engine;
  readonly #fewLinks: number;
  #known: Known;
  #merges = 0;

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

  /** How many clusters the last round merges. Where it is none, what is on `merges` is of an earlier one. */
  get merges(): number {
    return this.#merges;
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
    const known = this.#known.round === 2 ? EVERYBODY : AT_HOME;
    await this.run('touch', [...known, 'grouped', 'left', 'fresh', 'changed'], ['told', 'grouped', 'bits'], {
      appends: ['homes', 'gone'],
    });
    await this.run('join-touched', ['bits'], ['touched'], { alone: true });
    await this.#recall();
    const { copies, met } = await this.#count();
    this.#merges = 0;
    if (met > 0 || copies > 0) await this.#match();
  }

  /** Has the homes look for the records of the round, and for those whose names count for more now. */
  async #recall(): Promise<void> {
    const all = { all: ['touched'] };
    if (this.#sum(await this.run('recall', EVERYBODY, ['live', 'named'], all), 'names') === 0) return;
    if (this.#sum(await this.run('touch-names', ['named'], ['strong']), 'rows') === 0) return;
    await this.run('touch-strong', [...AT_HOME, 'strong'], ['bits']);
    await this.run('add-touched', ['bits', 'touched'], ['touched'], { alone: true });
    await this.run('recall', EVERYBODY, ['live', 'named'], all);
  }

  #sum(answers: readonly Json[], of: string): number {
    return (answers as unknown as { readonly [name: string]: number }[]).reduce((sum, one) => sum + one[of]!, 0);
  }

  /** Merges what the last round found; answers how many rows that touched. Which they were is added to `merged`, what could not be to `apart`. */
  async merge(): Promise<number> {
    if (this.#merges === 0) return 0;
    const appends = ['merged', 'apart'];
    const answers = await this.run('merge', ['merges', 'held'], ['left', 'fresh', 'changed'], {
      appends,
      knowsParts: true,
    });
    return this.#sum(answers, 'rows');
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

  /** Answers how many records are copies of others, how many keys two have, and what came of large blocks that nobody looks at. */
  async #count(): Promise<{ readonly copies: number; readonly met: number; readonly blocks: readonly BlockStats[] }> {
    const home = this.#isFirst ? EVERYBODY : AT_HOME;
    const all = this.#isFirst ? {} : { all: ['touched'] };
    const answers = await this.run('spread', home, ['keys', 'copies'], all);
    const told = answers as unknown as { readonly copies: number; readonly families: readonly string[] }[];
    const families = told.reduce<readonly string[]>(
      (most, one) => (one.families.length > most.length ? one.families : most),
      [],
    );
    if (this.#isFirst) this.know({ families: families.length });
    const met = (await this.run('meet', ['keys'], ['company', 'large'])) as unknown as Meeting[];
    await this.run('share', [...home, 'company'], ['shared'], all);
    await this.run('count', ['shared'], ['counts'], all);
    await this.run('annotate', [...home, 'company', 'counts'], ['told', 'blocks'], all);
    const none = families.map((family) => ({ family, ...NO_BLOCKS }));
    const large = met.map((one) =>
      one.large.map((some) => ({ ...NO_BLOCKS, ...some, family: families[some.family]! })),
    );
    return {
      copies: told.reduce((sum, { copies }) => sum + copies, 0),
      met: met.reduce((sum, { blocks }) => sum + blocks, 0),
      blocks: joined([none, ...large]),
    };
  }

  async #train(): Promise<void> {
    const sampled = (await this.run('sample', ['blocks', 'large'], ['sampled'])) as unknown as { limit: number }[];
    this.know({ sampleLimit: least(sampled) });
    const drawn = await this.run('draw', ['sampled'], ['asked', 'chosen'], { alone: true });
    this.know({ sampleLimit: least(drawn as unknown as { limit: number }[]) });
    await this.run('fetch', [...EVERYBODY, 'asked'], ['fetched', 'drawn']);
    const [model] = await this.run('learn', ['fetched', 'drawn', 'chosen'], [], { alone: true });
    this.know({ model: model as unknown as MatchModel });
  }

  async #match(): Promise<{ blocks: BlockStats[]; pairs: number }> {
    const all = this.#isFirst ? {} : { all: ['touched'] };
    const weighed = await this.run('weigh', ['blocks', 'large'], ['weighed', 'edges'], { ...all, appends: ['ids'] });
    const answers = await this.run('link', ['weighed', 'edges', 'copies'], ['links', 'nodes', 'kept']);
    const linked = answers as unknown as { readonly pairs: number; readonly links: number }[];
    const links = linked.reduce((sum, one) => sum + one.links, 0);
    this.#merges = links === 0 ? 0 : await this.#cluster(links);
    return {
      blocks: joined((weighed as unknown as { blocks: BlockStats[] }[]).map(({ blocks }) => blocks)),
      pairs: linked.reduce((sum, { pairs }) => sum + pairs, 0),
    };
  }

  /** Answers how many clusters there are to be merged. */
  async #cluster(links: number): Promise<number> {
    await this.#connect(links);
    const home = this.#isFirst ? EVERYBODY : AT_HOME;
    await this.run('label', ['links', 'nodes', 'kept'], ['labels', 'component-edges']);
    await this.run('gather', [...home, 'grouped', 'holdings', 'labels'], ['members', 'held']);
    const found = await this.run('clusters', ['members', 'component-edges'], ['merges'], { appends: ['reviews'] });
    return this.#sum(found, 'merges');
  }

  /** Ties each record that is linked to the first of its component. A step costs as much as a few links do. */
  async #connect(links: number): Promise<void> {
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
