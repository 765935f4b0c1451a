/** What a column of codes looks like: the one regular expression (RE2) that fits its values, where there is one. */

/** A column of so many values can show a shape. */
const LEAST_VALUES = 50;
/** And so many different ones: what is the same in a few is chance, or says too much. */
const LEAST_DIFFERENT = 20;
/** This share of the values has it, the others are a finding each. */
const SHAPE_SHARE = 0.995;

const [LOWER, UPPER, DIGIT] = [1, 2, 4];
/** Printable ASCII without blanks, of a length that codes have. */
const CODE = /^[!-~]{2,40}$/;
/** Addresses have these, codes do not. */
const NO_CODE = /[@]|:\/\//;
/** Beyond the share of the others. */
const MOST_MISFITS = 50;
/** Of numbers that are counted up every tenth is still there. */
const MOST_GAP = 10;
const WHOLE = /^\d{1,15}$/;
const FIXED_NUMBER = /^\^\\d(?:\{\d+\})?\$$/;
const MOST_GROUPS = 16;
const MOST_RUNS = 12;

interface Run {
  /** Of letters and digits, a class; else the sign itself. */
  readonly kind: number;
  readonly sign: string;
  shortest: number;
  longest: number;
  /** What stands there in every value; undefined where that differs. */
  text: string | undefined;
}

interface Group {
  count: number;
  readonly runs: Run[];
}

/** Values that all have one length: which kinds of characters stand at each place. */
interface Fixed {
  readonly kinds: Uint8Array;
  /** The characters of the first value; `''` where another one has another. */
  readonly same: string[];
  beyondF: boolean;
}

export class Shapes {
  #count = 0;
  #fixed: Fixed | undefined;
  #hasZeros = false;
  #misfits = 0;
  /** Up to as many as are needed. */
  readonly #different = new Set<string>();
  /** The least and greatest of values that are nothing but digits. */
  #least = Number.POSITIVE_INFINITY;
  #greatest = 0;
  /** By the order of kinds in a value; undefined once there are too many. */
  #groups: Map<string, Group> | undefined = new Map();

  add(value: string): void {
    const isFirst = this.#count++ === 0;
    // Most columns hold words: they are not looked at to the end.
    if (this.#misfits > MOST_MISFITS + this.#count * (1 - SHAPE_SHARE)) return;
    if (!CODE.test(value) || NO_CODE.test(value)) {
      this.#fixed = undefined;
      this.#misfits++;
      return;
    }
    if (this.#different.size < LEAST_DIFFERENT) this.#different.add(value);
    if (value.startsWith('0') && value.length > 1) this.#hasZeros = true;
    if (WHOLE.test(value)) {
      this.#least = Math.min(this.#least, Number(value));
      this.#greatest = Math.max(this.#greatest, Number(value));
    }
    if (isFirst) this.#fixed = { kinds: new Uint8Array(value.length), same: [...value], beyondF: false };
    if (this.#fixed && !addFixed(this.#fixed, value)) this.#fixed = undefined;
    this.#addGroup(value);
  }

  #addGroup(value: string): void {
    if (!this.#groups) return;
    const runs = runsOf(value);
    if (runs.length > MOST_RUNS) return;
    const key = runs.map(({ kind, sign }) => kind || sign).join(' ');
    const group = this.#groups.get(key);
    if (group) addRuns(group, runs);
    else if (this.#groups.size < MOST_GROUPS) this.#groups.set(key, { count: 1, runs });
    else this.#groups = undefined;
  }

  /**
   * The expression and how many values fit it.
   * @param isId whether the column is one of identifiers: then a number is a code too
   * @param isCounter whether numbers of it are dealt out one after the other
   */
  pattern(isId: boolean, isCounter = false): { readonly source: string; readonly fits: number } | undefined {
    const found = this.#pattern(isId);
    if (!found || this.#hasZeros || !FIXED_NUMBER.test(found.source)) return found;
    // the one after 9999 has another width
    return isCounter || this.#isCounted ? { ...found, source: '^\\d+$' } : found;
  }

  /** Numbers that lie close to each other are counted up, in whatever order they stand. */
  get #isCounted(): boolean {
    return this.#greatest - this.#least < this.#count * MOST_GAP;
  }

  #pattern(isId: boolean): { readonly source: string; readonly fits: number } | undefined {
    if (this.#count < LEAST_VALUES || this.#different.size < LEAST_DIFFERENT) return undefined;
    const fixed = this.#fixed && fixedPattern(this.#fixed);
    const isCode = (source: string | undefined): source is string =>
      source !== undefined && isOfCodes(source, isId || this.#hasZeros);
    const group = [...(this.#groups?.values() ?? [])].reduce<Group | undefined>(
      (best, next) => (best && best.count >= next.count ? best : next),
      undefined,
    );
    if (group && group.count === this.#count) {
      const source = groupPattern(group);
      if (isCode(source)) return { source, fits: this.#count };
    }
    if (isCode(fixed)) return { source: fixed, fits: this.#count };
    if (!group || group.count < this.#count * SHAPE_SHARE) return undefined;
    const source = groupPattern(group);
    return isCode(source) ? { source, fits: group.count } : undefined;
  }
}

function kindOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x41 && code <= 0x5a) return UPPER;
  return code >= 0x61 && code <= 0x7a ? LOWER : 0;
}

function addFixed(fixed: Fixed, value: string): boolean {
  if (fixed.kinds.length !== value.length) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const kind = kindOf(code);
    if (value[i] !== fixed.same[i]) {
      // Where a sign stands, the same sign stands in all of them.
      if (kind === 0 || (fixed.same[i] !== '' && kindOf(fixed.same[i]!.charCodeAt(0)) === 0)) return false;
      fixed.same[i] = '';
    }
    if (kind !== 0 && kind !== DIGIT && (code | 0x20) > 0x66) fixed.beyondF = true;
    fixed.kinds[i]! |= kind;
  }
  return true;
}

function runsOf(value: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < value.length; ) {
    const kind = kindOf(value.charCodeAt(at));
    let end = at + 1;
    while (kind !== 0 && end < value.length && kindOf(value.charCodeAt(end)) === kind) end++;
    const text = value.slice(at, end);
    runs.push({ kind, sign: kind === 0 ? text : '', shortest: end - at, longest: end - at, text });
    at = end;
  }
  return runs;
}

function addRuns(group: Group, runs: readonly Run[]): void {
  group.count++;
  for (const [i, run] of group.runs.entries()) {
    const other = runs[i]!;
    run.shortest = Math.min(run.shortest, other.shortest);
    run.longest = Math.max(run.longest, other.longest);
    if (run.text !== other.text) run.text = undefined;
  }
}

const quoted = (text: string): string => text.replace(/[\\.+*?()[\]{}|^$]/g, '\\$&');

/** Digits that are the same in all values are chance (a year, a first million); letters are a prefix. */
function fixedPattern({ kinds, same, beyondF }: Fixed): string {
  const parts: { source: string; count: number }[] = [];
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i]!;
    const isText = same[i] !== '' && kind !== DIGIT;
    const source = isText ? quoted(same[i]!) : classOf(kind, beyondF);
    const last = parts.at(-1);
    if (last && !isText && last.source === source) last.count++;
    else parts.push({ source, count: 1 });
  }
  return `^${parts.map(({ source, count }) => source + times(count, count)).join('')}$`;
}

function groupPattern({ runs }: Group): string {
  const parts = runs.map(({ kind, text, shortest, longest }) =>
    text !== undefined && kind !== DIGIT ? quoted(text) : classOf(kind, true) + times(shortest, longest),
  );
  return `^${parts.join('')}$`;
}

function classOf(kind: number, beyondF: boolean): string {
  if (kind === DIGIT) return '\\d';
  const last = beyondF || (kind & DIGIT) === 0 ? ['z', 'Z'] : ['f', 'F'];
  return `[${kind & DIGIT ? '0-9' : ''}${kind & LOWER ? `a-${last[0]}` : ''}${kind & UPPER ? `A-${last[1]}` : ''}]`;
}

const times = (shortest: number, longest: number): string =>
  shortest !== longest ? '+' : shortest === 1 ? '' : `{${shortest}}`;

/** Dates and numbers are no codes: other rules know them, and tomorrow's has another length. */
const DATE = /^\^\\d(?:\{\d\}|\+)?([-/]|\\\.)\\d(?:\{\d\}|\+)?\1\\d/;
const NUMBER = /^\^(?:[+-]|\\d(?:\{\d+\}|\+)?|\\\.|,|%)*\$$/;

function isOfCodes(source: string, isNumberCode: boolean): boolean {
  if (!/\\d|0-9/.test(source) || DATE.test(source)) return false;
  return !NUMBER.test(source) || (isNumberCode && /^\^\\d(?:\{\d+\}|\+)\$$/.test(source));
}
