import type { Mock } from '../../mocks/index.js';
import { ManualClock } from '../client/manual-clock.js';

/**
 * A clock for a client, a toolset and a mock together. It stops while there is work, and then goes to the next timer.
 * So minutes of waiting for a rate limit take no time, and the same run is the same in each test.
 */
export class VirtualTime extends ManualClock {
  readonly #mock: Mock;

  constructor(mock: Mock) {
    super(Date.parse(mock.clock.now));
    this.#mock = mock;
  }

  /** A fetch whose answers take so many milliseconds of this time. */
  fetchAfter(ms: (request: Request) => number): (request: Request) => Promise<Response> {
    return async (request) => {
      await new Promise<void>((resolve) => this.setTimeout(resolve, ms(request)));
      return this.#mock.fetch(request);
    };
  }

  /** Runs work to its end, whatever it waits for. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const end = (): void => {
      isOver = true;
    };
    work.then(end, end);
    for (;;) {
      await quiet();
      if (isOver) return work;
      const [next] = this.waits;
      // It computes: nothing waits for the time.
      if (next === undefined) continue;
      this.advance(next);
      this.#mock.clock.to(new Date(this.now()).toISOString());
    }
  }
}

/** The longest row of hashes, one after the other, that is made between two waits, and as many again. */
const ROUNDS = 30;

/** Until all that can go on has come to a wait: hashes are made on other threads, so some of our own queue behind them. */
async function quiet(): Promise<void> {
  const bytes = new Uint8Array(1);
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(Array.from({ length: 4 }, () => crypto.subtle.digest('SHA-256', bytes)));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
