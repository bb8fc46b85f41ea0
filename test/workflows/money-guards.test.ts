import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import {
  commitPayment,
  commitSettlement,
  planPayment,
  planSettlement,
  recordPayment,
  settleAll,
} from '../../src/workflows/index.js';
import { Run } from '../../src/workflows/run/run.js';
import { commitChecked } from '../../src/workflows/settlement/commit-settlement.js';
import { combineSettlements } from '../../src/workflows/settlement/settle-all.js';
import { oddService } from './odd-service.js';
import { oneWeekEarned, stage } from './stage.js';

/* The conditions before money moves. Each of these tests fails without its guard. */

describe('a plan', () => {
  it('is in the currency of the debt, also of a single accrual', async () => {
    const { mock, maya } = await oneWeekEarned();
    const row = (each: Readonly<Record<string, unknown>>) => ('currency' in each ? { ...each, currency: 'EUR' } : each);
    expect(await planSettlement(oddService(mock, { row }).goat, { creatorId: maya.id })).toMatchObject({
      currency: 'EUR',
      totalCents: 25_000,
    });
  });

  it('takes no accrual of another creator', async () => {
    const { goat, mock, maya, creator } = await oneWeekEarned();
    const otis = await creator('chef_otis');
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
    const input = { creatorId: otis.id, accrualIds: [accrual?.id ?? ''], reference: 'week 2' };
    await expect(planPayment(goat, input)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  });

  it('has nothing to do with a voided payment that settled other accruals: the key is the same as without it', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const early = await planSettlement(goat, { creatorId: maya.id });
    const paid = await goat.payoutPayments.create({
      creator_id: maya.id,
      accrual_ids: early.accruals.map(({ id }) => id),
    });
    mock.clock.to('2026-01-19T09:00:00Z');
    const next = await planSettlement(goat, { creatorId: maya.id });
    await goat.payoutPayments.void(paid.id);
    const later = await planSettlement(goat, { creatorId: maya.id, endedBy: '2026-01-12' });
    expect(later.earlierPaymentIds).toEqual([paid.id]);
    await goat.payoutPayments.create({ creator_id: maya.id, accrual_ids: early.accruals.map(({ id }) => id) });
    expect((await planSettlement(goat, { creatorId: maya.id })).earlierPaymentIds).toEqual([]);
    expect(next.earlierPaymentIds).toEqual([]);
  });

  it('counts what it pays as no longer owed', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    mock.clock.to('2026-01-19T09:00:00Z');
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
    const plan = await planPayment(goat, { creatorId: maya.id, accrualIds: [accrual?.id ?? ''], reference: 'week' });
    expect([plan.totalCents, plan.staysOwedCents]).toEqual([25_000, 25_000]);
  });

  it('is not made for a creator whom nobody knows, nor when the look-up fails', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(planSettlement(goat, { creatorId: nobody })).rejects.toMatchObject({ status: 404 });
    mock.faults.add({ operation: 'getCreator', kind: 'status', status: 403, code: 'insufficient_scope' });
    // She is owed something: taken for removed, she would be planned by her id.
    await expect(planSettlement(goat, { creatorId: maya.id })).rejects.toMatchObject({ code: 'insufficient_scope' });
  });
});

describe('a commit', () => {
  it('of a plan with accruals that is paid sends nothing again, and says so', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const [accrual] = (await goat.payoutAccruals.list({ creator_id: maya.id })).data;
    const plan = await planPayment(goat, { creatorId: maya.id, accrualIds: [accrual?.id ?? ''], reference: 'week' });
    const first = await commitPayment(goat, plan);
    expect(await commitPayment(goat, plan)).toMatchObject({
      outcome: 'already_paid',
      paidCents: 0,
      payment: { id: first.payment?.id },
    });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(1);
  });

  it('under one reference in two projects makes two payments', async () => {
    const { goat, mock } = stage();
    const other = await goat.projects.create({ name: 'Second' });
    for (const projectId of [mock.projectId, other.id]) {
      const receipt = await recordPayment(goat, { projectId, totalCents: 900, reference: 'studio' });
      expect(receipt).toMatchObject({ outcome: 'committed', paidCents: 900 });
      expect((await goat.payoutPayments.get(receipt.payment?.id ?? '')).project_id).toBe(projectId);
    }
  });

  it('of no accruals is refused by itself, and sends nothing', async () => {
    const { goat, mock, creator } = stage();
    const otis = await creator('chef_otis');
    const plan = await planSettlement(goat, { creatorId: otis.id });
    await expect(commitChecked(new Run(goat), plan)).rejects.toMatchObject({ code: 'nothing_due' });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(0);
  });

  it('whose payee is in another project by now is plan_changed', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'bonus' });
    const elsewhere = '00000000-0000-4000-8000-000000000001';
    const row = (each: Readonly<Record<string, unknown>>) =>
      'tiktok_handle' in each ? { ...each, project_id: elsewhere } : each;
    await expect(commitPayment(oddService(mock, { row }).goat, plan)).rejects.toMatchObject({ code: 'plan_changed' });
    expect(await paid(maya.id)).toEqual([]);
  });

  it('that was refused at the second attempt does not say that the first one recorded nothing', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const plan = await planPayment(goat, { creatorId: maya.id, totalCents: 900, reference: 'bonus' });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'status', status: 403, code: 'insufficient_scope' });
    expect((await commitPayment(goat, plan)).outcome).toBe('committed');
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('reads the payee again: a search that answers with another creator pays nobody', async () => {
    const { goat, mock, maya, creator } = await oneWeekEarned();
    const otis = await creator('chef_otis');
    const row = (each: Readonly<Record<string, unknown>>) => each;
    const lying = oddService(mock, {
      row,
      middleware: [
        async (request, next) => {
          const response = await next(request);
          if (!request.url.includes('search=')) return response;
          return new Response((await response.text()).replaceAll(maya.id, otis.id), response);
        },
      ],
    });
    const input = { creatorId: '@maya.moves', totalCents: 900, reference: 'bonus' };
    await expect(recordPayment(lying.goat, input)).rejects.toMatchObject({ code: 'plan_changed' });
    expect((await goat.payoutPayments.list()).data).toEqual([]);
  });
});

describe('what is answered to a payment', () => {
  it('is an earlier payment where it was there before, also when it got the reference in between', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const there = await goat.payoutPayments.create({ creator_id: maya.id, total_amount_cents: 900 });
    const proxy = oddService(mock, {
      middleware: [
        async (request, next) => {
          if (request.method !== 'POST' || !request.url.endsWith('/payout-payments')) return next(request);
          const metadata = { reference: 'invoice 17' };
          const data = await goat.payoutPayments.update(there.id, { metadata });
          return Response.json({ data, error: null, meta: null }, { status: 201 });
        },
      ],
    });
    const receipt = await recordPayment(proxy.goat, { creatorId: maya.id, totalCents: 900, reference: 'invoice 17' });
    expect(receipt).toMatchObject({ outcome: 'already_paid', paidCents: 0, payment: { id: there.id } });
  });

  it('settles nothing where it went to another payee, although its lines are those of the plan', async () => {
    const { mock, maya, creator } = await oneWeekEarned();
    const otis = await creator('chef_otis');
    const row = (each: Readonly<Record<string, unknown>>) =>
      'payout_payment_lines' in each ? { ...each, creator_id: otis.id } : each;
    const { goat } = oddService(mock, { row });
    const plan = await planSettlement(goat, { creatorId: maya.id });
    const receipt = await commitChecked(new Run(goat), plan);
    expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0, reason: { code: 'other_payment' } });
  });
});

describe('a repeated response', () => {
  it.each([true, false])('does not prove that the payment is still live: a person voids it, %s', async (isVoided) => {
    const { goat, mock, maya } = await oneWeekEarned();
    const plan = await planSettlement(goat, { creatorId: maya.id });
    let isFirst = true;
    const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      const { method, url } = request;
      if (method === 'GET' && url.includes('/payout-payments/')) throw new TypeError('fetch failed');
      const response = await mock.fetch(request);
      if (method !== 'POST' || !isFirst) return response;
      isFirst = false;
      const { data } = (await response.json()) as { data: { id: string } };
      if (isVoided) await goat.payoutPayments.void(data.id);
      throw new TypeError('fetch failed');
    };
    const unlucky = createClient({ apiKey: mock.apiKey, fetch, random: () => 0 });
    const receipt = await commitSettlement(unlucky, plan);
    expect(receipt).toMatchObject({ outcome: 'unknown', paidCents: 0 });
    expect(receipt.payment).not.toBeNull();
    // Once it can be read again, the same plan has the outcome.
    const outcome = isVoided ? 'not_committed' : 'already_paid';
    expect(await commitSettlement(goat, plan)).toMatchObject({ outcome });
    expect(mock.ledger().balanced).toBe(true);
  });
});

describe('a settlement', () => {
  it('is refused when more is owed by now, also where the cron has not run since', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const early = await planSettlement(goat, { creatorId: maya.id });
    const paid = await goat.payoutPayments.create({
      creator_id: maya.id,
      accrual_ids: early.accruals.map(({ id }) => id),
    });
    mock.clock.to('2026-01-19T09:00:00Z');
    const plan = await planSettlement(goat, { creatorId: maya.id });
    await goat.payoutPayments.void(paid.id);
    await expect(commitSettlement(goat, plan)).rejects.toMatchObject({ code: 'stale_plan' });
    expect(mock.requests.count({ operation: 'createPayoutPayment' })).toBe(1);
  });

  it.each([
    ['its impressions would count, although no rule is named', undefined],
    ['a rule of a later version may count', 'per_post'],
  ])('is provisional where a video waits that %s', async (_, criteria_type) => {
    const { mock, creator, structure, goat } = stage();
    const cpm = await structure(150, { criteria_type: 'cpm' });
    const maya = await creator('maya', cpm);
    mock.clock.to('2026-01-08T00:00:00Z');
    mock.postVideos(maya.id, [{ posted_at: '2026-01-06T08:00:00Z', view_count: 9_000 }]);
    await goat.creators.update(maya.id, { tracking_mode: 'selective' });
    mock.postVideos(maya.id, [{ posted_at: '2026-01-07T08:00:00Z', view_count: 9_000 }]);
    mock.clock.to('2026-01-15T09:00:00Z');
    const row = (each: Readonly<Record<string, unknown>>) => {
      const { inputs_snapshot: inputs } = each as { inputs_snapshot?: object };
      return inputs ? { ...each, inputs_snapshot: { ...inputs, criteria_type } } : each;
    };
    const plan = await planSettlement(oddService(mock, { row }).goat, { creatorId: maya.id });
    expect(plan.accruals.length).toBeGreaterThan(0);
    expect(plan.provisional.map(({ code }) => code)).toContain('videos_pending_review');
  });
});

describe('a run over all', () => {
  it('pays nobody whom somebody else has paid meanwhile, and says that it was not a dry run', async () => {
    const { goat, mock, maya, paid } = await oneWeekEarned();
    const slow = oddService(mock, {
      middleware: [
        async (request, next) => {
          // After the ledger of all, before this creator is paid.
          if (request.method === 'POST') {
            await goat.payoutPayments.create({ creator_id: maya.id, auto_apply_outstanding: true });
          }
          return next(request);
        },
      ],
    });
    const report = await settleAll(slow.goat);
    expect(report).toMatchObject({ dryRun: false, totals: { paidCents: 0, already_paid: 1 } });
    expect(await paid(maya.id)).toHaveLength(1);
  });

  it('is unknown as soon as one payment is, and planned when it is a dry run', () => {
    const combine = (...outcomes: string[]) =>
      combineSettlements(outcomes.map((outcome) => ({ outcome })) as never, true);
    expect(combine('committed', 'unknown')).toBe('unknown');
    expect(combine('planned', 'planned')).toBe('planned');
    expect(combine('committed', 'refused')).toBe('partly_committed');
  });
});
