/** The gate of a run: what packs and flags ask of it, and its verdict. */

import { CrmqError } from '../../errors.ts';
import type { Asked, CriterionName, Said } from '../../gate/asked.ts';
import { judge } from '../../gate/judge.ts';
import type { Prepared } from '../../jobs/prepare.ts';
import type { Configuration } from '../../packs/configuration.ts';
import { checkGateRules, gateFor } from '../../packs/gate.ts';
import type { Report } from '../../report/shape/schema.ts';
import { criterionName, criterionText, gateSummary } from '../../report/words/gate-text.ts';
import { gateFlags } from '../asked/gate-flags.ts';
import type { Flags } from '../asked/request.ts';
import { plainText } from '../terminal/plain-text.ts';
import { shortPaths, warn } from '../terminal/streams.ts';

export interface GateFlags {
  readonly said: readonly Said[];
  /** Rules and codes that alone are looked at; undefined: all. */
  readonly only: readonly string[] | undefined;
}

/** What can be asked of single rules. */
const OF_RULES: ReadonlySet<CriterionName> = new Set(['fail-on', 'max-errors', 'max-warnings', 'max', 'allow-empty']);

/** @throws CrmqError for flags that are wrong, or name a rule that there is not */
export function gateFlagsFrom(flags: Flags, { catalog }: Configuration): GateFlags {
  const said = gateFlags(flags);
  checkGateRules(said, catalog);
  const only = (flags.only as string[] | undefined) ?? [];
  if (only.length === 0) return { said, only: undefined };
  checkGateRules(
    only.map((rule) => ({ rule, from: '--only' })),
    catalog,
  );
  const stray = said.find(({ name, limit }) => !OF_RULES.has(name) || (name !== 'max' && limit?.unit === 'percent'));
  if (!stray) return { said, only };
  throw new CrmqError('bad-flag', `${stray.from} and --only cannot both be given: it is about the whole file`, {
    hint: 'with --only, ask by --fail-on, --max-errors N, --max-warnings N or --max RULE=N',
  });
}

/**
 * All that is asked of the file of this run. What packs ask is about the whole file, so `--only` leaves it out.
 * @param byDefault whether errors fail where nobody said how many are all right
 * @throws CrmqError `unknown-column`
 */
export async function askedOf(
  prepared: Pick<Prepared, 'plan' | 'catalog'>,
  configuration: Configuration,
  { said, only }: GateFlags,
  byDefault: boolean,
): Promise<Asked[]> {
  const { plan, catalog } = prepared;
  const pack = only ? [] : (await configuration.packFor(plan.crm)).gate;
  const asked = gateFor({ said: pack, flags: said, byDefault }, plan, catalog);
  // the same bytes wherever the project lies
  return asked.map((one) => ({ ...one, from: shortPaths(one.from) }));
}

/**
 * The report with the verdict in it; as it is where nothing was asked.
 * @param isCheck whether a file without records fails although nothing was asked
 */
export const judged = (report: Report, asked: readonly Asked[], isCheck = false): Report =>
  asked.length === 0 && !(isCheck && report.rows.read === 0) ? report : { ...report, gate: judge(report, asked) };

/** The report of some rules alone. */
export function reportOnly(report: Report, only: readonly string[] | undefined): Report {
  if (!only) return report;
  const isMeant = (code: string): boolean => only.includes(code) || only.includes(code.split('/')[0]!);
  return {
    ...report,
    rules: report.rules.filter(({ code }) => isMeant(code)),
    rejected: report.rejected.filter(({ reason }) => isMeant(reason)),
  };
}

/** Why the gate failed, for people who see nothing else. */
export function tellFailure(report: Report): void {
  if (!report.gate || report.gate.passed) return;
  warn(`crmq: ${gateSummary(report)}`);
  for (const one of report.gate.criteria.filter(({ passed }) => !passed).slice(0, TOLD)) {
    warn(`  ${plainText(`${criterionName(one)}: ${criterionText(one)}`)}`);
  }
}
const TOLD = 10;

export const exitCodeOf = ({ gate }: Report): number => (gate && !gate.passed ? 1 : 0);
