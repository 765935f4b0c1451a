/** What writes Parquet is loaded where a run asks for it. */
import type { Layout } from '../../contract.ts';
import type { ParquetSinks } from '../../jobs/clean/parquet-sinks.ts';
import type { CleanSinks } from '../../jobs/clean/sinks.ts';
import type { ShardRun } from './shard-run.ts';

/** The sinks of a run that writes what it says in Parquet; they are to be ended. */
export async function asAsked(
  { cleanedFormat, ledgerFormat }: Pick<ShardRun, 'cleanedFormat' | 'ledgerFormat'>,
  sinks: CleanSinks,
  layoutOf: (input: number) => Layout,
): Promise<ParquetSinks> {
  if (!cleanedFormat && !ledgerFormat) return { sinks, end: async () => {} };
  const { parquetLedger, parquetSinks } = await import('../../jobs/clean/parquet-sinks.ts');
  const cleaned = cleanedFormat && parquetSinks(sinks, layoutOf);
  const ledger = ledgerFormat && parquetLedger(cleaned?.sinks ?? sinks);
  const end = async (): Promise<void> => {
    await cleaned?.end();
    await ledger?.end();
  };
  return { sinks: ledger?.sinks ?? cleaned?.sinks ?? sinks, end };
}
