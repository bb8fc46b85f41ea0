import type { ToolsetStore } from '../../store/toolset-store.js';
import { Versions } from '../../store/versions.js';

/** What stands for a plan in the limits. */
export interface CountedPlan {
  /** When it was counted, epoch milliseconds: the hour, day and week that it counts in. */
  readonly at: number;
  readonly plannedCents: number;
  /** The calls that are paying it, also in other processes; one that died stays. */
  readonly holders: readonly string[];
  /** What it came to; null as long as nobody has said that it was paid. */
  readonly paidCents: number | null;
}

/** What a plan counts. */
export interface Amount {
  readonly cents: number;
  readonly payments: number;
}

/** What a plan counts: what was paid, or what may be paid as long as somebody pays it. */
export function countPlan({ plannedCents, holders, paidCents }: CountedPlan): Amount {
  if (paidCents !== null) return { cents: paidCents, payments: 1 };
  return holders.length > 0 ? { cents: plannedCents, payments: 1 } : { cents: 0, payments: 0 };
}

/** One amount without another. */
export function subtract(left: Amount, right: Amount): Amount {
  return { cents: left.cents - right.cents, payments: left.payments - right.payments };
}

/** A plan as it stands in the store, and which version of it that is. */
export interface StoredPlan {
  readonly plan: CountedPlan;
  readonly version: number;
}

/** What stands for each plan, so that nobody counts on what another process has just given back. */
export class CountedPlans {
  readonly #versions: Versions<CountedPlan>;

  constructor(store: ToolsetStore, ttlMs: number) {
    this.#versions = new Versions(store, { name: 'counted', ttlMs, initial: NOTHING });
  }

  async read(id: string): Promise<StoredPlan> {
    const { value: plan, version } = await this.#versions.read(id);
    return { plan, version };
  }

  /** Writes the version after the one that was read. Resolves to whether nobody else did. */
  replace(id: string, stored: StoredPlan, plan: CountedPlan): Promise<boolean> {
    return this.#versions.replace(id, stored, plan);
  }
}

const NOTHING: CountedPlan = { at: 0, plannedCents: 0, holders: [], paidCents: null };
