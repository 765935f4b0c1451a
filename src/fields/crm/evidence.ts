/** What a signature may look at, and small questions about it. */

/** What a signature may look at. */
export interface Evidence {
  readonly labels: readonly string[];
  /** First filled values by column. */
  readonly firstValues: readonly string[];
  readonly preamble: string;
  has(...labels: string[]): boolean;
}

export const all = (evidence: Evidence, ...labels: string[]): string | undefined =>
  evidence.has(...labels) ? quote(labels) : undefined;
export const some = (evidence: Evidence, least: number, ...labels: string[]): string | undefined => {
  const found = labels.filter((label) => evidence.has(label));
  return found.length >= least ? quote(found) : undefined;
};
export const quote = (labels: readonly string[]): string => `columns ${labels.map((label) => `"${label}"`).join(', ')}`;
export const startsWith = (evidence: Evidence, pattern: RegExp): string | undefined => {
  const label = evidence.labels.find((text) => pattern.test(text));
  return label === undefined ? undefined : quote([label]);
};
