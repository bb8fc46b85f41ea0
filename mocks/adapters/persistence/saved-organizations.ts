import { readMessage } from '../../../base/values/thrown.js';
import { makeTable } from '../../../base/values/typed-keys.js';
import type { Start } from '../../control/state/boot-world.js';
import { checkStoredOrganization, type ReadOrganization } from '../../control/state/check-stored.js';
import { MOMENT_FIELDS, type MomentDump } from '../../control/state/checkpoints.js';
import type { StoredOrganization } from '../../control/state/stored-organization.js';
import { version } from '../../control/version.js';
import { createTables } from '../../world/store/create-tables.js';
import { HISTORY_KINDS } from '../../world/store/history/world-history.js';
import type { TableRow } from '../../world/store/table.js';
import { tableList, World, type WorldDump, type WorldState } from '../../world/store/world.js';
import { DamagedStore } from './store-header.js';
import {
  LISTED_PARTS,
  ORGANIZATIONS_GROUP,
  organizationGroups,
  STORE_GROUPS,
  type StoreContent,
} from './store-records.js';

const HEAD_PARTS = ['keys', 'clockOffsetMs'];
const ROWS = 'N/rows/';
const TABLES = tableList(createTables()).map(({ name }) => name);

/**
 * Throws an Error that names the parts of a store that this version does not know, because they would be lost when the
 * store is rewritten. Unknown fields of rows and of the state are kept as they are.
 */
function refuseUnknownGroups(content: StoreContent): void {
  for (const [group, entries] of content) {
    const name = group.replace(/^\d+\//, 'N/').replace(/\/\d+$/, '/N');
    if (name.startsWith(ROWS)) {
      if (!TABLES.includes(name.slice(ROWS.length))) refuse(`the table ${name.slice(ROWS.length)}`);
      continue;
    }
    const known = Object.hasOwn(STORE_GROUPS, name) ? STORE_GROUPS[name] : refuse(`the group ${group}`);
    if (known !== undefined && known !== 'any') refuseOthers(entries.keys(), known, group);
    if (name === ORGANIZATIONS_GROUP || name === 'checkpoints/N') {
      const parts = name === ORGANIZATIONS_GROUP ? HEAD_PARTS : MOMENT_FIELDS;
      for (const [id, value] of entries) refuseOthers(Object.keys(value as object), parts, `${group} ${id}`);
    }
  }
}

function refuseOthers(names: Iterable<unknown>, known: readonly string[], where: string): void {
  for (const name of names) if (!known.includes(String(name))) refuse(`${name} in ${where}`);
}

function refuse(what: string): never {
  throw new Error(
    `The store holds ${what}, which trackagoat-sdk ${version} does not know and would lose. Go on with the version that wrote it.`,
  );
}

/**
 * All organizations in the store, in the order of their numbers. Throws an Error that names unknown parts, or what is
 * not as a mock stores it; the checksum does not tell that of a file that somebody has edited. Rows that `areChecked`
 * are taken as they are.
 */
export function readOrganizations(content: StoreContent, areChecked: boolean): StoredOrganization[] {
  refuseUnknownGroups(content);
  const heads = [...(content.get(ORGANIZATIONS_GROUP) ?? [])] as [
    number,
    Pick<StoredOrganization, 'keys' | 'clockOffsetMs'>,
  ][];
  return heads
    .sort(([left], [right]) => left - right)
    .map(([place, head]) =>
      explain(place, () => {
        const found = { ...head, place, ...readOrganization(content, place) };
        checkStoredOrganization(found, areChecked);
        return { ...found, world: World.load(found.world) };
      }),
    );
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

function readOrganization(
  content: StoreContent,
  place: number,
): Omit<ReadOrganization, 'place' | 'keys' | 'clockOffsetMs'> {
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
    world: {
      state,
      tables: readTables(content, groups.rows('')),
      history: Object.fromEntries(history) as WorldDump['history'],
    },
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
  return makeTable(TABLES, (name) => [...(content.get(prefix + name)?.values() ?? [])] as TableRow[]);
}
