import { DAY, HOUR, toDay, toIso, WEEK, weekStart } from '../../workflows/days.js';
import { sumCents } from '../../workflows/payments/cents.js';
import { KEEP_MS, type ToolsetStore } from '../store/toolset-store.js';
import { ToolRefusal } from '../tool-error.js';
import { type CountedLimit, checkLimits, type SpendingLimits } from './spending-limits.js';

/** A payment as the counters see it: its plan's id, and its amount. */
export interface PlannedCents {
  readonly id: string;
  readonly totalCents: number;
}

/** How much of a limit is left. */
export interface LimitLeft {
  readonly limit: number;
  /** Null in a toolset that is bound: it would tell what is paid beyond the binding. */
  readonly left: number | null;
  /** When the whole of it is there again, ISO 8601. */
  readonly resetsAt: string;
}

/** What stands for a plan: what it counts, and when it was counted, epoch milliseconds. */
interface Counted {
  readonly cents: number;
  readonly payments: number;
  readonly at: number;
}

/** A span of time whose payments are added up. */
interface Span {
  readonly limit: CountedLimit;
  readonly counts: 'cents' | 'payments';
  /** Such as `a day`. */
  readonly each: string;
  readonly key: (at: number) => string;
  readonly startOf: (at: number) => number;
  readonly ms: number;
}

const floorTo = (ms: number) => (at: number) => Math.floor(at / ms) * ms;

const SPANS: readonly Span[] = [
  {
    limit: 'perDayCents',
    counts: 'cents',
    each: 'a day',
    key: (at) => `spent:${toDay(at)}`,
    startOf: floorTo(DAY),
    ms: DAY,
  },
  {
    limit: 'perWeekCents',
    counts: 'cents',
    each: 'a week',
    key: (at) => `spent-week:${toDay(weekStart(at))}`,
    startOf: weekStart,
    ms: WEEK,
  },
  {
    limit: 'paymentsPerHour',
    counts: 'payments',
    each: 'an hour',
    key: (at) => `paid-hour:${toIso(at).slice(0, 13)}`,
    startOf: floorTo(HOUR),
    ms: HOUR,
  },
];

/** Longer than a week and a day lasts. */
const COUNT_MS = 5 * KEEP_MS;

/**
 * Counts what is paid against the limits. An amount is reserved before it is paid, so payments at the same time cannot
 * pass a limit together. Each plan counts once, however often it is tried: what is reserved for it stands in the store,
 * also after a crash.
 */
export class Spending {
  readonly limits: SpendingLimits;
  readonly #store: ToolsetStore;
  readonly #now: () => number;

  constructor(store: ToolsetStore, limits: SpendingLimits, now: () => number) {
    checkLimits(limits);
    this.#store = store;
    this.limits = limits;
    this.#now = now;
  }

  /** Refuses payments that are more than is left, without counting them. */
  async check(payments: readonly PlannedCents[]): Promise<void> {
    const at = this.#now();
    const more = await this.#toReserve(payments);
    for (const span of SPANS) {
      const limit = this.limits[span.limit];
      if (limit === undefined) continue;
      const used = await this.#used(span, at);
      if (used + more[span.counts] > limit) throw overSpan(span, { more: more[span.counts], limit, used });
    }
  }

  /**
   * Counts payments that are about to be made; resolves to those that were not counted before. `isBound`: a refusal must
   * not tell how much was paid by others.
   */
  async reserve(payments: readonly PlannedCents[], { isBound = false } = {}): Promise<Set<string>> {
    const at = this.#now();
    const more = await this.#toReserve(payments);
    const taken: Span[] = [];
    for (const span of SPANS) {
      const limit = this.limits[span.limit];
      if (await this.#add(span, at, { by: more[span.counts], max: limit })) {
        taken.push(span);
        continue;
      }
      // What was taken already is given back: nothing is paid.
      for (const other of taken) await this.#add(other, at, { by: -more[other.counts] });
      throw overSpan(span, {
        more: more[span.counts],
        limit: limit ?? 0,
        used: isBound ? null : await this.#used(span, at),
      });
    }
    await Promise.all(
      more.fresh.map(({ id, totalCents }) => this.#keepCounted(id, { cents: totalCents, payments: 1, at })),
    );
    return new Set(more.fresh.map(({ id }) => id));
  }

  /**
   * Says what a payment came to, which is what stays counted for it in the hour, day and week in which it was reserved.
   * Null: it was not made.
   */
  async settle(id: string, paidCents: number | null): Promise<void> {
    const counted = await this.#counted(id);
    const now = { cents: paidCents ?? 0, payments: paidCents === null ? 0 : 1, at: counted.at };
    if (counted.cents === now.cents && counted.payments === now.payments) return;
    await this.#keepCounted(id, now);
    for (const span of SPANS) {
      await this.#add(span, counted.at, { by: now[span.counts] - counted[span.counts] });
    }
  }

  /** How much of each limit that adds up is left now. */
  async left({ isBound }: { readonly isBound: boolean }): Promise<Partial<Record<CountedLimit, LimitLeft>>> {
    const at = this.#now();
    const found: Partial<Record<CountedLimit, LimitLeft>> = {};
    for (const span of SPANS) {
      const limit = this.limits[span.limit];
      if (limit === undefined) continue;
      const left = isBound ? null : Math.max(0, limit - (await this.#used(span, at)));
      found[span.limit] = { limit, left, resetsAt: toIso(span.startOf(at) + span.ms) };
    }
    return found;
  }

  async #used(span: Span, at: number): Promise<number> {
    return Number((await this.#store.get(span.key(at))) ?? 0);
  }

  async #add(
    span: Span,
    at: number,
    { by, max }: { readonly by: number; readonly max?: number | undefined },
  ): Promise<boolean> {
    const bound = max === undefined ? {} : { max };
    return by === 0 || (await this.#store.increment(span.key(at), by, { ttlMs: COUNT_MS, ...bound })) !== null;
  }

  /** What payments add to what is counted for them already. */
  async #toReserve(payments: readonly PlannedCents[]) {
    const counted = await Promise.all(payments.map(({ id }) => this.#counted(id)));
    const cents = payments.map(({ totalCents }, index) => Math.max(0, totalCents - (counted[index]?.cents ?? 0)));
    const fresh = payments.filter(
      ({ totalCents }, index) => counted[index]?.payments === 0 || (counted[index]?.cents ?? 0) < totalCents,
    );
    return {
      cents: sumCents(cents),
      payments: counted.filter(({ payments: known }) => known === 0).length,
      fresh,
    };
  }

  async #counted(id: string): Promise<Counted> {
    const text = await this.#store.get(`counted:${id}`);
    return text === null ? { cents: 0, payments: 0, at: this.#now() } : (JSON.parse(text) as Counted);
  }

  #keepCounted(id: string, counted: Counted): Promise<void> {
    return this.#store.set(`counted:${id}`, JSON.stringify(counted), COUNT_MS);
  }
}

interface Over {
  readonly more: number;
  readonly limit: number;
  /** Null: it is not to be told. */
  readonly used: number | null;
}

function overSpan({ limit: name, each, counts }: Span, { more, limit, used }: Over): ToolRefusal {
  if (used === null) return overLimit(`The limit of ${limit} ${counts} ${each} (${name}) does not allow this payment`);
  const left = Math.max(0, limit - used);
  return overLimit(`${more} ${counts} are over the limit of ${limit} ${each} (${name}), of which ${left} are left`);
}

/** The refusal of what a limit does not allow. */
export function overLimit(why: string): ToolRefusal {
  return new ToolRefusal('spending_limit', `${why}; a person has to raise it or pay outside of this toolset.`);
}
