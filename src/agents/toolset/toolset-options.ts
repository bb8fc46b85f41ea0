import { bindingOptions, toolsetOptions } from '../../../options/agent-options.js';
import type { Taken } from '../../../options/option-table.js';
import { takeWithRangeError } from '../../../options/take-with-range-error.js';
import type { Clock } from '../../http/clock.js';
import type { Budget, Moment } from '../../workflows/workflow-options.js';
import type { Around } from '../around.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Forecaster } from '../forecaster.js';
import type { ApprovalChannel } from '../payments/approve/ask-person.js';
import type { SpendingLimits } from '../payments/limit/spending-limits.js';
import type { Binding } from '../scope.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import type { Capability } from '../tool.js';

/** Options of a toolset. */
export interface ToolsetOptions {
  /**
   * Effects or tools by name. Default `['read']`: what writes or pays has to be named, and so has `program`, which lets a
   * model read by programs in a sandbox.
   */
  readonly allow?: readonly (Capability | (string & {}))[];
  /** Takes these parameters away from the model. */
  readonly bind?: Binding;
  readonly limits?: SpendingLimits;
  /** How a person is asked to approve a payment. Without one, and without an adapter that brings one, nothing is paid. */
  readonly approve?: ApprovalChannel;
  /** The advice for the model if nobody can be asked, such as the command by which a person approves. */
  readonly approvalHint?: (planId: string) => string;
  /**
   * Keeps plans, used approvals, receipts and what was spent. Default: this process. Share one between the processes
   * that are to act as one, and give them one `secret`.
   */
  readonly store?: ToolsetStore;
  /**
   * Receives each plan, approval, attempt, read-back and receipt: `createAuditLog(write)`, or `fileAuditLog(path)` of
   * `trackagoat-sdk/agents/stores`. If it cannot write a line, nothing is paid. Default: no log.
   */
  readonly audit?: AuditLog;
  /** Stands around each tool call and each payment, for tracing: `createTracing().toolset` of `trackagoat-sdk/otel`. */
  readonly around?: Around;
  /** Signs approval tokens; at least 32 bytes. Default: random, made with the toolset. */
  readonly secret?: Uint8Array;
  /** How long an approval is good, milliseconds. Default 10 minutes. */
  readonly approvalTtlMs?: number;
  /** How long a no to a plan is remembered, milliseconds: until then nobody is asked about it, and nothing pays it. Default 10 minutes. */
  readonly refusalTtlMs?: number;
  /** How often people are asked within an hour, by all toolsets that share the store. Default 20. */
  readonly questionsPerHour?: number;
  /** Lines that a person reads of a plan: one of more is refused, and has to be split. Default 100. */
  readonly maxPlanLines?: number;
  /** For each call. Default: 200 requests, 60 seconds; a commit has no limit, because it must end with its receipt. */
  readonly budget?: Budget;
  /**
   * Milliseconds after which a commit begins no more payments and returns with what is paid and what is left. Default
   * 45,000: most hosts wait for a minute. Once a person has answered it has at least 10 seconds.
   */
  readonly commitDeadlineMs?: number;
  /** The time for expiries, limits and the workflows. Default: the service's, and this machine's. */
  readonly now?: () => Moment;
  /** Lets `forecast_owed` answer: `forecast` of `trackagoat-sdk/clone`. Default: none, and the tool says that it cannot. */
  readonly forecast?: Forecaster;
  /** Measures `commitDeadlineMs`. Default: the system's; a test that moves its client's clock gives the same one. */
  readonly clock?: Clock;
}

/** The toolset's own copy of its options. Throws a RangeError: a slip must not widen what a toolset may do. */
export function takeToolsetOptions(
  given: ToolsetOptions,
  toolNames: readonly string[],
): Taken<ToolsetOptions, typeof toolsetOptions> {
  const options = takeWithRangeError('createToolset', given, toolsetOptions);
  const known = ['read', 'write', 'money', 'program', ...toolNames];
  const unknownName = options.allow?.find((name) => !known.includes(name));
  if (unknownName !== undefined) {
    throw new RangeError(`createToolset: allow knows no ${unknownName}; it takes ${known.join(', ')}.`);
  }
  if (options.bind) throwIfUnbound('createToolset: bind', options.bind);
  return options;
}

/** A toolset's own copy of a binding. Throws a RangeError that names the key. */
export function takeBinding(given: Binding): Binding {
  const binding = takeWithRangeError('bind', given, bindingOptions);
  throwIfUnbound('bind', binding);
  return binding;
}

/** Nothing to bind to would leave everything open. */
function throwIfUnbound(where: string, binding: Binding): void {
  if (Object.keys(binding).length === 0) throw new RangeError(`${where} needs projectId or creatorIds.`);
}
