/**
 * Regular expressions of a module are made where they are first used, and not where the module begins: V8 reads one when it is made, which
 * takes long where it has `\p{…}`, and a run uses one in three.
 */
import { parseAst } from 'rolldown/parseAst';

/** What rolldown puts around a module that begins when it is first needed. */
const MODULE = '__esmMin';

/**
 * @param code of a bundle, as rolldown writes it for CommonJS
 * @returns the same with `NAME` as `(NAME ??= /…/)` wherever it is read, for each variable of a module that holds one expression for good
 */
export function makePatternsLate(code) {
  const program = parseAst(code, { lang: 'js' });
  const patterns = patternsOf(program);
  /** Names that are bound twice, or get another value: a parameter may have the name of what a module holds. */
  const changed = new Set();
  const reads = new Map();
  const made = new Set([...patterns.values()].map(({ target }) => target));
  visit(program, undefined, '', (node, parent, key) => {
    if (node.type !== 'Identifier' || !patterns.has(node.name) || made.has(node) || isLabel(parent, key)) return;
    if (parent.type === 'VariableDeclarator' && key === 'id' && patterns.get(node.name).declared === node) return;
    if (isBinding(parent, key)) changed.add(node.name);
    else reads.set(node.name, [...(reads.get(node.name) ?? []), { node, parent }]);
  });
  const edits = [];
  for (const [name, { literal, statement }] of patterns) {
    if (changed.has(name)) continue;
    const late = `(${name} ??= ${code.slice(literal.start, literal.end)})`;
    edits.push([statement.start, statement.end, '']);
    for (const { node, parent } of reads.get(name) ?? []) {
      edits.push([node.start, node.end, parent.type === 'Property' && parent.shorthand ? `${name}: ${late}` : late]);
    }
  }
  return edited(code, edits);
}

/** Variables of the bundle that a module sets to a regular expression in a statement of its own, by name. */
function patternsOf(program) {
  const declared = new Map();
  for (const { type, kind, declarations } of program.body) {
    if (type !== 'VariableDeclaration' || kind === 'const') continue;
    for (const { id, init } of declarations) if (id.type === 'Identifier' && !init) declared.set(id.name, id);
  }
  const patterns = new Map();
  visit(program, undefined, '', (node) => {
    if (node.type !== 'CallExpression' || node.callee.name !== MODULE) return;
    for (const statement of node.arguments[0].body?.body ?? []) {
      const { left, right, operator } = statement.expression ?? {};
      if (operator !== '=' || left.type !== 'Identifier' || !right.regex || !declared.has(left.name)) continue;
      patterns.set(left.name, { literal: right, statement, target: left, declared: declared.get(left.name) });
    }
  });
  return patterns;
}

/** A name that stands for no variable. */
const isLabel = (parent, key) =>
  (['property', 'key'].includes(key) && !parent.computed && !(parent.shorthand && key === 'value')) || key === 'label';

/** Places where a variable is made or changed. */
function isBinding(parent, key) {
  if (/^(?:Function|ArrowFunction|Class)/.test(parent.type)) return key === 'params' || key === 'id';
  if (parent.type === 'VariableDeclarator') return key === 'id';
  if (parent.type === 'Property') return parent.isTarget === true;
  if (['RestElement', 'CatchClause', 'UpdateExpression', 'ArrayPattern'].includes(parent.type)) return true;
  return key === 'left' && !['BinaryExpression', 'LogicalExpression'].includes(parent.type);
}

function visit(node, parent, key, see) {
  see(node, parent, key);
  if (node.type === 'ObjectPattern') for (const property of node.properties) property.isTarget = true;
  for (const [name, child] of Object.entries(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (typeof one?.type === 'string') visit(one, node, name, see);
    }
  }
}

function edited(code, edits) {
  const parts = [];
  let at = 0;
  for (const [start, end, text] of edits.sort((a, b) => a[0] - b[0])) {
    parts.push(code.slice(at, start), text);
    at = end;
  }
  return parts.join('') + code.slice(at);
}
