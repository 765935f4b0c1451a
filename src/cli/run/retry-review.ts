/** A review in the ledger that `--retry` begins with: the run would be done again with what a person refused. */
import { CrmqError } from '../../errors.ts';
import { firstRefusal } from '../../jobs/review/read-review.ts';
import type { LedgerFiles } from './earlier-files.ts';

/** @throws CrmqError `reviewed-ledger` where something is refused there that the plan does not leave out, and as `openReviewed` */
export async function refuseReviewed(ledger: LedgerFiles): Promise<void> {
  const { folder, manifest } = ledger;
  if (manifest.told?.isReviewed === true || ledger.has('refused.csv')) {
    throw new CrmqError(
      'reviewed-ledger',
      `${folder} leaves out what a review refused, and --retry would do it again`,
      {
        hint: 'mend the rejected rows of the ledger that was reviewed, without its review, and review what comes of that',
      },
    );
  }
  const place = await firstRefusal((file) => ledger.edited(file));
  if (place === undefined) return;
  throw new CrmqError('reviewed-ledger', `${place} refuses what --retry would do again`, {
    hint: 'take the review out of it, retry, and review the new ledger; or run crmq apply, and leave the rejected rows',
  });
}
