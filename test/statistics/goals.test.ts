import { beforeEach, describe, expect, it } from 'vitest';
import { judgeStatus } from '../../mocks/world/statistics/compliance.js';
import type { MockApi } from '../harness/mock-api.js';
import { StatsFixture } from './stats-fixture.js';

let stats: StatsFixture;
let api: MockApi;
let creatorId: string;
/** A Monday, so that a weekly period begins with the test. */
beforeEach(() => {
  stats = new StatsFixture('2026-01-05T00:00:00.000Z');
  ({ api, creatorId } = stats);
});

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const withId = (id: string) => ({ params: { id } });
const standings = (query: Record<string, string> = {}) => stats.compliance(query).flatMap((entry) => entry.compliance);
const counts = (query: Record<string, string> = {}) =>
  api.ok('getGoalComplianceCounts', { query: { project_id: api.mock.projectId, ...query } });

describe('goals', () => {
  it('are set, listed newest first, changed and deleted', () => {
    const first = stats.goal('posts', 3);
    api.mock.clock.advance({ hours: 1 });
    const second = stats.goal('views', 10_000, { period: 'monthly' });
    expect(api.ok('listGoals', withId(creatorId)).map(({ id }) => id)).toEqual([second, first]);
    const changed = api.ok('updateGoal', { ...withId(first), body: { target_value: 4, is_active: false } });
    expect(changed).toEqual({
      id: first,
      creator_id: creatorId,
      project_id: api.mock.projectId,
      metric: 'posts',
      target_value: 4,
      period: 'weekly',
      start_date: null,
      end_date: null,
      is_active: false,
      created_at: '2026-01-05T00:00:00.000Z',
      updated_at: '2026-01-05T01:00:00.000Z',
    });
    expect(api.ok('deleteGoal', withId(second))).toEqual({ id: second, deleted: true });
    expect(api.ok('listGoals', withId(creatorId))).toEqual([changed]);
    api.refused('updateGoal', 'not_found', { ...withId(second), body: { is_active: true } });
  });

  it('begin and end on the days that they are given, never in the wrong order', () => {
    const id = stats.goal('posts', 3, { start_date: '2026-01-07', end_date: '2026-03-31' });
    const change = (body: object) => api.ok('updateGoal', { ...withId(id), body });
    expect(change({ end_date: null })).toMatchObject({ start_date: '2026-01-07', end_date: null });
    expect(change({ end_date: '2026-01-07' })).toMatchObject({ start_date: '2026-01-07', end_date: '2026-01-07' });
    const named = (operation: 'createGoal' | 'updateGoal', id: string, body: object) => {
      const issues = api.refused(operation, 'invalid_body', { ...withId(id), body }).meta.issues;
      return (issues as { readonly path: string }[]).map(({ path }) => path);
    };
    expect(named('updateGoal', id, { end_date: '2026-01-06' })).toEqual(['end_date']);
    expect(named('updateGoal', id, { start_date: '2026-01-08' })).toEqual(['start_date']);
    const goal = { metric: 'posts', target_value: 1, period: 'daily', end_date: '2026-02-01' };
    for (const start_date of ['2026-02-02', '2026-02-30']) {
      expect(named('createGoal', creatorId, { ...goal, start_date })).toEqual(['start_date']);
    }
    expect(api.ok('listGoals', withId(creatorId))).toHaveLength(1);
  });

  it('cannot be reached once their creator is removed', () => {
    const id = stats.goal('posts', 3);
    api.ok('deleteCreator', withId(creatorId));
    api.refused('deleteGoal', 'not_found', withId(id));
    expect(stats.compliance()).toEqual([]);
  });
});

describe('what counts towards a goal', () => {
  it('are posts of the period, and views, engagement and followers gained in it', () => {
    const week = ['posts', 'views', 'engagement', 'followers'].map((type) => stats.goal(type, 1000));
    const video = stats.post(500, { like_count: 40, comment_count: 5, share_count: 3, save_count: 2 });
    api.mock.setCreatorCounts(creatorId, { follower_count: 900 });
    api.mock.clock.to('2026-01-11T23:30:00.000Z');
    stats.post(70);
    api.mock.setCreatorCounts(creatorId, { follower_count: 960 });
    stats.grow('2026-01-12T01:00:00.000Z', video, { view_count: 900, like_count: 45 });
    api.mock.setCreatorCounts(creatorId, { follower_count: 950 });
    const actual = (reference_date: string) => {
      const reached = new Map(standings({ reference_date }).map(({ goal: { id }, actual }) => [id, actual]));
      return week.map((id) => reached.get(id));
    };
    expect(actual('2026-01-08')).toEqual([2, 570, 50, 60]);
    expect(actual('2026-01-12')).toEqual([0, 400, 5, -10]);
    expect(actual('2026-01-04')).toEqual([0, 0, 0, 0]);
  });

  it('never counts a follower that the first scrape found, whenever that was', () => {
    stats.goal('followers', 100);
    const gained = (follower_count: number) => {
      api.mock.setCreatorCounts(creatorId, { follower_count });
      return standings().map(({ actual }) => actual);
    };
    stats.post(5);
    api.ok('scrapeCreator', withId(creatorId));
    api.mock.clock.advance({ days: 1 });
    expect(gained(10_000)).toEqual([0]);
    // At the same instant, and later.
    expect(gained(10_150)).toEqual([150]);
    api.mock.clock.advance({ days: 2 });
    expect(gained(10_140)).toEqual([140]);
  });

  it('are counting videos whose tracking is not disabled', () => {
    for (const metric of ['posts', 'views']) stats.goal(metric, 3);
    const [kept = '', disabled = '', excluded = ''] = [10, 200, 3000].map((views) => stats.post(views));
    api.ok('disableVideoTracking', withId(disabled));
    stats.review(excluded, 'excluded');
    api.mock.setVideoCounts(kept, { view_count: 11 });
    expect(standings().map(({ actual }) => actual)).toEqual([1, 11]);
  });
});

describe('the status of a goal', () => {
  const DAY = 86_400_000;
  const judge = (actual: number, day: number) =>
    judgeStatus({ actual, target: 100 }, { start: 10, end: 17 }, day * DAY);

  it.each([
    // A week from day 10: half of it has passed at day 13.5, and 0.7 of the pace is 35.
    [13.5, { 50: 'on_track', 49: 'behind_pace', 35: 'behind_pace', 34: 'at_risk', 100: 'on_track' }],
    // At the first instant nothing can be expected yet.
    [10, { 0: 'on_track' }],
    [10 + 1 / DAY, { 0: 'at_risk' }],
    [17 - 1 / DAY, { 99: 'behind_pace' }],
    [17, { 100: 'completed', 99: 'missed' }],
  ])('on day %d is, by what came in: %o', (day, statuses) => {
    const judged = Object.keys(statuses).map((actual) => [actual, judge(Number(actual), day)]);
    expect(Object.fromEntries(judged)).toEqual(statuses);
  });

  it.each(['reached', 'exceeded'] as const)('that is just reached is as the payout judges it: %s', (thresholds) => {
    stats = new StatsFixture('2026-01-05T00:00:00Z', { rules: { thresholds } });
    stats.goal('posts', 1, { period: 'daily' });
    stats.deal({ criteria_type: 'goals', amount_cents: 700 });
    stats.post(10);
    stats.mock.clock.to('2026-01-08T01:00:00Z');
    const isPaid = thresholds === 'reached';
    const status = isPaid ? 'completed' : 'missed';
    expect(standings({ reference_date: '2026-01-05' })).toMatchObject([{ actual: 1, target: 1, status }]);
    expect(stats.api.all('listPayoutAccruals')).toHaveLength(isPaid ? 1 : 0);
  });
});

describe('the compliance report', () => {
  it('rounds the percentage to a whole number, halves up', () => {
    for (const target of [8, 3]) stats.goal('posts', target);
    stats.post(1);
    // 12.5 and 33.3…
    expect(standings().map(({ percentage }) => percentage)).toEqual([13, 33]);
  });

  it('names the period that holds the reference date, by the goal, to the exclusive end', () => {
    for (const period of ['daily', 'weekly', 'monthly']) stats.goal('posts', 1, { period });
    const periods = standings({ reference_date: '2026-02-28' }).map(({ advisory }) => advisory);
    expect(periods.map(({ period_start, period_end }) => [period_start, period_end])).toEqual([
      ['2026-02-28T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
      ['2026-02-23T00:00:00.000Z', '2026-03-02T00:00:00.000Z'],
      ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    ]);
  });

  it('has the goals that hold for the period: their days touch it', () => {
    const from = (start_date: string | null, end_date: string | null) => {
      // Goals of one instant come in the order of their ids; a minute between them, and they are as they were made.
      api.mock.clock.advance({ minutes: 1 });
      return stats.goal('posts', 1, { start_date, end_date });
    };
    const ended = from('2026-01-01', '2026-01-11');
    const [last, first, always] = [from(null, '2026-01-12'), from('2026-01-18', null), from(null, null)];
    api.mock.clock.to('2026-02-01T00:00:00.000Z');
    const listed = (reference_date: string) => standings({ reference_date }).map((entry) => entry.goal.id);
    // The week of the 12th to the 18th, a Sunday.
    expect(listed('2026-01-15')).toEqual([last, first, always]);
    expect(listed('2026-01-11')).toEqual([ended, last, always]);
    expect(listed('2026-01-19')).toEqual([first, always]);
  });

  it('has goals that start later too, on track and not yet started, until the period is over', () => {
    stats.goal('posts', 5, { start_date: '2026-01-19' });
    api.mock.clock.to('2026-01-08T00:00:00.000Z');
    const [ahead] = standings();
    expect(ahead).toMatchObject({ status: 'on_track', advisory: { not_yet_started: true, has_advisory: true } });
    expect(ahead?.advisory.messages).toContain('The goal has not started yet.');
    expect(standings({ reference_date: '2026-01-04' })).toEqual([]);
    api.mock.clock.to('2026-01-19T00:00:00.000Z');
    expect(standings()[0]?.advisory.not_yet_started).toBe(false);
  });

  it('counts its goals by status', () => {
    stats.goal('posts', 1);
    stats.goal('views', 100);
    stats.goal('posts', 100, { period: 'monthly' });
    stats.post(5);
    api.mock.clock.to('2026-01-08T12:00:00.000Z');
    expect(standings({ period: 'weekly' }).map(({ status }) => status)).toEqual(['on_track', 'at_risk']);
    const none = { on_track: 0, behind_pace: 0, at_risk: 0, completed: 0, missed: 0 };
    expect(counts({ period: 'weekly' })).toEqual({ ...none, on_track: 1, at_risk: 1 });
    expect(counts()).toEqual({ ...none, on_track: 1, at_risk: 2 });
    expect(counts({ period: 'all' })).toEqual(counts());
    api.mock.clock.to('2026-01-12T00:00:00.000Z');
    expect(counts({ period: 'weekly', reference_date: '2026-01-11' })).toEqual({ ...none, completed: 1, missed: 1 });
    const query = { project_id: UNKNOWN };
    expect(api.refused('getGoalComplianceCounts', 'not_found', { query }).error).toContain(UNKNOWN);
  });

  it('tells why a number may still change', () => {
    stats.goal('posts', 1);
    const flags = (query: Record<string, string> = {}) => {
      const { has_advisory, messages, ...rest } = standings(query)[0]?.advisory ?? {
        has_advisory: false,
        messages: [],
      };
      const set = Object.entries(rest).flatMap(([name, value]) => (value === true ? [name] : []));
      expect([messages.length, has_advisory]).toEqual([set.length, set.length > 0]);
      return set;
    };
    const before = { reference_date: '2026-01-11' };
    expect(flags()).toEqual(['period_in_progress', 'scrape_stale']);
    api.mock.clock.advance({ hours: 1 });
    expect(flags()).toEqual(['period_in_progress']);
    expect(flags({ reference_date: '2026-01-12' })).toEqual([]);
    api.mock.clock.to('2026-01-14T00:00:00.000Z');
    expect(flags(before)).toEqual(['period_recently_ended']);
    api.mock.clock.advance({ seconds: 1 });
    expect(flags(before)).toEqual([]);
    api.mock.setScraper('stalled');
    api.mock.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    expect(flags(before)).toEqual([]);
    api.mock.clock.advance({ seconds: 1 });
    expect(flags(before)).toEqual(['scrape_stale']);
  });

  it('says how far the end of the period is, and how fresh the counts are', () => {
    stats.goal('posts', 1);
    const advisory = (reference_date: string) => {
      const { hours_until_period_end, hours_since_period_end, scrape_freshness } =
        standings({ reference_date })[0]?.advisory ?? {};
      return [hours_until_period_end, hours_since_period_end, scrape_freshness];
    };
    expect(advisory('2026-01-05')).toEqual([168, null, null]);
    api.mock.clock.to('2026-01-12T00:45:00.000Z');
    api.mock.setScraper('stalled');
    const fresh = { last_scraped_at: '2026-01-12T00:00:00.000Z', hours_ago: 0.75, state: 'fresh' };
    expect(advisory('2026-01-11')).toEqual([null, 0.75, fresh]);
    expect(advisory('2026-01-12')).toEqual([167.25, null, fresh]);
    api.mock.clock.to('2026-01-13T00:00:01.000Z');
    expect(advisory('2026-01-12')[2]).toEqual({ ...fresh, hours_ago: 24, state: 'stale' });
  });

  it('can be narrowed to a creator and a period, and leaves out goals that are not in force', () => {
    const other = api.addCreator('coachdario');
    const [weekly, monthly] = [stats.goal('posts', 1), stats.goal('posts', 4, { period: 'monthly' })];
    const ofOther = stats.goal('posts', 1, {}, other);
    const ids = (query?: Record<string, string>) => standings(query).map((entry) => entry.goal.id);
    expect(ids()).toEqual([weekly, monthly, ofOther]);
    expect(ids({ period: 'all' })).toEqual(ids());
    expect(stats.compliance({ creator_id: other }).map(({ creator }) => creator.id)).toEqual([other]);
    expect(ids({ period: 'weekly' })).toEqual([weekly, ofOther]);
    expect(ids({ creator_id: other })).toEqual([ofOther]);
    expect(ids({ creator_id: UNKNOWN })).toEqual([]);
    api.ok('updateGoal', { ...withId(weekly), body: { is_active: false } });
    expect(ids({ creator_id: creatorId })).toEqual([monthly]);
  });
});
