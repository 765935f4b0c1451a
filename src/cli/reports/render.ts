/** A report in one of the formats, as text. Renderers are loaded only where they are wanted. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { shellWord } from '../../report/build/find-command.ts';
import type { FileOf } from '../../report/ci/places.ts';
import type { Report } from '../../report/shape/schema.ts';
import type { Language } from '../../report/words/language.ts';
import { jsonText } from '../terminal/plain-text.ts';
import type { Format } from './report-formats.ts';

/** What a report does not say of itself. */
export interface About {
  /** As given on the command line: the report has their names without folders. */
  readonly inputs: readonly string[];
  /** Of the page and of the Markdown; English where none is named. */
  readonly language?: Language | undefined;
}

/**
 * Lines of findings are no rendering of a report: they are written while records are checked.
 */
export async function render(
  given: Report,
  format: Exclude<Format, 'ndjson'>,
  { inputs, language }: About,
): Promise<string> {
  const fileOf = fileNames(inputs);
  const spoken = language ? { language } : {};
  const report = IN_CHECKOUT.has(format) ? fromRoot(given) : given;
  switch (format) {
    case 'json':
      return `${jsonText(report, 2)}\n`;
    case 'text': {
      const [{ renderTerminal }, { Chalk }] = await Promise.all([
        import('../../report/terminal/terminal.ts'),
        import('chalk'),
      ]);
      return renderTerminal(report, { chalk: new Chalk({ level: 0 }), width: 120 });
    }
    case 'html':
      return (await import('../../report/html/html.ts')).renderHtml(report, spoken);
    case 'markdown':
      return (await import('../../report/markdown/markdown.ts')).renderMarkdown(report, spoken);
    case 'junit':
      return (await import('../../report/ci/junit.ts')).renderJunit(report);
    case 'github':
      return (await import('../../report/ci/github.ts')).renderGithub(report, fileOf);
    case 'sarif':
      return `${jsonText((await import('../../report/ci/sarif.ts')).sarifOf(report, fileOf), 2)}\n`;
    case 'gitlab':
      return `${jsonText((await import('../../report/ci/code-quality.ts')).codeQualityOf(report, fileOf), 2)}\n`;
  }
}

/** What a platform shows to people who have a checkout of their own, and stand at its root. */
const IN_CHECKOUT: ReadonlySet<Format> = new Set(['junit', 'sarif', 'github', 'gitlab', 'markdown']);

/** Where the run was in a folder of the checkout, its commands go there first. */
function fromRoot(report: Report, env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): Report {
  const folder = relative(rootOf(env, cwd), cwd);
  if (folder === '' || folder.startsWith('..') || isAbsolute(folder)) return report;
  const there = `cd ${shellWord(folder.split(sep).join('/'))} && `;
  return { ...report, rules: report.rules.map((rule) => (rule.find ? { ...rule, find: there + rule.find } : rule)) };
}

/** Platforms name files from the root of the checkout, which is where the command runs unless they say otherwise. */
const rootOf = (env: NodeJS.ProcessEnv, cwd: string): string => env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || cwd;

export function fileNames(
  inputs: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  cwd = process.cwd(),
): FileOf {
  const root = rootOf(env, cwd);
  return (name, at) => {
    const path = inputs[at] ?? name;
    if (path === '-') return undefined;
    const below = relative(root, resolve(cwd, path));
    const isOutside = below === '' || below.startsWith('..') || isAbsolute(below);
    return (isOutside ? path : below).split(sep).join('/');
  };
}

/**
 * GitHub's runner obeys `##[command]` wherever it stands in a line of a log. What is JSON, HTML or XML has another way to write it, and
 * in anything else a blank comes between.
 */
export function inert(text: string, format: Format): string {
  const way = /^(json|ndjson|sarif|gitlab)$/.test(format)
    ? '##\\u005b'
    : /^(html|junit)$/.test(format)
      ? '##&#91;'
      : '## [';
  return text.replaceAll('##[', way);
}
