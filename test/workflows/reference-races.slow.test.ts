import { describe, expect, it } from 'vitest';
import type { Mock } from '../../mocks/index.js';
import type { TrackagoatClient as Client } from '../../src/index.js';
import { type PaymentReceipt, recordPayment } from '../../src/workflows/index.js';
import { atLeast } from '../harness/breadth.js';
import { type Oddities, oddService } from './odd-service.js';
import { oneWeekEarned } from './stage.js';
import { races } from './take-turns.js';

describe('several API keys at once on one reference', () => {
  const bonus = (creatorId: string, totalCents = 900) => ({ creatorId, totalCents, reference: 'invoice 17' });

  const recordsBonus = (creatorId: string) => ({ work: (client: Client) => recordPayment(client, bonus(creatorId)) });
  const ticks = { ticks: true };

  /** The second of two recordings: it has looked, and its payment is on its way until `pay` lets it arrive. */
  async function second(mock: Mock, creatorId: string, oddities: Oddities = {}) {
    const late = oddService(mock, { ...oddities, holds: true });
    const receipt = recordPayment(late.goat, bonus(creatorId));
    await late.arrived;
    const first = await recordPayment(oddService(mock, oddities).goat, bonus(creatorId));
    expect(first.outcome).toBe('committed');
    const arrive = () => {
      late.release();
      return receipt;
    };
    return { first, arrive };
  }

  const shared = { outcome: 'unknown', reason: { code: 'reference_shared' }, voidedPaymentIds: [] };

  /** Says of a race what must hold whatever its order: no receipt names a payment that another writer voids. */
  async function checkRace(goat: Client, creatorId: string, receipts: readonly PaymentReceipt[]) {
    const all = await goat.payoutPayments.list({ creator_id: creatorId }).toArray();
    const live = all.filter(({ status }) => status === 'paid').map(({ id }) => id);
    const committed = receipts.filter(({ outcome }) => outcome === 'committed');
    expect(committed.length).toBeLessThanOrEqual(1);
    for (const { outcome, payment } of receipts) {
      expect(['committed', 'already_paid', 'unknown']).toContain(outcome);
      if (outcome !== 'unknown') expect(live).toContain(payment?.id);
    }
    expect(live.length).toBeGreaterThanOrEqual(1);
    return { live, committed, unknown: receipts.filter(({ outcome }) => outcome === 'unknown'), made: all.length };
  }

  it('leave one payment, the earliest, where the service says when each was made; one writer says committed', async () => {
    let raced = 0;
    const { mock, goat, maya } = await oneWeekEarned();
    const writers = (seed: number) => Array(2 + (seed % 3)).fill(recordsBonus(maya.id));
    for await (const { seed, ends: receipts } of races<PaymentReceipt>(mock, atLeast(16), writers, ticks)) {
      const all = await goat.payoutPayments.list({ creator_id: maya.id }).toArray();
      const { live, committed, unknown, made } = await checkRace(goat, maya.id, receipts);
      const [earliest] = all.sort((a, b) => ((a.created_at ?? '') < (b.created_at ?? '') ? -1 : 1));
      expect([seed, live]).toEqual([seed, [earliest?.id]]);
      // A writer that does not see the others leave in time says that the outcome is unknown. It never claims another payment.
      expect(committed.length + unknown.length).toBeGreaterThanOrEqual(1);
      expect(receipts.flatMap(({ voidedPaymentIds }) => voidedPaymentIds)).toHaveLength(made - 1);
      raced += made - 1;
      expect(mock.ledger().balanced).toBe(true);
    }
    expect(raced).toBeGreaterThan(4);
  });

  it('made in the same moment, where none is the earlier one, never both say committed, and two that stay are reported', async () => {
    let stayed = 0;
    const { mock, goat, maya } = await oneWeekEarned();
    const writer = recordsBonus(maya.id);
    for await (const { ends } of races(mock, atLeast(12), () => [writer, writer])) {
      const { live, unknown } = await checkRace(goat, maya.id, ends);
      if (live.length === 1) continue;
      stayed += 1;
      expect(unknown).toHaveLength(1);
      for (const id of live) expect(unknown[0]?.nextStep).toContain(id);
    }
    expect(stayed).toBeGreaterThan(0);
  });

  it('void nothing where a payment does not say when it was made, and say that it is unknown', async () => {
    const { mock, goat, maya } = await oneWeekEarned();
    const row = ({ created_at: _, ...rest }: Readonly<Record<string, unknown>>) => rest;
    const { arrive } = await second(mock, maya.id, { row });
    expect(await arrive()).toMatchObject(shared);
    expect((await goat.payoutPayments.list({ creator_id: maya.id, status: 'voided' })).data).toEqual([]);
  });

  it('give way to the one that was there before, when a request arrives late', async () => {
    const { mock, maya, paid } = await oneWeekEarned();
    const { first, arrive } = await second(mock, maya.id);
    mock.clock.advance({ seconds: 1 });
    const receipt = await arrive();
    expect(receipt).toMatchObject({ outcome: 'already_paid', payment: { id: first.payment?.id }, paidCents: 0 });
    expect(receipt.voidedPaymentIds).toHaveLength(1);
    expect((await paid(maya.id)).map(({ id }) => id)).toEqual([first.payment?.id]);
  });

  it('leave one amount when they want to pay different ones, and no receipt says that the other amount is paid', async () => {
    const { mock, goat, maya, paid } = await oneWeekEarned();
    const writers = [900, 50_000].map((cents) => ({
      work: (client: Client) =>
        recordPayment(client, bonus(maya.id, cents)).then(
          (receipt) => [receipt.reason?.code ?? receipt.outcome, receipt.paidCents] as const,
          (error) => [error.code as string, 0] as const,
        ),
    }));
    for await (const { ends } of races(mock, atLeast(10), () => writers, ticks)) {
      const [live, ...more] = await paid(maya.id);
      expect(more).toEqual([]);
      const outcomes = ends.map(([end]) => end);
      expect(new Set([...outcomes, 'committed', 'reference_reused', 'reference_shared'])).toEqual(
        new Set(['committed', 'reference_reused', 'reference_shared']),
      );
      for (const [end, cents] of ends) if (end === 'committed') expect(cents).toBe(live?.total_amount_cents);
      expect(mock.ledger().balanced).toBe(true);
      expect((await goat.payoutPayments.list({ creator_id: maya.id })).data.length).toBeGreaterThan(0);
    }
  });

  it('leave what a dead one recorded: nobody else voids it, and whoever looks says that a person has to choose', async () => {
    let left = 0;
    const { mock, goat, maya, paid } = await oneWeekEarned();
    const writer = recordsBonus(maya.id);
    const writers = (seed: number) => [{ ...writer, diesAfter: 1 + (seed % 9) }, writer];
    for await (const { ends } of races(mock, atLeast(18), writers, ticks)) {
      await checkRace(goat, maya.id, ends);
      const receipt = await recordPayment(goat, bonus(maya.id));
      const live = (await paid(maya.id)).map(({ id }) => id);
      expect(receipt).toMatchObject({ outcome: 'already_paid', voidedPaymentIds: [] });
      if (live.length === 1) continue;
      left += 1;
      for (const id of live) expect(receipt.nextStep).toContain(id);
    }
    expect(left).toBeGreaterThan(0);
  });

  it('never void a payment that is confirmed, also when an older one comes to light after it', async () => {
    // A service that stamps a request when it comes, and records it later: the late payment is the older one.
    const { mock, goat, maya, paid } = await oneWeekEarned();
    let olderId: unknown;
    const row = (each: Readonly<Record<string, unknown>>) =>
      each.id === olderId ? { ...each, created_at: '2026-01-12T08:59:00.000Z' } : each;
    const { first, arrive } = await second(mock, maya.id, { row, onRecorded: ({ id }) => (olderId = id) });
    expect(await arrive()).toMatchObject(shared);
    expect((await paid(maya.id)).map(({ id }) => id)).toContain(first.payment?.id);
    expect((await goat.payoutPayments.list({ creator_id: maya.id, status: 'voided' })).data).toEqual([]);
  });

  it('say what to void by hand when the service does not let them void', async () => {
    let found = 0;
    const { mock, maya, goat, paid, refuse } = await oneWeekEarned();
    refuse('updatePayoutPayment', 99);
    const writer = recordsBonus(maya.id);
    for await (const { ends: receipts } of races(mock, atLeast(8), () => [writer, writer], ticks)) {
      await checkRace(goat, maya.id, receipts);
      const live = (await paid(maya.id)).map(({ id }) => id);
      // Only where both have looked before either pays are there two.
      if (live.length === 1) continue;
      found += 1;
      const next = receipts.map(({ nextStep }) => nextStep).join();
      for (const id of live) expect(next).toContain(id);
    }
    expect(found).toBeGreaterThan(0);
  });

  it('do not touch what others recorded twice: they say so, and void nothing', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    for (const reference of ['Invoice 17', 'invoice  17']) {
      await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 900, metadata: { reference } });
    }
    const receipt = await recordPayment(goat, bonus(maya.id));
    expect(receipt).toMatchObject({ outcome: 'already_paid', voidedPaymentIds: [] });
    expect(receipt.nextStep).toMatch(/^Only one of [0-9a-f-]{36}, [0-9a-f-]{36} should carry the reference/);
    expect(await paid(maya.id)).toHaveLength(2);
  });

  it('on the same accruals are kept apart by the service: one settles them, the other learns by whom', async () => {
    const { mock, goat, maya, owed, paid } = await oneWeekEarned();
    const accrualIds = await owed(maya.id);
    const work = (client: Client) =>
      recordPayment(client, { creatorId: maya.id, accrualIds, reference: 'week 2' }).then(
        ({ outcome }) => outcome as string,
        (error) => error.code as string,
      );
    for await (const { ends } of races(mock, atLeast(10), () => [{ work }, { work }])) {
      const [live, ...more] = await paid(maya.id);
      expect(more).toEqual([]);
      expect(live?.payout_payment_lines).toHaveLength(1);
      expect(ends).toContain('committed');
      expect((await goat.payoutAccruals.get(accrualIds[0] ?? '')).status).toBe('paid');
      expect(mock.ledger().balanced).toBe(true);
    }
  });
});
