import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Whole } from '../../mocks/control/handle/organization-control.js';
import type { FaultKind } from '../../mocks/control/schemas/fault-kinds.js';
import { createMock, type SeedFile } from '../../mocks/index.js';
import { createClient, type PayoutPayment, type Video } from '../../src/index.js';

/** Never runs. Its content is for the compiler. */
const onlyTypes = (_: () => unknown): void => {};

describe('faults', () => {
  it('take the fields of their kind and no others', () => {
    onlyTypes(() => {
      const { faults } = createMock();
      faults.add({ operation: '*', kind: 'status', status: 409, code: 'handle_taken' });
      faults.add({ operation: '*', kind: 'status', code: 'of_tomorrow' });
      faults.add({ operation: '*', kind: 'latency', ms: [1, 5], times: 2 });
      faults.add({ operation: '*', kind: 'rate_limited', retry_after: 3 });
      faults.add({ operation: '*', kind: {} as FaultKind });
      // @ts-expect-error a status has no latency
      faults.add({ operation: '*', kind: 'status', ms: 5 });
      // @ts-expect-error a dropped connection has no status
      faults.add({ operation: '*', kind: 'drop_after', status: 500 });
      // @ts-expect-error no such kind
      faults.add({ operation: '*', kind: 'explode' });
      for (const fault of faults.list()) {
        expectTypeOf(fault.remaining).toEqualTypeOf<number>();
        if (fault.kind === 'rate_limited') expectTypeOf(fault.retry_after).toEqualTypeOf<number | undefined>();
        // @ts-expect-error of a status alone
        void fault.status;
      }
    });
  });
});

it('a seed has the fields of its schema and no others, and a campaign item names one thing', () => {
  onlyTypes((): SeedFile => ({ caps: { max_creators_per_org: null }, projects: [{ name: 'A', campaigns: [] }] }));
  // @ts-expect-error no such cap
  onlyTypes((): SeedFile => ({ caps: { max_cats: 1 }, projects: [] }));
  // @ts-expect-error a creator has a handle
  onlyTypes((): SeedFile => ({ projects: [{ name: 'A', creators: [{ at: { ago: '1d' } }] }] }));
  // @ts-expect-error a time has one form
  onlyTypes((): SeedFile => ({ start: { ago: '1d', in: '1d' }, projects: [] }));
  const items = [{ creator: 'a', campaign: 'b' }];
  // @ts-expect-error a creator and a campaign
  onlyTypes((): SeedFile => ({ projects: [{ name: 'A', campaigns: [{ name: 'B', items }] }] }));
});

describe('what the mock itself answers', () => {
  it('has every field, those too that the service has not published', () => {
    const mock = createMock({ seed: 'demo' });
    expectTypeOf(mock.postVideos).returns.items.toHaveProperty('created_at').toEqualTypeOf<string>();
    expectTypeOf(mock.setVideoCounts).returns.toHaveProperty('updated_at').toEqualTypeOf<string>();
    expectTypeOf(mock.setCreatorCounts).returns.toHaveProperty('avatar_url').toEqualTypeOf<string | null>();
    expectTypeOf<Video>().toHaveProperty('created_at').toEqualTypeOf<string | undefined>();
  });

  it('is read through the client as a whole row, lines and adjustments included', async () => {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const { id: creator_id } = await goat.creators.find('@maya.moves');
    const paid = await goat.payoutPayments.create({ creator_id, auto_apply_outstanding: true });
    // @ts-expect-error it may be missing: the service has not published it
    paid.created_at.slice(0, 4);

    const payment = paid as Whole<PayoutPayment>;
    expect(payment.created_at.slice(0, 4)).toBe('2026');
    const [line] = payment.payout_payment_lines;
    expectTypeOf(line?.accrual_id).toEqualTypeOf<string | undefined>();
    expectTypeOf<Whole<PayoutPayment>['payout_payment_lines'][number]['accrual_id']>().toEqualTypeOf<string>();
    expect(line?.accrual_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(line?.payment_id).toBe(payment.id);
  });
});
