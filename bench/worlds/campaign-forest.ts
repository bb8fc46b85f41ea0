import type { Mock } from '../../mocks/index.js';
import { addCreators, call } from './api-calls.js';

const VIDEOS_A_CREATOR = 100;
const DAYS = 5;
const DAY_MS = 86_400_000;
const COUNTS = ['view_count', 'like_count', 'comment_count', 'share_count', 'save_count'] as const;
const NAMES = ['views', 'likes', 'comments', 'shares', 'saves'] as const;

type Counts = Record<(typeof COUNTS)[number], number>;

/** The stats of a campaign that the bench compares. */
export interface PlainStats {
  readonly totals: Counts & { readonly video_count: number };
  readonly gained: Counts;
  readonly series: ReadonlyArray<Record<string, string | number>>;
}

/** A video as plain data: its present counts and daily gains. */
interface PlainVideo extends Counts {
  readonly gains: ReadonlyArray<{ readonly day: number } & Counts>;
}

/** A tree of campaigns with every creator of the mock, many of them by several paths. */
export interface Forest {
  readonly rootId: string;
  /** The days of the history, YYYY-MM-DD, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly videos: readonly PlainVideo[];
}

/** Makes the tree: three children and two creators per campaign, so most creators are reached twice or more. */
export function campaignForest(mock: Mock, size: { readonly campaigns: number; readonly creators: number }): Forest {
  const creatorIds = addCreators(mock, size.creators);
  const start = Date.parse(mock.clock.now);
  const videos = grow(mock, creatorIds);
  const campaignIds: string[] = [];
  for (let place = 0; place < size.campaigns; place += 1) {
    const body = { name: `Campaign ${place}` };
    const { id } = call<{ id: string }>(mock, 'POST', `/projects/${mock.projectId}/campaigns`, body);
    const add = (item_type: string, item_id: string, to: string): void => {
      call(mock, 'POST', `/campaigns/${to}/items`, { item_type, item_id });
    };
    for (const shift of [0, 1]) add('creator', creatorIds[(place + shift) % creatorIds.length] as string, id);
    if (place > 0) add('campaign', id, campaignIds[Math.floor((place - 1) / 3)] as string);
    campaignIds.push(id);
  }
  const toDate = (day: number): string => new Date(start + day * DAY_MS).toISOString().slice(0, 10);
  return { rootId: campaignIds[0] as string, from: toDate(0), to: toDate(DAYS - 1), videos };
}

function grow(mock: Mock, creatorIds: readonly string[]): PlainVideo[] {
  const ids: string[] = [];
  for (const creatorId of creatorIds) {
    const posts = Array.from({ length: VIDEOS_A_CREATOR }, () => ({ posted_at: mock.clock.now }));
    for (const { id } of mock.postVideos(creatorId, posts)) ids.push(id);
  }
  const gains = ids.map(() => [] as Array<{ day: number } & Counts>);
  const counts = ids.map(
    (): Counts => ({ view_count: 0, like_count: 0, comment_count: 0, share_count: 0, save_count: 0 }),
  );
  for (let day = 0; day < DAYS; day += 1) {
    if (day > 0) mock.clock.advance({ days: 1 });
    for (const [place, id] of ids.entries()) {
      const gain = {
        view_count: 100 + ((place + day) % 900),
        like_count: 7,
        comment_count: 1,
        share_count: 2,
        save_count: 3,
      };
      const now = counts[place] as Counts;
      for (const name of COUNTS) now[name] += gain[name];
      gains[place]?.push({ day, ...gain });
      mock.setVideoCounts(id, now);
    }
  }
  return counts.map((now, place) => ({ ...now, gains: gains[place] ?? [] }));
}

/** The same statistics in one pass over plain objects. */
export function passOver({ videos, from }: Forest): PlainStats {
  const totals = [0, 0, 0, 0, 0];
  const grid = Array.from({ length: DAYS }, () => [0, 0, 0, 0, 0]);
  for (const video of videos) {
    addCounts(totals, video);
    for (const gain of video.gains) addCounts(grid[gain.day] as number[], gain);
  }
  const start = Date.parse(from);
  return {
    totals: { ...named(totals, COUNTS), video_count: videos.length },
    gained: named(
      totals.map((_, column) => grid.reduce((sum, day) => sum + (day[column] as number), 0)),
      COUNTS,
    ),
    series: grid.map((day, nth) => ({
      date: new Date(start + nth * DAY_MS).toISOString().slice(0, 10),
      ...named(day, NAMES),
    })),
  };
}

/** A function of its own: the engine left a loop over all videos for uncompiled code at the end of each pass, 4 ms or 10. */
function addCounts(sums: number[], counts: Counts): void {
  for (let column = 0; column < 5; column += 1) (sums[column] as number) += counts[COUNTS[column] as keyof Counts];
}

function named<Name extends string>(values: readonly number[], names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, column) => [name, values[column]])) as Record<Name, number>;
}
