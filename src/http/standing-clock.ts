import { type Clock, systemClock } from './clock.js';

const HINT =
  "The mock's clock does not move. createClient({ clock: mock.clientClock }) moves it; over HTTP leave --now out.";

/** What to do where a mock counts by a clock that stands, and the client waits in real time; else undefined. */
export function standingHint(headers: Headers, clock: Clock): string | undefined {
  return headers.get('x-mock-rate-limit') === 'standing-clock' && clock === systemClock ? HINT : undefined;
}
