import { listKeys, makeTable } from '../../base/values/typed-keys.js';
import type { Tables } from '../../mocks/world/store/create-tables.js';
import type { TableRow } from '../../mocks/world/store/table.js';
import { tableList } from '../../mocks/world/store/world.js';
import type { PayoutStructureDetail } from '../../src/generated/resources.js';
import type { OrganizationRows } from './read-organization.js';

/** The table of a world for each list of rows. */
export const TABLES: { readonly [Name in keyof OrganizationRows]: string } = {
  projects: 'projects',
  creators: 'creators',
  videos: 'videos',
  campaigns: 'campaigns',
  campaignItems: 'campaign_items',
  goals: 'goals',
  annotations: 'annotations',
  methods: 'payout_methods',
  structures: 'payout_structures',
  assignments: 'payout_assignments',
  accruals: 'payout_accruals',
  payments: 'payout_payments',
};

/** The table of the versions, which are part of their structures. */
export const VERSIONS_TABLE = 'payout_structure_versions';

const NAMES = listKeys(TABLES);

/** No rows of any kind. */
export const NO_ROWS: OrganizationRows = makeTable(NAMES, () => []);

/** The rows by the names of their tables. */
export function nameTables(rows: OrganizationRows): Record<string, readonly object[]> {
  return Object.fromEntries(NAMES.map((name) => [TABLES[name], rows[name]]));
}

/** The list whose rows, or parts of them, are in a table. */
export function findList(table: string): keyof OrganizationRows | undefined {
  return table === VERSIONS_TABLE ? 'structures' : NAMES.find((name) => TABLES[name] === table);
}

/** Puts the rows into the tables of an empty world, under their own ids. */
export function fillTables(tables: Tables, rows: OrganizationRows): void {
  const versions = rows.structures.flatMap(({ versions: all }) =>
    [...all].sort((left, right) => (left.version ?? 0) - (right.version ?? 0)),
  );
  const lists = {
    ...nameTables(rows),
    [TABLES.structures]: rows.structures.map(toStructureRow),
    [VERSIONS_TABLE]: versions,
  };
  for (const table of tableList(tables)) table.load((lists[table.name] ?? []) as readonly TableRow[]);
}

/** Without fields that are counted on reading. A structure is as old as the first version of its rule. */
function toStructureRow(structure: PayoutStructureDetail): TableRow {
  const { assignment_count: _count, versions, ...row } = structure;
  const starts = versions.map(({ effective_at: at }) => at).filter((at) => at !== undefined);
  return { ...row, created_at: starts.sort()[0] ?? row.current_version.created_at } as TableRow;
}
