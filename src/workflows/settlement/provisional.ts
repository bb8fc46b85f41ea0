import { writeCount } from '../../../base/options/write-count.js';
import type { Creator, PayoutAccrual, Video } from '../../generated/resources.js';
import type { Provisional } from '../payments/settlement-plan.js';
import { findCriteriaFacts, isFlat } from '../run/criteria-facts.js';
import { HOUR, toMilliseconds } from '../run/days.js';
import type { Payee } from './payee.js';

/** A scrape older than this is stale. */
const STALE_AFTER_MS = 24 * HOUR;

/** Whether the counts behind a creator are older than 24 hours at `now`. */
export function isStale(creator: Pick<Creator, 'last_scraped_at'>, now: number): boolean {
  return creator.last_scraped_at === null || now - toMilliseconds(creator.last_scraped_at) > STALE_AFTER_MS;
}

/** Whether an accrual was computed from counts, and not only from the calendar. */
export function restsOnCounts(accrual: PayoutAccrual): boolean {
  return !isFlat(accrual.inputs_snapshot?.criteria_type);
}

/** Whether an amount is computed from the views of the videos posted in the period. */
function restsOnVideos({ inputs_snapshot: inputs }: PayoutAccrual): boolean {
  const type = inputs?.criteria_type;
  // Of the two, the impressions are published, and the name of the rule is not. A rule that is not known may count videos.
  if (type === undefined) return inputs?.impressions !== undefined;
  return findCriteriaFacts(type)?.byVideos ?? true;
}

/**
 * Why the amounts may not be final: stale counts, or videos of a due period that wait for review and so were not
 * counted. Flat rates depend on neither.
 */
export function provisionalReasons(
  due: readonly PayoutAccrual[],
  facts: { readonly payee: Payee; readonly pending: readonly Video[]; readonly now: number },
): Provisional[] {
  const { payee, pending, now } = facts;
  const reasons: Provisional[] = [];
  const { lastScrapedAt } = payee;
  if (lastScrapedAt !== undefined && due.some(restsOnCounts) && isStale({ last_scraped_at: lastScrapedAt }, now)) {
    const since = lastScrapedAt ?? 'never';
    reasons.push({ code: 'scrape_stale', message: `the counts are older than 24 hours (last scrape: ${since}).` });
  }
  const waiting = pending.filter(
    ({ creator_id, posted_at }) =>
      creator_id === payee.id && posted_at !== null && due.some((accrual) => covers(accrual, posted_at)),
  );
  if (waiting.length > 0) {
    const message = `${writeCount(waiting.length, 'video of the due periods waits for review and was', 'videos of the due periods wait for review and were')} not counted.`;
    reasons.push({ code: 'videos_pending_review', message });
  }
  return reasons;
}

function covers(accrual: PayoutAccrual, postedAt: string): boolean {
  const posted = toMilliseconds(postedAt);
  return (
    restsOnVideos(accrual) &&
    posted >= toMilliseconds(accrual.period_start_at) &&
    posted < toMilliseconds(accrual.period_end_at)
  );
}
