import { expect } from 'vitest';
import { publishedParameter } from './spec.js';
import { demoWorld, type Facts, type Json, oneWeekEarned, World } from './world.js';

const LEADERBOARD = '/analytics/aggregate/video-leaderboard';
const HEATMAP = '/analytics/aggregate/posting-heatmap';
const RANGE = { from: '2026-02-01', to: '2026-03-01' };

const readFirst = async (path: string): Promise<Json> => (await demoWorld().get(path, { limit: 1 }))[0];
const projectId = async (): Promise<string> => (await readFirst('/projects')).id;
const toIds = (rows: readonly Json[]): string[] => rows.map(({ id }) => id);

/** That a list takes parameters that are published, and `limit` and `cursor`; each filter is proven by what it leaves. */
async function isFilteredList(path: string, names: readonly string[]): Promise<void> {
  for (const name of [...names, 'limit', 'cursor']) publishedParameter('GET', path, name);
  const all = await demoWorld().all(path);
  const two = await demoWorld().call('GET', path, { query: { limit: 1 } });
  expect(two.data).toEqual(all.slice(0, 1));
  const { nextCursor } = two.meta;
  if (all.length > 1) expect((await demoWorld().get(path, { limit: 1, cursor: nextCursor }))[0]).toEqual(all[1]);
  for (const name of names) {
    const value = all.find((row) => row[name])?.[name];
    expect(toIds(await demoWorld().all(path, { [name]: value }))).toEqual(
      toIds(all.filter((row) => row[name] === value)),
    );
  }
}

async function analytics(more: object = {}) {
  const query = { entity: 'creator', entity_id: (await readFirst('/creators')).id, metric: 'views', ...RANGE, ...more };
  return demoWorld().call('GET', '/analytics', { query });
}

async function videoStats(query: Record<string, string>) {
  return demoWorld().call('GET', `/videos/${(await readFirst('/videos')).id}/stats`, { query });
}

const compliance = async (query: Record<string, string>): Promise<Json> =>
  demoWorld().get(`/projects/${await projectId()}/goal-compliance`, query);

/** The query parameters of reads. */
export const parameterFacts: Facts = {
  F238: async () => {
    await isFilteredList('/creators', ['project_id']);
    publishedParameter('GET', '/creators', 'search');
    const world = new World();
    const maya = await world.creator('Maya.Moves');
    await world.creator('ben');
    expect(toIds(await world.all('/creators', { search: 'aYa.' }))).toEqual([maya.id]);
  },
  F239: () => isFilteredList('/videos', ['project_id', 'creator_id']),
  F240: () => isFilteredList('/campaigns', ['project_id']),
  F241: async () => {
    publishedParameter('GET', '/payout-methods', 'include_disabled');
    const world = new World();
    const [method] = await world.all('/payout-methods');
    await world.ok('PATCH', `/payout-methods/${method.id}`, { body: { is_active: false } });
    for (const include_disabled of ['1', 'true']) {
      expect(toIds(await world.all('/payout-methods', { include_disabled }))).toContain(method.id);
    }
  },
  // Keys have no role, so the mock lets any key ask; the spec has to say that the pages do not.
  F242: () => {
    const { description } = publishedParameter('GET', '/payout-methods', 'include_disabled');
    expect(description).toMatch(/admin/);
  },
  F243: async () => {
    publishedParameter('GET', '/payout-accruals', 'creator_id');
    publishedParameter('GET', '/payout-accruals', 'status');
    const { world, maya, accrual, structure } = await oneWeekEarned();
    const ben = await world.creator('ben');
    await world.ok('POST', `/payout-structures/${structure.id}/assignments`, { body: { creator_id: ben.id } });
    world.mock.clock.to('2026-01-19T09:00:00Z');
    await world.ok('PATCH', `/payout-accruals/${accrual.id}`, { body: { status: 'rejected' } });
    expect(toIds(await world.accruals({ creator_id: maya.id, status: 'rejected' }))).toEqual([accrual.id]);
    expect(await world.accruals({ creator_id: ben.id })).toHaveLength(1);
    expect(await world.accruals({ status: 'earned' })).toHaveLength(2);
  },
  F244: async () => {
    publishedParameter('GET', '/projects/{projectId}/goal-compliance', 'creator_id');
    const [, second] = await compliance({});
    expect((await compliance({ creator_id: second.creator.id })).map(({ creator }: Json) => creator.id)).toEqual([
      second.creator.id,
    ]);
  },
  F245: async () => {
    publishedParameter('GET', '/projects/{projectId}/goal-compliance', 'reference_date');
    // The clock of the demo is at 2026-03-02.
    expect(await compliance({})).toEqual(await compliance({ reference_date: '2026-03-02' }));
    expect(await compliance({})).not.toEqual(await compliance({ reference_date: '2026-02-10' }));
  },
  F246: async () => {
    for (const name of ['entity', 'entity_id', 'metric', 'mode', 'granularity', 'from', 'to']) {
      publishedParameter('GET', '/analytics', name);
    }
    const rows = async (more: object): Promise<number> => (await analytics(more)).data.series.length;
    expect(await rows({})).toBe(29);
    expect(await rows({ granularity: 'month' })).toBe(2);
    const [fresh, sums] = await Promise.all([analytics({ mode: 'new' }), analytics({ mode: 'cumulative' })]);
    expect(fresh.data.series).not.toEqual(sums.data.series);
  },
  F247: async () => {
    publishedParameter('GET', '/analytics', 'compare');
    const compared = await analytics({ compare: 'prior_period' });
    const before = await analytics({ from: '2026-01-03', to: '2026-01-31' });
    expect(compared.data.comparison_series.map(({ value }: Json) => value)).toEqual(
      before.data.series.map(({ value }: Json) => value),
    );
    expect((await analytics({ compare: 'last_summer' })).status).toBe(400);
  },
  F248: async () => {
    publishedParameter('GET', '/analytics', 'breakdown');
    const { status, data } = await analytics({ breakdown: 'video' });
    expect(status).toBe(200);
    expect(data.breakdown_series.length).toBeGreaterThan(0);
  },
  F249: async () => {
    publishedParameter('GET', '/analytics', 'format');
    const { headers, text } = await analytics({ format: 'csv' });
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(text.split('\n')[0]).toContain(',');
  },
  F250: async () => {
    publishedParameter('GET', '/videos/{id}/stats', 'metric');
    expect(Array.isArray((await videoStats({ metric: 'engagement_rate_by_views', ...RANGE })).data.series)).toBe(true);
  },
  F251: async () => {
    publishedParameter('GET', '/videos/{id}/stats', 'granularity');
    const metric = { metric: 'engagement_rate_by_views' };
    expect((await videoStats({ ...metric, granularity: 'day' })).status).toBe(200);
    expect((await videoStats({ ...metric, granularity: 'week' })).status).toBe(400);
  },
  F252: async () => {
    publishedParameter('GET', '/videos/{id}/stats', 'tz');
    const metric = { metric: 'engagement_rate_by_views' };
    expect((await videoStats({ ...metric, tz: 'Asia/Kathmandu' })).status).toBe(200);
    expect((await videoStats({ ...metric, tz: 'Asia/Atlantis' })).status).toBe(400);
  },
  F253: async () => {
    publishedParameter('GET', '/videos/{id}/stats', 'base_metric');
    expect((await videoStats({ metric: 'growth_rate_pop' })).status).toBe(400);
    for (const base_metric of ['views', 'likes', 'comments', 'shares', 'saves']) {
      expect((await videoStats({ metric: 'growth_rate_pop', base_metric })).status).toBe(200);
    }
  },
  F254: async () => {
    publishedParameter('GET', '/videos/{id}/stats', 'cohort');
    const metric = { metric: 'engagement_rate_by_views', ...RANGE };
    const [plain, cohort] = [await videoStats(metric), await videoStats({ ...metric, cohort: '1' })];
    expect(Object.keys(cohort.data).length).toBeGreaterThan(Object.keys(plain.data).length);
  },
  F255: async () => {
    const metric = 'engagement_rate_by_followers';
    expect((await videoStats({ metric })).status).toBe(400);
    const query = { entity: 'video', entity_id: (await readFirst('/videos')).id, metric };
    expect((await demoWorld().call('GET', '/analytics', { query })).status).toBe(400);
  },
  F256: async () => {
    expect(publishedParameter('GET', LEADERBOARD, 'project_id').required).toBe(true);
    expect((await demoWorld().call('GET', LEADERBOARD)).status).toBe(400);
  },
  F257: async () => {
    for (const name of ['from', 'to']) expect(publishedParameter('GET', LEADERBOARD, name).required).not.toBe(true);
    const world = new World();
    const maya = await world.creator('maya');
    const [early, late] = [
      world.post(maya.id, '2025-06-01T12:00:00Z', 1),
      world.post(maya.id, '2026-01-04T12:00:00Z', 2),
    ];
    const ranked = async (query: object) =>
      (await world.get(LEADERBOARD, { project_id: world.mock.projectId, ...query })).map(
        ({ video_id }: Json) => video_id,
      );
    expect(await ranked({})).toEqual([late.id, early.id]);
    expect(await ranked({ from: '2025-06-01', to: '2025-06-01' })).toEqual([early.id]);
    expect(await ranked({ from: '2025-06-02' })).toEqual([late.id]);
  },
  F258: async () => {
    for (const name of ['limit', 'offset']) publishedParameter('GET', LEADERBOARD, name);
    const project_id = await projectId();
    const page = (query: object) => demoWorld().get(LEADERBOARD, { project_id, ...query });
    expect(await page({ limit: 2, offset: 2 })).toEqual((await page({ limit: 4 })).slice(2));
  },
  F259: async () => {
    expect(publishedParameter('GET', HEATMAP, 'project_id').required).toBe(true);
    expect((await demoWorld().call('GET', HEATMAP, { query: RANGE })).status).toBe(400);
  },
  F260: async () => {
    const project_id = await projectId();
    for (const name of ['from', 'to'] as const) {
      expect(publishedParameter('GET', HEATMAP, name).required).toBe(true);
      const { [name]: _, ...rest } = RANGE;
      expect((await demoWorld().call('GET', HEATMAP, { query: { project_id, ...rest } })).status).toBe(400);
    }
  },
  F261: async () => {
    publishedParameter('GET', HEATMAP, 'tz');
    const world = new World();
    const maya = await world.creator('maya');
    world.post(maya.id, '2026-01-03T23:30:00Z', 10);
    const cells = (query: object) =>
      world.get(HEATMAP, { project_id: world.mock.projectId, from: '2026-01-01', to: '2026-01-05', ...query });
    // Saturday 23:30 in UTC, the organization's zone; Sunday 5:15 in Kathmandu.
    expect(await cells({})).toMatchObject([{ dow: 6, hour: 23 }]);
    expect(await cells({ tz: 'Asia/Kathmandu' })).toMatchObject([{ dow: 0, hour: 5 }]);
  },
};
