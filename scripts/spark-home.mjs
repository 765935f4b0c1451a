/** A Spark of this clone: PySpark of PyPI in .spark/, put there once. Java 17 and Python 3.10 or later must be there. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const VERSION = '4.3.0';
const HOME = resolve('.spark', `pyspark-${VERSION}`);
export const PYTHON = process.env.PYSPARK_PYTHON ?? 'python3';

/** Runs a command to its end, and gives up with what is missing where it fails. */
function must(words, hint, options = {}) {
  const [command, ...rest] = words;
  const { status, error } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  if (status === 0) return;
  console.error(`test:spark: ${words.slice(0, 4).join(' ')} failed${error ? `: ${error.message}` : ''}; ${hint}`);
  process.exit(1);
}

/** Installs it, where it is not there. Ends the process with what is missing. */
export function install() {
  must([PYTHON, '-c', 'import sys; sys.exit(sys.version_info < (3, 10))'], 'Python 3.10 or later must be there');
  must(['java', '-version'], 'Java 17 or later must be there', { stdio: 'ignore' });
  if (existsSync(HOME)) return;
  // The archive is laid out for pip to build from; Spark finds its parts where an installed one has them.
  const fresh = resolve('.spark', 'new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const pip = [PYTHON, '-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '-d', fresh];
  must([...pip, `pyspark==${VERSION}`], 'Python 3.10 or later with pip must be there, and a way to PyPI');
  const archive = readdirSync(fresh).find((name) => name.endsWith('.tar.gz'));
  must(['tar', '-xzf', join(fresh, archive), '-C', fresh, '--exclude=*/deps/examples', '--exclude=*/deps/data'], '');
  rmSync(join(fresh, archive));
  const home = join(fresh, `pyspark-${VERSION}`);
  for (const part of ['bin', 'jars', 'sbin']) symlinkSync(join('..', 'deps', part), join(home, 'pyspark', part));
  mkdirSync(join(home, 'pyspark', 'python', 'lib'), { recursive: true });
  for (const zip of readdirSync(join(home, 'lib'))) {
    symlinkSync(join('..', '..', '..', 'lib', zip), join(home, 'pyspark', 'python', 'lib', zip));
  }
  renameSync(home, HOME);
  rmSync(fresh, { recursive: true });
}

/** The environment in which that Spark is found. */
export function sparkEnvironment() {
  const py4j = readdirSync(join(HOME, 'lib')).find((name) => name.startsWith('py4j'));
  return {
    SPARK_HOME: join(HOME, 'pyspark'),
    PYTHONPATH: [HOME, join(HOME, 'lib', py4j)].join(':'),
    PYTHONDONTWRITEBYTECODE: '1',
    SPARK_LOCAL_IP: '127.0.0.1',
  };
}
