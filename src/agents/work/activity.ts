/** The work of a toolset, for code around it such as tracing. */
export type Activity =
  | {
      readonly kind: 'tool';
      readonly tool: string;
      readonly capability: string;
      /** The caller's place in a W3C trace, if the call has one. */
      readonly traceparent?: string | undefined;
    }
  | {
      readonly kind: 'payment';
      /** The id of the payment's plan, as the audit log has it. */
      readonly planId: string;
      readonly cents: number;
      readonly currency: string;
    };

/**
 * Wraps each tool call and each payment. It runs `work` at once and reads the outcome with `toOutcome`: `ok` or an
 * error's code; for a payment, its outcome. It serves tracing and cannot change what happens.
 */
export type Around = <T>(activity: Activity, work: () => Promise<T>, toOutcome: (result: T) => string) => Promise<T>;

/** Runs work inside the wrapper. The work runs exactly once, whatever the wrapper does. */
export function runAround<T>(
  around: Around | undefined,
  activity: Activity,
  { work, toOutcome }: { readonly work: () => Promise<T>; readonly toOutcome: (result: T) => string },
): Promise<T> {
  if (!around) return work();
  let result: Promise<T> | undefined;
  const once = (): Promise<T> => {
    result ??= work();
    return result;
  };
  try {
    Promise.resolve(around(activity, once, toOutcome)).catch(() => null);
  } catch {
    // A tracer that fails must not fail a payment.
  }
  return once();
}

/** The place of a call in a trace. Unreadable options give undefined here; the call itself refuses them. */
export function readTraceparent(
  options: { readonly traceparent?: string | undefined } | null | undefined,
): string | undefined {
  try {
    return options?.traceparent;
  } catch {
    return undefined;
  }
}
