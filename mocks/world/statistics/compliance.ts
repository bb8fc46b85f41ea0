import type {
  GoalAdvisory,
  GoalCompliance,
  GoalComplianceCounts,
  GoalPeriodFilter,
  GoalStanding,
  GoalStatus,
} from '../../../src/generated/entities.js';
import { holdsFor } from '../catalogue/goal-settings.js';
import { scrapedAt } from '../scraper/history.js';
import {
  calendarDate,
  type DayNumber,
  type DayRange,
  getBounds,
  HOUR,
  periodHolding,
  toIso,
} from '../store/calendar.js';
import type { CreatorRow, GoalRow, ProjectRow } from '../store/rows.js';
import type { RuleProfile } from '../store/rule-profile.js';
import { getZone } from '../store/time-zone.js';
import { getToday } from '../store/today.js';
import type { World } from '../store/world.js';
import { bounded, type Exact } from './exact-sums.js';
import { goalActual } from './goals.js';

/** How long after the end of a period late scrapes still change its numbers. */
const SETTLING_HOURS = 48;
const STALE_HOURS = 24;

/** Why the numbers of a goal may still change at the world's time, one sentence for each flag that is set. */
function createAdvisory(
  world: World,
  creator: CreatorRow,
  { range, not_yet_started }: { readonly range: DayRange; readonly not_yet_started: boolean },
): GoalAdvisory {
  const { now } = world.state;
  const [start, end] = getBounds(range);
  const hasEnded = now >= end;
  const seen = scrapedAt(world, creator) ?? creator.last_scraped_at;
  const period_in_progress = now >= start && !hasEnded;
  const period_recently_ended = hasEnded && now - end <= SETTLING_HOURS * HOUR;
  const age = seen === null ? null : now - Date.parse(seen);
  const scrape_stale = age === null || age > STALE_HOURS * HOUR;
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
    scrape_freshness:
      seen === null || age === null
        ? null
        : { last_scraped_at: seen, hours_ago: toHours(age), state: scrape_stale ? 'stale' : 'fresh' },
  };
}

/** Hours to two decimals. */
function toHours(ms: number): number {
  return Math.round((ms / HOUR) * 100) / 100;
}

/** The goals to report, for the periods that contain `day`. */
export interface ComplianceQuery {
  readonly day: DayNumber;
  readonly creatorId?: string | undefined;
  readonly period?: GoalPeriodFilter | undefined;
}

/**
 * The progress of the goals of a project's active creators in the periods that contain a day: an entry for every
 * creator, in the order of adding, with its goals, oldest first.
 */
export function goalCompliance(world: World, project: ProjectRow, query: ComplianceQuery): GoalCompliance[] {
  const creators = world.tables.creators
    .by('project_id', project.id)
    .filter(({ id }) => query.creatorId === undefined || id === query.creatorId);
  return creators.map((creator) => {
    const { id, tiktok_handle, display_name, avatar_url } = creator;
    return {
      creator: { id, tiktok_handle, display_name, avatar_url },
      compliance: listStandings(world, creator, query),
    };
  });
}

/** The number of goals per status. Every status is listed. */
export function countByStatus(report: readonly GoalCompliance[]): GoalComplianceCounts {
  const counts: Record<GoalStatus, number> = { on_track: 0, behind_pace: 0, at_risk: 0, completed: 0, missed: 0 };
  for (const { compliance } of report) for (const { status } of compliance) counts[status] += 1;
  return counts;
}

function listStandings(world: World, creator: CreatorRow, query: ComplianceQuery): GoalStanding[] {
  const { day, period = 'all' } = query;
  const zone = getZone(world.state.timezone);
  const standings: GoalStanding[] = [];
  for (const goal of world.tables.goals.by('creator_id', creator.id)) {
    if (!goal.is_active || (period !== 'all' && goal.period !== period)) continue;
    const range = { ...periodHolding(goal.period, day), zone };
    const isAhead = startsLater(world, goal) && world.state.now < getBounds(range)[1];
    if (isAhead || holdsFor(goal, range)) standings.push(toStanding(world, { creator, goal }, range));
  }
  return standings;
}

function toStanding(
  world: World,
  about: { readonly creator: CreatorRow; readonly goal: GoalRow },
  range: DayRange,
): GoalStanding {
  const { creator, goal } = about;
  const target = goal.target_value;
  const actual = goalActual(world, goal, range);
  const notYetStarted = startsLater(world, goal);
  return {
    goal,
    target,
    actual: bounded(actual),
    percentage: bounded(toPercentage(actual, target)),
    // Before it starts nothing is expected, even if part of the period has passed.
    status: notYetStarted
      ? 'on_track'
      : judgeStatus({ actual, target, thresholds: world.state.rules.thresholds }, range, world.state.now),
    advisory: createAdvisory(world, creator, { range, not_yet_started: notYetStarted }),
  };
}

/** Whole percents, halves up. Values that a double cannot represent exactly are bigints. */
function toPercentage(actual: Exact, target: number): Exact {
  const hundredfold = Number(actual) * 100;
  if (Number.isSafeInteger(hundredfold)) return Math.round(hundredfold / target);
  const doubled = BigInt(actual) * 200n + BigInt(target);
  const divisor = BigInt(target) * 2n;
  // A division of bigints is towards 0.
  const quotient = doubled / divisor;
  return doubled % divisor < 0n ? quotient - 1n : quotient;
}

/** Whether the goal's start date is in the future. */
function startsLater(world: World, { start_date }: GoalRow): boolean {
  return start_date !== null && start_date > calendarDate(getToday(world));
}

/**
 * The status of a goal at the instant `now`: in a running period by the share of it that has passed; afterwards only by
 * the target, as in payouts: met if it is reached, or by `exceeded` only beyond it. Before the first instant has passed
 * nothing is expected yet, so the goal is on track.
 */
export function judgeStatus(
  value: {
    readonly actual: Exact;
    readonly target: number;
    readonly thresholds?: RuleProfile['thresholds'] | undefined;
  },
  range: DayRange,
  now: number,
): GoalStatus {
  const [start, end] = getBounds(range);
  const { actual, target, thresholds } = value;
  if (now >= end) return (thresholds === 'exceeded' ? actual > target : actual >= target) ? 'completed' : 'missed';
  const elapsed = Math.max(0, now - start);
  // actual ÷ (target × elapsed ÷ length), multiplied out to avoid a division by zero.
  const reached = Number(actual) * (end - start);
  const expected = target * elapsed;
  if (reached >= expected) return 'on_track';
  return reached >= 0.7 * expected ? 'behind_pace' : 'at_risk';
}
