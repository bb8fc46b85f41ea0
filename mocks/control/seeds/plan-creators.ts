import { keepGiven } from '../../../base/values/keep-given.js';
import { recordCreatorCounts } from '../../world/scraper/history.js';
import { growVideos } from '../../world/scraper/scrape-calendar.js';
import { invalidBody } from '../../world/store/api-problem.js';
import type { GrowthProfile } from '../../world/store/growth-profile.js';
import type { CreatorRow } from '../../world/store/rows.js';
import type { World } from '../../world/store/world.js';
import type { Expanded } from './expand-repeats.js';
import { planPost } from './plan-videos.js';
import { atPlace, getId, type ProjectNames, type SeedContext } from './seed-context.js';
import type { SeedCreator, SeedGoal, SeedGrowth, SeedReview, SeedTime } from './seed-file.js';
import { resolveTime, writeTimes } from './seed-times.js';

/** Plans a creator of a project with its goals, posts and counts. */
export function planCreator(context: SeedContext, project: ProjectNames, part: Expanded<SeedCreator>): void {
  const { at, display_name, counts, posts, goals, growth, reviews, changes, unreachable_at, removed_at, ...more } =
    part.entry;
  const { follower_count, total_likes_count, video_count, ...body } = more;
  const { world, api, timeline } = context;
  const origin = context.getOrigin(part);
  const since = context.getTime(at, origin, { place: `${part.place}.at`, missing: project.beginsAt });
  const id = (): string => project.creators.getId(body.tiktok_handle, part.place);
  const { order } = part;
  project.creators.declare(body.tiktok_handle, since, order);
  timeline.add({
    ...{ at: since, order, phase: 'begins', place: `${part.place}.at`, since: project.beginsAt },
    happen: () => {
      const fields = { tracking_start_date: 'day' } as const;
      const sent = writeTimes(world, { ...body }, { fields, origin, place: part.place });
      const made = getId(api(`POST /projects/${project.id}/creators`, sent, part.place));
      project.creators.setId(body.tiktok_handle, made);
      showOnTiktok(world, made, display_name);
      if (growth) world.state.profiles[made] = toProfile(growth);
    },
  });
  for (const goal of context.repeats.expand(goals, { ...part, place: `${part.place}.goals` })) {
    planGoal(context, { creator: id, since, part: goal });
  }
  // The data from TikTok is known after the first scrape, and by then its goals have been set.
  const first = { follower_count, total_likes_count, video_count };
  if (Object.values(first).some((count) => count !== undefined)) {
    const happen = (): void => {
      recordCreatorCounts(world, findRow(world, id()), first);
    };
    timeline.add({ at: since, order, phase: 'begins', place: part.place, since, happen });
  }
  for (const { entry, place, shift, order: turn } of context.repeats.expand(counts, {
    ...part,
    place: `${part.place}.counts`,
  })) {
    const { at: time, ...found } = entry;
    const scrapedAt = resolveTime(time, context.getOrigin({ shift }, since), `${place}.at`);
    timeline.add({
      ...{ at: scrapedAt, order: turn, phase: 'scraped', place: `${place}.at`, since },
      happen: () => atPlace(place, () => recordCreatorCounts(world, findRow(world, id()), found)),
    });
  }
  for (const post of context.repeats.expand(posts, { ...part, place: `${part.place}.posts` })) {
    planPost(context, project, { creator: () => findRow(world, id()), since, part: post });
  }
  for (const review of context.repeats.expand(reviews, { ...part, place: `${part.place}.reviews` })) {
    planReview(context, { creator: id, since, part: review });
  }
  planLoss(context, { creator: id, since, part, time: unreachable_at });
  context.planChanges({ changes, part, since, route: () => `PATCH /creators/${id()}` });
  const end = { time: removed_at, field: 'removed_at', part, since };
  context.planEnd({ ...end, route: () => `DELETE /creators/${id()}` });
}

const GOAL_DAYS = { start_date: 'day', end_date: 'day' } as const;

function planGoal(
  context: SeedContext,
  goal: { readonly creator: () => string; readonly since: number; readonly part: Expanded<SeedGoal> },
): void {
  const { part } = goal;
  const { at, changes, removed_at, ...body } = part.entry;
  const origin = context.getOrigin(part);
  const since = context.getTime(at, origin, { place: `${part.place}.at`, missing: goal.since });
  let id = '';
  context.timeline.add({
    ...{ at: since, order: part.order, phase: 'begins', place: `${part.place}.at`, since: goal.since },
    happen: () => {
      const sent = writeTimes(context.world, { ...body }, { fields: GOAL_DAYS, origin, place: part.place });
      id = getId(context.api(`POST /creators/${goal.creator()}/goals`, sent, part.place));
    },
  });
  context.planChanges({ changes, part, since, fields: GOAL_DAYS, route: () => `PATCH /goals/${id}` });
  const end = { time: removed_at, field: 'removed_at', part, since };
  context.planEnd({ ...end, route: () => `DELETE /goals/${id}` });
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
  const place = `${part.place}.at`;
  context.timeline.add({
    at: resolveTime(at, context.getOrigin(part, since), place),
    order: part.order,
    phase: 'decided',
    place,
    since,
    happen: () => {
      for (const video of [...context.world.tables.videos.by('creator_id', creator())]) {
        const isMeant = title === undefined || video.title?.includes(title);
        if (video.tracking_status === 'pending_review' && isMeant)
          context.api(`PATCH /videos/${video.id}`, body, part.place);
      }
    },
  });
}

/** Plans when the account of a creator becomes private, if the file says so. */
function planLoss(
  context: SeedContext,
  { creator, since, part, time }: OfCreator<unknown> & { readonly time: SeedTime | undefined },
): void {
  if (time === undefined) return;
  const place = `${part.place}.unreachable_at`;
  context.timeline.add({
    at: resolveTime(time, context.getOrigin(part, since), place),
    order: part.order,
    phase: 'changed',
    place,
    since,
    happen: () => {
      const { state } = context.world;
      if (state.scraper === 'stalled') {
        throw invalidBody(place, 'needs a scraper that runs: set scraper to auto or simulated');
      }
      growVideos(context.world);
      state.profiles[creator()] = { ...state.profiles[creator()], reachable: false };
      context.lost.push({ id: creator(), lastSeen: state.lastScraperRunAt });
    },
  });
}
