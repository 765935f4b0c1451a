/** The data-entry guide as data, in the language of its readers: what its renderers have in common. Texts are not escaped. */
import type { RecordKind } from '../../contract.ts';
import type { Language } from '../words/language.ts';

export const GUIDE_KINDS = ['contact', 'company', 'deal'] as const satisfies readonly RecordKind[];
export type GuideKind = (typeof GUIDE_KINDS)[number];

/** What belongs together on the page, in its order. */
export const GUIDE_PARTS = [
  'person', 'reach', 'company', 'deal', 'address', 'status', 'consent', 'notes', 'own', 'every', 'record',
] as const; // biome-ignore format: a table reads better dense
export type GuidePartId = (typeof GUIDE_PARTS)[number];

/** What happens to a value: the record is set aside, it is an error, or somebody is asked. */
export type GuideLevel = 'aside' | 'refused' | 'warned';

export interface GuideField {
  /** As the company names it. */
  readonly name: string;
  /** What it is, where its own name may not say it. */
  readonly also: string;
  readonly write: string;
  /** `''` where there is none. */
  readonly example: string;
  /** The other answer of a field that is answered by yes or no; `''` where there is none. */
  readonly other: string;
  /** Values that are refused, the worst first. */
  readonly wrong: readonly string[];
  /** Values allowed, form, limits. */
  readonly notes: readonly string[];
  readonly must: 'always' | 'one' | 'no';
}

export interface GuideRule {
  readonly id: string;
  readonly level: GuideLevel;
  /** Names of the fields, where it is not all those of its part. */
  readonly fields: readonly string[];
  /** Findings as they would be reported, of the examples of the rule. */
  readonly wrong: readonly { readonly level: GuideLevel; readonly text: string }[];
  readonly summary: string;
  /** One sentence. */
  readonly why: string;
  readonly prevent: string;
  /** What the pack says of its options, where nothing else tells it. */
  readonly options: readonly string[];
}

export interface GuidePart {
  readonly id: GuidePartId;
  readonly fields: readonly GuideField[];
  readonly rules: readonly GuideRule[];
}

export interface Guide {
  readonly language: Language;
  readonly kind: GuideKind;
  readonly pack: string;
  /** ISO 8601. */
  readonly date: string;
  readonly version: string;
  /** Names of fields of which at least one must be filled, each group; groups of one first. */
  readonly must: readonly (readonly string[])[];
  readonly stages: readonly { readonly stage: string; readonly fields: readonly string[] }[];
  readonly parts: readonly GuidePart[];
  /** Names of fields that nobody types. */
  readonly automatic: readonly string[];
}

export const LEVELS: readonly GuideLevel[] = ['aside', 'refused', 'warned'];
