import type { AccrualRules } from '../../mocks/world/payouts/rules/accrual-rules.js';
import { HOUR, MINUTE, toIso } from '../../mocks/world/store/calendar.js';
import { isCounting } from '../../mocks/world/store/counting.js';
import { toSlot } from '../../mocks/world/store/history-slots.js';
import type { PostedRow, PostedVideo } from '../../mocks/world/store/rows.js';
import type { World } from '../../mocks/world/store/world.js';
import { findDaySlots } from '../read/history-zone.js';

/** How long after the hour accruals are made. */
const TICK = 15 * MINUTE;

/** A row of the list of posted videos. */
/** When a period was evaluated, and how exactly the history around it is known. */
interface PastMoment {
  readonly evaluatedAt: number;
  /** The zone of the days by which the history is known; null if it is known to the slot. */
  readonly historyZone: string | null;
}

/** A period's videos as they were when it was evaluated, and what is uncertain about them. */
export interface VideosThen {
  readonly videos: readonly PostedVideo[];
  /** Why they may have been different; null if they are certain. */
  readonly doubt: string | null;
}

/**
 * Restores videos to the instant when their period was evaluated: without videos that were found later, and with the
 * views of the last day, or history slot, that had ended by then.
 */
function goBack(world: World, videos: readonly PostedRow[], { evaluatedAt, historyZone }: PastMoment): VideosThen {
  const { history } = world;
  const slot = toSlot(world, evaluatedAt);
  const [before, last] = historyZone === null ? [slot - 1, slot] : findDaySlots(world, evaluatedAt, historyZone);
  let gainedThen = 0;
  const then: PostedVideo[] = [];
  let reviewed = 0;
  for (const video of videos) {
    if (Date.parse(video.created_at) > evaluatedAt + TICK) continue;
    if (mayHaveChanged(video, evaluatedAt)) reviewed += 1;
    const views = history.videos.valueAt(video.id, before, 0);
    const later = history.videos.valueAt(video.id, last, 0);
    if (isCounting(video)) gainedThen += Math.abs(later - views);
    // If it was found on the day (or in the slot) of the evaluation, it had at least the views with which it was found.
    const isNew = toSlot(world, Date.parse(video.created_at)) > before;
    then.push({ ...video, view_count: isNew ? later : views });
  }
  return { videos: then, doubt: sayDoubt({ gainedThen, reviewed, evaluatedAt }) };
}

/**
 * The time of a review is not recorded. Only a video that counted by itself, or has not changed since, certainly had
 * this status then.
 */
export function mayHaveChanged({ tracking_status: status, updated_at: at }: PostedRow, evaluatedAt: number): boolean {
  return (status === 'included' || status === 'excluded') && Date.parse(at) >= evaluatedAt;
}

function sayDoubt(views: { readonly gainedThen: number; readonly reviewed: number; readonly evaluatedAt: number }) {
  const { gainedThen, reviewed, evaluatedAt } = views;
  if (reviewed > 0) return `${reviewed} videos were reviewed later, or since: whether they counted then is not known.`;
  if (gainedThen === 0) return null;
  const hour = toIso(Math.floor(evaluatedAt / HOUR) * HOUR).slice(0, 16);
  return `The history has no hours: of ${gainedThen} views that came on the day from ${hour}, some may have come in time to count.`;
}

/**
 * The rules of a world, with each period's videos as they were when it was evaluated. `note` receives what is
 * uncertain.
 */
export function lookBack(
  rules: AccrualRules,
  past: PastMoment & { readonly note: (doubt: string) => void },
): AccrualRules {
  return {
    ...rules,
    videosPosted: (world, payee, period) => {
      const { videos, doubt } = goBack(world, rules.videosPosted(world, payee, period) as readonly PostedRow[], past);
      if (doubt !== null) past.note(doubt);
      return videos;
    },
  };
}
