/** Conclusions → the text of a crmq.yaml: commented, and safe whatever the names and values of the file are. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { ColumnConclusion, Conclusions } from './conclusions.ts';
import type { GateConclusion } from './gate.ts';
import type { InferredPicklist } from './picklists.ts';
import { records } from './words.ts';

/** What would act in an editor or a terminal, or is no character. Within quotes YAML has escapes for them. */
const ACTING =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]|[\u{e0000}-\u{e007f}]/gu;
/** Characters of a comment: what is longer is no evidence. */
const LONGEST_REMARK = 240;

interface PackHead {
  /** Names of the inputs. */
  readonly inputs: readonly string[];
  readonly asOf: string;
  readonly version: string;
  readonly kept: number;
}

/** @returns YAML that the pack schema accepts */
export function packText(head: PackHead, found: Conclusions, gate?: GateConclusion): string {
  const root = new YAMLMap();
  root.add(new Pair(scalar('extends'), extendsOf(found.packs)));
  if (found.settings.length > 0) put(root, 'settings', settingsOf(found));
  if (found.columns.length > 0) put(root, 'fields', fieldsOf(found.columns));
  if (found.expect) put(root, 'score', scoreOf(found.expect));
  if (gate && gate.criteria.length + gate.rules.length > 0) put(root, 'gate', gateOf(gate));
  const document = new Document();
  document.contents = root as unknown as typeof document.contents;
  document.commentBefore = headOf(head, found.open);
  const text = document.toString({ lineWidth: 0, indentSeq: true });
  // behind the comment of a flow map at the end there is no line break
  return text.replace(ACTING, escaped).replace(/\n*$/, '\n');
}

function headOf({ inputs, asOf, version, kept }: PackHead, open: readonly string[]): string {
  const names = inputs.map((name) => (name === '-' ? 'standard input' : name)).join(', ');
  return [
    remark(`What holds for ${names}, inferred by crmq ${version} on ${asOf} from ${records(kept)}.`),
    ' Each line is what the file shows today, with the evidence behind it: read it, and change what is not meant.',
    ' The rules of inference: docs/init.md. The rules themselves: crmq rules ID.',
    ...open.flatMap((text) => ['', remark(`Decide: ${text}.`)]),
  ].join('\n');
}

function extendsOf({ value, why }: Conclusions['packs']): Scalar | YAMLSeq {
  const [first = '', ...more] = value;
  if (more.length === 0) return said(first, why);
  const list = new YAMLSeq();
  list.flow = true;
  for (const name of value) list.add(scalar(name));
  list.comment = remark(why);
  return list;
}

function scoreOf({ value, why }: NonNullable<Conclusions['expect']>): YAMLMap {
  const map = new YAMLMap();
  map.add(new Pair(scalar('expect'), said(value, why)));
  return map;
}

function settingsOf({ settings }: Conclusions): YAMLMap {
  const map = new YAMLMap();
  for (const { key, value, why } of settings) map.add(new Pair(scalar(key), said(value, why)));
  return map;
}

function fieldsOf(columns: readonly ColumnConclusion[]): YAMLMap {
  const map = new YAMLMap();
  for (const column of columns) {
    const key = scalar(column.column);
    const rules = rulesOf(column);
    const role = column.role && said(column.role.value, column.role.why);
    if (role && rules.items.length === 0) {
      map.add(new Pair(key, role));
      continue;
    }
    const shape = new YAMLMap();
    if (role) shape.add(new Pair(scalar('role'), role));
    put(shape, 'rules', rules);
    map.add(new Pair(key, shape));
  }
  return map;
}

function rulesOf({ required, unique, pattern, picklist, range }: ColumnConclusion): YAMLMap {
  const rules = new YAMLMap();
  if (required) rules.add(new Pair(scalar('required'), said('error', required.why)));
  if (unique) rules.add(new Pair(scalar('unique-id'), said('error', unique.why)));
  if (pattern) {
    const options = new YAMLMap();
    options.flow = true;
    const source = scalar(pattern.value);
    // The other quotes would double every backslash.
    source.type = Scalar.QUOTE_SINGLE;
    options.add(new Pair(scalar('pattern'), source));
    rules.add(new Pair(scalar('pattern'), setting(options, pattern.why, true)));
  }
  if (picklist) {
    const options = new YAMLMap();
    put(options, 'list', listOf(picklist.value));
    const key = scalar('picklist');
    rules.add(new Pair(key, setting(options, picklist.why)));
  }
  if (range) {
    const options = new YAMLMap();
    options.flow = true;
    for (const key of ['min', 'max'] as const) {
      if (range[key] !== undefined) options.add(new Pair(scalar(key), scalar(range[key])));
    }
    rules.add(new Pair(scalar('range'), setting(options, range.why, true)));
  }
  return rules;
}

/** `[error, { … }]`. */
function setting(options: YAMLMap, why: string, isFlow = false): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = isFlow;
  const level = scalar('error');
  list.add(level);
  list.add(options);
  if (isFlow) list.comment = remark(why);
  else level.comment = remark(why);
  return list;
}

function listOf({ list, slips, others }: InferredPicklist): YAMLSeq {
  const seq = new YAMLSeq();
  for (const { value, count } of list) seq.add(said(value, records(count)));
  const rest = slips.map(
    ({ value, count, meant }) => `${JSON.stringify(value)} (${records(count)}) probably means ${JSON.stringify(meant)}`,
  );
  if (others.count > 0) {
    rest.push(
      `${records(others.count)} with ${others.values === 1 ? 'a value' : `${others.values} values`} too rare to be an option`,
    );
  }
  if (rest.length > 0) seq.comment = rest.map(remark).join('\n');
  return seq;
}

function gateOf({ criteria, rules, columns }: GateConclusion): YAMLMap {
  const map = new YAMLMap();
  for (const { key, value, today } of criteria) map.add(new Pair(scalar(key), said(value, `today ${today}`)));
  const parts = {
    rules: rules.map(({ key, ...rest }) => ({ name: key, limits: [{ key: 'max', ...rest }] })),
    columns,
  };
  for (const [part, named] of Object.entries(parts)) {
    const inner = new YAMLMap();
    for (const { name, limits } of named) inner.add(new Pair(scalar(name), limitsOf(limits)));
    if (named.length > 0) put(map, part, inner);
  }
  return map;
}

/** A line for each thing: a file may have a hundred columns. */
function limitsOf(limits: GateConclusion['criteria']): YAMLMap {
  const map = new YAMLMap();
  map.flow = true;
  for (const { key, value } of limits) map.add(new Pair(scalar(key), scalar(value)));
  map.comment = remark(`today ${limits.map(({ today }) => today).join(', ')}`);
  return map;
}

const put = (map: YAMLMap, key: string, value: YAMLMap | YAMLSeq): void => map.add(new Pair(scalar(key), value));

function said(value: string | number, why: string): Scalar {
  const node = scalar(value);
  node.comment = remark(why);
  return node;
}

/** Quoted where that is needed: what acts must be escaped, and only quotes can do that. */
function scalar(value: string | number): Scalar {
  const node = new Scalar(value);
  if (typeof value === 'string' && (value.search(ACTING) >= 0 || /[\r\n]/.test(value))) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

/** One line of a comment. */
function remark(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(ACTING, '\ufffd').trim();
  return ` ${line.length > LONGEST_REMARK ? `${line.slice(0, LONGEST_REMARK - 1)}…` : line}`;
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
