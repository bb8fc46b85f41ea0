import { getNodeModule } from './worker-globals.js';

/** The part of a request that the explorer reads. A `Request` has it too. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Undefined if nothing can abort it. */
  readonly signal: AbortSignal | undefined;
}

const SIMPLE_METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
const SIMPLE_FIELDS = ['method', 'headers', 'body', 'signal', 'redirect'];

/**
 * The request of a call of fetch, and its body as text. Throws the errors of fetch. A plain call is read without making a
 * `Request`, because its stream and its signal are a large part of the cost of a run.
 */
export async function readSent(
  ...[input, init]: Parameters<typeof globalThis.fetch>
): Promise<{ readonly request: SentRequest; readonly body: string }> {
  const plain = readPlain(input, init ?? {});
  if (plain) return plain;
  const request = input instanceof Request && init === undefined ? input : new Request(input, init);
  return { request, body: request.body === null ? '' : await request.text() };
}

/** The same for a URL with plain fields. Undefined for every other call, which `Request` has to check. */
function readPlain(
  input: Parameters<typeof globalThis.fetch>[0],
  init: RequestInit,
): { readonly request: SentRequest; readonly body: string } | undefined {
  if (input instanceof Request || !getNodeModule('node:async_hooks')) return undefined;
  const { method = 'GET', body, signal = null } = init;
  const isPlain =
    URL.canParse(String(input)) &&
    SIMPLE_METHODS.includes(method) &&
    (body === undefined || body === null || (typeof body === 'string' && method !== 'GET')) &&
    (signal === null || signal instanceof AbortSignal) &&
    Object.keys(init).every((field) => SIMPLE_FIELDS.includes(field));
  if (!isPlain) return undefined;
  const { href, username, password } = new URL(String(input));
  if (username !== '' || password !== '') return undefined;
  const headers = new Headers(init.headers ?? undefined);
  // A Request sets this for a body of text.
  if (typeof body === 'string' && !headers.has('content-type')) headers.set('content-type', 'text/plain;charset=UTF-8');
  return { request: { method, url: href, headers, signal: signal ?? undefined }, body: body ?? '' };
}

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

/** A response that holds its text. It makes a stream only on demand, because that is a large part of the cost of a request. */
export class TextResponse extends (globalThis.Response ?? Object) {
  readonly #text: string;
  readonly #init: { readonly status: number; readonly headers: Readonly<Record<string, string>> };
  #streamed: Response | undefined;
  #isUsed = false;
  #hasStream = true;

  constructor(text: string, init: { readonly status: number; readonly headers: Readonly<Record<string, string>> }) {
    super(null, init);
    this.#text = text;
    this.#init = init;
  }

  override get body(): Response['body'] {
    return this.#hasStream ? this.#open().body : null;
  }

  override get bodyUsed(): boolean {
    return this.#isUsed || (this.#streamed?.bodyUsed ?? false);
  }

  override async text(): Promise<string> {
    if (this.#isUsed || this.#streamed) return this.#open().text();
    this.#isUsed = true;
    return this.#text;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#open().arrayBuffer();
  }

  override async blob(): Promise<Blob> {
    return this.#open().blob();
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override async formData(): Promise<FormData> {
    return this.#open().formData();
  }

  override clone(): Response {
    return this.#isUsed || this.#streamed ? this.#open().clone() : new TextResponse(this.#text, this.#init);
  }

  /** Takes the stream away, so that a caller reads the text in one piece. */
  withoutStream(): this {
    this.#hasStream = false;
    return this;
  }

  /** The response with a stream. It is used up if this one is. */
  #open(): Response {
    if (!this.#streamed) {
      this.#streamed = new Response(this.#text, this.#init);
      if (this.#isUsed) this.#streamed.text().catch(() => {});
    }
    return this.#streamed;
  }
}
