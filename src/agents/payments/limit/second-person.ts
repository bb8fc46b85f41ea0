import { sumCents } from '../../../workflows/payments/cents.js';
import { toDay } from '../../../workflows/run/days.js';
import type { ChangePlan } from '../../changes/change-plan.js';
import { readCount } from '../../store/read-stored.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { type AnyPlan, listParts, mostCents, type SinglePlan } from '../plan/any-plan.js';
import type { SpendingLimits } from './spending-limits.js';

/** The amount that a plan affects for one payee. */
export interface PayeeAmount {
  /** The id of the payment or change. Each counts once a day. */
  readonly id: string;
  readonly payee: string;
  /** The amount paid, or the whole amount due if the rest is written off. */
  readonly cents: number;
}

/** The amounts that the payments of a plan affect. If a debt is given up in part, all of it counts. */
export function listPayeeAmounts(plan: AnyPlan): PayeeAmount[] {
  return listParts(plan).map((part) => ({ id: part.id, payee: toPayee(part), cents: aboutCents(part) }));
}

/** The amounts that a change affects, per creator. */
export function listChangeAmounts({ id, creatorIds, projectId, aboutCents: cents }: ChangePlan): PayeeAmount[] {
  if (cents === 0) return [];
  const [first = `project:${projectId}`, ...others] = creatorIds;
  return [{ id, payee: first, cents }, ...others.map((payee) => ({ id: `${id}:${payee}`, payee, cents: 0 }))];
}

function toPayee({ creatorId, projectId }: SinglePlan): string {
  return creatorId ?? `project:${projectId}`;
}

function aboutCents(part: SinglePlan): number {
  if (part.kind !== 'payment' || part.accruals.length === 0) return mostCents(part);
  return Math.max(part.totalCents, part.dueCents);
}

/** Decides whether two persons must approve: above an amount, of one plan or of one payee on one UTC day. */
export class SecondPerson {
  readonly #store: ToolsetStore;
  readonly #above: number;
  readonly #now: () => number;

  constructor(store: ToolsetStore, { dualApprovalAboveCents }: SpendingLimits, now: () => number) {
    this.#store = store;
    this.#above = dualApprovalAboveCents ?? Number.POSITIVE_INFINITY;
    this.#now = now;
  }

  /** How many persons must approve. */
  async count(amounts: readonly PayeeAmount[]): Promise<1 | 2> {
    if (this.#above === Number.POSITIVE_INFINITY) return 1;
    if (sumCents(amounts.map(({ cents }) => cents)) > this.#above) return 2;
    const byPayee = new Map<string, number>();
    for (const amount of amounts) {
      const before = byPayee.get(amount.payee) ?? (await readCount(this.#store, this.#toKey(amount.payee)));
      byPayee.set(amount.payee, before + ((await this.#isCounted(amount)) ? 0 : amount.cents));
    }
    return [...byPayee.values()].some((cents) => cents > this.#above) ? 2 : 1;
  }

  /**
   * Counts the approved amounts; false if one person was enough before and no longer is. They are counted without a
   * limit too, because another toolset with this store may have one.
   */
  async record(amounts: readonly PayeeAmount[], persons: 1 | 2): Promise<boolean> {
    const bound = persons === 1 && Number.isFinite(this.#above) ? { max: this.#above } : {};
    for (const amount of amounts) {
      if (amount.cents === 0 || (await this.#isCounted(amount))) continue;
      const options = { ttlMs: KEEP_MS, ...bound };
      if ((await this.#store.increment(this.#toKey(amount.payee), amount.cents, options)) === null) return false;
      await this.#store.add(this.#toMark(amount), '1', KEEP_MS);
    }
    return true;
  }

  async #isCounted(amount: PayeeAmount): Promise<boolean> {
    return (await this.#store.get(this.#toMark(amount))) !== null;
  }

  #toKey(payee: string): string {
    return `approved-day:${toDay(this.#now())}:${payee}`;
  }

  #toMark({ id }: PayeeAmount): string {
    return `approved-day-of:${toDay(this.#now())}:${id}`;
  }
}
