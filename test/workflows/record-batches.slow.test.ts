import { describe, expect, it } from 'vitest';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import { type PaymentItem, recordPayments } from '../../src/workflows/index.js';
import { inAnyOrder } from '../harness/any-order.js';
import { atLeast } from '../harness/breadth.js';
import { payeesEarned, payOthers } from './forty-payees.js';
import { takeTurns } from './take-turns.js';

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

describe('a batch of six', () => {
  it.each(['its response is lost', 'it is not sent'])(
    'killed at each of its requests, %s, is each once after another run',
    async (death) => {
      const { mock, batch, checkOnce } = await sixItems();
      let requests = Number.POSITIVE_INFINITY;
      for (let diesAt = 1; diesAt <= requests; diesAt += 1) {
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
    120_000,
  );

  it('by two and three runs at once, of one API key each, is each once, and no item fails', async () => {
    const { mock, batch, checkOnce, goat } = await sixItems();
    for (let seed = 1; seed <= atLeast(6); seed += 1) {
      mock.rewind('before');
      const work = (client: TrackagoatClient) => recordPayments(client, batch);
      const writers = Array.from({ length: 2 + (seed % 2) }, () => ({ work }));
      const reports = await takeTurns(mock, writers, seed, { ticks: true });
      await checkOnce();
      const outcomes = new Set(reports.flatMap(({ items }) => items.map(({ outcome }) => outcome)));
      expect([...outcomes].sort().join()).toMatch(/^already_paid,committed(,unknown)?$/);
      expect(await recordPayments(goat, batch)).toMatchObject({ outcome: 'already_paid' });
    }
  }, 120_000);
});

describe('requests of a list', () => {
  it.each([5, 40, 120])(
    'for %i payees with four accruals each are 8, three a payee and what is owed',
    async (payees) => {
      const { mock, goat, items } = await payeesEarned(payees, 4);
      const before = mock.requests.count();
      const { totals, usage } = await recordPayments(goat, items);
      expect(totals).toMatchObject({ committed: payees, paidCents: payees * 100_000 });
      expect(mock.requests.count() - before).toBe(usage.requests);
      expect(usage.requests).toBeLessThanOrEqual(8 + 3 * payees + Math.ceil((payees * 4) / 100));
      if (payees === 40) expect(usage.requests).toBeLessThanOrEqual(135);
    },
  );

  it.each([0, 250, 600])(
    'again, after %i earlier payments, are 8 and the fewer of payees and pages',
    async (earlier) => {
      const { mock, goat, items } = await payeesEarned(5, 1);
      await payOthers(mock, goat, earlier);
      await recordPayments(goat, items);
      const bound = 8 + Math.min(5, Math.ceil((earlier + 5) / 100));
      const shuffled = createClient({ apiKey: mock.apiKey, fetch: inAnyOrder(mock, 3, 'whole') });
      for (const client of [goat, shuffled]) {
        const { totals, usage } = await recordPayments(client, items);
        expect(totals).toMatchObject({ already_paid: 5 });
        expect(usage.requests).toBeLessThanOrEqual(bound);
      }
    },
  );
});
