/**
 * Kills crmq, fills its disk, takes its permissions and changes its input, at moments that a seed draws, and looks what is left.
 * After each run either all outputs stand complete or the former state is whole, or a lock says what the next run has to do; after the
 * next run everything is complete and no temporary file or lock is left anywhere. Ends with 1 where that does not hold.
 *
 *   npm run torture -- [--runs 600] [--seed 1] [--quick] [--folder /tmp] [--only N] [--keep]
 */
import { spawnSync } from 'node:child_process';
import { statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from './random.mjs';
import { markdown } from './table.mjs';
import { drawAgain, drawFault } from './torture/faults.mjs';
import { stateOf } from './torture/judge.mjs';
import { Sandbox, sha256 } from './torture/sandbox.mjs';
import { scenarios } from './torture/scenarios.mjs';

const { values: args } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
    folder: { type: 'string', default: tmpdir() },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const seed = Number(args.seed);
const runs = Number(args.runs ?? (args.quick ? 60 : 600));
/** How many of the scenarios are big; they come last. */
const BIG = args.quick ? 0 : 3;
/** Runs at a time. */
const LANES = 2;

const all = scenarios(createRandom(seed)).filter(({ isBig }) => !(args.quick && isBig));
const canMount = process.getuid?.() === 0 && mounts();

/** Whether this machine lets us make a small disk. */
function mounts() {
  const sandbox = new Sandbox(args.folder);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', sandbox.folder]);
  if (status === 0) spawnSync('umount', [sandbox.folder]);
  sandbox.remove();
  return status === 0;
}

const mount = (sandbox, options) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', sandbox.folder]);

/** How a scenario goes when nothing goes wrong, over nothing and over outputs of an earlier run. */
async function calmRun(scenario, isOver) {
  const sandbox = new Sandbox(args.folder);
  sandbox.fill(scenario.files);
  const inputs = Object.keys(scenario.files);
  const seen = () => new Map([...sandbox.seen()].filter(([name]) => !inputs.includes(name)));
  if (isOver) await assertCalm(sandbox, { ...scenario, args: [...scenario.args, ...scenario.over] });
  const before = seen();
  const former = Object.fromEntries([...before.keys()].map((name) => [name, sandbox.read(name)]));
  const began = performance.now();
  const flags = isOver ? [...scenario.args, '--force'] : scenario.args;
  await assertCalm(sandbox, { ...scenario, args: flags });
  const calm = {
    ms: performance.now() - began,
    counts: sandbox.counts(),
    before,
    former,
    complete: seen(),
    inputs,
    args: flags,
  };
  const hidden = sandbox.hidden();
  sandbox.remove();
  if (hidden.length > 0) throw new Error(`${scenario.name}: a run that nothing disturbs leaves ${hidden.join(', ')}`);
  if (isOver && [...before].every(([name, hash]) => calm.complete.get(name) === hash)) {
    throw new Error(`${scenario.name}: the outputs of the earlier run are the same`);
  }
  return calm;
}

async function assertCalm(sandbox, scenario) {
  const { exit, stderr } = await sandbox.run(scenario);
  if (exit !== 0) throw new Error(`${scenario.name} ends with ${exit} though nothing goes wrong:\n${stderr}`);
}

/** One tortured run and what follows. @returns { label, exit, state, again, damage: what is wrong, in words } */
async function torture(scenario, calm, isOver, random) {
  const sandbox = new Sandbox(args.folder);
  const fault = drawFault(random, scenario, calm);
  const damage = [];
  const isMounted = canMount && Boolean(fault.isReadOnly || fault.smallDisk);
  if ((fault.isReadOnly || fault.smallDisk) && !canMount)
    fault.run.fault = { kind: fault.isReadOnly ? 'EROFS' : 'ENOSPC', on: 'open|write|mkdir|link', at: 1, sticky: true };
  try {
    if (isMounted) mount(sandbox, 'size=64m');
    sandbox.fill(scenario.files);
    sandbox.fill(calm.former);
    if (fault.cutsGzip) cutGzip(sandbox, scenario.input, random);
    if (isMounted) constrain(sandbox, fault);
    const hashes = () => calm.inputs.map((name) => sha256(sandbox.read(name)));
    const inputs = hashes();
    const flags = fault.closes ? [...calm.args, '-o', '-'] : calm.args;
    const run = { ...scenario, ...fault.run, args: flags };
    const results = await Promise.all(fault.isTwice ? [sandbox.run(run), sandbox.run(run)] : [sandbox.run(run)]);
    for (const { exit, stderr } of results) {
      const isExpected = fault.exits.includes(exit) || (fault.isTwice && !isOver && exit === 2);
      if (!isExpected) damage.push(`exit code ${exit}: ${stderr.slice(0, 600)}`);
      if (/a bug:|Warning:/.test(stderr)) damage.push(stderr.slice(0, 600));
      if (fault.isTwice && exit === 3 && !/another crmq \(process \d+\)/.test(stderr)) damage.push(stderr);
    }
    if (fault.isTwice && results.every(({ exit }) => exit !== 0)) damage.push('neither of two runs at once is done');
    if (!fault.changesInput && hashes().join() !== inputs.join()) damage.push('an input was changed');
    const state = fault.closes ? closedState(sandbox, calm) : stateOf(sandbox, calm);
    if (!['before', 'between', 'complete'].includes(state)) damage.push(state);
    const first = results[0].exit;
    if (first === 0 && !fault.closes && state !== 'complete' && !fault.changesInput)
      damage.push(`exit code 0, and ${state}`);
    if (typeof first === 'number' && first !== 0 && !fault.isTwice && state !== 'before' && !isLeftOver(results[0])) {
      damage.push(`exit code ${first}, and ${state}`);
    }
    if (
      typeof first === 'number' &&
      !fault.isTwice &&
      !isLeftOver(results[0]) &&
      !isStuck(fault) &&
      sandbox.hidden().some((name) => !scenario.resumes || !name.includes('.crmq-work'))
    ) {
      damage.push(`it ended by itself and left ${sandbox.hidden().join(', ')}`);
    }
    if (isMounted) spawnSync('mount', ['-o', 'remount,rw,size=64m', sandbox.folder]);
    const again = await next(sandbox, scenario, calm, fault, random, damage);
    return { label: fault.label, exits: results.map(({ exit }) => exit), state, again, damage, fault };
  } finally {
    if (isMounted) spawnSync('umount', [sandbox.folder]);
    if (args.keep && damage.length > 0) console.error(`kept: ${sandbox.home}`);
    else sandbox.remove();
  }
}

/** It says itself that it could not take back what was in place, and the next run puts it right. */
const isLeftOver = ({ stderr }) => stderr.includes('cannot be taken back');

/** A disk on which nothing can be removed any more leaves what is there to the next run. */
const isStuck = ({ isReadOnly, run: { fault } }) =>
  isReadOnly || Boolean(fault?.sticky) || /unlink|any/.test(fault?.on ?? '');

/** The next run completes everything, killed itself a time or two on the way, or two of them at once; a big one may go on. */
async function next(sandbox, scenario, calm, fault, random, damage) {
  if (fault.changesInput || fault.cutsGzip) sandbox.fill(scenario.files);
  const drawArgs = () => {
    const goesOn = scenario.resumes && !fault.changesInput && sandbox.hasWork() && random.chance(0.7);
    if (goesOn) resumed++;
    return { ...scenario, args: goesOn ? [...calm.args, '--resume'] : calm.args };
  };
  const kills = [];
  for (let again = drawAgain(random, calm.counts); again; again = drawAgain(random, calm.counts)) {
    kills.push((await sandbox.run({ ...drawArgs(), fault: again })).exit);
    const state = stateOf(sandbox, calm);
    if (!['before', 'between', 'complete'].includes(state)) damage.push(`killed while it cleared up: ${state}`);
  }
  const isTwice = random.chance(0.1) && !scenario.stdin && !scenario.resumes;
  const run = drawArgs();
  const results = await Promise.all(isTwice ? [sandbox.run(run), sandbox.run(run)] : [sandbox.run(run)]);
  const isOver = calm.args.includes('--force');
  for (const { exit, stderr } of results) {
    // Without --force, a run that was as good as done is completed, and then its outputs are in the way.
    const isExists = exit === 2 && stderr.includes('exists already') && !isOver;
    const isBusy = exit === 3 && results.length > 1 && /process \d+/.test(stderr);
    if (exit !== 0 && !isExists && !isBusy) damage.push(`the next run ends with ${exit}: ${stderr.slice(0, 600)}`);
  }
  const state = stateOf(sandbox, calm);
  if (state !== 'complete') damage.push(`after the next run: ${state}`);
  if (sandbox.hidden().length > 0) damage.push(`after the next run there is ${sandbox.hidden().join(', ')}`);
  return kills.length;
}

/** Nothing but data was asked for: whatever else is written must be complete. */
function closedState(sandbox, calm) {
  const state = stateOf(sandbox, calm);
  return state.startsWith('the manifest lies') ? state : 'before';
}

function cutGzip(sandbox, input, random) {
  const path = join(sandbox.folder, input);
  truncateSync(path, 20 + random.below(statSync(path).size - 30));
}

function constrain(sandbox, { isReadOnly, smallDisk }) {
  if (isReadOnly) spawnSync('mount', ['-o', 'remount,ro', sandbox.folder]);
  else {
    const used = Number(spawnSync('du', ['-sk', sandbox.folder], { encoding: 'utf8' }).stdout.split('\t')[0]);
    spawnSync('mount', ['-o', `remount,size=${used + Math.ceil(smallDisk / 1024)}k`, sandbox.folder]);
  }
}

/** Runs that went on with the work of an earlier one. */
let resumed = 0;

const calms = new Map();
for (const scenario of all) {
  for (const isOver of [false, true]) calms.set(`${scenario.name} ${isOver}`, await calmRun(scenario, isOver));
}

const outcomes = [];
const began = performance.now();
let started = 0;
async function lane() {
  while (started < runs) {
    const number = started++;
    if (args.only !== undefined && number !== Number(args.only)) continue;
    // A run's draws are its own, so that one can be run again alone.
    const random = createRandom(seed * 1_000_003 + number);
    const isOver = random.chance(0.5);
    const scenario =
      BIG > 0 && random.chance(0.08)
        ? all.at(-1 - random.below(BIG))
        : all[random.below(Math.max(1, all.length - BIG))];
    const outcome = await torture(scenario, calms.get(`${scenario.name} ${isOver}`), isOver, random);
    outcomes.push(outcome);
    for (const words of outcome.damage) {
      console.error(
        `run ${number}, ${scenario.name}${isOver ? ' over outputs' : ''}, ${outcome.label} ${JSON.stringify(outcome.fault.run)}: ${words}`,
      );
    }
  }
}
await Promise.all(Array.from({ length: LANES }, lane));

const labels = [...new Set(outcomes.map(({ label }) => label))].sort();
const rows = labels.map((label) => {
  const own = outcomes.filter((one) => one.label === label);
  const exits = own.flatMap((one) => one.exits).map(String);
  const count = (list) =>
    [...new Set(list)]
      .sort()
      .map((one) => `${one} × ${list.filter((other) => other === one).length}`)
      .join(', ');
  const states = own.map(({ state }) => state);
  return [label, own.length, count(exits), count(states), own.filter(({ damage }) => damage.length > 0).length];
});
const damaged = outcomes.filter(({ damage }) => damage.length > 0).length;
const kills = outcomes.reduce((sum, { again }) => sum + again, 0);
console.log(markdown(['fault', 'runs', 'exit codes', 'outputs right after', 'lost or half-written'], rows));
console.log(
  `${outcomes.length} runs (seed ${seed}), ${kills} more killed while they cleared up, ${resumed} resumed, in ${((performance.now() - began) / 1000).toFixed(0)} s; lost or half-written: ${damaged}`,
);
process.exitCode = damaged > 0 ? 1 : 0;
