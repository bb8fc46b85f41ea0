import type { Clock } from '../../../client/http/clock.js';
import type { PaymentPlan } from '../../../workflows/payments/payment-plan.js';
import { sha256 } from '../../../workflows/payments/plan-digest.js';
import { foldReference } from '../../../workflows/payments/reference.js';
import { Versions } from '../../store/read-stored.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';

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
