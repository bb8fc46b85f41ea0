import {
  isApiError,
  isNotFoundError,
  isRateLimitError,
  isServerError,
  isTrackagoatError,
  isValidationError,
} from '../../client/errors/errors.js';
import { codeText, label, messageText, shorten } from './untrusted-text.js';

/** Whether to call again: `no`, `fix_input` first, `later`, `same_input` at once, or `replan` with `next_tool`. */
export type RetryAdvice = 'no' | 'fix_input' | 'later' | 'same_input' | 'replan';

/** An error, as a value that a model can act on. */
export interface ToolError {
  /** The service's code, or one of the client's, the workflows' or the toolset's own. */
  readonly code: string;
  /** One sentence. */
  readonly message: string;
  /** Whether to try again, and how: not at all, with corrected input, later, with the same input, or with a new plan. */
  readonly retry: RetryAdvice;
  /** With `later`: seconds to wait. */
  readonly retry_after_seconds?: number;
  /** The tool that helps. */
  readonly next_tool?: string;
}

/** The result of a tool. */
export type ToolResult =
  | { readonly ok: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: ToolError };

type Advice = Partial<Pick<ToolError, 'retry' | 'retry_after_seconds' | 'next_tool'>>;

/** A refusal by the toolset itself; it becomes the error of the result. */
export class ToolRefusal extends Error {
  readonly error: ToolError;
  /** Whether text by others in the message is already marked. */
  readonly isMarked: boolean;
  /** Whether the message says what a person has to do or has done, so it needs no sentence about that. */
  readonly namesPerson: boolean;

  constructor(
    code: string,
    message: string,
    {
      isMarked = false,
      namesPerson = false,
      ...more
    }: Advice & { readonly isMarked?: boolean; readonly namesPerson?: boolean } = {},
  ) {
    super(message);
    this.isMarked = isMarked;
    this.namesPerson = namesPerson;
    this.error = { code, message, retry: 'no', ...more };
  }
}

/** Whether an error is of this package. Such an error comes before anything is paid or changed; others may come at any time. */
export function isOwnError(error: unknown): boolean {
  return isTrackagoatError(error) || error instanceof ToolRefusal;
}

/** The refusal of a wrong input. The message says what is wrong, and the way out. */
export function invalidInput(message: string): ToolRefusal {
  return new ToolRefusal('invalid_input', message, { retry: 'fix_input' });
}

/** The refusal of a plan for what is so already. */
export function nothingToChange(message: string, nextTool?: string): ToolRefusal {
  return new ToolRefusal('nothing_to_change', message, nextTool === undefined ? {} : { next_tool: nextTool });
}

const ADVICE: Readonly<Record<string, Advice>> = {
  creator_not_found: { retry: 'fix_input', next_tool: 'list_creators' },
  creator_ambiguous: { retry: 'fix_input', next_tool: 'list_projects' },
  invalid_input: { retry: 'fix_input' },
  invalid_path: { retry: 'fix_input' },
  method_not_found: { retry: 'fix_input' },
  method_ambiguous: { retry: 'fix_input' },
  method_inactive: { retry: 'fix_input' },
  mixed_currencies: { retry: 'fix_input', next_tool: 'plan_payment' },
  structure_ambiguous: { retry: 'fix_input' },
  structures_running: { retry: 'fix_input' },
  retention_exceeded: { retry: 'fix_input' },
  stale_plan: { retry: 'replan', next_tool: 'plan_settlement' },
  reference_reused: { retry: 'fix_input' },
  plan_changed: { retry: 'replan', next_tool: 'plan_settlement' },
  invalid_plan: { retry: 'replan', next_tool: 'plan_settlement' },
  nothing_due: { retry: 'no', next_tool: 'audit_unpaid_creators' },
  provisional_data: { retry: 'no', next_tool: 'weekly_payout_review' },
  budget_spent: { retry: 'fix_input' },
  unpublished_behaviour: { retry: 'fix_input' },
  bad_option: { retry: 'fix_input' },
  connection_failed: { retry: 'same_input' },
  timeout: { retry: 'same_input' },
  internal_error: { retry: 'same_input' },
};

/**
 * Turns anything that a tool threw into an error value. An error that this package does not know says only that the
 * tool failed.
 */
export function toolError(error: unknown): ToolError {
  try {
    return describe(error);
  } catch {
    // Not even its prototype can be read, for example that of a revoked proxy.
    return FAILED;
  }
}

const FAILED: ToolError = { code: 'tool_failed', message: 'The tool failed.', retry: 'no' };

function describe(error: unknown): ToolError {
  if (error instanceof ToolRefusal) {
    return error.isMarked ? error.error : { ...error.error, message: messageText(error.error.message) };
  }
  if (isRateLimitError(error)) {
    const seconds = Math.ceil(error.retryAfterMs / 1000);
    return {
      code: codeText(error.code),
      message: label(error.message, 240),
      retry: 'later',
      retry_after_seconds: seconds,
    };
  }
  if (!isTrackagoatError(error)) {
    return error instanceof RangeError ? describeMisuse(error) : FAILED;
  }
  const advice = ADVICE[error.code] ?? adviceByClass(error);
  // The service's sentences repeat names as they are, so the whole sentence counts as text by others.
  const message = isApiError(error) ? label(error.message, 240) : sentence(error.message);
  return { code: codeText(error.code), message, retry: 'no', ...advice };
}

/** Options that a library below refused. An error with a code is about the caller's input. */
function describeMisuse(error: RangeError & { readonly code?: unknown }): ToolError {
  const known = typeof error.code === 'string' && Object.hasOwn(ADVICE, error.code) ? error.code : undefined;
  const failed = { ...FAILED, message: sentence(error.message) };
  return known === undefined ? failed : { ...failed, code: known, ...ADVICE[known] };
}

/** The advice for an error without a known code. */
function adviceByClass(error: unknown): Advice {
  if (isNotFoundError(error) || isValidationError(error)) return { retry: 'fix_input' };
  return isServerError(error) ? { retry: 'later' } : {};
}

/** The first sentence; a model does not need the rest. A full stop within text by others does not end it. */
function sentence(message: string): string {
  const text = messageText(message);
  const [first = text] = text.match(/^(?:«[^»]*»|[^«])*?[.!?](?=\s|$)/) ?? [];
  return shorten(first, 240);
}

/** A result as the text that a model reads: compact JSON of the data, or of `{error}`. */
export function resultText(result: ToolResult): string {
  return JSON.stringify(result.ok ? result.data : { error: result.error });
}
