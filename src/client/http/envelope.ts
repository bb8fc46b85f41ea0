import { errorFromResponse } from '../errors/error-from-response.js';
import { ResponseFormatError } from '../errors/errors.js';
import type { RefusalMeta, TrackagoatError } from '../errors/trackagoat-error.js';
import { type CallState, errorFields } from './call-state.js';
import type { Events } from './events.js';
import { readRateLimit, stoppedClockHint } from './rate-headers.js';
import { showForeign } from './redaction.js';

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
export interface Envelope {
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
export function parseJson(text: string): unknown {
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
export function readDeletion({ name: { method, path } }: CallState, { status }: ReadResponse): Envelope | undefined {
  if (status !== 204 || method !== 'DELETE') return undefined;
  return { data: { id: /[\w-]{36}$/.exec(path)?.[0], deleted: true }, error: null };
}

/** The error for a response that is not what the API sends. It shows type and size, never the body. */
export function formatError(
  state: CallState,
  { response, status, text }: ReadResponse,
  wanted: string,
  hint = `Check that ${state.baseUrlSetting} is the API.`,
): ResponseFormatError {
  const got = `${status} with ${text.length} characters of ${showForeign(`${response.headers.get('content-type')}`)}`;
  const fields = errorFields(state, 'invalid_response', { response, hint });
  return new ResponseFormatError(`expected ${wanted}, got ${got}.`, fields);
}

// The name of `rate_limit_exceeded` in older documentation.
const OLDER_NAME = 'too_many_requests';

/** The error for a response outside 2xx. */
export function responseError(state: CallState, received: ReadResponse): TrackagoatError {
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
  const hint = limited ? stoppedClockHint(response.headers, state.clock) : undefined;
  const fields = { ...errorFields(state, code, { response, hint }), status, meta };
  return errorFromResponse(
    sentence,
    fields,
    limited ? readRateLimit(response.headers, meta, state.clock.now()) : undefined,
  );
}

/** The part of a zod schema that is needed; any library with this method fits. */
export interface ResponseSchema {
  /** Reports whether `value` fits, and which parts do not. */
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly ResponseIssue[] } };
}

/** An error that a schema finds. */
export interface ResponseIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A schema of the whole envelope by operation; operations without one are not checked. */
export type ResponseSchemas = Readonly<Record<string, ResponseSchema>>;

/**
 * How responses are checked against the spec. The schemas are `responseSchemas` of `trackagoat-sdk/schemas`; the caller
 * passes them in, so the core contains no schema library.
 */
export type Validation = 'off' | { readonly mode: 'warn' | 'strict'; readonly schemas: ResponseSchemas };

/** Checks a response against its schema. */
export function checkResponse(
  validate: Validation | undefined,
  { state, events }: { readonly state: CallState; readonly events: Events },
  { received, body }: { readonly received: ReadResponse; readonly body: unknown },
): void {
  if (!validate || validate === 'off') return;
  const issues = validate.schemas[state.name.operationId]?.safeParse(body).error?.issues;
  if (!issues) return;
  const found = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const error = formatError(state, received, `the shape of the spec (${found})`);
  if (validate.mode === 'strict') throw error;
  events.log('warn', error.message, error.toJSON());
}
