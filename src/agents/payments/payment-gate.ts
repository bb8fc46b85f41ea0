import type { TrackagoatClient } from '../client.js';
import { isTrackagoatError } from '../errors/guards.js';
import { mapBounded } from '../workflows/map-bounded.js';
import type { PaymentOutcome } from '../workflows/payments/pay-once.js';
import { commitPayment, type PaymentReceipt } from '../workflows/payments/record-payment.js';
import { commitSettlement } from '../workflows/settlement/commit-settlement.js';
import type { SettlementPlan } from '../workflows/settlement/settlement-plan.js';
import type { SettlementReceipt } from '../workflows/settlement/settlement-receipt.js';
import type { WorkflowOptions } from '../workflows/workflow-options.js';
import type { ApprovalTokens } from './approval-token.js';
import type { AnyPlan } from './plan-store.js';
import type { Spending } from './spending.js';
import { ToolRefusal, toolError } from './tool-error.js';
import { handleText, label } from './untrusted-text.js';

/** What a person is asked. Made by the toolset; a model has no word in it but the reference of a payment, between « and ». */
export interface ApprovalRequest {
  readonly planId: string;
  readonly totalCents: number;
  readonly currency: string;
  /** For example `Pay $250.00 to @maya.moves by «Venmo» for 3 accruals.` */
  readonly summary: string;
  /** What speaks against it: provisional amounts. Approving accepts them. */
  readonly warnings: readonly string[];
}

/** How a person is asked. Resolves to true only when one has said yes. */
export type ApprovalChannel = (request: ApprovalRequest, signal?: AbortSignal) => Promise<boolean>;

/** What became of a plan: one receipt, or one for each settlement of a batch. */
export interface Payout {
  readonly outcome: PaymentOutcome | 'partly_committed';
  readonly receipts: readonly (SettlementReceipt | PaymentReceipt | FailedReceipt)[];
  /** True for the answer to a plan that this toolset had paid before: nothing was paid now. */
  readonly isRepeated?: boolean;
}

/** A settlement of a batch that was refused before anything was sent. */
export interface FailedReceipt {
  readonly outcome: 'not_committed';
  readonly planId: string;
  readonly handle: string;
  readonly paidCents: 0;
  readonly plannedCents: number;
  readonly reason: { readonly code: string; readonly message: string };
}

/** What a payment gate works with. */
export interface CashierOptions {
  readonly goat: TrackagoatClient;
  readonly tokens: ApprovalTokens;
  readonly spending: Spending;
  /** Asked when no token came along. */
  readonly approve?: ApprovalChannel | undefined;
}

/** The only way from a tool to a payment: limits, then a person's approval, then a token that is used up, then the commit. */
export class PaymentGate {
  readonly #options: CashierOptions;
  readonly #done: Map<string, Payout>;

  constructor(options: CashierOptions, done = new Map<string, Payout>()) {
    this.#options = options;
    this.#done = done;
  }

  /** The same payment gate with another channel; what was paid and spent is shared. */
  withChannel(approve: ApprovalChannel | undefined): PaymentGate {
    return new PaymentGate({ ...this.#options, approve: approve ?? this.#options.approve }, this.#done);
  }

  /** Pays a plan, once. A plan that this toolset has paid already is answered with its receipt, without asking again. */
  async pay(
    plan: AnyPlan,
    more: { readonly planId: string; readonly token?: string; readonly workflow: WorkflowOptions },
  ): Promise<Payout> {
    const done = this.#done.get(more.planId);
    if (done?.outcome === 'committed') return this.#asItStands(done, more.workflow);
    const { tokens, spending } = this.#options;
    const payments = plan.kind === 'batch' ? plan.plans.map(({ totalCents }) => totalCents) : [plan.totalCents];
    spending.check(payments);
    const grant = { planId: more.planId, cents: plan.totalCents };
    const token = more.token ?? (await this.#ask(approvalRequest(plan, more.planId), more.workflow.signal));
    await tokens.redeem(token, grant);
    const settle = spending.reserve(payments);
    try {
      const payout = await this.#commit(plan, more.workflow);
      this.#done.set(more.planId, payout);
      settle(countedCents(payout));
      return payout;
    } catch (error) {
      // This package throws before anything is paid. After any other error nobody knows, so the amount stays counted.
      if (isTrackagoatError(error)) settle(0);
      throw error;
    }
  }

  /** What was paid before, unless it was voided since. */
  async #asItStands(payout: Payout, { signal }: WorkflowOptions): Promise<Payout> {
    const receipts = await mapBounded(payout.receipts, 4, async (receipt) => {
      if (!('payment' in receipt) || !receipt.payment) return receipt;
      const { id } = receipt.payment;
      const { status } = await this.#options.goat.payoutPayments.get(id, signal ? { signal } : {});
      return status === 'paid' ? receipt : voided(receipt);
    });
    return { outcome: combineOutcomes(receipts), receipts, isRepeated: true };
  }

  async #ask(request: ApprovalRequest, signal: AbortSignal | undefined): Promise<string> {
    const { approve, tokens } = this.#options;
    if (!approve) {
      throw new ToolRefusal(
        'approval_required',
        'A person has to approve this payment, and this host has no way to ask: give them the plan_id.',
      );
    }
    if ((await approve(request, signal)) !== true) {
      throw new ToolRefusal('approval_denied', 'The person who was asked did not approve this payment.');
    }
    return tokens.issue({ planId: request.planId, cents: request.totalCents });
  }

  async #commit(plan: AnyPlan, workflow: WorkflowOptions): Promise<Payout> {
    const { goat } = this.#options;
    // The warnings were part of what was approved.
    const options = { ...workflow, acceptProvisional: true };
    if (plan.kind === 'payment') {
      const receipt = await commitPayment(goat, plan, workflow);
      return { outcome: receipt.outcome, receipts: [receipt] };
    }
    if (plan.kind === 'settlement') {
      const receipt = await commitSettlement(goat, plan, options);
      return { outcome: receipt.outcome, receipts: [receipt] };
    }
    const receipts = await mapBounded(plan.plans, 4, async (one) => {
      try {
        return await commitSettlement(goat, one, options);
      } catch (error) {
        return failed(one, error);
      }
    });
    return { outcome: combineOutcomes(receipts), receipts };
  }
}

function combineOutcomes(receipts: Payout['receipts']): Payout['outcome'] {
  const outcomes = new Set(receipts.map(({ outcome }) => outcome));
  const [only] = outcomes;
  return outcomes.size === 1 && only ? only : outcomes.has('unknown') ? 'unknown' : 'partly_committed';
}

/** The receipt of a payment that is void by now. */
function voided<Receipt extends SettlementReceipt | PaymentReceipt>(receipt: Receipt): Receipt {
  const message = `the payment ${receipt.payment?.id} was voided since.`;
  const nextStep = 'Plan again: what was voided is due as another payment.';
  return { ...receipt, outcome: 'not_committed', paidCents: 0, reason: { code: 'voided_since', message }, nextStep };
}

/** What a person has to know to approve a plan. */
export function approvalRequest(plan: AnyPlan, planId: string): ApprovalRequest {
  const common = { planId, totalCents: plan.totalCents };
  if (plan.kind === 'payment') {
    const to = handleText(plan.handle) ?? 'nobody (ad-hoc payment of the project)';
    const summary = `Record ${dollars(plan.totalCents)} to ${to}${by(plan.methodName)} for ${label(plan.reference)}.`;
    const off = plan.accrualIds.length > 0 && plan.totalCents !== plan.dueCents;
    const warnings = off ? [`The accruals are owed ${dollars(plan.dueCents)}.`] : [];
    return { ...common, currency: 'USD', summary, warnings };
  }
  if (plan.kind === 'settlement') {
    const count = plan.accruals.length === 1 ? '1 accrual' : `${plan.accruals.length} accruals`;
    const to = handleText(plan.handle);
    const summary = `Pay ${dollars(plan.totalCents)} to ${to}${by(plan.methodName)} for ${count}.`;
    return { ...common, currency: plan.currency, summary, warnings: plan.provisional.map(({ message }) => message) };
  }
  const methodName = plan.plans[0]?.methodName ?? null;
  const warnings = plan.plans.flatMap(({ handle, provisional }) =>
    provisional.map(({ message }) => `${handleText(handle)}: ${message}`),
  );
  const summary = `Pay ${dollars(plan.totalCents)} in all to ${plan.plans.length} creators${by(methodName)}.`;
  return { ...common, currency: 'USD', summary, warnings };
}

function failed(plan: SettlementPlan, error: unknown): FailedReceipt {
  const { code, message } = toolError(error);
  const { id: planId, handle, totalCents: plannedCents } = plan;
  return { outcome: 'not_committed', planId, handle, paidCents: 0, plannedCents, reason: { code, message } };
}

/**
 * What counts against the limits: what was recorded, which is more than the plan when the cron added accruals in between.
 * Of an unknown outcome the whole plan, for it may have been paid.
 */
function countedCents({ receipts }: Payout): number {
  return receipts.reduce((sum, { outcome, paidCents, plannedCents }) => {
    return sum + (outcome === 'unknown' ? plannedCents : paidCents);
  }, 0);
}

function by(methodName: string | null): string {
  return methodName === null ? '' : ` by ${label(methodName, 40)}`;
}

function dollars(cents: number): string {
  const [whole = '0', rest = '00'] = (BigInt(cents) / 100n)
    .toString()
    .concat('.', String(cents % 100).padStart(2, '0'))
    .split('.');
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}
