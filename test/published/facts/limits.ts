import { expect } from 'vitest';
import { specText } from './spec.js';
import { type Facts, type Json, oneWeekEarned, World } from './world.js';

const getId = (world: World): string => world.mock.projectId;
const addCreator = (world: World, handle: string, headers: Record<string, string> = {}) =>
  world.call('POST', `/projects/${getId(world)}/creators`, { body: { tiktok_handle: handle }, headers });

/** The number of one thing that a tier allows, found by making it until it is refused. */
async function findCap(make: (nth: number) => Promise<{ readonly status: number; readonly meta: Json }>) {
  for (let nth = 0; nth < 20; nth++) {
    const { status, meta } = await make(nth);
    if (status === 402) return meta;
    expect(status).toBeLessThan(300);
  }
  return undefined;
}

/** Rate limits, plan limits and idempotency. */
export const limitFacts: Facts = {
  F154: async () => {
    const world = new World({ limits: { caps: { max_creators_per_org: 1 } } });
    await addCreator(world, 'maya');
    const { status, meta } = await addCreator(world, 'ben');
    expect([status, meta]).toEqual([
      402,
      { code: 'limit_reached', limitKey: 'max_creators_per_org', current: 1, max: 1 },
    ]);
  },
  F155: async () => {
    const world = new World({ limits: { caps: { max_creators_per_org: 0 } } });
    expect((await addCreator(world, 'maya')).error).toBe('Limit reached: max_creators_per_org');
  },
  F156: async () => {
    const world = new World({ tier: 'starter', now: '2026-01-05T00:00:00Z' });
    const { id } = await world.creator('maya');
    const query = { entity: 'creator', entity_id: id, metric: 'views', from: '2024-12-01', to: '2024-12-02' };
    const { status, meta } = await world.call('GET', '/analytics', { query });
    expect([status, meta.code]).toEqual([402, 'retention_exceeded']);
  },
  F160: async () => {
    const minute = new World({ limits: { rateLimits: true } });
    for (let sent = 0; sent < 60; sent++) await minute.call('GET', '/creators');
    const day = new World({ limits: { caps: { max_api_requests_per_day: 0 } } });
    for (const world of [minute, day]) {
      const { status, meta } = await world.call('GET', '/creators');
      expect([status, meta.code]).toEqual([429, 'rate_limit_exceeded']);
    }
  },
  F161: async () => {
    const world = new World({ limits: { rateLimits: true } });
    const other = world.mock.createKey();
    for (let sent = 0; sent < 60; sent++) expect((await world.call('GET', '/creators')).status).toBe(200);
    const refused = await world.call('GET', '/creators');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBe(60);
    expect((await world.call('GET', '/creators', { key: other })).status).toBe(200);
    world.mock.clock.advance({ seconds: 60 });
    expect((await world.call('GET', '/creators')).status).toBe(200);
  },
  F162: async () => {
    const world = new World({ now: '2026-01-05T23:00:00Z', limits: { caps: { max_api_requests_per_day: 1 } } });
    await world.call('GET', '/creators');
    const refused = await world.call('GET', '/creators');
    expect([refused.status, refused.meta.retryAfter]).toEqual([429, 3_600]);
    world.mock.clock.to('2026-01-06T00:00:00Z');
    expect((await world.call('GET', '/creators')).status).toBe(200);
  },
  F165: async () => {
    const { world, maya } = await oneWeekEarned();
    const headers = { 'idempotency-key': 'pay-1' };
    const sent = { body: { creator_id: maya.id, auto_apply_outstanding: true }, headers };
    const [first, second] = [
      await world.call('POST', '/payout-payments', sent),
      await world.call('POST', '/payout-payments', sent),
    ];
    expect(first.status).toBe(201);
    expect(second.data.id).toBe(first.data.id);
    expect(await world.all('/payout-payments')).toHaveLength(1);
  },
  F166: async () => {
    const world = new World();
    const headers = { 'idempotency-key': 'one' };
    const create = () => world.call('POST', '/projects', { body: { name: 'A' }, headers });
    const first = await create();
    world.mock.clock.advance({ hours: 23, minutes: 59 });
    expect((await create()).text).toBe(first.text);
    world.mock.clock.advance({ minutes: 2 });
    expect((await create()).data.id).not.toBe(first.data.id);
  },
  F167: async () => {
    const world = new World({ limits: { caps: { max_creators_per_org: 2 } } });
    const responses = await Promise.all(['a', 'b', 'c', 'd'].map((handle) => addCreator(world, handle)));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 201, 402, 402]);
    expect(await world.all('/creators')).toHaveLength(2);
  },
  F168: async () => {
    for (const [tier, projects, scrapes, days, methods] of [
      ['free', 1, 1, 30, 6],
      ['starter', 3, 10, 365, 10],
      ['ultra', 10, 100, null, null],
    ] as const) {
      const world = new World({ tier, now: '2026-01-05T00:00:00Z' });
      world.mock.setLimits({ caps: { max_api_requests_per_day: null } });
      const name = (nth: number) => ({ body: { name: `N${nth}` } });
      expect((await findCap((nth) => world.call('POST', '/projects', name(nth)))).max).toBe(projects);
      expect((await findCap((nth) => world.call('POST', '/payout-methods', name(nth))))?.max ?? null).toBe(methods);
      const { id } = await world.creator('maya');
      let done = 0;
      while ((await world.call('POST', `/creators/${id}/scrape`)).status < 300) done++;
      expect(done).toBe(scrapes);
      const day = (ago: number) => new Date(Date.UTC(2026, 0, 5) - ago * 86_400_000).toISOString().slice(0, 10);
      const read = (ago: number) =>
        world.call('GET', '/analytics', {
          query: { entity: 'creator', entity_id: id, metric: 'views', from: day(ago), to: day(ago) },
        });
      if (days === null) expect((await read(3_000)).status).toBe(200);
      else expect([(await read(days - 1)).status, (await read(days + 1)).status]).toEqual([200, 402]);
    }
    for (const [tier, requests] of [
      ['free', 0],
      ['starter', 1_000],
    ] as const) {
      const world = new World({ tier });
      for (let sent = 0; sent < requests; sent++) expect((await world.call('GET', '/projects')).status).toBe(200);
      expect((await world.call('GET', '/projects')).status).toBe(429);
    }
  },
  F169: () => {
    const limits = readTierTable();
    expect(limits.max_members_per_org).toEqual(['2', '5', '50']);
    expect(limits.max_api_requests_per_day).toEqual(['0', '1000', '50000']);
  },
  F170: async () => {
    for (const key of [
      'max_api_keys_per_org',
      'min_video_stats_hours',
      'min_discover_videos_hours',
      'min_creator_profiles_hours',
    ]) {
      expect(() => new World({ limits: { caps: { [key]: 1 } } }), key).not.toThrow();
    }
  },
  F171: async () => {
    for (const key of [
      'max_tracked_videos_per_org',
      'max_campaigns_per_project',
      'max_campaign_items_per_campaign',
      'max_payout_structures_per_project',
    ]) {
      expect(() => new World({ limits: { caps: { [key]: 1 } } }), key).not.toThrow();
    }
    const world = new World({
      limits: { caps: { max_campaigns_per_project: 1, max_payout_structures_per_project: 1 } },
    });
    await world.campaign('A');
    await world.structure();
    const campaigns = `/projects/${getId(world)}/campaigns`;
    expect((await world.call('POST', campaigns, { body: { name: 'B' } })).meta.limitKey).toBe(
      'max_campaigns_per_project',
    );
    const body = { project_id: getId(world), name: 'B', period: 'weekly', amount_cents: 1, criteria_type: 'recurring' };
    expect((await world.call('POST', '/payout-structures', { body })).meta.limitKey).toBe(
      'max_payout_structures_per_project',
    );
  },
  F172: async () => {
    const world = new World({
      now: '2026-01-05T22:00:00Z',
      limits: { caps: { max_manual_scrape_triggers_per_day: 1 } },
    });
    const { id } = await world.creator('maya');
    const scrape = async () => (await world.call('POST', `/creators/${id}/scrape`)).status;
    expect([await scrape(), await scrape()]).toEqual([202, 429]);
    world.mock.clock.to('2026-01-06T00:00:00Z');
    expect(await scrape()).toBe(202);
  },
};

/** The table of plan limits in the spec, by key: free, starter, ultra. */
function readTierTable(): Readonly<Record<string, readonly string[]>> {
  const rows = specText.matchAll(/^\| `(\w+)`[^|]*\|(.*)\|$/gm);
  return Object.fromEntries(
    [...rows].map(([, key = '', cells = '']) => [key, cells.split('|').map((cell) => cell.trim())]),
  );
}
