import type { Creator, PayoutPayment, Video } from '../../../generated/resources.js';
import { groupBy } from '../../../workflows/figures/statistics.js';
import { earnedByAll } from '../../../workflows/find/read-earned.js';
import { keepExact, sumCents } from '../../../workflows/payments/cents.js';
import { readLivePayments } from '../../../workflows/review/read-live-payments.js';
import { toMilliseconds } from '../../../workflows/run/days.js';
import type { Run } from '../../../workflows/run/run.js';

/** The additional columns of a creator in the overview; undefined means unknown. Days are UTC. */
export interface CreatorOverview {
  readonly creator: Creator;
  /** ISO 8601. Null means that no post is listed. */
  readonly lastPostAt: string | null | undefined;
  readonly owedCents: number | undefined;
  /** ISO 8601, of payments that are not voided; null: no payment. */
  readonly lastPaidAt: string | null | undefined;
  /** Payments that are not voided, as far as they are known. */
  readonly payments: readonly PayoutPayment[];
}

/** The sort order. First come creators whose last post, scrape or payment is oldest, or who are owed most. */
export type CreatorOrder = 'last_post' | 'last_scraped' | 'last_paid' | 'owed';

/**
 * Reads what is owed to creators, and when each was last paid and last posted. Facts that the budget does not reach are
 * unknown.
 */
export async function readOverview(
  run: Run,
  creators: readonly Creator[],
  filter: { readonly project_id?: string },
): Promise<CreatorOverview[]> {
  const listed = new Set(creators.map(({ id }) => id));
  const rows = await run.within(() => earnedByAll(run, filter.project_id), null);
  // The notes must not name creators outside of the list.
  const earned =
    rows &&
    keepExact(
      run,
      rows.filter((row) => listed.has(row.creator_id)),
    );
  const owed = groupBy(earned ?? [], (row) => row.creator_id);
  const keep = (row: PayoutPayment): boolean => listed.has(row.creator_id ?? '');
  const payments = await run.within(() => readLivePayments(run, { filters: filter, keep }), null);
  const paid = groupBy(payments ?? [], (row) => row.creator_id);
  const posts = await readLastPosts(run, creators, filter);
  return creators.map((creator) => {
    const theirs = (paid.get(creator.id) ?? []).toSorted((a, b) => (a.paid_at < b.paid_at ? 1 : -1));
    return {
      creator,
      lastPostAt: posts.get(creator.id),
      owedCents: earned ? sumCents((owed.get(creator.id) ?? []).map((row) => row.amount_cents)) : undefined,
      lastPaidAt: payments ? (theirs[0]?.paid_at ?? null) : undefined,
      payments: theirs,
    };
  });
}

/**
 * The last post of each creator, read from the newest videos on. A video is found after it was posted. So if the list
 * is newest first and has reached videos that were found before a creator's latest known post, no later post can
 * follow.
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
      // A service that does not say when it found a video lists them in an order that is not known.
      const found = video.created_at === undefined ? Number.NaN : toMilliseconds(video.created_at);
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

/** The sorted rows. An unknown or missing date comes first; an unknown debt does not. */
export function sortOverview(rows: readonly CreatorOverview[], order: CreatorOrder): CreatorOverview[] {
  const key: Readonly<Record<Exclude<CreatorOrder, 'owed'>, (row: CreatorOverview) => string>> = {
    last_post: (row) => row.lastPostAt ?? '',
    last_scraped: (row) => row.creator.last_scraped_at ?? '',
    last_paid: (row) => row.lastPaidAt ?? '',
  };
  if (order === 'owed') return [...rows].sort((a, b) => (b.owedCents ?? 0) - (a.owedCents ?? 0));
  const take = key[order];
  return [...rows].sort((a, b) => (take(a) < take(b) ? -1 : take(a) > take(b) ? 1 : 0));
}
