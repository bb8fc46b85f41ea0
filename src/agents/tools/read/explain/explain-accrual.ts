import type { PayoutAccrual, PayoutStructureDetail, PayoutStructureVersion } from '../../../../generated/resources.js';
import { orGone, readStructure } from '../../../../workflows/find/read-rows.js';
import { inputParts } from '../../../../workflows/review/input-parts.js';
import { toDay } from '../../../../workflows/run/days.js';
import type { Run } from '../../../../workflows/run/run.js';
import { periodText } from '../../../text/day-text.js';
import { amountText } from '../../../text/money-text.js';
import { ruleText } from '../../../text/rule-text.js';
import { label } from '../../../text/untrusted-text.js';

/** An amount and what it was computed from, on one line. Days are UTC. */
export function amountLine(accrual: PayoutAccrual, background: Background): string {
  const { id, status, period_start_at: from, period_end_at: to, amount_cents: cents, currency } = accrual;
  const days = periodText(from, to);
  const why = [rulePart(accrual, background), ...inputParts(accrual), ...closedPart(accrual)];
  const said = why.filter((part) => part !== '').join('; ');
  const amount = amountText(cents, currency);
  return `${structureName(accrual, background)} ${days}: ${amount}, ${status}, accrual ${id}: ${said}`;
}

/** The name of the structure between « and »; its id if the name cannot be read. */
export function structureName({ structure_id: id }: PayoutAccrual, background: Background): string {
  const structure = background.get(id);
  return structure ? label(structure.name, 40) : `structure ${id}`;
}

function rulePart(accrual: PayoutAccrual, background: Background): string {
  const version = findVersion(accrual, background);
  return version ? ruleText(version) : 'its rule cannot be read';
}

/** A settled period counts nothing more. */
function closedPart({ status, created_at: at, inputs_snapshot: inputs }: PayoutAccrual): string[] {
  const isCounted = inputs?.impressions !== undefined || inputs?.min_views !== undefined;
  if (at === undefined || !isCounted || (status !== 'earned' && status !== 'paid')) return [];
  return [`closed on ${toDay(at)}, views after it do not count`];
}

/** The structures of accruals, by id. A structure that cannot be read is missing. */
export type Background = ReadonlyMap<string, PayoutStructureDetail>;

/**
 * Reads the structures of accruals, each once, with the versions of their rules. `known` has those that were read
 * before; null for one that cannot be read.
 */
export async function readBackground(
  run: Run,
  accruals: readonly PayoutAccrual[],
  known: Map<string, PayoutStructureDetail | null> = new Map(),
): Promise<Background> {
  for (const id of new Set(accruals.map(({ structure_id }) => structure_id))) {
    if (known.has(id)) continue;
    known.set(id, await orGone(readStructure(run, id)));
  }
  return new Map([...known].flatMap(([id, structure]) => (structure ? [[id, structure] as const] : [])));
}

/** The rule by which an accrual was computed. */
export function findVersion(accrual: PayoutAccrual, background: Background): PayoutStructureVersion | undefined {
  const structure = background.get(accrual.structure_id);
  const pinned = structure?.versions.find(({ id }) => id === accrual.structure_version_id);
  // If a structure has had only one rule, it is that rule, whatever id the service reports.
  return pinned ?? (structure?.versions.length === 1 ? structure.current_version : undefined);
}
