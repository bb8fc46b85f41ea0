import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceTo } from '../../mocks/world/advance.js';
import { discoverVideos } from '../../mocks/world/scraper/discovery.js';
import { recordVideoCounts } from '../../mocks/world/scraper/history.js';
import { World } from '../../mocks/world/store/world.js';
import { addCreator, addVideo, NOW, smallWorld } from './small-world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Three creators, one of them selective and one removed, an old video of another account, and the simulated scraper. */
function simulatedWorld(seed = 7): World {
  const small = smallWorld(NOW, seed);
  const { world } = small;
  world.state.scraper = 'simulated';
  addCreator(small, { tiktok_handle: 'auto' });
  addCreator(small, { tiktok_handle: 'careful', tracking_mode: 'selective' });
  const removed = addCreator(small, { tiktok_handle: 'gone', is_active: false });
  addVideo(small, { creator_id: removed.id, posted_at: '2026-01-04T18:00:00.000Z' });
  addVideo(small, { posted_at: '2025-12-20T09:00:00.000Z' });
  return world;
}

function lookAt(world: World, by: string): void {
  if (by === 'rows') world.tables.videos.sorted();
  else if (by === 'history') world.history.videos.dump();
  else for (const { id } of world.tables.creators.values()) world.tables.videos.by('creator_id', id);
}

/** Does something to one of the world's videos, or to its scraper. */
function doTo(world: World, { act, which }: { readonly act: string; readonly which: number }): void {
  if (act === 'stall') world.state.scraper = 'stalled';
  if (act === 'simulate') world.state.scraper = 'simulated';
  if (act === 'auto') world.state.scraper = 'auto';
  const creator = [...world.tables.creators.values()][which % 2];
  if (act === 'post' && creator) {
    discoverVideos(world, creator, [{ posted_at: new Date(world.state.now - which * HOUR).toISOString() }]);
  }
  if (!['count', 'disable', 'delete', 'exclude'].includes(act)) return;
  const shown = [...world.tables.videos.values()].filter(({ tracking_status }) => tracking_status !== 'excluded');
  const video = shown[which % shown.length];
  if (!video) return;
  if (act === 'count') recordVideoCounts(world, video, { view_count: which * 1000 });
  if (act === 'disable') world.tables.videos.put({ ...video, tracking_disabled_at: world.now });
  if (act === 'delete') world.tables.videos.delete(video.id);
  if (act === 'exclude') world.tables.videos.put({ ...video, tracking_status: 'excluded' });
}

function getHandle(world: World, creatorId: string | null): string | undefined {
  return world.tables.creators.get(creatorId ?? '')?.tiktok_handle;
}

describe('the simulated scraper', () => {
  it('comes to the same world in one advance of 30 days as in 720 of an hour', () => {
    const [atOnce, hourly] = [simulatedWorld(), simulatedWorld()];
    advanceTo(atOnce, Date.parse(NOW) + 30 * DAY);
    for (let hour = 1; hour <= 720; hour += 1) advanceTo(hourly, Date.parse(NOW) + hour * HOUR);
    expect(JSON.stringify(hourly.dump())).toBe(JSON.stringify(atOnce.dump()));
    expect(atOnce.tables.videos.size).toBeGreaterThan(10);
  });

  /*
   * Videos grow when somebody looks. A reader that looks after every step, at rows or at their history, must come to the same
   * world as one that looks at the end, whatever is done to videos and scraper in between.
   */
  it('comes to the same world whether somebody looks after every step or never', () => {
    const act = fc.constantFrom(
      'nothing',
      'count',
      'disable',
      'delete',
      'stall',
      'simulate',
      'auto',
      'post',
      'exclude',
    );
    const steps = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 9000 }), act, which: fc.nat(99) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, fc.constantFrom('rows', 'history', 'by creator'), (list, by) => {
        const [watched, unseen] = [simulatedWorld(), simulatedWorld()];
        for (const step of list) {
          for (const world of [watched, unseen]) {
            advanceTo(world, world.state.now + step.minutes * 60_000);
            if (world === watched) lookAt(world, by);
            doTo(world, step);
          }
        }
        expect(JSON.stringify(watched.dump())).toBe(JSON.stringify(unseen.dump()));
      }),
      { numRuns: 60 },
    );
  });

  it('brings a creator nothing from videos that were deleted, as after a restart', () => {
    const [original, copy] = [simulatedWorld(), simulatedWorld()];
    const worlds = [original, copy].map((world, restarts) => {
      advanceTo(world, Date.parse(NOW) + 7 * DAY);
      for (const { id } of [...world.tables.videos.values()]) world.tables.videos.delete(id);
      const next = restarts ? World.load(JSON.parse(JSON.stringify(world.dump()))) : world;
      advanceTo(next, Date.parse(NOW) + 8 * DAY);
      return next;
    });
    const [likes, afterRestart] = worlds.map((world) => JSON.stringify(world.dump()));
    expect(likes).toBe(afterRestart);
  });

  it('goes on from a snapshot or a fork as if nothing had happened', () => {
    const original = simulatedWorld();
    advanceTo(original, Date.parse(NOW) + 9 * DAY + 5 * HOUR + 20 * 60_000);
    const copies = [World.load(JSON.parse(JSON.stringify(original.dump()))), original.fork()];
    for (const world of [original, ...copies]) advanceTo(world, Date.parse(NOW) + 20 * DAY);
    for (const copy of copies) expect(JSON.stringify(copy.dump())).toBe(JSON.stringify(original.dump()));
  });

  it('gives another world for another seed', () => {
    const [one, other] = [simulatedWorld(1), simulatedWorld(2)];
    for (const world of [one, other]) advanceTo(world, Date.parse(NOW) + 10 * DAY);
    const views = (world: World) => [...world.tables.videos.values()].map((video) => video.view_count);
    expect(views(one)).not.toEqual(views(other));
  });

  it('lets new posts enter by the tracking_mode of their creator, and a removed creator post no more', () => {
    const world = simulatedWorld();
    advanceTo(world, Date.parse(NOW) + 30 * DAY);
    const statuses = new Set(
      [...world.tables.videos.values()].map(
        (video) => `${getHandle(world, video.creator_id)} ${video.tracking_status}`,
      ),
    );
    expect([...statuses].sort()).toEqual([
      'auto auto_tracked',
      'careful pending_review',
      'gone auto_tracked',
      'undefined direct_add',
    ]);
    expect(world.tables.videos.by('creator_id', [...world.tables.creators.values()][2]?.id as string)).toHaveLength(1);
  });

  it('finds a post at the first full hour after it was posted', () => {
    const world = simulatedWorld();
    advanceTo(world, Date.parse(NOW) + 30 * DAY);
    for (const video of world.tables.videos.values()) {
      if (getHandle(world, video.creator_id) !== 'auto') continue;
      const delay = Date.parse(video.created_at) - Date.parse(video.posted_at as string);
      expect(delay).toBeGreaterThan(0);
      expect(delay).toBeLessThanOrEqual(HOUR);
      expect(Date.parse(video.created_at) % HOUR).toBe(0);
    }
  });

  it('lets counts only grow, likes below views, the first days faster than the later ones', () => {
    const small = smallWorld();
    const { world } = small;
    world.state.scraper = 'simulated';
    const creator = addCreator(small);
    world.state.profiles[creator.id] = { postsPerWeek: 0, typicalViews: 40_000, spread: 0 };
    const { id } = addVideo(small, { creator_id: creator.id });
    const views = [0];
    for (let day = 1; day <= 60; day += 1) {
      advanceTo(world, Date.parse(NOW) + day * DAY);
      const video = world.tables.videos.get(id);
      views.push(video?.view_count as number);
      expect(video?.like_count).toBeLessThan(video?.view_count as number);
    }
    const daily = views.slice(1).map((value, day) => value - (views[day] as number));
    expect(Math.min(...daily)).toBeGreaterThanOrEqual(0);
    const week = (number: number) => daily.slice(number * 7, number * 7 + 7).reduce((sum, value) => sum + value, 0);
    expect(week(0)).toBeGreaterThan(4 * week(1));
    expect(week(1)).toBeGreaterThan(week(3));
    expect(week(7)).toBeGreaterThan(0);
  });

  it('grows on top of counts that a test has set', () => {
    const small = smallWorld();
    const { world } = small;
    world.state.scraper = 'simulated';
    const video = addVideo(small);
    recordVideoCounts(world, video, { view_count: 5_000_000 });
    advanceTo(world, Date.parse(NOW) + DAY);
    expect(world.tables.videos.get(video.id)?.view_count).toBeGreaterThan(5_000_000);
  });

  it('finds no video with more than a count can be, so that its world can be read again', () => {
    const small = smallWorld();
    const { world } = small;
    world.state.scraper = 'simulated';
    const creator = addCreator(small);
    world.state.profiles[creator.id] = { followers: 1, postsPerWeek: 200, typicalViews: 1e12, spread: 100 };
    const most: number[] = [];
    for (let hour = 1; hour <= 30; hour += 1) {
      advanceTo(world, Date.parse(NOW) + hour * HOUR);
      most.push(Math.max(...[...world.tables.videos.values()].map(({ view_count }) => view_count)));
    }
    expect(Math.max(...most)).toBe(Number.MAX_SAFE_INTEGER);
    expect(World.load(world.dump()).dump()).toEqual(world.dump());
  });

  it('leaves a video alone whose tracking is disabled', () => {
    const small = smallWorld();
    const { world } = small;
    world.state.scraper = 'simulated';
    const video = addVideo(small, { tracking_disabled_at: NOW });
    advanceTo(world, Date.parse(NOW) + 3 * DAY);
    expect(world.tables.videos.get(video.id)).toEqual(video);
  });

  it('brings followers, and more of them with more views', () => {
    const small = smallWorld();
    const { world } = small;
    world.state.scraper = 'simulated';
    const creator = addCreator(small);
    world.state.profiles[creator.id] = { followers: 20_000, postsPerWeek: 7, typicalViews: 200_000 };
    advanceTo(world, Date.parse(NOW) + HOUR);
    expect(world.tables.creators.get(creator.id)?.follower_count).toBe(20_000);
    advanceTo(world, Date.parse(NOW) + 14 * DAY);
    expect(world.tables.creators.get(creator.id)?.follower_count).toBeGreaterThan(22_000);
    expect(world.tables.creators.get(creator.id)?.video_count).toBe(world.tables.videos.size);
  });

  it('has outliers: a few videos with many times the usual views', () => {
    const small = smallWorld();
    const { world } = small;
    world.state.scraper = 'simulated';
    const creator = addCreator(small);
    world.state.profiles[creator.id] = { postsPerWeek: 0 };
    for (let video = 0; video < 400; video += 1) addVideo(small, { creator_id: creator.id });
    advanceTo(world, Date.parse(NOW) + 7 * DAY);
    const views = [...world.tables.videos.values()]
      .map((video) => video.view_count)
      .sort((left, right) => left - right);
    const median = views[200] as number;
    expect(views.filter((value) => value > 8 * median).length).toBeGreaterThanOrEqual(4);
    expect(views.filter((value) => value > 8 * median).length).toBeLessThanOrEqual(80);
  });
});
