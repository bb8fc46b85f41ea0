import { readField } from '../../../base/values/read-field.js';
import { ConnectionError, RateLimitError, TimeoutError } from '../errors/errors.js';
import { type CallState, isDoubtful } from './call-state.js';
import { type Clock, startTimer, tick } from './clock.js';
import { type Step, within } from './deadline.js';
import { deliver } from './deliver.js';
import { isOk, isRefusal, type ReadResponse, readEnvelope } from './envelope.js';
import type { Events } from './events.js';
import type { Limiter } from './limiter.js';
import type { RatePlace } from './limiter-store.js';
import { compose, fromRequest, type OutgoingRequest, toRequest } from './outgoing-request.js';
import { readRateHeaders, readRateLimit, retryAfterHeader, stoppedClockHint } from './rate-headers.js';
import { readResponse } from './read-response.js';
import { redactKeys, safeHeaders } from './redaction.js';
import type { Settings } from './settings.js';

/** Sends a request as often as is safe, and returns the last response, also a refusal. Throws if no response came. */
export type Send = (state: CallState, outgoing: OutgoingRequest) => Promise<ReadResponse>;

/** Makes the loop of attempts: wait for a place, send, judge the outcome, wait, send again. */
export function createSend(settings: Settings, limiter: Limiter, events: Events): Send {
  const { clock, maxRetryAfterMs, random } = settings;
  return async (state, outgoing) => {
    let end: (() => ReadResponse) | undefined;
    for (;;) {
      let place: RatePlace | undefined;
      try {
        if (!limiter.tryEnter())
          place = await within(state, { phase: 'queue' }, (signal) => limiter.wait(state, signal));
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
        received = await attempt(settings, state, outgoing);
        const { status, response } = received;
        events.emit('response', state, () => {
          return { status, durationMs: tick(clock) - startedAt, headers: safeHeaders(response.headers) };
        });
        delayMs = learnWait({ clock, limiter, events }, state, received);
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
      await pause(clock, state, delayMs);
      // The machine may have slept meanwhile.
      if (isKeyOver(state)) return end();
    }
  };
}

function attempt(settings: Settings, state: CallState, outgoing: OutgoingRequest): Promise<ReadResponse> {
  const { attemptMiddleware, baseUrl, maxResponseBytes } = settings;
  const step: Step = { phase: 'request', ms: state.timeoutMs };
  const before = state.delivery.sent;
  return within(state, step, async (signal) => {
    const last = (out: OutgoingRequest) => deliver(settings, state, { outgoing: out, signal });
    const response = await (attemptMiddleware.length
      ? compose(attemptMiddleware, async (r) => last(await fromRequest(baseUrl, r)))(toRequest(outgoing))
      : last(outgoing));
    step.phase = 'body';
    const received = await readResponse(state, response, maxResponseBytes);
    // A middleware may have made the response itself, or sent more than once.
    if (state.delivery.sent === before + 1 && isRefusal(received)) state.delivery.refused++;
    return received;
  });
}

/** Learns what a response says about the limit. Returns the wait that it asks for, also passed on to all calls that it concerns. */
function learnWait(
  { clock, limiter, events }: { readonly clock: Clock; readonly limiter: Limiter; readonly events: Events },
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

function pause(clock: Clock, state: CallState, ms: number): Promise<void> {
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
function isKeyOver({ name, clock, startedAt }: CallState): boolean {
  return !!name.idempotencyKey && clock.now() - startedAt >= KEY_MS;
}

/** Milliseconds to wait before the next attempt: full jitter over a doubling span of 0.5 s to at most 8 s. */
function backoffMs(attempts: number, random: () => number): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
}
