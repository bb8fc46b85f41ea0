import { expect } from 'vitest';
import { publishedProperty } from './spec.js';
import { demoWorld, type Facts, type Json, World } from './world.js';

const RANGE = { from: '2026-02-01', to: '2026-03-01' };
const readFirst = async (path: string): Promise<Json> => (await demoWorld().get(path, { limit: 1 }))[0];

async function leaderboard(query: object = {}): Promise<Json> {
  const { id } = await readFirst('/projects');
  return demoWorld().get('/analytics/aggregate/video-leaderboard', { project_id: id, ...query });
}

async function heatmap(): Promise<Json> {
  const { id } = await readFirst('/projects');
  return demoWorld().get('/analytics/aggregate/posting-heatmap', { project_id: id, ...RANGE });
}

async function analytics(more: object = {}): Promise<Json> {
  const query = { entity: 'creator', entity_id: (await readFirst('/creators')).id, metric: 'views', ...RANGE, ...more };
  return demoWorld().get('/analytics', query);
}

/** That a field of every ranked video is what a page says. */
async function holdsOnLeaderboard(field: string, is: (value: unknown) => boolean): Promise<void> {
  const rows: Json[] = await leaderboard({ limit: 100 });
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !(field in row && is(row[field])))).toEqual([]);
  publishedProperty('VideoLeaderboardEntry', field);
}

async function holdsOnHeatmap(field: string, is: (value: unknown) => boolean): Promise<void> {
  const cells: Json[] = await heatmap();
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter((cell) => !(field in cell && is(cell[field])))).toEqual([]);
  publishedProperty('HeatmapCell', field);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** The responses of aggregates, analytics, statistics and the schema. */
export const responseShapes: Facts = {
  F289: async () => expect(Array.isArray(await leaderboard())).toBe(true),
  F290: () => holdsOnLeaderboard('video_id', isText),
  F291: () => holdsOnLeaderboard('title', isTextOrNull),
  F292: () => holdsOnLeaderboard('thumbnail_url', isTextOrNull),
  F293: () => holdsOnLeaderboard('url', isTextOrNull),
  F294: async () => {
    for (const name of ['view', 'like', 'comment', 'share', 'save']) await holdsOnLeaderboard(`${name}_count`, isCount);
  },
  F295: () => holdsOnLeaderboard('posted_at', isTextOrNull),
  F296: async () => {
    const all = await leaderboard({ limit: 100 });
    const [first, second] = await leaderboard({ limit: 2 });
    expect(first.total_count).toBe(second.total_count);
    expect(first.total_count).toBeGreaterThanOrEqual(all.length);
    publishedProperty('VideoLeaderboardEntry', 'total_count');
  },
  F297: async () => expect(Array.isArray(await heatmap())).toBe(true),
  F298: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    // 2026-01-04 is a Sunday, 2026-01-03 a Saturday.
    world.post(id, '2026-01-04T10:00:00Z');
    world.post(id, '2026-01-03T10:00:00Z');
    const query = { project_id: world.mock.projectId, from: '2026-01-01', to: '2026-01-05' };
    const cells: Json[] = await world.get('/analytics/aggregate/posting-heatmap', query);
    expect(cells.map(({ dow }) => dow).sort()).toEqual([0, 6]);
    publishedProperty('HeatmapCell', 'dow');
  },
  F299: () => holdsOnHeatmap('hour', (value) => isCount(value) && (value as number) < 24),
  F300: () => holdsOnHeatmap('post_count', isCount),
  F301: () => holdsOnHeatmap('avg_views', (value) => typeof value === 'number'),
  F302: async () => expect((await heatmap()).filter(({ post_count }: Json) => post_count === 0)).toEqual([]),
  F303: async () => {
    // The demo is on ultra, which keeps all; starter keeps a year.
    expect((await analytics()).tier_retention_days).toBeNull();
    const world = new World({ tier: 'starter' });
    const { id } = await world.creator('maya');
    const response = await world.get('/analytics', { entity: 'creator', entity_id: id, metric: 'views' });
    expect(response.tier_retention_days).toBe(365);
    publishedProperty('Analytics', 'tier_retention_days');
  },
  F304: async () => {
    const { series, breakdown_series: parts } = await analytics({ breakdown: 'video' });
    expect(series).toHaveLength(29);
    expect(parts.length).toBeGreaterThan(0);
    for (const { entity_ref } of parts) {
      expect(entity_ref.id).toBeTypeOf('string');
      expect(entity_ref.label).toBeTypeOf('string');
    }
  },
  F305: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    expect((await world.get('/analytics', { entity: 'creator', entity_id: id, metric: 'views' })).annotations).toEqual(
      [],
    );
    publishedProperty('Analytics', 'annotations');
  },
  F306: async () => {
    const { id } = await readFirst('/videos');
    const { series } = await demoWorld().get(`/videos/${id}/stats`, { metric: 'engagement_rate_by_views' });
    expect(Array.isArray(series)).toBe(true);
  },
  F307: async () => {
    const { entities } = await demoWorld().get('/schema');
    for (const name of ['project', 'creator', 'video', 'campaign']) {
      expect(entities[name].description, name).toBeTypeOf('string');
      expect(Object.keys(entities[name].fields).length).toBeGreaterThan(3);
    }
    expect(Object.keys(entities.creator.fields)).toContain('tiktok_handle');
  },
  F308: async () => {
    const { relationships } = await demoWorld().get('/schema');
    expect(JSON.stringify(relationships)).toMatch(/creator.*project|project.*creator/i);
  },
};
