/** What is ready-made for CI runs what it says: the scripts of the action, the GitLab job and the hook, as their runners start them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Outcome, ROOT, Sandbox } from './sandbox.ts';

const sandboxes: Sandbox[] = [];
afterAll(() => {
  for (const one of sandboxes) one.remove();
});

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandboxes.push(sandbox);
  sandbox.write('exports/good.csv', 'Name,Email\nAnna Virtanen,anna@yritys.fi\n');
  sandbox.write('exports/bad one.csv', 'Name,Email\nAnna Virtanen,anna(at\nPekka Laine,pekka@yritys.fi\n');
});

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: { readonly [name: string]: string };
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
  inputs: { readonly [name: string]: { description: string; default?: string; required?: boolean } };
  runs: { using: string; steps: Step[] };
};

/** Runs the steps as the runner does: a script in a file, bash with its usual flags, outputs and the summary in files. */
async function act(
  inputs: { [name: string]: string },
  path?: string,
): Promise<Outcome & { output: string; summary: string }> {
  for (const name of Object.keys(inputs)) expect(Object.keys(action.inputs)).toContain(name);
  const values = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: usual = '' }]) => [name, inputs[name] ?? usual]),
  );
  const outputs: { [step: string]: string } = {};
  let last: Outcome | undefined;
  for (const [at, { id, run, env = {} }] of action.runs.steps.entries()) {
    if (run === undefined) continue;
    expect(run, 'nothing is put into a script').not.toContain('${{');
    const output = sandbox.write(`.runner/output-${at}`, '');
    const script = sandbox.write(`.runner/script-${at}.sh`, run);
    const given = Object.entries(env).map(([name, text]) => [name, filled(text, values, outputs)]);
    last = await sandbox.run(`bash --noprofile --norc -eo pipefail '${script}'`, {
      env: {
        ...Object.fromEntries(given),
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: sandbox.folder,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: sandbox.path('.runner/summary.md'),
        RUNNER_TEMP: sandbox.temporary,
        ...(path === undefined ? {} : { PATH: path }),
      },
    });
    outputs[id ?? ''] = readFileSync(output, 'utf8');
    if (last.exit !== 0) break;
  }
  const summary = await sandbox.run('cat .runner/summary.md 2>/dev/null');
  return { ...last!, output: outputs.check ?? '', summary: summary.text };
}

/** `${{ inputs.x }}`, `${{ github.action_path }}` and `${{ steps.y.outputs.z }}`. */
function filled(text: string, inputs: { [name: string]: string }, outputs: { [step: string]: string }): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    const [sort, key = '', , part = ''] = name.split('.');
    if (sort === 'inputs') return inputs[key]!;
    if (name === 'github.action_path') return ROOT.replace(/\/$/, '');
    if (sort === 'steps') return new RegExp(`^${part}=(.*)$`, 'm').exec(outputs[key] ?? '')?.[1] ?? '';
    throw new Error(`what is ${name}?`);
  });
}

describe('the action', () => {
  it('passes a good file, and says so', async () => {
    const { exit, output, text, summary, stderr } = await act({ files: 'exports/good.csv' });
    expect(exit, stderr).toBe(0);
    expect(output).toBe('exit-code=0\n');
    expect(text).toBe('');
    expect(summary).toContain('✅ **the gate passed: 1 criterion**');
  });

  it('fails a bad one with annotations, a summary and reports', async () => {
    const outcome = await act({ files: 'exports/bad one.csv', report: 'sarif:out.sarif\njunit:out.xml\n' });
    expect(outcome.exit, outcome.stderr).toBe(1);
    expect(outcome.output).toBe('exit-code=1\n');
    expect(outcome.text).toContain('::error file=exports/bad one.csv,line=2,title=email-syntax/');
    expect(outcome.summary).toContain('❌ **the gate failed');
    const { runs } = JSON.parse(readFileSync(sandbox.path('out.sarif'), 'utf8'));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('exports/bad%20one.csv');
    expect(readFileSync(sandbox.path('out.xml'), 'utf8')).toContain('<failure');
    // reports of an earlier step are overwritten
    expect((await act({ files: 'exports/bad one.csv', report: 'sarif:out.sarif' })).exit).toBe(1);
  });

  it.each<[{ [name: string]: string }, number, RegExp]>([
    [{ files: 'exports/*.csv' }, 1, /1 error/],
    [{ files: 'exports/*.csv', each: 'true' }, 1, /1 error/],
    [{ files: 'exports/*.csv', 'max-errors': '1' }, 0, /The gate passed/],
    [{ files: 'exports/*.csv', 'max-errors': '10%' }, 1, /max-errors {2}33\.3 %/],
    [{ files: 'exports/*.csv', 'fail-on': 'off' }, 0, /read/],
    [{ files: 'exports/good.csv', 'fail-on': 'warnings' }, 2, /must be error, warning or off/],
    [{ files: 'exports/*.csv', 'fail-on': 'off', 'min-score': '100' }, 1, /min-score/],
    [
      { files: 'exports/*.csv', args: '--max=email-syntax=1\n--min-filled=Email=100%' },
      0,
      /The gate passed: 3 criteria/,
    ],
    [{ files: 'exports/good.csv', pack: 'strickt' }, 2, /there is no rule pack strickt/],
    [{ files: 'exports/none.csv' }, 3, /there is no such file/],
    [{ files: '\n' }, 2, /names no file/],
  ])('takes %j', async (inputs, exit, said) => {
    const outcome = await act(inputs);
    expect(outcome.exit, outcome.stderr).toBe(exit);
    expect(outcome.output).toBe(`exit-code=${exit}\n`);
    expect(outcome.stderr).toMatch(said);
  });

  it.each(['files', 'pack', 'fail-on', 'max-errors', 'min-score', 'report', 'args', 'each', 'version'])(
    'runs nothing that stands in %s',
    async (name) => {
      for (const hostile of [
        '"; touch owned; echo "',
        '$(touch owned)',
        '`touch owned`',
        "'; touch owned #",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's
        '${IFS}; touch owned',
        '-- ; touch owned',
      ]) {
        // biome-ignore format: a list
        // no registry is asked: an npm that only fails stands in its place
        const npm = sandbox.write('.runner/bin/npm', '#!/bin/sh\nexit 9\n');
        await sandbox.run(`chmod +x '${npm}'`);
        const outcome = await act(
          { files: 'exports/good.csv', [name]: hostile },
          `${join(npm, '..')}:${sandbox.environment().PATH}`,
        );
        if (name !== 'each') expect(outcome.exit, outcome.stderr).not.toBe(0);
      }
      expect((await sandbox.run('find . -name "owned*"')).text).toBe('');
    },
  );

  it('installs the version that is asked for, with no script of its own', async () => {
    const npm = sandbox.write('.runner/bin/npm', '#!/bin/sh\nprintf "%s\\n" "$@" > "$RUNNER_TEMP/npm-args"\nexit 9\n');
    await sandbox.run(`chmod +x '${npm}'`);
    await act({ files: 'exports/good.csv', version: '0.1.0' }, `${join(npm, '..')}:${sandbox.environment().PATH}`);
    expect(readFileSync(join(sandbox.temporary, 'npm-args'), 'utf8').split('\n')).toContain('crmq@0.1.0');
  });
});

describe('the GitLab job', () => {
  const { crmq: job } = parse(readFileSync(join(ROOT, 'docs/ci/gitlab.yml'), 'utf8')) as {
    crmq: {
      image: string;
      variables: { [name: string]: string };
      before_script: string[];
      script: string[];
      artifacts: { reports: object };
    };
  };
  /** As the runner does: the lines of the script one after the other in the shell of the image, which ends at the first that fails. */
  const gitlab = (variables: { [name: string]: string }) => {
    writeFileSync(sandbox.path('job.sh'), `set -eu\n${job.script.join('\n')}\n`);
    return sandbox.run('sh job.sh', {
      env: { ...job.variables, ...variables, CI: 'true', CI_PROJECT_DIR: sandbox.folder },
    });
  };

  it('fails a bad file, and leaves both reports all the same', async () => {
    const { exit, stderr } = await gitlab({ CRM_EXPORT: 'exports/bad one.csv' });
    expect(exit, stderr).toBe(1);
    expect(job.artifacts.reports).toEqual({ junit: 'crmq-junit.xml', codequality: 'crmq-quality.json' });
    expect(readFileSync(sandbox.path('crmq-junit.xml'), 'utf8')).toContain('<failure');
    const [first] = JSON.parse(readFileSync(sandbox.path('crmq-quality.json'), 'utf8'));
    expect(first.location).toEqual({ path: 'exports/bad one.csv', lines: { begin: 2 } });
  });

  it('passes a good one, and asks what it is told to ask', async () => {
    // two columns are not what the score expects of contacts
    expect(await gitlab({ CRM_EXPORT: 'exports/good.csv' })).toMatchObject({ exit: 1 });
    expect(await gitlab({ CRM_EXPORT: 'exports/good.csv', GATE_FLAGS: '--max-errors=2%' })).toMatchObject({ exit: 0 });
    const { exit, stderr } = await gitlab({
      CRM_EXPORT: 'exports/good.csv',
      GATE_FLAGS: '--min-filled=Email=100%\n--max=bounced=0\n',
    });
    expect(exit).toBe(1);
    expect(stderr).toContain('max bounced');
    expect((await gitlab({ CRM_EXPORT: 'exports/none.csv' })).exit).toBe(3);
  });

  it('runs nothing that stands in a variable', async () => {
    await gitlab({
      CRM_EXPORT: '$(touch owned)',
      GATE_FLAGS: '$(touch owned)\n`touch owned`\n; touch owned\nEOF\ntouch owned',
    });
    expect((await sandbox.run('ls')).text).not.toContain('owned');
  });
});

describe('the pre-commit hook', () => {
  const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as {
    id: string;
    entry: string;
    files: string;
  }[];
  const concerns = new RegExp(hook!.files);
  /** As pre-commit does: the words of the entry, arguments of the user, then names of staged files that fit. */
  const commit = (files: string[], args = '') => {
    const names = files.filter((file) => concerns.test(file)).map((file) => `'${file}'`);
    return sandbox.run(`${hook!.entry} ${args} ${names.join(' ')}`);
  };

  it('takes exports and nothing else', () => {
    const names = ['a.csv', 'b/c.tsv', 'd.ndjson', 'e.csv.gz', 'f.json', 'g.py', 'csv', 'h.csv.txt'];
    expect(names.filter((name) => concerns.test(name))).toEqual(['a.csv', 'b/c.tsv', 'd.ndjson', 'e.csv.gz']);
  });

  it('refuses a commit with a bad file, whatever other files are in it', async () => {
    sandbox.write('exports/other.csv', 'Company,Phone\nYritys Oy,+358401234567\n');
    expect((await commit(['exports/good.csv', 'exports/other.csv', 'README.md'])).exit).toBe(0);
    const { exit, stderr } = await commit(['exports/good.csv', 'exports/bad one.csv', 'exports/other.csv']);
    expect(exit, stderr).toBe(1);
    expect(stderr).toContain('bad one.csv');
    expect((await commit(['exports/bad one.csv'], '--max-errors=1')).exit).toBe(0);
  });
});
