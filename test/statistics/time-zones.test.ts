import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { mockApi } from '../harness/mock-api.js';
import { StatsFixture } from './stats-fixture.js';

type Query = Readonly<Record<string, string>>;

/** A creator whose one video has 100 views when it is found, at `now`. */
class Stage extends StatsFixture {
  readonly videoId: string;

  constructor(timezone: string | undefined, now: string) {
    super(now, timezone === undefined ? {} : { timezone });
    this.videoId = this.post(100);
  }

  /** At each of the times the video has so many views. */
  see(views: Readonly<Record<string, number>>): this {
    for (const [at, view_count] of Object.entries(views)) this.grow(at, this.videoId, { view_count });
    return this;
  }

  /** Views by date, days without any left out. */
  byDay(query: Query = {}): Record<string, number> {
    const rows = this.analytics(query).series as { date: string; value: number }[];
    return Object.fromEntries(rows.filter(({ value }) => value !== 0).map(({ date, value }) => [date, value]));
  }
}

describe('the days of statistics', () => {
  it('have 23 hours when the clocks go forward, and 25 when they go back', () => {
    // Berlin: +1 until 2026-03-29T01:00Z, +2 until 2026-10-25T01:00Z. The 29th of March is 28T23:00Z to 29T22:00Z.
    const spring = new Stage('Europe/Berlin', '2026-03-28T22:45:00Z');
    spring.see({ '2026-03-28T23:00:00Z': 110, '2026-03-29T21:59:00Z': 130, '2026-03-29T22:00:00Z': 170 });
    expect(spring.byDay()).toEqual({ '2026-03-28': 100, '2026-03-29': 30, '2026-03-30': 40 });
    // The 25th of October is 24T22:00Z to 25T23:00Z.
    const autumn = new Stage('Europe/Berlin', '2026-10-24T21:45:00Z');
    autumn.see({ '2026-10-24T22:00:00Z': 110, '2026-10-25T22:59:00Z': 130, '2026-10-25T23:00:00Z': 170 });
    expect(autumn.byDay()).toEqual({ '2026-10-24': 100, '2026-10-25': 30, '2026-10-26': 40 });
  });

  it.each([
    // +14: the 6th begins at 05T10:00Z.
    ['Pacific/Kiritimati', '05T09:59:00Z', '05T10:00:00Z', { '2026-01-05': 130, '2026-01-06': 40 }],
    // -11: the 6th begins at 06T11:00Z, and the video was found on the 4th.
    ['Pacific/Pago_Pago', '06T10:59:00Z', '06T11:00:00Z', { '2026-01-04': 100, '2026-01-05': 30, '2026-01-06': 40 }],
    // +05:45: the 6th begins at 05T18:15Z.
    ['Asia/Kathmandu', '05T18:14:00Z', '05T18:15:00Z', { '2026-01-05': 130, '2026-01-06': 40 }],
  ])('begin at midnight in %s', (zone, before, midnight, days) => {
    const there = new Stage(zone, '2026-01-05T09:00:00Z');
    there.see({ [`2026-01-${before}`]: 130, [`2026-01-${midnight}`]: 170 });
    expect(there.byDay()).toEqual(days);
    const { to, series } = there.creatorStats();
    expect([to, series.at(-1)]).toMatchObject(['2026-01-06', { date: '2026-01-06', views: 40 }]);
  });

  it('are in weeks and months of the zone, and those of tz where a call names one', () => {
    const there = new Stage('Asia/Kathmandu', '2026-01-31T18:00:00Z').see({ '2026-01-31T18:15:00Z': 150 });
    const months = { granularity: 'month', from: '2026-01-01' };
    expect(there.byDay(months)).toEqual({ '2026-01-01': 100, '2026-02-01': 50 });
    expect(there.byDay({ ...months, tz: 'UTC' })).toEqual({ '2026-01-01': 150 });
    // 2026-02-01 is a Sunday, so both days are in the week from the 26th.
    expect(there.byDay({ granularity: 'week' })).toEqual({ '2026-01-26': 150 });
    expect(there.analytics().tz).toBe('Asia/Kathmandu');
    expect(there.analytics({ tz: 'Pacific/Pago_Pago' }).tz).toBe('Pacific/Pago_Pago');
  });

  it('of a simulated creator sum to the same in every zone, and match the videos', () => {
    const sums = ['UTC', 'Asia/Kathmandu'].map((timezone) => {
      const api = mockApi({ seed: 'demo', now: '2026-03-02T12:00:00Z', timezone });
      expect(api.mock.timezone).toBe(timezone);
      const [creator] = api.ok('listCreators', { query: { limit: 1 } });
      const query = { from: '2025-12-01', to: '2026-03-03' };
      const { totals, gained } = api.ok('getCreatorStats', { params: { id: creator?.id as string }, query });
      expect(gained.view_count).toBe(totals.view_count);
      return totals.view_count;
    });
    expect(new Set(sums).size).toBe(1);
    expect(sums[0]).toBeGreaterThan(0);
  });

  it('of tz, in an organization in UTC, have what came in on the UTC day that shares most of them, and has begun', () => {
    const utc = new Stage(undefined, '2026-01-04T20:00:00Z').see({ '2026-01-05T02:00:00Z': 150 });
    // The UTC day 4 is mostly the 5th in Kiritimati; the 5th is the 6th there, which begins at 10:00Z.
    expect(utc.byDay({ tz: 'Pacific/Kiritimati' })).toEqual({ '2026-01-05': 150 });
    expect(utc.byDay({ tz: 'Asia/Kathmandu' })).toEqual({ '2026-01-04': 100, '2026-01-05': 50 });
    expect(utc.byDay()).toEqual({ '2026-01-04': 100, '2026-01-05': 50 });
  });
});

describe('goals', () => {
  it('are judged by the days of the zone, their payouts by those of UTC', () => {
    const there = new Stage('Pacific/Kiritimati', '2026-01-05T09:00:00Z');
    there.goal('views', 50, { period: 'daily' });
    there.deal({ amount_cents: 700, criteria_type: 'goals' });
    // 60 views on the 5th in UTC: 30 of them before midnight in Kiritimati (10:00Z), 30 after.
    there.mock.setVideoCounts(there.videoId, { view_count: 130 });
    there.see({ '2026-01-05T10:00:00Z': 160 });
    const [progress] = there.compliance()[0]?.compliance ?? [];
    expect(progress).toMatchObject({ actual: 30, target: 50 });
    expect(progress?.advisory).toMatchObject({
      period_start: '2026-01-05T10:00:00.000Z',
      period_end: '2026-01-06T10:00:00.000Z',
      hours_until_period_end: 24,
    });
    const [before] = there.compliance({ reference_date: '2026-01-05' });
    expect(before?.compliance[0]).toMatchObject({ actual: 130, status: 'completed' });
    there.mock.clock.to('2026-01-08T02:00:00Z');
    expect(there.api.ok('listPayoutAccruals')[0]).toMatchObject({
      period_start_at: '2026-01-05T00:00:00.000Z',
      amount_cents: 700,
      inputs_snapshot: { goals: [{ actual: 160, met: true }] },
    });
  });

  it('have a week of 167 hours when the clocks go forward in it', () => {
    const there = new Stage('Europe/Berlin', '2026-03-25T12:00:00Z');
    there.goal('posts', 2);
    // Monday the 23rd 00:00 at +1 to Monday the 30th 00:00 at +2.
    expect(there.compliance()[0]?.compliance[0]?.advisory).toMatchObject({
      period_start: '2026-03-22T23:00:00.000Z',
      period_end: '2026-03-29T22:00:00.000Z',
    });
  });
});

it('the heatmap shows weekdays and hours by the clock of the zone', () => {
  const { api } = new Stage('Asia/Kathmandu', '2026-01-03T23:30:00Z');
  const range = { project_id: api.mock.projectId, from: '2026-01-03', to: '2026-01-05' };
  const heatmap = (query: Query) => api.ok('getPostingHeatmap', { query: { ...range, ...query } });
  expect(heatmap({})).toEqual([{ dow: 0, hour: 5, post_count: 1, avg_views: 100 }]);
  expect(heatmap({ tz: 'UTC' })).toEqual([{ dow: 6, hour: 23, post_count: 1, avg_views: 100 }]);
  // From the 5th on in Kathmandu there is nothing.
  expect(heatmap({ from: '2026-01-05' })).toEqual([]);
});

it('retention counts its days in the zone', () => {
  const there = new Stage('Pacific/Kiritimati', '2026-02-01T12:00:00Z');
  there.mock.setLimits({ tier: 'free', caps: { max_api_requests_per_day: null } });
  // It is the 2nd of February there, and 30 days before is the 3rd of January.
  expect(there.creatorStats({ from: '2026-01-03' }).from).toBe('2026-01-03');
  const input = { params: { id: there.creatorId }, query: { from: '2026-01-02' } };
  const { meta } = there.api.refused('getCreatorStats', 'retention_exceeded', input);
  expect(meta).toMatchObject({ earliest: '2026-01-03' });
});

it.each(['Europe/Atlantis', '+05:45', ''])('no such time zone is refused by name wherever one is given: %j', (tz) => {
  const there = new Stage(undefined, '2026-01-05T00:00:00Z');
  const { api, videoId, projectId: project_id } = there;
  const range = { from: '2026-01-01', to: '2026-01-05' };
  for (const refused of [
    api.refused('getAnalytics', 'invalid_query', { query: there.about({ tz }) }),
    api.refused('getPostingHeatmap', 'invalid_query', { query: { project_id, ...range, tz } }),
    api.refused('getVideoStats', 'invalid_query', { params: { id: videoId }, query: { tz } }),
  ]) {
    expect(refused.meta.issues).toMatchObject([{ path: 'tz' }]);
    expect(refused.error).toContain(`there is no time zone ${tz}`);
  }
  // Options refuse an empty text before they look for a zone.
  const timezone = tz || 'Mars';
  const wrong = `there is no time zone ${timezone}`;
  const invalid = expect.objectContaining({ code: 'invalid_body' });
  expect(() => createMock({ timezone })).toThrow(wrong);
  expect(() => createMock({ seed: { timezone, projects: [{ name: 'A' }] } })).toThrow(invalid);
  expect(() => api.mock.organizations.create({ timezone })).toThrow(wrong);
  expect(() => api.mock.setTimezone(timezone)).toThrow(invalid);
  expect(() => api.mock.setTimezone(undefined as never)).toThrow('there is no time zone undefined');
  expect(api.mock.timezone).toBe('UTC');
});

describe('another time zone for an organization', () => {
  it('keeps all counts, and can be taken back with a snapshot', () => {
    const there = new Stage(undefined, '2026-01-05T12:00:00Z').see({ '2026-01-06T03:00:00Z': 140 });
    const { mock } = there;
    const before = mock.snapshot();
    mock.setTimezone('Europe/Berlin');
    there.see({ '2026-01-06T22:59:00Z': 150, '2026-01-06T23:00:00Z': 200 });
    expect(there.byDay()).toEqual({ '2026-01-05': 100, '2026-01-06': 50, '2026-01-07': 50 });
    expect(there.byDay({ tz: 'UTC' })).toEqual({ '2026-01-05': 100, '2026-01-06': 100 });
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
    const organization = { org_id: mock.orgId, timezone: 'America/Lima' };
    expect(send('PATCH', '/_mock/organization', { timezone: 'America/Lima' })).toEqual(organization);
    const { error } = send('PATCH', '/_mock/organization', { timezone: 'Mars' });
    expect(error.issues).toMatchObject([{ path: 'timezone' }]);
    expect(mock.timezone).toBe('America/Lima');
    mock.reset();
    expect(mock.timezone).toBe('Europe/Berlin');
    const { api_key } = send('POST', '/_mock/organizations', { timezone: 'America/Lima' });
    expect(mock.organizations.byKey(api_key)?.timezone).toBe('America/Lima');
  });
});
