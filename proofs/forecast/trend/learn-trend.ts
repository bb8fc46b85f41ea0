import { writeCount } from '../../../base/options/write-count.js';
import { findCriterion } from '../../../mocks/world/payouts/criteria/criteria.js';
import { getRuleProfile } from '../../../mocks/world/payouts/rules/get-rule-profile.js';
import { listVersions } from '../../../mocks/world/payouts/rules/rule-timeline.js';
import { DAY } from '../../../mocks/world/store/calendar.js';
import { keyOfId } from '../../../mocks/world/store/growth-profile.js';
import type { World } from '../../../mocks/world/store/world.js';
import type { Period } from '../../../src/generated/resources.js';
import { type CreatorPast, readPast, WINDOW_DAYS } from './creator-past.js';
import { CurveFits, explainGains, type GrowthCurve } from './growth-curve.js';

/** A creator with its weekly gains, as parts of what the curve predicts for its videos. */
export interface TrendingCreator extends CreatorPast {
  readonly key: number;
  readonly factors: readonly number[];
  /** After how many weeks a day counts half: one if a mean changed recently; Infinity if all days count alike. */
  readonly memory: number;
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
  const curve = fits.best();
  const creators = pasts.map((past): TrendingCreator => {
    const kinds = [...(paid.get(past.id) ?? [])];
    return {
      ...past,
      key: keyOfId(past.id),
      factors: listFactors(curve, past),
      memory: findMemory(past),
      kinds,
      countsAll: paysForAll(world, past.id),
    };
  });
  const young = creators.filter(({ days }) => days.length < FEW_DAYS).length;
  return {
    fits,
    creators,
    assumptions: [
      `Creators post, and their videos and followers grow, as in the last ${WINDOW_DAYS} days; recent weeks weigh more where a mean moved. Ranges hold 90 of 100 draws.`,
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

/** Recent weeks weigh more if the gains or posts have changed, and not by chance: the last two weeks against those before. */
function findMemory({ days, gains }: CreatorPast): number {
  const posts = days.map((day) => day.posts.length);
  return hasMoved(gains) || hasMoved(posts) ? 1 : Number.POSITIVE_INFINITY;
}

/** Whether the means differ by a factor, and by more than the weeks before differ among themselves. */
function hasMoved(values: readonly number[]): boolean {
  const weeks: number[] = [];
  for (let at = 0; at + WEEK <= values.length; at += WEEK) weeks.push(average(values.slice(at, at + WEEK)));
  const [recent, before] = [weeks.slice(0, 2), weeks.slice(2)];
  if (before.length < 2) return false;
  const [now, then] = [average(recent), average(before)];
  const variance = before.reduce((sum, value) => sum + (value - then) ** 2, 0) / (before.length - 1);
  const isFar = (now - then) ** 2 > FAR ** 2 * variance * (1 / recent.length + 1 / before.length);
  return isFar && (now > MOVED * then || then > MOVED * now);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** In standard errors. */
const FAR = 2.5;
const MOVED = 1.6;

/** The gain of each whole week, as a part of what the curve predicts. */
function listFactors(curve: GrowthCurve, past: CreatorPast): number[] {
  const explained = explainGains(curve, past);
  const factors: number[] = [];
  for (let at = 0; at + WEEK <= explained.length; at += WEEK) {
    const sum = (gains: readonly number[]): number => gains.slice(at, at + WEEK).reduce((all, gain) => all + gain, 0);
    const [expected, actual] = [sum(explained), sum(past.gains)];
    if (expected > 0) factors.push(Math.min(4, Math.max(0, actual / expected)));
  }
  return factors.length === 0 ? [1] : factors;
}
