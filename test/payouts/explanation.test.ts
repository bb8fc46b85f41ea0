import { describe, expect, it } from 'vitest';
import { explainAccrual } from '../../mocks/world/payouts/explanation.js';
import { World } from '../../mocks/world/store/world.js';
import { EngineAndReference } from './engine-and-reference.js';
import { MONDAY, PayoutFixture, UNKNOWN } from './payout-fixture.js';

describe('the explanation of an accrual', () => {
  it('shows version, period, covered days, every video looked at and why, and the arithmetic', () => {
    const fixture = new PayoutFixture('2026-01-07T12:00:00Z');
    const creator = fixture.creator({ tracking_mode: 'selective' });
    const structure = fixture.structure({ criteria_type: 'cpm', amount_cents: 150, proration_mode: 'daily' });
    fixture.assign(structure, creator);
    const early = fixture.post(creator, '2026-01-06T23:00:00Z', 900);
    const [included, waiting, excluded] = [1005, 20, 30].map((views) =>
      fixture.post(creator, '2026-01-07T00:00:00Z', views),
    );
    for (const id of [early, included]) fixture.review(id, 'included');
    fixture.review(excluded, 'excluded');
    fixture.goto('2026-01-12T01:00:00Z');
    const accrual = fixture.accrual();
    const explanation = fixture.mock.explain(accrual.id);
    expect(explanation).toMatchObject({
      accrual,
      version: { id: accrual.structure_version_id, version: 1 },
      period: { kind: 'weekly', start: '2026-01-05T00:00:00.000Z', end: '2026-01-12T00:00:00.000Z', days: 7 },
      covered_days: 5,
      covered: [{ start: '2026-01-07T00:00:00.000Z', end: '2026-01-12T00:00:00.000Z' }],
      amount_cents: 151,
    });
    expect(explanation.inputs.find(({ video_id }) => video_id === included)).toEqual({
      video_id: included,
      posted_at: '2026-01-07T00:00:00.000Z',
      view_count: 1005,
      tracking_status: 'included',
      counted: true,
      why: 'posted 2026-01-07, within the days that count, and included',
    });
    const others = explanation.inputs.filter(({ video_id }) => video_id !== included);
    expect(new Map(others.map((video) => [video.video_id, [video.counted, video.why]]))).toEqual(
      new Map([
        [early, [false, 'posted 2026-01-06, a day that no assignment covers, and proration is daily']],
        [waiting, [false, 'pending_review: such videos never count']],
        [excluded, [false, 'excluded: such videos never count']],
      ]),
    );
    expect(explanation.steps).toEqual([
      'The weekly period from 2026-01-05 to before 2026-01-12 is paid by version 1, the newest effective before its end.',
      'The assignments cover 2026-01-07 to before 2026-01-12; proration is daily: of 7 days only these count.',
      '1 counting videos have 1005 views together.',
      '150 cents × 1005 views ÷ 1000 = 150 and 750/1000, halves rounded up = 151 cents.',
    ]);
  });

  it('stays as it was after videos, rule and assignment have changed, and in a restored snapshot', () => {
    const fixture = new PayoutFixture();
    const { creator, structure } = fixture.deal({ criteria_type: 'cpm', amount_cents: 1000 });
    const video = fixture.post(creator, MONDAY, 42);
    fixture.goto('2026-01-12T01:00:00Z');
    const { id } = fixture.accrual();
    const before = fixture.mock.explain(id);
    fixture.mock.setVideoCounts(video, { view_count: 1_000_000 });
    fixture.edit(structure, { amount_cents: 1 });
    fixture.unassign(structure, creator);
    fixture.api.ok('deleteVideo', { params: { id: video } });
    expect(fixture.mock.explain(id)).toEqual(before);
    fixture.mock.restore(JSON.parse(JSON.stringify(fixture.mock.snapshot())));
    expect(fixture.mock.explain(id)).toEqual(before);
    expect(before.inputs).toMatchObject([{ video_id: video, view_count: 42, counted: true }]);
  });

  it('names every goal, and a flat amount that is due in full', () => {
    const fixture = new PayoutFixture();
    const { creator } = fixture.deal({ criteria_type: 'goals', amount_cents: 500 });
    const goal = fixture.goal(creator);
    fixture.post(creator, MONDAY, 42);
    fixture.goto('2026-01-15T00:00:00Z');
    expect(fixture.mock.explain(fixture.accrual().id).steps.slice(1)).toEqual([
      'The assignments cover 2026-01-05 to before 2026-01-12; proration is none: the period counts in full.',
      `Goal ${goal} (posts): 1 of 1, met.`,
      'The flat amount is due in full = 500 cents.',
    ]);
  });

  it('says which days a period of another kind has counted already', () => {
    const fixture = new PayoutFixture();
    const { creator, structure } = fixture.deal({ criteria_type: 'cpm', amount_cents: 1000 });
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.post(creator, '2026-01-06T00:00:00Z', 5);
    fixture.post(creator, '2026-01-12T00:00:00Z', 9);
    fixture.edit(structure, { period: 'monthly' });
    fixture.goto('2026-02-01T01:00:00Z');
    // The week of the 5th was over, and settled, before its video was found.
    expect(fixture.owed()).toEqual(['2026-01-01..2026-02-01 9']);
    const { inputs } = fixture.mock.explain(fixture.accrual().id);
    expect(inputs.map((video) => [video.counted, video.why])).toEqual([
      [false, 'posted 2026-01-06, a day that a period of another kind has already counted'],
      [true, 'posted 2026-01-12, within the days that count, and auto_tracked'],
    ]);
  });

  it('is 404 for anything but an accrual, and when its evidence was taken out of the world', () => {
    expect(() => new PayoutFixture().mock.explain(UNKNOWN)).toThrow('There is no payout accrual');
    const both = new EngineAndReference(Date.parse(MONDAY));
    both.addCreator(false);
    both.addStructure({ period: 'daily', amount: 5, criteria: 'recurring', minViews: 1, proration: 'none' });
    both.assign(0, 0, both.world.state.now);
    both.wait(86_400_000 * 2);
    const [accrual] = both.world.tables.payoutAccruals.values();
    const { payoutStructureVersions } = both.world.tables;
    const gone = `There is no evidence of accrual ${accrual?.id} in this organization.`;
    const dump = both.world.dump();
    const accrual_evidence = dump.tables.accrual_evidence?.filter(({ id }) => id !== accrual?.id) ?? [];
    const edited = World.load({ ...dump, tables: { ...dump.tables, accrual_evidence } });
    expect(() => explainAccrual(edited, accrual?.id ?? '')).toThrow(gone);
    payoutStructureVersions.delete(accrual?.structure_version_id ?? '');
    expect(() => explainAccrual(both.world, accrual?.id ?? '')).toThrow(gone);
  });
});
