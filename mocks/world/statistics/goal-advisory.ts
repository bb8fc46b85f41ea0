import type { GoalAdvisory } from '../../../src/generated/entities.js';
import { scrapedAt } from '../scraper/history.js';
import { type DayRange, getBounds, HOUR, toIso } from '../store/calendar.js';
import type { CreatorRow } from '../store/rows.js';
import type { World } from '../store/world.js';

/** How long after the end of a period late scrapes still change its numbers. */
const SETTLING_HOURS = 48;
const STALE_HOURS = 24;

/** The reported period of a goal. */
interface ReportedPeriod {
  readonly range: DayRange;
  /** Whether the start date of the goal is in the future. */
  readonly notYetStarted: boolean;
}

/** Why the numbers of a goal may still change at the world's time, one sentence for each flag that is set. */
export function createAdvisory(world: World, creator: CreatorRow, period: ReportedPeriod): GoalAdvisory {
  const { now } = world.state;
  const { range, notYetStarted: not_yet_started } = period;
  const [start, end] = getBounds(range);
  const hasEnded = now >= end;
  const seen = scrapedAt(world, creator) ?? creator.last_scraped_at;
  const period_in_progress = now >= start && !hasEnded;
  const period_recently_ended = hasEnded && now - end <= SETTLING_HOURS * HOUR;
  const scrape_stale = isStale(now, seen);
  const messages: string[] = [];
  if (period_in_progress) messages.push('The period is still running; the value will change.');
  if (period_recently_ended) {
    messages.push('The period ended at most 48 hours ago; a late scrape can still change the value.');
  }
  if (scrape_stale) {
    const when = seen === null ? 'has never been scraped' : `was last scraped at ${seen}, over 24 hours ago`;
    messages.push(`The creator ${when}; the value may be out of date.`);
  }
  if (not_yet_started) messages.push('The goal has not started yet.');
  return {
    has_advisory: messages.length > 0,
    messages,
    period_in_progress,
    period_recently_ended,
    scrape_stale,
    not_yet_started,
    period_start: toIso(start),
    period_end: toIso(end),
    hours_until_period_end: hasEnded ? null : toHours(end - now),
    hours_since_period_end: hasEnded ? toHours(now - end) : null,
    scrape_freshness: seen === null ? null : toFreshness(now, seen),
  };
}

function toFreshness(now: number, last_scraped_at: string): NonNullable<GoalAdvisory['scrape_freshness']> {
  return {
    last_scraped_at,
    hours_ago: toHours(now - Date.parse(last_scraped_at)),
    state: isStale(now, last_scraped_at) ? 'stale' : 'fresh',
  };
}

function isStale(now: number, scraped: string | null): boolean {
  return scraped === null || now - Date.parse(scraped) > STALE_HOURS * HOUR;
}

/** Hours to two decimals. */
function toHours(ms: number): number {
  return Math.round((ms / HOUR) * 100) / 100;
}
