import { keepGiven } from '../../../base/values/keep-given.js';
import type { SeedCreator, SeedGoal, SeedGrowth, SeedReview, SeedTime } from '../../../src/generated/seed-types.js';
import { recordCreatorCounts } from '../../world/scraper/history.js';
import { growVideos } from '../../world/scraper/scrape-calendar.js';
import { invalidBody } from '../../world/store/api-problem.js';
import type { GrowthProfile } from '../../world/store/growth-profile.js';
import type { CreatorRow } from '../../world/store/rows.js';
import type { World } from '../../world/store/world.js';
import type { Expanded } from './expand-repeats.js';
import { planPost } from './plan-videos.js';
import { atPlace, getId, type ProjectNames, type SeedContext } from './seed-context.js';
import { writeTimes } from './seed-times.js';

/** Plans a creator of a project with its goals, posts and counts. */
export function planCreator(context: SeedContext, project: ProjectNames, part: Expanded<SeedCreator>): void {
  const {
    at: _at,
    display_name,
    counts,
    posts,
    goals,
    growth,
    reviews,
    changes,
    unreachable_at,
    removed_at,
    ...more
  } = part.entry;
  const { follower_count, total_likes_count, video_count, ...body } = more;
  const { world, api } = context;
  const origin = context.getOrigin(part);
  const id = (): string => project.creators.getId(body.tiktok_handle, part.place);
  const since = context.planBegin(part, project.beginsAt, () => {
    const fields = { tracking_start_date: 'day' } as const;
    const sent = writeTimes(world, { ...body }, { fields, origin, place: part.place });
    const made = getId(api(`POST /projects/${project.id}/creators`, sent, part.place));
    project.creators.setId(body.tiktok_handle, made);
    showOnTiktok(world, made, display_name);
    if (growth) world.state.profiles[made] = toProfile(growth);
  });
  project.creators.declare(body.tiktok_handle, since, part.order);
  for (const goal of context.repeats.expand(part, 'goals', goals))
    planGoal(context, { creator: id, since, part: goal });
  // The data from TikTok is known after the first scrape, and by then its goals have been set.
  const first = { follower_count, total_likes_count, video_count };
  if (Object.values(first).some((count) => count !== undefined)) {
    const happen = (): unknown => recordCreatorCounts(world, findRow(world, id()), first);
    context.add(part, { at: since, phase: 'begins', place: part.place, since, happen });
  }
  for (const scrape of context.repeats.expand(part, 'counts', counts)) {
    const { at, ...found } = scrape.entry;
    const happen = (): unknown => atPlace(scrape.place, () => recordCreatorCounts(world, findRow(world, id()), found));
    context.plan(scrape, { time: at, base: since, phase: 'scraped', since, happen });
  }
  for (const post of context.repeats.expand(part, 'posts', posts)) {
    planPost(context, project, { creator: () => findRow(world, id()), since, part: post });
  }
  for (const review of context.repeats.expand(part, 'reviews', reviews)) {
    planReview(context, { creator: id, since, part: review });
  }
  planLoss(context, { creator: id, since, part, time: unreachable_at });
  context.planChanges({ changes, part, since, route: () => `PATCH /creators/${id()}` });
  context.planEnd(part, 'removed_at', { time: removed_at, since, route: () => `DELETE /creators/${id()}` });
}

const GOAL_DAYS = { start_date: 'day', end_date: 'day' } as const;

function planGoal(context: SeedContext, { creator, since: missing, part }: OfCreator<SeedGoal>): void {
  const { at: _at, changes, removed_at, ...body } = part.entry;
  const origin = context.getOrigin(part);
  let id = '';
  const since = context.planBegin(part, missing, () => {
    const sent = writeTimes(context.world, { ...body }, { fields: GOAL_DAYS, origin, place: part.place });
    id = getId(context.api(`POST /creators/${creator()}/goals`, sent, part.place));
  });
  context.planChanges({ changes, part, since, fields: GOAL_DAYS, route: () => `PATCH /goals/${id}` });
  context.planEnd(part, 'removed_at', { time: removed_at, since, route: () => `DELETE /goals/${id}` });
}

/** The name comes from TikTok, not from the person who adds the creator. */
function showOnTiktok(world: World, id: string, name: string | null | undefined): void {
  if (name !== undefined) world.tables.creators.put({ ...findRow(world, id), display_name: name });
}

function findRow(world: World, id: string): CreatorRow {
  return world.tables.creators.get(id) as CreatorRow;
}

/** The creator of an entry, and when it begins, epoch milliseconds. */
interface OfCreator<Entry> {
  readonly creator: () => string;
  readonly since: number;
  readonly part: Expanded<Entry>;
}

/** The growth of a creator as the simulated scraper takes it. */
function toProfile(growth: SeedGrowth): Partial<GrowthProfile> {
  const { posts_per_week: postsPerWeek, typical_views: typicalViews, spread, followers, captions } = growth;
  return keepGiven({ postsPerWeek, typicalViews, spread, followers, captions });
}

/** Plans a person's review of the videos of a creator that wait for one. */
function planReview(context: SeedContext, { creator, since, part }: OfCreator<SeedReview>): void {
  const { at, title, ...body } = part.entry;
  const happen = (): void => {
    for (const video of [...context.world.tables.videos.by('creator_id', creator())]) {
      const isMeant = title === undefined || video.title?.includes(title);
      if (video.tracking_status === 'pending_review' && isMeant)
        context.api(`PATCH /videos/${video.id}`, body, part.place);
    }
  };
  context.plan(part, { time: at, base: since, phase: 'decided', since, happen });
}

/** Plans when the account of a creator becomes private, if the file says so. */
function planLoss(
  context: SeedContext,
  { creator, since, part, time }: OfCreator<unknown> & { readonly time: SeedTime | undefined },
): void {
  if (time === undefined) return;
  const field = 'unreachable_at';
  const happen = (): void => {
    const { state } = context.world;
    if (state.scraper === 'stalled') {
      throw invalidBody(`${part.place}.${field}`, 'needs a scraper that runs: set scraper to auto or simulated');
    }
    growVideos(context.world);
    state.profiles[creator()] = { ...state.profiles[creator()], reachable: false };
    context.lost.push({ id: creator(), lastSeen: state.lastScraperRunAt });
  };
  context.plan(part, { field, time, base: since, phase: 'changed', since, happen });
}
