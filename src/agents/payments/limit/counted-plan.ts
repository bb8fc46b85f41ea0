import type { ToolsetStore } from '../../store/toolset-store.js';
import { Versions } from '../../store/versions.js';

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

/** A plan as the store has it, and its version. */
export interface StoredPlan {
  readonly plan: CountedPlan;
  readonly version: number;
}

/** The entries of all plans in the limits. Versions keep two processes from counting the same plan twice. */
export class CountedPlans {
  readonly #versions: Versions<CountedPlan>;

  constructor(store: ToolsetStore, ttlMs: number) {
    this.#versions = new Versions(store, { name: 'counted', ttlMs, initial: NOTHING });
  }

  async read(id: string): Promise<StoredPlan> {
    const { value: plan, version } = await this.#versions.read(id);
    return { plan, version };
  }

  /** Writes the version after the one that was read. Resolves to false if another process wrote it first. */
  replace(id: string, stored: StoredPlan, plan: CountedPlan): Promise<boolean> {
    return this.#versions.replace(id, stored, plan);
  }
}

const NOTHING: CountedPlan = { at: 0, plannedCents: 0, holders: [], paidCents: null };
