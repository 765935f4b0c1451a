/** At homes, where equal values meet: which rows repeat the value of an earlier one, in columns that hold each value once. */
import { Lines, linesIn } from '../../dedupe/shuffle/pointers.ts';
import type { Task } from '../../dedupe/shuffle/step.ts';
import type { ValueLine } from './lending.ts';
import type { Parts } from './parts.ts';

export function sendRepeated(parts: Parts, { read, emit }: Task): null {
  const rowsOf = new Map<string, number[]>();
  for (const [column, value, row] of linesIn<ValueLine>(read('values'))) {
    const name = `${column} ${value}`;
    const rows = rowsOf.get(name);
    if (rows) rows.push(row);
    else rowsOf.set(name, [row]);
  }
  const lines = new Lines();
  for (const [name, rows] of rowsOf) {
    const first = rows.reduce((least, row) => Math.min(least, row));
    const at = name.indexOf(' ');
    for (const row of rows) {
      const line: ValueLine = [Number(name.slice(0, at)), name.slice(at + 1), row];
      if (row !== first) lines.add(parts.indexOf(row), line);
    }
  }
  lines.send((to, bytes) => emit('repeated', to, bytes));
  return null;
}
