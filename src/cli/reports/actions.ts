/** What a run tells GitHub Actions beside its annotations: the job summary, and a log in which no cell is a command. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import { plainText } from '../terminal/plain-text.ts';
import { warn } from '../terminal/streams.ts';

export const inActions = (env: NodeJS.ProcessEnv = process.env): boolean => env.GITHUB_ACTIONS === 'true';

/** A step may write so much; a byte more, and GitHub shows nothing of it. */
const MOST_BYTES = 1024 * 1024;
const LEFT_OUT = '\n\nThe rest of this report is longer than GitHub shows.\n';

/** Appends Markdown to the job summary, as much as there is room for. A summary that cannot be written does not change the verdict. */
export function addSummary(markdown: string, env: NodeJS.ProcessEnv = process.env): void {
  const path = env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === '') return;
  try {
    const room = MOST_BYTES - (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
    const text = fitting(markdown, room);
    if (text !== '') appendFileSync(path, text);
  } catch (error) {
    warn(`crmq: the job summary cannot be written: ${plainText((error as Error).message)}`);
  }
}

/** Whole lines of a text that fit, with a word on what does not; `''` where there is no room. */
function fitting(text: string, room: number): string {
  if (Buffer.byteLength(text) <= room) return text;
  const bytes = Buffer.from(text).subarray(0, Math.max(0, room - Buffer.byteLength(LEFT_OUT)));
  const end = bytes.lastIndexOf(10);
  return end <= 0 ? '' : `${bytes.subarray(0, end).toString()}${LEFT_OUT}`;
}

/** A text for the log, in which the runner obeys nothing: a cell may look like a command. */
export function unheard(text: string): string {
  const token = `crmq-${randomBytes(12).toString('hex')}`;
  return `::stop-commands::${token}\n${text}::${token}::\n`;
}
