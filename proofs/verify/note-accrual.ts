import { HOUR } from '../../mocks/world/store/calendar.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';
import type { VerifiedWorld } from '../evidence/cases/verified-world.js';

/** Facts that break no rule and should be looked at: a debt to an inactive creator, a payment older than its accrual. */
export function noteAccrual({ known }: VerifiedWorld, accrual: PayoutAccrual): string[] {
  const { creator_id: creatorId, status, created_at: made } = accrual;
  const notes: string[] = [];
  const creator = known.creators.get(creatorId);
  const isInactive = creator?.is_active !== true;
  if (isInactive && status === 'earned') notes.push('It is owed to a creator who is inactive.');
  if (creator && isInactive && made !== undefined && Date.parse(creator.updated_at ?? '') < Date.parse(made)) {
    notes.push(
      `The creator was inactive when it was made: nothing of the creator changed since ${creator.updated_at}.`,
    );
  }
  for (const { id, paid_at: paid } of known.listSettling(accrual.id)) {
    const when = Date.parse(paid);
    if (when < Date.parse(made ?? '')) notes.push(`Payment ${id} of ${paid} is older than the accrual of ${made}.`);
    if (when > known.now + HOUR) notes.push(`Payment ${id} is dated ${paid}, which is still to come.`);
  }
  return notes;
}
