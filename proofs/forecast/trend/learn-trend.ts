import { writeCount } from '../../../base/options/write-count.js';
import { findCriterion } from '../../../mocks/world/payouts/criteria/criteria.js';
import { getRuleProfile } from '../../../mocks/world/payouts/rules/get-rule-profile.js';
import { listVersions } from '../../../mocks/world/payouts/rules/rule-timeline.js';
import { DAY } from '../../../mocks/world/store/calendar.js';
import { keyOfId } from '../../../mocks/world/store/growth-profile.js';
import type { World } from '../../../mocks/world/store/world.js';
import type { Period } from '../../../src/generated/resources.js';
import { type CreatorPast, readPast, WINDOW_DAYS } from './creator-past.js';
import { CurveFits } from './growth-curve.js';

/** A creator with the days that its next ones are drawn from: those since its habit changed, if it has. */
export interface TrendingCreator extends CreatorPast {
  readonly key: number;
  /** The kinds of periods that its structures pay by. */
  readonly kinds: readonly Period[];
  /** Whether gains of its older videos may be paid too. */
  readonly countsAll: boolean;
}

/** The recent activity of creators, and how their videos grow. */
export interface ActivityTrend {
  readonly fits: CurveFits;
  /** The creators whose pay depends on their activity. */
  readonly creators: readonly TrendingCreator[];
  readonly assumptions: readonly string[];
}

/** The minimum number of days to learn a creator's habit from. */
export const FEW_DAYS = 14;
const WEEK = 7;

/** Learns from the daily history how the creators who are paid by views, posts or goals may continue. */
export function learnActivity(world: World): ActivityTrend {
  const paid = findPaidByDeeds(world);
  const pasts = [...paid.keys()].map((id) => readPast(world, id));
  const fits = new CurveFits(pasts);
  const creators = pasts.map((past): TrendingCreator => {
    const kinds = [...(paid.get(past.id) ?? [])];
    return {
      ...past,
      days: past.days.slice(0, countDaysSinceChange(past)),
      key: keyOfId(past.id),
      kinds,
      countsAll: paysForAll(world, past.id),
    };
  });
  const young = creators.filter(({ days }) => days.length < FEW_DAYS).length;
  return {
    fits,
    creators,
    assumptions: [
      `Creators post, and their videos and followers grow, as in the last ${WINDOW_DAYS} days, or since a mean moved. Ranges hold 90 of 100 draws.`,
      'No range includes what no such day shows (a break, a video beyond any before, a change of habit).',
      'Ranges and middles do not add up: not everybody has a good month at once.',
      ...(young > 0
        ? [
            `${writeCount(young, 'creator')} ${young === 1 ? 'was' : 'were'} there for fewer than ${FEW_DAYS} whole days: such ranges say little.`,
          ]
        : []),
    ],
  };
}

/** The creators whom active structures pay by their activity, with the kinds of periods. */
function findPaidByDeeds(world: World): Map<string, Set<Period>> {
  const { tables, state } = world;
  const paid = new Map<string, Set<Period>>();
  for (const {
    structure_id: structureId,
    creator_id: creatorId,
    unassigned_at: end,
  } of tables.payoutAssignments.values()) {
    const isOver = end !== null && Date.parse(end) < state.now - WINDOW_DAYS * DAY;
    if (isOver || !tables.payoutStructures.get(structureId)?.is_active || !tables.creators.get(creatorId)?.is_active)
      continue;
    for (const { criteria_type: type, period } of listVersions(world, structureId)) {
      if (findCriterion(type)?.needsScrape === false) continue;
      const kinds = paid.get(creatorId) ?? new Set();
      paid.set(creatorId, kinds.add(period));
    }
  }
  return paid;
}

/** Views and engagement for goals count all videos, and so does pay by gained views. */
function paysForAll(world: World, creatorId: string): boolean {
  const goals = world.tables.goals.by('creator_id', creatorId);
  const isByGains = goals.some(({ is_active, metric }) => is_active && (metric === 'views' || metric === 'engagement'));
  return isByGains || getRuleProfile(world).cpm_views === 'gained';
}

/** The whole weeks since a creator's gains or posts changed, in days; Infinity if they have not. */
function countDaysSinceChange({ days, gains }: CreatorPast): number {
  const posts = days.map((day) => day.posts.length);
  return WEEK * Math.min(countWeeksSinceChange(gains), countWeeksSinceChange(posts));
}

/**
 * Where the weeks fall into two parts whose means differ most, beside what weeks of a part differ. Infinity if they
 * differ by no factor, or by no more than chance makes the best of some divisions differ.
 */
function countWeeksSinceChange(values: readonly number[]): number {
  const weeks: number[] = [];
  for (let at = 0; at + WEEK <= values.length; at += WEEK) weeks.push(average(values.slice(at, at + WEEK)));
  let [changed, farthest] = [Number.POSITIVE_INFINITY, FAR];
  for (let since = FEW_WEEKS; since <= weeks.length - FEW_WEEKS; since += 1) {
    const [recent, before] = [weeks.slice(0, since), weeks.slice(since)];
    const [now, then] = [average(recent), average(before)];
    const variance = (sumSquares(recent, now) + sumSquares(before, then)) / (weeks.length - 2);
    const distance = Math.abs(now - then) / Math.sqrt(variance * (1 / recent.length + 1 / before.length));
    if (distance <= farthest || (now <= MOVED * then && then <= MOVED * now)) continue;
    [changed, farthest] = [since, distance];
  }
  return changed;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sumSquares(values: readonly number[], mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The fewest weeks of a part. */
const FEW_WEEKS = FEW_DAYS / WEEK;
/** In standard errors. */
const FAR = 3.5;
const MOVED = 1.4;
