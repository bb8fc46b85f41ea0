/** A call that was refused. */
class RefusedCall extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
  ) {
    super(message);
  }
}

/** A call whose response never came or could not be read. It is unknown whether it was carried out. */
export class LostResponse extends Error {}

/** A change that the page asks the API for. */
export interface SentChange {
  readonly body: object;
  /** Sent as `Idempotency-Key`. The same key gets the first response again. */
  readonly idempotencyKey?: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const PATIENCE_MS = 15_000;

/** The mock server that this page came from, with the API key of one world; null means the default world. */
export class Server {
  constructor(readonly apiKey: string | null) {}

  /** A call of the control plane: `control('GET', '/clock')`. Rejects with RefusedCall or LostResponse. */
  async control<Content>(method: Method, path: string, body?: object): Promise<Content> {
    return (await this.send(method, `/_mock${path}`, body && { body })) as Content;
  }

  /** A change through the API itself, so it is in the journal and faults apply, as for any other call. */
  async change<Data>(method: 'POST' | 'PATCH', path: string, change: SentChange): Promise<Data> {
    const envelope = await this.send(method, `/api/v1${path}`, change);
    return (envelope as { readonly data: Data }).data;
  }

  private async send(method: Method, url: string, change: SentChange | undefined): Promise<unknown> {
    const headers: Record<string, string> = {};
    if (this.apiKey !== null) headers.authorization = `Bearer ${this.apiKey}`;
    if (change) headers['content-type'] = 'application/json';
    if (change?.idempotencyKey !== undefined) headers['idempotency-key'] = change.idempotencyKey;
    const body = change && JSON.stringify(change.body);
    const { status, content } = await exchange(url, { method, headers, ...(body === undefined ? {} : { body }) });
    if (status < 400) return content;
    throw toRefusedCall(status, content);
  }
}

/** A new idempotency key. `randomUUID` only exists on secure pages, and the mock may be viewed from another machine. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `inspector-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function exchange(url: string, init: RequestInit): Promise<{ status: number; content: unknown }> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: response.status, content: await response.json() };
  } catch (error) {
    const why =
      error instanceof DOMException && error.name === 'TimeoutError' ? 'no response in time' : 'no complete response';
    throw new LostResponse(`The mock gave ${why} to ${init.method} ${url}.`, { cause: error });
  }
}

/** The API says `{error: sentence, meta: {code}}`, the control plane `{error: {message, code}}`. */
function toRefusedCall(status: number, content: unknown): RefusedCall {
  const { error, meta } = (content ?? {}) as { error?: unknown; meta?: { code?: string } };
  if (typeof error === 'string') return new RefusedCall(error, status, meta?.code ?? '');
  const { message, code } = (error ?? {}) as { message?: string; code?: string };
  return new RefusedCall(message ?? `The mock responded with ${status}.`, status, code ?? '');
}
