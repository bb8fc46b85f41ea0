import { toolCallOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import type { TrackagoatClient } from '../../client/client.js';
import { isNotFoundError } from '../../client/errors/errors.js';
import type { Target } from '../../client/http/beside-a-mock/target.js';
import { systemClock } from '../../client/http/clock.js';
import { toCanonicalJson } from '../../workflows/payments/plan-digest.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { toMilliseconds } from '../../workflows/run/days.js';
import { Run } from '../../workflows/run/run.js';
import { isWorkflowError } from '../../workflows/run/workflow-error.js';
import type { Meter } from '../../workflows/run/workflow-options.js';
import type { ChangePlan } from '../changes/change-plan.js';
import { isBegun } from '../changes/open-change.js';
import { ApprovalDesk } from '../payments/approve/approval-desk.js';
import { Approvals, TOKEN_TTL_MS } from '../payments/approve/approvals.js';
import { PaymentAudit } from '../payments/commit/payment-audit.js';
import { PaymentGate } from '../payments/gate/payment-gate.js';
import { Spending } from '../payments/limit/spending.js';
import { readShownFacts } from '../payments/plan/payee-facts.js';
import type { PlanStore } from '../payments/plan/plan-store.js';
import { guardAuditLog } from '../store/guard-store.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import { ToolRefusal, toolError } from '../text/tool-error.js';
import { bindClient } from '../tools/parts/bound-client.js';
import type { ToolCallOptions, ToolContext, ToolDefinition } from '../tools/parts/tool.js';
import type { ToolsetOptions } from './toolset-options.js';

/** The parts of a toolset that make payments. */
export interface Payments {
  readonly approvals: Approvals;
  readonly desk: ApprovalDesk;
  readonly audit: PaymentAudit;
  readonly spending: Spending;
  readonly gate: PaymentGate;
}

/** Builds the parts that make payments: approvals, limits and the payment gate, all on one store and one clock. */
export function openPayments(
  goat: TrackagoatClient,
  { store, secret, options }: Pick<ToolsetParts, 'store' | 'secret' | 'options'>,
): Payments {
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

/** The parts that a toolset shares with toolsets bound more narrowly. */
export interface ToolsetParts extends Payments {
  readonly goat: TrackagoatClient;
  readonly target: Target;
  /** The tools to offer, and the dropped ones with a reason. */
  readonly all: readonly ToolDefinition[];
  readonly allow: ReadonlySet<string>;
  readonly noWrite: string | null;
  readonly store: ToolsetStore;
  readonly secret: Uint8Array;
  readonly plans: PlanStore;
  readonly options: ToolsetOptions;
  /** The person at the host, if the host names one. */
  readonly person?: string | undefined;
  readonly account?: string | undefined;
  /** The calls that have not ended. */
  readonly calls: Set<Promise<unknown>>;
}

/** The parts that a call adds to its toolset. */
interface Called extends Pick<ToolContext, 'offers' | 'scope' | 'making'> {
  /** Reaches beyond the bounds. */
  readonly whole: TrackagoatClient;
  readonly call: ToolCallOptions;
  readonly meter: Meter;
}

/** Makes what a tool works with in one call. It has no budget. */
export function createContext(parts: ToolsetParts, { call, meter, making, offers, scope, whole }: Called): ToolContext {
  const { plans, store, audit, spending, gate, options, person, account, all } = parts;
  const {
    signal,
    approve = options.approve,
    onProgress,
    traceparent,
  } = takeWithRangeError('the options of a call', call, toolCallOptions);
  const sent = traceparent === undefined ? {} : { headers: { traceparent } };
  const goat = bindClient(whole, scope, sent);
  const workflow = { ...keepGiven({ now: options.now }), ...sent, meter };
  const context: ToolContext = {
    goat,
    run: new Run(goat, workflow),
    plans,
    store,
    audit,
    spending,
    gate,
    person,
    account,
    making,
    offers,
    scope,
    maxPlanLines: options.maxPlanLines ?? 100,
    call: { signal, approve, onProgress },
    keepChange: async (plan) => {
      await audit.plan(plan);
      return plans.keepChange(plan, making);
    },
    readFacts: (plan, by) => readShownFacts(new Run(whole, by), plan, { store, audit, scope }),
    remake: (plan, planId) => remakeChange(plan, planId, { all, context }),
    workflow,
  };
  return context;
}

/**
 * Makes a change's plan again from the present state, by the tool that made it. Throws `plan_changed` if it would be
 * another change, or none.
 */
async function remakeChange(
  plan: ChangePlan,
  planId: string,
  { all, context }: Pick<ToolsetParts, 'all'> & { readonly context: ToolContext },
): Promise<ChangePlan> {
  const { plans, store } = context;
  const { making } = await plans.getOrigin(planId);
  const tool = all.find(({ name }) => name === making?.tool);
  // A change that has begun goes on as it was approved: what is left of it would be another plan.
  if (!making || !tool || (await isBegun(plan, store))) return plan;
  const made: ChangePlan[] = [];
  const keepChange = async (now: ChangePlan): Promise<string> => {
    made.push(now);
    return planId;
  };
  // Its time and what it reads are of this moment.
  const run = new Run(context.goat, context.workflow);
  await tool.run(making.input, { ...context, run, making: undefined, keepChange }).catch((error: unknown) => {
    // A failed read says nothing about the change.
    if (!isWorkflowError(error) && !isNotFoundError(error) && !(error instanceof ToolRefusal)) throw error;
    throw planChanged(`planned again it is refused (${toolError(error).message.replace(/\.$/, '')})`);
  });
  const [now] = made;
  if (now && toCanonicalJson(now.change) === toCanonicalJson(plan.change)) return now;
  throw planChanged('what it changes is not as it was');
}
