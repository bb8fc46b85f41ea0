import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { Versions } from '../../store/versions.js';
import type { SinglePlan } from '../plan/any-plan.js';

/** A payment that was sent and of which nobody knows yet what became of it. */
export interface OpenPayment {
  readonly plan: SinglePlan;
  /** Where it was sent, in words. */
  readonly target: string;
  /** When it was sent first, epoch milliseconds of the service. */
  readonly sentAt: number;
}

type Begun = Omit<OpenPayment, 'sentAt'>;

interface State {
  /** Null: its outcome is known. */
  readonly sentAt: number | null;
}

/** How long a payment that is open is kept, milliseconds: 48 days. */
const OPEN_MS = 24 * KEEP_MS;
/** Notes behind the latest one that are looked for, although they are missing: one may be about to be written. */
const IN_THE_MAKING = 1_000;
/** Notes that are read at once. */
const AT_ONCE = 50;
const NUMBER = 'payments-begun';
const FROM = 'payments-begun-from';

/** The payments that have begun and have no end, in the store of a toolset. */
export class OpenPayments {
  readonly #store: ToolsetStore;
  readonly #states: Versions<State>;

  constructor(store: ToolsetStore) {
    this.#store = store;
    this.#states = new Versions<State>(store, { name: 'payment-open', ttlMs: OPEN_MS, initial: { sentAt: null } });
  }

  /** When a plan of unknown outcome was sent first; null when it was not sent, or its outcome is known. */
  async sentAt(planId: string): Promise<number | null> {
    return (await this.#states.read(planId)).value.sentAt;
  }

  /** Notes, before it is sent, that a payment has begun. One that is open keeps its first time. */
  async begin({ plan, target, sentAt }: OpenPayment): Promise<void> {
    let isNoted = false;
    for (;;) {
      const state = await this.#states.read(plan.id);
      if (state.value.sentAt !== null) return;
      if (!isNoted) {
        const number = await this.#store.increment(NUMBER, 1, { ttlMs: OPEN_MS });
        await this.#store.add(toEntry(Number(number)), JSON.stringify({ plan, target } satisfies Begun), OPEN_MS);
        isNoted = true;
      }
      if (await this.#states.replace(plan.id, state, { sentAt })) return;
    }
  }

  /** Notes that the outcome of a payment is known. */
  async end(planId: string): Promise<void> {
    for (;;) {
      const state = await this.#states.read(planId);
      if (state.value.sentAt === null || (await this.#states.replace(planId, state, { sentAt: null }))) return;
    }
  }

  /** All that are open, the earliest first. */
  async list(): Promise<OpenPayment[]> {
    const latest = Number((await this.#store.get(NUMBER)) ?? 0);
    const from = Number((await this.#store.get(FROM)) ?? 0);
    const open = new Map<string, OpenPayment>();
    let over = from;
    for (let first = from + 1; first <= latest; first += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, latest - first + 1) }, (_, index) => first + index);
      const found = await Promise.all(numbers.map((number) => this.#read(number)));
      for (const [index, payment] of found.entries()) {
        const number = first + index;
        const isOver = payment === 'closed' || (payment === 'missing' && latest - number > IN_THE_MAKING);
        if (isOver && over === number - 1) over = number;
        if (typeof payment === 'object') open.set(payment.plan.id, payment);
      }
    }
    if (over > from) await this.#store.set(FROM, String(over), OPEN_MS);
    return [...open.values()];
  }

  async #read(number: number): Promise<OpenPayment | 'closed' | 'missing'> {
    const text = await this.#store.get(toEntry(number));
    if (text === null) return 'missing';
    const { plan, target } = JSON.parse(text) as Begun;
    const sentAt = await this.sentAt(plan.id);
    return sentAt === null ? 'closed' : { plan, target, sentAt };
  }
}

function toEntry(number: number): string {
  return `payment-begun:${number}`;
}
