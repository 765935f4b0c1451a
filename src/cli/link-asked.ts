/** `--explain crm:3,erp:17` of `crmq link`: records of two systems, or of one that may be there twice. */
import { CrmqError } from '../errors.ts';
import type { AskedPair } from '../jobs/link/asked-pair.ts';
import { didYouMean } from '../packs/nearest.ts';

/** @throws CrmqError `bad-flag` */
export function askedFrom(texts: readonly string[], names: readonly string[]): AskedPair[] {
  return texts.map((text) => {
    const [, a, left, b, right] = /^\s*(?:(.+):)?(\d+)\s*,\s*(?:(.+):)?(\d+)\s*$/.exec(text) ?? [];
    const [first, second] = [Number(left), Number(right)];
    const isBare = a === undefined && b === undefined && names.length === 2;
    if (!(first >= 1 && second >= 1) || (!isBare && (a === undefined || b === undefined))) {
      throw new CrmqError(
        'bad-flag',
        `--explain ${JSON.stringify(text)}: must be records of two systems, such as ${names[0]}:3,${names[1]}:17`,
      );
    }
    const ends = [
      { system: isBare ? 0 : numberOf(a!, names, text), row: first },
      { system: isBare ? 1 : numberOf(b!, names, text), row: second },
    ].sort((x, y) => x.system - y.system);
    if (ends[0]!.system !== ends[1]!.system || first !== second) return [ends[0]!, ends[1]!];
    throw new CrmqError('bad-flag', `--explain ${text}: a record is one with itself; name two`);
  });
}

function numberOf(name: string, names: readonly string[], text: string): number {
  const found = names.indexOf(name);
  if (found >= 0) return found;
  throw new CrmqError('bad-flag', `--explain ${text}: no system is called ${JSON.stringify(name)}`, {
    hint: didYouMean(name, names, `systems: ${names.join(', ')}`),
  });
}
