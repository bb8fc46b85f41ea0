import { ApiProblem } from '../world/store/api-problem.js';
import { DAY, MINUTE, toDay } from '../world/store/calendar.js';
import { getCap } from '../world/store/limits.js';
import type { Session } from './authenticate.js';

/** Requests a key may make in a sliding minute (contract §4). */
const REQUESTS_PER_MINUTE = 60;

/** What the rate-limit headers say: requests in the window, requests left, and the second (epoch) when one is free again. */
export interface RateState {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
}

/** No headers at all: what an answer carries while the window is off. */
export const NO_HEADERS: Readonly<Record<string, string>> = {};

/** The sliding windows of an organization's keys. Off by default, or tests would trip on it. */
export class RateWindows {
  private times = new Map<string, number[]>();

  constructor(public enabled: boolean) {}

  /** Counts one request of `key` at `now` (epoch ms). `retryAfter` (seconds) is set when it is one too many. */
  take(key: string, now: number): RateState & { readonly retryAfter?: number } {
    const times = (this.times.get(key) ?? []).filter((time) => time > now - MINUTE);
    const accepted = times.length < REQUESTS_PER_MINUTE;
    if (accepted) times.push(now);
    this.times.set(key, times);
    const freeAt = (times[0] as number) + MINUTE;
    const state = {
      limit: REQUESTS_PER_MINUTE,
      remaining: REQUESTS_PER_MINUTE - times.length,
      resetAt: Math.ceil(freeAt / 1000),
    };
    return accepted ? state : { ...state, retryAfter: Math.max(1, Math.ceil((freeAt - now) / 1000)) };
  }

  /** The windows as plain JSON. */
  dump(): Record<string, number[]> {
    return Object.fromEntries(this.times);
  }

  load(times: Readonly<Record<string, readonly number[]>>): void {
    this.times = new Map(Object.entries(times).map(([key, list]) => [key, [...list]]));
  }
}

function tooMany(message: string, retryAfter: number): ApiProblem {
  return new ApiProblem('rate_limit_exceeded', message, { retryAfter });
}

const UNLIMITED: Counted = { headers: NO_HEADERS };

/** What counting a request came to: the headers that its answer carries, and the refusal when it is one too many. */
export interface Counted {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal?: ApiProblem;
}

/**
 * Counts a request against the organization's daily quota and the key's minute; one too many is to be refused with 429
 * and is not counted. There are no headers while the window is off.
 */
export function countRequest(session: Session): Counted {
  const { world, rateWindows } = session.organization;
  const { state } = world;
  const today = toDay(state.now);
  if (state.usage.day !== today) state.usage = { day: today, requests: 0, scrapes: 0 };
  const quota = getCap(world, 'max_api_requests_per_day');
  if (quota !== null && state.usage.requests >= quota) {
    const seconds = Math.ceil(((today + 1) * DAY - state.now) / 1000);
    const message = `The daily quota of ${quota} requests is used up; it resets at 00:00 UTC.`;
    return { headers: NO_HEADERS, refusal: tooMany(message, seconds) };
  }
  if (!rateWindows.enabled) {
    state.usage.requests += 1;
    return UNLIMITED;
  }
  const taken = rateWindows.take(session.apiKey.key, state.now);
  const headers = {
    'x-ratelimit-limit': String(taken.limit),
    'x-ratelimit-remaining': String(taken.remaining),
    'x-ratelimit-reset': String(taken.resetAt),
  };
  if (taken.retryAfter !== undefined) {
    const message = `More than ${taken.limit} requests in a minute; wait ${taken.retryAfter} s.`;
    return { headers, refusal: tooMany(message, taken.retryAfter) };
  }
  state.usage.requests += 1;
  return { headers };
}
