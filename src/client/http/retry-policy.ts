import { ConnectionError, TimeoutError } from '../errors/local-errors.js';
import { type CallState, isDoubtful } from './call-state.js';

const FIRST_MS = 500;
const LONGEST_MS = 8_000;
const retryable: readonly unknown[] = [408, 429, 500, 502, 503, 504];

/**
 * Whether an attempt that ended with a status or an error may be repeated: if sending twice is harmless, or if nothing of the
 * call was carried out, as after a 429 or a refused connection. Never after a 409 or a caller's abort.
 */
export function mayRetry(state: CallState, outcome: unknown): boolean {
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
export function isKeyOver({ name, clock, startedAt }: CallState): boolean {
  return !!name.idempotencyKey && clock.now() - startedAt >= KEY_MS;
}

/** Milliseconds to wait before the next attempt: full jitter over a doubling span of 0.5 s to at most 8 s. */
export function backoffMs(attempts: number, random: () => number): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
}
