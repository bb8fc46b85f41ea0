import { beforeEach, describe, expect, it } from 'vitest';
import { type MockApi, mockApi } from '../harness/mock-api.js';

let api: MockApi;
let creatorId: string;
/** A Monday, so that a weekly period begins with the test. */
beforeEach(() => {
  api = mockApi({ now: '2026-01-05T00:00:00.000Z' });
  creatorId = api.addCreator('maya.moves');
});

const withId = (id: string) => ({ params: { id } });
const goal = (metric: string, target_value: number, more: { of?: string; [field: string]: unknown } = {}) => {
  const { of: creator = creatorId, ...body } = { period: 'weekly', ...more };
  return api.ok('createGoal', { ...withId(creator), body: { metric, target_value, ...body } }).id as string;
};
const compliance = (query: Record<string, string> = {}) =>
  api.ok('getGoalCompliance', { params: { projectId: api.mock.projectId }, query });
const standings = (query: Record<string, string> = {}) => compliance(query).flatMap((entry) => entry.compliance);
const counts = (query: Record<string, string> = {}) =>
  api.ok('getGoalComplianceCounts', { query: { project_id: api.mock.projectId, ...query } });
const post = (view_count: number, more: object = {}) =>
  api.mock.postVideos(creatorId, [{ posted_at: api.mock.clock.now, view_count, ...more }])[0]?.id as string;

describe('goals', () => {
  it('are set, listed newest first, changed and deleted', () => {
    const first = goal('posts', 3);
    api.mock.clock.advance({ hours: 1 });
    const second = goal('views', 10_000, { period: 'monthly' });
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
    api.refused('updateGoal', 'invalid_body', { ...withId(first), body: { target_value: 0 } });
  });

  it('begin and end on the days that they are given, never in the wrong order', () => {
    const id = goal('posts', 3, { start_date: '2026-01-07', end_date: '2026-03-31' });
    const change = (body: object) => api.ok('updateGoal', { ...withId(id), body });
    expect(change({ end_date: null })).toMatchObject({ start_date: '2026-01-07', end_date: null });
    expect(change({ end_date: '2026-01-07' })).toMatchObject({ start_date: '2026-01-07', end_date: '2026-01-07' });
    const named = (operation: 'createGoal' | 'updateGoal', creator: string, body: object) =>
      api.refused(operation, 'invalid_body', { ...withId(creator), body }).meta.issues;
    const issue = (path: string) => [{ path, message: expect.any(String) }];
    expect(named('updateGoal', id, { end_date: '2026-01-06' })).toEqual(issue('end_date'));
    expect(named('updateGoal', id, { start_date: '2026-01-08' })).toEqual(issue('start_date'));
    const backwards = {
      metric: 'posts',
      target_value: 1,
      period: 'daily',
      start_date: '2026-02-02',
      end_date: '2026-02-01',
    };
    expect(named('createGoal', creatorId, backwards)).toEqual(issue('start_date'));
    expect(named('createGoal', creatorId, { ...backwards, start_date: '2026-02-30' })).toEqual(issue('start_date'));
    expect(api.ok('listGoals', withId(creatorId))).toHaveLength(1);
  });

  it('cannot be reached once their creator is removed', () => {
    const id = goal('posts', 3);
    api.ok('deleteCreator', withId(creatorId));
    api.refused('deleteGoal', 'not_found', withId(id));
    api.refused('listGoals', 'not_found', withId(creatorId));
    expect(compliance()).toEqual([]);
  });
});

describe('what counts towards a goal', () => {
  it('are posts of the period, and views, engagement and followers gained in it', () => {
    const week = ['posts', 'views', 'engagement', 'followers'].map((type) => goal(type, 1000));
    const video = post(500, { like_count: 40, comment_count: 5, share_count: 3, save_count: 2 });
    api.mock.setCreatorCounts(creatorId, { follower_count: 900 });
    const sunday = '2026-01-11T23:30:00.000Z';
    api.mock.clock.to(sunday);
    post(70);
    api.mock.setCreatorCounts(creatorId, { follower_count: 960 });
    api.mock.clock.to('2026-01-12T01:00:00.000Z');
    api.mock.setVideoCounts(video, { view_count: 900, like_count: 45 });
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
    goal('followers', 100);
    const gained = () => standings().map(({ actual }) => actual);
    post(5);
    api.ok('scrapeCreator', withId(creatorId));
    api.mock.clock.advance({ days: 1 });
    api.mock.setCreatorCounts(creatorId, { follower_count: 10_000 });
    expect(gained()).toEqual([0]);
    // At the same instant, and later.
    api.mock.setCreatorCounts(creatorId, { follower_count: 10_150 });
    expect(gained()).toEqual([150]);
    api.mock.clock.advance({ days: 2 });
    api.mock.setCreatorCounts(creatorId, { follower_count: 10_140 });
    expect(gained()).toEqual([140]);
  });

  it('are counting videos whose tracking is not disabled', () => {
    goal('posts', 3);
    goal('views', 3);
    const [kept, disabled, excluded] = [post(10), post(200), post(3000)];
    api.ok('disableVideoTracking', withId(disabled));
    api.ok('updateVideo', { ...withId(excluded), body: { tracking_status: 'excluded' } });
    api.mock.setVideoCounts(kept, { view_count: 11 });
    expect(standings().map(({ actual }) => actual)).toEqual([1, 11]);
  });
});

describe('the compliance report', () => {
  it('rounds the percentage to a whole number, halves up', () => {
    goal('posts', 8);
    goal('posts', 3);
    post(1);
    // 12.5 and 33.3…
    expect(standings().map(({ percentage }) => percentage)).toEqual([13, 33]);
  });

  it('names the period that holds the reference date, by the goal, to the exclusive end', () => {
    for (const period of ['daily', 'weekly', 'monthly']) goal('posts', 1, { period });
    const days = standings({ reference_date: '2026-02-28' }).map(({ advisory }) => [
      advisory.period_start,
      advisory.period_end,
    ]);
    expect(days).toEqual([
      ['2026-02-28T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
      ['2026-02-23T00:00:00.000Z', '2026-03-02T00:00:00.000Z'],
      ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    ]);
  });

  it('has the goals that hold for the period: their days touch it', () => {
    const from = (start_date: string | null, end_date: string | null) => {
      // Goals of one instant come in the order of their ids; a minute between them, and they are as they were made.
      api.mock.clock.advance({ minutes: 1 });
      return goal('posts', 1, { start_date, end_date });
    };
    const [ended, last, first, always] = [
      from('2026-01-01', '2026-01-11'),
      from(null, '2026-01-12'),
      from('2026-01-18', null),
      from(null, null),
    ];
    api.mock.clock.to('2026-02-01T00:00:00.000Z');
    const listed = (reference_date: string) => standings({ reference_date }).map((entry) => entry.goal.id);
    // The week of the 12th to the 18th, a Sunday.
    expect(listed('2026-01-15')).toEqual([last, first, always]);
    expect(listed('2026-01-11')).toEqual([ended, last, always]);
    expect(listed('2026-01-19')).toEqual([first, always]);
  });

  it('has goals that start later too, on track and not yet started, until the period is over', () => {
    goal('posts', 5, { start_date: '2026-03-02' });
    api.mock.clock.to('2026-01-08T00:00:00.000Z');
    const [ahead] = standings();
    expect(ahead).toMatchObject({ status: 'on_track', advisory: { not_yet_started: true, has_advisory: true } });
    expect(ahead?.advisory.messages).toContain('The goal has not started yet.');
    expect(standings({ reference_date: '2026-01-04' })).toEqual([]);
    api.mock.clock.to('2026-03-02T00:00:00.000Z');
    expect(standings()[0]?.advisory.not_yet_started).toBe(false);
  });

  it('counts its goals by status', () => {
    goal('posts', 1);
    goal('views', 100);
    goal('posts', 100, { period: 'monthly' });
    post(5);
    api.mock.clock.to('2026-01-08T12:00:00.000Z');
    expect(standings({ period: 'weekly' }).map(({ status }) => status)).toEqual(['on_track', 'at_risk']);
    const none = { on_track: 0, behind_pace: 0, at_risk: 0, completed: 0, missed: 0 };
    expect(counts({ period: 'weekly' })).toEqual({ ...none, on_track: 1, at_risk: 1 });
    expect(counts()).toEqual({ ...none, on_track: 1, at_risk: 2 });
    expect(counts({ period: 'all' })).toEqual(counts());
    api.mock.clock.to('2026-01-12T00:00:00.000Z');
    expect(counts({ period: 'weekly', reference_date: '2026-01-11' })).toEqual({ ...none, completed: 1, missed: 1 });
    const query = { project_id: '00000000-0000-4000-8000-000000000000' };
    expect(api.refused('getGoalComplianceCounts', 'not_found', { query }).error).toContain(query.project_id);
    expect(api.refused('getGoalComplianceCounts', 'invalid_query', { query: {} }).error).toContain('project_id');
  });

  it('tells why a number may still change', () => {
    goal('posts', 1);
    const flags = (reference_date?: string) => {
      const { advisory } = standings(reference_date === undefined ? {} : { reference_date })[0] ?? {};
      const { has_advisory, messages, ...rest } = advisory ?? { has_advisory: false, messages: [] };
      const set = Object.entries(rest).flatMap(([name, value]) => (value === true ? [name] : []));
      expect(messages).toHaveLength(set.length);
      expect(has_advisory).toBe(set.length > 0);
      return set;
    };
    expect(flags()).toEqual(['period_in_progress', 'scrape_stale']);
    api.mock.clock.advance({ hours: 1 });
    expect(flags()).toEqual(['period_in_progress']);
    expect(flags('2026-01-12')).toEqual([]);
    api.mock.clock.to('2026-01-14T00:00:00.000Z');
    expect(flags('2026-01-11')).toEqual(['period_recently_ended']);
    api.mock.clock.advance({ seconds: 1 });
    expect(flags('2026-01-11')).toEqual([]);
    api.mock.setScraper('stalled');
    api.mock.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    expect(flags('2026-01-11')).toEqual([]);
    api.mock.clock.advance({ seconds: 1 });
    expect(flags('2026-01-11')).toEqual(['scrape_stale']);
  });

  it('says how far the end of the period is, and how fresh the counts are', () => {
    goal('posts', 1);
    const advisory = (reference_date: string) => standings({ reference_date })[0]?.advisory;
    expect(advisory('2026-01-05')).toMatchObject({
      hours_until_period_end: 168,
      hours_since_period_end: null,
      scrape_freshness: null,
    });
    api.mock.clock.to('2026-01-12T00:45:00.000Z');
    api.mock.setScraper('stalled');
    const fresh = { last_scraped_at: '2026-01-12T00:00:00.000Z', hours_ago: 0.75, state: 'fresh' };
    expect(advisory('2026-01-11')).toMatchObject({
      hours_until_period_end: null,
      hours_since_period_end: 0.75,
      scrape_freshness: fresh,
    });
    expect(advisory('2026-01-12')).toMatchObject({ hours_until_period_end: 167.25, hours_since_period_end: null });
    api.mock.clock.to('2026-01-13T00:00:01.000Z');
    expect(advisory('2026-01-12')?.scrape_freshness).toEqual({ ...fresh, hours_ago: 24, state: 'stale' });
  });

  it('can be narrowed to a creator and a period, and leaves out goals that are not in force', () => {
    const other = api.addCreator('coachdario');
    const [weekly, monthly] = [goal('posts', 1), goal('posts', 4, { period: 'monthly' })];
    const ofOther = goal('posts', 1, { of: other });
    const ids = (query?: Record<string, string>) => standings(query).map((entry) => entry.goal.id);
    expect(ids()).toEqual([weekly, monthly, ofOther]);
    expect(ids({ period: 'all' })).toEqual(ids());
    expect(compliance({ creator_id: other }).map(({ creator }) => creator.id)).toEqual([other]);
    expect(ids({ period: 'weekly' })).toEqual([weekly, ofOther]);
    expect(ids({ creator_id: other })).toEqual([ofOther]);
    expect(ids({ creator_id: '00000000-0000-4000-8000-000000000000' })).toEqual([]);
    api.ok('updateGoal', { ...withId(weekly), body: { is_active: false } });
    expect(ids({ creator_id: creatorId })).toEqual([monthly]);
  });
});
