import type { Creator } from '../../generated/resources.js';

/** The payee of a settlement. */
export interface Payee {
  readonly id: string;
  /** The handle. For a removed creator, whom the service no longer shows, the id. */
  readonly handle: string;
  /** Null for a removed creator, unless a single project was given. */
  readonly projectId: string | null;
  /** ISO 8601. Null if there was no scrape yet, undefined for a removed creator, because it cannot be read. */
  readonly lastScrapedAt: string | null | undefined;
}

/** A creator as a payee. */
export function toPayee(creator: Creator): Payee {
  return {
    id: creator.id,
    handle: creator.tiktok_handle,
    projectId: creator.project_id,
    lastScrapedAt: creator.last_scraped_at,
  };
}

/** A removed creator as a payee. Removal hides a creator, but what was earned before is still owed. */
export function removedPayee(id: string, projectId: string | null = null): Payee {
  return { id, handle: id, projectId, lastScrapedAt: undefined };
}
