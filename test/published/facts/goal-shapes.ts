import { expect } from 'vitest';
import { publishedProperty } from './spec.js';
import { type Facts, type Json, oneCreator } from './world.js';

const RUNNING = '2026-01-07T12:00:00Z';
const JUST_ENDED = '2026-01-13T00:00:00Z';
const LONG_OVER = '2026-01-20T00:00:00Z';

/**
 * Maya with a weekly goal of 15 posts and 11 posts in the week from Monday 2026-01-05, and Ben with none. It is the moment
 * that is asked for.
 */
async function elevenOfFifteen(now = RUNNING, goal: object = {}) {
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

type Case = readonly [expected: unknown, now?: string, goal?: object];

/** That a field of her result, of its goal or of its advisory has these values at these moments, with these goals. */
const shows =
  (part: 'result' | 'goal' | 'advisory', field: string, ...cases: readonly Case[]) =>
  async (): Promise<void> => {
    for (const [expected, now, goal] of cases) {
      const { result } = await elevenOfFifteen(now, goal);
      expect((part === 'result' ? result : result[part])[field]).toEqual(expected);
    }
  };
const day = (date: string): unknown => expect.stringMatching(new RegExp(`^${date}`));
const hours = (about: number): unknown => expect.closeTo(about, 0);

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
    const { goal } = (await elevenOfFifteen()).result;
    const ids = ['id', 'creator_id', 'project_id'];
    const names = [...ids, 'metric', 'period', 'target_value', 'start_date', 'end_date', 'is_active'];
    expect(Object.keys(goal)).toEqual(expect.arrayContaining(names));
    for (const name of names) publishedProperty('Goal', name);
  },
  F266: shows('result', 'target', [15]),
  F267: shows('result', 'actual', [11]),
  F268: shows('result', 'percentage', [73]),
  F269: shows('result', 'status', ['on_track'], ['missed', LONG_OVER]),
  F270: shows('result', 'advisory', [expect.any(Object)]),
  F271: async () => {
    const { result, maya } = await elevenOfFifteen();
    expect(result.goal.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(result.goal).toMatchObject({ creator_id: maya.id, project_id: maya.project_id });
  },
  F272: shows('goal', 'metric', ['posts']),
  F273: shows('goal', 'period', ['weekly']),
  F274: shows('goal', 'target_value', [15]),
  F275: shows('goal', 'start_date', [null], ['2026-01-06', RUNNING, { start_date: '2026-01-06' }]),
  F276: shows('goal', 'end_date', [null], ['2026-02-01', RUNNING, { end_date: '2026-02-01' }]),
  F277: shows('goal', 'is_active', [true]),
  F278: shows('advisory', 'has_advisory', [true], [false, LONG_OVER]),
  F279: async () => {
    const { messages } = (await elevenOfFifteen()).result.advisory;
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.every((message: unknown) => typeof message === 'string')).toBe(true);
    await shows('advisory', 'messages', [[], LONG_OVER])();
  },
  F280: shows('advisory', 'period_in_progress', [true], [false, JUST_ENDED]),
  // The week ends on Monday the 12th, 00:00: 48 hours are over on Wednesday.
  F281: shows(
    'advisory',
    'period_recently_ended',
    [true, '2026-01-13T23:00:00Z'],
    [false, '2026-01-14T01:00:00Z'],
    [false],
  ),
  F282: async () => {
    await shows('advisory', 'scrape_stale', [false])();
    const { world, id } = await oneCreator();
    await world.goal(id);
    world.mock.clock.advance({ hours: 2 });
    world.mock.setScraper('stalled');
    world.mock.clock.advance({ days: 2 });
    const [item] = await world.get(`/projects/${world.mock.projectId}/goal-compliance`);
    expect(item.compliance[0].advisory.scrape_stale).toBe(true);
  },
  F283: shows(
    'advisory',
    'not_yet_started',
    [true, RUNNING, { start_date: '2026-01-09' }],
    [false, RUNNING, { start_date: '2026-01-06' }],
  ),
  F284: shows('advisory', 'period_start', [day('2026-01-05')]),
  F285: shows('advisory', 'period_end', [day('2026-01-1[12]')]),
  // Four and a half days are left on Wednesday noon.
  F286: shows('advisory', 'hours_until_period_end', [hours(108)], [null, LONG_OVER]),
  F287: shows('advisory', 'hours_since_period_end', [null], [hours(24), JUST_ENDED]),
  F288: async () => {
    const { scrape_freshness } = (await elevenOfFifteen()).result.advisory;
    expect(scrape_freshness === null || typeof scrape_freshness === 'object').toBe(true);
    publishedProperty('GoalAdvisory', 'scrape_freshness');
  },
};
