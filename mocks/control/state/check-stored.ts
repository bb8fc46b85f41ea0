import { invalidBody } from '../../world/store/api-problem.js';
import { toSnapshotParts } from './organization-parts.js';
import { OrganizationRegistry } from './organization-registry.js';
import { checkSnapshot, createSnapshot } from './snapshot.js';
import type { StoredOrganization } from './stored-organization.js';

/**
 * Throws for an organization that a mock did not store so: its keys, its clock, what it remembers, and the state of its
 * world. Its rows take long to check, and are left to `checkStoredRows`.
 */
export function checkStoredHead({ keys, clockOffsetMs, start, world, parts }: StoredOrganization): void {
  const isKey = (key: unknown): boolean => {
    const { key: text, scopes } = (key ?? {}) as { readonly key?: unknown; readonly scopes?: unknown };
    return typeof text === 'string' && Array.isArray(scopes);
  };
  const isHead = Array.isArray(keys) && keys.length > 0 && keys.every(isKey) && Number.isFinite(clockOffsetMs);
  if (!isHead) throw invalidBody('keys', 'is not a list of keys');
  if (typeof start !== 'object' || start === null) throw invalidBody('start', 'is missing');
  const { state, tables } = world.dump();
  // Every organization has a project.
  const none = Object.fromEntries(
    Object.keys(tables).map((name) => [name, name === 'projects' ? tables[name]?.slice(0, 1) : []]),
  );
  checkSnapshot(
    createSnapshot(
      { state, tables: none as never, history: { videos: [], creators: [] } },
      toSnapshotParts(parts as never),
    ),
  );
}

/** Throws for stored organizations with which a mock would not start, or on whose rows it would fail. */
export function checkStoredRows(found: readonly StoredOrganization[]): void {
  for (const { world, parts } of found) checkSnapshot(createSnapshot(world.dump(), toSnapshotParts(parts as never)));
  const ignore = (): void => {};
  new OrganizationRegistry(
    {},
    {
      saved: () => found,
      nextPlace: found.length,
      trouble: () => undefined,
      commit: () => undefined,
      added: ignore,
      removed: ignore,
      touched: ignore,
      worldReplaced: ignore,
    },
  );
}
