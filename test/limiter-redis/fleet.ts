import { Redis } from 'ioredis';
import type { TestContext } from 'vitest';
import { type Clock, systemClock } from '../../src/client/http/clock.js';
import { type RedisClient, redisLimiterStore } from '../../src/client/limiter-redis.js';
import { type ClientOptions, createClient } from '../../src/index.js';
import { canaryKey, startService, succeed } from '../client/stub-service.js';

/** The limit that the fleets of the tests keep. */
export const WINDOW = { limit: 10, windowMs: 1_000 };

/** Workers that share a limit, and a server that counts for itself what arrives. */
export type Fleet = Awaited<ReturnType<typeof startFleet>>;

/** How a fleet differs from the usual one. */
export interface FleetOptions {
  readonly size?: number;
  /** A connection for each worker. Default: to the server at `port`. */
  readonly connect?: () => RedisClient & { disconnect(): void };
  readonly port?: number;
  /**
   * How many times as long as usual a worker waits for its store. Default 20: a machine that does not move for half a second must
   * not look like a Redis that is away.
   */
  readonly patience?: number;
  /** Options of the client of each worker. */
  readonly client?: (worker: number) => ClientOptions;
  /** Milliseconds until the server answers. */
  readonly responseMs?: number;
}

/** How long a client waits for its store before it looks once more. */
const STEP_MS = 100;

/** Starts a fleet of four workers, each with a connection of its own, that ends with the test. */
export async function startFleet(onTestFinished: TestContext['onTestFinished'], options: FleetOptions) {
  const { size = 4, port = 0, patience = 20, responseMs = 0 } = options;
  const client: (worker: number) => ClientOptions = options.client ?? (() => ({}));
  const connect = options.connect ?? (() => new Redis(port, '127.0.0.1', { retryStrategy: () => 50 }));
  const warnings: string[] = [];
  let steps = 0;
  const setTimer = (run: () => void, ms: number): unknown => {
    if (ms !== STEP_MS) return setTimeout(run, ms);
    const step = (): void => {
      steps += 1;
      run();
    };
    return setTimeout(step, ms * patience);
  };
  const { url, received } = await startService((response) => {
    setTimeout(() => succeed(response, [], { nextCursor: null }), responseMs);
  }, onTestFinished);
  const workers = await Promise.all(
    Array.from({ length: size }, async (_, worker) => {
      const redis = connect();
      onTestFinished(() => redis.disconnect());
      (redis as unknown as Redis).on?.('error', () => {});
      await redis.eval('return 1', 0);
      const warn = (message: string): unknown => message.includes('store') && warnings.push(message);
      const rateLimit = { ...WINDOW, store: redisLimiterStore(redis) };
      const given = client(worker);
      const clock: Clock = { ...systemClock, ...given.clock, setTimeout: setTimer };
      return createClient({ apiKey: canaryKey, baseUrl: url, rateLimit, logger: { warn }, ...given, clock });
    }),
  );
  return {
    /** The workers' log messages about their store. */
    warnings,
    /** How many steps of a tenth of a second the workers waited for their store in vain. */
    get steps() {
      return steps;
    },
    /** When each request arrived, in milliseconds. */
    get arrivals() {
      return received.map(({ at }) => at);
    },
    /** Makes that many calls, spread over the workers, and waits for all of them. */
    call: async (count: number): Promise<void> => {
      await Promise.all(Array.from({ length: count }, async (_, i) => workers[i % size]?.projects.list()));
    },
  };
}

/** The most requests that any stretch of `windowMs` holds. */
export function mostWithin(times: readonly number[], windowMs: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + windowMs).length));
}

/** A fetch whose requests travel for 0 to `mostMs` milliseconds, each for another time. */
export function slowWay(mostMs: number): (request: Request) => Promise<Response> {
  let seed = 7;
  return async (request) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    await new Promise((resolve) => setTimeout(resolve, (seed / 2 ** 31) * mostMs));
    return fetch(request);
  };
}
