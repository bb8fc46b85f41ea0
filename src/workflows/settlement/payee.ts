import type { Creator } from '../../generated/resources.js';

/** The payee of a settlement. */
export interface Payee {
  readonly id: string;
  /** The handle. For a removed creator, whom the service no longer shows, the id. */
  readonly handle: string;
  /** Null for a removed creator, unless a single project was given. */
  readonly projectId: string | null;
  /** The handle; for a removed creator the last known one, or null. */
  readonly lastHandle: string | null;
  /** ISO 8601. Null if there was no scrape yet, undefined for a removed creator, because it cannot be read. */
  readonly lastScrapedAt: string | null | undefined;
  /** Undefined for a removed creator. */
  readonly creator: Creator | undefined;
}

/** In place of the handle of a removed creator whose handle nothing tells. */
export const HANDLE_NOT_KNOWN = 'handle not known';

/** A creator as a payee. */
export function toPayee(creator: Creator): Payee {
  return {
    id: creator.id,
    handle: creator.tiktok_handle,
    lastHandle: creator.tiktok_handle,
    projectId: creator.project_id,
    lastScrapedAt: creator.last_scraped_at,
    creator,
  };
}

/** A removed creator as a payee. Removal hides a creator, but what was earned before is still owed. */
export function removedPayee(id: string, projectId: string | null = null, lastHandle: string | null = null): Payee {
  return { id, handle: id, projectId, lastHandle, lastScrapedAt: undefined, creator: undefined };
}
