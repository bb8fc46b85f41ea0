import { getCurrency, listCurrencies } from '../../../base/money/usual-currency.js';
import type { OwedAccrual } from '../find/read-earned.js';
import { readAllStructures } from '../find/read-rows.js';
import type { Run } from '../run/run.js';
import { WorkflowError } from '../run/workflow-error.js';
import type { LeftOut } from '../run/workflow-options.js';

/** Adds cents exactly. Throws a RangeError if the sum is not a safe integer: no sum is better than a wrong one. */
export function sumCents(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(sum)) {
      throw new RangeError(`cents must add up to an integer below 2^53, not ${sum}`);
    }
  }
  return sum;
}

/** Adds the amounts of accruals exactly. */
export function sumAmounts(accruals: readonly { readonly amount_cents: number }[]): number {
  return sumCents(accruals.map(({ amount_cents: cents }) => cents));
}

/**
 * Splits rows into those whose amounts add up exactly and those that are too large for that. In doubt the smaller
 * amounts are kept.
 */
export function splitByExactSum<Item>(
  items: readonly Item[],
  toCents: (item: Item) => number,
): { readonly exact: readonly Item[]; readonly tooLarge: readonly Item[] } {
  let sum = 0;
  const tooLarge = new Set<Item>();
  for (const item of [...items].sort((a, b) => toCents(a) - toCents(b))) {
    const cents = toCents(item);
    if (Number.isSafeInteger(cents) && Number.isSafeInteger(sum + cents)) sum += cents;
    else tooLarge.add(item);
  }
  return { exact: items.filter((item) => !tooLarge.has(item)), tooLarge: [...tooLarge] };
}

/**
 * Refuses amounts in several currencies: their cents do not add up.
 *
 * @throws WorkflowError `mixed_currencies`.
 */
export function throwIfMixed(amounts: readonly { readonly currency?: string | undefined }[]): void {
  const currencies = listCurrencies(amounts);
  if (currencies.length < 2) return;
  const why = `the amounts are in ${quote(currencies).join(' and ')}, which do not add up.`;
  throw new WorkflowError('mixed_currencies', why, {
    hint: 'Ask for creators of one currency, or pay accruals of one currency by planPayment with their accrualIds.',
  });
}

/**
 * The accruals that add up exactly, and a note about those that are too large for that. A negative amount is not added
 * either, because it would lower what is owed without a sign.
 *
 * @throws WorkflowError `mixed_currencies`.
 */
export function leaveOutTooLarge<Accrual extends OwedAccrual>(
  accruals: readonly Accrual[],
): { readonly exact: readonly Accrual[]; readonly leftOut: readonly LeftOut[] } {
  throwIfMixed(accruals);
  const negative = accruals.filter(isNegative);
  const { exact, tooLarge } = splitByExactSum(
    accruals.filter((accrual) => !isNegative(accrual)),
    (accrual) => accrual.amount_cents,
  );
  const note = (accrual: Accrual, why: string): LeftOut => ({ what: nameAccrual(accrual), count: 1, why });
  return {
    exact,
    leftOut: [
      ...tooLarge.map((one) => note(one, 'With its amount the cents would no longer add up exactly.')),
      ...negative.map((one) => note(one, `Its amount is ${one.amount_cents} cents, and no debt is negative.`)),
    ],
  };
}

/** The accruals that add up exactly. The report lists the others as left out. */
export function keepExact<Accrual extends OwedAccrual>(run: Run, accruals: readonly Accrual[]): readonly Accrual[] {
  const { exact, leftOut } = leaveOutTooLarge(accruals);
  run.leaveAllOut(leftOut);
  return exact;
}

/**
 * Refuses to pay a creator who has a negative accrual. Nobody can say whether it is to be subtracted.
 *
 * @throws WorkflowError `unknown_shape`
 */
export function throwIfNegative(accruals: readonly OwedAccrual[]): void {
  const [first, ...others] = accruals.filter(isNegative);
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const why = `${nameAccrual(first)}${more}: the amount is ${first.amount_cents} cents, and no debt is negative.`;
  throw new WorkflowError('unknown_shape', why, {
    hint: 'Find out what it corrects. Then reject it, or pay the others by planPayment with their accrualIds.',
    details: { accrualIds: [first, ...others].map(({ id }) => id) },
  });
}

function isNegative({ amount_cents: cents }: OwedAccrual): boolean {
  return cents < 0;
}

function nameAccrual({ id, creator_id }: OwedAccrual): string {
  return `accrual ${id} of creator ${creator_id}`;
}

type Row = { readonly currency?: string };

/**
 * The currency in which the service will record a payment, which takes none: that of the rows about its payee. Without
 * rows it is that of the rates of the project, or of all rates where it has no rate. Without rates it is the usual one.
 *
 * @throws WorkflowError `mixed_currencies` if these are several.
 */
export async function findCurrency(run: Run, known: readonly Row[], projectId: string | null): Promise<string> {
  const rows = known.length > 0 ? known : await readRates(run, projectId);
  const currencies = listCurrencies(rows);
  if (currencies.length < 2) return getCurrency(rows);
  const message = `nobody can tell whether the service would record this payment in ${quote(currencies).join(' or ')}: name accruals of one currency, or let a person record it.`;
  throw new WorkflowError('mixed_currencies', message, {
    hint: 'payoutPayments.create takes no currency; its response says in which one it was recorded.',
  });
}

function quote(currencies: readonly string[]): string[] {
  return currencies.map((currency) => JSON.stringify(String(currency).slice(0, 10)));
}

async function readRates(run: Run, projectId: string | null): Promise<readonly Row[]> {
  const all = await readAllStructures(run);
  const own = all.filter(({ project_id: id }) => id === projectId);
  return (own.length > 0 ? own : all).map(({ current_version: rule }) => rule);
}
