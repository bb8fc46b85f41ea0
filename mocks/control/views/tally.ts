import type { World } from '../../world/store/world.js';

/** The debt to a creator and the payments; cents, exact up to 2^53 − 1. */
export interface EarnedAndPaid {
  /** Earned and not yet paid. */
  readonly earned_cents: number;
  /** In payments that are not voided, including bonuses. */
  readonly paid_cents: number;
}

/** The amounts earned and paid on one UTC day; days without amounts are left out. */
export interface TimelineDay {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Of accruals, by the last day of their period; rejected and voided ones do not count. */
  readonly earned_cents: number;
  /** Of payments that are not voided, by `paid_at`. */
  readonly paid_cents: number;
}

/** Balances and days of a world, summed up in one pass over accruals and payments. */
export interface Tally {
  readonly getBalance: (creatorId: string) => EarnedAndPaid;
  /** In payments that are not voided and name no creator. */
  readonly paidWithoutCreatorCents: number;
  /** Oldest first. */
  readonly timeline: readonly TimelineDay[];
}

/** Sums in BigInt: amounts may come close to 2^53 each. */
type Sums = Map<string, { earned: bigint; paid: bigint }>;

/** In place of an id, for payments that name no creator. */
const NOBODY = '';

/** Sums up a world, or its timeline for one creator. */
export function countBalances(world: World, creatorId: string | undefined): Tally {
  const balances: Sums = new Map();
  const days: Sums = new Map();
  const isMeant = (id: string | null): boolean => creatorId === undefined || creatorId === id;
  for (const accrual of world.tables.payoutAccruals.values()) {
    if (accrual.status !== 'earned' && accrual.status !== 'paid') continue;
    const amount = BigInt(accrual.amount_cents);
    if (accrual.status === 'earned') add(balances, accrual.creator_id, { earned: amount });
    // Periods end at 00:00 of the day after their last.
    const lastDay = new Date(Date.parse(accrual.period_end_at) - 1).toISOString().slice(0, 10);
    if (isMeant(accrual.creator_id)) add(days, lastDay, { earned: amount });
  }
  for (const payment of world.tables.payoutPayments.values()) {
    if (payment.status !== 'paid') continue;
    const amount = BigInt(payment.total_amount_cents);
    add(balances, payment.creator_id ?? NOBODY, { paid: amount });
    if (isMeant(payment.creator_id)) add(days, payment.paid_at.slice(0, 10), { paid: amount });
  }
  return {
    getBalance: (id) => toBalance(balances.get(id)),
    paidWithoutCreatorCents: toBalance(balances.get(NOBODY)).paid_cents,
    timeline: [...days]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([date, sums]) => ({ date, ...toBalance(sums) })),
  };
}

function add(sums: Sums, key: string, amounts: { readonly earned?: bigint; readonly paid?: bigint }): void {
  const { earned = 0n, paid = 0n } = amounts;
  const sum = sums.get(key);
  if (!sum) sums.set(key, { earned, paid });
  else {
    sum.earned += earned;
    sum.paid += paid;
  }
}

function toBalance(sums: { readonly earned: bigint; readonly paid: bigint } | undefined): EarnedAndPaid {
  return { earned_cents: Number(sums?.earned ?? 0n), paid_cents: Number(sums?.paid ?? 0n) };
}
