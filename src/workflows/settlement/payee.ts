import type { Creator } from '../../generated/resources.js';

/** Whom a settlement pays. */
export interface Payee {
  readonly id: string;
  /** Of a removed creator, whom the service no longer shows, the id. */
  readonly handle: string;
  /** Null for a removed creator, unless one project alone was asked for. */
  readonly projectId: string | null;
  /** ISO 8601; null when there was no scrape yet; undefined for a removed creator, where it cannot be read. */
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

/** A removed creator as a payee: removal hides a creator, and what was earned before is still owed. */
export function removedPayee(id: string, projectId: string | null = null): Payee {
  return { id, handle: id, projectId, lastScrapedAt: undefined };
}
