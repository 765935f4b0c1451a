/**
 * What would raise the score most: for each thing that can be mended the points that the score of this file would gain if it were mended in all
 * records and nothing else changed. They are differences of the formula, made of sums over records.
 */
import { DIMENSIONS, type Dimension, type Role } from '../../contract.ts';
import { compare, type HeldTo, type ReportParts } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';
import { findCommand } from './find-command.ts';

export type Lever = NonNullable<Report['scoring']['levers']>[number];

const COMPLETENESS = DIMENSIONS.indexOf('completeness');

/** How many are told. */
const MOST = 5;

/** What is mended, in a kind of records. */
interface Mending {
  readonly mend: Lever['mend'];
  readonly field: string | null;
  readonly roles: readonly Role[];
  readonly records: number;
  /** How many failed checks would pass, by dimension. */
  readonly passes: Fewer;
  /** The check of the whole record that is behind it. */
  readonly rule?: string;
  /** A column by which records are told apart is added: half the checks of uniqueness fall away. */
  readonly tellsApart?: boolean;
}

export type Fewer = { readonly [dimension in Dimension]?: number };

/** What is left of the kind that is held to, if those checks passed; undefined where nothing can be asked. */
export type ScoreIf = (
  held: HeldTo,
  passes: Fewer,
  tellsApart: boolean,
) => { score: number; exact: number } | undefined;

type LeverParts = Pick<ReportParts, 'tally' | 'scored' | 'paths' | 'flags'>;

/**
 * Most points first.
 * @param records that the score asks about, and that can be mended
 * @param rules findings of the run
 */
export function leversOf(
  parts: LeverParts,
  held: HeldTo | undefined,
  records: number,
  scoreIf: ScoreIf,
  rules: Report['rules'],
): Lever[] {
  const now = held && scoreIf(held, {}, false);
  if (!held || !now || records === 0) return [];
  const byKind = parts.scored.map((scored, at) => ({ at, scored }));
  const others = byKind.filter(({ at }) => at !== held.at).map((one) => ({ one, all: mendings(parts, one, records) }));
  const gains = mendings(parts, held, records).flatMap((mending) => {
    const after = scoreIf(held, mending.passes, mending.tellsApart === true);
    if (!after) return [];
    // the best of the kinds counts, and a thing that is mended is mended for each of them
    const elsewhere = others.flatMap(({ one, all }) => {
      const same = all.find((other) => keyOf(other) === keyOf(mending));
      return same ? (scoreIf(one, same.passes, same.tellsApart === true)?.score ?? 0) : [];
    });
    const points = Math.round(10 * (Math.max(after.score, ...elsewhere) - now.score)) / 10;
    return points > 0 ? [{ mending, points, gain: after.exact - now.exact }] : [];
  });
  return gains
    .sort((a, b) => b.points - a.points || b.gain - a.gain || compare(keyOf(a.mending), keyOf(b.mending)))
    .slice(0, MOST)
    .map(({ mending, points }) => leverOf(parts, held, mending, points, rules));
}

const dimensionsOf = ({ passes, tellsApart }: Mending): Dimension[] =>
  DIMENSIONS.filter((one) => (passes[one] ?? 0) > 0 || (one === 'uniqueness' && tellsApart));

const keyOf = (one: Mending): string =>
  [one.mend, one.field ?? '', one.roles.join(' '), one.mend === 'correct' ? dimensionsOf(one).join(' ') : ''].join(
    '\n',
  );

function leverOf(parts: LeverParts, held: HeldTo, mending: Mending, points: number, rules: Report['rules']): Lever {
  const { mend, field, roles, records } = mending;
  const dimensions = dimensionsOf(mending);
  const lever = { mend, field, roles: [...roles], dimensions, records, points };
  if (mend !== 'correct' && mend !== 'renew') return lever;
  const columns = held.scored.expected.find((one) => one.field === field)?.columns ?? [];
  const isBehind = (rule: Report['rules'][number]): boolean =>
    mending.rule === undefined
      ? dimensions.includes(rule.dimension) && rule.columns.some(({ column }) => columns.includes(column))
      : rule.code.startsWith(`${mending.rule}/`);
  const codes = [...new Set(rules.filter(isBehind).map(({ code }) => code))];
  const ids = [...new Set(codes.map((code) => code.split('/', 1)[0]!))];
  if (ids.length !== 1) return lever;
  const rule = codes.length === 1 ? codes[0]! : ids[0]!;
  return { ...lever, rule, find: findCommand(parts.paths, rule, parts.flags) };
}

/** All that could be mended in records of a kind. */
function mendings(parts: LeverParts, held: HeldTo, records: number): Mending[] {
  const { scored } = held;
  const counts = countsIn(parts, held);
  const fields = scored.expected.flatMap((_, at) => ofField(held, at, counts, records));
  const wholes = scored.wholes.flatMap(({ rule, dimension, field, roles, isHopeless }, at): Mending[] => {
    const name = scored.expected[field]?.field ?? null;
    if (!isHopeless) {
      const failed = counts.whole(at, false);
      const mend = dimension === 'timeliness' ? 'renew' : 'correct';
      return [{ mend, field: name, roles, records: failed, passes: { [dimension]: failed }, rule }];
    }
    // where nothing stands for the field, it is added with the field
    const isTold = (scored.expected[field]?.absent.length ?? 0) > 0;
    return isTold ? [] : [{ mend: 'add', field: name, roles, records, passes: { [dimension]: records } }];
  });
  return [...fields, ...wholes].filter((one) => one.records > 0);
}

function ofField({ scored }: HeldTo, at: number, counts: Counts, records: number): Mending[] {
  const { field, roles, columns, isCompound, isIdentifying, lacking, absent, uncompared } = scored.expected[at]!;
  const list: Mending[] = [];
  const own = { field, roles };
  if (absent.length > 0) {
    const hopeless = scored.wholes
      .filter((one) => one.isHopeless && one.field === at)
      .map(({ dimension }) => dimension);
    const passes = sumOf([...absent, ...hopeless].map((dimension) => [dimension, records]));
    const tellsApart = isIdentifying && columns.length === 0;
    list.push({ mend: 'add', field, roles: lacking, records, passes, tellsApart });
  }
  const missing = DIMENSIONS.map((dimension, d) => [dimension, counts.field(at, d, true)] as const);
  const wholes = scored.wholes.flatMap(({ dimension, field: own }, place) =>
    own === at ? [[dimension, counts.whole(place, true)] as const] : [],
  );
  const empty = missing.find(([dimension]) => dimension === 'completeness')?.[1] ?? 0;
  list.push({ mend: isCompound ? 'complete' : 'fill', ...own, records: empty, passes: sumOf([...missing, ...wholes]) });
  const faulty = DIMENSIONS.map(
    (dimension, d) => [dimension, dimension === 'completeness' ? 0 : counts.field(at, d, false)] as const,
  );
  list.push({ mend: 'correct', ...own, records: counts.faulty(at), passes: sumOf(faulty) });
  if (absent.length > 0) return list;
  for (const { dimension, roles: partners } of uncompared) {
    list.push({
      mend: 'compare',
      field,
      roles: partners,
      records: records - empty,
      passes: { [dimension]: records - empty },
    });
  }
  return list;
}

function sumOf(list: readonly (readonly [Dimension, number])[]): Fewer {
  const sums: { [dimension in Dimension]?: number } = {};
  for (const [dimension, count] of list) sums[dimension] = (sums[dimension] ?? 0) + count;
  return sums;
}

interface Counts {
  /** Records in which what is asked of a field fails, because it is not there or although it is. */
  readonly field: (at: number, d: number, isMissing: boolean) => number;
  /** Records in which any of it fails although it is there. */
  readonly faulty: (at: number) => number;
  readonly whole: (at: number, isMissing: boolean) => number;
}

/** Numbers of a kind in `Tally.toMend`, as engine/score/mend-counts.ts wrote them. */
function countsIn({ tally, scored }: LeverParts, { at: kind }: HeldTo): Counts {
  const widthOf = ({ expected }: HeldTo['scored']): number => 2 * expected.length * DIMENSIONS.length;
  const possible = ({ wholes }: HeldTo['scored']): number => 2 * wholes.filter(({ isHopeless }) => !isHopeless).length;
  const offset = scored.slice(0, kind).reduce((sum, one) => sum + widthOf(one) + possible(one), 0);
  const number = (place: number, isMissing: boolean): number =>
    tally.toMend[offset + 2 * place + (isMissing ? 1 : 0)] ?? 0;
  const { wholes, expected } = scored[kind]!;
  return {
    field: (at, d, isMissing) => number(at * DIMENSIONS.length + d, isMissing),
    faulty: (at) => number(at * DIMENSIONS.length + COMPLETENESS, false),
    whole: (at, isMissing) =>
      wholes[at]!.isHopeless ? 0 : number(expected.length * DIMENSIONS.length + at, isMissing),
  };
}
