import { growVideos } from '../../world/scraper/scrape-calendar.js';
import type { GrowthProfile } from '../../world/store/growth-profile.js';
import { throwIfIssues } from '../schemas/check.js';
import type { Expanded } from './expand-repeats.js';
import type { SeedContext } from './seed-context.js';
import type { SeedGrowth, SeedReview, SeedTime } from './seed-file.js';
import { resolveTime } from './seed-times.js';

/** The creator of an entry, and when it begins, epoch milliseconds. */
interface OfCreator<Entry> {
  readonly creator: () => string;
  readonly since: number;
  readonly part: Expanded<Entry>;
}

/** The growth of a creator as the simulated scraper takes it. */
export function toProfile(growth: SeedGrowth): Partial<GrowthProfile> {
  const { posts_per_week, typical_views, spread, followers, captions } = growth;
  return {
    ...(posts_per_week !== undefined && { postsPerWeek: posts_per_week }),
    ...(typical_views !== undefined && { typicalViews: typical_views }),
    ...(spread !== undefined && { spread }),
    ...(followers !== undefined && { followers }),
    ...(captions !== undefined && { captions }),
  };
}

/** Plans a person's review of the videos of a creator that wait for one. */
export function planReview(context: SeedContext, { creator, since, part }: OfCreator<SeedReview>): void {
  const { at, title, ...body } = part.entry;
  const place = `${part.place}.at`;
  context.timeline.add({
    ...{
      at: resolveTime(at, context.getOrigin(part, since), place),
      order: part.order,
      phase: 'decided',
      place,
      since,
    },
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
export function planLoss(
  context: SeedContext,
  { creator, since, part, time }: OfCreator<unknown> & { readonly time: SeedTime | undefined },
): void {
  if (time === undefined) return;
  const place = `${part.place}.unreachable_at`;
  context.timeline.add({
    ...{
      at: resolveTime(time, context.getOrigin(part, since), place),
      order: part.order,
      phase: 'changed',
      place,
      since,
    },
    happen: () => {
      const { state } = context.world;
      if (state.scraper === 'stalled') {
        throwIfIssues([{ path: place, message: 'needs a scraper that runs: set scraper to auto or simulated' }]);
      }
      growVideos(context.world);
      state.profiles[creator()] = { ...state.profiles[creator()], reachable: false };
      context.lost.push({ id: creator(), lastSeen: state.lastScraperRunAt });
    },
  });
}
