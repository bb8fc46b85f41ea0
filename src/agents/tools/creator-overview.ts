import type { Creator, Video } from '../../generated/resources.js';
import { toMilliseconds } from '../../workflows/days.js';
import { readFiltered } from '../../workflows/filtered-list.js';
import { groupBy } from '../../workflows/group-by.js';
import { sumCents } from '../../workflows/payments/cents.js';
import { earnedByAll } from '../../workflows/read-earned.js';
import type { Run } from '../../workflows/run.js';

/** What is told of a creator beside the row of the list. Days are UTC. */
export interface CreatorOverview {
  readonly creator: Creator;
  /** ISO 8601; null: no post is listed; undefined: it was not found out. */
  readonly lastPostAt: string | null | undefined;
  readonly owedCents: number;
  /** ISO 8601, of payments that stand; null: none. */
  readonly lastPaidAt: string | null;
}

/** By what creators are sorted: who posted, was scraped or paid longest ago, or is owed most, comes first. */
export type CreatorOrder = 'last_post' | 'last_scraped' | 'last_paid' | 'owed';

/** Reads what is owed to creators, when each was paid and when each posted last; what the budget does not reach is unknown. */
export async function readOverview(
  run: Run,
  creators: readonly Creator[],
  filter: { readonly project_id?: string },
): Promise<CreatorOverview[]> {
  const owed = groupBy(await earnedByAll(run, filter.project_id), (row) => row.creator_id);
  const payments = await readFiltered(run, {
    during: 'reading the payments',
    filters: { ...filter, status: 'paid' as const },
    list: (filters, options) => run.goat.payoutPayments.list({ ...filters, limit: 100 }, options),
    keep: ({ status }) => status === 'paid',
  });
  const paid = groupBy(payments, (row) => row.creator_id);
  const posts = await readLastPosts(run, creators, filter);
  return creators.map((creator) => ({
    creator,
    lastPostAt: posts.get(creator.id),
    owedCents: sumCents((owed.get(creator.id) ?? []).map((row) => row.amount_cents)),
    lastPaidAt:
      (paid.get(creator.id) ?? [])
        .map(({ paid_at: at }) => at)
        .sort()
        .at(-1) ?? null,
  }));
}

/**
 * The last post of each creator, from the newest videos on. A video is found after it was posted: once the list is at videos
 * that were found before a creator's latest known post, no later one can come, as long as the list comes newest first.
 */
async function readLastPosts(
  run: Run,
  creators: readonly Creator[],
  filter: { readonly project_id?: string },
): Promise<Map<string, string | null>> {
  const latest = new Map<string, string>();
  const missing = new Set(creators.map(({ id }) => id));
  const settled = new Map<string, string | null>();
  let foundBefore = Number.POSITIVE_INFINITY;
  let isOrdered = true;
  let cursor: string | null | undefined;
  while (missing.size > 0 && cursor !== null) {
    const page = await run.within(
      () =>
        run.listPage(
          'reading the newest videos',
          (options) => run.goat.videos.list({ ...filter, limit: 100 }, options),
          cursor ?? undefined,
        ),
      null,
    );
    if (page === null) break;
    for (const video of page.data) {
      const found = toMilliseconds(video.created_at ?? '');
      isOrdered = isOrdered && found <= foundBefore;
      foundBefore = found;
      note(latest, video);
    }
    cursor = page.nextCursor;
    for (const id of missing) {
      const at = latest.get(id);
      if (at === undefined || !isOrdered || !(toMilliseconds(at) > foundBefore)) continue;
      settled.set(id, at);
      missing.delete(id);
    }
  }
  if (cursor === null) for (const id of missing) settled.set(id, latest.get(id) ?? null);
  return settled;
}

function note(latest: Map<string, string>, { creator_id: id, posted_at: at }: Video): void {
  if (id === null || at === null) return;
  const before = latest.get(id);
  if (before === undefined || toMilliseconds(at) > toMilliseconds(before)) latest.set(id, at);
}

/** The rows in an order; what is unknown or never was comes first, but for the debt. */
export function sortOverview(rows: readonly CreatorOverview[], order: CreatorOrder): CreatorOverview[] {
  const key: Readonly<Record<Exclude<CreatorOrder, 'owed'>, (row: CreatorOverview) => string>> = {
    last_post: (row) => row.lastPostAt ?? '',
    last_scraped: (row) => row.creator.last_scraped_at ?? '',
    last_paid: (row) => row.lastPaidAt ?? '',
  };
  if (order === 'owed') return [...rows].sort((a, b) => b.owedCents - a.owedCents);
  const take = key[order];
  return [...rows].sort((a, b) => (take(a) < take(b) ? -1 : take(a) > take(b) ? 1 : 0));
}
