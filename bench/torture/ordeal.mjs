/** One run to which something happens, and the runs after it, which have to put right whatever it left. */
import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { constrainDisk, freeDisk, injectInstead, makeDisk, removeDisk } from './disk.mjs';
import { drawAgain, drawFault } from './faults.mjs';
import { stateOf } from './judge.mjs';
import { Sandbox, sha256 } from './sandbox.mjs';

const ACCOUNTED = ['before', 'between', 'complete'];

/**
 * @param how `base` (folder for sandboxes), `canMount`, `keep` (leaves the folder of a run that went wrong)
 * @returns { label, exits, state, next: exit codes of what followed, resumed, damage: what is wrong, in words }
 */
export async function ordeal(scenario, calm, isOver, random, { base, canMount, keep }) {
  const sandbox = new Sandbox(base);
  const fault = drawFault(random, scenario, calm);
  if (!canMount) injectInstead(fault);
  const told = { label: fault.label, fault, exits: [], state: '', next: [], resumed: 0, damage: [] };
  const ordeal = { sandbox, scenario, calm, isOver, random, fault, told };
  try {
    if (canMount) makeDisk(sandbox, fault);
    sandbox.fill(calm.files);
    if (fault.cutsGzip) cutGzip(sandbox, scenario.input[0], random);
    if (canMount) constrainDisk(sandbox, fault);
    await suffer(ordeal);
    if (canMount) freeDisk(sandbox, fault);
    await recover(ordeal);
    return told;
  } finally {
    if (canMount) removeDisk(sandbox, fault);
    if (keep && told.damage.length > 0) console.error(`kept: ${sandbox.home}`);
    else sandbox.remove();
  }
}

async function suffer({ sandbox, scenario, calm, isOver, fault, told }) {
  const { damage } = told;
  const hashes = () => calm.inputs.map((name) => sha256(sandbox.read(name))).join();
  const inputs = hashes();
  const run = { ...scenario, ...fault.run, args: fault.closes ? scenario.pipe : calm.args };
  if (fault.closes && isOver && run.args.length > 0) run.args = [...run.args, '--force'];
  const results = await Promise.all(fault.isTwice ? [sandbox.run(run), sandbox.run(run)] : [sandbox.run(run)]);
  told.exits = results.map(({ exit }) => exit);
  for (const { exit, stderr } of results) {
    const isExpected = fault.exits.includes(exit) || (fault.isTwice && !isOver && exit === 2);
    if (!isExpected) damage.push(`exit code ${exit}: ${stderr.slice(0, 600)}`);
    if (/a bug:|Warning:/.test(stderr)) damage.push(stderr.slice(0, 600));
    if (fault.isTwice && exit === 3 && !/another crmq \(process \d+\)/.test(stderr)) damage.push(stderr);
  }
  if (fault.isTwice && told.exits.every((exit) => exit !== 0)) damage.push('neither of two runs at once is done');
  if (!fault.changesInput && hashes() !== inputs) damage.push('an input was changed');
  told.state = stateOf(sandbox, calm);
  if (fault.closes && told.state.startsWith('neither old nor new')) told.state = 'complete';
  if (!ACCOUNTED.includes(told.state)) damage.push(told.state);
  if (!fault.isTwice) judgeEnd({ sandbox, scenario, fault, told }, results[0]);
}

/** A run that ended by itself has done everything or nothing, and leaves nothing to be put right. */
function judgeEnd({ sandbox, scenario, fault, told }, result) {
  const { exit } = result;
  const { state, damage } = told;
  if (typeof exit !== 'number' || isLeftOver(result)) return;
  if (exit === 0 && state !== 'complete' && !fault.closes && !fault.changesInput)
    damage.push(`exit code 0, and ${state}`);
  if (exit !== 0 && state !== 'before') damage.push(`exit code ${exit}, and ${state}`);
  const left = sandbox.hidden().filter((name) => !scenario.resumes || !name.includes('.crmq-work'));
  if (left.length > 0 && !isStuck(fault)) damage.push(`it ended by itself and left ${left.join(', ')}`);
}

/** It says itself that it could not take back what was in place, and the next run puts it right. */
const isLeftOver = ({ stderr }) => stderr.includes('cannot be taken back');

/** A disk on which nothing can be removed any more leaves what is there to the next run. */
const isStuck = ({ isReadOnly, run: { fault } }) =>
  isReadOnly || Boolean(fault?.sticky) || /unlink|any/.test(fault?.on ?? '');

/** The next run completes everything, killed itself a time or two on the way, or two of them at once; a big one may go on. */
async function recover({ sandbox, scenario, calm, fault, random, told }) {
  const { damage } = told;
  if (fault.changesInput || fault.cutsGzip) {
    sandbox.fill(Object.fromEntries(calm.inputs.map((name) => [name, calm.files[name]])));
  }
  const drawRun = () => {
    const goesOn = scenario.resumes && !fault.changesInput && sandbox.hasWork() && random.chance(0.7);
    if (goesOn) told.resumed++;
    return { ...scenario, args: goesOn ? [...calm.args, '--resume'] : calm.args };
  };
  for (let again = drawAgain(random, calm.counts); again; again = drawAgain(random, calm.counts)) {
    told.next.push((await sandbox.run({ ...drawRun(), fault: again })).exit);
    const state = stateOf(sandbox, calm);
    if (!ACCOUNTED.includes(state)) damage.push(`killed while it cleared up: ${state}`);
  }
  const isTwice = random.chance(0.1) && !scenario.stdin && !scenario.resumes;
  const run = drawRun();
  const results = await Promise.all(isTwice ? [sandbox.run(run), sandbox.run(run)] : [sandbox.run(run)]);
  for (const { exit, stderr } of results) {
    told.next.push(exit);
    // Without --force, a run that was as good as done is completed, and then its outputs are in the way.
    const isExists = exit === 2 && stderr.includes('exists already') && !calm.args.includes('--force');
    const isBusy = exit === 3 && results.length > 1 && /process \d+/.test(stderr);
    if (exit !== 0 && !isExists && !isBusy) damage.push(`the next run ends with ${exit}: ${stderr.slice(0, 600)}`);
  }
  const state = stateOf(sandbox, calm);
  if (state !== 'complete') damage.push(`after the next run: ${state}`);
  const hidden = sandbox.hidden();
  if (hidden.length > 0) damage.push(`after the next run there is ${hidden.join(', ')}`);
}

function cutGzip(sandbox, input, random) {
  const path = join(sandbox.folder, input);
  truncateSync(path, 20 + random.below(statSync(path).size - 30));
}
