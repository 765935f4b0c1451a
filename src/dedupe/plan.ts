/** What dedupe is told before the first record: plain JSON, so that a worker or another machine can rebuild every step from it. */

import type { AnyMatcher, Crm, Field, Json, MatchModel, RecordKind, Role } from '../contract.ts';

export interface DedupePlan {
  readonly fields: readonly Field[];
  readonly kind: RecordKind;
  readonly crm: Crm;
  /** Score from which two records are merged, 0 to 1. */
  readonly mergeThreshold: number;
  /** Score from which a pair is shown for review, 0 to 1. */
  readonly reviewThreshold: number;
  /** Of what is drawn at random for training. */
  readonly seed?: number;
  /** Weights of an earlier run. Without them they are trained, or are the published ones where there are too few matches. */
  readonly model?: MatchModel;
  /** Matchers that are on, with their options. A matcher that is missing here is not used. */
  readonly matchers: readonly { readonly id: string; readonly options: { readonly [key: string]: Json } }[];
}

/** +3.7 bits: thirteen to one that two records are one. */
export const MERGE_THRESHOLD = 0.93;
/** 0 bits: as likely one as two. */
export const REVIEW_THRESHOLD = 0.5;

/** Whether records are people, organisations, or something that is not compared but for exact copies and ids. */
export type Mode = 'person' | 'company' | 'none';

const PERSONAL: readonly Role[] = [
  'first_name',
  'last_name',
  'birth_date',
  'birth_year',
  'email',
  'mobile',
  'job_title',
];
const ORGANISATION: readonly Role[] = ['company', 'company_domain', 'website', 'full_name', 'street', 'address'];

/** What the records of a plan are: by their kind, and where that is not known by the fields they have. */
export function modeOf(plan: Pick<DedupePlan, 'kind' | 'fields'>): Mode {
  if (plan.kind === 'contact' || plan.kind === 'lead') return 'person';
  if (plan.kind === 'company') return 'company';
  if (plan.kind === 'deal' || plan.kind === 'transaction') return 'none';
  const roles = new Set(plan.fields.map((field) => field.role));
  if (PERSONAL.some((role) => roles.has(role))) return 'person';
  return ORGANISATION.some((role) => roles.has(role)) ? 'company' : 'none';
}

/** One part of a blocking key: all keys of a matcher, or their first letters, or one of the keys alone. */
export interface BlockPart {
  readonly matcher: string;
  readonly chars?: number;
  readonly nth?: number;
}

/** A family of blocks: records whose parts are all equal share a block. */
export interface Block {
  readonly name: string;
  readonly parts: readonly BlockPart[];
  /** Parts in either order, so that first and last name may have changed places. */
  readonly sorted?: boolean;
  /** Many records share such a key by chance: a large block of it says nothing, and is passed over but for `refinedBy`. */
  readonly weak?: true;
  /** Only in files of at most `WIDE` records, where every chance to meet can be had. */
  readonly wide?: true;
  /** What two records of a large weak block must share besides to be looked at: a key of this matcher. */
  readonly refinedBy?: string;
}

const part = (matcher: string, chars?: number): BlockPart => (chars === undefined ? { matcher } : { matcher, chars });
const nth = (matcher: string, at: number): BlockPart => ({ matcher, nth: at });

const PERSON_BLOCKS: readonly Block[] = [
  { name: 'email', parts: [nth('email', 0)] },
  { name: 'phone', parts: [nth('phone', 0)] },
  { name: 'local-phone', parts: [nth('phone', 1)], weak: true },
  { name: 'linkedin', parts: [part('linkedin')] },
  { name: 'external-id', parts: [part('external-id')] },
  { name: 'name', parts: [part('given-name'), part('family-name')], sorted: true, weak: true, refinedBy: 'postcode' },
  { name: 'birth+family', parts: [part('birth-date'), part('family-name', 3)] },
  { name: 'birth+given', parts: [part('birth-date'), part('given-name', 3)] },
  { name: 'birth+city', parts: [part('birth-date'), part('city')] },
  { name: 'birth+postcode', parts: [part('birth-date'), part('postcode')] },
  { name: 'given+year', parts: [part('given-name'), part('birth-date', 4)], weak: true, refinedBy: 'city' },
  { name: 'family+year', parts: [part('family-name'), part('birth-date', 4)], weak: true, refinedBy: 'city' },
  { name: 'street', parts: [part('street')] },
  { name: 'mailbox', parts: [nth('email', 1)], weak: true },
  { name: 'family+postcode', parts: [part('family-name'), part('postcode'), part('given-name', 1)], weak: true },
  { name: 'given+postcode', parts: [part('given-name'), part('postcode'), part('family-name', 1)], weak: true },
  { name: 'family+city', parts: [part('family-name'), part('city'), part('given-name', 1)], weak: true },
  { name: 'given+city', parts: [part('given-name'), part('city'), part('family-name', 2)], weak: true },
  {
    name: 'family+company',
    parts: [part('family-name'), part('company-name', 5)],
    weak: true,
    refinedBy: 'company-name',
  },
];

/** A weak family for small files. */
const wide = (name: string, ...parts: readonly BlockPart[]): Block => ({ name, parts, weak: true, wide: true });

/** Records up to which the families for small files are asked too. */
export const WIDE = 30_000;

const WIDE_PERSON_BLOCKS: readonly Block[] = [
  wide('birth', part('birth-date')),
  wide('birth-month+given', part('birth-date', 6), part('given-name', 1)),
  wide('birth-month+family', part('birth-date', 6), part('family-name', 1)),
  { ...wide('name-beginnings', part('given-name', 3), part('family-name', 3)), sorted: true },
  wide('given+place', part('given-name'), part('city')),
  wide('family+place', part('family-name'), part('city')),
  wide('given', part('given-name')),
  wide('family', part('family-name')),
  wide('mailbox-beginning', { matcher: 'email', nth: 1, chars: 5 }),
];

const COMPANY_BLOCKS: readonly Block[] = [
  { name: 'domain', parts: [part('web-domain')] },
  { name: 'phone', parts: [nth('phone', 0)] },
  { name: 'local-phone', parts: [nth('phone', 1)], weak: true },
  { name: 'email', parts: [nth('email', 0)] },
  { name: 'mailbox', parts: [nth('email', 1)], weak: true },
  { name: 'linkedin', parts: [part('linkedin')] },
  { name: 'business-id', parts: [part('business-id')] },
  { name: 'external-id', parts: [part('external-id')] },
  { name: 'company', parts: [nth('company-name', 0)] },
  { name: 'street', parts: [part('street')] },
  { name: 'company+city', parts: [part('company-name', 5), part('city')] },
  { name: 'company+postcode', parts: [part('company-name', 5), part('postcode')] },
];

/** The roles that a matcher compares: where people are listed, a company is where they work, and says nothing of their generation. */
export const comparedRoles = ({ id, roles }: AnyMatcher, mode: Mode): readonly Role[] =>
  id === 'generation' && mode === 'person' ? roles.filter((role) => role !== 'company') : roles;

const COMPARED: { readonly [mode in Mode]: readonly string[] } = {
  person: [
    'given-name', 'family-name', 'generation', 'form-of-address', 'email', 'phone', 'birth-date', 'linkedin', 'external-id', 'street', 'postcode', 'city', 'company-name', 'job-title',
  ], // biome-ignore format: a table reads better dense
  company: [
    'company-name',
    'company-form',
    'generation',
    'web-domain',
    'email',
    'phone',
    'linkedin',
    'business-id',
    'external-id',
    'street',
    'postcode',
    'city',
  ],
  none: [],
};
const BUILT_IN: ReadonlySet<string> = new Set([...COMPARED.person, ...COMPARED.company]);

/** Ids of the matchers whose forms are kept for a plan, in the order of their slots. Matchers of plug-ins are all kept, last. */
export function slotsOf(plan: DedupePlan): readonly string[] {
  const mode = modeOf(plan);
  if (mode === 'none') return [];
  const enabled = plan.matchers.map(({ id }) => id);
  return [...COMPARED[mode].filter((id) => enabled.includes(id)), ...enabled.filter((id) => !BUILT_IN.has(id)).sort()];
}

/** Whether a matcher is one of a plug-in: what it says is weighed by its similarity alone. */
export const isForeign = (matcher: string): boolean => !BUILT_IN.has(matcher);

/**
 * The blocks of a plan, strongest first. A matcher of a plug-in gets a block of its own keys. Only blocks all of whose matchers are on
 * are there.
 */
export function blocksOf(plan: DedupePlan): readonly Block[] {
  const slots = slotsOf(plan);
  const own = modeOf(plan) === 'company' ? COMPANY_BLOCKS : [...PERSON_BLOCKS, ...WIDE_PERSON_BLOCKS];
  const foreign = slots.filter((id) => !BUILT_IN.has(id)).map((id) => ({ name: id, parts: [part(id)] }));
  return [...own, ...foreign].filter((block) => block.parts.every(({ matcher }) => slots.includes(matcher)));
}

/** How much of its keys the blocks of a plan ask of each slot, as numbers of letters; `Infinity` is all. In the order of the slots. */
export function variantsOf(plan: DedupePlan): readonly (readonly number[])[] {
  const blocks = blocksOf(plan);
  const parts = blocks.flatMap((block) => block.parts);
  return slotsOf(plan).map((id) => {
    const asked = parts.filter(({ matcher }) => matcher === id).map(({ chars }) => chars ?? Number.POSITIVE_INFINITY);
    if (blocks.some(({ refinedBy }) => refinedBy === id)) asked.push(Number.POSITIVE_INFINITY);
    return [...new Set(asked)].sort((a, b) => b - a);
  });
}
