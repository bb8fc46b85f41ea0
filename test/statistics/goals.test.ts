import { beforeEach, describe, expect, it } from 'vitest';
import { judgeStatus } from '../../mocks/world/statistics/compliance.js';
import { type MockApi, mockApi } from '../harness/mock-api.js';

const DAY = 86_400_000;

let api: MockApi;
let creatorId: string;
/** A Monday, so that a weekly period begins with the test. */
beforeEach(() => {
  api = mockApi({ now: '2026-01-05T00:00:00.000Z' });
  creatorId = newCreator('maya.moves');
});

const at = (id: string) => ({ params: { id } });
const newCreator = (tiktok_handle: string, more: object = {}) => {
  const body = { tiktok_handle, ...more };
  return (api.ok('createCreators', { params: { projectId: api.mock.projectId }, body }) as { id: string }).id;
};
const goal = (goal_type: string, target_value: number, period = 'weekly', of = creatorId) =>
  api.ok('createGoal', { ...at(of), body: { goal_type, target_value, period } }).id as string;
const compliance = (query: Record<string, string> = {}) =>
  api.ok('getGoalCompliance', { params: { projectId: api.mock.projectId }, query });
const post = (view_count: number, more: object = {}) =>
  api.mock.postVideos(creatorId, [{ posted_at: api.mock.clock.now, view_count, ...more }])[0]?.id as string;

describe('goals', () => {
  it('are set, listed newest first, changed and deleted', () => {
    const first = goal('posts', 3);
    api.mock.clock.advance({ hours: 1 });
    const second = goal('views', 10_000, 'monthly');
    expect(api.ok('listGoals', at(creatorId)).map(({ id }) => id)).toEqual([second, first]);
    const changed = api.ok('updateGoal', { ...at(first), body: { target_value: 4, is_active: false } });
    expect(changed).toEqual({
      id: first,
      creator_id: creatorId,
      project_id: api.mock.projectId,
      goal_type: 'posts',
      target_value: 4,
      period: 'weekly',
      is_active: false,
      created_at: '2026-01-05T00:00:00.000Z',
    });
    expect(api.ok('deleteGoal', at(second))).toEqual({ id: second, deleted: true });
    expect(api.ok('listGoals', at(creatorId))).toEqual([changed]);
    api.refused('updateGoal', 'not_found', { ...at(second), body: { is_active: true } });
    api.refused('updateGoal', 'invalid_body', { ...at(first), body: { target_value: 0 } });
  });

  it('cannot be reached once their creator is removed', () => {
    const id = goal('posts', 3);
    api.ok('deleteCreator', at(creatorId));
    api.refused('deleteGoal', 'not_found', at(id));
    api.refused('listGoals', 'not_found', at(creatorId));
    expect(compliance().entries).toEqual([]);
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
      const { entries } = compliance({ reference_date });
      return week.map((id) => entries.find(({ goal_id }) => goal_id === id)?.actual);
    };
    expect(actual('2026-01-08')).toEqual([2, 570, 50, 960]);
    expect(actual('2026-01-12')).toEqual([0, 400, 5, -10]);
    expect(actual('2026-01-04')).toEqual([0, 0, 0, 0]);
  });

  it('are counting videos whose tracking is not disabled', () => {
    goal('posts', 3);
    goal('views', 3);
    const [kept, disabled, excluded] = [post(10), post(200), post(3000)];
    api.ok('disableVideoTracking', at(disabled));
    api.ok('updateVideo', { ...at(excluded), body: { tracking_status: 'excluded' } });
    api.mock.setVideoCounts(kept, { view_count: 11 });
    expect(compliance().entries.map(({ actual }) => actual)).toEqual([1, 11]);
  });
});

describe('the status of a goal', () => {
  // A week from day 10: half of it has passed at day 13.5.
  const week = { start: 10, end: 17 };
  const middle = 13.5 * DAY;

  it('is on_track, behind_pace from 0.7 of the pace, or at_risk while the period runs', () => {
    const status = (actual: number) => judgeStatus({ actual, target: 100 }, week, middle);
    expect(status(50)).toBe('on_track');
    expect(status(49)).toBe('behind_pace');
    expect(status(35)).toBe('behind_pace');
    expect(status(34)).toBe('at_risk');
    expect(status(100)).toBe('on_track');
  });

  it('is completed or missed from the instant of the end on', () => {
    expect(judgeStatus({ actual: 100, target: 100 }, week, 17 * DAY)).toBe('completed');
    expect(judgeStatus({ actual: 99, target: 100 }, week, 17 * DAY)).toBe('missed');
    expect(judgeStatus({ actual: 99, target: 100 }, week, 17 * DAY - 1)).toBe('behind_pace');
  });

  it('is on_track at the first instant, when nothing can be expected yet', () => {
    expect(judgeStatus({ actual: 0, target: 100 }, week, 10 * DAY)).toBe('on_track');
    expect(judgeStatus({ actual: 0, target: 100 }, week, 10 * DAY + 1)).toBe('at_risk');
  });
});

describe('the compliance report', () => {
  it('names the period that holds the reference date, by the goal, to the exclusive end', () => {
    goal('posts', 1, 'daily');
    goal('posts', 1, 'weekly');
    goal('posts', 1, 'monthly');
    const { reference_date, entries } = compliance({ reference_date: '2026-02-28' });
    expect(reference_date).toBe('2026-02-28');
    expect(
      entries.map(({ period_start, period_end }) => `${period_start.slice(0, 10)} ${period_end.slice(0, 10)}`),
    ).toEqual(['2026-02-28 2026-03-01', '2026-02-23 2026-03-02', '2026-02-01 2026-03-01']);
  });

  it('counts its entries by status', () => {
    goal('posts', 1);
    goal('views', 100);
    post(5);
    api.mock.clock.to('2026-01-08T12:00:00.000Z');
    const { entries, rollup } = compliance();
    expect(entries.map(({ status }) => status)).toEqual(['on_track', 'at_risk']);
    expect(rollup).toEqual({ on_track: 1, behind_pace: 0, at_risk: 1, completed: 0, missed: 0 });
    api.mock.clock.to('2026-01-12T00:00:00.000Z');
    const past = compliance({ reference_date: '2026-01-11' });
    expect(past.rollup).toEqual({ on_track: 0, behind_pace: 0, at_risk: 0, completed: 1, missed: 1 });
  });

  it('tells why a number may still change', () => {
    goal('posts', 1);
    const flags = (reference_date?: string) => {
      const { advisory } = compliance(reference_date === undefined ? {} : { reference_date }).entries[0] ?? {};
      const { has_advisory, messages, ...rest } = advisory ?? { has_advisory: false, messages: [] };
      const set = Object.entries(rest).flatMap(([name, value]) => (value ? [name] : []));
      expect(messages).toHaveLength(set.length);
      expect(has_advisory).toBe(set.length > 0);
      return set;
    };
    expect(flags()).toEqual(['period_in_progress', 'scrape_stale']);
    api.mock.clock.advance({ hours: 1 });
    expect(flags()).toEqual(['period_in_progress']);
    expect(flags('2026-01-12')).toEqual(['not_yet_started']);
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

  it('can be narrowed to a creator and a period, and leaves out goals that are not in force', () => {
    const other = newCreator('coachdario');
    const [weekly, monthly] = [goal('posts', 1), goal('posts', 4, 'monthly')];
    const ofOther = goal('posts', 1, 'weekly', other);
    const ids = (query?: Record<string, string>) => compliance(query).entries.map(({ goal_id }) => goal_id);
    expect(ids()).toEqual([weekly, monthly, ofOther]);
    expect(ids({ period: 'weekly' })).toEqual([weekly, ofOther]);
    expect(ids({ creator_id: other })).toEqual([ofOther]);
    expect(ids({ creator_id: '00000000-0000-4000-8000-000000000000' })).toEqual([]);
    api.ok('updateGoal', { ...at(weekly), body: { is_active: false } });
    expect(ids({ creator_id: creatorId })).toEqual([monthly]);
  });

  it('is refused for a project that is not there and a day that is in no calendar', () => {
    const params = { projectId: '00000000-0000-4000-8000-000000000000' };
    api.refused('getGoalCompliance', 'not_found', { params });
    const query = { reference_date: '2026-02-29' };
    api.refused('getGoalCompliance', 'invalid_query', { params: { projectId: api.mock.projectId }, query });
  });
});
