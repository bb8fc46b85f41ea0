import { type Clock, systemClock } from '../clock.js';

const HINT =
  "The mock's clock does not move. createClient({ clock: mock.clientClock }) moves it; over HTTP leave --now out.";

/** The advice if a mock counts by a stopped clock while the client waits in real time; otherwise undefined. */
export function stoppedClockHint(headers: Headers, clock: Clock): string | undefined {
  return headers.get('x-mock-rate-limit') === 'stopped-clock' && clock === systemClock ? HINT : undefined;
}

/** The words of a mock about its limit. Without `off` a test would wait for a limit that nobody applies. */
export function readMockLimit(
  headers: Headers,
  clock: Clock,
): { readonly limit?: number | undefined; readonly endless?: string | undefined } {
  if (headers.get('x-mock-rate-limit') === 'off') return { limit: Number.POSITIVE_INFINITY };
  return { endless: stoppedClockHint(headers, clock) };
}
