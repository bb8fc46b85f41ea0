import type * as z from 'zod/v4';
import type { TrackagoatClient } from '../client.js';
import type { WorkflowOptions } from '../workflows/workflow-options.js';
import type { Forecaster } from './forecaster.js';
import type { ApprovalChannel } from './payments/approve/ask-person.js';
import type { PaymentAudit } from './payments/commit/payment-audit.js';
import type { PaymentGate } from './payments/payment-gate.js';
import type { PaymentProgress } from './payments/plan/payout.js';
import type { PlanStore } from './payments/plan/plan-store.js';
import type { Scope } from './scope.js';
import type { ToolsetStore } from './store/toolset-store.js';

/** The capability of a tool: to read, to change data, to record payments, or (`program`) to run programs that read. */
export type Capability = 'read' | 'write' | 'money' | 'program';

/** The options of a single call. */
export interface ToolCallOptions {
  readonly signal?: AbortSignal | undefined;
  /** A way to ask, in place of the toolset's. */
  readonly approve?: ApprovalChannel | undefined;
  /** Hears how far a long call is; what it throws is ignored, and so is a promise of it that rejects. */
  readonly onProgress?: ((progress: PaymentProgress) => unknown) | undefined;
  /** The caller's place in a W3C trace (`00-…-…-01`), sent along with each request to the API. Default: none. */
  readonly traceparent?: string | undefined;
}

/** The surroundings that a tool works with. */
export interface ToolContext {
  readonly goat: TrackagoatClient;
  /** The scope that confines the toolset. */
  readonly scope: Scope;
  readonly plans: PlanStore;
  readonly store: ToolsetStore;
  /** Told of each plan that is made. */
  readonly audit: PaymentAudit;
  /** The only way to a payment: it asks for the approval and keeps the limits. */
  readonly paymentGate: PaymentGate;
  /** Lines of a plan that a person can be expected to read. */
  readonly maxPlanLines: number;
  readonly workflow: WorkflowOptions;
  /** Whether the model has a tool: an answer sends it to no other. */
  readonly offers: (tool: string) => boolean;
  /** Computes what will be owed, where the host gave something that can. */
  readonly forecast: Forecaster | undefined;
  readonly call: ToolCallOptions;
  /** The person at the host, if the host names one. */
  readonly person: string | undefined;
  /** The account from which that person answers. */
  readonly account: string | undefined;
}

/** The declaration of a tool. Adapters translate it and add nothing. */
export interface ToolDefinition<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  /** snake_case, as the model calls it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For the model: what it answers and when to use it. */
  readonly description: string;
  readonly effect: Exclude<Capability, 'program'>;
  /** The capability that must be allowed for it. Default: its effect. */
  readonly allowedBy?: Capability;
  /** Calling it twice with the same input leaves the same state as calling it once. */
  readonly idempotent: boolean;
  /** Its change cannot be undone. */
  readonly destructive: boolean;
  /** The finest confinement that it can keep; a finer binding drops the tool. */
  readonly confinedTo: 'organization' | 'project' | 'creator';
  readonly input: Input;
  readonly output: Output;
  /** The name of a parameter in the messages of a workflow, if it is not the parameter's own name in camelCase. */
  readonly words?: Readonly<Record<string, string>>;
  /** @internal Does the work; what it throws, the toolset turns into an error value. `toolset.call` runs it. */
  run(input: z.output<Input>, context: ToolContext): Promise<z.output<Output>>;
}

type Defaults = 'idempotent' | 'destructive' | 'confinedTo';

/** Declares a tool. Defaults: idempotent, not destructive, able to be confined to creators. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Omit<ToolDefinition<Input, Output>, Defaults> & Partial<Pick<ToolDefinition, Defaults>>,
): ToolDefinition<Input, Output> {
  return { idempotent: true, destructive: false, confinedTo: 'creator', ...tool };
}
