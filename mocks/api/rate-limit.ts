import { elementAt } from '../../base/values/element-at.js';
import { MINUTE } from '../world/store/calendar.js';

/** Requests a key may make in a sliding minute. */
const REQUESTS_PER_MINUTE = 60;

/**
 * The values of the rate-limit headers: requests in the window, requests left, and the time (epoch seconds) when one is
 * free again.
 */
export interface RateState {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
}

/** The windows of an organization's keys as plain JSON. */
interface RateWindowsDump {
  readonly enabled: boolean;
  readonly windows: Readonly<Record<string, readonly number[]>>;
}

/** The sliding windows of an organization's keys. Off by default, because tests would run into it. */
export class RateWindows {
  private times = new Map<string, number[]>();
  private changes = 0;

  private isOn: boolean;

  constructor(private readonly isOnAtStart: boolean) {
    this.isOn = isOnAtStart;
  }

  /** Rises with every change. */
  get revision(): number {
    return this.changes;
  }

  get enabled(): boolean {
    return this.isOn;
  }

  set enabled(isOn: boolean) {
    this.isOn = isOn;
    this.changes += 1;
  }

  /** Counts one request of `key` at `now` (epoch ms). `retryAfter` (seconds) is set if it is one too many. */
  take(key: string, now: number): RateState & { readonly retryAfter?: number } {
    this.changes += 1;
    const times = (this.times.get(key) ?? []).filter((time) => time > now - MINUTE);
    const accepted = times.length < REQUESTS_PER_MINUTE;
    if (accepted) times.push(now);
    this.times.set(key, times);
    const freeAt = elementAt(times, 0) + MINUTE;
    const state = {
      limit: REQUESTS_PER_MINUTE,
      remaining: REQUESTS_PER_MINUTE - times.length,
      resetAt: Math.ceil(freeAt / 1000),
    };
    return accepted ? state : { ...state, retryAfter: Math.max(1, Math.ceil((freeAt - now) / 1000)) };
  }

  reset(): void {
    this.load({ enabled: this.isOnAtStart, windows: {} });
  }

  /** The windows as plain JSON. */
  dump(): RateWindowsDump {
    return { enabled: this.isOn, windows: Object.fromEntries(this.times) };
  }

  load({ enabled, windows }: RateWindowsDump): void {
    this.changes += 1;
    this.isOn = enabled;
    this.times = new Map(Object.entries(windows).map(([key, list]) => [key, [...list]]));
  }
}
