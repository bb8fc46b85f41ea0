import { expect } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../../mocks/index.js';
import { type CallOptions, call } from '../../control/plain-call.js';

/** The check of a fact. It throws if the fact is not true. By the fact's id. */
export type Facts = Readonly<Record<string, () => void | Promise<void>>>;

// biome-ignore lint/suspicious/noExplicitAny: facts look at answers without the types that are made from our spec
export type Json = any;

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly data: Json;
  readonly error: string | null;
  readonly meta: Json;
}

export interface Sent extends CallOptions {
  readonly query?: Readonly<Record<string, string | number>>;
}

/** A mock, called as a program in any language would: method, path, JSON. */
export class World {
  readonly mock: Mock;

  constructor(options: MockOptions = {}) {
    this.mock = createMock({ now: '2026-01-05T00:00:00Z', ...options });
  }

  async call(method: string, path: string, { query = {}, ...sent }: Sent = {}): Promise<Reply> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const { status, headers, body, json } = call(this.mock, `${method} ${path}?${search}`, sent);
    return { status, headers, text: body, ...json };
  }

  /** The data of a call that must succeed. */
  async ok(method: string, path: string, sent: Sent = {}): Promise<Json> {
    const reply = await this.call(method, path, sent);
    expect(reply.status, `${method} ${path}: ${reply.text.slice(0, 300)}`).toBeLessThan(300);
    return reply.data;
  }

  /** The data of a read that must succeed. */
  get(path: string, query: Sent['query'] = {}): Promise<Json> {
    return this.ok('GET', path, { query });
  }

  /** All rows of a list, to its last page. */
  async all(path: string, query: Sent['query'] = {}): Promise<Json[]> {
    const rows: Json[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Reply = await this.call('GET', path, {
        query: { ...query, limit: 100, ...(cursor ? { cursor } : {}) },
      });
      expect(page.status, page.text.slice(0, 300)).toBe(200);
      rows.push(...page.data);
      cursor = page.meta.nextCursor;
    }
    return rows;
  }

  /** Adds a creator; its row. */
  creator(handle: string, more: object = {}, projectId = this.mock.projectId): Promise<Json> {
    return this.ok('POST', `/projects/${projectId}/creators`, { body: { tiktok_handle: handle, ...more } });
  }

  /** Adds a weekly structure of 7,000 cents, assigned to the creators from now; its row. */
  async structure(rule: object = {}, ...creatorIds: readonly string[]): Promise<Json> {
    const body = { project_id: this.mock.projectId, name: 'Deal', period: 'weekly', amount_cents: 7_000 };
    const made = await this.ok('POST', '/payout-structures', {
      body: { ...body, criteria_type: 'recurring', ...rule },
    });
    for (const creator_id of creatorIds) {
      await this.ok('POST', `/payout-structures/${made.id}/assignments`, { body: { creator_id } });
    }
    return made;
  }

  /** Gives a creator a goal, by default of five posts a week; its row. */
  goal(creatorId: string, more: object = {}): Promise<Json> {
    const body = { metric: 'posts', target_value: 5, period: 'weekly', ...more };
    return this.ok('POST', `/creators/${creatorId}/goals`, { body });
  }

  /** Makes the one payment of everything that a creator is owed; its row. */
  settle(creatorId: string, more: object = {}): Promise<Json> {
    return this.ok('POST', '/payout-payments', {
      body: { creator_id: creatorId, auto_apply_outstanding: true, ...more },
    });
  }

  /** Changes a row; its new state. */
  patch(path: string, body: object): Promise<Json> {
    return this.ok('PATCH', path, { body });
  }

  /** A video that was posted at a moment and is found now; its row. */
  post(creatorId: string, postedAt: string, viewCount = 0): Json {
    return this.mock.postVideos(creatorId, [{ posted_at: postedAt, view_count: viewCount }])[0];
  }

  campaign(name: string, projectId = this.mock.projectId): Promise<Json> {
    return this.ok('POST', `/projects/${projectId}/campaigns`, { body: { name } });
  }

  addItem(campaignId: string, item_type: string, item_id: string): Promise<Reply> {
    return this.call('POST', `/campaigns/${campaignId}/items`, { body: { item_type, item_id } });
  }

  accruals(query: Sent['query'] = {}): Promise<Json[]> {
    return this.all('/payout-accruals', query);
  }
}

/** A world with Maya in it. */
export async function oneCreator(options: MockOptions = {}) {
  const world = new World(options);
  const maya = await world.creator('maya.moves');
  return { world, maya, id: maya.id as string };
}

/** A creator who has earned 7,000 cents in the week from 2026-01-05; it is the Monday after, 09:00. */
export async function oneWeekEarned() {
  const { world, maya } = await oneCreator();
  const structure = await world.structure({}, maya.id);
  world.mock.clock.to('2026-01-12T09:00:00Z');
  const [accrual] = await world.accruals();
  return { world, maya, structure, accrual };
}

let demo: World | undefined;

/** The demo, for facts that only look. */
export function demoWorld(): World {
  demo ??= new World({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
  return demo;
}

export const toIds = (rows: readonly Json[]): string[] => rows.map(({ id }) => id);

/** A month of the demo, which ends a day before its clock. */
export const RANGE = { from: '2026-02-01', to: '2026-03-01' };

/** The first row of a list of the demo. */
export const readFirst = async (path: string): Promise<Json> => (await demoWorld().get(path, { limit: 1 }))[0];

/** A metric of a creator, video or campaign of the demo. */
export async function analytics(more: Readonly<Record<string, string>> = {}, entity = 'creator'): Promise<Reply> {
  const { id } = await readFirst(`/${entity}s`);
  return demoWorld().call('GET', '/analytics', {
    query: { entity, entity_id: id, metric: 'views', ...RANGE, ...more },
  });
}
