import { writeCount } from '../../base/options/write-count.js';
import { compareText } from '../../base/values/compare-text.js';
import { elementAt } from '../../base/values/element-at.js';
import { groupBy } from '../../base/values/group-by.js';
import { listKeys, makeTable } from '../../base/values/typed-keys.js';
import { uuidFor } from '../../mocks/world/store/ids.js';
import { fillStoredTables } from '../../mocks/world/store/stored-rows.js';
import type {
  PayoutAccrual,
  PayoutAdjustment,
  PayoutPayment,
  PayoutStructureDetail,
  PayoutStructureVersion,
} from '../../src/generated/resources.js';
import type { OrganizationRows } from './read-organization.js';
import { listGap, type Unknown } from './reader.js';
import { findList, nameTables, TABLES, VERSIONS_TABLE } from './tables.js';

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
  const filled = fillStoredTables(nameTables(rows), options);
  const complete = makeTable(listKeys(rows), (name) => filled[TABLES[name]]) as unknown as OrganizationRows;
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

/** Versions that no accrual names get ids from a separate sequence. */
const DERIVED_SEED = 0xf113;

/** The fields of a version besides its rule. A service need not show them. */
const FIELDS = ['id', 'version', 'effective_at'] as const;

/**
 * The structures with an id, a number and a time for each version. Missing fields are derived from the ledger. Versions
 * are in the listed order, the current one last, and get the ids that accruals name. Each begins at the end of the last
 * period of the one before. So each accrual keeps the version that it names, and the current rule applies from now on.
 */
export function fillVersions(
  { structures, accruals, assignments }: Pick<OrganizationRows, 'structures' | 'accruals' | 'assignments'>,
  now: string,
): { readonly structures: PayoutStructureDetail[]; readonly unknown: Unknown[] } {
  const pinned = groupBy(accruals, ({ structure_id: id }) => id);
  const begun = groupBy(assignments, ({ structure_id: id }) => id ?? '');
  const unsure: string[] = [];
  let derived = 0;
  const deriveId = (): string => {
    derived += 1;
    return uuidFor(DERIVED_SEED, derived);
  };
  const filled = structures.map((structure) => {
    const { id, versions } = structure;
    if (!Array.isArray(versions) || versions.length === 0 || versions.every(isWhole)) return structure;
    unsure.push(id);
    const mine = pinned.get(id) ?? [];
    const times = [...mine.map((row) => row.period_start_at), ...(begun.get(id) ?? []).map((row) => row.assigned_at)];
    return fillStructure(structure, { accruals: mine, since: sortTimes(times)[0] ?? now, deriveId });
  });
  const unknown = listGap(unsure, {
    code: 'filled_in',
    what: `${FIELDS.join(', ')} of the versions of ${unsure.length} structures: the service does not show all of them; taken in the order in which they are listed, the current one last`,
    affects:
      'which rule an accrual that was pulled is explained by; the current rule, and so new accruals, are as shown',
  });
  return { structures: filled, unknown };
}

function isWhole(version: PayoutStructureVersion): boolean {
  return FIELDS.every((field) => version[field] !== undefined);
}

function fillStructure(
  structure: PayoutStructureDetail,
  {
    accruals,
    since,
    deriveId,
  }: { readonly accruals: readonly PayoutAccrual[]; readonly since: string; readonly deriveId: () => string },
): PayoutStructureDetail {
  const ordered = sortVersions(structure);
  const ends = groupBy(accruals, ({ structure_version_id: id }) => id);
  const shown = new Set(ordered.map(({ id }) => id));
  const named = [...ends.keys()]
    .filter((id) => !shown.has(id))
    .map((id) => ({ id, last: sortTimes((ends.get(id) ?? []).map((row) => row.period_end_at)).at(-1) ?? since }))
    .sort((left, right) => compareText(left.last, right.last))
    .map(({ id }) => id);
  // The latest ids belong to the latest versions. If there are more ids than versions, the others belong to unlisted
  // rules.
  const lacking = ordered.filter(({ id }) => id === undefined).length;
  const unlisted = named.splice(0, Math.max(named.length - lacking, 0));
  const skipped = lacking - named.length;
  const oldest = elementAt(ordered, 0);
  const listed = [...unlisted.map((id) => ({ ...oldest, id })), ...ordered];
  let seen = 0;
  let from = since;
  const versions = listed.map((version, at): PayoutStructureVersion => {
    if (version.id === undefined) seen += 1;
    const id = version.id ?? named[seen - skipped - 1] ?? deriveId();
    const effective = version.effective_at ?? from;
    from = sortTimes([effective, ...(ends.get(id) ?? []).map((row) => row.period_end_at)]).at(-1) ?? effective;
    return { ...version, id, structure_id: structure.id, version: version.version ?? at + 1, effective_at: effective };
  });
  return { ...structure, current_version: elementAt(versions, versions.length - 1), versions };
}

/** The versions with the current one last. */
function sortVersions({ versions, current_version: current }: PayoutStructureDetail): PayoutStructureVersion[] {
  if (versions.every((row) => row.effective_at !== undefined)) {
    return [...versions].sort((left, right) => compareText(String(left.effective_at), String(right.effective_at)));
  }
  if (versions.every((row) => row.version !== undefined)) {
    return [...versions].sort((left, right) => Number(left.version) - Number(right.version));
  }
  const isCurrent = (row: PayoutStructureVersion): boolean => describeRule(row) === describeRule(current);
  const last = versions.findLastIndex(isCurrent);
  if (last === versions.length - 1) return [...versions];
  if (versions.findIndex(isCurrent) === 0) return [...versions].reverse();
  return last < 0
    ? [...versions, current]
    : [...versions.slice(0, last), ...versions.slice(last + 1), ...versions.slice(last, last + 1)];
}

function describeRule(version: PayoutStructureVersion): string {
  const { period, amount_cents, currency, criteria_type, criteria_params, proration_mode } = version;
  return JSON.stringify([period, amount_cents, currency, criteria_type, criteria_params, proration_mode]);
}

function sortTimes(times: ReadonlyArray<string | undefined>): string[] {
  return times.filter((time) => time !== undefined).sort();
}

/**
 * The payments with an amount for each adjustment. If the service shows an adjustment without its amount, the amount is
 * the total minus the lines. With several adjustments the first one gets all of it.
 */
export function fillAdjustments(payments: readonly PayoutPayment[]): {
  readonly payments: PayoutPayment[];
  readonly unknown: Unknown[];
} {
  const ids: string[] = [];
  const filled = payments.map((payment) => {
    const { payout_adjustments: adjustments, payout_payment_lines: lines, total_amount_cents: total } = payment;
    if (!Array.isArray(adjustments) || !Array.isArray(lines)) return payment;
    if (adjustments.every(({ amount_cents: cents }) => cents !== undefined)) return payment;
    ids.push(payment.id);
    const known = [
      ...lines.map((line) => line.applied_amount_cents),
      ...adjustments.map((row) => row.amount_cents ?? 0),
    ];
    let rest = total - known.reduce((sum, cents) => sum + cents, 0);
    const whole = adjustments.map((row): PayoutAdjustment => {
      if (row.amount_cents !== undefined) return row;
      const taken = { ...row, amount_cents: rest };
      rest = 0;
      return taken;
    });
    return { ...payment, payout_adjustments: whole };
  });
  const unknown = listGap(ids, {
    code: 'filled_in',
    what: `amounts of adjustments of ${writeCount(ids.length, 'payment')}: the service does not show them; taken as what the total has beyond the lines`,
    affects: 'whether lines and adjustments of these payments come to their total',
  });
  return { payments: filled, unknown };
}

/** The gaps for payments whose lines do not name the accrual that they settle. `affects` says what depends on it. */
export function listBlindPayments(payments: readonly PayoutPayment[], affects: string): Unknown[] {
  const blind = payments.filter(({ payout_payment_lines: lines }) =>
    (lines ?? []).some(({ accrual_id: id }) => id === undefined),
  );
  const what = 'which accrual a line of a payment settles: the service does not show it';
  const ids = blind.map(({ id }) => id);
  return listGap(ids, { code: 'filled_in', what, affects });
}
