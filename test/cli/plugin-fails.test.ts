/** A rule of a plug-in that throws: whose it is, where, and nothing of the record where that is masked. */
import { afterAll, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox({ cold: true });
afterAll(() => sandbox.remove());

const BODIES = {
  normalizer: `defineNormalizer({ id: 'mine', roles: ['email'], risk: 'safe', phase: 'shape', docs, normalize: fails })`,
  validator: `defineValidator({ id: 'mine', roles: ['email'], dimension: 'validity', docs, messages: { no: 'no' }, check: fails })`,
  matcher: `defineMatcher({ id: 'mine', roles: ['email'], docs, form: fails, keys: (form) => [form], similarity: () => 1 })`,
};

sandbox.write(
  'in.csv',
  'Id,First Name,Email\n1,Ann,ann@north.example\n2,Bob,bob@oops.example\n3,Cid,cid@oops.example\n',
);
for (const [type, body] of Object.entries(BODIES)) {
  sandbox.write(
    `${type}.mjs`,
    `import * as crmq from 'crmq';
const { defineNormalizer, defineValidator, defineMatcher } = crmq;
const docs = { summary: 'S.', why: 'W.', examples: [{ before: 'a@b.example', after: 'a@b.example' }] };
const fails = (value) => { if (value.includes('oops')) throw new Error('cannot do with ' + value); return ${type === 'validator' ? 'undefined' : 'value'}; };
export const mine = ${body};
`,
  );
}

it.each([
  ['normalizer', ', column Email', ''],
  ['validator', ', column Email', ''],
  ['matcher', '', ''],
  ['validator', ', column Email', '--jobs 2 --chunk-bytes 40'],
])('of a %s is a matter of configuration', async (type, column, more) => {
  const { exit, stderr } = await sandbox.run(`crmq clean in.csv --no-html --plugin ./${type}.mjs ${more}`);
  expect(stderr).toContain(`crmq: record 2${column}: the rule mine of the plug-in ${type}.mjs failed\n`);
  expect(stderr).toContain('  Error: cannot do with bob@oops.example\n');
  expect(stderr).toContain('a rule must never throw for bad data: mend it, or switch it off in the pack');
  expect(exit).toBe(2);
});

it('of a check that is only asked for the score, as the column may be read otherwise, is one too', async () => {
  sandbox.write('clients.csv', 'Client,Email,Company\nAnn North,a@a.example,Acme\nBob oops,b@b.example,Acme\n');
  sandbox.write(
    'silent.mjs',
    `import { defineValidator } from 'crmq';
const docs = { summary: 'S.', why: 'W.', examples: [{ before: 'a', after: 'a' }] };
const check = (value, { column }) => { if (column === 'Client' && value.includes('oops')) throw new Error('cannot do'); };
export const mine = defineValidator({ id: 'mine', roles: ['company'], dimension: 'validity', docs, messages: { no: 'no' }, check });
`,
  );
  const { exit, stderr } = await sandbox.run('crmq clean clients.csv --no-html --plugin ./silent.mjs');
  expect(stderr).toContain('crmq: record 2, column Client: the rule mine of the plug-in silent.mjs failed\n');
  expect(exit).toBe(2);
});

const ANSWERS = {
  number: [`defineNormalizer({ id: 'mine', roles: ['email'], risk: 'safe', phase: 'shape', docs, normalize: () => 5 })`, 'normalize answers a number, and must answer a string'],
  nothing: [`defineNormalizer({ id: 'mine', roles: ['email'], risk: 'safe', phase: 'shape', docs, normalize: () => {} })`, 'normalize answers undefined, and must answer a string'],
  later: [`defineValidator({ id: 'mine', roles: ['email'], dimension: 'validity', docs, messages: { no: 'no' }, check: async () => undefined })`, 'check answers a promise, and must'],
  other: [`defineValidator({ id: 'mine', roles: ['email'], dimension: 'validity', docs, messages: { no: 'no' }, check: () => ({ message: 'yes' }) })`, 'check answers an object, and must'],
}; // biome-ignore format: a table reads better dense

it.each(Object.entries(ANSWERS))(
  'of a rule that answers with a %s is a matter of configuration',
  async (name, [body, said]) => {
    sandbox.write(
      `${name}.mjs`,
      `import { defineNormalizer, defineValidator } from 'crmq';
const docs = { summary: 'S.', why: 'W.', examples: [{ before: 'a@b.example', after: 'a@b.example' }] };
export const mine = ${body};
`,
    );
    const { exit, stderr } = await sandbox.run(`crmq check in.csv --plugin ./${name}.mjs`);
    expect(stderr).toContain(
      `record 1, column Email: the rule mine of the plug-in ${name}.mjs failed\n  TypeError: ${said}`,
    );
    expect(exit).toBe(2);
  },
);

it.each([
  ['waits for what never comes', 'await new Promise(() => {});'],
  ['ends the process', 'process.exit(0);'],
])('of a module that %s opens no gate', async (_name, code) => {
  sandbox.write('stops.mjs', code);
  const { exit, stderr } = await sandbox.run('crmq check in.csv --fail-on off --plugin ./stops.mjs');
  expect([exit, stderr]).toEqual([4, expect.stringContaining('crmq: the process ended before the command was done\n')]);
});

it.each(['clean', 'check', 'dedupe'])('says nothing of the record where that is masked: %s', async (command) => {
  const { exit, stderr } = await sandbox.run(`crmq ${command} in.csv --mask pii --plugin ./normalizer.mjs`, {
    env: { CRMQ_MASK_KEY: 'a key that is long enough', CRMQ_DEBUG: '1' },
  });
  expect(stderr).toContain('record 2, column Email: the rule mine of the plug-in normalizer.mjs failed');
  expect(stderr).not.toMatch(/oops|cannot do/);
  expect(exit).toBe(2);
});
