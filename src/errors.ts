/** The one kind of error that a person is meant to read: usage, pack or file. Bad data is never one (that is an Issue). */

/** Exit codes of the command line: 2 usage or configuration, 3 an input or output, 4 a broken law. */
export type ExitCode = 2 | 3 | 4;

export class CrmqError extends Error {
  override readonly name = 'CrmqError';
  /** Stable, kebab-case: what kind of trouble this is. */
  readonly code: string;
  readonly exitCode: ExitCode;
  /** What to do about it. */
  readonly hint: string | undefined;
  /** What there is to say beyond a sentence, a line each. */
  readonly details: readonly string[];

  /**
   * @param code stable, kebab-case
   * @param message what is wrong and where (file, line, column or record)
   * @param options `exitCode` (default 2), `details`: more lines, `hint`: what to do, `cause`
   */
  constructor(
    code: string,
    message: string,
    options: { exitCode?: ExitCode; details?: readonly string[]; hint?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.exitCode = options.exitCode ?? 2;
    this.hint = options.hint;
    this.details = options.details ?? [];
  }
}
