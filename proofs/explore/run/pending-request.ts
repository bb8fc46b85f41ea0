import type { SentRequest } from './sent-request.js';

/** A request that waits for the explorer's decision. */
export interface PendingRequest {
  readonly request: SentRequest;
  readonly body: string;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

/** A fixed order of parallel requests, whichever came first. */
export function compareRequests(left: PendingRequest, right: PendingRequest): number {
  const first = toKey(left);
  const second = toKey(right);
  return first === second ? 0 : first < second ? -1 : 1;
}

function toKey({ request, body }: PendingRequest): string {
  return `${request.method} ${request.url} ${body}`;
}
