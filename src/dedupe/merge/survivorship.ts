/** Which rule decides each column of a merged record: that of the pack, else what crmq does by itself, and why. */
import {
  ADDRESS_ROLES,
  BIRTH_PART_ROLES,
  CONSENT_ROLES,
  type Field,
  type FieldRule,
  PROTECTED_ROLES,
  type Role,
  type Sources,
  type SurvivorOrder,
  type Survivorship,
  type SurvivorshipRule,
} from '../../contract.ts';
import { lifecycleRank, matchPicklist } from '../../values/cell/picklist.ts';
import { matchText } from '../../values/text/text.ts';

export interface MergeMember {
  readonly row: number;
  readonly cells: readonly string[];
  /** The input that it came from, where there may be several. */
  readonly file?: string | undefined;
  /** Whether a person named it: it survives, so that it is known again by its id. */
  readonly isNamed?: boolean;
}

/** What is done with some roles where no pack says anything. */
interface DefaultRule {
  readonly roles: readonly Role[];
  readonly rule: SurvivorshipRule;
  /** What the rule does beyond its name, if anything. */
  readonly also: string;
  readonly why: string;
}

/** Ids are those of the survivor, and only its own: no rule can lend one. */
export const FIXED_ROLES: readonly Role[] = [...PROTECTED_ROLES, 'is_deleted'];

/** Roles that are not named here keep the value of the survivor. */
export const DEFAULT_RULES: readonly DefaultRule[] = [
  {
    roles: FIXED_ROLES,
    rule: 'survivor',
    also: 'a blank stays blank; cannot be changed',
    why: 'Other systems know the record by them. Ids of records that were merged away are in `crosswalk.csv`.',
  },
  {
    roles: CONSENT_ROLES,
    rule: 'most-restrictive',
    also: 'the proof of a consent is completed only where nothing in it disagrees; who is dead on one record is dead; cannot be changed',
    why: 'Who refused on one record has refused. A grant on another record does not undo it.',
  },
  {
    roles: ADDRESS_ROLES,
    rule: 'survivor',
    also: 'an address moves as a whole: blanks are filled only from a record where nothing in it disagrees',
    why: 'Half of one address and half of another is a place where nobody lives.',
  },
  {
    roles: BIRTH_PART_ROLES,
    rule: 'survivor',
    also: 'blanks are filled only from a record where none of the three disagrees',
    why: 'A date that is put together from two is no date of birth of anybody.',
  },
  {
    roles: ['created_at'],
    rule: 'earliest',
    also: 'only dates in ISO form are compared; the time of day is kept',
    why: 'The person has been known since then.',
  },
  {
    roles: ['other_date'],
    rule: 'survivor',
    also: 'the earliest or the latest where the label says which of several dates it is: `First Gift Date`, `Member since`, `Last donation`',
    why: 'The first gift of two records is the earlier one, the last the later one.',
  },
  {
    roles: ['updated_at', 'last_activity_at'],
    rule: 'latest',
    also: 'only dates in ISO form are compared; the time of day is kept',
    why: 'It is the last sign of life of the one person.',
  },
  {
    roles: ['lifecycle_stage'],
    rule: 'furthest-stage',
    also: 'in the order of HubSpot; a stage that is not known comes first',
    why: 'A customer who is a lead too is a customer.',
  },
  {
    roles: ['notes'],
    rule: 'union',
    also: 'one under the other; a note that another one holds, sentence for sentence, is left out',
    why: 'What somebody wrote down must not get lost, least of all "do not call".',
  },
  {
    roles: ['tags'],
    rule: 'union',
    also: 'each once, with the separator that the cells use',
    why: 'Each tag was set for a reason.',
  },
  {
    roles: ['first_name'],
    rule: 'survivor',
    also: 'an initial gives way to the name that it stands for, and a name to one that holds it and says more (`Juan` to `Juan Carlos`)',
    why: 'Nothing of `J.` is lost in `John`; and who is Juan Carlos is not merged with Juan Pablo, whom a lone `Juan` fits too.',
  },
  {
    roles: ['last_name'],
    rule: 'survivor',
    also: 'as for `first_name`, it gives way to one that holds it (`García` to `García López`), a slip of one letter gives way to the spelling of most records (of three and more), of an address of the person, or of the lists of names; names that changed places to the order of most records, else to the one in which they are known',
    why: '`Okaor` is `Okafor` mistyped where the address is `p.okafor@…`, and `Price Patricia` is Patricia Price.',
  },
  {
    roles: ['full_name'],
    rule: 'survivor',
    also: 'as for `first_name`, it gives way to one that holds it (`J. García` to `Juan García López`); beside columns for its parts only together with these',
    why: 'A whole name that is made of two records may be nobody’s.',
  },
  {
    roles: ['email', 'email_2', 'phone', 'mobile', 'home_phone', 'other_phone'],
    rule: 'survivor',
    also: 'one that the survivor lacks goes to a column of its kind that is still empty, unless mail came back from it or it is a slip of the one that is kept; one that stands in another column of its kind already takes the place of no other, and a mobile that takes that of a landline makes room where a column for mobiles is free, whatever the rule',
    why: 'Both addresses and both numbers reach the person.',
  },
  {
    roles: ['owner'],
    rule: 'survivor',
    also: 'somebody who has left gives way, and a new owner brings the owner id along',
    why: 'The record needs somebody who is there.',
  },
];

const BY_ROLE: ReadonlyMap<Role, SurvivorshipRule> = new Map(
  DEFAULT_RULES.flatMap(({ roles, rule }) => roles.map((role) => [role, rule] as const)),
);
const SETTLED: ReadonlySet<Role> = new Set([...FIXED_ROLES, ...CONSENT_ROLES]);
const ADDRESS: ReadonlySet<Role> = new Set(ADDRESS_ROLES);

/** How a column is decided. */
export interface ColumnRule {
  readonly rule: SurvivorshipRule;
  /** Whether a pack says so. */
  readonly isOwn: boolean;
  /** Place of a record's source, 0 for the most trusted; the same for all where none is. */
  rank(member: MergeMember): number;
  /** How far a stage is. */
  stage(value: string): number;
  readonly separator: string | undefined;
}

/** What a pack says, made ready for the columns of a file. */
export interface RuleBook {
  /** By index of the column. */
  readonly columns: ReadonlyMap<number, ColumnRule>;
  readonly survivor: readonly SurvivorOrder[];
  rank(member: MergeMember): number;
}

export function ruleBook(survivorship: Survivorship, fields: readonly Field[]): RuleBook {
  const rank = rankOf(survivorship.sources, fields);
  const columns = new Map<number, ColumnRule>();
  for (const field of fields) columns.set(field.index, columnRule(field, survivorship, fields, rank));
  return { columns, survivor: [survivorship.survivor ?? []].flat() as SurvivorOrder[], rank };
}

function columnRule(
  { role, column, facts }: Field,
  survivorship: Survivorship,
  fields: readonly Field[],
  rank: ColumnRule['rank'],
): ColumnRule {
  const builtIn = facts.keeps ?? (role === null ? undefined : BY_ROLE.get(role));
  // A column may be called like a property of every object.
  const { columns } = survivorship;
  const ofColumn = columns && Object.hasOwn(columns, column) ? columns[column] : undefined;
  const named = ofColumn ?? (role === null ? undefined : survivorship[role]);
  const isSettled = role !== null && SETTLED.has(role);
  // an address has no rule of its own cell by cell: it moves as a whole
  const isFree = builtIn === undefined || builtIn === 'survivor' || (role !== null && ADDRESS.has(role));
  const own = isSettled ? undefined : (named ?? (isFree ? survivorship.default : undefined));
  const [rule, options] = apart(own ?? builtIn ?? 'survivor');
  return {
    rule,
    isOwn: own !== undefined,
    rank: rule === 'source-priority' && hasSources(options) ? rankOf(ownSources(survivorship, options), fields) : rank,
    stage: stageOrder(rule === 'furthest-stage' ? options.order : undefined),
    separator: options.separator,
  };
}

const hasSources = ({ order, files, column }: Sources): boolean =>
  order !== undefined || files !== undefined || column !== undefined;

/** Sources of one rule: files of its own are no values of a column, and values of its own no files. */
function ownSources({ sources }: Survivorship, own: Sources): Sources {
  if (own.files) return { files: own.files };
  const column = own.column ?? sources?.column;
  return { order: own.order ?? sources?.order ?? [], ...(column === undefined ? {} : { column }) };
}

const apart = (rule: FieldRule) => (typeof rule === 'string' ? ([rule, {}] as const) : rule);

/** The place of a record's source in the order; what is not in it comes last. */
function rankOf(sources: Sources | undefined, fields: readonly Field[]): (member: MergeMember) => number {
  if (sources?.files) {
    const places = new Map(sources.files.map((file, at) => [fileName(file), at]));
    return ({ file }) => places.get(fileName(file ?? '')) ?? places.size;
  }
  const { column, order = [] } = sources ?? {};
  const field = fields.find((one) => (column === undefined ? one.role === 'record_source' : one.column === column));
  if (!field || order.length === 0) return () => 0;
  const places = new Map(order.map((value, at) => [matchText(value), at]));
  return ({ cells }) => places.get(matchText(cells[field.index] ?? '')) ?? places.size;
}

/** A file is known by its name, wherever it is, and whether it is gzipped or not. */
const fileName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.gz$/i, '');

function stageOrder(order: readonly string[] | undefined): (value: string) => number {
  if (!order) return lifecycleRank;
  const places = new Map(order.map((stage, at) => [stageKey(stage), at + 1]));
  return (value) => places.get(stageKey(value)) ?? 0;
}

/** `Marketing Qualified Lead` and `marketingqualifiedlead` are one stage. */
function stageKey(text: string): string {
  const known = matchPicklist(text, 'hubspot', 'lifecycle_stage')?.internal ?? text;
  return matchText(known).replaceAll(' ', '');
}

/** The sources that a pack names: in general, and those of single rules. */
function sourcesIn(survivorship: Survivorship): Sources[] {
  const { sources, survivor: _, default: general, columns = {}, ...byRole } = survivorship;
  const rules = [general, ...Object.values(columns), ...Object.values(byRole)] as (FieldRule | undefined)[];
  const own = rules.flatMap((rule) => {
    const [name, options] = apart(rule ?? 'survivor');
    return name === 'source-priority' && hasSources(options) ? [ownSources(survivorship, options)] : [];
  });
  return [...(sources === undefined ? [] : [sources]), ...own];
}

/** What in a pack has no effect on these inputs, for a person. */
export function idleSources(
  survivorship: Survivorship,
  fields: readonly Field[],
  files: readonly string[],
): string | undefined {
  const all = sourcesIn(survivorship);
  const inputs = new Set(files.map(fileName));
  for (const one of all) {
    const absent = one.files?.filter((file) => !inputs.has(fileName(file))) ?? [];
    if (absent.length > 0 && absent.length === one.files?.length) {
      return `survivorship: no input is one of the source files ${absent.join(', ')}`;
    }
    // of one input a pack may name the others, which are read another day
    if (absent.length > 0 && inputs.size > 1) {
      return `survivorship: no input is the source file ${absent.join(', ')}; the inputs are ${[...inputs].join(', ')}`;
    }
    const isThere = one.column !== undefined || fields.some(({ role }) => role === 'record_source');
    if (one.order && !isThere) {
      return 'survivorship: no column tells the source of a record; name it with sources: { column }';
    }
  }
  return undefined;
}
