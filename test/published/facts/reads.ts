import { expect } from 'vitest';
import { publishedParameter, publishedProperty, values } from './spec.js';
import {
  analytics,
  demoWorld,
  type Facts,
  type Json,
  oneCreator,
  oneWeekEarned,
  RANGE,
  readFirst,
  toIds,
  World,
} from './world.js';

const LEADERBOARD = '/analytics/aggregate/video-leaderboard';
const HEATMAP = '/analytics/aggregate/posting-heatmap';
const projectId = async (): Promise<string> => (await readFirst('/projects')).id;

/** That a list takes `limit` and `cursor`, and filters, each proven by what it leaves. */
async function isFilteredList(path: string, names: readonly string[]): Promise<void> {
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

async function videoStats(query: Record<string, string>) {
  return demoWorld().call('GET', `/videos/${(await readFirst('/videos')).id}/stats`, { query });
}

const RATE = { metric: 'engagement_rate_by_views' };

const compliance = async (query: Record<string, string>): Promise<Json> =>
  demoWorld().get(`/projects/${await projectId()}/goal-compliance`, query);

async function leaderboard(query: object = {}): Promise<Json> {
  return demoWorld().get(LEADERBOARD, { project_id: await projectId(), ...query });
}

async function heatmap(): Promise<Json> {
  return demoWorld().get(HEATMAP, { project_id: await projectId(), ...RANGE });
}

/** That a field of every row of an entity is what a page says. */
function expectField(entity: string, rows: readonly Json[], field: string, is: (value: unknown) => boolean): void {
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !(field in row && is(row[field])))).toEqual([]);
  publishedProperty(entity, field);
}

const holdsOnLeaderboard = async (field: string, is: (value: unknown) => boolean): Promise<void> =>
  expectField('VideoLeaderboardEntry', await leaderboard({ limit: 100 }), field, is);
const holdsOnHeatmap = async (field: string, is: (value: unknown) => boolean): Promise<void> =>
  expectField('HeatmapCell', await heatmap(), field, is);

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isSortedDown = (list: readonly unknown[]): boolean =>
  list.every((value, at) => at === 0 || (list[at - 1] as number) >= (value as number));

/** That a field has these values in the spec, and no other in rows of the mock. */
function expectValues(name: string, all: readonly string[], seen: readonly unknown[] = []): void {
  expect([...values(name)].sort()).toEqual(all);
  expect(seen.filter((value) => !all.includes(value as string))).toEqual([]);
}

/** The values that fields and parameters may have. */
export const valueFacts = {
  F121: async () => {
    expect(values('TrackingMode')).toEqual(['auto', 'selective']);
    for (const tracking_mode of ['auto', 'selective']) {
      expect((await new World().creator('a', { tracking_mode })).tracking_mode).toBe(tracking_mode);
    }
  },
  F122: async () => {
    const all = ['auto_tracked', 'direct_add', 'excluded', 'included', 'pending_review'];
    const seen = (await demoWorld().all('/videos')).map(({ tracking_status }) => tracking_status);
    expectValues('TrackingStatus', all, seen);
  },
  F123: async () => {
    const seen = (await demoWorld().accruals()).map(({ status }) => status);
    expectValues('AccrualStatus', ['earned', 'paid', 'rejected', 'voided'], seen);
  },
  F124: async () => {
    const seen = (await demoWorld().all('/payout-payments')).map(({ status }) => status);
    expectValues('PaymentStatus', ['paid', 'voided'], seen);
  },
  F125: async () => {
    for (const criteria_type of ['recurring', 'goals', 'cpm']) {
      expect(values('CriteriaType')).toContain(criteria_type);
      const made = await new World().structure({ criteria_type });
      expect(made.current_version.criteria_type).toBe(criteria_type);
    }
  },
  F126: async () => {
    expectValues('CampaignItemType', ['campaign', 'creator', 'video']);
    const { world, maya: creator } = await oneCreator();
    const [launch, campaign] = [await world.campaign('Launch'), await world.campaign('Below')];
    const video = world.post(creator.id, '2026-01-04T10:00:00Z');
    for (const [type, { id }] of Object.entries({ creator, video, campaign })) {
      const item = { status: 201, data: { item_type: type, item_id: id } };
      expect(await world.addItem(launch.id, type, id)).toMatchObject(item);
    }
  },
  F127: async () => {
    const { world, id } = await oneCreator();
    for (const metric of ['posts', 'views', 'engagement', 'followers']) {
      expect((await world.goal(id, { metric })).metric).toBe(metric);
    }
  },
  F128: async () => {
    const { world, id } = await oneCreator();
    for (const period of ['daily', 'weekly', 'monthly']) {
      expect((await world.goal(id, { period })).period).toBe(period);
    }
  },
  F129: async () => {
    const { schema } = publishedParameter('GET', '/projects/{projectId}/goal-compliance', 'period');
    expect(schema.enum).toContain('all');
    const { id } = await readFirst('/projects');
    const read = (query: object) => demoWorld().get(`/projects/${id}/goal-compliance`, { ...query });
    const goals = async (query: object) => (await read(query)).flatMap(({ compliance }: Json) => compliance).length;
    const parts = await Promise.all(['daily', 'weekly', 'monthly'].map((period) => goals({ period })));
    expect(await goals({ period: 'all' })).toBe(parts.reduce((sum, count) => sum + count, 0));
  },
  F130: () => expectValues('GoalStatus', ['at_risk', 'behind_pace', 'completed', 'missed', 'on_track']),
  F131: async () => {
    const world = new World();
    for (const scope of ['read', 'write', 'admin'] as const satisfies readonly string[] as readonly 'read'[]) {
      const key = world.mock.createKey([scope]);
      const { status, meta } = await world.call('GET', '/creators', { key });
      expect(status).toBe(scope === 'read' ? 200 : 403);
      if (scope !== 'read') expect(meta.granted).toEqual([scope]);
    }
  },
  F132: async () => {
    const orders = ['view_count', 'like_count', 'comment_count', 'share_count', 'save_count', 'posted_at'];
    const { schema } = publishedParameter('GET', LEADERBOARD, 'order');
    expect([...schema.enum].sort()).toEqual([...orders].sort());
    for (const order of orders) {
      const list = (await leaderboard({ order, limit: 100 }))
        .map((row: Json) => row[order])
        .filter((value: unknown) => value !== null);
      expect(list.length).toBeGreaterThan(10);
      expect(isSortedDown(list), order).toBe(true);
    }
  },
  F133: async () => expect(await leaderboard()).toEqual(await leaderboard({ order: 'view_count' })),
  F134: async () => {
    for (const entity of ['creator', 'video', 'campaign']) expect((await analytics({}, entity)).status).toBe(200);
    expect((await analytics({ entity: 'project' })).status).toBe(400);
  },
  F135: async () => {
    const rates = ['engagement_rate_by_views', 'engagement_rate_by_followers'];
    for (const metric of [...rates, 'posts_per_week', 'avg_views_per_post']) {
      expect((await analytics({ metric })).status, metric).toBe(200);
    }
    expect((await analytics({ metric: 'growth_rate_pop', base_metric: 'views' })).status).toBe(200);
    expect((await analytics({ metric: 'likes_per_mile' })).status).toBe(400);
  },
  F136: async () => {
    for (const [tier, creators] of [
      ['free', 5],
      ['starter', 50],
      ['ultra', 300],
    ] as const) {
      const world = new World({ tier, limits: { caps: { max_api_requests_per_day: null } } });
      const path = `/projects/${world.mock.projectId}/creators`;
      const all = Array.from({ length: creators }, (_, at) => ({ tiktok_handle: `c${at}` }));
      for (let from = 0; from < creators; from += 50) {
        await world.ok('POST', path, { body: { creators: all.slice(from, from + 50) } });
      }
      const { status, meta } = await world.call('POST', path, { body: { tiktok_handle: 'one.more' } });
      expect([status, meta.limitKey, meta.max]).toEqual([402, 'max_creators_per_org', creators]);
    }
  },
} satisfies Facts;

/** The query parameters of reads. */
export const parameterFacts: Facts = {
  F238: async () => {
    await isFilteredList('/creators', ['project_id']);
    const { world, id } = await oneCreator();
    await world.creator('ben');
    expect(toIds(await world.all('/creators', { search: 'aYa.' }))).toEqual([id]);
  },
  F239: () => isFilteredList('/videos', ['project_id', 'creator_id']),
  F240: () => isFilteredList('/campaigns', ['project_id']),
  F241: async () => {
    const world = new World();
    const [method] = await world.all('/payout-methods');
    await world.patch(`/payout-methods/${method.id}`, { is_active: false });
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
    const { world, maya, accrual, structure } = await oneWeekEarned();
    const ben = await world.creator('ben');
    await world.ok('POST', `/payout-structures/${structure.id}/assignments`, { body: { creator_id: ben.id } });
    world.mock.clock.to('2026-01-19T09:00:00Z');
    await world.patch(`/payout-accruals/${accrual.id}`, { status: 'rejected' });
    expect(toIds(await world.accruals({ creator_id: maya.id, status: 'rejected' }))).toEqual([accrual.id]);
    expect(await world.accruals({ creator_id: ben.id })).toHaveLength(1);
    expect(await world.accruals({ status: 'earned' })).toHaveLength(2);
  },
  F244: async () => {
    const [, { creator: second }] = await compliance({});
    const found = await compliance({ creator_id: second.id });
    expect(found.map(({ creator }: Json) => creator.id)).toEqual([second.id]);
  },
  F245: async () => {
    // The clock of the demo is at 2026-03-02.
    expect(await compliance({})).toEqual(await compliance({ reference_date: '2026-03-02' }));
    expect(await compliance({})).not.toEqual(await compliance({ reference_date: '2026-02-10' }));
  },
  F246: async () => {
    expect((await analytics()).data.series).toHaveLength(29);
    expect((await analytics({ granularity: 'month' })).data.series).toHaveLength(2);
    const [fresh, sums] = await Promise.all([analytics({ mode: 'new' }), analytics({ mode: 'cumulative' })]);
    expect(fresh.data.series).not.toEqual(sums.data.series);
  },
  F247: async () => {
    const compared = await analytics({ compare: 'prior_period' });
    const before = await analytics({ from: '2026-01-03', to: '2026-01-31' });
    const toValues = (rows: readonly Json[]) => rows.map(({ value }) => value);
    expect(toValues(compared.data.comparison_series)).toEqual(toValues(before.data.series));
    expect((await analytics({ compare: 'last_summer' })).status).toBe(400);
  },
  F248: async () => {
    const { status, data } = await analytics({ breakdown: 'video' });
    expect(status).toBe(200);
    expect(data.breakdown_series.length).toBeGreaterThan(0);
  },
  F249: async () => {
    const { headers, text } = await analytics({ format: 'csv' });
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toContain('attachment');
    expect(text.split('\n')[0]).toContain(',');
  },
  F250: async () => {
    expect(Array.isArray((await videoStats({ ...RATE, ...RANGE })).data.series)).toBe(true);
  },
  F251: async () => {
    expect((await videoStats({ ...RATE, granularity: 'day' })).status).toBe(200);
    expect((await videoStats({ ...RATE, granularity: 'week' })).status).toBe(400);
  },
  F252: async () => {
    expect((await videoStats({ ...RATE, tz: 'Asia/Kathmandu' })).status).toBe(200);
    expect((await videoStats({ ...RATE, tz: 'Asia/Atlantis' })).status).toBe(400);
  },
  F253: async () => {
    expect((await videoStats({ metric: 'growth_rate_pop' })).status).toBe(400);
    for (const base_metric of ['views', 'likes', 'comments', 'shares', 'saves']) {
      expect((await videoStats({ metric: 'growth_rate_pop', base_metric })).status).toBe(200);
    }
  },
  F254: async () => {
    const [plain, cohort] = [
      await videoStats({ ...RATE, ...RANGE }),
      await videoStats({ ...RATE, ...RANGE, cohort: '1' }),
    ];
    expect(Object.keys(cohort.data).length).toBeGreaterThan(Object.keys(plain.data).length);
  },
  F255: async () => {
    const metric = 'engagement_rate_by_followers';
    expect((await videoStats({ metric })).status).toBe(400);
    expect((await analytics({ metric }, 'video')).status).toBe(400);
  },
  F256: async () => {
    expect(publishedParameter('GET', LEADERBOARD, 'project_id').required).toBe(true);
    expect((await demoWorld().call('GET', LEADERBOARD)).status).toBe(400);
  },
  F257: async () => {
    for (const name of ['from', 'to']) expect(publishedParameter('GET', LEADERBOARD, name).required).not.toBe(true);
    const { world, id } = await oneCreator();
    const [early, late] = [world.post(id, '2025-06-01T12:00:00Z', 1), world.post(id, '2026-01-04T12:00:00Z', 2)];
    const ranked = async (query: object) => {
      const rows: Json[] = await world.get(LEADERBOARD, { project_id: world.mock.projectId, ...query });
      return rows.map(({ video_id }) => video_id);
    };
    expect(await ranked({})).toEqual([late.id, early.id]);
    expect(await ranked({ from: '2025-06-01', to: '2025-06-01' })).toEqual([early.id]);
    expect(await ranked({ from: '2025-06-02' })).toEqual([late.id]);
  },
  F258: async () => {
    expect(await leaderboard({ limit: 2, offset: 2 })).toEqual((await leaderboard({ limit: 4 })).slice(2));
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
    const { world, id } = await oneCreator();
    world.post(id, '2026-01-03T23:30:00Z', 10);
    const cells = (query: object) =>
      world.get(HEATMAP, { project_id: world.mock.projectId, from: '2026-01-01', to: '2026-01-05', ...query });
    // Saturday 23:30 in UTC, the organization's zone; Sunday 5:15 in Kathmandu.
    expect(await cells({})).toMatchObject([{ dow: 6, hour: 23 }]);
    expect(await cells({ tz: 'Asia/Kathmandu' })).toMatchObject([{ dow: 0, hour: 5 }]);
  },
};

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
    const { world, id } = await oneCreator();
    // 2026-01-04 is a Sunday, 2026-01-03 a Saturday.
    world.post(id, '2026-01-04T10:00:00Z');
    world.post(id, '2026-01-03T10:00:00Z');
    const query = { project_id: world.mock.projectId, from: '2026-01-01', to: '2026-01-05' };
    const cells: Json[] = await world.get(HEATMAP, query);
    expect(cells.map(({ dow }) => dow).sort()).toEqual([0, 6]);
    publishedProperty('HeatmapCell', 'dow');
  },
  F299: () => holdsOnHeatmap('hour', (value) => isCount(value) && (value as number) < 24),
  F300: () => holdsOnHeatmap('post_count', isCount),
  F301: () => holdsOnHeatmap('avg_views', (value) => typeof value === 'number'),
  F302: async () => expect((await heatmap()).filter(({ post_count }: Json) => post_count === 0)).toEqual([]),
  F303: async () => {
    // The demo is on ultra, which keeps all; starter keeps a year.
    expect((await analytics()).data.tier_retention_days).toBeNull();
    const { world, id } = await oneCreator({ tier: 'starter' });
    const response = await world.get('/analytics', { entity: 'creator', entity_id: id, metric: 'views' });
    expect(response.tier_retention_days).toBe(365);
    publishedProperty('Analytics', 'tier_retention_days');
  },
  F304: async () => {
    const { series, breakdown_series: parts } = (await analytics({ breakdown: 'video' })).data;
    expect(series).toHaveLength(29);
    expect(parts.length).toBeGreaterThan(0);
    for (const { entity_ref } of parts) {
      expect(entity_ref.id).toBeTypeOf('string');
      expect(entity_ref.label).toBeTypeOf('string');
    }
  },
  F305: async () => {
    const { world, id } = await oneCreator();
    const { annotations } = await world.get('/analytics', { entity: 'creator', entity_id: id, metric: 'views' });
    expect(annotations).toEqual([]);
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
