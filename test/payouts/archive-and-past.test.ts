import { describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

describe('archived structures and past assignments', () => {
  it('loses the periods that come due while archived and goes on with later ones', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const structure = fixture.structure();
    fixture.assign(structure, fixture.creator());
    fixture.api.ok('deletePayoutStructure', { params: { id: structure } });
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.edit(structure, { is_active: true });
    fixture.goto('2026-01-26T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-12..2026-01-19 7000', '2026-01-19..2026-01-26 7000']);
  });

  it('keeps a period that only waited: archived and revived before its scrape, it is paid', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    const structure = fixture.structure({ criteria_type: 'cpm', amount_cents: 1000 });
    fixture.assign(structure, creator);
    fixture.post(creator, '2026-01-05T00:00:00Z', 1000);
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.edit(structure, { is_active: false });
    fixture.goto('2026-01-14T00:00:00Z');
    fixture.edit(structure, { is_active: true });
    fixture.mock.setScraper('auto');
    fixture.goto('2026-01-14T02:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 1000']);
  });

  it('makes the accruals of past periods at the next tick after a backdated assignment', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const structure = fixture.structure();
    fixture.goto('2026-01-27T09:20:00Z');
    fixture.assign(structure, fixture.creator(), '2026-01-06T00:00:00+00:00');
    expect(fixture.goto('2026-01-27T10:15:00Z').accruals_created).toBe(3);
    expect(new Set(fixture.accruals().map((row) => row.created_at))).toEqual(new Set(['2026-01-27T10:15:00.000Z']));
    expect(fixture.owed()).toEqual([
      '2026-01-05..2026-01-12 7000',
      '2026-01-12..2026-01-19 7000',
      '2026-01-19..2026-01-26 7000',
    ]);
  });

  it('pays a removed creator for its last period', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 1000, proration_mode: 'daily' }), creator);
    fixture.post(creator, '2026-01-05T00:00:00Z', 3000);
    fixture.goto('2026-01-07T00:00:00Z');
    fixture.api.ok('deleteCreator', { params: { id: creator } });
    fixture.goto('2026-01-20T00:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 3000']);
    expect(fixture.pay({ creator_id: creator, auto_apply_outstanding: true }).total_amount_cents).toBe(3000);
  });

  it('pays several structures of one creator side by side', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    fixture.assign(fixture.structure({ amount_cents: 1 }), creator);
    fixture.assign(fixture.structure({ amount_cents: 2 }), creator);
    fixture.goto('2026-01-12T01:00:00Z');
    expect(fixture.owed().sort()).toEqual(['2026-01-05..2026-01-12 1', '2026-01-05..2026-01-12 2']);
  });

  it('ends all assignments of a creator that is removed, and those alone that still run', () => {
    const fixture = new PayoutFixture('2026-01-05T00:00:00Z');
    const creator = fixture.creator();
    const [first, second] = [
      fixture.structure({ period: 'daily' }),
      fixture.structure({ period: 'daily', amount_cents: 1 }),
    ];
    fixture.assign(first, creator);
    fixture.assign(second, creator);
    fixture.goto('2026-01-06T12:00:00Z');
    fixture.unassign(first, creator);
    fixture.goto('2026-01-07T12:00:00Z');
    fixture.api.ok('deleteCreator', { params: { id: creator } });
    const ends = [first, second].map(
      (id) => fixture.api.ok('listPayoutAssignments', { params: { id } })[0]?.unassigned_at,
    );
    expect(ends).toEqual(['2026-01-06T12:00:00.000Z', '2026-01-07T12:00:00.000Z']);
    fixture.goto('2026-01-10T00:00:00Z');
    expect(fixture.owed().sort()).toEqual([
      '2026-01-05..2026-01-06 1',
      '2026-01-05..2026-01-06 7000',
      '2026-01-06..2026-01-07 1',
      '2026-01-06..2026-01-07 7000',
      '2026-01-07..2026-01-08 1',
    ]);
  });
});
