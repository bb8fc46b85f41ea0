import { type Clock, systemClock } from './clock.js';

const HINT =
  "The mock's clock does not move. createClient({ clock: mock.clientClock }) moves it; over HTTP leave --now out.";

/** The advice if a mock counts by a stopped clock while the client waits in real time; otherwise undefined. */
export function stoppedClockHint(headers: Headers, clock: Clock): string | undefined {
  return headers.get('x-mock-rate-limit') === 'stopped-clock' && clock === systemClock ? HINT : undefined;
}
