/** What writes Parquet is loaded where a run asks for it. */
import type { Layout } from '../contract.ts';
import type { ParquetSinks } from '../jobs/clean/parquet-sinks.ts';
import type { CleanSinks } from '../jobs/clean/sinks.ts';

export async function asParquet(sinks: CleanSinks, layoutOf: (input: number) => Layout): Promise<ParquetSinks> {
  const { parquetSinks } = await import('../jobs/clean/parquet-sinks.ts');
  return parquetSinks(sinks, layoutOf);
}
