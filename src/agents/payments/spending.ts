import { toDay } from '../workflows/days.js';
import { ToolRefusal } from './tool-error.js';

/** How much the tools may pay, in cents. */
export interface SpendingLimits {
  /** The largest single payment; of a batch, each of its payments. */
  readonly perPaymentCents?: number;
  /** All payments of a UTC day together. */
  readonly perDayCents?: number;
}

/** Counts what a toolset pays against its limits. Concurrent payments are reserved, so they cannot pass a limit together. */
export class Spending {
  readonly #byDay = new Map<string, number>();

  constructor(
    private readonly limits: SpendingLimits,
    private readonly now: () => number,
  ) {}

  /** Refuses a payment over the limits, without counting it. */
  check(payments: readonly number[]): void {
    const { perPaymentCents = Number.POSITIVE_INFINITY, perDayCents = Number.POSITIVE_INFINITY } = this.limits;
    const largest = Math.max(0, ...payments);
    if (largest > perPaymentCents)
      throw overLimit(`${largest} cents are over the limit of ${perPaymentCents} a payment`);
    const total = payments.reduce((sum, cents) => sum + cents, 0);
    const today = this.#byDay.get(toDay(this.now())) ?? 0;
    if (today + total > perDayCents) {
      throw overLimit(`${total} cents more than the ${today} of today are over the limit of ${perDayCents} a day`);
    }
  }

  /** Checks and counts; answers how to say what was paid in the end, which is what stays counted. */
  reserve(payments: readonly number[]): (paidCents: number) => void {
    this.check(payments);
    const day = toDay(this.now());
    const add = (cents: number): void => {
      this.#byDay.set(day, (this.#byDay.get(day) ?? 0) + cents);
    };
    const reserved = payments.reduce((sum, cents) => sum + cents, 0);
    add(reserved);
    return (paidCents) => add(paidCents - reserved);
  }
}

function overLimit(why: string): ToolRefusal {
  return new ToolRefusal('spending_limit', `${why}; a person has to raise it or pay outside of this toolset.`);
}
