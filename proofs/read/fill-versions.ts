import { elementAt } from '../../base/values/element-at.js';
import { uuidFor } from '../../mocks/world/store/ids.js';
import type { PayoutAccrual, PayoutStructureDetail, PayoutStructureVersion } from '../../src/generated/resources.js';
import { groupRows } from './group-rows.js';
import type { OrganizationRows } from './read-organization.js';
import type { Unknown } from './unknown.js';

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
  const pinned = groupRows(accruals, ({ structure_id: id }) => id);
  const begun = groupRows(assignments, ({ structure_id: id }) => id ?? '');
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
    return fillStructure(structure, { accruals: mine, since: earliest(times) ?? now, deriveId });
  });
  if (unsure.length === 0) return { structures: filled, unknown: [] };
  const unknown: Unknown = {
    code: 'filled_in',
    what: `${FIELDS.join(', ')} of the versions of ${unsure.length} structures: the service does not show all of them; taken in the order in which they are listed, the current one last`,
    affects:
      'which rule an accrual that was pulled is explained by; the current rule, and so new accruals, are as shown',
    ids: unsure,
  };
  return { structures: filled, unknown: [unknown] };
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
  const ends = groupRows(accruals, ({ structure_version_id: id }) => id);
  const shown = new Set(ordered.map(({ id }) => id));
  const named = [...ends.keys()]
    .filter((id) => !shown.has(id))
    .map((id) => ({ id, last: latest((ends.get(id) ?? []).map((row) => row.period_end_at)) ?? since }))
    .sort((left, right) => (left.last < right.last ? -1 : 1))
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
    from = latest([effective, ...(ends.get(id) ?? []).map((row) => row.period_end_at)]) as string;
    return { ...version, id, structure_id: structure.id, version: version.version ?? at + 1, effective_at: effective };
  });
  return { ...structure, current_version: elementAt(versions, versions.length - 1), versions };
}

/** The versions with the current one last. */
function sortVersions({ versions, current_version: current }: PayoutStructureDetail): PayoutStructureVersion[] {
  if (versions.every((row) => row.effective_at !== undefined)) {
    return [...versions].sort((left, right) => (String(left.effective_at) < String(right.effective_at) ? -1 : 1));
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

function earliest(times: ReadonlyArray<string | undefined>): string | undefined {
  return times.filter((time) => time !== undefined).sort()[0];
}

function latest(times: ReadonlyArray<string | undefined>): string | undefined {
  return times
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
}
