import { createClient } from 'trackagoat-sdk';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';

/** How creators can grow: each by what a day of it brings. */
export const GROWTH_KINDS = [
  'steady',
  'viral',
  'weekend',
  'a third stops',
  'deletions',
  'slow',
  'new creators',
  'silent then active',
  'rising',
  'algorithm change',
] as const;

/** One of them. */
export type GrowthKind = (typeof GROWTH_KINDS)[number];

/** The parameters of a growth besides its kind. */
const GROWTH = {
  pastDays: 84,
  creators: 6,
  /** The part of the coming views that a video gains in a day. */
  half: 0.5,
  /** The least and the most posts a day. */
  rates: [0.35, 0.85],
  /** The least and the most views of a creator's usual video. */
  levels: [2000, 8000],
} as const;

const DAY = 86_400_000;
const START = Date.parse('2026-01-05T00:00:00Z');

/** An organization that has grown so for twelve weeks, and can go on. */
export interface GrowingWorld {
  readonly mock: Mock;
  /** Lets it go on in the same way. */
  liveOn(days: number): Promise<void>;
}

interface Grown {
  readonly id: string;
  readonly creator: number;
  readonly bornOn: number;
  readonly strength: number;
  /** Views to come on each day of its life: half of what is left. */
  readonly half: number;
  views: number;
}

/** Makes it anew; the same for a seed. */
export async function createGrowingWorld(kind: GrowthKind, seed: number): Promise<GrowingWorld> {
  const between = ([least, most]: readonly [number, number]): number => least + (most - least) * next();
  const mock = createMock({ now: new Date(START), randomSeed: seed });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const next = createDraw(seed);
  const deals: string[] = [];
  for (const rule of [
    { criteria_type: 'cpm', period: 'weekly', amount_cents: 300 },
    { criteria_type: 'cpm', period: 'daily', amount_cents: 250 },
  ]) {
    const body = { project_id: mock.projectId, name: rule.period, ...rule };
    deals.push((await goat.payoutStructures.create(body as never)).id);
  }
  const creators: { readonly id: string; readonly level: number; readonly rate: number }[] = [];
  const join = async (): Promise<void> => {
    const at = creators.length;
    const body = { tiktok_handle: `grown${seed}.${at}` };
    const { id } = (await goat.creators.create(mock.projectId, body)) as unknown as { id: string };
    await goat.payoutStructures.assign(deals[at % 2] as string, { creator_id: id });
    creators.push({ id, level: between(GROWTH.levels), rate: between(GROWTH.rates) });
  };
  for (let at = 0; at < GROWTH.creators; at += 1) await join();
  const videos: Grown[] = [];
  let day = 0;
  const liveOn = async (days: number): Promise<void> => {
    for (const last = day + days; day < last; day += 1) {
      mock.clock.to(new Date(START + day * DAY + DAY / 2));
      if (kind === 'new creators' && day % 21 === 20) await join();
      for (const video of videos) {
        const gained = Math.round((video.strength - video.views) * video.half);
        if (gained <= 0) continue;
        video.views += gained;
        mock.setVideoCounts(video.id, { view_count: video.views });
      }
      for (const [at, { id, level, rate }] of creators.entries()) {
        if (next() >= rate * activity(kind, { day, at })) continue;
        const strength = level * strengthen(kind, { day, luck: next() }) * (0.5 + next());
        const half = kind === 'slow' ? GROWTH.half / 10 : GROWTH.half;
        const views = Math.round(strength * half);
        const posted_at = new Date(START + day * DAY + DAY / 2).toISOString();
        const [video] = mock.postVideos(id, [{ posted_at, view_count: views }]);
        if (video) videos.push({ id: video.id, creator: at, bornOn: day, strength, half, views });
      }
      if (kind === 'deletions' && next() < 0.15) {
        const [gone] = videos.splice(Math.floor(next() * videos.length), 1);
        if (gone) await goat.videos.delete(gone.id);
      }
    }
    mock.clock.to(new Date(START + day * DAY));
  };
  await liveOn(GROWTH.pastDays);
  return { mock, liveOn };
}

function activity(kind: GrowthKind, { day, at }: { readonly day: number; readonly at: number }): number {
  if (kind === 'weekend') return day % 7 >= 5 ? 2 : 0.4;
  if (kind === 'a third stops') return at % 3 === 0 && day >= 60 ? 0 : 1;
  if (kind === 'silent then active') return at % 2 === 0 && day < 63 ? 0.1 : 1;
  return 1;
}

function strengthen(kind: GrowthKind, { day, luck }: { readonly day: number; readonly luck: number }): number {
  if (kind === 'viral') return luck < 0.03 ? 15 : 1;
  if (kind === 'rising') return 1 + day / 60;
  if (kind === 'algorithm change') return day < 56 ? 1 : 2.5;
  return 1;
}

function createDraw(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x6d2b79f5) >>> 0;
    return state / 2 ** 32;
  };
}
