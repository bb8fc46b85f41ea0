import { readMessage } from '../../../base/values/thrown.js';
import type { Start } from '../../control/state/boot-world.js';
import { checkStoredHead } from '../../control/state/check-stored.js';
import type { MomentDump } from '../../control/state/checkpoints.js';
import type { StoredOrganization } from '../../control/state/stored-organization.js';
import { HISTORY_KINDS } from '../../world/store/history/world-history.js';
import type { TableRow } from '../../world/store/table.js';
import { World, type WorldDump, type WorldState } from '../../world/store/world.js';
import { LISTED_PARTS, ORGANIZATIONS_GROUP, organizationGroups } from './groups.js';
import { refuseUnknownGroups } from './refuse-unknown.js';
import { DamagedStore } from './store-header.js';
import type { StoreContent } from './store-records.js';

/**
 * All organizations in the store, in the order of their numbers. Throws an Error that names unknown parts, or what is
 * not as a mock stores it; the checksum does not tell that of a file that somebody has edited.
 */
export function readOrganizations(content: StoreContent): StoredOrganization[] {
  refuseUnknownGroups(content);
  const heads = [...(content.get(ORGANIZATIONS_GROUP) ?? [])] as [
    number,
    Pick<StoredOrganization, 'keys' | 'clockOffsetMs'>,
  ][];
  return heads
    .sort(([left], [right]) => left - right)
    .map(([place, head]) => {
      const found = explain(place, () => ({ ...head, place, ...readOrganization(content, place) }));
      explain(place, () => checkStoredHead(found));
      return found;
    });
}

/** The result of `read`. An error becomes damage of an organization. */
export function explain<Result>(place: number, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const what = `organization ${place + 1} is not as a mock stores it: ${readMessage(error)}`;
    throw new DamagedStore(`The store is damaged: ${what} Put a backup in its place, or take another folder.`, {
      cause: error,
    });
  }
}

function readOrganization(content: StoreContent, place: number) {
  const groups = organizationGroups(place);
  const world = content.get(groups.world);
  const state = {
    ...(world?.get('state') as WorldState),
    ...(world?.get('moving') as Partial<WorldState> | undefined),
  };
  const history = HISTORY_KINDS.map((kind) => [kind, [...(content.get(groups.history(kind)) ?? [])]]);
  return {
    start: world?.get('start') as Start,
    parts: readParts(content, groups),
    world: World.load({
      state,
      tables: readTables(content, groups.rows('')),
      history: Object.fromEntries(history) as WorldDump['history'],
    }),
    checkpoints: [...(content.get(groups.checkpoints) ?? [])] as [string, MomentDump][],
  };
}

function readParts(content: StoreContent, groups: ReturnType<typeof organizationGroups>): Record<string, unknown> {
  const parts = Object.fromEntries(content.get(groups.memory) ?? []) as Record<string, unknown>;
  for (const { name, group } of LISTED_PARTS) {
    parts[name] = [...(content.get(groups.listed(group)) ?? [])];
  }
  return parts;
}

function readTables(content: StoreContent, prefix: string): Record<string, TableRow[]> {
  const tables: Record<string, TableRow[]> = {};
  for (const [group, rows] of content) {
    if (group.startsWith(prefix)) tables[group.slice(prefix.length)] = [...rows.values()] as TableRow[];
  }
  return tables;
}
