import { IDEMPOTENCY_LIFETIME, type StoredResponse } from '../../api/idempotency.js';
import type { Start } from '../../control/state/boot-world.js';
import type { MomentDump } from '../../control/state/checkpoints.js';
import type { CallerMemory } from '../../control/state/snapshot.js';
import type { StoredOrganization } from '../../control/state/stored-organization.js';
import type { TableRow } from '../../world/store/table.js';
import { World, type WorldState } from '../../world/store/world.js';
import { ORGANIZATIONS_GROUP, organizationGroups } from './groups.js';
import { refuseUnknownGroups } from './refuse-unknown.js';
import type { StoreContent } from './store-records.js';

/** All organizations in the store, in the order of their places. Throws an Error that names what of it is not known. */
export function readOrganizations(content: StoreContent): StoredOrganization[] {
  refuseUnknownGroups(content);
  const heads = [...(content.get(ORGANIZATIONS_GROUP) ?? [])] as [number, Pick<StoredOrganization, 'keys' | 'lead'>][];
  return heads
    .sort(([left], [right]) => left - right)
    .map(([place, head]) => ({ ...head, place, ...readOrganization(content, place) }));
}

function readOrganization(content: StoreContent, place: number) {
  const groups = organizationGroups(place);
  const world = content.get(groups.world);
  const state = {
    ...(world?.get('state') as WorldState),
    ...(world?.get('moving') as Partial<WorldState> | undefined),
  };
  const history = (kind: 'videos' | 'creators') => [...(content.get(groups.history(kind)) ?? [])] as [string, string][];
  return {
    start: world?.get('start') as Start,
    memory: readMemory(content, groups),
    world: World.load({
      state,
      tables: readTables(content, groups.rows('')),
      history: { videos: history('videos'), creators: history('creators') },
    }),
    checkpoints: [...(content.get(groups.checkpoints) ?? [])] as [string, MomentDump][],
    idempotency: readAnswers(content.get(groups.answers), state.now),
  };
}

function readMemory(content: StoreContent, groups: ReturnType<typeof organizationGroups>): CallerMemory {
  const parts = Object.fromEntries(content.get(groups.memory) ?? []) as unknown as CallerMemory;
  // The former form has them as a part.
  const counts = new Map([
    ...(parts.assumptions ?? []),
    ...((content.get(groups.assumptions) ?? []) as [string, number][]),
  ]);
  return { ...parts, assumptions: [...counts] };
}

function readTables(content: StoreContent, prefix: string): Record<string, TableRow[]> {
  const tables: Record<string, TableRow[]> = {};
  for (const [group, rows] of content) {
    if (group.startsWith(prefix)) tables[group.slice(prefix.length)] = [...rows.values()] as TableRow[];
  }
  return tables;
}

/** Answers that have not expired meanwhile, the oldest first; one that was kept again stands where it was kept first. */
function readAnswers(entries: ReadonlyMap<unknown, unknown> = new Map(), now: number): [string, StoredResponse][] {
  const live = ([...entries] as [string, StoredResponse][]).filter(([, { at }]) => now - at < IDEMPOTENCY_LIFETIME);
  return live.sort(([, left], [, right]) => left.at - right.at);
}
