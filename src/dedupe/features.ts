/**
 * Step 1 of dedupe, in the worker: what is kept of a record for comparing, as bytes.
 *
 * Memory: the bytes of one chunk; at most 24 keys and 3 forms of 80 bytes a slot, so a record never takes more than about 3.5 KB,
 * and 150 to 250 bytes as a rule.
 *
 * Layout, little-endian, one record after the other:
 *   u32 row · u32 hi, u32 lo of the hash of all cells · u16 length of what follows
 *   u8 number of keys, then for each: u8 block, u32 hi, u32 lo
 *   for the record id and then for each slot (`slotsOf`): u8 number of forms, then for each: u8 length, UTF-8 bytes
 */
import type { AnyMatcher, Context, Country, Crm, Facts, Field, RecordKind, Role } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { recordIdKey } from '../values/record-id.ts';
import { type Hash, hashKey } from './hash.ts';
import { type Block, blocksOf, type DedupePlan, slotsOf } from './plan.ts';

export const HEADER_BYTES = 14;
export const KEY_BYTES = 9;
const MAX_KEYS = 24;
const MAX_KEYS_OF_BLOCK = 4;
const MAX_FORMS = 3;
const MAX_FORM_BYTES = 80;

export interface Features {
  /**
   * Adds a cleaned record.
   * @param row 1-based record number
   * @param context the record: values are read with `get(role)`
   * @param cells `hashCells` of all its cells
   */
  add(row: number, context: Context, cells: Hash): void;
  /** The bytes since the last call; starts anew. */
  take(): Uint8Array;
}

interface Slot {
  readonly matcher: AnyMatcher;
  readonly views: readonly View[];
}

/**
 * The feature writer of a plan.
 * @param matchers every matcher that may be used (the catalog's); those that the plan does not name are left out
 */
export function createFeatures(plan: DedupePlan, matchers: readonly AnyMatcher[]): Features {
  const slots = slotsOf(plan).map((id) => slotFor(id, plan, matchers));
  const index = new Map(slots.map(({ matcher }, at) => [matcher.id, at]));
  const blocks = blocksOf(plan);
  const writer = new Writer();
  return {
    add(row, context, cells) {
      const id = recordIdKey(context.get('id').trim());
      const forms = slots.map((slot) => formsOf(slot, context));
      writer.start(row, cells);
      writer.keys(id, forms, slots, blocks, index);
      writer.forms(id === '' ? [] : [id]);
      for (const texts of forms) writer.forms(texts);
      writer.end();
    },
    take: () => writer.take(),
  };
}

function slotFor(id: string, plan: DedupePlan, matchers: readonly AnyMatcher[]): Slot {
  const matcher = matchers.find((one) => one.id === id);
  if (!matcher) {
    throw new CrmqError('unknown-matcher', `the plan names matcher ${id}, which is not there`, {
      hint: 'load the plug-in that brings it, or take it out of the plan',
    });
  }
  const options = plan.matchers.find((one) => one.id === id)?.options ?? {};
  const fields = matcher.roles.flatMap((role) => plan.fields.find((field) => field.role === role) ?? []);
  return { matcher, views: fields.map((field) => new View(field, options, plan)) };
}

function formsOf({ matcher, views }: Slot, context: Context): readonly string[] {
  let forms: string[] | undefined;
  for (const view of views) {
    const value = context.get(view.role);
    if (value === '') continue;
    view.record = context;
    view.original = value;
    const form = matcher.form(value, view);
    if (form === '' || forms?.includes(form)) continue;
    if (!forms) forms = [form];
    else if (forms.length < MAX_FORMS) forms.push(form);
  }
  return forms ?? NOTHING;
}

const NOTHING: readonly string[] = [];

function keysOfForms(forms: readonly string[], matcher: AnyMatcher | undefined): readonly string[] {
  if (forms.length === 0 || matcher === undefined) return NOTHING;
  const keys = forms.length === 1 ? matcher.keys(forms[0] as string) : forms.flatMap((form) => matcher.keys(form));
  return keys.includes('') ? keys.filter((key) => key !== '') : keys;
}

/** The record as one matcher sees it through one column. Made once, pointed at each record in turn. */
class View implements Context {
  record!: Context;
  original = '';
  readonly role: Role;
  readonly column: string;
  readonly facts: Facts;
  readonly options: unknown;
  readonly crm: Crm;
  readonly kind: RecordKind;

  constructor(field: Field, options: unknown, plan: DedupePlan) {
    this.role = field.role as Role;
    this.column = field.column;
    this.facts = field.facts;
    this.options = options;
    this.crm = plan.crm;
    this.kind = plan.kind;
  }

  get country(): Country {
    return this.record.country;
  }
  get asOf(): string {
    return this.record.asOf;
  }
  get(role: Role): string {
    return this.record.get(role);
  }
  has(role: Role): boolean {
    return this.record.has(role);
  }
  factsOf(role: Role): Facts {
    return this.record.factsOf(role);
  }
}

/**
 * Calls back with the texts of each key of a block for one record: the product of its parts' keys; none where a part is empty.
 * The array is the same in every call.
 */
function eachKeyText(
  block: Block,
  keysOf: (matcher: string) => readonly string[],
  visit: (texts: string[]) => void,
): void {
  const texts: string[] = [];
  let left = MAX_KEYS_OF_BLOCK;
  const descend = (at: number): void => {
    const part = block.parts[at];
    if (part === undefined) {
      if (left-- > 0) visit(block.sorted && texts.length === 2 ? inOrder(texts) : texts);
      return;
    }
    for (const key of keysOf(part.matcher)) {
      texts[at] = part.chars === undefined ? key : key.slice(0, part.chars);
      descend(at + 1);
    }
  };
  descend(0);
}

function inOrder(texts: readonly string[]): string[] {
  const [a, b] = texts as [string, string];
  return a <= b ? [a, b] : [b, a];
}

/** Growing byte buffer for records of the layout above. */
class Writer {
  private bytes = Buffer.allocUnsafe(1 << 16);
  private at = 0;
  private from = 0;

  start(row: number, cells: Hash): void {
    this.reserve(HEADER_BYTES + 1);
    this.from = this.at;
    this.bytes.writeUInt32LE(row, this.at);
    this.bytes.writeUInt32LE(cells.hi, this.at + 4);
    this.bytes.writeUInt32LE(cells.lo, this.at + 8);
    this.at += HEADER_BYTES;
  }

  keys(
    id: string,
    forms: readonly (readonly string[])[],
    slots: readonly Slot[],
    blocks: readonly Block[],
    index: ReadonlyMap<string, number>,
  ): void {
    const cache: (readonly string[] | undefined)[] = [];
    const keysOf = (matcher: string): readonly string[] => {
      const at = index.get(matcher) ?? -1;
      return (cache[at] ??= keysOfForms(forms[at] ?? NOTHING, slots[at]?.matcher));
    };
    this.reserve(1 + MAX_KEYS * KEY_BYTES);
    const countAt = this.at++;
    let count = 0;
    const write = (block: number, texts: readonly string[]): void => {
      if (count === MAX_KEYS) return;
      count++;
      this.key(block, hashKey(block, texts));
    };
    if (id !== '') write(0, [id]);
    for (let block = 1; block < blocks.length; block++) {
      eachKeyText(blocks[block] as Block, keysOf, (texts) => write(block, texts));
    }
    this.bytes[countAt] = count;
  }

  private key(block: number, { hi, lo }: Hash): void {
    this.bytes[this.at] = block;
    this.bytes.writeUInt32LE(hi, this.at + 1);
    this.bytes.writeUInt32LE(lo, this.at + 5);
    this.at += KEY_BYTES;
  }

  forms(texts: readonly string[]): void {
    this.reserve(1 + texts.length * (1 + MAX_FORM_BYTES));
    this.bytes[this.at++] = texts.length;
    for (const text of texts) {
      const length = this.bytes.write(text, this.at + 1, MAX_FORM_BYTES, 'utf8');
      this.bytes[this.at] = length;
      this.at += 1 + length;
    }
  }

  end(): void {
    this.bytes.writeUInt16LE(this.at - this.from - HEADER_BYTES, this.from + HEADER_BYTES - 2);
  }

  take(): Uint8Array {
    const taken = new Uint8Array(this.at);
    taken.set(this.bytes.subarray(0, this.at));
    this.at = 0;
    return taken;
  }

  private reserve(size: number): void {
    if (this.at + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(this.bytes.length * 2);
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}

/** The features of a chunk without those of some rows. */
export function dropRows(features: Uint8Array, rows: ReadonlySet<number>): Uint8Array {
  const view = new DataView(features.buffer, features.byteOffset, features.byteLength);
  const kept: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < features.length; ) {
    const next = at + HEADER_BYTES + view.getUint16(at + HEADER_BYTES - 2, true);
    if (rows.has(view.getUint32(at, true))) {
      kept.push(features.subarray(from, at));
      from = next;
    }
    at = next;
  }
  if (from === 0) return features;
  kept.push(features.subarray(from));
  return Buffer.concat(kept);
}
