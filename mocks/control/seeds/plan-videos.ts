import { keepGiven } from '../../../base/values/keep-given.js';
import type { SeedPost, SeedVideo } from '../../../src/generated/seed-types.js';
import { discoverVideos } from '../../world/scraper/discovery.js';
import { recordVideoCounts, type VideoCounts } from '../../world/scraper/history.js';
import { invalidBody } from '../../world/store/api-problem.js';
import { toIso } from '../../world/store/calendar.js';
import type { CreatorRow, VideoRow } from '../../world/store/rows.js';
import type { Expanded } from './expand-repeats.js';
import { atPlace, getId, type ProjectNames, type SeedContext, toVideoKey } from './seed-context.js';
import { resolveTime } from './seed-times.js';

/** Plans a video that is added by its URL. */
export function planVideo(context: SeedContext, project: ProjectNames, part: Expanded<SeedVideo>): void {
  const {
    at: _at,
    counts: _counts,
    changes: _changes,
    tracking_disabled_at: _disabled,
    removed_at: _removed,
    ...more
  } = part.entry;
  const { view_count, like_count, comment_count, share_count, save_count, ...body } = more;
  let id = '';
  const since = context.planBegin(part, project.beginsAt, () => {
    id = getId(context.api(`POST /projects/${project.id}/videos`, body, part.place));
    project.videos.setId(body.url, id);
    const first = readCounts(part.entry);
    if (Object.values(first).some((count) => count !== undefined))
      record(context, { id, counts: first, place: part.place });
  });
  project.videos.declare(body.url, since, part.order);
  planLife(context, { part, since, id: () => id });
}

/** Plans a post of a creator: the scraper finds it when it is due, or at once if the creator is added later. */
export function planPost(
  context: SeedContext,
  project: ProjectNames,
  post: { readonly creator: () => CreatorRow; readonly since: number; readonly part: Expanded<SeedPost> },
): void {
  const { part } = post;
  const { posted_at, found_at, title, url, tracking_status } = part.entry;
  const place = `${part.place}.${found_at === undefined ? 'posted_at' : 'found_at'}`;
  const postedAt = resolveTime(posted_at, context.getOrigin(part), `${part.place}.posted_at`);
  const begin = Math.max(postedAt, post.since);
  const since = context.getTime(found_at, context.getOrigin(part, postedAt), { place, missing: begin });
  let id = '';
  if (url !== undefined) {
    project.videos.declare(url, since, part.order);
    project.posts.add(toVideoKey(url));
  }
  context.add(part, {
    at: since,
    phase: 'posted',
    place,
    since: found_at === undefined ? post.since : begin,
    happenedAt: postedAt,
    happen: () => {
      const creator = post.creator();
      if (!creator.is_active) {
        throw invalidBody(`${part.place}.posted_at`, 'lies after the creator was removed: nobody looks any more');
      }
      const found = { ...readCounts(part.entry), title, url, posted_at: toIso(postedAt) };
      const [row] = atPlace(part.place, () => discoverVideos(context.world, creator, [found])) as [VideoRow];
      id = row.id;
      if (url !== undefined) project.videos.setId(url, id);
      settleStatus(row, { wanted: tracking_status, place: part.place });
      describe(context, row, part);
    },
  });
  planLife(context, { part, since, id: () => id, postedAt });
}

/** A person includes and excludes. The status before that follows from the creator. */
function settleStatus(
  row: VideoRow,
  { wanted, place }: { readonly wanted: SeedPost['tracking_status']; readonly place: string },
): void {
  if (wanted !== 'auto_tracked' && wanted !== 'pending_review') return;
  if (row.tracking_status === wanted) return;
  const mode = wanted === 'auto_tracked' ? 'auto' : 'selective';
  const message = `is ${row.tracking_status} as its creator posts it; only a creator with tracking_mode ${mode} posts ${wanted} videos`;
  throw invalidBody(`${place}.tracking_status`, message);
}

function describe({ api }: SeedContext, row: VideoRow, { entry, place }: Expanded<SeedPost>): void {
  const { tracking_status: wanted, readme, metadata } = entry;
  const body = keepGiven({ tracking_status: wanted === row.tracking_status ? undefined : wanted, readme, metadata });
  if (Object.keys(body).length > 0) api(`PATCH /videos/${row.id}`, body, place);
}

function planLife(
  context: SeedContext,
  video: {
    readonly part: Expanded<SeedVideo | SeedPost>;
    readonly since: number;
    readonly id: () => string;
    readonly postedAt?: number;
  },
): void {
  const { part, since, id, postedAt = since } = video;
  const { counts, changes, tracking_disabled_at, removed_at } = part.entry;
  for (const scrape of context.repeats.expand(part, 'counts', counts)) {
    const { at, ...found } = scrape.entry;
    const happen = (): void => record(context, { id: id(), counts: found, place: scrape.place });
    context.plan(scrape, { time: at, base: postedAt, phase: 'scraped', since, happen });
  }
  context.planChanges({ changes, part, since, route: () => `PATCH /videos/${id()}` });
  const disable = (): string => `POST /videos/${id()}/tracking-disable`;
  context.planEnd(part, 'tracking_disabled_at', { time: tracking_disabled_at, since, route: disable });
  context.planEnd(part, 'removed_at', { time: removed_at, since, route: () => `DELETE /videos/${id()}` });
}

function record(
  { world }: SeedContext,
  scrape: { readonly id: string; readonly counts: VideoCounts; readonly place: string },
): void {
  const video = world.tables.videos.get(scrape.id);
  if (!video || video.tracking_disabled_at !== null) {
    const end = video ? 'its tracking was disabled' : 'it was removed';
    throw invalidBody(`${scrape.place}.at`, `lies after ${end}: nobody counts any more`);
  }
  atPlace(scrape.place, () => recordVideoCounts(world, video, scrape.counts));
}

function readCounts({ view_count, like_count, comment_count, share_count, save_count }: VideoCounts): VideoCounts {
  return { view_count, like_count, comment_count, share_count, save_count };
}
