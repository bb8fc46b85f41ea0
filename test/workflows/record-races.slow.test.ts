import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedMock, serveMock } from '../../mocks/adapters/server.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import { commitPayment, type PaymentReceipt, planPayment, recordPayment } from '../../src/workflows/index.js';
import { sample } from '../harness/breadth.js';
import { stageOn } from './stage.js';

type Record = (goat: TrackagoatClient, accrualIds: readonly string[]) => Promise<PaymentReceipt>;

const input = { reference: 'invoice 17', creatorId: '@maya.moves', method: 'Venmo' };

const ways: readonly [string, Record][] = [
  ['recordPayment', (goat, accrualIds) => recordPayment(goat, { ...input, accrualIds })],
  [
    'planPayment and commitPayment',
    async (goat, accrualIds) => commitPayment(goat, await planPayment(goat, { ...input, accrualIds })),
  ],
];

/** Where the mock is reached, and by how many API keys. */
interface Scene {
  readonly mock: Mock;
  readonly baseUrl: string;
  readonly send: (request: Request) => Promise<Response>;
  readonly accrualIds: readonly string[];
  readonly keys: readonly string[];
}

/** A run that waits before its request number `at` until it is released. */
function startAt(scene: Scene, key: string, { at, record }: { readonly at: number; readonly record: Record }) {
  let sent = 0;
  let release = (): void => {};
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const fetch = async (request: Request): Promise<Response> => {
    sent += 1;
    if (sent === at) {
      arrive();
      await released;
    }
    return scene.send(request);
  };
  const goat = createClient({ apiKey: key, baseUrl: scene.baseUrl, fetch, rateLimit: false });
  const receipt = record(goat, scene.accrualIds);
  return { receipt, release, count: () => sent, waits: Promise.race([arrived, receipt.catch(() => {})]) };
}

/** Lets Maya earn three weeks. */
async function earnThreeWeeks(mock: Mock): Promise<string[]> {
  const { goat, creator, structure } = stageOn(mock);
  const maya = await creator('maya.moves', await structure(25_000));
  mock.clock.to('2026-01-26T09:00:00Z');
  return (await goat.payoutAccruals.list({ creator_id: maya.id })).data.map((accrual) => accrual.id);
}

/** All runs but the last wait at their offsets; the last runs whole, then the others go on, the latest first. */
async function race(scene: Scene, record: Record, offsets: readonly number[]): Promise<string[]> {
  scene.mock.rewind('before');
  const runs = [...offsets, Number.POSITIVE_INFINITY];
  const started = [];
  for (const [index, at] of runs.entries()) {
    const run = startAt(scene, scene.keys[index % scene.keys.length] ?? '', { at, record });
    await run.waits;
    started.push(run);
  }
  const receipts = [];
  for (const run of started.reverse()) {
    run.release();
    receipts.push(await run.receipt);
  }
  const goat = createClient({ apiKey: scene.mock.apiKey, fetch: scene.mock.fetch });
  const live = (await goat.payoutPayments.list({ status: 'paid' })).data;
  expect([offsets, live.length]).toEqual([offsets, 1]);
  for (const { payment } of receipts) expect(payment?.id).toBe(live[0]?.id);
  return receipts.map(({ outcome }) => outcome).sort();
}

describe.each(['in process', 'over HTTP'])('runs of one payment at once, %s', (where) => {
  let served: ServedMock | undefined;
  let scene: Scene;

  beforeAll(async () => {
    if (where === 'over HTTP') served = await serveMock({ port: 0 });
    const mock = served?.mock ?? createMock();
    const accrualIds = await earnThreeWeeks(mock);
    const send = (request: Request) => (served ? globalThis.fetch(request) : mock.fetch(request));
    const keys = [mock.apiKey, mock.createKey(), mock.createKey()];
    scene = { mock, baseUrl: served?.baseUrl ?? mock.baseUrl, send, accrualIds, keys };
    mock.checkpoint('before');
  });
  afterAll(() => served?.close());

  describe.each(ways)('%s', (_, record) => {
    it.each([1, 2, 3])(
      'are one payment at every offset of two and three, by %i API keys',
      async (count) => {
        const keys = scene.keys.slice(0, count);
        scene.mock.rewind('before');
        const whole = startAt(scene, scene.mock.apiKey, { at: Number.POSITIVE_INFINITY, record });
        await whole.receipt;
        const requests = whole.count();
        expect(requests).toBeGreaterThan(5);
        const offsets = Array.from({ length: requests }, (_, at) => at + 1);
        for (const first of where === 'over HTTP' ? sample(offsets, 3, count) : offsets) {
          expect(await race({ ...scene, keys }, record, [first])).toEqual(['already_paid', 'committed']);
          // In process, each pair with one number of keys; over HTTP, where the same code pays, each 45th.
          for (const second of sample(offsets, where === 'over HTTP' ? 15 : 3, first + count)) {
            const ends = await race({ ...scene, keys }, record, [first, second]);
            expect([first, second, ...ends]).toEqual([first, second, 'already_paid', 'already_paid', 'committed']);
          }
        }
      },
      120_000,
    );
  });
});
