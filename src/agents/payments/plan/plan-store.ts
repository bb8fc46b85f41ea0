import { sessionOptions } from '../../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../../base/options/take-with-range-error.js';
import type { TrackagoatClient } from '../../../client/client.js';
import { describeTarget, isMockText, type Target } from '../../../client/http/beside-a-mock/target.js';
import { sumCents, throwIfMixed } from '../../../workflows/payments/cents.js';
import { isIntact, type PlanSeal, sealPlan } from '../../../workflows/payments/plan-digest.js';
import { CHANGE_PREFIX, type ChangePlan } from '../../changes/change-plan.js';
import { KEEP_MS, readStored, type ToolsetStore } from '../../store/toolset-store.js';
import { ToolRefusal } from '../../text/tool-error.js';
import { type AnyPlan, type BatchPlan, listParts, type Payout, PREFIXES, type Receipt } from './any-plan.js';
import type { PayeeFacts } from './payee-facts.js';

/** The stored form of a plan: the plan, and facts about its payees. */
export interface KeptPlan {
  readonly plan: AnyPlan;
  readonly payees: PayeeFacts;
}

/** Options: whose plans are found, and where they are carried out. */
export interface PlanStoreOptions {
  /** Only the plans of this conversation are found. Default: all. */
  readonly session?: string | undefined;
  /**
   * The place that the client reaches, which made the plans and carries them out. Omitted if plans are only approved,
   * without a client.
   */
  readonly target?: (() => Promise<Target>) | undefined;
  /** The time at which plans are made, epoch milliseconds. Omitted if plans are only approved. */
  readonly now?: (() => number) | undefined;
}

/** The call of a tool that made a plan. */
export interface Making {
  readonly tool: string;
  readonly input: Record<string, unknown>;
}

/** Where a plan comes from. */
export interface Origin {
  /** The place where it is carried out, in the words that a person reads. */
  readonly target: string;
  /** When its facts were read, epoch milliseconds; null if that is not known. */
  readonly at: number | null;
  /** How the plan of a change was made, to make it again. */
  readonly making?: Making | undefined;
}

/** A plan as the store has it. */
interface Written<Kept> extends Origin {
  readonly kept: Kept;
}

const NOT_KNOWN: Target = { kind: 'live', host: 'a host that is not known' };

/** How many digits of a plan's digest a model has to repeat. An approval signs all of them. */
const SHORT_DIGEST = 24;

/**
 * The plans that were made. A model names a plan by a short id; the content stays here, out of the model's reach. The
 * id follows from the whole plan, so another amount, method or payee is another plan. In a session only its own plans
 * are found.
 */
export class PlanStore {
  readonly #store: ToolsetStore;
  readonly #options: PlanStoreOptions;

  constructor(store: ToolsetStore, options: PlanStoreOptions = {}) {
    this.#store = store;
    this.#options = options;
  }

  /** The same plans, limited to one conversation. */
  forSession(session: string): PlanStore {
    takeWithRangeError('forSession', { session }, sessionOptions);
    return new PlanStore(this.#store, { ...this.#options, session });
  }

  /** Keeps a plan and returns its id. */
  async keep(kept: KeptPlan): Promise<string> {
    return this.#write(toShortId(kept.plan), kept);
  }

  /** Keeps a change and returns its id. */
  async keepChange(plan: ChangePlan, making?: Making): Promise<string> {
    return this.#write(toShortId(plan), plan, making);
  }

  /** The plan of that id. Throws `plan_not_found`, also for a plan of another session or one that was altered. */
  async get(planId: string): Promise<KeptPlan> {
    const kept = isChangeId(planId) ? null : await this.#read<KeptPlan>(planId);
    if (kept && toShortId(kept.plan) === planId && (await isIntact(PREFIXES[kept.plan.kind], kept.plan))) return kept;
    throw planNotFound(planId);
  }

  /** The change of that id. Throws as `get` does. */
  async getChange(planId: string): Promise<ChangePlan> {
    const plan = isChangeId(planId) ? await this.#read<ChangePlan>(planId) : null;
    if (plan && toShortId(plan) === planId && (await isIntact(CHANGE_PREFIX, plan))) return plan;
    throw planNotFound(planId);
  }

  /** Where a plan is carried out, when its facts were read and how it was made. Throws as `get` does. */
  async getOrigin(planId: string): Promise<Origin> {
    const written = await this.#readWritten(planId);
    if (written === null) throw planNotFound(planId);
    return written;
  }

  async #write(planId: string, kept: object, making?: Making): Promise<string> {
    const target = describeTarget((await this.#options.target?.()) ?? NOT_KNOWN);
    const written: Written<object> = { target, kept, making, at: this.#options.now?.() ?? null };
    await this.#store.set(`plan:${planId}`, JSON.stringify(written), KEEP_MS);
    if (this.#options.session !== undefined) await this.#store.set(this.#membership(planId), '1', KEEP_MS);
    return planId;
  }

  async #read<Kept>(planId: string): Promise<Kept | null> {
    const { session, target } = this.#options;
    const isOurs = session === undefined || (await this.#store.get(this.#membership(planId))) !== null;
    const written = isOurs ? await this.#readWritten<Kept>(planId) : null;
    if (written === null) return null;
    if (target) throwIfElsewhere(planId, written.target, describeTarget(await target()));
    return written.kept;
  }

  #readWritten<Kept>(planId: string): Promise<Written<Kept> | null> {
    return readStored<Written<Kept>>(this.#store, `plan:${planId}`, ['target', 'kept']);
  }

  #membership(planId: string): string {
    return `session:${this.#options.session}:${planId}`;
  }
}

/** Whether an id is that of a change, not of a payment. */
export function isChangeId(planId: string): boolean {
  return planId.startsWith(`${CHANGE_PREFIX}-`);
}

/** The refusal for a plan that does not exist or that the caller may not see. */
export function planNotFound(planId: string): ToolRefusal {
  return new ToolRefusal('plan_not_found', `There is no plan ${planId.slice(0, 40)} here.`, {
    retry: 'replan',
    next_tool: 'plan_settlement',
  });
}

/**
 * Refuses a plan that was made for another place. A mock of an organization has the same ids, so a plan that was
 * approved there would pay here.
 */
export function throwIfElsewhere(planId: string, planned: string, now: string): void {
  // From one mock to another no real money can move.
  if (planned === now || (isMockText(planned) && isMockText(now))) return;
  throw new ToolRefusal(
    'other_target',
    `The plan ${planId.slice(0, 40)} was made for the ${planned}, and this is the ${now}; nothing was paid or changed.`,
    { retry: 'replan', next_tool: 'plan_settlement' },
  );
}

function toShortId({ id }: PlanSeal): string {
  return id.slice(0, id.lastIndexOf('-') + 1 + SHORT_DIGEST);
}

/**
 * The place that the client reaches now. A person may take minutes to answer, and by then another server may listen on
 * this machine.
 */
export async function nameTarget(goat: TrackagoatClient): Promise<string> {
  return describeTarget(await goat.target());
}

/** How far a plan has come. */
export interface OpenPlan {
  /** The rest to approve and pay; null if nothing is left. */
  readonly rest: KeptPlan | null;
  /** The receipts of the payments that were made, by the id of the plan. */
  readonly settled: ReadonlyMap<string, Receipt>;
  readonly paidCents: number;
}

/** The payments of a plan that were sent before, as a look at the record shows them: receipts by the id of the plan. */
export interface Looked {
  /** The receipts of those that are recorded. */
  readonly paid: ReadonlyMap<string, Receipt>;
  /** The receipts of the others that are neither asked about nor sent again. */
  readonly held: ReadonlyMap<string, Receipt>;
}

/** Finds the rest of a plan from the kept receipts and those of a look. It does not ask the service. */
export async function openPlan(
  kept: KeptPlan,
  store: ToolsetStore,
  { paid, held }: Looked = { paid: new Map(), held: new Map() },
): Promise<OpenPlan> {
  const { plan } = kept;
  const parts = listParts(plan);
  const receipts = await Promise.all(parts.map(async ({ id }) => paid.get(id) ?? readReceipt(id, store)));
  const settled = new Map(receipts.flatMap((receipt) => (receipt ? [[receipt.planId, receipt] as const] : [])));
  const paidCents = sumCents([...settled.values()].map(({ payment, paidCents: now }) => payment?.totalCents ?? now));
  const left = parts.filter(({ id }) => !settled.has(id) && !held.has(id));
  if (left.length === parts.length) return { rest: kept, settled, paidCents };
  if (left.length === 0) return { rest: null, settled, paidCents };
  return { rest: { ...kept, plan: await sealBatch(left) }, settled, paidCents };
}

/** Makes one plan of several payments. Throws a WorkflowError `mixed_currencies` unless all are in one currency. */
export async function sealBatch(plans: BatchPlan['plans']): Promise<BatchPlan> {
  throwIfMixed(plans);
  return sealPlan(PREFIXES.batch, {
    kind: 'batch' as const,
    plans,
    totalCents: sumCents(plans.map((plan) => plan.totalCents)),
    currency: plans[0]?.currency ?? 'USD',
  });
}

/** Keeps the receipt of a payment that was made. Nobody is asked about that payment again. */
export function keepReceipt(receipt: Receipt, store: ToolsetStore): Promise<void> {
  return store.set(`receipt:${receipt.planId}`, JSON.stringify(receipt), KEEP_MS);
}

/** Keeps the result of a call, for paging through its receipts. */
export function keepPayout(planId: string, payout: Payout, store: ToolsetStore): Promise<void> {
  return store.set(`payout:${planId}`, JSON.stringify(payout), KEEP_MS);
}

/** The result that `keepPayout` kept, or null. */
export function readPayout(planId: string, store: ToolsetStore): Promise<Payout | null> {
  return readStored<Payout>(store, `payout:${planId}`, ['outcome', 'receipts', 'earlier']);
}

/** The receipt of a payment that was made; null if no payment was made. */
export function readReceipt(planId: string, store: ToolsetStore): Promise<Receipt | null> {
  return readStored<Receipt>(store, `receipt:${planId}`, ['outcome', 'planId', 'payment', 'paidCents']);
}
