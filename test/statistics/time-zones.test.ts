import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { type MockApi, mockApi } from '../harness/mock-api.js';

interface Stage {
  readonly api: MockApi;
  readonly creatorId: string;
  readonly videoId: string;
}

/** A creator whose one video has 100 views when it is found, at `now`. */
function stage(timezone: string | undefined, now: string): Stage {
  const api = mockApi({ now, ...(timezone !== undefined && { timezone }) });
  const creatorId = api.addCreator('maya');
  const [video] = api.mock.postVideos(creatorId, [{ posted_at: now, view_count: 100 }]);
  return { api, creatorId, videoId: video?.id as string };
}

/** At each of the times the video has so many views. */
function grow({ api, videoId }: Stage, views: Readonly<Record<string, number>>): void {
  for (const [at, view_count] of Object.entries(views)) {
    api.mock.clock.to(at);
    api.mock.setVideoCounts(videoId, { view_count });
  }
}

/** Views by date, days without any left out. */
function viewsByDay({ api, creatorId }: Stage, query: Readonly<Record<string, string>> = {}): Record<string, number> {
  const asked = { entity: 'creator', entity_id: creatorId, metric: 'views', ...query };
  const rows = api.ok('getAnalytics', { query: asked }).series as { date: string; value: number }[];
  return Object.fromEntries(rows.filter(({ value }) => value !== 0).map(({ date, value }) => [date, value]));
}

describe('the days of statistics', () => {
  it('have 23 hours when the clocks go forward, and 25 when they go back', () => {
    // Berlin: +1 until 2026-03-29T01:00Z, +2 until 2026-10-25T01:00Z. The 29th of March is 28T23:00Z to 29T22:00Z.
    const spring = stage('Europe/Berlin', '2026-03-28T22:45:00Z');
    grow(spring, { '2026-03-28T23:00:00Z': 110, '2026-03-29T21:59:00Z': 130, '2026-03-29T22:00:00Z': 170 });
    expect(viewsByDay(spring)).toEqual({ '2026-03-28': 100, '2026-03-29': 30, '2026-03-30': 40 });
    // The 25th of October is 24T22:00Z to 25T23:00Z.
    const autumn = stage('Europe/Berlin', '2026-10-24T21:45:00Z');
    grow(autumn, { '2026-10-24T22:00:00Z': 110, '2026-10-25T22:59:00Z': 130, '2026-10-25T23:00:00Z': 170 });
    expect(viewsByDay(autumn)).toEqual({ '2026-10-24': 100, '2026-10-25': 30, '2026-10-26': 40 });
  });

  it.each([
    // +14: the 6th begins at 05T10:00Z.
    ['Pacific/Kiritimati', '2026-01-05T09:59:00Z', '2026-01-05T10:00:00Z', '2026-01-05', '2026-01-06'],
    // -11: the 6th begins at 06T11:00Z.
    ['Pacific/Pago_Pago', '2026-01-06T10:59:00Z', '2026-01-06T11:00:00Z', '2026-01-05', '2026-01-06'],
    // +05:45: the 6th begins at 05T18:15Z.
    ['Asia/Kathmandu', '2026-01-05T18:14:00Z', '2026-01-05T18:15:00Z', '2026-01-05', '2026-01-06'],
  ])('begin at midnight in %s', (zone, before, midnight, first, second) => {
    const there = stage(zone, '2026-01-05T09:00:00Z');
    grow(there, { [before]: 130, [midnight]: 170 });
    const added = zone === 'Pacific/Pago_Pago' ? '2026-01-04' : first;
    const wanted = added === first ? { [first]: 130, [second]: 40 } : { [added]: 100, [first]: 30, [second]: 40 };
    expect(viewsByDay(there)).toEqual(wanted);
    const stats = there.api.ok('getCreatorStats', { params: { id: there.creatorId } });
    expect(stats.to).toBe(second);
    expect(stats.series.at(-1)).toMatchObject({ date: second, views: 40 });
  });

  it('are in weeks and months of the zone, and those of tz where a call names one', () => {
    const there = stage('Asia/Kathmandu', '2026-01-31T18:00:00Z');
    grow(there, { '2026-01-31T18:15:00Z': 150 });
    expect(viewsByDay(there, { granularity: 'month', from: '2026-01-01' })).toEqual({
      '2026-01-01': 100,
      '2026-02-01': 50,
    });
    expect(viewsByDay(there, { granularity: 'month', from: '2026-01-01', tz: 'UTC' })).toEqual({ '2026-01-01': 150 });
    // 2026-02-01 is a Sunday, so both days are in the week from the 26th.
    expect(viewsByDay(there, { granularity: 'week' })).toEqual({ '2026-01-26': 150 });
    const query = { entity: 'creator', entity_id: there.creatorId, metric: 'views' };
    expect(there.api.ok('getAnalytics', { query }).tz).toBe('Asia/Kathmandu');
    expect(there.api.ok('getAnalytics', { query: { ...query, tz: 'Pacific/Pago_Pago' } }).tz).toBe('Pacific/Pago_Pago');
  });

  it('of a simulated creator sum to the same in every zone, and match the videos', () => {
    const sums = ['UTC', 'America/New_York', 'Asia/Kathmandu'].map((timezone) => {
      const mock = createMock({ seed: 'demo', now: '2026-03-02T12:00:00Z', timezone });
      const api = mockApi({ seed: 'demo', now: '2026-03-02T12:00:00Z', timezone });
      expect(mock.timezone).toBe(timezone);
      const [creator] = api.ok('listCreators', { query: { limit: 1 } });
      const params = { id: creator?.id as string };
      const query = { from: '2025-12-01', to: '2026-03-03' };
      const { totals, gained } = api.ok('getCreatorStats', { params, query });
      expect(gained.view_count).toBe(totals.view_count);
      return totals.view_count;
    });
    expect(new Set(sums).size).toBe(1);
    expect(sums[0]).toBeGreaterThan(0);
  });
});

it('tz in an organization in UTC puts what came in on a UTC day on the day that shares most of it, never on one that has not begun', () => {
  const utc = stage(undefined, '2026-01-04T20:00:00Z');
  grow(utc, { '2026-01-05T02:00:00Z': 150 });
  // The UTC day 4 is mostly the 5th in Kiritimati; the 5th is the 6th there, which begins at 10:00Z.
  expect(viewsByDay(utc, { tz: 'Pacific/Kiritimati' })).toEqual({ '2026-01-05': 150 });
  expect(viewsByDay(utc, { tz: 'Asia/Kathmandu' })).toEqual({ '2026-01-04': 100, '2026-01-05': 50 });
  expect(viewsByDay(utc)).toEqual({ '2026-01-04': 100, '2026-01-05': 50 });
});

describe('goals', () => {
  it('are judged by the days of the zone, their payouts by those of UTC', () => {
    const there = stage('Pacific/Kiritimati', '2026-01-05T09:00:00Z');
    const { api, creatorId } = there;
    const params = { id: creatorId };
    const body = { metric: 'views', period: 'daily', target_value: 50 };
    api.ok('createGoal', { params, body });
    const rule = { period: 'daily', amount_cents: 700, criteria_type: 'goals' };
    const structure = api.ok('createPayoutStructure', {
      body: { project_id: api.mock.projectId, name: 'Views', ...rule },
    });
    api.ok('createPayoutAssignments', { params: { id: structure.id }, body: { creator_id: creatorId } });
    // 60 views on the 5th in UTC: 30 of them before midnight in Kiritimati (10:00Z), 30 after.
    api.mock.setVideoCounts(there.videoId, { view_count: 130 });
    grow(there, { '2026-01-05T10:00:00Z': 160 });
    const report = api.ok('getGoalCompliance', { params: { projectId: api.mock.projectId } });
    const progress = report[0]?.compliance[0];
    expect(progress).toMatchObject({ actual: 30, target: 50 });
    expect(progress?.advisory).toMatchObject({
      period_start: '2026-01-05T10:00:00.000Z',
      period_end: '2026-01-06T10:00:00.000Z',
      hours_until_period_end: 24,
    });
    const query = { reference_date: '2026-01-05' };
    const [before] = api.ok('getGoalCompliance', { params: { projectId: api.mock.projectId }, query });
    expect(before?.compliance[0]).toMatchObject({ actual: 130, status: 'completed' });
    api.mock.clock.to('2026-01-08T02:00:00Z');
    const [accrual] = api.ok('listPayoutAccruals');
    expect(accrual).toMatchObject({ period_start_at: '2026-01-05T00:00:00.000Z', amount_cents: 700 });
    expect(accrual?.inputs_snapshot).toMatchObject({ goals: [{ actual: 160, met: true }] });
  });

  it('have a week of 167 hours when the clocks go forward in it', () => {
    const { api, creatorId } = stage('Europe/Berlin', '2026-03-25T12:00:00Z');
    api.ok('createGoal', {
      params: { id: creatorId },
      body: { metric: 'posts', period: 'weekly', target_value: 2 },
    });
    const [entry] = api.ok('getGoalCompliance', { params: { projectId: api.mock.projectId } });
    const advisory = entry?.compliance[0]?.advisory;
    // Monday the 23rd 00:00 at +1 to Monday the 30th 00:00 at +2.
    expect([advisory?.period_start, advisory?.period_end]).toEqual([
      '2026-03-22T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
  });
});

it('the heatmap shows weekdays and hours by the clock of the zone', () => {
  const { api } = stage('Asia/Kathmandu', '2026-01-03T23:30:00Z');
  const query = { project_id: api.mock.projectId, from: '2026-01-03', to: '2026-01-05' };
  expect(api.ok('getPostingHeatmap', { query })).toEqual([{ dow: 0, hour: 5, post_count: 1, avg_views: 100 }]);
  const utc = { ...query, tz: 'UTC' };
  expect(api.ok('getPostingHeatmap', { query: utc })).toEqual([{ dow: 6, hour: 23, post_count: 1, avg_views: 100 }]);
  // From the 5th on in Kathmandu there is nothing.
  expect(api.ok('getPostingHeatmap', { query: { ...query, from: '2026-01-05' } })).toEqual([]);
});

it('retention counts its days in the zone', () => {
  const { api, creatorId } = stage('Pacific/Kiritimati', '2026-02-01T12:00:00Z');
  api.mock.setLimits({ tier: 'free', caps: { max_api_requests_per_day: null } });
  const params = { id: creatorId };
  // It is the 2nd of February there, and 30 days before is the 3rd of January.
  expect(api.ok('getCreatorStats', { params, query: { from: '2026-01-03' } }).from).toBe('2026-01-03');
  expect(
    api.refused('getCreatorStats', 'retention_exceeded', { params, query: { from: '2026-01-02' } }).meta,
  ).toMatchObject({ earliest: '2026-01-03' });
});

it('a time zone that does not exist is refused by name wherever one is given, offsets too', () => {
  const { api, creatorId, videoId } = stage(undefined, '2026-01-05T00:00:00Z');
  const entity = { entity: 'creator', entity_id: creatorId, metric: 'views' };
  const project = { project_id: api.mock.projectId, from: '2026-01-01', to: '2026-01-05' };
  for (const tz of ['Europe/Atlantis', '+05:45', '']) {
    for (const refused of [
      api.refused('getAnalytics', 'invalid_query', { query: { ...entity, tz } }),
      api.refused('getPostingHeatmap', 'invalid_query', { query: { ...project, tz } }),
      api.refused('getVideoStats', 'invalid_query', { params: { id: videoId }, query: { tz } }),
    ]) {
      expect(refused.meta.issues).toMatchObject([{ path: 'tz' }]);
      expect(refused.error).toContain(`there is no time zone ${tz}`);
    }
  }
  const wrong = expect.objectContaining({ code: 'invalid_body' });
  expect(() => createMock({ timezone: 'Europe/Atlantis' })).toThrow('there is no time zone Europe/Atlantis');
  expect(() => createMock({ seed: { timezone: 'Mars', projects: [{ name: 'A' }] } })).toThrow(wrong);
  expect(() => api.mock.organizations.create({ timezone: 'Mars' })).toThrow('there is no time zone Mars');
  expect(() => api.mock.setTimezone('Mars')).toThrow(wrong);
  expect(() => api.mock.setTimezone(undefined as never)).toThrow('there is no time zone undefined');
  expect(api.mock.timezone).toBe('UTC');
});

describe('another time zone for an organization', () => {
  it('keeps all counts, and can be taken back with a snapshot', () => {
    const there = stage(undefined, '2026-01-05T12:00:00Z');
    const { mock } = there.api;
    grow(there, { '2026-01-06T03:00:00Z': 140 });
    const before = mock.snapshot();
    mock.setTimezone('Europe/Berlin');
    grow(there, { '2026-01-06T22:59:00Z': 150, '2026-01-06T23:00:00Z': 200 });
    expect(viewsByDay(there)).toEqual({ '2026-01-05': 100, '2026-01-06': 50, '2026-01-07': 50 });
    expect(viewsByDay(there, { tz: 'UTC' })).toEqual({ '2026-01-05': 100, '2026-01-06': 100 });
    const copy = createMock();
    copy.restore(mock.snapshot());
    expect(copy.snapshot()).toEqual(mock.snapshot());
    mock.restore(before);
    expect(mock.timezone).toBe('UTC');
    expect(mock.snapshot()).toEqual(before);
  });

  it('comes from the options, the seed file or the control plane, and holds after a reset', () => {
    const projects = [{ name: 'A' }];
    expect(createMock({ seed: { timezone: 'Asia/Kathmandu', projects } }).timezone).toBe('Asia/Kathmandu');
    const mock = createMock({ seed: { timezone: 'Asia/Kathmandu', projects }, timezone: 'Europe/Berlin' });
    expect(mock.timezone).toBe('Europe/Berlin');
    const send = (method: string, url: string, body: object) =>
      JSON.parse(mock.handle({ method, url, headers: {}, body: JSON.stringify(body) }).body);
    expect(send('PATCH', '/_mock/organization', { timezone: 'America/Lima' })).toEqual({
      org_id: mock.orgId,
      timezone: 'America/Lima',
    });
    expect(send('PATCH', '/_mock/organization', { timezone: 'Mars' }).error.issues).toMatchObject([
      { path: 'timezone' },
    ]);
    expect(mock.timezone).toBe('America/Lima');
    mock.reset();
    expect(mock.timezone).toBe('Europe/Berlin');
    const { api_key } = send('POST', '/_mock/organizations', { timezone: 'America/Lima' });
    expect(mock.organizations.byKey(api_key)?.timezone).toBe('America/Lima');
  });
});
