/** What can be seen to fail before a byte is read. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outputs } from '../../io/disk/outputs.ts';
import type { AudienceFlags } from '../asked/audience.ts';
import { needFolder, type Places } from '../asked/places.ts';
import type { Flags } from '../asked/request.ts';
import { LEDGER_TABLE } from '../run/ledger-table.ts';
import { ledgerPlace, refuseOther } from '../run/sealed-ledger.ts';

/**
 * Refuses outputs that could not be put in their places, and keeps other runs away from them.
 * @param isDry whether the cleaned files are not written
 * @throws CrmqError
 */
export async function refuseEarly(
  outputs: Outputs,
  places: Places,
  flags: Flags,
  isDry: boolean,
  audience?: AudienceFlags,
): Promise<void> {
  const { cleaned, html, folder } = places;
  const named = flags.output;
  const within = typeof named === 'string' && folder !== undefined && dirname(named).startsWith(folder);
  if (typeof named === 'string' && named !== '-' && !within) needFolder(named);
  if (cleaned[0] === '-') outputs.refuseStdout();
  const data = isDry ? [] : cleaned.filter((path) => path !== '-');
  const others = [html, audience?.path].filter((path) => path !== undefined);
  refuseOther(places);
  await outputs.reserve([...data, ...others, ...ledgerPlaces(places, flags, audience)]);
}

/** Those of other wishes too where they are there: what an earlier run left would be taken for a part of this one. */
function ledgerPlaces(places: Places, { delta, retry }: Flags, audience: AudienceFlags | undefined): string[] {
  if (places.folder === undefined) return [];
  const isWished = (when: string): boolean =>
    when.startsWith('delta') ? delta !== undefined : when === 'retry' ? retry !== undefined : audience !== undefined;
  const all = LEDGER_TABLE.filter(({ when }) => delta !== undefined || !when?.startsWith('delta'));
  return all.flatMap(({ name, when }) => {
    const place = ledgerPlace(places, name);
    // a policy is known later, and then its file is reserved when it is begun
    const isMeant = when === undefined || (when !== 'policy' && isWished(when)) || existsSync(place);
    return isMeant ? [place] : [];
  });
}
