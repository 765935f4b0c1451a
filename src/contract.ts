/** The types that every room agrees on. Data only: no behaviour, no imports but types. */
import type { ZodType } from 'zod';

/** Anything that survives `JSON.parse(JSON.stringify(x))` unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** ISO 3166-1 alpha-2, upper case; `''` where the country is not known. */
export type Country = string;

/** Canonical fields: what a column means, whatever its label says. */
export const ROLES = [
  'id', 'related_id', 'owner_id', 'checksum', 'merged_ids', 'is_deleted', 'external_id',
  'full_name', 'first_name', 'last_name', 'middle_name', 'prefix', 'suffix', 'nickname',
  'phonetic_first_name', 'phonetic_last_name',
  'email', 'email_2', 'phone', 'mobile', 'home_phone', 'other_phone', 'fax',
  'company', 'company_id', 'business_id', 'company_domain', 'job_title', 'department', 'industry', 'employees', 'annual_revenue',
  'address', 'street', 'house_number', 'street_2', 'city', 'state', 'postal_code', 'country', 'language',
  'website', 'linkedin',
  'birth_date', 'birth_year', 'birth_month', 'birth_day', 'birth_place', 'created_at', 'updated_at', 'last_activity_at', 'close_date', 'other_date',
  'owner', 'lifecycle_stage', 'lead_status', 'lead_source', 'rating', 'record_source',
  'opt_out_email', 'opt_in_email', 'do_not_call', 'email_invalid', 'legal_basis', 'opt_in_at', 'opt_in_source', 'opt_out_at',
  'other_opt_in', 'other_opt_out', 'is_deceased', 'died_at',
  'notes', 'tags', 'deal_name', 'deal_stage', 'deal_amount',
] as const; // biome-ignore format: a table reads better dense
export type Role = (typeof ROLES)[number];

/** Roles by the kind of value they hold. A rule that is for every phone says `roles: PHONE_ROLES`. */
export const NAME_ROLES = ['full_name', 'first_name', 'last_name', 'middle_name'] as const satisfies readonly Role[];
export const EMAIL_ROLES = ['email', 'email_2'] as const satisfies readonly Role[];
export const PHONE_ROLES = ['phone', 'mobile', 'home_phone', 'other_phone', 'fax'] as const satisfies readonly Role[];
/** Parts of an address, and the whole of it in one cell. */
export const ADDRESS_ROLES = [
  'address', 'street', 'house_number', 'street_2', 'city', 'state', 'postal_code', 'country',
] as const satisfies readonly Role[]; // biome-ignore format: a table reads better dense
export const DATE_ROLES = [
  'birth_date', 'created_at', 'updated_at', 'last_activity_at', 'close_date', 'opt_in_at', 'opt_out_at', 'died_at', 'other_date',
] as const satisfies readonly Role[]; // biome-ignore format: a table reads better dense
/** A date of birth in three columns, the year first. */
export const BIRTH_PART_ROLES = ['birth_year', 'birth_month', 'birth_day'] as const satisfies readonly Role[];
export const BOOLEAN_ROLES = [
  'opt_out_email', 'opt_in_email', 'do_not_call', 'email_invalid', 'other_opt_in', 'other_opt_out', 'is_deceased', 'is_deleted',
] as const satisfies readonly Role[]; // biome-ignore format: a table reads better dense
export const PICKLIST_ROLES = [
  'lifecycle_stage', 'lead_status', 'lead_source', 'rating', 'deal_stage', 'industry',
] as const satisfies readonly Role[]; // biome-ignore format: a table reads better dense
/** Columns that no normalizer ever sees: identifiers that another system compares byte for byte. */
export const PROTECTED_ROLES = [
  'id', 'related_id', 'owner_id', 'checksum', 'merged_ids', 'external_id', 'company_id',
] as const satisfies readonly Role[]; // biome-ignore format: a table reads better dense

/** What a person agreed to, and the proof of it. A merge keeps the most restrictive of it, and no rule pack can loosen that. */
export const CONSENT_ROLES = [
  'opt_out_email', 'opt_in_email', 'do_not_call', 'email_invalid', 'opt_out_at', 'opt_in_at', 'opt_in_source', 'legal_basis',
  'other_opt_in', 'other_opt_out', 'is_deceased',
] as const satisfies readonly Role[]; // biome-ignore format: a table reads better dense

export const DIMENSIONS = [
  'completeness', 'validity', 'consistency', 'uniqueness', 'timeliness', 'plausibility',
] as const; // biome-ignore format: a table reads better dense
export type Dimension = (typeof DIMENSIONS)[number];

/** `reject` sends the whole record, as it stood, to the rejected file. */
export const SEVERITIES = ['off', 'warning', 'error', 'reject'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The CRM or program whose export this is. */
export const CRMS = [
  'hubspot', 'salesforce', 'dynamics365', 'zoho', 'pipedrive', 'nutshell', 'mailchimp', 'google', 'outlook',
  'linkedin', 'brevo', 'meta', 'thunderbird', 'unknown',
] as const; // biome-ignore format: a table reads better dense
export type Crm = (typeof CRMS)[number];
/** `transaction`: what happened to a person or firm, which may have many (an order, a ticket, a visit). */
export const RECORD_KINDS = ['contact', 'lead', 'company', 'deal', 'transaction', 'unknown'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export type RuleId = string;
export type Risk = 'safe' | 'opt-in';
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** What the plan decided about one column from all the values in the prefix; never decided again from a single cell. */
export interface Facts {
  /** Day-month order of numeric dates, and what decided it. Absent: the column did not prove one. */
  readonly dateOrder?: DateOrder;
  readonly dateOrderEvidence?: string;
  /** The order that nearly all dates fit that fit one only, where none is proven: to compare by, never to write. */
  readonly dateOrderLikely?: 'dmy' | 'mdy';
  /** No order is proven, since other columns prove another one than the column, or than each other. */
  readonly dateOrderContested?: true;
  /** A person said the order of these very values: it counts for dates with dots too. */
  readonly dateOrderGiven?: boolean;
  /** From which year numbers of days count, where the column holds dates beside them; `unclear` where 1904 fits better than 1900. */
  readonly dateSystem?: 1900 | 1904 | 'unclear';
  readonly dateSystemEvidence?: string;
  /** Default region of national phone numbers in this column, where other columns prove one. */
  readonly phoneCountry?: Country;
  readonly phoneCountryEvidence?: string;
  /** Others that single columns speak for, though not clearly enough, with blanks between them. */
  readonly otherPhoneCountries?: string;
  /** Of which country postcodes of four digits are, where other columns prove one: elsewhere such a code has lost a zero. */
  readonly postcodeCountry?: Country;
  /** A column for firms that would be one for people were others not there: what stands in it may be all that somebody is known by. */
  readonly mayBePerson?: true;
  /** The other way round: what stands in a column for names of people may be what a firm is called. */
  readonly mayBeCompany?: true;
  /** Whole names of the column have the family name first though nothing marks it, and what shows it. */
  readonly nameOrder?: 'family-first';
  readonly nameOrderEvidence?: string;
  /** Many names of the column are all capitals or all small letters: a habit of the file, and no firm's own spelling. */
  readonly oneCase?: boolean;
  /** An address at which the people live, and not the firms where they work. */
  readonly isHome?: true;
  /** The parts of most addresses of the column are kept apart by two blanks, as Mailchimp does it. */
  readonly isSpaced?: boolean;
  /** What commas do in a column of tags: part one from another, or belong to one. */
  readonly commas?: 'separate' | 'within' | 'unclear';
  /** Digits of nearly all values of a column of codes, some of which begin with zeros. */
  readonly width?: number;
  readonly widthEvidence?: string;
  /** Nearly all dates of the column name a month and no day. */
  readonly isMonths?: boolean;
  /** What shows that a picklist column holds another list than the CRM's own. */
  readonly otherList?: string;
  /** What shows that firms are named on the first row of each group alone. */
  readonly filledOnce?: string;
  /**
   * Not known to be the record's own: the values alone gave the role, or the label speaks of somebody else or of a second person in the row. Nothing is moved into the column or out of
   * it, no rule of its role empties a cell, and it is no sign that two records are one (decision 48).
   */
  readonly setApart?: boolean;
  readonly setApartEvidence?: string;
  /** The number by which a messenger finds somebody: that it is the phone's too is as it should be. */
  readonly messenger?: true;
  /** Codes that have check digits of their own: of an article, of a licence. */
  readonly codes?: boolean;
  readonly codesEvidence?: string;
  /** A column of no role that measures something, as its label and its values say. */
  readonly numbers?: boolean;
  /** The column that a column of first names seems to have changed places with, and what shows it. */
  readonly swappedWith?: number;
  readonly swappedEvidence?: string;
  /** A timestamp column in which most rows share one minute: a bulk import, no sign of life. */
  readonly bulkTimestamp?: string;
  /** What a column of consent is about, where it is not about every way of reaching somebody; `none` where about none of them: photos, a fax. */
  readonly channel?: 'email' | 'phone' | 'post' | 'none';
  /** What a merge keeps of a column whose role does not say so: its label does. */
  readonly keeps?: 'earliest' | 'latest' | 'union';
}

/** One mapped or unmapped column of the input. `role` is null where a column passes through untouched. */
export interface Field {
  readonly column: string;
  readonly index: number;
  readonly role: Role | null;
  /** Roles that it would have were other columns not there: it stands for them in the score too, which must not hang on what is left out. */
  readonly also?: readonly Role[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Why this role, in a few words for a person: `label "E-mail" (outlook)`, `82 % of values look like emails`. */
  readonly reason: string;
  readonly facts: Facts;
}

/** A whole row of the file, column by column. */
export interface Row {
  readonly columns: readonly string[];
  /** As they are now. */
  readonly cells: readonly string[];
  /** As they stood in the input, before any normalizer. */
  readonly original: readonly string[];
}

/** What a rule may see. Frozen; the same values give the same answer, always. */
export interface Context<O = unknown> {
  readonly options: O;
  /** Role of the column that the value is in. */
  readonly role: Role;
  readonly column: string;
  readonly facts: Facts;
  readonly crm: Crm;
  readonly kind: RecordKind;
  /** Country of this record: its own country column where that is understood, else the run's `--country`, else `''`. */
  readonly country: Country;
  /** The day on which the run takes place, ISO 8601 `YYYY-MM-DD`. Rules have no clock. */
  readonly asOf: string;
  /** The cell as it stood in the input, before any normalizer. */
  readonly original: string;
  /** How many other records have the same id and say something else. Absent until dedupe has seen all records. */
  readonly twins?: number;
  /** The row that the record is. Only a check of the whole record is shown it: what one cell is must not hang on columns that nobody knows. */
  readonly row?: Row | undefined;
  /** Set while the score asks what a record would be if its values had not slipped: `findShift` finds nothing then. */
  readonly asIfInPlace?: boolean;
  /** Current value of the first column with this role in this record, one that is the record's own before others; `''` where there is none. */
  get(role: Role): string;
  /** Whether the file has a column of this role. */
  has(role: Role): boolean;
  /** Facts of the first column with this role. */
  factsOf(role: Role): Facts;
}

export interface Example {
  readonly before: string;
  readonly after: string;
  readonly note?: string;
}

export interface RuleDocs {
  /** One sentence, imperative for a normalizer ("Trim …"), declarative for a validator ("An email must …"). */
  readonly summary: string;
  /** Why it matters, in one to three sentences. */
  readonly why: string;
  /** For a validator: what the people who type should do, so that it does not come up. One or two sentences, imperative. */
  readonly prevent?: string;
  /** Standard or documentation that the rule follows, if any. */
  readonly source?: string;
  /** For a normalizer before → after; for a validator the value and the message id that it gives (`''` = passes). */
  readonly examples: readonly Example[];
}

/**
 * A repair that concerns several columns of the record: the new value of the cell itself and the new values of others by role.
 * The engine applies it whole or not at all: only when every other target column exists and is empty there (or already holds
 * that value). So a repair can move a value, but never overwrite one. One that leaves its own cell as it is fills others from it: the
 * ledger then names the column that it came from behind the rule (`country-from-phone/Mobile`).
 */
export interface Spread {
  readonly value: string;
  readonly also: { readonly [role in Role]?: string };
}

/**
 * What kinds of characters a value holds. Found once a cell, so that a rule need not look at what cannot concern it.
 * `lower` a–z · `upper` A–Z · `digit` 0–9 · `space` U+0020 · `untidy` a space first, last or doubled · `control` U+0000–U+001F and U+007F ·
 * `non-ascii` above U+007F · `at` @ · `ampersand` & · `equals` = · `plus` + · `minus` - · `dot` . · `comma` , · `semicolon` ; ·
 * `slash` / \\ | · `quote` ' " \` · `bracket` ( ) [ ] { } < > · `hash` # · `colon` : · `underscore` _ · `other` ! $ % * ? ^ ~
 *
 * And what the whole of it is, where that shows at a glance: `plain-date` a date or time of ISO 8601 that exists and is no stand-in ·
 * `plain-email` one well-formed address that begins with a letter or digit, its domain in small letters · `plain-phone` + and 7 to 15 digits · `plain-number` 1 to 15 digits ·
 * `ordinary-email` a plain email of no function and not made up, its domain neither mistyped nor throw-away, with less than seven digits ·
 * `plain-name` one to three words of a capital and small ASCII letters that are no title, firm, desk, stand-in or tester's word ·
 * `plain-words` a letter, then ASCII letters, single blanks, one at least, and . , & - ' " \`; it begins as no stand-in for nothing ·
 * `figures` two characters or more, a digit among them, without letters, control characters and any beyond ASCII.
 */
export const TRAITS = [
  'lower', 'upper', 'digit', 'space', 'untidy', 'control', 'non-ascii', 'at', 'ampersand', 'equals', 'plus', 'minus', 'dot',
  'comma', 'semicolon', 'slash', 'quote', 'bracket', 'hash', 'colon', 'underscore', 'other',
  'plain-date', 'plain-email', 'plain-phone', 'plain-number', 'ordinary-email', 'plain-name', 'plain-words', 'figures',
] as const; // biome-ignore format: a table reads better dense
export type Trait = (typeof TRAITS)[number];

/**
 * Which values can concern a rule at all: those with one of `any`, without all of `none`, and with a length (UTF-16 units) in bounds.
 * For any other value the rule must answer "nothing to do" whatever the record holds; the rule tester holds it to that.
 */
export interface Concern {
  readonly any?: readonly Trait[];
  readonly none?: readonly Trait[];
  readonly shortest?: number;
  readonly longest?: number;
}

/** A concern, where it hangs on the role of the column or on the options. Undefined: any value. */
export type ConcernOf<O> = (role: Role, options: O) => Concern | undefined;

/** Normalizers run in the order of their phases; the record is done again until nothing changes. `fill` writes empty cells from repaired ones. */
export const PHASES = ['decode', 'blank', 'split', 'shape', 'fill'] as const;
export type Phase = (typeof PHASES)[number];

/** A repair. `normalize` returns the value itself (same string) where there is nothing to do. Idempotent. */
export interface Normalizer<O = unknown> {
  readonly type: 'normalizer';
  readonly id: RuleId;
  /** `'*'`: every mapped column that is not protected. */
  readonly roles: readonly Role[] | '*';
  /** With `'*'`: unmapped and protected columns too. Default false: they stay as they are. */
  readonly everywhere?: boolean;
  readonly risk: Risk;
  readonly phase: Phase;
  /** Roles of other columns that its repairs write into (`Spread`). Absent: none. */
  readonly fills?: readonly Role[];
  /** What it changes was no mistake, but another way to write the same: no bad record is mended by it. Default false. */
  readonly formOnly?: boolean;
  /** Absent: any value. */
  readonly only?: Concern | ConcernOf<O>;
  readonly docs: RuleDocs;
  readonly options: ZodType<O>;
  normalize(value: string, context: Context<O>): string | Spread;
}

/** What a validator says: a message id of its own, with data for the placeholders of the message. */
export interface Finding<M extends string = string> {
  readonly message: M;
  readonly data?: { readonly [key: string]: Json };
  /** For a check of the whole record: the role whose column is to blame. */
  readonly role?: Role;
  /** Told, but no failure in the score: another column answers what was asked, or it hangs on what the file is taken for. */
  readonly isExcused?: true;
  /** Hangs on what the column is read as, or would be mended in one that is: to the score no fault where it may be read otherwise. */
  readonly isOfReading?: true;
  /** What stands there belongs into another column, where a repair moves it if there is one: to the score the cell is empty. */
  readonly isForeign?: true;
  /** Found by the country of the record: to the score no fault where it may be of another one, in which nothing would be found. */
  readonly hangsOnCountry?: true;
  /** Shown by the cell of this role alone: to the score no fault where other columns stand for the role too, and are left without that one. */
  readonly shownBy?: Role;
}

/** A check. Never throws for bad data: bad data is what it returns. */
export interface Validator<O = unknown, M extends string = string> {
  readonly type: 'validator';
  readonly id: RuleId;
  /** `'*'`: every column, unmapped and protected ones too. `'record'`: called once a record with value `''` and role `id`. */
  readonly roles: readonly Role[] | '*' | 'record';
  /**
   * Whether a pack may also set it for single columns, whatever their role and be it a check of the record: there it sees the cell, and
   * `context.column` is its column (which a check of the record has none of). Default false.
   */
  readonly anyColumn?: boolean;
  readonly dimension: Dimension;
  /** Whether empty cells are checked too. Default false. */
  readonly seesEmpty: boolean;
  /** Whether an empty cell says that all is well: it counts as looked at, though the check is not shown it. Default false. */
  readonly emptyPasses?: boolean;
  /** What this check finds must not be shown: the report hides the cell, in every sample. Default false. */
  readonly secret?: boolean;
  /** Roles that it compares a cell with. Where the file lacks one, nothing is known to agree: the score counts the check as failed. */
  readonly compares?: readonly Role[];
  /** Absent: any value. It says nothing of empty cells, and is not for checks of the whole record. */
  readonly only?: Concern | ConcernOf<O>;
  readonly docs: RuleDocs;
  readonly options: ZodType<O>;
  /** Message id → text with `{placeholders}` from `data`; `{value}` and `{column}` are always there. */
  readonly messages: { readonly [id in M]: string };
  check(value: string, context: Context<O>): Finding<M> | undefined;
  /**
   * For a check of the whole record that counts in the score: groups of roles, of each of which the file must have a column. Where it
   * has none the check counts as failed, and where the score does not expect one of the groups it does not count at all. None: it does
   * not count either.
   */
  asks?(options: O): readonly (readonly Role[])[];
  /**
   * For a check of the whole record: months since its last sign of life, of which the report has how often each came; undefined: unknown.
   * Not asked where a finding tells it (`months` in its data).
   */
  age?(context: Context<O>): number | undefined;
}

/** A comparison for dedupe. Works on match forms, which are for comparing only and never written. */
export interface Matcher<O = unknown> {
  readonly type: 'matcher';
  readonly id: RuleId;
  readonly roles: readonly Role[];
  readonly docs: RuleDocs;
  readonly options: ZodType<O>;
  /** Match form of a value: what is compared. `''` is no evidence. */
  form(value: string, context: Context<O>): string;
  /** Blocking keys of a match form; records that share a key become a candidate pair. */
  keys(form: string): readonly string[];
  /** How alike two match forms are, 0 (differ) to 1 (same). */
  similarity(a: string, b: string): number;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of rules holds rules of every option type
export type AnyNormalizer = Normalizer<any>;
// biome-ignore lint/suspicious/noExplicitAny: a list of rules holds rules of every option type
export type AnyValidator = Validator<any, string>;
// biome-ignore lint/suspicious/noExplicitAny: a list of rules holds rules of every option type
export type AnyMatcher = Matcher<any>;
export type AnyRule = AnyNormalizer | AnyValidator | AnyMatcher;

/** Every rule that a run may use, by id. Built-in rules and those of plug-ins are alike from here on. */
export interface Catalog {
  readonly normalizers: readonly AnyNormalizer[];
  readonly validators: readonly AnyValidator[];
  readonly matchers: readonly AnyMatcher[];
}

/** A place in the data. `row` is the 1-based record number over all inputs of the run. */
export interface Place {
  readonly row: number;
  readonly column?: string;
  readonly cause?: Place;
}

/** The data is wrong: a value, never thrown, and not rendered before a reporter does. */
export interface Issue {
  readonly code: `${RuleId}/${string}`;
  readonly severity: Severity;
  readonly dimension: Dimension;
  readonly place: Place;
  readonly data: { readonly [key: string]: Json };
}

/** One changed cell. To undo it, swap `before` and `after`. */
export interface Change {
  readonly row: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly rule: RuleId;
  readonly risk: Risk;
}

/** A bounded example of a finding, a change or a rejection; tallies keep the ones with the smallest rows. */
export interface Sample {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** After a change, or the rendered data of a finding. */
  readonly after?: string;
  readonly data?: { readonly [key: string]: Json };
  readonly line?: number;
}

/** Counts by code. `columns` counts by column name. */
export interface Count {
  count: number;
  columns: { [column: string]: number };
  samples: Sample[];
  /** Of changes: the first one in each column. */
  examples?: { [column: string]: Sample };
}

/** A value and how often it came, by its hash (32 bits without a sign). */
export interface ValueCount {
  readonly hash: number;
  /** Bounded. */
  readonly value: string;
  count: number;
}

/** What the cleaned values of a column are like. */
export interface ColumnValues {
  /** Whether `values` has all of them. */
  isWhole: boolean;
  /** Those with the smallest hashes, by rising hashes, each counted exactly. */
  readonly values: ValueCount[];
  /** Code points; 0 where there is no value. */
  shortest: number;
  longest: number;
  /** Of a column of dates the earliest and latest day, of one of numbers the smallest and largest; `''` for none. */
  least: string;
  greatest: string;
  /** Only of a column of numbers or dates. */
  bins?: Bins;
}

/** Numbers by their size, or dates by their month: how many are in each bin that has any (bins.ts). */
export interface Bins {
  readonly by: 'size' | 'month';
  /** How often pairs of bins became one. */
  coarse: number;
  /** Rising. */
  readonly keys: number[];
  readonly counts: number[];
}

/** By what records are put together. */
export const GROUPS = ['owner', 'source', 'country', 'created'] as const;
export type GroupBy = (typeof GROUPS)[number];

/** Records by the value of a column: those with the smallest hashes, by rising hashes. */
export interface GroupValues {
  isWhole: boolean;
  /** `failed`: checks of expected fields, as in `Tally.failed`. */
  readonly values: (ValueCount & { readonly failed: number[] })[];
}

export type DimensionNumbers = { [dimension in Dimension]: number };

/** Every number of the report before rendering. `mergeTally` adds two; the order of adding does not matter. */
export interface Tally {
  read: number;
  kept: number;
  rejected: number;
  /** Kept records with an error in them, and with a warning; one may have both. */
  withErrors: number;
  withWarnings: number;
  /** Lines that are no records, by kind: blank, repeated-header, preamble, footer. */
  dropped: { [kind: string]: number };
  /** By column index. */
  filled: number[];
  changed: number[];
  /** Kept records with a changed cell. */
  repaired: number;
  /** Those of them in which more than the form of a cell was changed. */
  mended: number;
  /** By column, how many filled cells of kept records a check found something in: by dimension, each cell once. */
  flagged: { [column: string]: number[] };
  /**
   * Checks of expected fields that failed (docs/score.md), but for those that fail in every record because a column is not there, by kind
   * as the plan has them, and in each of them by dimension: of records that
   * are kept, as they are now and as they came; and of those that were rejected although they could be read.
   */
  failed: number[];
  failedBefore: number[];
  failedRejected: number[];
  /**
   * Why they failed, of records that are kept and of those that were rejected although they could be read: by kind, by expected field and
   * dimension, records in which the check failed although the field was there, and because it was not; then the same of checks of the whole record.
   */
  toMend: number[];
  /** By column index; with holes where there is no value. What the records are like as they come out of the record stage. */
  values: ColumnValues[];
  groups: { [by in GroupBy]?: GroupValues };
  /** By months since the last sign of life; the last one of 241 is all beyond. */
  ages: number[];
  /** By rule: how many cells or records the rule was applied to, and how many of them it found fault with. */
  checks: { [rule: RuleId]: { applied: number; failed: number } };
  findings: { [code: string]: Count };
  changes: { [rule: RuleId]: Count };
  rejections: { [reason: string]: Count };
}

/** One use of a rule by a plan: everything that its options say, already checked. */
export interface Use {
  readonly rule: RuleId;
  /** A normalizer is `on`; a validator has a severity, which single messages may override. */
  readonly severity: Severity | 'on';
  readonly messages?: { readonly [message: string]: Severity };
  readonly options: { readonly [key: string]: Json };
  /** Only in these columns. Absent: wherever the rule's roles are. */
  readonly columns?: readonly string[];
  /** Not in these columns: another use says what happens there. */
  readonly except?: readonly string[];
  /** Columns whose cells it leaves as they are, from wherever it would write into them: a reviewer refused that. */
  readonly spare?: readonly string[];
}

/** How the bytes of an input are laid out; found once, on a bounded prefix. */
export interface Layout {
  readonly format: 'csv' | 'json' | 'ndjson';
  readonly encoding: string;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly quote: string;
  readonly eol: string;
  /** Whether a carriage return without a line feed ends a record. */
  readonly loneCr: boolean;
  /** Names of the columns, made unique. */
  readonly columns: readonly string[];
  /** Raw text of the header without its line end: a later line that equals it is a repeated header. */
  readonly header: string;
  readonly headerRows: number;
  readonly sepLine: boolean;
  readonly reason: string;
  /** Bytes of a record and of a cell, and depth of JSON, where they may be others than usual (io/format/limits.ts). */
  readonly limits?: { readonly record?: number; readonly field?: number; readonly depth?: number };
}

/** What agreement between two records is worth, in bits; trained on a run or published. */
export interface MatchModel {
  /** `published`, or `trained` by expectation-maximisation. */
  readonly source: 'published' | 'trained';
  /** Records that it was trained on, and pairs among them that are expected to be one entity; 0 where it was not. */
  readonly records: number;
  readonly matches: number;
  /** Whether the file was so small that records met by more keys. */
  readonly isWide: boolean;
  /** Bits before anything is compared: the prior. */
  readonly base: number;
  /**
   * Fields that are often wrong, so that a difference in them is no sign of another person or, for names of organisations, of another
   * house; whether there may be families; and whether a longer name is as a rule that of kin.
   */
  readonly noise: {
    readonly given: boolean;
    readonly birth: boolean;
    readonly families: boolean;
    readonly names?: boolean;
    readonly kin?: boolean;
  };
  /** Term frequency of names. */
  readonly name: NameFrequency;
  /** What so many records have that having it in common says nothing. */
  readonly common?: CommonValues;
  /** By comparison and level. */
  readonly weights: { readonly [comparison: string]: { readonly [level: string]: MatchWeight } };
}

/** By matcher, hashes of the match forms of values. */
export interface CommonValues {
  readonly [matcher: string]: readonly number[];
}

/** How the weight of one name depends on how many records have it. */
export interface NameFrequency {
  /** Records of a name for which the weights of its halves hold as they are. */
  readonly expected: number;
  /** Bits that a rarer name gains at most, and a commoner one loses. */
  readonly gain: number;
  readonly loss: number;
}

/** `m` and `u` are how often two records of one entity, and of two, are at a level; `bits` is the binary logarithm of m ÷ u. */
export interface MatchWeight {
  readonly m: number;
  readonly u: number;
  readonly bits: number;
}
/** Which of several values a merge keeps. What each of them does: docs/survivorship.md. */
export const SURVIVORSHIP_RULES = [
  'survivor', 'most-complete', 'most-recent', 'source-priority', 'longest', 'earliest', 'latest', 'furthest-stage', 'union', 'most-restrictive',
] as const; // biome-ignore format: a table reads better dense
export type SurvivorshipRule = (typeof SURVIVORSHIP_RULES)[number];
/** By what the record that survives is chosen. */
export const SURVIVOR_ORDERS = ['most-complete', 'most-recent', 'source-priority', 'oldest'] as const;
export type SurvivorOrder = (typeof SURVIVOR_ORDERS)[number];

/** Where records come from, the most trusted first: values of a column (default: the one of the role `record_source`), or input files. */
export interface Sources {
  readonly column?: string;
  readonly order?: readonly string[];
  readonly files?: readonly string[];
}

export interface SurvivorshipOptions extends Sources {
  /** What joins united values where no cell shows it. */
  readonly separator?: string;
}

/** A rule; `order` is for `source-priority` (as in `Sources`) and for `furthest-stage` (the stages, the first one first). */
export type FieldRule = SurvivorshipRule | readonly [SurvivorshipRule, SurvivorshipOptions];

/** What a rule pack says of merging: rules by role, by name of a column, and for columns that have none. */
export type Survivorship = { readonly [role in Role]?: FieldRule } & {
  /** Who survives; of equals the next of the list decides. */
  readonly survivor?: SurvivorOrder | readonly SurvivorOrder[];
  readonly sources?: Sources;
  readonly default?: FieldRule;
  readonly columns?: { readonly [column: string]: FieldRule };
};

/** Holds for a record where one of the columns has one of the values: without case and accents; `''` is an empty cell, `*` a filled one, `Legit*` a beginning. */
export interface PolicyCondition {
  readonly columns: readonly string[];
  readonly values: readonly string[];
}

/** Which records a part of a policy is about: those that all of `when` hold for, and none of `unless`. */
export interface PolicyScope {
  readonly when: readonly PolicyCondition[];
  readonly unless: readonly PolicyCondition[];
}

export const PERIOD_UNITS = ['day', 'week', 'month', 'year'] as const;
export interface Period {
  readonly count: number;
  readonly unit: (typeof PERIOD_UNITS)[number];
}

/** How long records may be kept: until the latest day in columns, or a period from the latest of them. */
export interface Retention extends PolicyScope {
  readonly name: string;
  readonly columns: readonly string[];
  /** Absent: the columns have the last day itself. */
  readonly keep?: Period;
}

export interface LawfulBasis extends PolicyScope {
  readonly columns: readonly string[];
  /** Values that count as a basis. */
  readonly accept: readonly string[];
}

/** Which records must not be kept, as a rule pack says it of the columns of an input. */
export interface Policy {
  readonly retention: readonly Retention[];
  readonly basis?: LawfulBasis;
}

/** Everything that the record stage needs, as plain JSON: the same plan gives the same bytes anywhere. */
export interface Plan {
  readonly version: 1;
  readonly asOf: string;
  readonly seed: number;
  /** Default country of the run, `''` if none was given. */
  readonly country: Country;
  readonly crm: Crm;
  readonly crmReason: string;
  readonly kind: RecordKind;
  readonly layout: Layout;
  readonly outputEncoding: string;
  readonly fields: readonly Field[];
  readonly pack: string;
  readonly uses: readonly Use[];
  /** Modules of user rules, as absolute file URLs; loaded again by every worker. */
  readonly plugins: readonly string[];
  readonly dedupe: {
    readonly enabled: boolean;
    readonly mergeThreshold: number;
    readonly reviewThreshold: number;
    /** Weights of the run that made the plan. */
    readonly model?: MatchModel;
  };
  readonly survivorship: Survivorship;
  /** Absent where the pack has none: nothing is set aside. */
  readonly policy?: Policy;
  /** Weight of each dimension in the score, where the pack changes the default. */
  readonly weights: { readonly [dimension in Dimension]?: number };
  /** What the file is expected to hold: by this alone the score is made, and of several the best counts. Absent in plans of earlier versions. */
  readonly expected?: readonly Expected[];
  /** Whether a record that is rejected for what it holds comes out with the others all the same: where exports are compared it is not gone. */
  readonly showsRejected?: true;
}

/** What a record of a kind should hold; `pack`: what a pack lists. */
export interface Expected {
  readonly kind: RecordKind | 'pack';
  readonly fields: readonly ExpectedField[];
}

/** Something that a file should hold. It is there in a record where of each group a column of one of the roles is filled. */
export interface ExpectedField {
  readonly field: string;
  readonly groups: readonly (readonly Role[])[];
}
