import { ApiProblem } from '../world/store/api-problem.js';
import { DAY, toDay } from '../world/store/calendar.js';
import { getCap } from '../world/store/limits.js';
import { type ApiCall, getSession } from './api-call.js';
import { CLOCK_STOPPED, NOT_LIMITED } from './finish-response.js';

/**
 * Counts a request against the organization's daily quota and the key's minute; one too many is refused with 429 and
 * not counted. While the window is off, one of the mock's own headers says so, because a client that paces itself would
 * wait for nothing.
 */
export function limit(call: ApiCall): void {
  const { organization, apiKey } = getSession(call);
  const { world, rateWindows } = organization;
  const { state } = world;
  const today = toDay(state.now);
  if (state.usage.day !== today) state.usage = { day: today, requests: 0, scrapes: 0 };
  const quota = getCap(world, 'max_api_requests_per_day');
  if (quota !== null && state.usage.requests >= quota) {
    const seconds = Math.ceil(((today + 1) * DAY - state.now) / 1000);
    throw tooMany(`The daily quota of ${quota} requests is used up; it resets at 00:00 UTC.`, seconds);
  }
  if (!rateWindows.enabled) {
    state.usage.requests += 1;
    call.limitHeaders = NOT_LIMITED;
    return;
  }
  const taken = rateWindows.take(apiKey.key, state.now);
  call.limitHeaders = {
    'x-ratelimit-limit': String(taken.limit),
    'x-ratelimit-remaining': String(taken.remaining),
    'x-ratelimit-reset': String(taken.resetAt),
    ...(organization.isClockRunning ? {} : CLOCK_STOPPED),
  };
  if (taken.retryAfter !== undefined) {
    const message = `More than ${taken.limit} requests in a minute; wait ${taken.retryAfter} s.`;
    throw tooMany(message, taken.retryAfter);
  }
  state.usage.requests += 1;
}

function tooMany(message: string, retryAfter: number): ApiProblem {
  return new ApiProblem('rate_limit_exceeded', message, { retryAfter });
}
