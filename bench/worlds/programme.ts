import type { Mock } from '../../mocks/index.js';
import { timed } from '../harness/alternate.js';
import { addCreators, addWeekly } from './api-calls.js';

/** Weeks of the programme, and videos of each creator over them. */
export const WEEKS = 52;
export const VIDEOS = 100;

const DAY_MS = 86_400_000;

/** A mock whose creators are all paid by views, week by week. */
export interface Programme {
  readonly mock: Mock;
  readonly structureId: string;
  readonly creatorIds: readonly string[];
  /** A description of the memory use. */
  readonly memory: (videos: number) => string;
}

/** The cost of the year: milliseconds of processor time of the clock's advances only. */
export interface Year {
  readonly ms: number;
  readonly accruals: number;
}

/** Creators and a weekly cpm structure, nobody assigned, no videos yet. The mock's clock shows a Monday. */
export function startProgramme(mock: Mock, creators: number): Programme {
  const creatorIds = addCreators(mock, creators);
  const structureId = addWeekly(mock, { amount_cents: 250, criteria_type: 'cpm' });
  return { mock, structureId, creatorIds, memory: (videos) => memoryInWords(mock, videos) };
}

/** A year: each week every creator posts one or two videos, and the clock goes on to the next Monday. */
export function addYearOfVideos({ mock, creatorIds }: Programme): Year {
  let ms = 0;
  let accruals = 0;
  let posted = 0;
  for (let week = 0; week < WEEKS; week += 1) {
    const monday = Date.parse(mock.clock.now);
    const until = Math.round(((week + 1) * VIDEOS) / WEEKS);
    advance({ days: 6, hours: 23 });
    for (const [place, id] of creatorIds.entries()) mock.postVideos(id, listPosts(place, { posted, until, monday }));
    posted = until;
    advance({ hours: 1 });
  }
  advance({ hours: 1 });
  return { ms, accruals };

  function advance(duration: { days?: number; hours?: number }): void {
    const advanced = timed(() => mock.clock.advance(duration));
    accruals += advanced.value.accruals_created;
    ms += advanced.ms;
  }
}

function listPosts(
  place: number,
  week: { readonly posted: number; readonly until: number; readonly monday: number },
): Parameters<Mock['postVideos']>[1] {
  const { posted, until, monday } = week;
  return Array.from({ length: until - posted }, (_, nth) => ({
    posted_at: new Date(monday + (nth * 3 + (place % 3)) * DAY_MS + place * 1000).toISOString(),
    view_count: 1000 + ((place * 31 + (posted + nth) * 17) % 9000),
    like_count: 40,
  }));
}

function memoryInWords(mock: Mock, videos: number): string {
  const { tables, history } = mock.snapshot().world;
  const rows = Object.entries(tables).filter(([, list]) => list.length >= videos / 1000);
  const counts = rows.map(([name, list]) => `${list.length.toLocaleString('en')} ${name}`);
  return `${counts.join(', ')}, history of ${history.videos.length.toLocaleString('en')} videos`;
}
