import { executionAsyncId } from 'node:async_hooks';
import nodeCrypto, { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'trackagoat-sdk';
import { type ExploreOptions, explore, type FinishedRun, type Program } from 'trackagoat-sdk/explore';
import { createMock } from 'trackagoat-sdk/mocks';
import { matchers } from 'trackagoat-sdk/mocks/matchers';
import { describe, expect, it } from 'vitest';
import { createWorld } from './world.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function derive(): Promise<unknown> {
  const [salt, usages] = [new Uint8Array(8), ['deriveBits'] as const];
  const key = await crypto.subtle.importKey('raw', salt, 'PBKDF2', false, usages);
  return crypto.subtle.deriveBits({ name: 'PBKDF2', salt, iterations: 100_000, hash: 'SHA-256' }, key, 256);
}

const quick = { seeds: 3, pairs: 0, interludes: [] } as const;

async function payMaya(program: Program): Promise<ExploreOptions> {
  const { world } = await createWorld();
  return { world, workers: [program], ...quick };
}

/** Sends what is owed under a key that the test makes in its own way. */
function payUnder(createKey: () => string): Program {
  return async ({ goat, store }) => {
    const key = (store.get('key') as string | undefined) ?? createKey();
    store.set('key', key);
    const [maya] = await goat.creators.list().toArray();
    const body = { creator_id: maya?.id ?? '', auto_apply_outstanding: true } as const;
    await goat.payoutPayments.create(body, { idempotencyKey: key });
  };
}

const UUIDS = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(,|$))+$/;

describe('ordinary code is explored', () => {
  it.each<[string, () => string]>([
    ['crypto.randomUUID()', () => crypto.randomUUID()],
    ['randomUUID of node:crypto', () => randomUUID()],
    ['getRandomValues', () => crypto.getRandomValues(new Uint32Array(2)).join('-')],
    ['randomBytes of node:crypto', () => nodeCrypto.randomBytes(8).toString('hex')],
    ['Date.now()', () => `key-${Date.now()}`],
    ['new Date()', () => new Date().toISOString()],
    ['performance.now()', () => `key-${performance.now()}`],
    ['Math.random()', () => `key-${Math.random()}`],
  ])('%s', async (name, createKey) => {
    const keys: string[] = [];
    const report = await explore(await payMaya(payUnder(() => keys[keys.push(createKey()) - 1] ?? '')));
    if (/uuid/i.test(name)) expect(keys.join()).toMatch(UUIDS);
    expect(report.differs).toBeNull();
    expect(report.failures).toEqual([]);
    expect(report.calm).toMatchObject({ payments: 1, accruals: 2, cents: 20_000, endings: ['worker 1 resolved'] });
  });

  it('the client of this package, and back-offs by real timers, which cost nothing', async () => {
    const program: Program = async ({ mock }) => {
      const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, rateLimit: false });
      await new Promise((resolve) => setTimeout(resolve, 3_600_000));
      await sleep(3_600_000);
      const [maya] = await goat.creators.list().toArray();
      await goat.payoutPayments
        .create({ creator_id: maya?.id ?? '', auto_apply_outstanding: true })
        .catch(() => undefined);
    };
    const { world } = await createWorld();
    const report = await explore({ world, workers: [program], seeds: 1, singles: false });
    expect(report.differs).toBeNull();
    expect(report.calm.payments).toBe(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['three turns of the event loop', () => turn().then(turn).then(turn)],
    ['a key that another thread derives', derive],
  ])(
    'a request that follows the first after %s waits beside it, so their order does not hang on chance',
    async (_, work) => {
      const orders: string[] = [];
      const reads: Program = ({ goat }) =>
        Promise.all([goat.payoutPayments.list(), work().then(() => goat.creators.list().toArray())]);
      const check = ({ trace }: FinishedRun) => void orders.push(trace.map(({ path }) => path.split('?')[0]).join());
      const options = { ...(await payMaya(reads)), seeds: 1, singles: false, allowIdle: true };
      await explore({ ...options, invariants: [{ name: 'order', check }] });
      expect(orders[0]).toBe('/creators,/payout-payments');
    },
  );

  it('and has its own clock and chance back afterwards, and promises that nobody counts', async () => {
    const kept = async () => {
      const areCounted = await Promise.resolve().then(() => executionAsyncId() > 0);
      return [Date, setTimeout, Math.random, crypto.randomUUID, nodeCrypto.randomUUID, fetch, areCounted];
    };
    const before = await kept();
    await explore(await payMaya(payUnder(() => 'one key')));
    expect(await kept()).toEqual(before);
  });
});

describe('the calm run is a test of its own', () => {
  it('a program that rejects in it fails, with that error as cause, and toHold tells the story', async () => {
    const error = new Error('no such method');
    const report = await explore(await payMaya(() => Promise.reject(error)));
    const words = 'The job fails even without faults: worker 1 threw Error: no such method';
    expect([report.holds, report.failures[0]?.cause]).toEqual([false, error]);
    expect(report.failures).toMatchObject([{ invariant: 'calmRun', message: words }]);
    const { pass, message } = matchers.toHold(report);
    expect([pass, message()]).toEqual([false, expect.stringContaining(words)]);
    expect(() => matchers.toHold({})).toThrow(/expect a report of explore/);
  });

  it('one that changes nothing fails, unless allowIdle', async () => {
    const reads: Program = async ({ goat }) => {
      await goat.projects.list();
    };
    const options = { world: createMock(), workers: [reads], ...quick };
    expect((await explore(options)).failures[0]?.message).toBe('The job changes nothing');
    expect((await explore({ ...options, allowIdle: true })).failures).toEqual([]);
    const { world } = await createWorld();
    expect((await explore({ ...options, world, allowIdle: true })).holds).toBe(true);
  });

  it('a forgotten await fails, also where the promise rejects', async () => {
    const forgets: Program = async ({ goat }) => {
      const [maya] = await goat.creators.list().toArray();
      void goat.payoutPayments.create({ creator_id: maya?.id ?? '', auto_apply_outstanding: true });
    };
    const { failures } = await explore(await payMaya(forgets));
    expect(failures[0]).toMatchObject({
      invariant: 'awaited',
      message: 'Worker 1 returned before POST /payout-payments finished',
    });
  });

  it('a promise that rejects and that nobody waits for ends the worker, not the explorer', async () => {
    const leaves: Program = async ({ goat }) => {
      void Promise.reject(new Error('left alone'));
      await goat.projects.list();
    };
    const { failures } = await explore(await payMaya(leaves));
    expect(failures[0]?.message).toBe('The job fails even without faults: worker 1 threw Error: left alone');
  });
});

it('a method of Web Crypto that returns at once, as some runtimes have, keeps nobody waiting', async () => {
  const prototype = Object.getPrototypeOf(crypto.subtle) as { timingSafeEqual?: () => boolean };
  prototype.timingSafeEqual = () => false;
  try {
    const pay = payUnder(() => 'k-1');
    const job: Program = (context) => {
      (crypto.subtle as unknown as typeof prototype).timingSafeEqual?.();
      return pay(context);
    };
    expect((await explore({ ...(await payMaya(job)), seeds: 1 })).runs['single faults']).toBeGreaterThan(1);
  } finally {
    delete prototype.timingSafeEqual;
  }
});
