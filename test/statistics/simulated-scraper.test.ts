import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceTo } from '../../mocks/world/advance.js';
import { discoverVideos } from '../../mocks/world/scraper/discovery.js';
import { ageAtScrapeBefore, nextScrape } from '../../mocks/world/scraper/growth-steps.js';
import { recordVideoCounts } from '../../mocks/world/scraper/history.js';
import { countsAt, getShape } from '../../mocks/world/scraper/simulated-video.js';
import { impliedProfile } from '../../mocks/world/store/growth-profile.js';
import { World } from '../../mocks/world/store/world.js';
import { addCreator, addVideo, NOW, smallWorld } from './small-world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse(NOW);

/** A world with the simulated scraper, and a creator who posts and grows by this profile. */
function createStage(profile: World['state']['profiles'][string] = {}) {
  const small = smallWorld();
  const { world } = small;
  world.state.scraper = 'simulated';
  const { id: creator_id } = addCreator(small);
  world.state.profiles[creator_id] = profile;
  const video = (id: string) => world.tables.videos.get(id);
  const post = (more: object = {}) => addVideo(small, { creator_id, ...more });
  const advance = (ms: number) => advanceTo(world, START + ms);
  return { world, creator_id, video, post, advance, creator: () => world.tables.creators.get(creator_id) };
}

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

const toText = (world: World): string => JSON.stringify(world.dump());
const reloaded = (world: World): World => World.load(JSON.parse(toText(world)));

function lookAt(world: World, by: string): void {
  if (by === 'rows') world.tables.videos.sorted();
  else if (by === 'history') world.history.videos.dump();
  else for (const { id } of world.tables.creators.values()) world.tables.videos.by('creator_id', id);
}

/** Does something to one of the world's videos, or to its scraper. */
function doTo(world: World, { act, which }: { readonly act: string; readonly which: number }): void {
  if (act === 'stalled' || act === 'simulated' || act === 'auto') world.state.scraper = act;
  const creator = [...world.tables.creators.values()][which % 2];
  if (act === 'post' && creator) {
    discoverVideos(world, creator, [{ posted_at: new Date(world.state.now - which * HOUR).toISOString() }]);
  }
  if (!['count', 'disable', 'delete', 'exclude'].includes(act)) return;
  const { videos } = world.tables;
  const shown = [...videos.values()].filter(({ tracking_status }) => tracking_status !== 'excluded');
  const video = shown[which % shown.length];
  if (!video) return;
  if (act === 'count') recordVideoCounts(world, video, { view_count: which * 1000 });
  if (act === 'disable') videos.put({ ...video, tracking_disabled_at: world.now });
  if (act === 'delete') videos.delete(video.id);
  if (act === 'exclude') videos.put({ ...video, tracking_status: 'excluded' });
}

describe('the simulated scraper', () => {
  it('comes to the same world in one advance of 30 days as in 720 of an hour', () => {
    const [atOnce, hourly] = [simulatedWorld(), simulatedWorld()];
    advanceTo(atOnce, START + 30 * DAY);
    for (let hour = 1; hour <= 720; hour += 1) advanceTo(hourly, START + hour * HOUR);
    expect(toText(hourly)).toBe(toText(atOnce));
    // New posts enter by the tracking_mode of their creator, at the first full hour; a removed creator posts no more.
    const entered = [...atOnce.tables.videos.values()].map((video) => {
      const handle = atOnce.tables.creators.get(video.creator_id ?? '')?.tiktok_handle;
      const found = Date.parse(video.created_at);
      const delay = Math.ceil((found - Date.parse(video.posted_at as string)) / HOUR);
      return `${handle} ${video.tracking_status}${found > START ? ` after ${delay} of ${found % HOUR}` : ''}`;
    });
    expect(entered.length).toBeGreaterThan(10);
    expect([...new Set(entered)].sort()).toEqual([
      'auto auto_tracked after 1 of 0',
      'careful pending_review after 1 of 0',
      'gone auto_tracked',
      'undefined direct_add',
    ]);
    expect(entered.filter((video) => video.startsWith('gone'))).toHaveLength(1);
  });

  /*
   * Videos grow when somebody looks. A reader that looks after every step, at rows or at their history, must come to the same
   * world as one that looks at the end, whatever is done to videos and scraper in between.
   */
  it('comes to the same world whether somebody looks after every step or never', () => {
    const acts = ['nothing', 'count', 'disable', 'delete', 'stalled', 'simulated', 'auto', 'post', 'exclude'];
    const step = { minutes: fc.integer({ min: 1, max: 9000 }), act: fc.constantFrom(...acts), which: fc.nat(99) };
    const steps = fc.array(fc.record(step), { minLength: 1, maxLength: 12 });
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
        expect(toText(watched)).toBe(toText(unseen));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from a snapshot or a fork as if nothing had happened, and otherwise from another seed', () => {
    const [original, other] = [simulatedWorld(), simulatedWorld(2)];
    for (const world of [original, other]) advanceTo(world, START + 9 * DAY + 5 * HOUR + 20 * 60_000);
    const views = (world: World) => [...world.tables.videos.values()].map((video) => video.view_count);
    expect(views(original)).not.toEqual(views(other));
    // Deleted videos bring their creator nothing more, as after a restart.
    for (const { id } of [...original.tables.videos.values()].slice(1)) original.tables.videos.delete(id);
    const copies = [reloaded(original), original.fork()];
    for (const world of [original, ...copies]) advanceTo(world, START + 20 * DAY);
    for (const copy of copies) expect(toText(copy)).toBe(toText(original));
  });

  it('lets counts only grow, likes below views, the first days faster than the later ones', () => {
    const { post, advance, video } = createStage({ postsPerWeek: 0, typicalViews: 40_000, spread: 0 });
    const { id } = post();
    const views = [0];
    for (let day = 1; day <= 60; day += 1) {
      advance(day * DAY);
      const { view_count = 0, like_count } = video(id) ?? {};
      views.push(view_count);
      expect(like_count).toBeLessThan(view_count);
    }
    const daily = views.slice(1).map((value, day) => value - (views[day] as number));
    expect(Math.min(...daily)).toBeGreaterThanOrEqual(0);
    const week = (number: number) => daily.slice(number * 7, number * 7 + 7).reduce((sum, value) => sum + value, 0);
    expect(week(0)).toBeGreaterThan(4 * week(1));
    expect(week(1)).toBeGreaterThan(week(3));
    expect(week(7)).toBeGreaterThan(0);
  });

  it('grows on top of counts that a test has set, and leaves a video alone whose tracking is disabled', () => {
    const { world, post, advance, video } = createStage({ postsPerWeek: 0 });
    const [counted, disabled] = [post(), post({ tracking_disabled_at: NOW })];
    recordVideoCounts(world, counted, { view_count: 5_000_000 });
    advance(DAY);
    expect(video(counted.id)?.view_count).toBeGreaterThan(5_000_000);
    advance(3 * DAY);
    expect(video(disabled.id)).toEqual(disabled);
  });

  it('finds no video with more than a count can be, so that its world can be read again', () => {
    const { world, advance } = createStage({ followers: 1, postsPerWeek: 200, typicalViews: 1e12, spread: 100 });
    const most: number[] = [];
    for (let hour = 1; hour <= 30; hour += 1) {
      advance(hour * HOUR);
      most.push(Math.max(...[...world.tables.videos.values()].map(({ view_count }) => view_count)));
    }
    expect(Math.max(...most)).toBe(Number.MAX_SAFE_INTEGER);
    expect(World.load(world.dump()).dump()).toEqual(world.dump());
  });

  it('brings followers, and more of them with more views', () => {
    const { world, advance, creator } = createStage({ followers: 20_000, postsPerWeek: 7, typicalViews: 200_000 });
    advance(HOUR);
    expect(creator()?.follower_count).toBe(20_000);
    advance(14 * DAY);
    expect(creator()?.follower_count).toBeGreaterThan(22_000);
    expect(creator()?.video_count).toBe(world.tables.videos.size);
  });

  it('has outliers: a few videos with many times the usual views', () => {
    const { world, post, advance } = createStage({ postsPerWeek: 0 });
    for (let video = 0; video < 400; video += 1) post();
    advance(7 * DAY);
    const views = [...world.tables.videos.values()].map((video) => video.view_count).sort((a, b) => a - b);
    const outliers = views.filter((value) => value > 8 * (views[200] as number));
    expect(outliers.length).toBeGreaterThanOrEqual(4);
    expect(outliers.length).toBeLessThanOrEqual(80);
  });
});

describe('the looks of the simulated scraper', () => {
  const lives = fc
    .record({ postedHour: fc.nat(1000), delay: fc.nat(3000) })
    .map(({ postedHour, delay }) => ({ postedHour, addedHour: postedHour + delay }));

  it('begin in the hour after a video was added, and each goes on where the one before stopped, wherever planned', () => {
    fc.assert(
      fc.property(lives, fc.nat(4000), (life, after) => {
        let hour = life.addedHour;
        expect(nextScrape(life, hour)).toBe(hour + 1);
        for (let count = 0; count < 60; count += 1) {
          const scrape = nextScrape(life, hour);
          expect(scrape).toBeGreaterThan(hour);
          expect(life.postedHour + ageAtScrapeBefore(life, scrape)).toBe(hour);
          hour = scrape;
        }
        const planned = life.addedHour + after;
        const scrape = nextScrape(life, planned);
        for (const between of [Math.floor((planned + scrape) / 2), scrape - 1]) {
          expect(nextScrape(life, between)).toBe(scrape);
        }
      }),
    );
  });

  it('see growth that never falls, in whole numbers, with fewer of everything else than views', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(3000), fc.nat(500), (key, age, more) => {
        const shape = getShape(key, impliedProfile('00c0ffee-0000-4000-8000-000000000000'));
        const [before, after] = [countsAt(shape, age), countsAt(shape, age + more)];
        for (const [column, count] of after.entries()) {
          expect(Number.isSafeInteger(count)).toBe(true);
          expect(count).toBeGreaterThanOrEqual(before[column] as number);
          expect(count).toBeLessThanOrEqual(after[0]);
        }
      }),
    );
  });
});
