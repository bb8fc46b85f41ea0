import { forPersonOptions, toolCallOptions, toolsetApproveOptions } from '../../../base/options/agent-options.js';
import { checkClient, checkHas } from '../../../base/options/check-has.js';
import { findNearest } from '../../../base/options/find-nearest.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import { remindToAwait } from '../../../base/values/remind-to-await.js';
import type { TrackagoatClient } from '../../client/client.js';
import { isNotFoundError } from '../../client/errors/errors.js';
import type { Target } from '../../client/http/beside-a-mock/target.js';
import { systemClock } from '../../client/http/clock.js';
import { warnIfUntested } from '../../client/peers.js';
import { toCanonicalJson } from '../../workflows/payments/plan-digest.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { toMilliseconds } from '../../workflows/run/days.js';
import { Run } from '../../workflows/run/run.js';
import { isWorkflowError } from '../../workflows/run/workflow-error.js';
import { type Budget, Meter } from '../../workflows/run/workflow-options.js';
import type { ChangePlan } from '../changes/change-plan.js';
import { isBegun } from '../changes/open-change.js';
import { ApprovalDesk, type Asked } from '../payments/approve/approval-desk.js';
import type { ApprovalRequest } from '../payments/approve/approval-request.js';
import { Approvals, createSecret, deriveKey, TOKEN_TTL_MS } from '../payments/approve/approvals.js';
import { AskedCalls } from '../payments/approve/ask-person.js';
import type { Question } from '../payments/approve/question-store.js';
import { PaymentAudit } from '../payments/commit/payment-audit.js';
import { PaymentGate } from '../payments/gate/payment-gate.js';
import { checkPerson } from '../payments/limit/approvers.js';
import { readLimitsLeft } from '../payments/limit/payment-rules.js';
import { type LimitsLeft, Spending } from '../payments/limit/spending.js';
import { readShownFacts } from '../payments/plan/payee-facts.js';
import { isChangeId, type Making, PlanStore } from '../payments/plan/plan-store.js';
import { guardAuditLog, guardStore } from '../store/guard-store.js';
import { memoryToolsetStore } from '../store/memory-store.js';
import { KEEP_MS, type ToolsetStore } from '../store/toolset-store.js';
import { type ToolError, ToolRefusal, type ToolResult, toolError } from '../text/tool-error.js';
import { markUnknown, withoutInvisible } from '../text/untrusted-text.js';
import { allTools } from '../tools/all-tools.js';
import { bindClient, readOnce } from '../tools/parts/bound-client.js';
import { type Binding, outOfScope, Scope } from '../tools/parts/scope.js';
import { toLeftOut } from '../tools/parts/shared-schemas.js';
import {
  type Closing,
  keepListed,
  type ToolCallOptions,
  type ToolContext,
  type ToolDefinition,
} from '../tools/parts/tool.js';
import { readTraceparent, runAround } from '../work/activity.js';
import { createBoundInput, inToolWords, parseInput, toIds, withWayOn } from './parse-input.js';
import { type ToolsetOptions, takeBinding, takeToolsetOptions, whyNoWrite } from './toolset-options.js';

/** A tool as a toolset offers it: `input` has no bound parameters. */
export type OfferedTool = ToolDefinition;

/**
 * Tools for one client. It only reads unless you allow more. A key without the write scope drops the tools that need
 * it; `dropped` says why. Rejects if the audit log was cut or replaced since the store last saw it.
 *
 * @example
 * ```ts
 * const toolset = await createToolset(goat, {
 *   allow: ['read', 'money'],
 *   approve: async (request) => window.confirm(approvalText(request)),
 * });
 * ```
 */
export function createToolset(goat: TrackagoatClient, given: ToolsetOptions = {}): Promise<Toolset> {
  return remindToAwait('createToolset', openToolset(goat, given), ['call', 'tools', 'dropped', 'bind', 'forSession']);
}

async function openToolset(goat: TrackagoatClient, given: ToolsetOptions): Promise<Toolset> {
  warnIfUntested('zod');
  checkClient('createToolset: the client', goat);
  const options = takeToolsetOptions(
    given,
    allTools.map(({ name }) => name),
  );
  const allow = new Set<string>(options.allow ?? ['read']);
  const writes = allTools.some((tool) => tool.capability !== 'read' && isAllowed(tool, allow));
  const noWrite = writes ? await whyNoWrite(goat) : null;
  const { secret = createSecret() } = options;
  const store = guardStore(options.store ?? memoryToolsetStore());
  const target = await goat.target();
  const plans = new PlanStore(store, { target: goat.target, now: toClock(options) });
  const parts = { goat, target, all: allTools, allow, noWrite, store, secret, options, plans };
  const payments = openPayments(goat, { store, secret, options });
  await payments.audit.check();
  return new Toolset({ ...parts, ...payments, calls: new Set() }, new Scope(options.bind, store));
}

function isAllowed({ capability, name }: ToolDefinition, allow: ReadonlySet<string>): boolean {
  return allow.has(capability) || allow.has(name);
}

const BUDGET: Budget = { maxRequests: 200, deadlineMs: 60_000 };
const REACH = { organization: 0, project: 1, creator: 2 } as const;

/** The tools of one client, for the host. A model uses them only through `call`. */
export class Toolset {
  /** The tools on offer, in a fixed order. */
  readonly tools: readonly OfferedTool[];
  /** The tools that are not on offer, and the reasons. */
  readonly dropped: readonly { readonly tool: string; readonly why: string }[];
  /** The target of the tools: the live service or a mock. Every plan and every approval shows it. */
  readonly target: Target;
  readonly #parts: ToolsetParts;
  readonly #scope: Scope;

  /** @internal Only `createToolset` makes one. */
  constructor(parts: ToolsetParts, scope: Scope) {
    this.#parts = parts;
    this.#scope = scope;
    this.target = parts.target;
    const dropped: { tool: string; why: string }[] = [];
    const tools: OfferedTool[] = [];
    for (const tool of parts.all) {
      const why = this.#whyNot(tool);
      if (why === null) tools.push({ ...tool, input: createBoundInput(tool, this.#scope) });
      else dropped.push({ tool: tool.name, why });
    }
    this.tools = tools;
    this.dropped = dropped;
  }

  /** A narrower toolset: it fixes these ids, so a model no longer chooses them. Approvals and limits are shared. */
  bind(binding: Binding): Toolset {
    return new Toolset(this.#parts, this.#scope.narrow(takeBinding(binding)));
  }

  /**
   * The same toolset for one conversation: it knows only the plans that were made in it. Limits are shared.
   *
   * @throws RangeError for a session without a name, because it would share its plans with every other one.
   */
  forSession(session: string): Toolset {
    return new Toolset({ ...this.#parts, plans: this.#parts.plans.forSession(session) }, this.#scope);
  }

  /**
   * The same toolset for one person, by a name that the host has checked. An adapter's approval counts as this
   * person's, in the audit log and for limits that need two. Two names of one `account` are one person.
   */
  forPerson(name: string, options: { readonly account?: string } = {}): Toolset {
    const { account } = takeWithRangeError('forPerson', options, forPersonOptions);
    const person = checkPerson(name ?? '');
    return new Toolset({ ...this.#parts, person, account }, this.#scope);
  }

  /** Calls a tool. Never rejects: an error is a value with a code, one sentence and advice. */
  async call(name: string, input: unknown, options?: ToolCallOptions | null): Promise<ToolResult> {
    const tool = this.tools.find((offered) => offered.name === name);
    if (!tool) return { ok: false, error: this.#describe(this.#notOffered(name), undefined) };
    const toOutcome = (result: ToolResult): string => (result.ok ? 'ok' : result.error.code);
    const called = runAround(
      this.#parts.options.around,
      { kind: 'tool', tool: tool.name, capability: tool.capability, traceparent: readTraceparent(options) },
      { work: () => this.#callTool(tool, input, options), toOutcome },
    );
    const { calls } = this.#parts;
    calls.add(called);
    return called.finally(() => calls.delete(called));
  }

  /** Resolves when no call and no payment is under way. Wait for it before you close the audit log. */
  async ended(): Promise<void> {
    const { calls, gate } = this.#parts;
    while (calls.size > 0) await Promise.allSettled(calls);
    await gate.ended();
  }

  async #callTool(tool: OfferedTool, input: unknown, options?: ToolCallOptions | null): Promise<ToolResult> {
    try {
      return { ok: true, data: await this.#run(tool, input, options ?? {}) };
    } catch (error) {
      return { ok: false, error: this.#describe(error, tool) };
    }
  }

  /**
   * The question about the rest of a plan, for a host's own dialog: the one that waits for an answer, or a new one from
   * the current facts. An answer after its `expiresAt` does not count. Rejects for an unknown plan.
   */
  async approvalRequest(planId: string): Promise<ApprovalRequest> {
    checkHas('startsWith', planId, 'approvalRequest takes the id of a plan');
    return (await this.#ask(planId, { where: 'approvalRequest, a dialog of the host', isCounted: false })).request;
  }

  /**
   * Approves a request: call it when a person has said yes to `approvalText(request)`, with the request that was shown. Resolves
   * to the token for `commit_plan`: one commit of exactly this, until it expires. `by` names the person.
   */
  async approve(request: ApprovalRequest, options: { readonly by?: string | undefined } = {}): Promise<string> {
    const { by = this.#parts.person } = takeWithRangeError('approve', options, toolsetApproveOptions);
    const { approvals, plans, account } = this.#parts;
    if (typeof request?.planId === 'string') await this.#checkPlan(request.planId);
    return approvals.approve(request, { by, plans, ...(account === undefined ? {} : { account }) });
  }

  /** The limits, and how much is left of those on totals. A bound toolset shows only the limits. */
  limitsLeft(): Promise<LimitsLeft> {
    return readLimitsLeft(this.#parts.spending, this.#scope);
  }

  /** For adapters: whether an id is used for the first time in this store. It is remembered for at least `ttlMs`. */
  useOnce(id: string, ttlMs: number): Promise<boolean> {
    return this.#parts.store.add(`once:${id}`, '1', ttlMs);
  }

  /** For adapters: 32 bytes for one purpose. They are the same in every process whose toolset has the same `secret`. */
  deriveKey(purpose: string): Promise<Uint8Array> {
    return deriveKey(this.#parts.secret, purpose);
  }

  /** For adapters: the calls that a framework asks a person about by itself. */
  get askedCalls(): AskedCalls {
    const { store, desk, options } = this.#parts;
    return new AskedCalls({
      store,
      keepMs: KEEP_MS + 2 * (options.approvalTtlMs ?? 0),
      ask: (planId, where) => this.#ask(planId, { where, isCounted: true }),
      refuse: (request, reason) => desk.refuse(request, reason),
    });
  }

  async #ask(planId: string, asked: Asked): Promise<Question> {
    await this.#checkPlan(planId);
    const context = this.#createContext({}, new Meter(markUnknown));
    const { gate, plans, scope, workflow } = context;
    const call = { planId, scope, workflow, ...asked };
    if (!isChangeId(planId)) return gate.ask(await plans.get(planId), call);
    const plan = await plans.getChange(planId);
    return gate.askAboutChange(plan, { ...call, remake: () => context.remake(plan, planId) });
  }

  async #checkPlan(planId: string): Promise<void> {
    const { plans } = this.#parts;
    if (isChangeId(planId)) this.#scope.checkChange(await plans.getChange(planId), planId);
    else this.#scope.checkPlan((await plans.get(planId)).plan, planId);
  }

  async #run(tool: OfferedTool, input: unknown, call: ToolCallOptions): Promise<Record<string, unknown>> {
    const asked = parseInput(tool, input ?? {});
    const meter = new Meter(markUnknown);
    const whole = tool.capability === 'read' ? readOnce(this.#parts.goat) : this.#parts.goat;
    const { workflow, call: within } = this.#createContext(call, meter, { whole });
    const { budget = BUDGET } = this.#parts.options;
    const reading = { ...workflow, budget, ...(within.signal ? { signal: within.signal } : {}) };
    const { meter: _counted, ...limits } = reading;
    const goat = bindClient(whole, this.#scope, limits);
    const run = new Run(goat, reading);
    const given = await toIds(run, asked, this.#scope);
    const context = this.#createContext(call, meter, { whole, making: { tool: tool.name, input: given } });
    // A payment that has begun goes on to its receipt, so a commit has neither a budget nor a signal.
    const isMoney = tool.capability === 'money';
    const used = isMoney ? context : { ...context, goat, run, workflow: reading };
    const data: Closing = await tool.run(given, used);
    const closing = { ...toLeftOut(used.run.leftOut, data.left_out), ...this.#toUsage(meter) };
    return withoutInvisible(keepListed({ ...data, ...closing }, tool.fields));
  }

  /** The cost of a call. In a binding to creators it would reveal how much others have. */
  #toUsage({ usage: { requests, waitedMs } }: Meter): Pick<Closing, 'usage'> {
    return this.#scope.creatorIds || requests === 0 ? {} : { usage: { requests, waited_ms: waitedMs } };
  }

  #createContext(
    call: ToolCallOptions,
    meter: Meter,
    { whole = this.#parts.goat, making }: { readonly whole?: TrackagoatClient; readonly making?: Making } = {},
  ): ToolContext {
    const offers = (name: string): boolean => this.tools.some((other) => other.name === name);
    return createContext(this.#parts, { call, meter, making, offers, scope: this.#scope, whole });
  }

  #describe(error: unknown, tool: OfferedTool | undefined): ToolError {
    const words = toolError(error);
    try {
      const refused = { tool, offered: this.tools, namesPerson: error instanceof ToolRefusal && error.namesPerson };
      // A missing row and a row outside look alike. Otherwise a binding would reveal what exists outside.
      if (this.#scope.isBound && isNotFoundError(error)) return withWayOn(toolError(outOfScope()), refused);
      // Only a workflow names its own parameters; the service's messages name fields of its bodies.
      const inWords = tool && isWorkflowError(error) ? { ...words, message: inToolWords(words.message, tool) } : words;
      return withWayOn(inWords, refused);
    } catch {
      return words;
    }
  }

  #notOffered(name: string): ToolRefusal {
    const dropped = this.dropped.find(({ tool }) => tool === name);
    if (dropped) return new ToolRefusal('tool_unavailable', dropped.why);
    const asked = typeof name === 'string' ? name.slice(0, 40) : typeof name;
    const names = this.tools.map((offered) => offered.name);
    const nearest = names.length === 0 ? undefined : findNearest(asked, names);
    const near = nearest === undefined ? '' : `; the nearest is ${nearest}`;
    return new ToolRefusal('tool_unknown', `There is no tool ${JSON.stringify(asked)}${near}.`, {
      retry: 'fix_input',
      ...(nearest === undefined ? {} : { next_tool: nearest }),
    });
  }

  #whyNot(tool: ToolDefinition): string | null {
    const { allow, noWrite } = this.#parts;
    if (!isAllowed(tool, allow))
      return `It needs the capability ${tool.capability}, which this toolset was not allowed.`;
    if (tool.capability !== 'read' && noWrite !== null) return noWrite;
    if (REACH[tool.confinedTo] < REACH[this.#scope.finest]) {
      return `It cannot be confined to the ${this.#scope.finest === 'creator' ? 'creators' : 'project'} this toolset is bound to.`;
    }
    return null;
  }
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
function openPayments(
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
function toClock({ now, clock = systemClock }: ToolsetOptions): () => number {
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
function createContext(parts: ToolsetParts, { call, meter, making, offers, scope, whole }: Called): ToolContext {
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
