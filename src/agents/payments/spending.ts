import { toDay } from '../../workflows/days.js';
import { sumCents } from '../../workflows/payments/cents.js';
import { KEEP_MS, type ToolsetStore } from '../store/toolset-store.js';
import { ToolRefusal } from '../tool-error.js';
import { amountText } from './money-text.js';

/** How much the tools may pay, in cents; whole and not negative. */
export interface SpendingLimits {
  /** The largest single payment; of a batch, each of its payments. */
  readonly perPaymentCents?: number;
  /** All payments of a UTC day together, of all toolsets that share the store. */
  readonly perDayCents?: number;
}

/** A payment as the limits see it: its plan's id, and its amount. */
export interface PlannedCents {
  readonly id: string;
  readonly totalCents: number;
}

/** What stands for a plan: cents, and the UTC day that they count on. */
interface Counted {
  readonly cents: number;
  readonly day: string;
}

/**
 * Counts what is paid against the limits. An amount is reserved before it is paid, so payments at the same time cannot
 * pass a limit together. Each plan counts once, however often it is tried: what is reserved for it stands in the store,
 * also after a crash.
 */
export class Spending {
  readonly #store: ToolsetStore;
  readonly #limits: SpendingLimits;
  readonly #now: () => number;

  constructor(store: ToolsetStore, limits: SpendingLimits, now: () => number) {
    checkLimits(limits);
    this.#store = store;
    this.#limits = limits;
    this.#now = now;
  }

  /** Refuses payments over the limits, without counting them. */
  async check(payments: readonly PlannedCents[]): Promise<void> {
    this.#checkEach(payments);
    const { perDayCents } = this.#limits;
    if (perDayCents === undefined) return;
    const more = sumCents(await Promise.all(payments.map((payment) => this.#toReserve(payment))));
    const today = Number((await this.#store.get(`spent:${toDay(this.#now())}`)) ?? 0);
    if (today + more > perDayCents) throw overDay(more, { today, perDayCents });
  }

  /** Checks and counts payments that are about to be made; resolves to those that were not counted before. */
  async reserve(payments: readonly PlannedCents[]): Promise<Set<string>> {
    this.#checkEach(payments);
    const more = await Promise.all(payments.map((payment) => this.#toReserve(payment)));
    const total = sumCents(more);
    const { perDayCents } = this.#limits;
    const bound = perDayCents === undefined ? {} : { max: perDayCents };
    const day = toDay(this.#now());
    if ((await this.#store.increment(`spent:${day}`, total, { ttlMs: KEEP_MS, ...bound })) === null) {
      const today = Number((await this.#store.get(`spent:${day}`)) ?? 0);
      throw overDay(total, { today, perDayCents });
    }
    const fresh = payments.filter((_, index) => more[index]);
    await Promise.all(fresh.map(({ id, totalCents }) => this.#keepCounted(id, { cents: totalCents, day })));
    return new Set(fresh.map(({ id }) => id));
  }

  /** Says what a payment came to, which is what stays counted for it, on the day on which it was reserved. */
  async settle(id: string, paidCents: number): Promise<void> {
    const { cents, day } = await this.#counted(id);
    if (cents === paidCents) return;
    await this.#keepCounted(id, { cents: paidCents, day });
    await this.#store.increment(`spent:${day}`, paidCents - cents, { ttlMs: KEEP_MS });
  }

  /** The limits and what is left of them, a line each. */
  async describe(): Promise<string[]> {
    const { perPaymentCents, perDayCents } = this.#limits;
    const lines: string[] = [];
    if (perPaymentCents !== undefined) lines.push(`a payment: at most ${amountText(perPaymentCents)}`);
    if (perDayCents !== undefined) {
      const today = Number((await this.#store.get(`spent:${toDay(this.#now())}`)) ?? 0);
      const left = amountText(Math.max(0, perDayCents - today));
      lines.push(`today (UTC): ${left} left of ${amountText(perDayCents)}, ${amountText(today)} counted`);
    }
    return lines.length > 0 ? lines : ['none are set; a person approves every payment'];
  }

  #checkEach(payments: readonly PlannedCents[]): void {
    const { perPaymentCents = Number.POSITIVE_INFINITY } = this.#limits;
    const largest = Math.max(0, ...payments.map(({ totalCents }) => totalCents));
    if (largest <= perPaymentCents) return;
    throw overLimit(`${largest} cents are over the limit of ${perPaymentCents} a payment`);
  }

  async #toReserve({ id, totalCents }: PlannedCents): Promise<number> {
    return Math.max(0, totalCents - (await this.#counted(id)).cents);
  }

  async #counted(id: string): Promise<Counted> {
    const text = await this.#store.get(`counted:${id}`);
    return text === null ? { cents: 0, day: toDay(this.#now()) } : (JSON.parse(text) as Counted);
  }

  #keepCounted(id: string, counted: Counted): Promise<void> {
    return this.#store.set(`counted:${id}`, JSON.stringify(counted), KEEP_MS);
  }
}

function checkLimits(limits: SpendingLimits): void {
  for (const [name, cents] of Object.entries(limits)) {
    if (name !== 'perPaymentCents' && name !== 'perDayCents') {
      throw new RangeError(`limits knows no ${name}; it takes perPaymentCents and perDayCents.`);
    }
    if (cents !== undefined && !(Number.isSafeInteger(cents) && cents >= 0)) {
      throw new RangeError(`limits.${name} must be a whole number of cents that is not negative, not ${cents}.`);
    }
  }
}

function overDay(
  cents: number,
  { today, perDayCents }: { readonly today: number; readonly perDayCents: number | undefined },
): ToolRefusal {
  return overLimit(`${cents} cents more than the ${today} of today are over the limit of ${perDayCents} a day`);
}

function overLimit(why: string): ToolRefusal {
  return new ToolRefusal('spending_limit', `${why}; a person has to raise it or pay outside of this toolset.`);
}
