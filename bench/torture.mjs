/**
 * Kills crmq, fills its disk, takes its permissions and changes its input, at moments that a seed draws, and looks what is left.
 * After each run either all outputs stand complete or the former state is whole, or a lock says what the next run has to do; after the
 * next run everything is complete and no temporary file or lock is left anywhere. Prints each run with its exit code, and the runs by
 * fault and by command; 500 or more are written to bench/RESULTS-TORTURE.md. Ends with 1 where something was lost.
 *
 *   npm run torture -- [--runs 600] [--seed 1] [--quick] [--folder /tmp] [--only N] [--lanes 2] [--keep] [--results FILE]
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { machine } from './machine.mjs';
import { createRandom } from './random.mjs';
import { calmRun } from './torture/calm.mjs';
import { mounts } from './torture/disk.mjs';
import { ordeal } from './torture/ordeal.mjs';
import { scenarios } from './torture/scenarios.mjs';
import { listOf, sumOf, tableBy } from './torture/told.mjs';

const { values: args } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
    folder: { type: 'string', default: tmpdir() },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
    /** Runs at a time. */
    lanes: { type: 'string', default: '2' },
    results: { type: 'string', default: 'bench/RESULTS-TORTURE.md' },
  },
});
const seed = Number(args.seed);
const runs = Number(args.runs ?? (args.quick ? 24 : 600));
/** Fewer are no proof, and leave the results alone. */
const SAVED_FROM = 500;
/** As it was when the first run began. */
const where = machine();

const all = scenarios(createRandom(seed));
const [small, big] = [all.filter(({ isBig }) => !isBig), all.filter(({ isBig }) => isBig)];
const canMount = mounts(args.folder);

const calms = new Map();
function calmOf(scenario, isOver) {
  const key = `${scenario.name} ${isOver}`;
  if (!calms.has(key)) calms.set(key, calmRun(args.folder, scenario, isOver));
  return calms.get(key);
}

const outcomes = [];
async function lane(numbers) {
  for (const number of numbers) {
    // A run's draws are its own, so that one can be run again alone.
    const random = createRandom(seed * 1_000_003 + number);
    const drawsBig = random.chance(0.04) && !args.quick;
    const scenario = random.pick(drawsBig ? big : small);
    const isOver = random.chance(0.5) || scenario.isInPlace === true;
    const calm = await calmOf(scenario, isOver);
    const outcome = await ordeal(scenario, calm, isOver, random, { base: args.folder, canMount, keep: args.keep });
    const told = { number, name: scenario.name, isOver, ...outcome };
    outcomes.push(told);
    if (!args.quick) console.log(listOf([told]).split('\n')[1]);
    for (const words of outcome.damage) {
      console.error(`run ${number}, ${scenario.name}, ${outcome.label} ${JSON.stringify(outcome.fault.run)}: ${words}`);
    }
  }
}

function* numbered() {
  if (args.only !== undefined) yield Number(args.only);
  else for (let number = 0; number < runs; number++) yield number;
}

const began = performance.now();
const numbers = numbered();
await Promise.all(Array.from({ length: Number(args.lanes) }, () => lane(numbers)));
outcomes.sort((a, b) => a.number - b.number);

const disks = canMount
  ? 'Small disks and read-only ones are real ones here (tmpfs).'
  : 'Nobody may mount a disk here: what small and read-only ones say is injected.';
const byFault = tableBy(outcomes, ({ label }) => label, 'fault');
const byCommand = tableBy(outcomes, ({ name }) => name, 'command');
const sum = sumOf(outcomes, { seed, seconds: (performance.now() - began) / 1000 });
console.log([byFault, byCommand, disks, sum].join('\n\n'));
if (args.only === undefined && outcomes.length >= SAVED_FROM) save();
process.exitCode = outcomes.some(({ damage }) => damage.length > 0) ? 1 : 0;

function save() {
  const introduction = `Written by \`npm run torture -- --seed ${seed}\`. \`before\`: nothing of the run is there, and what stood there stands. \`complete\`: everything is in place.
\`between\`: on its way, with a lock that tells the next run what to do. A signal in the place of an exit code ended the process.`;
  const list = `\`\`\`\n${listOf(outcomes)}\n\`\`\``;
  const parts = [
    '# Torture',
    introduction,
    `${where}\n- ${disks}`,
    `**${sum}**`,
    byFault,
    byCommand,
    '## Each run',
    list,
  ];
  writeFileSync(args.results, `${parts.join('\n\n')}\n`);
}
