import { bindingOptions, toolsetOptions } from '../../../base/options/agent-options.js';
import { checkHas } from '../../../base/options/check-has.js';
import type { Taken } from '../../../base/options/option-table.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import type { TrackagoatClient } from '../../client/client.js';
import { isPermissionError, isTrackagoatError } from '../../client/errors/errors.js';
import type { Clock } from '../../client/http/clock.js';
import type { Budget, Moment } from '../../workflows/run/workflow-options.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { ApprovalChannel } from '../payments/approve/ask-person.js';
import type { SpendingLimits } from '../payments/limit/spending.js';
import type { ToolsetStore } from '../store/toolset-store.js';
import type { Binding } from '../tools/parts/scope.js';
import { CAPABILITIES, type Capability } from '../tools/parts/tool.js';
import type { Around } from '../work/activity.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/**
 * Finds out whether the client's key may write, without writing. It sends an empty change for a creator that does not
 * exist. The service refuses a missing scope before it checks anything else.
 *
 * @returns null if it may, otherwise the reason.
 */
export async function whyNoWrite(goat: TrackagoatClient): Promise<string | null> {
  try {
    await goat.call('updateCreator', { path: { id: NOBODY }, body: {} as never });
  } catch (error) {
    if (isPermissionError(error) && error.code === 'insufficient_scope') {
      return `The API key has only the scope ${error.granted?.join(', ') || 'read'}; this needs write.`;
    }
    if (!isTrackagoatError(error)) throw error;
  }
  return null;
}

/** Throws a RangeError for anything that is not a toolset, such as the Promise that `createToolset` returns, or a client. */
export function checkToolset(toolset: unknown): void {
  checkHas('approvalRequest', toolset, 'the toolset must be one of createToolset()');
}

/** Options of a toolset. */
export interface ToolsetOptions {
  /**
   * Capabilities, or single tools by name. Default `['read']`. Writing and paying must be named. A list replaces the
   * default: `['money']` alone carries out plans and makes none, so a payment needs `['read', 'money']`.
   */
  readonly allow?: readonly (Capability | (string & {}))[];
  /** Removes these parameters from the tools and fixes their values. */
  readonly bind?: Binding;
  /** Limits of payments. A toolset that may not pay refuses them. Default: no limits. */
  readonly limits?: SpendingLimits;
  /** How a person is asked to approve a payment. Without this option, and without an adapter that asks, nothing is paid. */
  readonly approve?: ApprovalChannel;
  /** The advice for the model if nobody can be asked, such as the command by which a person approves. */
  readonly approvalHint?: (planId: string) => string;
  /**
   * Keeps plans, used approvals, receipts and what was spent. Default: the memory of this process. Processes that must
   * act as one share a store and a `secret`.
   */
  readonly store?: ToolsetStore;
  /**
   * Receives each plan, approval, attempt, read-back and receipt: `createAuditLog(write)`, or `fileAuditLog(path)` of
   * `trackagoat-sdk/agents/stores`. If it cannot write a line, nothing is paid. Default: no log.
   */
  readonly audit?: AuditLog;
  /** Wraps each tool call and each payment, for tracing: `createTracing().toolset` of `trackagoat-sdk/otel`. */
  readonly around?: Around;
  /** Signs approval tokens; at least 32 bytes. Default: random, made with the toolset. */
  readonly secret?: Uint8Array;
  /** How long an approval is valid, milliseconds. Default 10 minutes. */
  readonly approvalTtlMs?: number;
  /**
   * How long a refusal of a plan is remembered, milliseconds. Until then nobody is asked about the plan, and nothing pays
   * it. Default 10 minutes.
   */
  readonly refusalTtlMs?: number;
  /** Maximum number of questions to people in an hour, over all toolsets that share the store. Default 20. */
  readonly questionsPerHour?: number;
  /** Maximum number of lines in a plan's text. A longer plan is refused and has to be split. Default 100. */
  readonly maxPlanLines?: number;
  /**
   * The budget of each call. Default: 200 requests and 60 seconds. A commit has no limit, because it must end with its
   * receipt.
   */
  readonly budget?: Budget;
  /**
   * Milliseconds after which a commit begins no more payments, and returns what is paid and what is left. Default
   * 45,000, because most hosts wait for a minute. After a person has answered, it has at least 10 seconds.
   */
  readonly commitDeadlineMs?: number;
  /** The time for expiries, limits and the workflows. Default: the service's, and this machine's. */
  readonly now?: () => Moment;
  /** Measures `commitDeadlineMs`. Default: the system's; a test that moves its client's clock gives the same one. */
  readonly clock?: Clock;
}

/**
 * The toolset's own copy of its options. Throws a RangeError for a wrong option: a mistake must not widen what a
 * toolset may do.
 */
export function takeToolsetOptions(
  given: ToolsetOptions,
  toolNames: readonly string[],
): Taken<ToolsetOptions, typeof toolsetOptions> {
  const options = takeWithRangeError('createToolset', given, toolsetOptions);
  const known = [...CAPABILITIES, ...toolNames];
  const unknownName = options.allow?.find((name) => !known.includes(name));
  if (unknownName !== undefined) {
    throw new RangeError(`createToolset: allow knows no ${unknownName}; it takes ${known.join(', ')}.`);
  }
  const limit = Object.keys(options.limits ?? {})[0];
  const canPay = options.allow?.some((name) => name === 'money' || name === 'commit_plan') ?? false;
  if (limit !== undefined && !canPay) {
    throw new RangeError(
      `createToolset: limits.${limit} limits payments, and these tools cannot pay: add money to allow, such as ['read', 'money'].`,
    );
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

/** An empty binding would leave everything open. */
function throwIfUnbound(where: string, binding: Binding): void {
  if (Object.keys(binding).length === 0) throw new RangeError(`${where} needs projectId or creatorIds.`);
}
