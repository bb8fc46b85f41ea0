import type { Aside } from './interludes.js';
import type { PendingRequest } from './pending-request.js';
import type { TraceEntry } from './trace.js';
import { deliver, type Worlds } from './transport.js';

/** A request that takes effect after its worker lost the connection. */
interface LateRequest {
  readonly pending: PendingRequest;
  readonly entry: { -readonly [Key in keyof TraceEntry]: TraceEntry[Key] };
  /** The number of requests after which it arrives. */
  readonly due: number;
}

/** The requests that are still under way. */
export class LateRequests {
  private waiting: LateRequest[] = [];

  get isUnderWay(): boolean {
    return this.waiting.length > 0;
  }

  add(late: LateRequest): void {
    this.waiting.push(late);
  }

  /** Those that are due take effect. Nobody gets their responses. */
  arrive(count: number, worlds: Worlds): Aside[] {
    const due = this.waiting.filter((one) => one.due <= count);
    this.waiting = this.waiting.filter((one) => one.due > count);
    return due.map(({ pending, entry }) => {
      const { operation, path, payment, tookEffect, status } = deliver(worlds, pending, 'deliver');
      entry.payment = payment;
      entry.tookEffect = tookEffect;
      const text = `the late ${operation ?? path} of worker ${entry.worker} arrives; it gets ${status}`;
      return { text, id: null };
    });
  }
}
