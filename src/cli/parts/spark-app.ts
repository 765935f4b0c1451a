/** The application that Spark runs, asked for what needs no Spark: which files there are, and what is in them, wherever that is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CrmqError } from '../../errors.ts';
import { openSource, type Source } from '../../io/stream/source.ts';
import { packageFile } from '../../version.ts';

export const APP = 'crmq_spark.py';
export const sparkApp = (): URL => packageFile(`engines/spark/${APP}`);

/** The files that the application finds, in their order. What is found twice is one file. */
export async function listedFiles(named: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
  const listed = JSON.parse(await askApp(['--list', ...named], signal, 'list the inputs')) as readonly string[][];
  const missing = named.filter((_, at) => listed[at]?.length === 0);
  if (missing.length === 0) return [...new Set(listed.flat())];
  throw new CrmqError('cannot-read', `there is no file in ${missing.join(', ')}`, {
    exitCode: 3,
    hint: 'check the paths; files that begin with _ or . are left out',
  });
}

/** A file that the application reads; to be closed when enough of it is read. */
export async function openByApp(path: string, signal: AbortSignal): Promise<{ source: Source; close: () => void }> {
  const reader = spawn(python(), [fileURLToPath(sparkApp()), '--cat', path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const close = (): void => {
    reader.stdout!.destroy();
    reader.kill();
  };
  try {
    const source = await openSource('-', { stdin: reader.stdout!, signal });
    return { source: { ...source, name: path.slice(path.lastIndexOf('/') + 1) }, close };
  } catch (error) {
    close();
    throw error;
  }
}

const python = (): string => process.env.PYSPARK_DRIVER_PYTHON ?? process.env.PYSPARK_PYTHON ?? 'python3';

/** What the application prints where no Spark is wanted. */
export async function askApp(words: readonly string[], signal: AbortSignal, what: string): Promise<string> {
  const child = spawn(python(), [fileURLToPath(sparkApp()), ...words], { stdio: ['ignore', 'pipe', 'pipe'], signal });
  const [out, said] = [textOf(child.stdout!), textOf(child.stderr!)];
  const code = await ended(child, python());
  if (code === 0) return await out;
  const why = (await said).trim().split('\n').at(-1) ?? '';
  throw new CrmqError('cannot-read', `cannot ${what}: ${why}`, {
    exitCode: 3,
    hint: 'addresses other than local paths need the Python package pyarrow, and its credentials',
  });
}

/** Exit code of a child. @throws CrmqError `engine-missing` */
export function ended(child: ChildProcess, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => reject(notThere(name, cause)));
    child.on('close', (code) => resolve(code ?? 3));
  });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}

function notThere(name: string, cause: Error): CrmqError {
  return new CrmqError('engine-missing', `cannot start ${name}: ${cause.message}`, {
    exitCode: 3,
    hint: 'install Spark (pip install pyspark, and Java 17), or set SPARK_HOME',
    cause,
  });
}
