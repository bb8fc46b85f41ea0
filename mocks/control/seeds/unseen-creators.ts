import { compareText } from '../../../base/values/compare-text.js';
import { scrapeCreatorNow, scrapeVideoNow } from '../../world/scraper/scraper.js';
import type { World } from '../../world/store/world.js';

/** A creator whose account became private, with the last hourly scrape before that, ISO 8601. */
export interface LostCreator {
  readonly id: string;
  readonly lastSeen: string | null;
}

/**
 * Makes reads show creators that became private as last scraped before that. Reads show the hourly scrape as everybody's
 * last one, so it becomes the first loss, and everybody else is scraped now.
 */
export function keepUnseen(world: World, lost: readonly LostCreator[]): void {
  if (lost.length === 0) return;
  const { tables, state } = world;
  const [first, ...later] = [...lost].sort((left, right) => compareText(left.lastSeen ?? '', right.lastSeen ?? ''));
  state.lastScraperRunAt = first?.lastSeen ?? null;
  for (const { id, lastSeen } of later) keepSeen(world, id, lastSeen);
  const unseen = new Set(lost.map(({ id }) => id));
  for (const creator of [...tables.creators.values()]) if (!unseen.has(creator.id)) scrapeCreatorNow(world, creator);
  for (const video of [...tables.videos.values()]) if (video.creator_id === null) scrapeVideoNow(world, video);
}

/** The creator and its tracked videos were last scraped at that time, unless their rows show a later scrape. */
function keepSeen({ tables }: World, id: string, at: string | null): void {
  const isOlder = (row: { readonly last_scraped_at: string | null }): boolean =>
    (row.last_scraped_at ?? '') < (at ?? '');
  const creator = tables.creators.get(id);
  if (creator && isOlder(creator)) tables.creators.put({ ...creator, last_scraped_at: at });
  for (const video of [...tables.videos.by('creator_id', id)]) {
    if (video.tracking_disabled_at === null && isOlder(video)) tables.videos.put({ ...video, last_scraped_at: at });
  }
}
