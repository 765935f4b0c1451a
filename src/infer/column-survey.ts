/** What is noted of a column while all its records go by: as much as its role allows to conclude, in bounded memory. */
import { type Field, PICKLIST_ROLES, type Role } from '../contract.ts';
import { Seen } from '../dedupe/seen.ts';
import { MOST_TEXTS } from './picklists.ts';
import { Shapes } from './value-shape.ts';

/** Roles whose values may be options of a list. */
const CHOICES: ReadonlySet<Role | null> = new Set<Role | null>([
  ...PICKLIST_ROLES, 'department', 'record_source', 'opt_in_source', 'legal_basis', 'tags', null,
]); // biome-ignore format: a table reads better dense
/** Identifiers. A number of one is a code. */
const IDS: ReadonlySet<Role | null> = new Set<Role | null>([
  'id', 'external_id', 'related_id', 'owner_id', 'company_id',
]); // biome-ignore format: a table reads better dense
/** Those of them that belong to one record. The id of the record is looked at by every pack. */
const OWN_IDS: ReadonlySet<Role | null> = new Set<Role | null>(['external_id', null]);

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

  constructor(field: Field) {
    const { role } = field;
    this.field = field;
    this.isId = IDS.has(role);
    if (CHOICES.has(role) || role === 'country') this.texts = new Map();
    if (this.isId || role === null) this.shapes = new Shapes();
    if (OWN_IDS.has(role)) this.seen = new Seen();
  }

  /** Whether anything is to be noted of its cells. */
  get isOpen(): boolean {
    return this.texts !== undefined || this.shapes !== undefined || this.seen !== undefined;
  }

  /** Takes a cell that is not empty. */
  add(value: string): void {
    this.filled++;
    if (this.seen && !this.seen.add(value)) this.seen = undefined;
    this.shapes?.add(value);
    if (!this.texts) return;
    this.texts.set(value, (this.texts.get(value) ?? 0) + 1);
    if (this.texts.size > MOST_TEXTS || value.length > LONGEST) this.texts = undefined;
  }
}
