import type { DayRange } from '../store/calendar.js';
import { type HistoryKind, VIDEO_COUNTS } from '../store/history/world-history.js';
import { toSlots } from '../store/history-slots.js';
import type { World } from '../store/world.js';
import { addUp, type Exact, type ExactSums, exactAt, numberAt, plus } from './exact-sums.js';

/** The index of each count of a video in a row of gains. */
export const VIDEO_COLUMN = { view_count: 0, like_count: 1, comment_count: 2, share_count: 3, save_count: 4 } as const;

/** The number of counts in a row of video gains. */
export const VIDEO_COLUMNS = VIDEO_COUNTS.length;

/** The sums of a grid of daily video gains, five numbers in the order of VIDEO_COLUMN. */
export function sumOfDays(grid: ExactSums): Exact[] {
  const sums = new Array<Exact>(VIDEO_COLUMNS).fill(0);
  for (let at = 0; at < grid.length; at += 1) {
    const column = at % VIDEO_COLUMNS;
    sums[column] = plus(exactAt(sums, column), exactAt(grid, at));
  }
  return sums;
}

/** The gains of rows on each day of `range`: a grid, day by day, with the counts of their kind. */
export function dailyGains(
  world: World,
  range: DayRange,
  { kind, rows }: { readonly kind: HistoryKind; readonly rows: readonly { readonly id: string }[] },
): ExactSums {
  const slots = toSlots(world, range);
  const history = world.history[kind];
  return addUp(history, rows, {
    size: Math.max(0, range.end - range.start) * history.columns,
    add: (id, into) => history.addDailyGains(id, slots, into),
  });
}

/** The counts of rows added up, as they were before the first day of `range`. */
export function valuesBefore(
  world: World,
  range: DayRange,
  { kind, rows }: Parameters<typeof dailyGains>[2],
): ExactSums {
  const { start } = toSlots(world, range);
  const history = world.history[kind];
  const add = (id: string, into: Float64Array): void => history.addValuesAt(id, start - 1, into);
  return addUp(history, rows, { size: history.columns, add });
}

/** The total gain of `videos` in `range`, five numbers in the order of VIDEO_COLUMN. */
export function videoGains(world: World, videos: readonly { readonly id: string }[], range: DayRange): Exact[] {
  return sumOfDays(dailyGains(world, range, { kind: 'videos', rows: videos }));
}

/** The followers that a creator gained in `range`. Those of its first scrape are not a gain. */
export function followersGained(world: World, creatorId: string, range: DayRange): number {
  const { columns } = world.history.creators;
  const grid = new Float64Array((range.end - range.start) * columns);
  world.history.creators.addDailyGains(creatorId, toSlots(world, range), grid);
  let sum = 0;
  for (let at = 0; at < grid.length; at += columns) sum += numberAt(grid, at);
  return sum;
}
