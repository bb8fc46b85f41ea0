import { writeCount } from '../../base/options/write-count.js';
import { listKeys } from '../../base/values/typed-keys.js';
import { uuidFor } from '../../mocks/world/store/ids.js';
import { fillStoredTables } from '../../mocks/world/store/stored-rows.js';
import type { PayoutStructureDetail } from '../../src/generated/resources.js';
import { fillAdjustments } from './fill-adjustments.js';
import type { OrganizationRows } from './read-organization.js';
import { findList, TABLES, VERSIONS_TABLE } from './tables.js';
import type { Unknown } from './unknown.js';

/** Versions without an id get one from a separate sequence. No accrual names it. */
const VERSION_SEED = 0xf112;

/** The rows with every field that a world needs, by `x-stored-default` in openapi.yaml, and a list of the added fields. */
export function completeRows(
  rows: OrganizationRows,
  now: string,
): { readonly rows: OrganizationRows; readonly unknown: Unknown[] } {
  const missing = new Map<string, number>();
  const onFill = (place: string, field: string): void => {
    const [table = '', ...path] = place.split('.');
    const list = table === VERSIONS_TABLE ? 'structures.versions' : (findList(table) ?? table);
    const name = [list, ...path, field].join('.');
    missing.set(name, (missing.get(name) ?? 0) + 1);
  };
  const options = { now, includesPromised: true, onFill };
  const names = listKeys(rows);
  const tables: Record<string, readonly object[]> = Object.fromEntries(names.map((name) => [TABLES[name], rows[name]]));
  const filled = fillStoredTables(tables, options);
  const complete = Object.fromEntries(names.map((name) => [name, filled[TABLES[name]]])) as unknown as OrganizationRows;
  let versionsNamed = 0;
  const nextVersionId = (): string => {
    versionsNamed += 1;
    return uuidFor(VERSION_SEED, versionsNamed);
  };
  const structures = complete.structures.map((structure): PayoutStructureDetail => {
    const { versions } = structure;
    // A value that is not a list is reported by the code that leaves out malformed rows.
    if (!Array.isArray(versions)) return structure;
    const named = versions.map((version) => ({
      ...version,
      id: version.id ?? nextVersionId(),
      structure_id: version.structure_id ?? structure.id,
    }));
    const whole = fillStoredTables({ [VERSIONS_TABLE]: named }, options)[VERSIONS_TABLE];
    return { ...structure, versions: whole as PayoutStructureDetail['versions'] };
  });
  const unknown = [...missing].map(
    ([field, count]): Unknown => ({
      code: 'filled_in',
      what: `${field} of ${writeCount(count, 'row')}, which the service does not show; taken as usual`,
      affects: field.endsWith('_at') ? 'the order of lists' : 'these fields',
      ids: [],
    }),
  );
  const adjusted = fillAdjustments(complete.payments);
  return { rows: { ...complete, structures, payments: adjusted.payments }, unknown: [...unknown, ...adjusted.unknown] };
}
