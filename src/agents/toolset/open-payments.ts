import type { TrackagoatClient } from '../../client/client.js';
import { systemClock } from '../../client/http/clock.js';
import { toMilliseconds } from '../../workflows/run/days.js';
import { ApprovalDesk } from '../payments/approve/approval-desk.js';
import { TOKEN_TTL_MS } from '../payments/approve/approval-token.js';
import { Approvals } from '../payments/approve/approvals.js';
import { PaymentAudit } from '../payments/commit/payment-audit.js';
import { PaymentGate } from '../payments/gate/payment-gate.js';
import { Spending } from '../payments/limit/spending.js';
import { guardAuditLog } from '../store/guard-store.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import type { ToolsetOptions } from './toolset-options.js';

/** The parts that payments work with, besides the client. */
interface PaymentsOptions {
  readonly store: ToolsetStore;
  readonly secret: Uint8Array;
  readonly options: ToolsetOptions;
}

/** The parts of a toolset that make payments. */
export interface Payments {
  readonly approvals: Approvals;
  readonly desk: ApprovalDesk;
  readonly audit: PaymentAudit;
  readonly spending: Spending;
  readonly gate: PaymentGate;
}

/** Builds the parts that make payments: approvals, limits and the payment gate, all on one store and one clock. */
export function openPayments(goat: TrackagoatClient, { store, secret, options }: PaymentsOptions): Payments {
  const { limits = {}, refusalTtlMs, questionsPerHour, approvalHint, around } = options;
  const { clock = systemClock, commitDeadlineMs: deadlineMs = 45_000 } = options;
  const now = toClock(options);
  const spending = new Spending(store, limits, now);
  const { approvers } = limits;
  const { approvalTtlMs: ttlMs = TOKEN_TTL_MS } = options;
  const approvals = new Approvals({ store, now, secret, ttlMs, ...(approvers === undefined ? {} : { approvers }) });
  const audit = new PaymentAudit(guardAuditLog(options.audit), store);
  const asking = { refusalTtlMs, questionsPerHour, approvalHint: approvalHint ?? defaultHint, ttlMs };
  const desk = new ApprovalDesk({ store, now, approvals, limits, ...asking, audit });
  const gated = { goat, store, desk, spending, now, deadlineMs, clock, audit, around };
  return { approvals, desk, audit, spending, gate: new PaymentGate(gated) };
}

/** The years 1973 to 2286. Epoch seconds lie before them, microseconds after. */
const [FIRST_MS, LAST_MS] = [1e11, 1e13] as const;

/** The time of a toolset, epoch milliseconds. Throws a RangeError if `now` gives another unit. */
export function toClock({ now, clock = systemClock }: ToolsetOptions): () => number {
  if (!now) return () => clock.now();
  const read = (): number => {
    const at = toMilliseconds(now());
    if (at >= FIRST_MS && at < LAST_MS) return at;
    throw new RangeError(`now must give a moment of our time: epoch milliseconds or ISO 8601. It gave ${at}.`);
  };
  read();
  return read;
}

function defaultHint(planId: string): string {
  return `A person has to approve this, and this host has no way to ask: give them the plan_id ${planId}.`;
}
