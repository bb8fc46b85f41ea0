import { beforeEach, describe, expect, it } from 'vitest';
import { MONDAY, PayoutFixture } from './payout-fixture.js';

let fixture: PayoutFixture;
beforeEach(() => {
  fixture = new PayoutFixture();
});

describe('archived structures, past assignments and removed creators', () => {
  it('loses the periods that come due while archived and goes on with later ones', () => {
    const { structure } = fixture.deal();
    fixture.api.ok('deletePayoutStructure', { params: { id: structure } });
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.edit(structure, { is_active: true });
    fixture.goto('2026-01-26T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-12..2026-01-19 7000', '2026-01-19..2026-01-26 7000']);
  });

  it('makes the accruals of past periods at the next tick, and none of those before the first rule, of which it warns', () => {
    const structure = fixture.structure();
    fixture.goto('2026-01-27T09:20:00Z');
    fixture.assign(structure, fixture.creator(), '2025-12-01T00:00:00Z');
    expect(fixture.goto('2026-01-27T10:15:00Z').accruals_created).toBe(3);
    expect(new Set(fixture.accruals().map((row) => row.created_at))).toEqual(new Set(['2026-01-27T10:15:00.000Z']));
    expect(fixture.owed()).toEqual([
      '2026-01-05..2026-01-12 7000',
      '2026-01-12..2026-01-19 7000',
      '2026-01-19..2026-01-26 7000',
    ]);
    expect(fixture.warnings()).toEqual([
      `assigned_before_first_rule: assigned_at 2025-12-01T00:00:00.000Z lies before structure ${structure} had a rule ` +
        '(2026-01-05T00:00:00.000Z). Periods that ended by then have no version in force at their end and make no accrual.',
    ]);
  });

  it('pays a removed creator for its last period', () => {
    const { creator } = fixture.deal({ criteria_type: 'cpm', amount_cents: 1000, proration_mode: 'daily' });
    fixture.post(creator, MONDAY, 3000);
    fixture.goto('2026-01-07T00:00:00Z');
    fixture.api.ok('deleteCreator', { params: { id: creator } });
    fixture.goto('2026-01-20T00:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 3000']);
    expect(fixture.pay({ creator_id: creator, auto_apply_outstanding: true }).total_amount_cents).toBe(3000);
  });

  it('ends all assignments of a creator that is removed, and those alone that still run', () => {
    const { creator, structure: first } = fixture.deal({ period: 'daily' });
    const second = fixture.structure({ period: 'daily', amount_cents: 1 });
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
