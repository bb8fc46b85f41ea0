import { MOMENT_FIELDS } from '../../control/state/checkpoints.js';
import { version } from '../../control/version.js';
import { createTables } from '../../world/store/create-tables.js';
import { tableList } from '../../world/store/world.js';
import { ORGANIZATIONS_GROUP, STORE_GROUPS } from './groups.js';
import type { StoreContent } from './store-records.js';

const HEAD_PARTS = ['keys', 'clockOffsetMs'];
const ROWS = 'N/rows/';

/**
 * Throws an Error that names the parts of a store that this version does not know, because they would be lost when the
 * store is rewritten. Unknown fields of rows and of the state are kept as they are.
 */
export function refuseUnknownGroups(content: StoreContent): void {
  const tables = new Set(tableList(createTables()).map(({ name }) => name));
  for (const [group, entries] of content) {
    const name = group.replace(/^\d+\//, 'N/').replace(/\/\d+$/, '/N');
    if (name.startsWith(ROWS)) {
      if (!tables.has(name.slice(ROWS.length))) refuse(`the table ${name.slice(ROWS.length)}`);
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
