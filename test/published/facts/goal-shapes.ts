import { expect } from 'vitest';
import { publishedProperty } from './spec.js';
import { type Facts, type Json, oneCreator } from './world.js';

/**
 * Maya with a weekly goal of 15 posts and 11 posts in the week from Monday 2026-01-05, and Ben with none. It is the moment
 * that is asked for.
 */
async function elevenOfFifteen(now = '2026-01-07T12:00:00Z', goal: object = {}) {
  const { world, maya } = await oneCreator();
  const ben = await world.creator('ben');
  await world.goal(maya.id, { target_value: 15, ...goal });
  world.mock.clock.to('2026-01-06T12:00:00Z');
  for (let post = 0; post < 11; post++) world.post(maya.id, `2026-01-06T${String(post).padStart(2, '0')}:00:00Z`);
  world.mock.clock.to(now);
  const path = `/projects/${world.mock.projectId}/goal-compliance`;
  const data: Json = await world.get(path, { reference_date: '2026-01-07' });
  const items: Json[] = Array.isArray(data) ? data : [];
  const mine = items.find(({ creator }) => creator.id === maya.id);
  return { data, items, maya, ben, mine, result: mine?.compliance[0] };
}

const RUNNING = '2026-01-07T12:00:00Z';
const JUST_ENDED = '2026-01-13T00:00:00Z';
const LONG_OVER = '2026-01-20T00:00:00Z';

const resultAt = async (now?: string, goal?: object): Promise<Json> => (await elevenOfFifteen(now, goal)).result;
const advisoryAt = async (now?: string, goal?: object): Promise<Json> => (await resultAt(now, goal)).advisory;
const readGoal = async (goal?: object): Promise<Json> => (await resultAt(RUNNING, goal)).goal;

/** The response of `/projects/{id}/goal-compliance`. */
export const goalShapes: Facts = {
  F262: async () => {
    const { data, items, maya, ben } = await elevenOfFifteen();
    expect(Array.isArray(data)).toBe(true);
    expect(items.map(({ creator }) => creator.id).sort()).toEqual([maya.id, ben.id].sort());
  },
  F263: async () => {
    const { maya, mine } = await elevenOfFifteen();
    const { id, tiktok_handle, display_name, avatar_url = null } = maya;
    expect(mine.creator).toEqual({ id, tiktok_handle, display_name, avatar_url });
  },
  F264: async () => {
    const { items, ben, mine } = await elevenOfFifteen();
    expect(mine.compliance).toHaveLength(1);
    expect(items.find(({ creator }) => creator.id === ben.id)?.compliance).toEqual([]);
  },
  F265: async () => {
    const names = [
      'id',
      'creator_id',
      'project_id',
      'metric',
      'period',
      'target_value',
      'start_date',
      'end_date',
      'is_active',
    ];
    expect(Object.keys(await readGoal())).toEqual(expect.arrayContaining(names));
    for (const name of names) publishedProperty('Goal', name);
  },
  F266: async () => expect((await resultAt()).target).toBe(15),
  F267: async () => expect((await resultAt()).actual).toBe(11),
  F268: async () => expect((await resultAt()).percentage).toBe(73),
  F269: async () => {
    expect((await resultAt(RUNNING)).status).toBe('on_track');
    expect((await resultAt(LONG_OVER)).status).toBe('missed');
  },
  F270: async () => expect(await advisoryAt()).toBeTypeOf('object'),
  F271: async () => {
    const { result, maya } = await elevenOfFifteen();
    expect(result.goal.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(result.goal).toMatchObject({ creator_id: maya.id, project_id: maya.project_id });
  },
  F272: async () => expect((await readGoal()).metric).toBe('posts'),
  F273: async () => expect((await readGoal()).period).toBe('weekly'),
  F274: async () => expect((await readGoal()).target_value).toBe(15),
  F275: async () => {
    expect((await readGoal()).start_date).toBeNull();
    expect((await readGoal({ start_date: '2026-01-06' })).start_date).toBe('2026-01-06');
  },
  F276: async () => {
    expect((await readGoal()).end_date).toBeNull();
    expect((await readGoal({ end_date: '2026-02-01' })).end_date).toBe('2026-02-01');
  },
  F277: async () => expect((await readGoal()).is_active).toBe(true),
  F278: async () => {
    expect((await advisoryAt(RUNNING)).has_advisory).toBe(true);
    expect((await advisoryAt(LONG_OVER)).has_advisory).toBe(false);
  },
  F279: async () => {
    const { messages } = await advisoryAt(RUNNING);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.every((message: unknown) => typeof message === 'string')).toBe(true);
    expect((await advisoryAt(LONG_OVER)).messages).toEqual([]);
  },
  F280: async () => {
    expect((await advisoryAt(RUNNING)).period_in_progress).toBe(true);
    expect((await advisoryAt(JUST_ENDED)).period_in_progress).toBe(false);
  },
  F281: async () => {
    // The week ends on Monday the 12th, 00:00: 48 hours are over on Wednesday.
    expect((await advisoryAt('2026-01-13T23:00:00Z')).period_recently_ended).toBe(true);
    expect((await advisoryAt('2026-01-14T01:00:00Z')).period_recently_ended).toBe(false);
    expect((await advisoryAt(RUNNING)).period_recently_ended).toBe(false);
  },
  F282: async () => {
    expect((await advisoryAt(RUNNING)).scrape_stale).toBe(false);
    const { world, id } = await oneCreator();
    await world.goal(id);
    world.mock.clock.advance({ hours: 2 });
    world.mock.setScraper('stalled');
    world.mock.clock.advance({ days: 2 });
    const [item] = await world.get(`/projects/${world.mock.projectId}/goal-compliance`);
    expect(item.compliance[0].advisory.scrape_stale).toBe(true);
  },
  F283: async () => {
    expect((await advisoryAt(RUNNING, { start_date: '2026-01-09' })).not_yet_started).toBe(true);
    expect((await advisoryAt(RUNNING, { start_date: '2026-01-06' })).not_yet_started).toBe(false);
  },
  F284: async () => expect(new Date((await advisoryAt()).period_start).toISOString()).toBe('2026-01-05T00:00:00.000Z'),
  F285: async () =>
    expect(['2026-01-11', '2026-01-12']).toContain(
      new Date((await advisoryAt()).period_end).toISOString().slice(0, 10),
    ),
  F286: async () => {
    // Four and a half days are left on Wednesday noon.
    expect((await advisoryAt(RUNNING)).hours_until_period_end).toBeCloseTo(108, 0);
    expect((await advisoryAt(LONG_OVER)).hours_until_period_end).toBeNull();
  },
  F287: async () => {
    expect((await advisoryAt(RUNNING)).hours_since_period_end).toBeNull();
    expect((await advisoryAt(JUST_ENDED)).hours_since_period_end).toBeCloseTo(24, 0);
  },
  F288: async () => {
    const { scrape_freshness } = await advisoryAt(RUNNING);
    expect(scrape_freshness === null || typeof scrape_freshness === 'object').toBe(true);
    publishedProperty('GoalAdvisory', 'scrape_freshness');
  },
};
