import type { Clock } from '../../../client/http/clock.js';
import type { PaymentPlan } from '../../../workflows/payments/payment-plan.js';
import { sha256 } from '../../../workflows/payments/plan-digest.js';
import { foldReference } from '../../../workflows/payments/reference.js';
import { KEEP_MS, readCount, readStored, type ToolsetStore, Versions } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import type { SinglePlan } from './any-plan.js';

/** A payment that was sent and whose outcome is unknown. */
export interface OpenPayment {
  readonly plan: SinglePlan;
  /** The place where it was sent, in words. */
  readonly target: string;
  /** When it was first sent, in epoch milliseconds by the service's clock. */
  readonly sentAt: number;
}

type Begun = Omit<OpenPayment, 'sentAt'>;

/** How long an open payment is kept, milliseconds: 48 days. */
const OPEN_MS = 24 * KEEP_MS;
/** How many notes after the last one found are still looked for, because one may be about to be written. */
const IN_THE_MAKING = 1_000;
/** How many notes are read at once. */
const AT_ONCE = 50;
const NUMBER = 'payments-begun';
const FROM = 'payments-begun-from';

/** The payments in a toolset's store that have begun and are not finished. */
export class OpenPayments {
  readonly #store: ToolsetStore;
  /** When each was first sent; null if its outcome is known. */
  readonly #states: Versions<{ readonly sentAt: number | null }>;

  constructor(store: ToolsetStore) {
    this.#store = store;
    const initial = { sentAt: null as number | null };
    this.#states = new Versions(store, { name: 'payment-open', ttlMs: OPEN_MS, initial });
  }

  /** When a plan of unknown outcome was first sent; null if it was not sent or its outcome is known. */
  async sentAt(planId: string): Promise<number | null> {
    return (await this.#states.read(planId)).value.sentAt;
  }

  /** Notes that a payment has begun, before it is sent. A payment that is already open keeps its first time. */
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

  /** All open payments, earliest first. */
  async list(): Promise<OpenPayment[]> {
    const latest = await readCount(this.#store, NUMBER);
    const from = await readCount(this.#store, FROM);
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
    const begun = await readStored<Begun>(this.#store, toEntry(number), ['plan', 'target']);
    if (begun === null) return 'missing';
    const { plan, target } = begun;
    const sentAt = await this.sentAt(plan.id);
    return sentAt === null ? 'closed' : { plan, target, sentAt };
  }
}

function toEntry(number: number): string {
  return `payment-begun:${number}`;
}

/** The plan that pays under a reference now; null if no plan does. */
interface Holder {
  readonly planId: string | null;
  /** Epoch milliseconds. From then on its process is presumed dead. */
  readonly until: number;
}

const FREE: Holder = { planId: null, until: 0 };

/** How long a payment may take before another plan under its reference may begin, milliseconds. */
const LOCK_MS = 600_000;

/** Lets only one plan at a time pay under one reference to one payee, over all processes that share the store. */
export class ReferenceLock {
  readonly #holders: Versions<Holder>;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(store: ToolsetStore, clock: Pick<Clock, 'now'>) {
    this.#holders = new Versions(store, { name: 'paying', ttlMs: KEEP_MS, initial: FREE });
    this.#clock = clock;
  }

  /** Takes the reference of a plan. The same plan may take it again: its key cannot pay twice. Throws `under_way`. */
  async take(plan: PaymentPlan): Promise<void> {
    const name = await toName(plan);
    for (;;) {
      const held = await this.#holders.read(name);
      const { planId, until } = held.value;
      if (planId !== null && planId !== plan.id && until > this.#clock.now()) {
        throw new ToolRefusal(
          'under_way',
          'Another payment to this payee under this reference is under way or not found out yet; nothing was sent.',
          { retry: 'later' },
        );
      }
      const taken = { planId: plan.id, until: this.#clock.now() + LOCK_MS };
      if (await this.#holders.replace(name, held, taken)) return;
    }
  }

  /** Releases the reference. A payment whose outcome is unknown keeps it until its time is up. */
  async giveBack(plan: PaymentPlan): Promise<void> {
    const name = await toName(plan);
    const held = await this.#holders.read(name);
    // If the time was up, another plan may have the reference by now.
    if (held.value.planId === plan.id) await this.#holders.replace(name, held, FREE);
  }
}

function toName({ creatorId, projectId, reference }: PaymentPlan): Promise<string> {
  return sha256(JSON.stringify([creatorId, creatorId === null ? projectId : null, foldReference(reference)]));
}
