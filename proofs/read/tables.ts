import type { Tables } from '../../mocks/world/store/create-tables.js';
import type { TableRow } from '../../mocks/world/store/table.js';
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

const NAMES = new Map(Object.entries(TABLES).map(([name, table]) => [table, name as keyof OrganizationRows]));

/** The list whose rows, or parts of them, are in a table. */
export function findList(table: string): keyof OrganizationRows | undefined {
  return table === VERSIONS_TABLE ? 'structures' : NAMES.get(table);
}

/** Puts the rows into the tables of an empty world, under their own ids. */
export function fillTables(tables: Tables, rows: OrganizationRows): void {
  const put = (table: { put(row: never): unknown }, list: readonly object[]): void => {
    for (const row of list) table.put(row as never);
  };
  put(tables.projects, rows.projects);
  put(tables.creators, rows.creators);
  put(tables.videos, rows.videos);
  put(tables.campaigns, rows.campaigns);
  put(tables.campaignItems, rows.campaignItems);
  put(tables.goals, rows.goals);
  put(tables.annotations, rows.annotations);
  put(tables.payoutMethods, rows.methods);
  put(tables.payoutStructures, rows.structures.map(toStructureRow));
  put(
    tables.payoutStructureVersions,
    rows.structures.flatMap(({ versions }) => [...versions].sort((a, b) => (a.version ?? 0) - (b.version ?? 0))),
  );
  put(tables.payoutAssignments, rows.assignments);
  put(tables.payoutAccruals, rows.accruals);
  put(tables.payoutPayments, rows.payments);
}

/** Without fields that are counted on reading. A structure is as old as the first version of its rule. */
function toStructureRow(structure: PayoutStructureDetail): TableRow {
  const { assignment_count: _count, versions, ...row } = structure;
  const starts = versions.map(({ effective_at: at }) => at).filter((at) => at !== undefined);
  return { ...row, created_at: starts.sort()[0] ?? row.current_version.created_at } as TableRow;
}
