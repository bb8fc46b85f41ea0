/** The work of a toolset, for code around it such as tracing. */
export type Activity =
  | {
      readonly kind: 'tool';
      readonly tool: string;
      readonly effect: string;
      /** The caller's place in a W3C trace, where the call brought one. */
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
 * Stands around each tool call and each payment: it runs `work` at once, and hears the outcome of it by `toOutcome` (`ok`
 * or an error's code; of a payment its outcome). For tracing; it cannot change what happens.
 */
export type Around = <T>(activity: Activity, work: () => Promise<T>, toOutcome: (result: T) => string) => Promise<T>;

/** Runs work with somebody around it, exactly once, whatever that one does. */
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

/** Where a call is in a trace. Options that cannot be read are refused by the call itself, and not by whoever looks at them. */
export function readTraceparent(
  options: { readonly traceparent?: string | undefined } | null | undefined,
): string | undefined {
  try {
    return options?.traceparent;
  } catch {
    return undefined;
  }
}
