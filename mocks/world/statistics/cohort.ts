import type { CohortVelocity } from '../../../src/generated/entities.js';
import { type DayNumber, toDayIn, type ZoneClock } from '../store/calendar.js';
import { isCounting } from '../store/counting.js';
import { toSlots } from '../store/history-slots.js';
import { sum } from '../store/money.js';
import type { VideoRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { VIDEO_COLUMN } from './gains.js';
import { postedOrAdded } from './stats.js';

/**
 * The daily views of a video compared with its cohort at the same age: the other counting videos of its creator
 * (without a creator, of its project) that are at least as old. A video that waits for review has no views. Days are
 * those of `zone`.
 */
export function compareVelocity(world: World, video: VideoRow, zone: ZoneClock | undefined): CohortVelocity {
  const today = toDayIn(zone, world.state.now);
  const firstDay = (other: VideoRow): DayNumber => toDayIn(zone, Date.parse(postedOrAdded(other)));
  const age_days = Math.max(1, today - firstDay(video) + 1);
  const viewsAtAge = (other: VideoRow): number => {
    const start = firstDay(other);
    const { end } = toSlots(world, { start, end: start + age_days, zone });
    return world.history.videos.valueAt(other.id, end - 1, VIDEO_COLUMN.view_count);
  };
  const cohort = listCohort(world, video).filter((other) => today - firstDay(other) + 1 >= age_days);
  const views = Number(sum(cohort.map(viewsAtAge)));
  return {
    age_days,
    velocity: isCounting(video) ? viewsAtAge(video) / age_days : 0,
    cohort_velocity: cohort.length === 0 ? null : views / cohort.length / age_days,
    video_count: cohort.length,
  };
}

function listCohort(world: World, { id, creator_id, project_id }: VideoRow): VideoRow[] {
  const { videos } = world.tables;
  const rows =
    creator_id === null
      ? videos.by('project_id', project_id).filter((row) => row.creator_id === null)
      : videos.by('creator_id', creator_id);
  return rows.filter((row) => row.id !== id && isCounting(row));
}
