import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock } from '../../mocks/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import {
  commitPayment,
  type PaymentItem,
  type PaymentReceipt,
  planPayment,
  recordPayment,
  recordPayments,
} from '../../src/workflows/index.js';
import { inAnyOrder } from '../harness/any-order.js';
import { atLeast, sample } from '../harness/breadth.js';
import { payeesEarned, payOthers } from './forty-payees.js';
import { stageOn } from './stage.js';
import { races } from './take-turns.js';

type Record = (goat: TrackagoatClient, accrualIds: readonly string[]) => Promise<PaymentReceipt>;

const input = { reference: 'invoice 17', creatorId: '@maya.moves', method: 'Venmo' };

const ways: readonly [string, Record][] = [
  ['recordPayment', (goat, accrualIds) => recordPayment(goat, { ...input, accrualIds })],
  [
    'planPayment and commitPayment',
    async (goat, accrualIds) => commitPayment(goat, await planPayment(goat, { ...input, accrualIds })),
  ],
];

/** Where the mock is reached, and by which API keys. Maya has earned three weeks. */
async function startScene(where: string) {
  const served = where === 'over HTTP' ? await serveMock({ port: 0 }) : undefined;
  const mock = served?.mock ?? createMock();
  const { creator, structure, owed } = stageOn(mock);
  const maya = await creator('maya.moves', await structure(25_000));
  mock.clock.to('2026-01-26T09:00:00Z');
  const accrualIds = await owed(maya.id);
  const send = (request: Request) => (served ? globalThis.fetch(request) : mock.fetch(request));
  const keys = [mock.apiKey, mock.createKey(), mock.createKey()];
  mock.checkpoint('before');
  return { mock, baseUrl: (served ?? mock).baseUrl, send, accrualIds, keys, close: served?.close };
}

type Scene = Awaited<ReturnType<typeof startScene>>;

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
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene(where);
  });
  afterAll(() => scene.close?.());

  describe.each(ways)('%s', (_, record) => {
    it.each([1, 2, 3])('are one payment at every offset of two and three, by %i API keys', async (count) => {
      const keys = scene.keys.slice(0, count);
      scene.mock.rewind('before');
      const whole = startAt(scene, scene.mock.apiKey, { at: Number.POSITIVE_INFINITY, record });
      await whole.receipt;
      const requests = whole.count();
      expect(requests).toBeGreaterThan(5);
      const offsets = Array.from({ length: requests }, (_, at) => at + 1);
      for (const first of where === 'over HTTP' ? sample(offsets, 3, count) : offsets) {
        // Two runs have no use for a third key.
        if (count < 3) expect(await race({ ...scene, keys }, record, [first])).toEqual(['already_paid', 'committed']);
        // In process, a fifth of all pairs with one number of keys; over HTTP, where the same code pays, each 45th.
        for (const second of sample(offsets, 15, 4 * first + 5 * count)) {
          const ends = await race({ ...scene, keys }, record, [first, second]);
          expect([first, second, ...ends]).toEqual([first, second, 'already_paid', 'already_paid', 'committed']);
        }
      }
    });
  });
});

/** Six items: four that settle two accruals each, and two bonuses. */
async function sixItems() {
  const { items, ids, ...world } = await payeesEarned(6, 2);
  const bonus = (at: number): PaymentItem => ({
    reference: 'bonus',
    creatorId: ids[at] ?? '',
    totalCents: 30_000 + at,
  });
  const batch = [...items.slice(0, 4), bonus(4), bonus(5)];
  world.mock.checkpoint('before');
  /** Every item is in the ledger once. */
  const checkOnce = async (): Promise<void> => {
    const payments = await world.goat.payoutPayments.list({ status: 'paid', limit: 100 }).toArray();
    const toText = (creatorId: unknown, reference: unknown, cents: number) => `${creatorId} ${reference} ${cents}`;
    expect(
      payments.map((one) => toText(one.creator_id, one.metadata.reference, one.total_amount_cents)).sort(),
    ).toEqual(batch.map((item) => toText(item.creatorId, item.reference, item.totalCents ?? 0)).sort());
    expect(world.mock.ledger().balanced).toBe(true);
  };
  return { ...world, batch, checkOnce };
}

it.each(['its response is lost', 'it is not sent'])(
  'a batch of six killed at each of its requests, %s, is each once after another run',
  async (death) => {
    const { mock, batch, checkOnce } = await sixItems();
    let requests = Number.POSITIVE_INFINITY;
    // A request that is not sent leaves the service as one before it whose response is lost, so each takes every second.
    for (let diesAt = 1; diesAt <= requests; diesAt += 2) {
      mock.rewind('before');
      let sent = 0;
      let die = (): void => {};
      const dead = new Promise<void>((resolve) => (die = resolve));
      const fetch = async (request: Request): Promise<Response> => {
        sent += 1;
        const isLast = sent >= diesAt;
        if (sent === diesAt && death === 'its response is lost') await mock.fetch(request);
        if (isLast) die();
        return isLast ? new Promise<Response>(() => {}) : mock.fetch(request);
      };
      const killed = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, rateLimit: false });
      const end = recordPayments(killed, batch).then(
        () => 'ended',
        () => 'ended',
      );
      const ended = await Promise.race([dead.then(() => 'killed'), end]);
      if (ended === 'ended') requests = sent;
      const goat = createClient({ apiKey: mock.createKey(), fetch: mock.fetch });
      const report = await recordPayments(goat, batch);
      expect([diesAt, ['committed', 'already_paid'].includes(report.outcome)]).toEqual([diesAt, true]);
      await checkOnce();
    }
    expect(requests).toBeGreaterThan(3 * 6);
  },
);

it('a batch of six by two and three runs at once, of one API key each, is each once, and no item fails', async () => {
  const { mock, batch, checkOnce, goat } = await sixItems();
  const writer = { work: (client: TrackagoatClient) => recordPayments(client, batch) };
  const writers = (seed: number) => (seed % 2 === 0 ? [writer, writer] : [writer, writer, writer]);
  for await (const { ends: reports } of races(mock, atLeast(6), writers, { ticks: true })) {
    await checkOnce();
    const outcomes = new Set(reports.flatMap(({ items }) => items.map(({ outcome }) => outcome)));
    expect([...outcomes].sort().join()).toMatch(/^already_paid,committed(,unknown)?$/);
    expect(await recordPayments(goat, batch)).toMatchObject({ outcome: 'already_paid' });
  }
});

it.each([5, 40])('for %i payees with four accruals each a list takes 8 requests and three a payee', async (payees) => {
  const { mock, goat, items } = await payeesEarned(payees, 4);
  const before = mock.requests.count();
  const { totals, usage } = await recordPayments(goat, items);
  expect(totals).toMatchObject({ committed: payees, paidCents: payees * 100_000 });
  expect(mock.requests.count() - before).toBe(usage.requests);
  expect(usage.requests).toBeLessThanOrEqual(8 + 3 * payees + Math.ceil((payees * 4) / 100));
  if (payees === 40) expect(usage.requests).toBeLessThanOrEqual(135);
});

it.each([
  [5, 0],
  [12, 300],
  [5, 700],
])('for %i payees again, after %i earlier payments, 8 and the fewer of payees and pages', async (payees, earlier) => {
  const { mock, goat, items } = await payeesEarned(payees, 1);
  await payOthers(mock, goat, earlier);
  await recordPayments(goat, items);
  const bound = 8 + Math.min(payees, Math.ceil((earlier + payees) / 100));
  const shuffled = createClient({ apiKey: mock.apiKey, fetch: inAnyOrder(mock, 3, 'whole') });
  for (const client of [goat, shuffled]) {
    const { totals, usage } = await recordPayments(client, items);
    expect(totals).toMatchObject({ already_paid: payees });
    expect(usage.requests).toBeLessThanOrEqual(bound);
  }
});
