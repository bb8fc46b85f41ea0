import { writeCount } from '../../base/options/write-count.js';
import type { OperationId } from '../../src/generated/operations.js';

type Row = Readonly<Record<string, unknown>>;

/** A page of rows with the cursor of the next one. */
interface Page {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** The defects of a page: more rows than requested, a row twice, or rows that contradict themselves. */
export function findPageFaults(operation: OperationId, rows: readonly Row[], limit: number): string[] {
  const faults: string[] = [];
  if (rows.length > limit) faults.push(`has ${writeCount(rows.length, 'row')} where limit=${limit} was asked for`);
  const ids = rows.map(({ id }) => id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) faults.push('has a row twice');
  const findFaults = ROW_FAULTS[operation];
  if (!findFaults) return faults;
  return [...faults, ...rows.flatMap((row, at) => findFaults(row).map((fault) => `/data/${at} ${fault}`))];
}

/** The contradictions in the single row of a response. */
export function findOwnFaults(operation: OperationId, row: Row): string[] {
  return (ROW_FAULTS[operation]?.(row) ?? []).map((fault) => `/data ${fault}`);
}

/** Whether a second page follows the first: other rows, another cursor, and (this project's choice) older rows. */
export function findCursorFaults(
  first: Page,
  second: Page,
): { readonly published: readonly string[]; readonly ours: readonly string[] } {
  const published: string[] = [];
  const seen = new Set(first.rows.map(({ id }) => id));
  const again = second.rows.filter(({ id }) => id !== undefined && seen.has(id));
  if (again.length > 0) published.push(`has ${writeCount(again.length, 'row')} of the page before again`);
  if (second.nextCursor !== null && second.nextCursor === first.nextCursor) {
    published.push('has the cursor that it was asked with as the next one, so that paging never ends');
  }
  const times = [...first.rows, ...second.rows].map(({ created_at: at }) => at).filter((at) => typeof at === 'string');
  const isInOrder = times.every((at, place) => place === 0 || Date.parse(times[place - 1] as string) >= Date.parse(at));
  return { published, ours: isInOrder ? [] : ['is not in the order of created_at, the newest first'] };
}

type FindFaults = (row: Row) => string[];

const findPaymentFaults: FindFaults = (row) => {
  const { payout_payment_lines: lines } = row;
  if (!Array.isArray(lines)) return [];
  const named = (field: string): unknown[] =>
    lines.map((line: Row) => line[field] ?? undefined).filter((id) => id !== undefined);
  const faults = findSumFaults(row);
  if (new Set(named('accrual_id')).size < named('accrual_id').length) faults.push('has two lines of one accrual');
  if (named('payment_id').some((id) => id !== row.id)) faults.push('has a line of another payment');
  return faults;
};

const findSumFaults: FindFaults = (row) => {
  const { total_amount_cents: total, payout_payment_lines: lines, payout_adjustments: adjustments } = row;
  if (!Array.isArray(lines) || !Array.isArray(adjustments)) return [];
  const sum = addUp([
    ...lines.map((line: Row) => line.applied_amount_cents),
    ...adjustments.map((one: Row) => one.amount_cents),
  ]);
  if (sum === null || typeof total !== 'number' || (lines.length === 0 && adjustments.length === 0)) return [];
  if (lines.length === 0) return ['has adjustments and no lines'];
  return sum === total ? [] : [`has lines and adjustments of ${sum} cents and a total of ${total}`];
};

const findAccrualFaults: FindFaults = ({ period_start_at: start, period_end_at: end, amount_cents: cents }) => [
  ...(Date.parse(String(start)) < Date.parse(String(end)) ? [] : ['has a period that ends before it begins']),
  ...(typeof cents === 'number' && cents < 0 ? ['has a negative amount'] : []),
];

const findStructureFaults: FindFaults = ({ id, current_version: version }) => {
  const owner = (version as Row | null | undefined)?.structure_id;
  return owner === undefined || owner === id ? [] : ['has the rule of another structure'];
};

/**
 * The contradictions within a row of the ledger. The spec checks the form, so a value that is not a number is skipped
 * here.
 */
const ROW_FAULTS: { readonly [Id in OperationId]?: FindFaults } = {
  listPayoutPayments: findPaymentFaults,
  getPayoutPayment: findPaymentFaults,
  listPayoutAccruals: findAccrualFaults,
  getPayoutAccrual: findAccrualFaults,
  listPayoutStructures: findStructureFaults,
  getPayoutStructure: findStructureFaults,
};

function addUp(values: readonly unknown[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (typeof value !== 'number') return null;
    sum += value;
  }
  return sum;
}
