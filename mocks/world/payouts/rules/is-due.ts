import { scrapedAt } from '../../scraper/history.js';
import type { DayNumber, DayRange } from '../../store/calendar.js';
import type { OrderedRows } from '../../store/ordered-rows.js';
import type { VideoRow } from '../../store/rows.js';
import type { World } from '../../store/world.js';
import type { PayoutDays } from './payout-days.js';

/** The creator of a period. */
export interface AccrualPayee {
  readonly creatorId: string;
  /** When the creator was added, ISO 8601; null for a missing creator. */
  readonly creatorSince: string | null;
  /** The list of the creator's posted videos. */
  postedVideos(): OrderedRows<VideoRow>;
}

/** The conditions that a period waits for after its end. */
export interface DueCondition {
  /** Waits until the creator has been scraped at or after the period's end. */
  readonly needsScrape: boolean;
  /** Whole days after the period's end before which it is not evaluated. */
  readonly delayDays: number;
}

/** The day at whose beginning a period has waited as long as it must, whether or not the creator was scraped. */
export function matureDay(period: DayRange, { delayDays }: Pick<DueCondition, 'delayDays'>): DayNumber {
  return period.end + delayDays;
}

/** Whether a period may be evaluated now. */
export type IsDue = (world: World, payee: AccrualPayee, period: DayRange, condition: DueCondition) => boolean;

/** The decision by these days: of UTC, or of a zone. */
export function createIsDue(days: PayoutDays): IsDue {
  return (world, payee, period, condition) => {
    if (world.state.now < days.getStart(matureDay(period, condition))) return false;
    return !condition.needsScrape || isScrapedSince(world, payee, days.getStartIso(period.end));
  };
}

/** Whether the creator has been scraped at or after `end` (ISO 8601, as rows have it). */
function isScrapedSince(world: World, payee: AccrualPayee, end: string): boolean {
  const { lastScraperRunAt } = world.state;
  // The hourly scrape includes all creators that existed before. If there was one, the creator need not be looked up.
  if (lastScraperRunAt !== null && lastScraperRunAt >= end && lastScraperRunAt > (payee.creatorSince ?? '~'))
    return true;
  const creator = world.tables.creators.get(payee.creatorId);
  return creator !== undefined && (scrapedAt(world, creator) ?? '') >= end;
}
