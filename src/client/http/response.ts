import { errorFromResponse, type RefusalMeta, ResponseFormatError, type TrackagoatError } from '../errors/errors.js';
import type { Received } from './api-promise.js';
import { type CallState, connectionError, errorFields } from './call-state.js';
import type { Events } from './events.js';
import { readRateLimit, stoppedClockHint } from './rate-headers.js';
import { showForeign } from './redaction.js';

/** Reads a response to its end, which must come within `maxResponseBytes`. */
export async function readResponse(state: CallState, response: Response): Promise<ReadResponse> {
  const { maxResponseBytes } = state.settings;
  let text: string | undefined;
  try {
    text = await readText(response, maxResponseBytes);
  } catch (cause) {
    throw connectionError(state, cause, 'body');
  }
  if (text === undefined) {
    const fields = errorFields(state, 'response_too_large', { response });
    throw new ResponseFormatError(`the response is larger than maxResponseBytes (${maxResponseBytes}).`, fields);
  }
  const { status } = response;
  const body = parseJson(text);
  // A status that allows a retry is enough; the body does not matter.
  if (body === undefined && status < 429 && isCutOff(text)) {
    const cause = new Error(`the response was cut off after ${text.length} characters`);
    throw connectionError(state, new TypeError('terminated', { cause }), 'body');
  }
  return { response, status, text, body };
}

// Undefined if there is more. The rest is then not read.
async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decode(chunks);
    bytes += value.length;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(value);
  }
}

/** For a text in one piece, as nearly all are: to make a decoder takes longer than to decode. jsdom has none to make one of. */
let whole: TextDecoder | undefined;

function decode(chunks: readonly Uint8Array[]): string {
  if (chunks.length === 1) {
    whole ??= new TextDecoder();
    return whole.decode(chunks[0]);
  }
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

// Whether an object ends before its brackets are closed. After an orderly close of the connection nothing else shows
// that the body was cut.
function isCutOff(text: string): boolean {
  if (!text.startsWith('{')) return false;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (inString && char === '\\') i++;
    else if (char === '"') inString = !inString;
    else if (!inString) depth += Number('{['.includes(char)) - Number('}]'.includes(char));
  }
  return inString || depth > 0;
}

/** A response whose body has been read. */
export interface ReadResponse {
  readonly response: Response;
  /** Copied from the response, because each access to a Response checks it again. */
  readonly status: number;
  readonly text: string;
  /** The text as JSON; undefined if it is not JSON. */
  readonly body: unknown;
}

/** The three fields of every JSON response. */
interface Envelope {
  readonly data: unknown;
  readonly error: string | null;
  /** Null or absent if there is nothing to say. */
  readonly meta?: RefusalMeta | null | undefined;
}

/** Whether the call succeeded. */
export function isOk({ status }: ReadResponse): boolean {
  return status >= 200 && status < 300;
}

/** Whether the service refused the request, so that it did nothing. Without the envelope a proxy may have said so. */
export function isRefusal({ status, body }: ReadResponse): boolean {
  const isFinal = (status >= 400 && status < 500 && status !== 408) || status === 501;
  return status === 429 || (isFinal && !!readEnvelope(body)?.error);
}

/** Whether the body is a file instead of JSON, as `format=csv` asks for. */
export function isCsv({ response }: ReadResponse): boolean {
  return !!response.headers.get('content-type')?.startsWith('text/csv');
}

/** Parses JSON; returns undefined for anything else. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The envelope of a body, or undefined if it has no envelope. */
export function readEnvelope(body: unknown): Envelope | undefined {
  return body && typeof body === 'object' && 'data' in body && 'error' in body ? (body as Envelope) : undefined;
}

/** The data of a deletion whose response has no body: what a 200 would contain, as far as the path names the row. */
function readDeletion({ name: { method, path } }: CallState, { status }: ReadResponse): Envelope | undefined {
  if (status !== 204 || method !== 'DELETE') return undefined;
  return { data: { id: /[\w-]{36}$/.exec(path)?.[0], deleted: true }, error: null };
}

/** The error for a response that is not what the API sends. It shows type and size, never the body. */
export function formatError(
  state: CallState,
  { response, status, text }: ReadResponse,
  wanted: string,
  hint = `Check that ${state.settings.baseUrlSetting} is the API.`,
): ResponseFormatError {
  const got = `${status} with ${text.length} characters of ${showForeign(`${response.headers.get('content-type')}`)}`;
  const fields = errorFields(state, 'invalid_response', { response, hint });
  return new ResponseFormatError(`expected ${wanted}, got ${got}.`, fields);
}

// The name of `rate_limit_exceeded` in older documentation.
const OLDER_NAME = 'too_many_requests';

/** The error for a response outside 2xx. */
function responseError(state: CallState, received: ReadResponse): TrackagoatError {
  const { response, status } = received;
  const envelope = readEnvelope(received.body);
  // For a gateway's page with a 5xx or 429 the status is enough. Any other response without an envelope does not come
  // from the API: a proxy's 404 must not pass for "this creator does not exist".
  if (!envelope?.error && status < 500 && status !== 429 && status !== 408) {
    return formatError(state, received, 'the error envelope');
  }
  const sentence = showForeign(`${envelope?.error ?? 'The service failed'}`);
  const meta = envelope?.meta ?? undefined;
  const limited = status === 429;
  // Some refusals have their code instead of a sentence.
  const own = typeof meta?.code === 'string' ? showForeign(meta.code) : undefined;
  const words = own ?? /^[a-z]+_[a-z_]+$/.exec(sentence)?.[0] ?? (limited ? OLDER_NAME : `http_${status}`);
  const code = words === OLDER_NAME ? 'rate_limit_exceeded' : words;
  const hint = limited ? stoppedClockHint(response.headers, state.settings.clock) : undefined;
  const fields = { ...errorFields(state, code, { response, hint }), status, meta };
  return errorFromResponse(
    sentence,
    fields,
    limited ? readRateLimit(response.headers, meta, state.settings.clock.now()) : undefined,
  );
}

/** The `meta` of a response that has none. */
export const NO_META: Readonly<Record<string, unknown>> = Object.freeze({});

/** Takes the data out of its envelope; throws for a refusal and for what is not the API. */
export function receive<T>(state: CallState, received: ReadResponse, events: Events): Received<T> {
  if (!isOk(received)) throw responseError(state, received);
  const { response, text, body } = received;
  const { operation } = state;
  const { isDocument, paging } = operation ?? {};
  const envelope = isDocument ? undefined : (readEnvelope(body) ?? readDeletion(state, received));
  // A document or a file comes without an envelope.
  const bare = isDocument ? body : !envelope && isCsv(received) ? text : undefined;
  const { data, error, meta }: Partial<Envelope> = bare === undefined ? (envelope ?? {}) : { data: bare, error: null };
  const fits = error === null && data != null && (!paging || Array.isArray(data));
  // The last page may have no cursor. A cursor that is not a text would end a list too early.
  if (!fits || (paging === 'cursor' && typeof (meta?.nextCursor ?? '') !== 'string')) {
    throw formatError(state, received, 'the envelope of a success');
  }
  if (operation?.id === 'createPayoutPayment' && !isPayment(data)) throw formatError(state, received, 'a payment', '');
  if (text && envelope) checkResponse(state, received, envelope, events);
  return { data: data as T, meta: meta ?? NO_META, response, state };
}

/** Whether data is a payment, as far as a caller pays again without one. A field that is missing never fails a call that paid. */
function isPayment(data: unknown): boolean {
  const { id, total_amount_cents: cents } = data as { id?: unknown; total_amount_cents?: unknown };
  return typeof id === 'string' && Number.isInteger(cents ?? 0);
}

/** A response as a Response whose body can be read. */
export function toResponse({ response, text }: Pick<ReadResponse, 'response' | 'text'>): Response {
  // With 204 and 304 the standard forbids a body, even an empty one.
  return new Response(text || null, response);
}

/** Checks a response against its schema. */
function checkResponse(state: CallState, received: ReadResponse, envelope: Envelope, events: Events): void {
  const { validate } = state.settings;
  if (!validate || validate === 'off') return;
  const issues = validate.schemas[state.name.operationId]?.safeParse(envelope).error?.issues;
  if (!issues) return;
  const found = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const error = formatError(state, received, `the shape of the spec (${found})`);
  if (validate.mode === 'strict') throw error;
  events.log('warn', error.message, error.toJSON());
}
