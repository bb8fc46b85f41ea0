import { advanceTo } from '../../../mocks/world/advance.js';
import { getWeekStart } from '../../../mocks/world/payouts/rules/get-rule-profile.js';
import { getPayoutDays } from '../../../mocks/world/payouts/rules/payout-days.js';
import { MINUTE } from '../../../mocks/world/store/calendar.js';
import { mix32 } from '../../../mocks/world/store/ids.js';
import { nextRandom } from '../../../mocks/world/store/random.js';
import type { World } from '../../../mocks/world/store/world.js';
import { type RunPeriod, runOn } from '../run-on.js';
import { CreatorFuture } from './creator-future.js';
import type { ActivityTrend } from './learn-trend.js';
import { createStrengths } from './strengths.js';

/** The parameters of the draws. */
export interface TrendRuns {
  readonly until: number;
  readonly runs: number;
  readonly seed: number;
  /** By what factor activity goes on stronger than in the past. */
  readonly level: number;
}

/** Lets forks of the world run on. In each fork the creators follow another draw from their past. */
export function runTrend(world: World, trend: ActivityTrend, { until, runs, seed, level }: TrendRuns): RunPeriod[][] {
  const weekStart = getWeekStart(world);
  return Array.from({ length: runs }, (_, run) => {
    const fork = world.fork();
    // The cap on videos must not stop supposed videos.
    fork.state.caps = { ...fork.state.caps, max_tracked_videos_per_org: null };
    const random = { random: mix32(seed + run * 7919) };
    const next = (): number => nextRandom(random);
    const curve = trend.fits.draw(next);
    const strengths = createStrengths(trend.creators, curve, next);
    const common = { curve, strengths, weekStart, level };
    const futures = trend.creators.map((creator) => {
      return new CreatorFuture(fork, { ...common, creator, seed: mix32(mix32(seed + run * 7919) ^ creator.key) });
    });
    return runOn(fork, until, (running, to) => live(running, futures, to));
  });
}

/**
 * Day by day: the activity of a day becomes visible in its last minute, before the periods that end with it are
 * evaluated.
 */
function live(world: World, futures: readonly CreatorFuture[], to: number): void {
  const days = getPayoutDays(world);
  for (let day = days.dayAt(world.state.now); ; day += 1) {
    const [start, end] = [days.getStart(day), days.getStart(day + 1)];
    if (end - MINUTE > to) break;
    if (end - MINUTE < world.state.now) continue;
    advanceTo(world, end - MINUTE);
    for (const future of futures) future.liveThrough({ day, start, now: end - MINUTE });
  }
  advanceTo(world, to);
}
