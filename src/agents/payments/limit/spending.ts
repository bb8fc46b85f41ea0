import { limitOptions } from '../../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../../base/options/take-with-range-error.js';
import { sumCents } from '../../../workflows/payments/cents.js';
import { DAY, HOUR, toDay, toIso, WEEK, weekStart } from '../../../workflows/run/days.js';
import { KEEP_MS, readCount, type ToolsetStore, Versions } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { type Approver, Approvers } from './approvers.js';

/** A payment to count: its plan's id and its amount. */
export interface PlannedCents {
  readonly id: string;
  readonly totalCents: number;
}

/** How much of a limit is left. */
export interface LimitLeft {
  readonly limit: number;
  /** Null in a bound toolset, because it would reveal what is paid outside the binding. */
  readonly left: number | null;
  /** ISO 8601: when the full limit is available again. */
  readonly resetsAt: string;
}

/** The present state of the limits of a toolset. */
export interface LimitsLeft {
  /** The limits of the toolset, frozen, with ids in lower case. */
  readonly limits: SpendingLimits;
  /** The rest of each limit on totals that is set. */
  readonly left: Readonly<Partial<Record<CountedLimit, LimitLeft>>>;
}

/** A span of time whose payments are added up. */
interface Span {
  readonly limit: CountedLimit;
  readonly counts: 'cents' | 'payments';
  /** Such as `a day`. */
  readonly each: string;
  readonly key: (at: number) => string;
  readonly getStart: (at: number) => number;
  readonly ms: number;
}

const floorTo = (ms: number) => (at: number) => Math.floor(at / ms) * ms;

const SPANS: readonly Span[] = [
  {
    limit: 'perDayCents',
    counts: 'cents',
    each: 'a day',
    key: (at) => `spent:${toDay(at)}`,
    getStart: floorTo(DAY),
    ms: DAY,
  },
  {
    limit: 'perWeekCents',
    counts: 'cents',
    each: 'a week',
    key: (at) => `spent-week:${toDay(weekStart(at))}`,
    getStart: weekStart,
    ms: WEEK,
  },
  {
    limit: 'paymentsPerHour',
    counts: 'payments',
    each: 'an hour',
    key: (at) => `paid-hour:${toIso(at).slice(0, 13)}`,
    getStart: floorTo(HOUR),
    ms: HOUR,
  },
];

/** Longer than a week and a day. */
const COUNT_MS = 5 * KEEP_MS;

/** The amounts that one call has reserved. Each payment is settled once. Amounts that are not settled stay counted. */
export interface Reservation {
  /**
   * Reports the amount of a payment. That amount stays counted in the hour, day and week in which it was reserved.
   * Null: this call did not make the payment. Then it stays counted only if another call made it or still may.
   */
  settle(id: string, paidCents: number | null): Promise<void>;
}

/**
 * Counts what is paid against the limits. An amount is reserved before it is paid, so payments at the same time cannot
 * pass a limit together. Each plan counts once, however often and in however many processes it is tried, because the
 * store has what is reserved for it, also after a crash. A store cannot change two keys at once. If a process is killed
 * between the sum and the note of the plan, the sum is too large by that plan. The limit is then too strict until its
 * day or week is over, and never too loose.
 */
export class Spending {
  readonly limits: SpendingLimits;
  readonly #store: ToolsetStore;
  /** The entries of all plans. Versions keep two processes from counting the same plan twice. */
  readonly #plans: Versions<CountedPlan>;
  readonly #now: () => number;

  constructor(store: ToolsetStore, limits: SpendingLimits, now: () => number) {
    this.#store = store;
    this.#plans = new Versions(store, { name: 'counted', ttlMs: COUNT_MS, initial: NOTHING });
    this.limits = takeLimits(limits);
    this.#now = now;
  }

  /** Refuses payments that exceed what is left. Counts nothing. */
  async check(payments: readonly PlannedCents[]): Promise<void> {
    if (SPANS.every(({ limit }) => this.limits[limit] === undefined)) return;
    const at = this.#now();
    const counts = addUp(await this.#listMissing(payments, at));
    for (const [index, span] of SPANS.entries()) {
      const limit = this.limits[span.limit];
      if (limit === undefined) continue;
      const used = await this.#used(span, at);
      const more = counts[index] ?? 0;
      if (used + more > limit) throw overSpan(span, { more, limit, used });
    }
  }

  /** Counts payments that are about to be made. `isBound`: a refusal must not reveal how much others paid. */
  async reserve(
    payments: readonly PlannedCents[],
    { isBound = false }: { readonly isBound?: boolean } = {},
  ): Promise<Reservation> {
    const entry: Entry = { at: this.#now(), holder: crypto.randomUUID(), isBound };
    const missing = await this.#listMissing(payments, entry.at);
    await this.#take(addUp(missing), entry);
    for (const [index, payment] of payments.entries()) {
      try {
        await this.#enter(payment, { ...entry, taken: missing[index] ?? NONE });
      } catch (error) {
        // Nothing was paid, so this call's amounts are released. An amount that stays counted makes the limits allow less, never more.
        const others = addUp(missing.slice(index + 1));
        await this.#take(subtract(NONE, others), entry).catch(() => null);
        for (const { id } of payments.slice(0, index)) await this.#leave(id, entry, null).catch(() => null);
        throw error;
      }
    }
    return { settle: (id, paidCents) => this.#leave(id, entry, paidCents) };
  }

  /** How much of each limit on totals is left now. */
  async left({ isBound }: { readonly isBound: boolean }): Promise<Partial<Record<CountedLimit, LimitLeft>>> {
    const at = this.#now();
    const found: Partial<Record<CountedLimit, LimitLeft>> = {};
    for (const span of SPANS) {
      const limit = this.limits[span.limit];
      if (limit === undefined) continue;
      const left = isBound ? null : Math.max(0, limit - (await this.#used(span, at)));
      found[span.limit] = { limit, left, resetsAt: toIso(span.getStart(at) + span.ms) };
    }
    return found;
  }

  #used(span: Span, at: number): Promise<number> {
    return readCount(this.#store, span.key(at));
  }

  /** Adds to every count, or subtracts. If a limit refuses, it adds nothing. */
  async #take(counts: Counts, { at, isBound }: Pick<Entry, 'at' | 'isBound'>): Promise<void> {
    for (const [index, span] of SPANS.entries()) {
      const limit = this.limits[span.limit];
      const more = counts[index] ?? 0;
      if (await this.#add(span, at, { by: more, max: more > 0 ? limit : undefined })) continue;
      for (const [before, other] of SPANS.slice(0, index).entries()) {
        await this.#add(other, at, { by: -(counts[before] ?? 0) });
      }
      const used = isBound ? null : await this.#used(span, at);
      throw overSpan(span, { more, limit: limit ?? 0, used });
    }
  }

  /**
   * Registers a call as one that pays a plan. `taken` is already counted for it; what others have counted since is
   * released.
   */
  async #enter({ id, totalCents }: PlannedCents, entry: Entry & { readonly taken: Counts }): Promise<void> {
    for (let { taken } = entry; ; ) {
      const stored = await this.#plans.read(id);
      const plan = enterPlan(stored.value, { totalCents, ...entry });
      const needed = listAdded(stored.value, plan);
      await this.#take(subtract(needed, taken), entry).catch(async (error: unknown) => {
        // As above: an amount that stays counted makes the limits allow less.
        await this.#take(subtract(NONE, taken), entry).catch(() => null);
        throw error;
      });
      taken = needed;
      if (await this.#plans.replace(id, stored, plan)) return;
    }
  }

  /** Removes a call from a plan. If the store has lost the plan meanwhile, what was paid is counted anew. */
  async #leave(id: string, { holder, at }: Pick<Entry, 'holder' | 'at'>, paidCents: number | null): Promise<void> {
    for (;;) {
      const found = await this.#plans.read(id);
      const isLost = found.version === 0 && paidCents !== null;
      const before = isLost ? { ...found.value, at } : found.value;
      if (!isLost && !before.holders.includes(holder)) return;
      const holders = before.holders.filter((other) => other !== holder);
      const plan = { ...before, holders, paidCents: paidCents ?? before.paidCents };
      if (!(await this.#plans.replace(id, found, plan))) continue;
      const counts = listAdded(before, plan);
      // A paid amount counts even above a limit.
      for (const [index, span] of SPANS.entries()) await this.#add(span, plan.at, { by: counts[index] ?? 0 });
      return;
    }
  }

  async #add(
    span: Span,
    at: number,
    { by, max }: { readonly by: number; readonly max?: number | undefined },
  ): Promise<boolean> {
    const bound = max === undefined ? {} : { max };
    return by === 0 || (await this.#store.increment(span.key(at), by, { ttlMs: COUNT_MS, ...bound })) !== null;
  }

  /** The counts that each payment adds to those it has already. */
  #listMissing(payments: readonly PlannedCents[], at: number): Promise<Counts[]> {
    return Promise.all(
      payments.map(async ({ id, totalCents }) => {
        const { value: plan } = await this.#plans.read(id);
        return listAdded(plan, enterPlan(plan, { totalCents, at, holder: '' }));
      }),
    );
  }
}

/** A call that counts payments. */
interface Entry {
  readonly at: number;
  readonly holder: string;
  readonly isBound: boolean;
}

/** One number for each of the spans, in their order: cents or payments. */
type Counts = readonly number[];

const NONE: Counts = SPANS.map(() => 0);

function addUp(all: readonly Counts[]): Counts {
  return SPANS.map((_, index) => sumCents(all.map((counts) => counts[index] ?? 0)));
}

function subtract(left: Counts, right: Counts): Counts {
  return left.map((count, index) => count - (right[index] ?? 0));
}

/** The counts that a change of a plan adds to each span. A span that has not counted the plan so far counts all of it. */
function listAdded(before: CountedPlan, now: CountedPlan): Counts {
  const [old, present] = [countPlan(before), countPlan(now)];
  return SPANS.map(({ key, counts }) => present[counts] - (key(before.at) === key(now.at) ? old[counts] : 0));
}

/**
 * A plan with one more call that pays it. A plan that is counted already may be paid only now: a lost response or a
 * crash left it open. So it also counts in the present hour, day and week.
 */
function enterPlan(
  plan: CountedPlan,
  { totalCents, at, holder }: { readonly totalCents: number; readonly at: number; readonly holder: string },
): CountedPlan {
  const isCounted = countPlan(plan).payments > 0;
  return {
    ...plan,
    at: isCounted ? Math.max(plan.at, at) : at,
    plannedCents: totalCents,
    holders: [...plan.holders, holder],
  };
}

/** `used`: null if it must not be revealed. */
function overSpan(
  { limit: name, each, counts }: Span,
  { more, limit, used }: { readonly more: number; readonly limit: number; readonly used: number | null },
): ToolRefusal {
  if (used === null) return overLimit(`The limit of ${limit} ${counts} ${each} (${name}) does not allow this payment`);
  const left = Math.max(0, limit - used);
  return overLimit(`${more} ${counts} are over the limit of ${limit} ${each} (${name}), of which ${left} are left`);
}

/** The refusal when a limit does not allow a payment. */
export function overLimit(why: string): ToolRefusal {
  return new ToolRefusal('spending_limit', `${why}; a person has to raise it or pay outside of this toolset.`, {
    namesPerson: true,
  });
}

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

/** The amount that a plan counts: the paid amount, or the amount that may be paid while a call is paying it. */
function countPlan({ plannedCents, holders, paidCents }: CountedPlan): Record<Span['counts'], number> {
  const isCounted = paidCents !== null || holders.length > 0;
  return { cents: isCounted ? (paidCents ?? plannedCents) : 0, payments: Number(isCounted) };
}

/** The entry of a plan that no call has begun to pay. */
const NOTHING: CountedPlan = { at: 0, plannedCents: 0, holders: [], paidCents: null };

/**
 * The limits of the tools that pay. Amounts are whole cents of USD, not negative. With such a limit, payments in another
 * currency are refused. A limit that you leave out does not apply.
 */
export interface SpendingLimits {
  /** The largest single payment. In a batch it applies to each payment. */
  readonly perPaymentCents?: number;
  /** The total of all payments of a UTC day, over all toolsets that share the store. */
  readonly perDayCents?: number;
  /** The total of all payments of a week. Weeks begin on Monday, 00:00 UTC. */
  readonly perWeekCents?: number;
  /** The number of payments in an hour. Hours begin on the hour. */
  readonly paymentsPerHour?: number;
  /** The only creators that may be paid, by id, because a handle can change hands. This excludes ad-hoc payments. */
  readonly allowedPayees?: readonly string[];
  /** The only payout methods, by id or by exact name. A payment without a method is refused. */
  readonly allowedMethods?: readonly string[];
  /** The only projects that may pay, by id. A removed creator is refused, because the project is unknown. */
  readonly allowedProjects?: readonly string[];
  /** A payee that was never paid needs a separate plan and approval, outside of any batch. Default false. */
  readonly newPayeesAlone?: boolean;
  /**
   * Above this amount two persons must approve, and the host must name them. It applies to one plan, and to all that
   * was approved for one payee on one UTC day. If a debt is given up in part, all of it counts.
   */
  readonly dualApprovalAboveCents?: number;
  /**
   * The only persons whose approvals count, at least one, by name or with a key. Default: everybody that the host lets
   * answer.
   */
  readonly approvers?: readonly (string | Approver)[];
  /** The largest rate of a period that a change of pay may set. Default 10,000,000: $100,000. */
  readonly maxRateCents?: number;
}

/** The limits on totals, and what they count. */
export type CountedLimit = 'perDayCents' | 'perWeekCents' | 'paymentsPerHour';

/** The toolset's own copy of its limits, which nobody can change. Throws a RangeError that names a limit that would be ignored or misread. */
export function takeLimits(given: SpendingLimits): SpendingLimits {
  const limits = takeWithRangeError('limits', given, limitOptions);
  new Approvers(limits.approvers);
  const { allowedPayees, allowedProjects, approvers } = limits;
  return Object.freeze({
    ...limits,
    ...(allowedPayees && { allowedPayees: toLowerCase(allowedPayees) }),
    ...(allowedProjects && { allowedProjects: toLowerCase(allowedProjects) }),
    ...(approvers && { approvers: Object.freeze(approvers.map(copyApprover)) }),
  });
}

function copyApprover(approver: string | Approver): string | Approver {
  return typeof approver === 'string' ? approver : Object.freeze({ ...approver });
}

/** The service writes ids in lower case. */
function toLowerCase(ids: readonly string[]): readonly string[] {
  return Object.freeze(ids.map((id) => id.toLowerCase()));
}
