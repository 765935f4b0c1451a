/** What came of the runs, as tables. */
import { readFileSync } from 'node:fs';
import { markdown } from '../table.mjs';

/** `a × 3, b`, the most frequent first. */
function counted(list) {
  const counts = new Map();
  for (const one of list) counts.set(String(one), (counts.get(String(one)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted.map(([one, count]) => `${one} × ${count}`).join(', ');
}

/** One row for each kind of fault, or each command line. */
export function tableBy(outcomes, keyOf, head) {
  const keys = [...new Set(outcomes.map(keyOf))].sort();
  const rows = keys.map((key) => {
    const own = outcomes.filter((one) => keyOf(one) === key);
    const damaged = own.filter(({ damage }) => damage.length > 0).length;
    return [
      key,
      own.length,
      counted(own.flatMap(({ exits }) => exits)),
      counted(own.map(({ state }) => state)),
      damaged,
    ];
  });
  return markdown([head, 'runs', 'exit codes', 'outputs right after', 'lost or half-written'], rows);
}

/** One line a run. */
export function listOf(outcomes) {
  const line = ({ number, name, isOver, label, exits, state, next, damage }) =>
    [
      number,
      `${name}${isOver ? ' --force' : ''}`,
      label,
      exits.join(' and '),
      state,
      next.join(' '),
      damage.length > 0 ? 'BAD' : 'ok',
    ].join(' | ');
  return [
    'run | command | fault | exit code | outputs right after | exit codes of the next runs | in the end',
    ...outcomes.map(line),
  ].join('\n');
}

/** What has happened, in a line. */
export function sumOf(outcomes, { seed, seconds }) {
  const damaged = outcomes.filter(({ damage }) => damage.length > 0).length;
  const all = (count) => outcomes.reduce((sum, one) => sum + count(one), 0);
  const killed = all(({ next }) => next.filter((exit) => exit === 'SIGKILL').length);
  const resumed = all((one) => one.resumed);
  const stuck = outcomes.filter(({ exits, state }) => state === 'between' && exits.includes(3)).length;
  const cpu = childrenCpu();
  return [
    `${outcomes.length} runs (seed ${seed}), ${killed} more killed while they cleared up, ${resumed} resumed, in ${seconds.toFixed(0)} s`,
    ...(cpu === undefined ? [] : [`${cpu.toFixed(0)} s of CPU`]),
    ...(stuck === 0
      ? []
      : [
          `${stuck} ended with 3 and left putting right to the next run, as the disk let nothing be taken back any more`,
        ]),
    `lost or half-written: ${damaged}`,
  ].join('; ');
}

/** Seconds of CPU that all runs took together; undefined where the system does not say. */
function childrenCpu() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    // Linux, proc(5): fields 16 and 17, in hundredths of a second
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return undefined;
  }
}
