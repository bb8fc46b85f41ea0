import type {
  GoalAdvisory,
  GoalComplianceEntry,
  GoalRollup,
  GoalStatus,
  Period,
} from '../../../src/generated/entities.js';
import { showCreator } from '../scraper/history.js';
import { DAY, type DayNumber, type DayRange, HOUR, isoOfDay, periodHolding } from '../store/calendar.js';
import type { CreatorRow, GoalRow, ProjectRow } from '../store/rows.js';
import type { World } from '../store/world.js';
import { goalActual } from './goals.js';

/** After the end of a period, late scrapes still change its numbers for so long. */
const SETTLING_HOURS = 48;
const STALE_HOURS = 24;

/** Which goals to report, for the periods that hold `day`. */
export interface ComplianceQuery {
  readonly day: DayNumber;
  readonly creatorId?: string | undefined;
  readonly period?: Period | undefined;
}

/**
 * How the active goals of a project's active creators stand in the periods that hold a day. Source: contract §7.
 * Creators in the order in which they were added, then their goals, oldest first.
 */
export function goalCompliance(world: World, project: ProjectRow, query: ComplianceQuery): GoalComplianceEntry[] {
  const entries: GoalComplianceEntry[] = [];
  for (const creator of world.tables.creators.by('project_id', project.id)) {
    if (query.creatorId !== undefined && creator.id !== query.creatorId) continue;
    for (const goal of world.tables.goals.by('creator_id', creator.id)) {
      if (!goal.is_active || (query.period !== undefined && goal.period !== query.period)) continue;
      entries.push(toEntry(world, { creator, goal }, periodHolding(goal.period, query.day)));
    }
  }
  return entries;
}

/** How many entries stand how; every status is named. */
export function countByStatus(entries: readonly GoalComplianceEntry[]): GoalRollup {
  const counts: Record<GoalStatus, number> = { on_track: 0, behind_pace: 0, at_risk: 0, completed: 0, missed: 0 };
  for (const entry of entries) counts[entry.status] += 1;
  return counts;
}

function toEntry(
  world: World,
  about: { readonly creator: CreatorRow; readonly goal: GoalRow },
  range: DayRange,
): GoalComplianceEntry {
  const { creator, goal } = about;
  const actual = goalActual(world, goal, range);
  return {
    goal_id: goal.id,
    creator_id: creator.id,
    tiktok_handle: creator.tiktok_handle,
    goal_type: goal.goal_type,
    period: goal.period,
    target: goal.target_value,
    actual,
    status: judgeStatus({ actual, target: goal.target_value }, range, world.state.now),
    period_start: isoOfDay(range.start),
    period_end: isoOfDay(range.end),
    advisory: createAdvisory(world, creator, range),
  };
}

/**
 * The status of a goal at the instant `now`: in a running period by the share of it that has passed, afterwards by the
 * target alone. Before the first instant has passed nothing is expected yet, so the goal is on track.
 */
export function judgeStatus(
  value: { readonly actual: number; readonly target: number },
  range: DayRange,
  now: number,
): GoalStatus {
  const [start, end] = [range.start * DAY, range.end * DAY];
  if (now >= end) return value.actual >= value.target ? 'completed' : 'missed';
  const elapsed = Math.max(0, now - start);
  // actual ÷ (target × elapsed ÷ length), multiplied out so that nothing is divided by zero.
  const reached = value.actual * (end - start);
  const expected = value.target * elapsed;
  if (reached >= expected) return 'on_track';
  return reached >= 0.7 * expected ? 'behind_pace' : 'at_risk';
}

function createAdvisory(world: World, creator: CreatorRow, range: DayRange): GoalAdvisory {
  const { now } = world.state;
  const [start, end] = [range.start * DAY, range.end * DAY];
  const not_yet_started = now < start;
  const period_in_progress = !not_yet_started && now < end;
  const period_recently_ended = now >= end && now - end <= SETTLING_HOURS * HOUR;
  const scrapedAt = showCreator(world, creator).last_scraped_at;
  const scrape_stale = scrapedAt === null || now - Date.parse(scrapedAt) > STALE_HOURS * HOUR;
  const messages: string[] = [];
  if (period_in_progress) messages.push('The period is still running; the value will change.');
  if (period_recently_ended) {
    messages.push('The period ended at most 48 hours ago; a late scrape can still change the value.');
  }
  if (not_yet_started) messages.push('The period has not started yet.');
  if (scrape_stale) {
    const seen = scrapedAt === null ? 'has never been scraped' : `was last scraped at ${scrapedAt}, over 24 hours ago`;
    messages.push(`The creator ${seen}; the value may be out of date.`);
  }
  const has_advisory = messages.length > 0;
  return { has_advisory, messages, period_in_progress, period_recently_ended, scrape_stale, not_yet_started };
}
