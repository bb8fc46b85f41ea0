import * as z from 'zod';
import type { TrackagoatClient } from '../client.js';
import { systemClock } from '../http/clock.js';
import { toMilliseconds } from '../workflows/days.js';
import { isWorkflowError } from '../workflows/workflow-error.js';
import type { Budget, Moment } from '../workflows/workflow-options.js';
import { ApprovalTokens } from './approval-token.js';
import { type ApprovalChannel, type ApprovalRequest, approvalRequest, PaymentGate } from './payment-gate.js';
import { PlanStore } from './plan-store.js';
import { type Binding, Scope } from './scope.js';
import { Spending, type SpendingLimits } from './spending.js';
import type { Capability, ToolDefinition } from './tool.js';
import { ToolRefusal, type ToolResult, toolError } from './tool-error.js';
import { inToolWords } from './tool-words.js';
import { allTools } from './tools/all-tools.js';
import { whyNoWrite } from './write-scope.js';

/** Options of a toolset. */
export interface ToolsetOptions {
  /** Effects or tools by name. Default `['read']`: what writes or pays has to be named. */
  readonly allow?: readonly (Capability | (string & {}))[];
  /** Takes these parameters away from the model. */
  readonly bind?: Binding;
  readonly limits?: SpendingLimits;
  /** How a person is asked to approve a payment. Without one, and without an adapter that brings one, nothing is paid. */
  readonly approve?: ApprovalChannel;
  /** Signs approval tokens; at least 32 bytes. Default: random, made with the toolset. */
  readonly secret?: Uint8Array;
  /** How long an approval is good, milliseconds. Default 10 minutes. */
  readonly approvalTtlMs?: number;
  /** For each call. Default: 200 requests, 60 seconds; a commit has no bound, for it must come to its receipt. */
  readonly budget?: Budget;
  /** The time for expiries, limits and the workflows. Default: the service's, and this machine's. */
  readonly now?: () => Moment;
}

/** A tool as a toolset offers it: bound parameters are gone from `input`. */
export type OfferedTool = ToolDefinition;

/** A tool that is left out, and why. */
export interface DroppedTool {
  readonly tool: string;
  readonly why: string;
}

/** What a single call may bring. */
export interface ToolCallOptions {
  readonly signal?: AbortSignal | undefined;
  /** A way to ask, in place of the toolset's. */
  readonly approve?: ApprovalChannel | undefined;
}

/**
 * Tools for one client. Read-only unless told otherwise. A key without the write scope drops the tools that need it;
 * `dropped` says why.
 */
export async function createToolset(goat: TrackagoatClient, options: ToolsetOptions = {}): Promise<Toolset> {
  const allow = new Set<string>(options.allow ?? ['read']);
  const known = new Set<string>(['read', 'write', 'money', ...allTools.map(({ name }) => name)]);
  const strange = [...allow].filter((name) => !known.has(name));
  if (strange.length > 0)
    throw new RangeError(`allow knows no ${strange.join(', ')}; it takes effects and tool names.`);
  const writes = allTools.some((tool) => tool.effect !== 'read' && isAllowed(tool, allow));
  const noWrite = writes ? await whyNoWrite(goat) : null;
  const now = options.now;
  const clock = now ? () => toMilliseconds(now()) : systemClock.now;
  const tokens = new ApprovalTokens({
    now: clock,
    ...(options.secret ? { secret: options.secret } : {}),
    ...(options.approvalTtlMs === undefined ? {} : { ttlMs: options.approvalTtlMs }),
  });
  const spending = new Spending(options.limits ?? {}, clock);
  const paymentGate = new PaymentGate({ goat, tokens, spending, approve: options.approve });
  const parts = { goat, allow, noWrite, tokens, paymentGate, plans: new PlanStore(), options };
  return new Toolset(parts, new Scope(options.bind));
}

function isAllowed({ effect, name }: ToolDefinition, allow: ReadonlySet<string>): boolean {
  return allow.has(effect) || allow.has(name);
}

/** What a toolset and those that are bound more narrowly share. */
interface Parts {
  readonly goat: TrackagoatClient;
  readonly allow: ReadonlySet<string>;
  readonly noWrite: string | null;
  readonly tokens: ApprovalTokens;
  readonly paymentGate: PaymentGate;
  readonly plans: PlanStore;
  readonly options: ToolsetOptions;
}

const BUDGET: Budget = { maxRequests: 200, deadlineMs: 60_000 };
const REACH = { organization: 0, project: 1, creator: 2 } as const;

/** The tools of one client, as a host holds them. A model gets at them through `call` alone. */
export class Toolset {
  /** What is offered, in a fixed order. */
  readonly tools: readonly OfferedTool[];
  /** What is not, and why. */
  readonly dropped: readonly DroppedTool[];
  readonly #parts: Parts;
  readonly #scope: Scope;

  constructor(parts: Parts, scope: Scope) {
    this.#parts = parts;
    this.#scope = scope;
    const dropped: DroppedTool[] = [];
    const tools: OfferedTool[] = [];
    for (const tool of allTools) {
      const why = this.#whyNot(tool);
      if (why === null) tools.push({ ...tool, input: this.#boundInput(tool) });
      else dropped.push({ tool: tool.name, why });
    }
    this.tools = tools;
    this.dropped = dropped;
  }

  /** A narrower toolset: these ids are fixed, and a model no longer chooses them. Approvals and limits are shared. */
  bind(binding: Binding): Toolset {
    return new Toolset(this.#parts, this.#scope.narrow(binding));
  }

  /** Calls a tool. Never rejects: what goes wrong is a value with a code, one sentence and advice. */
  async call(name: string, input: unknown, { signal, approve }: ToolCallOptions = {}): Promise<ToolResult> {
    let tool: OfferedTool | undefined;
    try {
      tool = this.#find(name);
      const parsed = tool.input.safeParse(input ?? {});
      if (!parsed.success) throw invalidInput(parsed.error);
      const { goat, plans, paymentGate, options } = this.#parts;
      const data = await tool.run(parsed.data, {
        goat,
        plans,
        scope: this.#scope,
        paymentGate: paymentGate.withChannel(approve),
        workflow: {
          ...(tool.effect === 'money' ? {} : { budget: options.budget ?? BUDGET }),
          ...(signal ? { signal } : {}),
          ...(options.now ? { now: options.now } : {}),
        },
      });
      return { ok: true, data: tool.output.parse(data) };
    } catch (error) {
      const said = toolError(error);
      // Only a workflow speaks of its own parameters; the service's messages name fields of its bodies.
      if (!tool || !isWorkflowError(error)) return { ok: false, error: said };
      return { ok: false, error: { ...said, message: inToolWords(said.message, tool) } };
    }
  }

  /** What a person has to know to approve a plan: for a host's own dialog. Throws for an unknown plan. */
  approvalRequest(planId: string): ApprovalRequest {
    return approvalRequest(this.#parts.plans.get(planId), planId);
  }

  /**
   * Approves a plan: call it when a person has said yes, and never with anything that a model chose but the id. Answers
   * the token for `commit_payment`: one commit of this plan at this amount, until it expires.
   */
  async approve(planId: string): Promise<string> {
    const { totalCents } = this.#parts.plans.get(planId);
    return this.#parts.tokens.issue({ planId, cents: totalCents });
  }

  #find(name: string): OfferedTool {
    const tool = this.tools.find((offered) => offered.name === name);
    if (tool) return tool;
    const dropped = this.dropped.find(({ tool: other }) => other === name);
    if (dropped) throw new ToolRefusal('tool_unavailable', dropped.why);
    throw new ToolRefusal('tool_unknown', `There is no tool ${name.slice(0, 40)}.`);
  }

  #whyNot(tool: ToolDefinition): string | null {
    const { allow, noWrite } = this.#parts;
    if (!isAllowed(tool, allow)) return `It needs the effect ${tool.effect}, which this toolset was not allowed.`;
    if (tool.effect !== 'read' && noWrite !== null) return noWrite;
    if (REACH[tool.confinedTo] < REACH[this.#scope.finest]) {
      return `It cannot be confined to the ${this.#scope.finest === 'creator' ? 'creators' : 'project'} this toolset is bound to.`;
    }
    return null;
  }

  #boundInput({ input }: ToolDefinition): z.ZodObject {
    const { projectId, creatorIds } = this.#scope;
    const { project_id: project, creator, ...rest } = input.shape as Record<string, z.ZodType>;
    const shape = { ...rest };
    if (project && projectId === undefined) shape.project_id = project;
    if (creator && creatorIds?.length !== 1) shape.creator = creatorIds ? createChoice(creatorIds, creator) : creator;
    return z.strictObject(shape);
  }
}

function createChoice(ids: readonly string[], creator: z.ZodType): z.ZodType {
  const choice = z.enum(ids as [string, ...string[]]);
  return creator.isOptional() ? choice.optional() : choice;
}

function invalidInput(error: z.ZodError): ToolRefusal {
  const [issue] = error.issues;
  const path = issue?.path.map(String).join('.') || 'input';
  return new ToolRefusal('invalid_input', `${path}: ${issue?.message ?? 'is wrong'}.`.slice(0, 240), {
    retry: 'fix_input',
  });
}
