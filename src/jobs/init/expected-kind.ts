/** Of which kind of records the score is to be, as `crmq init` writes it down. */
import type { Plan } from '../../contract.ts';
import type { Conclusions } from '../../infer/conclusions.ts';
import { expectedFor } from '../../packs/expected.ts';

/** Of which kind the score is to be: of that for which the file is taken, unless a pack says what is expected. */
export function expectedKind({ kind, fields, expected }: Plan): Pick<Conclusions, 'expect'> {
  const isSaid = JSON.stringify(expected) !== JSON.stringify(expectedFor({ said: [] }, fields));
  if (isSaid || kind === 'unknown') return {};
  return {
    expect: {
      value: kind,
      why: 'what the file looks like; without this line the score is that of the kind as which it is best',
    },
  };
}
