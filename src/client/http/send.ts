import { readField } from '../../../base/values/read-field.js';
import { ConnectionError, RateLimitError, TimeoutError, throwConfigurationError } from '../errors/errors.js';
import { reachesMockOnly } from './beside-a-mock/target.js';
import { type CallState, connectionError, isDoubtful, isKnownUnsent, redirectError } from './call-state.js';
import { startTimer, tick } from './clock.js';
import { type Step, within } from './deadline.js';
import type { Events } from './events.js';
import type { Limiter } from './limiter.js';
import type { RatePlace } from './limiter-store.js';
import { readRateHeaders, readRateLimit, retryAfterHeader, stoppedClockHint } from './rate-headers.js';
import { redactKeys, safeHeaders } from './redaction.js';
import { type OutgoingRequest, sendThrough } from './request.js';
import { isOk, isRefusal, type ReadResponse, readEnvelope, readResponse } from './response.js';
import type { Settings } from './settings.js';

/** The parts with which a client makes its calls. */
export interface Engine {
  readonly settings: Settings;
  readonly events: Events;
  readonly limiter: Limiter;
  /** The lists whose end was a guess, by operationId. */
  readonly cutLists: Set<string>;
}

/**
 * Sends a request as often as is safe: waits for a place, sends, judges the outcome, waits, sends again. Returns the last
 * response, also a refusal. Throws if no response came.
 */
export async function send(engine: Engine, state: CallState, outgoing: OutgoingRequest): Promise<ReadResponse> {
  const { events, limiter } = engine;
  const { clock, maxRetryAfterMs, random } = engine.settings;
  let end: (() => ReadResponse) | undefined;
  for (;;) {
    let place: RatePlace | undefined;
    try {
      if (!limiter.tryEnter()) place = await within(state, { phase: 'queue' }, (signal) => limiter.wait(state, signal));
    } catch (error) {
      // That the limit lets no other attempt out in time does not change what became of the last one.
      if (end && error instanceof RateLimitError) return end();
      throw error;
    }
    const release = clock.hold?.();
    state.attempts++;
    const startedAt = tick(clock);
    events.emit('request', state);
    let received: ReadResponse | undefined;
    let failure: unknown;
    let delayMs = 0;
    try {
      received = await attempt(state, outgoing);
      const { status, response } = received;
      events.emit('response', state, () => {
        return { status, durationMs: tick(clock) - startedAt, headers: safeHeaders(response.headers) };
      });
      delayMs = learnWait(engine, state, received);
    } catch (error) {
      failure = error;
    } finally {
      // Only after `learnWait`, which may pause all calls. Otherwise the place would go to the next call first.
      limiter.leave(place);
      release?.();
    }
    if (received && isOk(received)) return received;
    end = () => {
      if (received) return received;
      throw failure;
    };
    // A wait for a limit that is counted by a stopped clock would not end.
    const endless = received?.status === 429 && stoppedClockHint(received.response.headers, clock);
    const retry = mayRetry(state, failure ?? received?.status) && delayMs <= maxRetryAfterMs && !endless;
    if (received?.status !== 429) delayMs = Math.max(delayMs, backoffMs(state.attempts, random));
    if (!retry || tick(clock) + delayMs > state.deadlineAt) return end();
    events.emit('retry', state, () => ({
      delayMs,
      reason: received?.status ?? redactKeys(String(readField(failure, 'name'))),
    }));
    await pause(state, delayMs);
    // The machine may have slept meanwhile.
    if (isKeyOver(state)) return end();
  }
}

function attempt(state: CallState, outgoing: OutgoingRequest): Promise<ReadResponse> {
  const { delivery, settings, timeoutMs } = state;
  const { attemptMiddleware, baseUrl } = settings;
  const step: Step = { phase: 'request', ms: timeoutMs };
  const before = delivery.sent;
  return within(state, step, async (signal) => {
    const last = (out: OutgoingRequest) => deliver(state, out, signal);
    const response = await (attemptMiddleware.length
      ? sendThrough(attemptMiddleware, baseUrl, outgoing, last)
      : last(outgoing));
    step.phase = 'body';
    const received = await readResponse(state, response);
    // A middleware may have made the response itself, or sent more than once.
    if (delivery.sent === before + 1 && isRefusal(received)) delivery.refused++;
    return received;
  });
}

/** Learns what a response says about the limit. Returns the wait that it asks for, also passed on to all calls that it concerns. */
function learnWait(
  { settings: { clock }, limiter, events }: Engine,
  state: CallState,
  { response: { headers }, status, body }: ReadResponse,
): number {
  limiter.learn(readRateHeaders(headers, clock));
  if (status < 300) return 0;
  const now = clock.now();
  if (status !== 429) return retryAfterHeader(headers, now) ?? 0;
  const rateLimit = readRateLimit(headers, readEnvelope(body)?.meta, now);
  // The daily quota may cover only one kind of call (scrapes), so the others still try.
  if (rateLimit.limit === 'window') limiter.pause(rateLimit.retryAfterMs);
  events.emit('rateLimited', state, () => rateLimit);
  return rateLimit.retryAfterMs;
}

function pause(state: CallState, ms: number): Promise<void> {
  const { clock } = state.settings;
  return within(state, { phase: 'backoff' }, (signal) => {
    return new Promise((resolve) => {
      const timer = startTimer(clock, ms, resolve);
      signal.addEventListener('abort', () => clock.clearTimeout(timer));
    });
  });
}

const FIRST_MS = 500;
const LONGEST_MS = 8_000;
const retryable: readonly unknown[] = [408, 429, 500, 502, 503, 504];

/**
 * Whether an attempt that ended with a status or an error may be repeated: if sending twice is harmless, or if nothing of the
 * call was carried out, as after a 429 or a refused connection. Never after a 409 or a caller's abort.
 */
function mayRetry(state: CallState, outcome: unknown): boolean {
  const { attempts, maxRetries, replayable } = state;
  if (!(attempts <= maxRetries) || isKeyOver(state)) return false;
  if (outcome instanceof TimeoutError) return replayable && !outcome.deadline;
  if (!(outcome instanceof ConnectionError || retryable.includes(outcome))) return false;
  return replayable || !isDoubtful(state);
}

const KEY_MS = 86_400_000;

/**
 * Whether a creating call has taken so long that the service may have forgotten its key. Sending it again could then
 * create twice.
 */
function isKeyOver({ name, settings, startedAt }: CallState): boolean {
  return !!name.idempotencyKey && settings.clock.now() - startedAt >= KEY_MS;
}

/** Milliseconds to wait before the next attempt: full jitter over a doubling span of 0.5 s to at most 8 s. */
function backoffMs(attempts: number, random: () => number): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
}

/** Sends one request with the key, to the base URL only, and follows no redirect. */
function deliver(state: CallState, outgoing: OutgoingRequest, signal: AbortSignal): Promise<Response> {
  const { authorization, fetch } = state.settings;
  const { url, method, body = null } = outgoing;
  // A middleware may fail first and pass the request on later. The error has said that nothing was sent, and that must
  // stay true.
  if (state.delivery.isOver)
    throwConfigurationError('bad_middleware', 'middleware handed a request on after its call had failed.');
  state.delivery.sent++;
  const headers = { ...outgoing.headers, authorization };
  const init: RequestInit = { method, body, headers, signal, redirect: 'manual' };
  // A mock's own fetch takes both forms, and a Request is a large part of the cost of such a call. The global fetch is looked
  // up now, because MSW may have started since.
  const given = reachesMockOnly(fetch) ? (fetch as typeof globalThis.fetch) : globalThis.fetch;
  const responding = fetch && given !== fetch ? fetch(new Request(url, init)) : given(url, init);
  return responding.then(
    (response) => {
      // A browser shows a redirect as status 0.
      if ([0, 301, 302, 303, 307, 308].includes(response.status)) {
        // An unread body would keep its connection and the process alive until the server gives up.
        response.body?.cancel().catch(() => {});
        throw redirectError(state, response);
      }
      return response;
    },
    (cause) => {
      if (isKnownUnsent(cause, method)) state.delivery.sent--;
      throw connectionError(state, cause, 'request');
    },
  );
}
