import type { TableRow } from '../../world/store/table.js';
import { throwIfIssues } from '../schemas/check.js';

type Tables = Readonly<Record<string, readonly TableRow[] | undefined>>;

/** Which fields of a table's rows hold the id of a row, and of which table. Null holds none. */
const REFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  creators: { project_id: 'projects' },
  videos: { project_id: 'projects', creator_id: 'creators' },
  campaigns: { project_id: 'projects' },
  campaign_items: { campaign_id: 'campaigns' },
  goals: { creator_id: 'creators' },
  annotations: { project_id: 'projects' },
  payout_structures: { project_id: 'projects' },
  payout_structure_versions: { structure_id: 'payout_structures' },
  payout_assignments: { structure_id: 'payout_structures', creator_id: 'creators' },
  payout_accruals: {
    creator_id: 'creators',
    structure_id: 'payout_structures',
    structure_version_id: 'payout_structure_versions',
  },
  payout_payments: { project_id: 'projects', creator_id: 'creators' },
  settlements: { structure_id: 'payout_structures', creator_id: 'creators' },
  accrual_evidence: { id: 'payout_accruals' },
};

const ITEM_TABLES: Readonly<Record<string, string>> = { creator: 'creators', video: 'videos', campaign: 'campaigns' };

/** Throws `invalid_body` when an id is there twice, or stands for a row that is not there: a later read would stumble over it. */
export function checkReferences(tables: Tables): void {
  const ids = new Map<string, Set<string>>();
  for (const [name, rows = []] of Object.entries(tables)) ids.set(name, collectIds(name, rows));
  const check = (table: string, id: unknown, path: string): void => {
    if (id === null || ids.get(table)?.has(id as string)) return;
    throwIfIssues([{ path, message: `is not the id of a row of ${table}` }]);
  };
  for (const [name, rows = []] of Object.entries(tables)) {
    const fields = Object.entries(REFERENCES[name] ?? {});
    for (const [place, row] of rows.entries()) {
      const path = `world.tables.${name}.${place}`;
      const values = row as unknown as Readonly<Record<string, unknown>>;
      for (const [field, table] of fields) check(table, values[field], `${path}.${field}`);
      const itemTable = name === 'campaign_items' ? ITEM_TABLES[String(values.item_type)] : undefined;
      if (itemTable !== undefined) check(itemTable, values.item_id, `${path}.item_id`);
    }
  }
}

function collectIds(table: string, rows: readonly TableRow[]): Set<string> {
  const ids = new Set<string>();
  for (const [place, { id }] of rows.entries()) {
    if (ids.has(id)) throwIfIssues([{ path: `world.tables.${table}.${place}.id`, message: 'is there twice' }]);
    ids.add(id);
  }
  return ids;
}
