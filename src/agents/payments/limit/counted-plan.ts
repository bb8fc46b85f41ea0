/** The entry of a plan in the limits. */
export interface CountedPlan {
  /** When a call last began to pay it, epoch milliseconds. It counts in the hour, day and week of that time. */
  readonly at: number;
  readonly plannedCents: number;
  /** The calls that are paying it, also in other processes. A call that died stays in the list. */
  readonly holders: readonly string[];
  /** The amount that was paid; null until a call reports that it was paid. */
  readonly paidCents: number | null;
}

/** An amount and a number of payments. */
export interface Amount {
  readonly cents: number;
  readonly payments: number;
}

/** The amount that a plan counts: the paid amount, or the amount that may be paid while a call is paying it. */
export function countPlan({ plannedCents, holders, paidCents }: CountedPlan): Amount {
  if (paidCents !== null) return { cents: paidCents, payments: 1 };
  return holders.length > 0 ? { cents: plannedCents, payments: 1 } : { cents: 0, payments: 0 };
}

/** The entry of a plan that no call has begun to pay. */
export const NOTHING: CountedPlan = { at: 0, plannedCents: 0, holders: [], paidCents: null };
