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
