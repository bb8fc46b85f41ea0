import { expect } from 'vitest';
import { publishedParameter, values } from './spec.js';
import { demoWorld, type Facts, type Json, World } from './world.js';

const RANGE = { from: '2026-02-01', to: '2026-03-01' };

async function readFirst(path: string): Promise<Json> {
  return (await demoWorld().get(path, { limit: 1 }))[0];
}

/** The leaderboard of the demo by an order. */
async function ranked(query: Record<string, string> = {}): Promise<Json[]> {
  const { id } = await readFirst('/projects');
  return demoWorld().get('/analytics/aggregate/video-leaderboard', { project_id: id, limit: 100, ...query });
}

const isSortedDown = (list: readonly unknown[]): boolean =>
  list.every((value, at) => at === 0 || (list[at - 1] as number) >= (value as number));

async function metric(name: string, entity: string, more: object = {}) {
  const { id } = await readFirst(`/${entity}s`);
  const query = { entity, entity_id: id, metric: name, ...RANGE, ...more };
  return demoWorld().call('GET', '/analytics', { query });
}

/** The values that fields and parameters may have. */
export const valueFacts: Facts = {
  F121: async () => {
    expect(values('TrackingMode')).toEqual(['auto', 'selective']);
    for (const tracking_mode of ['auto', 'selective']) {
      expect((await new World().creator('a', { tracking_mode })).tracking_mode).toBe(tracking_mode);
    }
  },
  F122: async () => {
    const all = ['auto_tracked', 'direct_add', 'excluded', 'included', 'pending_review'];
    expect([...values('TrackingStatus')].sort()).toEqual(all);
    const seen = new Set((await demoWorld().all('/videos')).map(({ tracking_status }) => tracking_status));
    expect([...seen].filter((status) => !all.includes(status as string))).toEqual([]);
  },
  F123: async () => {
    const all = ['earned', 'paid', 'rejected', 'voided'];
    expect([...values('AccrualStatus')].sort()).toEqual(all);
    const seen = new Set((await demoWorld().accruals()).map(({ status }) => status));
    expect([...seen].filter((status) => !all.includes(status as string))).toEqual([]);
  },
  F124: async () => {
    expect([...values('PaymentStatus')].sort()).toEqual(['paid', 'voided']);
    const seen = new Set((await demoWorld().all('/payout-payments')).map(({ status }) => status));
    expect([...seen].filter((status) => status !== 'paid' && status !== 'voided')).toEqual([]);
  },
  F125: async () => {
    for (const criteria_type of ['recurring', 'goals', 'cpm']) {
      expect(values('CriteriaType')).toContain(criteria_type);
      const made = await new World().structure({ criteria_type });
      expect(made.current_version.criteria_type).toBe(criteria_type);
    }
  },
  F126: async () => {
    expect([...values('CampaignItemType')].sort()).toEqual(['campaign', 'creator', 'video']);
    const world = new World();
    const [launch, below] = [await world.campaign('Launch'), await world.campaign('Below')];
    const creator = await world.creator('maya');
    const video = world.post(creator.id, '2026-01-04T10:00:00Z');
    for (const [type, { id }] of [
      ['creator', creator],
      ['video', video],
      ['campaign', below],
    ] as const) {
      expect((await world.addItem(launch.id, type, id)).data).toMatchObject({ item_type: type, item_id: id });
    }
  },
  F127: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    for (const name of ['posts', 'views', 'engagement', 'followers']) {
      const body = { metric: name, target_value: 5, period: 'weekly' };
      expect((await world.ok('POST', `/creators/${id}/goals`, { body })).metric).toBe(name);
    }
  },
  F128: async () => {
    const world = new World();
    const { id } = await world.creator('maya');
    for (const period of ['daily', 'weekly', 'monthly']) {
      const body = { metric: 'posts', target_value: 5, period };
      expect((await world.ok('POST', `/creators/${id}/goals`, { body })).period).toBe(period);
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
  F130: () => {
    const all = ['at_risk', 'behind_pace', 'completed', 'missed', 'on_track'];
    expect([...values('GoalStatus')].sort()).toEqual(all);
  },
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
    const { schema } = publishedParameter('GET', '/analytics/aggregate/video-leaderboard', 'order');
    expect([...schema.enum].sort()).toEqual([...orders].sort());
    for (const order of orders) {
      const list = (await ranked({ order })).map((row) => row[order]).filter((value) => value !== null);
      expect(list.length).toBeGreaterThan(10);
      expect(isSortedDown(list), order).toBe(true);
    }
  },
  F133: async () => expect(await ranked()).toEqual(await ranked({ order: 'view_count' })),
  F134: async () => {
    for (const entity of ['creator', 'video', 'campaign']) expect((await metric('views', entity)).status).toBe(200);
    expect((await metric('views', 'creator', { entity: 'project' })).status).toBe(400);
  },
  F135: async () => {
    const base = { base_metric: 'views' };
    const derived = [
      'engagement_rate_by_views',
      'engagement_rate_by_followers',
      'posts_per_week',
      'avg_views_per_post',
    ];
    for (const name of derived) expect((await metric(name, 'creator')).status, name).toBe(200);
    expect((await metric('growth_rate_pop', 'creator', base)).status).toBe(200);
    expect((await metric('likes_per_mile', 'creator')).status).toBe(400);
  },
  F136: async () => {
    for (const [tier, creators] of [
      ['free', 5],
      ['starter', 50],
      ['ultra', 300],
    ] as const) {
      const world = new World({ tier, limits: { caps: { max_api_requests_per_day: null } } });
      const handles = (count: number, from = 0) =>
        Array.from({ length: count }, (_, at) => ({ tiktok_handle: `c${from + at}` }));
      const path = `/projects/${world.mock.projectId}/creators`;
      for (let from = 0; from < creators; from += 50) {
        await world.ok('POST', path, { body: { creators: handles(Math.min(50, creators - from), from) } });
      }
      const { status, meta } = await world.call('POST', path, { body: { tiktok_handle: 'one.more' } });
      expect([status, meta.limitKey, meta.max]).toEqual([402, 'max_creators_per_org', creators]);
    }
  },
};
