/**
 * A process that runs one command line of crmq after another, as bin/crmq.js runs one: started by warm.ts, which sends what to run and
 * reads stdout and stderr. A run has ended when nothing is left of it that would keep a process alive.
 */
const { Readable } = require('node:stream');
const { load } = require('../../bin/load.js');

const { main } = load();
const streams = [process.stdout, process.stderr];
/** A run listens to them from its first use on, in their own getters. */
const getters = ['stdout', 'stderr'].map((name) => [name, Object.getOwnPropertyDescriptor(process, name)]);

/** What keeps a process alive, by kind. */
const alive = () => process.getActiveResourcesInfo().sort().join();
const nextTurn = () => new Promise((done) => setTimeout(done, 1));

// also where a run never ends
process.on('disconnect', () => process.exit());
process.on('message', async ({ folder, args, env, input, mark }) => {
  const stdin = new Readable({ read() {} });
  stdin.push(Buffer.from(input, 'base64'));
  stdin.push(null);
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  process.chdir(folder);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  const before = alive();
  await main(['node', 'crmq', ...args]);
  for (const stream of streams) stream.removeAllListeners('error');
  for (const [name, getter] of getters) Object.defineProperty(process, name, getter);
  while (alive() !== before) await nextTurn();
  for (const stream of streams) stream.write(mark);
  process.send(process.exitCode ?? 0);
  process.exitCode = undefined;
});
