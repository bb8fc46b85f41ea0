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

/** How many turns without a hash show that nothing goes on. */
const TURNS = 5;

/** How many hashes other threads make now: counted, because on a busy machine each takes as long as it likes. */
let computing = 0;
for (const name of ['digest', 'sign', 'verify', 'importKey'] as const) {
  const compute = Reflect.get(crypto.subtle, name) as (...given: unknown[]) => Promise<unknown>;
  const counted = (...given: unknown[]): Promise<unknown> => {
    computing += 1;
    return compute.apply(crypto.subtle, given).finally(() => {
      computing -= 1;
    });
  };
  Reflect.set(crypto.subtle, name, counted);
}

/** Until all that can go on has come to a wait. */
async function quiet(): Promise<void> {
  for (let idle = 0; idle < TURNS; idle = computing === 0 ? idle + 1 : 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
