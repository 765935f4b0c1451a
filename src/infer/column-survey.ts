/** What is noted of a column while all its records go by: as much as its role allows to conclude, in bounded memory. */
import { DATE_ROLES, type Field, PICKLIST_ROLES, type Role } from '../contract.ts';
import { Seen } from '../dedupe/columns/seen.ts';
import { MOST_TEXTS } from './picklists.ts';
import { DaySpan, NumberSpan } from './ranges.ts';
import { Shapes } from './value-shape.ts';

/** Roles whose values may be options of a list. A column without a role may hold some too. */
export const CHOICE_ROLES: readonly (Role | null)[] = [
  ...PICKLIST_ROLES, 'department', 'record_source', 'opt_in_source', 'legal_basis', 'tags', null,
]; // biome-ignore format: a table reads better dense
const CHOICES: ReadonlySet<Role | null> = new Set(CHOICE_ROLES);
/** Identifiers. A number of one is a code. */
const IDS: ReadonlySet<Role | null> = new Set<Role | null>([
  'id', 'external_id', 'related_id', 'owner_id', 'company_id',
]); // biome-ignore format: a table reads better dense
/** Those of them that belong to one record. The id of the record is looked at by every pack. */
const OWN_IDS: ReadonlySet<Role | null> = new Set<Role | null>(['external_id', null]);

/** Roles of numbers. A column without a role may be one too. */
const NUMBERS: ReadonlySet<Role | null> = new Set<Role | null>(['deal_amount', 'annual_revenue', 'employees', null]);
/** How old people are is a matter of another rule. */
const DAYS: ReadonlySet<Role | null> = new Set<Role>(DATE_ROLES.filter((role) => role !== 'birth_date'));

/** Text of a cell that is counted among the choices at most. */
const LONGEST = 200;

export class ColumnSurvey {
  readonly field: Field;
  readonly isId: boolean;
  filled = 0;
  /** How often each text stands there; undefined where there are too many, or it is no column of choices. */
  texts: Map<string, number> | undefined;
  readonly shapes: Shapes | undefined;
  /** Undefined once a value came again. */
  seen: Seen | undefined;
  readonly span: NumberSpan | DaySpan | undefined;

  constructor(field: Field) {
    const { role, facts } = field;
    this.field = field;
    this.isId = IDS.has(role);
    if (CHOICES.has(role) || role === 'country') this.texts = new Map();
    if (this.isId || role === null) this.shapes = new Shapes();
    if (OWN_IDS.has(role)) this.seen = new Seen();
    if (NUMBERS.has(role)) this.span = new NumberSpan(role !== null);
    else if (role !== null && DAYS.has(role)) this.span = new DaySpan(role, facts.dateOrder);
  }

  /** Whether anything is to be noted of its cells. */
  get isOpen(): boolean {
    const { texts, shapes, seen, span } = this;
    return texts !== undefined || shapes !== undefined || seen !== undefined || span !== undefined;
  }

  /** Takes a cell that is not empty. */
  add(value: string): void {
    this.filled++;
    if (this.seen && !this.seen.add(value)) this.seen = undefined;
    this.shapes?.add(value);
    this.span?.add(value);
    if (!this.texts) return;
    this.texts.set(value, (this.texts.get(value) ?? 0) + 1);
    if (this.texts.size > MOST_TEXTS || value.length > LONGEST) this.texts = undefined;
  }
}
