/**
 * `npm run test:spark`: crmq on a real Spark with two executor processes. Java 17 and Python 3.10 or later must be there; Spark itself (PySpark
 * of PyPI) is put into .spark/ of this clone, once.
 *
 *     node scripts/test-spark.mjs [--install] [arguments of test/spark/run.py]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const VERSION = '4.3.0';
const HOME = resolve('.spark', `pyspark-${VERSION}`);
const PYTHON = process.env.PYSPARK_PYTHON ?? 'python3';

/** Runs a command to its end, and gives up with what is missing where it fails. */
function must(words, hint, options = {}) {
  const [command, ...rest] = words;
  const { status, error } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  if (status === 0) return;
  console.error(`test:spark: ${words.slice(0, 4).join(' ')} failed${error ? `: ${error.message}` : ''}; ${hint}`);
  process.exit(1);
}

/** The archive is laid out for pip to build from; Spark finds its parts where an installed one has them. */
function install() {
  if (existsSync(HOME)) return;
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

must([PYTHON, '-c', 'import sys; sys.exit(sys.version_info < (3, 10))'], 'Python 3.10 or later must be there');
must(['java', '-version'], 'Java 17 or later must be there', { stdio: 'ignore' });
install();
if (process.argv[2] !== '--install') {
  const py4j = readdirSync(join(HOME, 'lib')).find((name) => name.startsWith('py4j'));
  const env = {
    ...process.env,
    SPARK_HOME: join(HOME, 'pyspark'),
    PYTHONPATH: [HOME, join(HOME, 'lib', py4j)].join(':'),
    PYTHONDONTWRITEBYTECODE: '1',
    SPARK_LOCAL_IP: '127.0.0.1',
  };
  const run = spawnSync(PYTHON, ['test/spark/run.py', ...process.argv.slice(2)], { stdio: 'inherit', env });
  process.exit(run.status ?? 1);
}
