import { DAY, HOUR, isoOf } from '../calendar.js';
import { type CurveCounts, countsAt, shapeOf } from '../growth-curve.js';
import { fraction, type GrowthProfile, impliedProfile, keyOfId } from '../growth-profile.js';
import { ageAtLookBefore, hourOf, type Lifetime } from '../growth-steps.js';
import type { CreatorRow, VideoRow } from '../rows.js';
import type { World } from '../world.js';
import { type DiscoveredPost, discoverVideos, roomForVideos } from './discovery.js';
import { noteVideo, recordCreatorCounts } from './history.js';
import { lifeOf, type PlannedPost, planFor, planNextLook, profileOf, type SimulationPlan } from './simulation-plan.js';

const MAX_COUNT = Number.MAX_SAFE_INTEGER;

/**
 * One hour of the simulated scraper, at the full hour `hourMs` that the world's clock shows: videos due for a look grow,
 * creators are looked at once a day, and what creators posted in the hour before is found.
 * Depends on rows, the world's seed and the hour alone, so many hours at once are the same as one by one.
 */
export function simulateHour(world: World, hourMs: number): void {
  const hour = hourOf(hourMs);
  const plan = planFor(world, hour);
  growVideos(world, plan, hour);
  for (const id of plan.visits.get(hour) ?? []) growCreator(world, id, hour);
  for (const post of plan.posts.get(hour) ?? []) publish(world, plan, post);
}

function growVideos(world: World, plan: SimulationPlan, hour: number): void {
  const due = plan.looks.get(hour);
  if (!due) return;
  plan.looks.delete(hour);
  for (const look of due) {
    const video = world.tables.videos.get(look.id);
    if (!video) continue;
    if (video.tracking_disabled_at === null) growVideo(world, video, { life: look.life, hour });
    planNextLook(plan, look, hour);
  }
}

/** A video grows by what its curve gained since the look before; so counts that a test set are a base to grow from. */
function growVideo(world: World, video: VideoRow, at: { readonly life: Lifetime; readonly hour: number }): void {
  const { life, hour } = at;
  const profile = video.creator_id === null ? impliedProfile(video.id) : profileOf(world, video.creator_id);
  if (!profile.reachable) return;
  const shape = shapeOf(keyOfId(video.id), profile);
  const now = countsAt(shape, hour - life.postedHour);
  const before = countsAt(shape, video.view_count === 0 ? 0 : ageAtLookBefore(life, hour));
  if (now[0] === before[0]) return;
  const row = world.tables.videos.put({
    ...video,
    view_count: Math.min(MAX_COUNT, video.view_count + now[0] - before[0]),
    like_count: Math.min(MAX_COUNT, video.like_count + now[1] - before[1]),
    comment_count: Math.min(MAX_COUNT, video.comment_count + now[2] - before[2]),
    share_count: Math.min(MAX_COUNT, video.share_count + now[3] - before[3]),
    save_count: Math.min(MAX_COUNT, video.save_count + now[4] - before[4]),
    last_scraped_at: world.now,
  });
  noteVideo(world, row);
}

/** Followers follow views: a few in a thousand viewers of a day stay, and some come by themselves. */
function growCreator(world: World, id: string, hour: number): void {
  const creator = world.tables.creators.get(id);
  if (!creator) return;
  const profile = profileOf(world, creator.id);
  if (!profile.reachable) return;
  if (creator.follower_count === 0) {
    const likes = Math.max(creator.total_likes_count, profile.followers * 11);
    recordCreatorCounts(world, creator, { follower_count: profile.followers, total_likes_count: likes });
    return;
  }
  const [views, likes] = dayOfViews(world, creator, { profile, hour });
  const key = keyOfId(creator.id);
  const byThemselves = creator.follower_count * 0.0006 * fraction(key ^ hour, 52);
  const gained = Math.floor(byThemselves + views * (0.001 + 0.003 * fraction(key, 53)));
  if (gained === 0 && likes === 0) return;
  recordCreatorCounts(world, creator, {
    follower_count: Math.min(MAX_COUNT, creator.follower_count + gained),
    total_likes_count: Math.min(MAX_COUNT, creator.total_likes_count + likes),
  });
}

/** Views and likes that the creator's videos of the last week, which bring nearly all of them, collected in the last 24 hours. */
function dayOfViews(
  world: World,
  creator: CreatorRow,
  at: { readonly profile: GrowthProfile; readonly hour: number },
): readonly [number, number] {
  const to = at.hour * HOUR;
  const videos = world.tables.videos.between('posted', creator.id, { from: isoOf(to - 7 * DAY), to: isoOf(to) });
  let views = 0;
  let likes = 0;
  for (const video of videos) {
    const shape = shapeOf(keyOfId(video.id), at.profile);
    const age = at.hour - lifeOf(video).postedHour;
    const now = countsAt(shape, age);
    const before = countsAt(shape, Math.max(0, age - 24));
    views += now[0] - before[0];
    likes += now[1] - before[1];
  }
  return [views, likes];
}

function publish(world: World, plan: SimulationPlan, post: PlannedPost): void {
  const creator = world.tables.creators.get(post.creatorId);
  if (!creator?.is_active || !roomForVideos(world, 1)) return;
  const profile = profileOf(world, creator.id);
  if (!profile.reachable) return;
  const { captions } = profile;
  const caption = captions[Math.floor(fraction(keyOfId(creator.id) ^ hourOf(post.postedAt), 61) * captions.length)];
  const [video] = discoverVideos(world, creator, [firstCounts(post, caption ?? null)]);
  if (!video) return;
  const grown = bringTo(world, video, countsAt(shapeOf(keyOfId(video.id), profile), 1));
  plan.videoAdditions = world.tables.videos.additions;
  planNextLook(plan, { id: grown.id, life: lifeOf(grown) }, hourOf(world.state.now));
}

function firstCounts(post: PlannedPost, title: string | null): DiscoveredPost {
  return { posted_at: isoOf(post.postedAt), view_count: 0, title };
}

/** A video's curve belongs to its id, which it has only now. */
function bringTo(world: World, video: VideoRow, counts: CurveCounts): VideoRow {
  const [view_count, like_count, comment_count, share_count, save_count] = counts;
  const row = world.tables.videos.put({ ...video, view_count, like_count, comment_count, share_count, save_count });
  noteVideo(world, row);
  return row;
}
