import type { ToolCallOptions } from '../tool.js';

/** A request as both SDKs hand it over. */
interface IncomingCall {
  readonly signal: AbortSignal;
  readonly meta: { readonly progressToken?: string | number | undefined; readonly [key: string]: unknown } | undefined;
  readonly notify: (notification: {
    method: 'notifications/progress';
    params: { progressToken: string | number; progress: number; total: number; message: string };
  }) => Promise<void>;
}

/** Version, trace, parent and flags, as the W3C writes them. */
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** What a request brings for a call: its cancellation, the wish to hear of progress, its place in a trace. */
export function toCallOptions({ signal, meta, notify }: IncomingCall): ToolCallOptions {
  const { progressToken, traceparent } = meta ?? {};
  const isTraced = typeof traceparent === 'string' && TRACEPARENT.test(traceparent);
  return {
    signal,
    ...(isTraced ? { traceparent } : {}),
    ...(progressToken === undefined
      ? {}
      : {
          onProgress: ({ done, total, message }) => {
            const params = { progressToken, progress: done, total, message };
            // A client that is gone hears nothing; the payments go on.
            notify({ method: 'notifications/progress', params }).catch(() => null);
          },
        }),
  };
}
