import { beforeEach, describe, expect, it } from 'vitest';
import { MONDAY, PayoutFixture } from './payout-fixture.js';

let fixture: PayoutFixture;
beforeEach(() => {
  fixture = new PayoutFixture();
});

/* A stalled scraper holds some periods back while later ones are settled: what then comes late must still be right. */
describe('a period that waited for the scraper', () => {
  it('names the assignments that touch it, not those of a later one that was settled first', () => {
    const { creator, structure, assignment: first } = fixture.deal({ criteria_type: 'cpm', amount_cents: 1000 });
    fixture.mock.setScraper('stalled');
    fixture.post(creator, MONDAY, 5000);
    // The week of January 12 pays a flat rate, and both assignments touch it.
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.edit(structure, { criteria_type: 'recurring' });
    fixture.unassign(structure, creator);
    fixture.goto('2026-01-16T00:00:00Z');
    const second = fixture.assign(structure, creator)[0]?.id;
    fixture.goto('2026-01-19T01:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-12..2026-01-19 1000']);
    fixture.mock.setScraper('auto');
    fixture.goto('2026-01-19T03:00:00Z');
    const both = ['2026-01-05..2026-01-12 5000', '2026-01-12..2026-01-19 1000'];
    expect(fixture.owed()).toEqual(both);
    const named = fixture.accruals().map((accrual) => accrual.inputs_snapshot?.assignment_ids);
    expect(named).toEqual([[first], [first, second]]);
    // Nothing is paid twice.
    fixture.goto('2026-02-02T01:00:00Z');
    expect(fixture.owed()).toEqual([...both, '2026-01-19..2026-01-26 1000', '2026-01-26..2026-02-02 1000']);
  });

  it('is evaluated in the order of assignment, whoever was scraped first', () => {
    const { creator: ana, structure } = fixture.deal({ criteria_type: 'cpm', amount_cents: 1000 });
    const beto = fixture.creator();
    fixture.assign(structure, beto);
    for (const creator of [ana, beto]) fixture.post(creator, MONDAY, 5000);
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-12T01:00:00Z');
    for (const id of [beto, ana]) fixture.api.ok('scrapeCreator', { params: { id } });
    fixture.goto('2026-01-12T02:00:00Z');
    const made = (fixture.mock.snapshot().world.tables.payout_accruals ?? []) as readonly { readonly id: string }[];
    const owner = new Map(fixture.accruals().map(({ id, creator_id }) => [id, creator_id]));
    expect(made.map(({ id }) => owner.get(id))).toEqual([ana, beto]);
  });

  it('is still paid, by its own rule, when later ones were settled and the rule was edited', () => {
    const { creator, structure } = fixture.deal({ amount_cents: 1 });
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.mock.setScraper('stalled');
    fixture.post(creator, '2026-01-12T00:00:00Z', 5000);
    fixture.edit(structure, { criteria_type: 'cpm' });
    fixture.goto('2026-01-20T00:00:00Z');
    fixture.edit(structure, { criteria_type: 'recurring', amount_cents: 3 });
    fixture.goto('2026-02-03T00:00:00Z');
    fixture.edit(structure, { amount_cents: 4 });
    fixture.mock.setScraper('auto');
    fixture.goto('2026-02-03T02:00:00Z');
    expect(fixture.owed()).toEqual([
      '2026-01-05..2026-01-12 1',
      '2026-01-12..2026-01-19 5',
      '2026-01-19..2026-01-26 3',
      '2026-01-26..2026-02-02 3',
    ]);
  });

  it('is kept by a structure that was archived and revived meanwhile', () => {
    const { creator, structure } = fixture.deal({ criteria_type: 'cpm', amount_cents: 1000 });
    fixture.post(creator, MONDAY, 1000);
    fixture.mock.setScraper('stalled');
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.edit(structure, { is_active: false });
    fixture.goto('2026-01-14T00:00:00Z');
    fixture.edit(structure, { is_active: true });
    fixture.mock.setScraper('auto');
    fixture.goto('2026-01-14T02:00:00Z');
    expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 1000']);
  });
});

it('the rule of a period is the newest version that was effective before it ended', () => {
  const { structure } = fixture.deal({ amount_cents: 100 });
  fixture.goto('2026-01-11T23:59:59.999Z');
  fixture.edit(structure, { amount_cents: 200 });
  const pinned = fixture.edit(structure, { amount_cents: 300 }).current_version.id;
  fixture.goto('2026-01-12T00:00:00Z');
  fixture.edit(structure, { amount_cents: 400 });
  fixture.goto('2026-01-19T01:00:00Z');
  expect(fixture.accruals()[0]?.structure_version_id).toBe(pinned);
  expect(fixture.owed()).toEqual(['2026-01-05..2026-01-12 300', '2026-01-12..2026-01-19 400']);
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

  it('ends all assignments of a creator that is removed, and those alone that still run, though it comes back', () => {
    const { creator, structure: first } = fixture.deal({ period: 'daily' });
    const second = fixture.structure({ period: 'daily', amount_cents: 1 });
    fixture.assign(second, creator);
    fixture.goto('2026-01-06T12:00:00Z');
    fixture.unassign(first, creator);
    fixture.goto('2026-01-07T12:00:00Z');
    fixture.api.ok('deleteCreator', { params: { id: creator } });
    const back = { params: { projectId: fixture.projectId }, body: { tiktok_handle: 'creator.1' } };
    expect(fixture.api.ok('createCreators', back)).toMatchObject({ id: creator });
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
