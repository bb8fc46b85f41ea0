import type { TrackagoatClient } from '../../src/client/client.js';
import type { Creator } from '../../src/generated/resources.js';
import type { OrganizationRows } from './read-organization.js';
import { findRow, type Reader } from './reader.js';
import type { Redaction } from './redaction.js';

const UNKNOWN_TIME = '2020-01-01T00:00:00.000Z';

/** The creators that the ledger names and no list shows, with the known facts: ids, projects and times. */
function findHiddenCreators(rows: OrganizationRows): Creator[] {
  const known = new Set(rows.creators.map(({ id }) => id));
  const projects = new Map(rows.structures.map(({ id, project_id }) => [id, project_id]));
  const seen = new Map<string, { readonly projectId: string; since: string }>();
  const see = (id: string | null | undefined, projectId: string | undefined, at = UNKNOWN_TIME): void => {
    if (id === null || id === undefined || known.has(id) || projectId === undefined) return;
    const before = seen.get(id);
    if (!before) seen.set(id, { projectId, since: at });
    else if (at < before.since) before.since = at;
  };
  for (const row of rows.assignments) see(row.creator_id, projects.get(row.structure_id ?? ''), row.assigned_at);
  for (const row of rows.accruals) see(row.creator_id, projects.get(row.structure_id), row.period_start_at);
  for (const row of rows.payments) see(row.creator_id, row.project_id, row.paid_at);
  const lastScrape = rows.creators.reduce<string | null>((latest, { last_scraped_at: at }) => later(latest, at), null);
  return [...seen].map(([id, { projectId, since }]) => ({
    id,
    project_id: projectId,
    tiktok_handle: `removed_${id.slice(0, 8)}`,
    display_name: null,
    description: null,
    metadata: {},
    tracking_mode: 'auto',
    follower_count: 0,
    total_likes_count: 0,
    video_count: 0,
    // They are still scraped, so their last period is paid.
    last_scraped_at: lastScrape,
    is_active: false,
    avatar_url: null,
    tracking_start_date: since.slice(0, 10),
    readme: null,
    created_at: since,
    updated_at: since,
  }));
}

function later(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}

/**
 * Reads the creators that the ledger names and no list shows. A creator that the service no longer shows is kept as the
 * ledger knows it, and noted.
 */
export async function readHiddenCreators(
  goat: TrackagoatClient,
  reader: Reader,
  { rows, words }: { readonly rows: OrganizationRows; readonly words: Redaction },
): Promise<Creator[]> {
  const creators: Creator[] = [];
  const removed: string[] = [];
  for (const guess of findHiddenCreators(rows)) {
    const shown = await findRow(() =>
      reader.readOne(`creator ${guess.id}`, () => goat.creators.get(guess.id, reader.call), words.creator),
    );
    if (!shown) removed.push(guess.id);
    creators.push(shown ?? words.creator(guess));
  }
  if (removed.length > 0) {
    reader.note({
      code: 'removed_creators',
      what: 'removed creators that the ledger names: their handles, counts, goals and videos',
      affects: 'their names, and accruals by views or goals that are not made yet',
      ids: removed,
    });
  }
  return creators;
}
