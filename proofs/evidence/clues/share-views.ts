import type { DayNumber } from '../../../mocks/world/store/calendar.js';
import { type DayRanges, dayAt } from '../../../mocks/world/store/day-ranges.js';
import type { Video } from '../../../src/generated/resources.js';
import { isPostedOn, listCounted } from '../cases/counted-videos.js';
import type { VerifiedWorld } from '../cases/verified-world.js';
import { type DailyHistory, ENGAGEMENT } from './daily-history.js';

/** The possible share of a video in a sum. */
export interface VideoShare {
  readonly low: number;
  readonly high: number;
  /** Whether it certainly counted. */
  readonly isSure: boolean;
}

/** The minimum of the sum, whichever videos counted. */
export function findLeast(shares: readonly VideoShare[]): number {
  return shares.reduce((sum, { low, isSure }) => sum + (isSure ? low : Math.min(0, low)), 0);
}

/** The videos and days whose shares are computed. */
export interface ViewsAsked {
  readonly view: VerifiedWorld;
  readonly history: DailyHistory;
  readonly videos: readonly Video[];
  /** When they were counted, epoch milliseconds. */
  readonly at: number;
}

/** The gain of each video on `days`; null if that was not read. */
export function shareGains(asked: ViewsAsked, days: DayRanges, metric: 'views' | 'engagement'): VideoShare[] | null {
  const { view, history, videos } = asked;
  const metrics = metric === 'views' ? (['views'] as const) : ENGAGEMENT;
  const zone = nameZone(view);
  const shares: VideoShare[] = [];
  for (const { video, isSure } of listCounted(videos, asked.at)) {
    const sumOver = (ranges: DayRanges): number =>
      metrics.reduce((sum, name) => sum + (history.sum({ zone, id: video.id, metric: name }, ranges) ?? Number.NaN), 0);
    const since = findFirstDay(view, video);
    // Before it was found it has no gain, and nothing was read.
    const gained = sumOver(clip(days, since));
    if (Number.isNaN(gained)) return null;
    shares.push({ low: gained, high: gained, isSure });
  }
  return shares;
}

/**
 * The count of each video posted on `days` at the given time. A day gives its bounds: the counts before and after. Null
 * if that was not read.
 */
export function shareLevels(asked: ViewsAsked, days: DayRanges): VideoShare[] | null {
  const { view, history, at } = asked;
  const { dayAt } = view.rules.days;
  const posted = asked.videos.filter(({ posted_at: time }) => isPostedOn(days, time, view.rules));
  const shares: VideoShare[] = [];
  for (const { video, isSure } of listCounted(posted, at)) {
    const name = { zone: nameZone(view), id: video.id, metric: 'views' } as const;
    const since = findFirstDay(view, video);
    const before = history.sumTo(name, { day: dayAt(at) - 1, since });
    const after = history.sumTo(name, { day: dayAt(at), since });
    if (before === null || after === null) return null;
    shares.push({ low: Math.min(before, after), high: Math.max(before, after), isSure });
  }
  return shares;
}

/** The followers that a creator gained in a period; null if that was not read. */
export function countFollowers(
  { view, history, creatorId: id }: Pick<ViewsAsked, 'view' | 'history'> & { readonly creatorId: string },
  { start, end }: { readonly start: number; readonly end: number },
): number | null {
  return history.sum({ zone: nameZone(view), id, metric: 'followers' }, [start, end]);
}

/** The time zone of the days of the world's periods. */
function nameZone({ profile, world }: VerifiedWorld): string {
  return profile.period_zone === 'utc' ? 'UTC' : world.state.timezone;
}

function findFirstDay({ rules }: VerifiedWorld, { created_at: found, posted_at: posted }: Video): DayNumber {
  return rules.days.dayAt(Date.parse(found ?? posted ?? '1970-01-02'));
}

function clip(days: DayRanges, since: DayNumber): DayRanges {
  const clipped: number[] = [];
  for (let at = 0; at < days.length; at += 2) {
    const start = Math.max(dayAt(days, at), since);
    if (start < dayAt(days, at + 1)) clipped.push(start, dayAt(days, at + 1));
  }
  return clipped;
}
