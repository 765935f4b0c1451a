/** Asks the real binary: one `crmq value` process for all inputs of one set of flags. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * @param crmq path of the binary
 * @returns `(as, inputs, flags)` → one answer an input, in order, as `crmq value` prints it
 */
export function asker(crmq) {
  return (as, inputs, flags = []) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [crmq, 'value', '--as', as, '--json', ...flags], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const chunks = [];
      child.stdout.on('data', (chunk) => chunks.push(chunk));
      child.on('error', reject);
      child.on('close', (code) => {
        const answers = Buffer.concat(chunks).toString().split('\n').slice(0, -1);
        if (code !== 0 || answers.length !== inputs.length) {
          reject(
            new Error(
              `crmq value --as ${as} ${flags.join(' ')}: exit ${code}, ${answers.length} answers for ${inputs.length} values`,
            ),
          );
        } else resolve(answers.map((line) => JSON.parse(line)));
      });
      child.stdin.end(inputs.map((input) => `${JSON.stringify(String(input))}\n`).join(''));
    });
}

/**
 * Asks for cases whose flags differ, one process for each set of flags.
 * @param flagsOf case → flags, such as `['--country', 'FI']`
 * @returns one answer a case, in order
 */
export async function askEach(ask, as, cases, flagsOf, inputOf = ({ input }) => input) {
  const groups = grouped(cases, flagsOf);
  const answers = new Array(cases.length);
  const work = [...groups.values()];
  const next = async () => {
    for (let group = work.pop(); group; group = work.pop()) {
      const got = await ask(
        as,
        group.map((i) => inputOf(cases[i])),
        flagsOf(cases[group[0]]),
      );
      for (const [n, i] of group.entries()) answers[i] = got[n];
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  return answers;
}

function grouped(cases, flagsOf) {
  const groups = new Map();
  for (const [i, one] of cases.entries()) {
    const key = flagsOf(one).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return groups;
}
