import { sumCents, throwIfMixed } from '../../../workflows/payments/cents.js';
import { sealPlan } from '../../../workflows/payments/plan-digest.js';
import { readStored } from '../../store/read-stored.js';
import { KEEP_MS, type ToolsetStore } from '../../store/toolset-store.js';
import { type BatchPlan, listParts, type Payout, PREFIXES, type Receipt } from './any-plan.js';
import type { KeptPlan } from './plan-store.js';

/** How far a plan has come. */
export interface OpenPlan {
  /** The rest to approve and pay; null if nothing is left. */
  readonly rest: KeptPlan | null;
  /** The receipts of the payments that were made, by the id of the plan. */
  readonly settled: ReadonlyMap<string, Receipt>;
  readonly paidCents: number;
}

/** The receipts of a look at the record, by the id of the plan: of payments that were made, and of those that are left as they are. */
interface Looked {
  readonly paid: ReadonlyMap<string, Receipt>;
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

type KeptPayout = Omit<Payout, 'earlier'> & { readonly earlier: readonly string[] };

/** Keeps the result of a call, for paging through its receipts. */
export function keepPayout(planId: string, payout: Payout, store: ToolsetStore): Promise<void> {
  return store.set(`payout:${planId}`, JSON.stringify({ ...payout, earlier: [...payout.earlier] }), KEEP_MS);
}

/** The result that `keepPayout` kept, or null. */
export async function readPayout(planId: string, store: ToolsetStore): Promise<Payout | null> {
  const kept = await readStored<KeptPayout>(store, `payout:${planId}`, ['outcome', 'receipts', 'earlier']);
  return kept && { ...kept, earlier: new Set(kept.earlier) };
}

/** The receipt of a payment that was made; null if no payment was made. */
export function readReceipt(planId: string, store: ToolsetStore): Promise<Receipt | null> {
  return readStored<Receipt>(store, `receipt:${planId}`, ['outcome', 'planId', 'payment', 'paidCents']);
}
