import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCampaignItem } from '../../mocks/world/catalogue/campaign-items.js';
import { recordVideoCounts } from '../../mocks/world/scraper/history.js';
import { campaignStats } from '../../mocks/world/statistics/stats.js';
import type { CampaignRow, CreatorRow, VideoRow } from '../../mocks/world/store/rows.js';
import {
  addCampaign,
  addCreator,
  addItem,
  addVideo,
  NOW,
  type SmallWorld,
  setClock,
  smallWorld,
} from './small-world.js';

const DAY = 86_400_000;
const FIRST_DAY = Date.parse(NOW) / DAY;
const DAYS = 40;

interface Edge {
  readonly from: number;
  readonly type: 'creator' | 'video' | 'campaign';
  readonly to: number;
}

const type = fc.constantFrom('creator', 'video', 'campaign');
const status = fc.constantFrom('auto_tracked', 'included', 'direct_add', 'pending_review', 'excluded');
const counts = { views: fc.nat(1_000_000), likes: fc.nat(90_000) };

/** A random programme: who owns which video, what holds what, and what the scraper saw when. */
const programmes = fc.record({
  creators: fc.array(fc.record({ removed: fc.boolean() }), { minLength: 1, maxLength: 5 }),
  videos: fc.array(fc.record({ owner: fc.option(fc.nat(4)), status }), { minLength: 1, maxLength: 14 }),
  edges: fc.array(fc.record({ from: fc.nat(7), type, to: fc.nat(13) }), { maxLength: 40 }),
  observations: fc.array(fc.record({ ...counts, video: fc.nat(13), day: fc.nat(DAYS - 1) }), { maxLength: 60 }),
  from: fc.nat(DAYS),
  length: fc.integer({ min: 1, max: DAYS }),
});

type Draft = typeof programmes extends fc.Arbitrary<infer Value> ? Value : never;

interface Built extends SmallWorld {
  readonly campaigns: CampaignRow[];
  readonly creators: CreatorRow[];
  readonly videos: VideoRow[];
  readonly edges: readonly Edge[];
  readonly observations: Draft['observations'];
}

/** Edges between campaigns go from a lower to a higher number, so nodes are shared and nothing is circular. */
function build(draft: Draft): Built {
  const small = smallWorld();
  const creators = draft.creators.map(({ removed }) => addCreator(small, { is_active: !removed }));
  const videos = draft.videos.map(({ owner, status }) => {
    const creator_id = owner === null ? null : (creators[owner % creators.length] as CreatorRow).id;
    return addVideo(small, { creator_id, tracking_status: status });
  });
  const campaigns = Array.from({ length: 8 }, () => addCampaign(small));
  const edges = draft.edges.flatMap(({ from, type, to }): Edge[] => {
    if (type === 'campaign') return from < to % 8 ? [{ from, type, to: to % 8 }] : [];
    return [{ from, type, to: to % (type === 'creator' ? creators.length : videos.length) }];
  });
  for (const { from, type, to } of edges) {
    const target = type === 'campaign' ? campaigns[to] : type === 'creator' ? creators[to] : videos[to];
    addItem(small, campaigns[from] as CampaignRow, { type, id: target?.id as string });
  }
  const observations = draft.observations
    .filter(({ video }) => video < videos.length)
    .sort((left, right) => left.day - right.day);
  for (const { video, day, views, likes } of observations) {
    setClock(small.world, new Date((FIRST_DAY + day) * DAY + 3_600_000).toISOString());
    const row = small.world.tables.videos.get(videos[video]?.id as string) as VideoRow;
    recordVideoCounts(small.world, row, { view_count: views, like_count: likes });
  }
  setClock(small.world, new Date((FIRST_DAY + DAYS) * DAY).toISOString());
  return { ...small, campaigns, creators, videos, edges, observations };
}

/** The same again as slowly and plainly as can be: walk every path, look every value up in the list of observations. */
function naiveUnion(built: Built, root: number): Set<number> {
  const union = new Set<number>();
  const isCounting = (video: VideoRow): boolean =>
    ['auto_tracked', 'included', 'direct_add'].includes(video.tracking_status);
  const ownerIsActive = (video: VideoRow): boolean =>
    video.creator_id === null || built.creators.some(({ id, is_active }) => id === video.creator_id && is_active);
  const walk = (campaign: number): void => {
    for (const { type, to } of built.edges.filter(({ from }) => from === campaign)) {
      if (type === 'campaign') walk(to);
      for (const [index, video] of built.videos.entries()) {
        const isMeant =
          type === 'video' ? index === to : type === 'creator' && video.creator_id === built.creators[to]?.id;
        if (isMeant && isCounting(video) && ownerIsActive(video)) union.add(index);
      }
    }
  };
  walk(root);
  return union;
}

function total(built: Built, union: Iterable<number>, day: number): { views: number; likes: number } {
  let [views, likes] = [0, 0];
  for (const video of union) {
    const last = built.observations.filter((one) => one.video === video && one.day <= day).at(-1);
    views += last?.views ?? 0;
    likes += last?.likes ?? 0;
  }
  return { views, likes };
}

describe('the stats of a campaign', () => {
  it('are those of the union of all counting videos below it, each once: now, gained, and on every day of the range', () => {
    fc.assert(
      fc.property(programmes, fc.nat(7), (draft, root) => {
        const built = build(draft);
        const range = { start: FIRST_DAY + draft.from, end: FIRST_DAY + draft.from + draft.length };
        const { totals, gained, series } = campaignStats(built.world, built.campaigns[root] as CampaignRow, range);
        const union = naiveUnion(built, root);
        const levels = Array.from({ length: draft.length + 1 }, (_, day) => total(built, union, draft.from + day - 1));
        const now = total(built, union, DAYS);
        expect(totals).toMatchObject({ view_count: now.views, like_count: now.likes, video_count: union.size });
        const days = series.map(({ date, views, likes }) => ({ date, views, likes }));
        expect(days).toEqual(
          levels.slice(1).map(({ views, likes }, day) => ({
            date: new Date((range.start + day) * DAY).toISOString().slice(0, 10),
            views: views - (levels[day]?.views ?? 0),
            likes: likes - (levels[day]?.likes ?? 0),
          })),
        );
        const sum = (field: 'views' | 'likes') => days.reduce((all, day) => all + day[field], 0);
        expect(gained).toMatchObject({ view_count: sum('views'), like_count: sum('likes') });
      }),
      { numRuns: 200 },
    );
  });

  it('count the creators and campaigns below, each once', () => {
    const small = smallWorld();
    const campaign = () => addCampaign(small);
    const [top, left, right, shared] = [campaign(), campaign(), campaign(), campaign()];
    const creator = addCreator(small);
    for (const side of [left, right]) {
      addItem(small, top, { type: 'campaign', id: side.id });
      addItem(small, side, { type: 'campaign', id: shared.id });
      addItem(small, side, { type: 'creator', id: creator.id });
    }
    addItem(small, shared, { type: 'creator', id: addCreator(small, { is_active: false }).id });
    const range = { start: FIRST_DAY, end: FIRST_DAY + 1 };
    const once = { creator_count: 1, campaign_count: 3, video_count: 0 };
    expect(campaignStats(small.world, top, range)).toMatchObject({ totals: once, gained: once });
  });

  it('take a tree of 10,000 campaigns and 1,000 levels without recursion', () => {
    const small = smallWorld();
    const video = addVideo(small, { view_count: 7 });
    const top = addCampaign(small);
    let deepest = top;
    for (let level = 1; level < 1000; level += 1) {
      const next = addCampaign(small);
      addItem(small, deepest, { type: 'campaign', id: next.id });
      for (let leaf = 0; leaf < 9; leaf += 1) {
        const side = addCampaign(small);
        addItem(small, deepest, { type: 'campaign', id: side.id });
        // Every leaf leads down to the next level as well: the number of paths is 10^999.
        addItem(small, side, { type: 'campaign', id: next.id });
      }
      deepest = next;
    }
    addItem(small, deepest, { type: 'video', id: video.id });
    const { totals } = campaignStats(small.world, top, { start: FIRST_DAY, end: FIRST_DAY + 1 });
    expect(totals).toMatchObject({ view_count: 7, video_count: 1, campaign_count: 9990 });
  });
});

it('memberships are refused exactly when they would close a circle', () => {
  const edges = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 25 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const small = smallWorld();
      const campaigns = Array.from({ length: 6 }, () => addCampaign(small));
      const below = new Map<number, Set<number>>(campaigns.map((_, index) => [index, new Set()]));
      const reaches = (from: number, to: number): boolean =>
        from === to || [...(below.get(from) as Set<number>)].some((next) => reaches(next, to));
      for (const [from, to] of pairs) {
        if (below.get(from)?.has(to)) continue;
        const item = { item_type: 'campaign', item_id: campaigns[to]?.id as string } as const;
        const add = () => addCampaignItem(small.world, campaigns[from]?.id as string, item);
        if (reaches(to, from)) {
          expect(add).toThrow(expect.objectContaining({ code: 'circular_reference' }));
          continue;
        }
        add();
        below.get(from)?.add(to);
      }
    }),
  );
});
