import { describe, expect, it } from 'vitest';
import { Office } from './office.js';

describe('archived structures and past assignments', () => {
  it('loses the periods that come due while archived and goes on with later ones', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const structure = office.structure();
    office.assign(structure, office.creator());
    office.api.ok('deletePayoutStructure', { params: { id: structure } });
    office.goto('2026-01-13T00:00:00Z');
    office.edit(structure, { is_active: true });
    office.goto('2026-01-26T01:00:00Z');
    expect(office.owed()).toEqual(['2026-01-12..2026-01-19 7000', '2026-01-19..2026-01-26 7000']);
  });

  it('keeps a period that only waited: archived and revived before its scrape, it is paid', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    const structure = office.structure({ criteria_type: 'cpm', amount_cents: 1000 });
    office.assign(structure, creator);
    office.post(creator, '2026-01-05T00:00:00Z', 1000);
    office.mock.setScraper('stalled');
    office.goto('2026-01-13T00:00:00Z');
    office.edit(structure, { is_active: false });
    office.goto('2026-01-14T00:00:00Z');
    office.edit(structure, { is_active: true });
    office.mock.setScraper('auto');
    office.goto('2026-01-14T02:00:00Z');
    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 1000']);
  });

  it('makes the accruals of past periods at the next tick after a backdated assignment', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const structure = office.structure();
    office.goto('2026-01-27T09:20:00Z');
    office.assign(structure, office.creator(), '2026-01-06T00:00:00+00:00');
    expect(office.goto('2026-01-27T10:15:00Z').accruals_created).toBe(3);
    expect(new Set(office.accruals().map((row) => row.created_at))).toEqual(new Set(['2026-01-27T10:15:00.000Z']));
    expect(office.owed()).toEqual([
      '2026-01-05..2026-01-12 7000',
      '2026-01-12..2026-01-19 7000',
      '2026-01-19..2026-01-26 7000',
    ]);
  });

  it('pays a removed creator for its last period', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ criteria_type: 'cpm', amount_cents: 1000, proration_mode: 'daily' }), creator);
    office.post(creator, '2026-01-05T00:00:00Z', 3000);
    office.goto('2026-01-07T00:00:00Z');
    office.api.ok('deleteCreator', { params: { id: creator } });
    office.goto('2026-01-20T00:00:00Z');
    expect(office.owed()).toEqual(['2026-01-05..2026-01-12 3000']);
    expect(office.pay({ creator_id: creator, auto_apply_outstanding: true }).total_amount_cents).toBe(3000);
  });

  it('pays several structures of one creator side by side', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    office.assign(office.structure({ amount_cents: 1 }), creator);
    office.assign(office.structure({ amount_cents: 2 }), creator);
    office.goto('2026-01-12T01:00:00Z');
    expect(office.owed().sort()).toEqual(['2026-01-05..2026-01-12 1', '2026-01-05..2026-01-12 2']);
  });

  it('ends all assignments of a creator that is removed, and those alone that still run', () => {
    const office = new Office('2026-01-05T00:00:00Z');
    const creator = office.creator();
    const [first, second] = [
      office.structure({ period: 'daily' }),
      office.structure({ period: 'daily', amount_cents: 1 }),
    ];
    office.assign(first, creator);
    office.assign(second, creator);
    office.goto('2026-01-06T12:00:00Z');
    office.unassign(first, creator);
    office.goto('2026-01-07T12:00:00Z');
    office.api.ok('deleteCreator', { params: { id: creator } });
    const ends = [first, second].map(
      (id) => office.api.ok('listPayoutAssignments', { params: { id } })[0]?.unassigned_at,
    );
    expect(ends).toEqual(['2026-01-06T12:00:00.000Z', '2026-01-07T12:00:00.000Z']);
    office.goto('2026-01-10T00:00:00Z');
    expect(office.owed().sort()).toEqual([
      '2026-01-05..2026-01-06 1',
      '2026-01-05..2026-01-06 7000',
      '2026-01-06..2026-01-07 1',
      '2026-01-06..2026-01-07 7000',
      '2026-01-07..2026-01-08 1',
    ]);
  });
});
