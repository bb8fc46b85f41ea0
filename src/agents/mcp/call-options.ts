import type { ToolCallOptions } from '../tools/parts/tool.js';

/** A request as both SDKs hand it over. */
interface IncomingCall {
  readonly signal: AbortSignal;
  readonly meta: { readonly progressToken?: string | number | undefined; readonly [key: string]: unknown } | undefined;
  /** The header `traceparent` of the request, if it has one. */
  readonly header?: string | null | undefined;
  readonly notify: (notification: {
    method: 'notifications/progress';
    params: { progressToken: string | number; progress: number; total: number; message: string };
  }) => Promise<void>;
}

/** Version, trace, parent and flags, as the W3C writes them. */
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

function isTraceparent(value: unknown): value is string {
  return typeof value === 'string' && TRACEPARENT.test(value);
}

/** The options of a call that come from its request: cancellation, progress reports, its place in a trace. */
export function toCallOptions({ signal, meta, header, notify }: IncomingCall): ToolCallOptions {
  const { progressToken } = meta ?? {};
  // The call's own values take precedence over those of its connection.
  const traceparent = [meta?.traceparent, header].find(isTraceparent);
  return {
    signal,
    ...(traceparent === undefined ? {} : { traceparent }),
    ...(progressToken === undefined
      ? {}
      : {
          onProgress: ({ done, total, message }) => {
            const params = { progressToken, progress: done, total, message };
            // A client that has gone receives no progress. Its payments go on.
            notify({ method: 'notifications/progress', params }).catch(() => null);
          },
        }),
  };
}
