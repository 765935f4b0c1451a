/** How a scenario goes when nothing goes wrong: what it finds, what it leaves, and what it asks of the system on the way. */
import { Sandbox } from './sandbox.mjs';

const without = (seen, names) => new Map([...seen].filter(([name]) => !names.includes(name)));
const isSame = (a, b) => a.size === b.size && [...a].every(([name, hash]) => b.get(name) === hash);

/** What stands there before the scenario, its `setup` done, by path. */
async function filesOf(base, { name, files, setup }) {
  const sandbox = new Sandbox(base);
  sandbox.fill(files);
  await setup?.((args) => assertCalm(sandbox, { name, args }), sandbox);
  const found = Object.fromEntries([...sandbox.seen().keys()].map((path) => [path, sandbox.read(path)]));
  sandbox.remove();
  return found;
}

async function assertCalm(sandbox, { name, args, stdin }) {
  const { exit, stderr } = await sandbox.run({ args, stdin });
  if (exit !== 0) throw new Error(`${name} ends with ${exit} though nothing goes wrong:\n${stderr}`);
}

/**
 * @param isOver whether outputs of an earlier run stand there
 * @returns files that are there before (`files`), `inputs` among them, which no run changes; hashes `before`, `complete` and `again`
 */
export async function calmRun(base, scenario, isOver) {
  const { name, args, over, former, isInPlace, stdin } = scenario;
  const found = await filesOf(base, scenario);
  const inputs = isInPlace ? Object.keys(scenario.files) : Object.keys(found);
  const sandbox = new Sandbox(base);
  const seen = () => without(sandbox.seen(), inputs);
  sandbox.fill(found);
  if (isOver && former) sandbox.fill(former);
  else if (isOver && over) await assertCalm(sandbox, { name, args: [...args, ...over], stdin });
  const before = seen();
  const files = Object.fromEntries([...sandbox.seen().keys()].map((path) => [path, sandbox.read(path)]));
  const run = { name, stdin, args: isOver && !isInPlace ? [...args, '--force'] : args };
  const began = performance.now();
  await assertCalm(sandbox, run);
  const calm = { ms: performance.now() - began, counts: sandbox.counts(), before, complete: seen(), files, inputs };
  const hidden = sandbox.hidden();
  if (isInPlace) await assertCalm(sandbox, run);
  const again = seen();
  if (isInPlace) await assertCalm(sandbox, run);
  const isSteady = isSame(again, seen());
  sandbox.remove();
  if (hidden.length > 0) throw new Error(`${name}: a run that nothing disturbs leaves ${hidden.join(', ')}`);
  if (!isSteady) throw new Error(`${name}: done three times it leaves something else than done twice`);
  if (isSame(before, calm.complete)) throw new Error(`${name}: the outputs of the earlier run are the same`);
  return { ...calm, again, args: run.args };
}
