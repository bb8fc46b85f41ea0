import { describe, expect, it } from 'vitest';
import { type TrackagoatClient as Client, createClient } from '../../src/index.js';
import { commitPayment, type PaymentReceipt, planPayment, recordPayment } from '../../src/workflows/index.js';
import { oddService } from './odd-service.js';
import { oneWeekEarned } from './stage.js';
import { takeTurns } from './take-turns.js';

describe('one reference', () => {
  it.each([
    ['another case', 'INVOICE 17'],
    ['spaces around and between', '  invoice   17 '],
    ['a no-break space', 'invoice\u00a017'],
    ['a zero-width space', 'in\u200bvoice 17'],
    ['a soft hyphen and a byte order mark', '\ufeffin\u00advoice 17'],
    ['a tab', 'invoice\t17'],
    ['full-width letters', 'ｉｎｖｏｉｃｅ １７'],
    ['a variation selector', 'invoice 17\ufe0f'],
  ])('is the same with %s', async (_what, reference) => {
    const { goat, maya, paid } = await oneWeekEarned();
    const input = { creatorId: maya.id, totalCents: 900 };
    const first = await recordPayment(goat, { ...input, reference: 'invoice 17' });
    expect(await recordPayment(goat, { ...input, reference })).toMatchObject({
      outcome: 'already_paid',
      payment: { id: first.payment?.id },
    });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is the same in every writing of a letter: Straße and STRASSE, e with an accent in one sign or two', async () => {
    const { goat, maya, paid } = await oneWeekEarned();
    for (const reference of ['Straße Café', 'STRASSE CAFE\u0301', 'strasse café'])
      await recordPayment(goat, { creatorId: maya.id, totalCents: 900, reference });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is another one with another word or number, and for another payee', async () => {
    const { goat, mock, maya, creator } = await oneWeekEarned();
    const otis = await creator('chef_otis');
    const payments = [
      { creatorId: maya.id, reference: 'invoice 17' },
      { creatorId: maya.id, reference: 'invoice 18' },
      { creatorId: maya.id, reference: 'invoice17' },
      { creatorId: otis.id, reference: 'invoice 17' },
      { projectId: mock.projectId, reference: 'invoice 17' },
    ];
    for (const payment of payments) {
      expect(await recordPayment(goat, { ...payment, totalCents: 900 })).toMatchObject({ outcome: 'committed' });
    }
  });

  it('cannot be one that nobody sees', async () => {
    const { goat, maya } = await oneWeekEarned();
    const pay = recordPayment(goat, { creatorId: maya.id, totalCents: 1, reference: ' \u200b\u2060\ufeff ' });
    await expect(pay).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('that is taken is told by the plan, with day and amount', async () => {
    const { goat, maya } = await oneWeekEarned();
    const input = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' };
    const { payment } = await recordPayment(goat, input);
    const plan = await planPayment(goat, { ...input, reference: 'Invoice 17', totalCents: 300 });
    expect(plan.warnings).toEqual([
      {
        code: 'reference_taken',
        message: `The reference is taken: payment ${payment?.id} of 900 cents (USD) on 2026-01-12.`,
        paymentId: payment?.id,
        paidAt: '2026-01-12T09:00:00.000Z',
        totalCents: 900,
      },
    ]);
  });

  it('with the amount that the payee got within seven days is told by the plan, later no more', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    await recordPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' });
    const codes = async (totalCents: number) =>
      (await planPayment(goat, { creatorId: maya.id, totalCents, reference: 'rechnung' })).warnings.map(
        ({ code }) => code,
      );
    mock.clock.advance({ days: 7 });
    expect([await codes(900), await codes(901)]).toEqual([['same_amount'], []]);
    mock.clock.advance({ seconds: 1 });
    expect(await codes(900)).toEqual([]);
  });
});

describe('a reference that was used for something else', () => {
  it('is refused: another amount, method or other accruals, and nothing is written', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
    const input = { creatorId: maya.id, totalCents: 900, reference: 'invoice 17', method: 'Venmo' };
    const { payment } = await recordPayment(goat, input);
    const others = [{ totalCents: 901 }, { method: 'PayPal' }, { accrualIds: [accrual?.id ?? ''] }];
    for (const other of others) {
      await expect(recordPayment(goat, { ...input, ...other })).rejects.toMatchObject({
        code: 'reference_reused',
        message: expect.stringContaining(`taken by payment ${payment?.id} of 900 cents on 2026-01-12`),
        details: { paymentId: payment?.id },
      });
    }
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(1);
  });

  it('under the same key at the same moment is told from the replay, whether or not the service marks it', async () => {
    for (const marks of [true, false]) {
      const { goat, mock, maya, paid } = await oneWeekEarned();
      const input = { creatorId: maya.id, reference: 'invoice 17' };
      const small = await planPayment(goat, { ...input, totalCents: 900 });
      const large = await planPayment(goat, { ...input, totalCents: 90_000 });
      const { fetch: send } = mock;
      // The second writer has looked before the first one paid.
      let other: Promise<unknown> | undefined;
      const late = createClient({
        apiKey: mock.apiKey,
        baseUrl: mock.baseUrl,
        fetch: async (request) => {
          if (request.method === 'POST') {
            other ??= commitPayment(goat, small);
            await other;
          }
          const response = await send(request);
          const headers = new Headers(response.headers);
          if (!marks) headers.delete('idempotency-replayed');
          return new Response(await response.text(), { status: response.status, headers });
        },
      });
      expect(await commitPayment(late, large)).toMatchObject({
        outcome: 'not_committed',
        paidCents: 0,
        reason: { code: 'reference_reused' },
        payment: { totalCents: 900, status: 'paid' },
      });
      expect((await paid(maya.id)).map((payment) => payment.total_amount_cents)).toEqual([900]);
    }
  });
});

describe('several API keys at once on one reference', () => {
  const bonus = (creatorId: string, totalCents = 900) => ({ creatorId, totalCents, reference: 'invoice 17' });

  /** Says of a race what must hold whatever its order: nobody is told of a payment that another one takes away. */
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
    let races = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { mock, goat, maya } = await oneWeekEarned();
      const writers = Array.from({ length: 2 + (seed % 3) }, () => ({
        work: (client: typeof goat) => recordPayment(client, bonus(maya.id)),
      }));
      const receipts = await takeTurns(mock, writers, seed, { ticks: true });
      const all = await goat.payoutPayments.list({ creator_id: maya.id }).toArray();
      const { live, committed, unknown, made } = await checkRace(goat, maya.id, receipts);
      const [earliest] = all.sort((a, b) => ((a.created_at ?? '') < (b.created_at ?? '') ? -1 : 1));
      expect([seed, live]).toEqual([seed, [earliest?.id]]);
      // Whoever does not see the others go in time says that it cannot tell, and never that another payment is its own.
      expect(committed.length + unknown.length).toBeGreaterThanOrEqual(1);
      expect(receipts.flatMap(({ voidedPaymentIds }) => voidedPaymentIds)).toHaveLength(made - 1);
      races += made - 1;
      expect(mock.ledger().balanced).toBe(true);
    }
    // The seeds are of use: many of these runs had a race.
    expect(races).toBeGreaterThan(15);
  });

  it('made in the same moment, where none is the earlier one, never both say committed, and two that stay are told of', async () => {
    let stayed = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { mock, goat, maya } = await oneWeekEarned();
      const work = (client: typeof goat) => recordPayment(client, bonus(maya.id));
      const { live, unknown } = await checkRace(goat, maya.id, await takeTurns(mock, [{ work }, { work }], seed));
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
    const early = oddService(mock, { row });
    const late = oddService(mock, { row, holds: true });
    // The second has looked, and its payment is on its way, when the first one pays.
    const second = recordPayment(late.goat, bonus(maya.id));
    await late.arrived;
    expect(await recordPayment(early.goat, bonus(maya.id))).toMatchObject({ outcome: 'committed' });
    late.release();
    expect(await second).toMatchObject({
      outcome: 'unknown',
      reason: { code: 'reference_shared' },
      voidedPaymentIds: [],
    });
    expect((await goat.payoutPayments.list({ creator_id: maya.id, status: 'voided' })).data).toEqual([]);
  });

  it('give way to the one that was there before, when a request arrives late', async () => {
    const { mock, maya, paid } = await oneWeekEarned();
    const late = oddService(mock, { holds: true });
    const second = recordPayment(late.goat, bonus(maya.id));
    await late.arrived;
    const first = await recordPayment(oddService(mock).goat, bonus(maya.id));
    mock.clock.advance({ seconds: 1 });
    late.release();
    const receipt = await second;
    expect(receipt).toMatchObject({ outcome: 'already_paid', payment: { id: first.payment?.id }, paidCents: 0 });
    expect(receipt.voidedPaymentIds).toHaveLength(1);
    expect((await paid(maya.id)).map(({ id }) => id)).toEqual([first.payment?.id]);
  });

  it('leave one amount when they want to pay different ones, and nobody is told that the other amount is paid', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { mock, goat, maya, paid } = await oneWeekEarned();
      const writers = [900, 50_000].map((cents) => ({
        work: (client: Parameters<typeof recordPayment>[0]) =>
          recordPayment(client, bonus(maya.id, cents)).then(
            (receipt) => [receipt.reason?.code ?? receipt.outcome, receipt.paidCents] as const,
            (error) => [error.code as string, 0] as const,
          ),
      }));
      const ends = await takeTurns(mock, writers, seed, { ticks: true });
      const [live, ...more] = await paid(maya.id);
      expect(more).toEqual([]);
      const told = ends.map(([end]) => end);
      expect(new Set([...told, 'committed', 'reference_reused', 'reference_shared'])).toEqual(
        new Set(['committed', 'reference_reused', 'reference_shared']),
      );
      for (const [end, cents] of ends) if (end === 'committed') expect(cents).toBe(live?.total_amount_cents);
      expect(mock.ledger().balanced).toBe(true);
      expect((await goat.payoutPayments.list({ creator_id: maya.id })).data.length).toBeGreaterThan(0);
    }
  });

  it('leave what a dead one recorded: nobody else voids it, and whoever looks says that a person has to choose', async () => {
    let left = 0;
    for (let diesAfter = 1; diesAfter <= 9; diesAfter++) {
      for (let seed = 1; seed <= 8; seed++) {
        const { mock, goat, maya, paid } = await oneWeekEarned();
        const work = (client: typeof goat) => recordPayment(client, bonus(maya.id));
        const ended = await takeTurns(mock, [{ work, diesAfter }, { work }], seed * 100 + diesAfter, { ticks: true });
        await checkRace(goat, maya.id, ended);
        const receipt = await recordPayment(goat, bonus(maya.id));
        const live = (await paid(maya.id)).map(({ id }) => id);
        expect(receipt).toMatchObject({ outcome: 'already_paid', voidedPaymentIds: [] });
        if (live.length === 1) continue;
        left += 1;
        for (const id of live) expect(receipt.nextStep).toContain(id);
      }
    }
    expect(left).toBeGreaterThan(0);
  });

  it('never void a payment that is confirmed, also when an older one comes to light after it', async () => {
    // A service that stamps a request when it comes, and records it later: the late payment is the older one.
    const { mock, goat, maya, paid } = await oneWeekEarned();
    let olderId: unknown;
    const row = (each: Readonly<Record<string, unknown>>) =>
      each.id === olderId ? { ...each, created_at: '2026-01-12T08:59:00.000Z' } : each;
    const late = oddService(mock, { row, holds: true, onRecorded: ({ id }) => (olderId = id) });
    const second = recordPayment(late.goat, bonus(maya.id));
    await late.arrived;
    const first = await recordPayment(oddService(mock, { row }).goat, bonus(maya.id));
    expect(first.outcome).toBe('committed');
    late.release();
    expect(await second).toMatchObject({
      outcome: 'unknown',
      reason: { code: 'reference_shared' },
      voidedPaymentIds: [],
    });
    expect((await paid(maya.id)).map(({ id }) => id)).toContain(first.payment?.id);
    expect((await goat.payoutPayments.list({ creator_id: maya.id, status: 'voided' })).data).toEqual([]);
  });

  it('say what to void by hand when the service does not let them void', async () => {
    let found = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const { mock, maya, goat, paid } = await oneWeekEarned();
      mock.faults.add({
        operation: 'updatePayoutPayment',
        kind: 'status',
        status: 403,
        code: 'insufficient_scope',
        times: 99,
      });
      const writers = [1, 2].map(() => ({ work: (client: Client) => recordPayment(client, bonus(maya.id)) }));
      const receipts = await takeTurns(mock, writers, seed, { ticks: true });
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

  it('on the same accruals are kept apart by the service: one settles them, the other is told by whom', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { mock, goat, maya, paid } = await oneWeekEarned();
      const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
      const input = { creatorId: maya.id, accrualIds: [accrual?.id ?? ''], reference: 'week 2' };
      const work = (client: typeof goat) =>
        recordPayment(client, input).then(
          ({ outcome }) => outcome as string,
          (error) => error.code as string,
        );
      const ends = await takeTurns(mock, [{ work }, { work }], seed);
      const [live, ...more] = await paid(maya.id);
      expect(more).toEqual([]);
      expect(live?.payout_payment_lines).toHaveLength(1);
      expect(ends).toContain('committed');
      expect((await goat.payoutAccruals.get(accrual?.id ?? '')).status).toBe('paid');
      expect(mock.ledger().balanced).toBe(true);
    }
  });
});
