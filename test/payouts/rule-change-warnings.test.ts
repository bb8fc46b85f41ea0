import { beforeEach, describe, expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

/* 2026-01-05 is a Monday. */
let fixture: PayoutFixture;
let creator: string;

beforeEach(() => {
  fixture = new PayoutFixture();
  creator = fixture.creator();
});

describe('a change of the kind of period warns', () => {
  it('of days that no period of either kind pays: weekly to daily on a Wednesday', () => {
    const deal = fixture.structure({ amount_cents: 700 });
    fixture.assign(deal, creator);
    fixture.goto('2026-01-14T09:00:00Z');
    fixture.edit(deal, { period: 'daily', amount_cents: 100 });
    expect(fixture.warnings()).toEqual([
      `period_kind_leaves_days_unpaid: Structure ${deal} pays daily instead of weekly from now on: ` +
        '2026-01-12 to 2026-01-13 end in no period of either kind and are not paid. ' +
        'Change the kind of period at the end of a weekly period.',
    ]);
    fixture.goto('2026-01-16T01:00:00Z');
    expect(fixture.owed()).toEqual([
      '2026-01-05..2026-01-12 700',
      '2026-01-14..2026-01-15 100',
      '2026-01-15..2026-01-16 100',
    ]);
  });

  it.each([
    ['none', 'its full amount besides', 700],
    ['daily', 'for its other days', 500],
  ] as const)('of days that were judged: daily 100 to weekly 700 on a Wednesday, proration %s', (mode, pays, cents) => {
    const deal = fixture.structure({ period: 'daily', amount_cents: 100 });
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.assign(deal, creator);
    fixture.goto('2026-01-14T09:00:00Z');
    fixture.edit(deal, { period: 'weekly', amount_cents: 700, proration_mode: mode });
    expect(fixture.warnings()).toEqual([
      `period_kind_judges_days_once: Structure ${deal} pays weekly instead of daily from now on: ` +
        '2026-01-12 to 2026-01-13 were evaluated already and count no second time; ' +
        `the period 2026-01-12 to 2026-01-18 pays ${pays}.`,
    ]);
    fixture.goto('2026-01-19T01:00:00Z');
    // 200 for Monday and Tuesday, and the week: 900 in all without proration, 700 with.
    expect(fixture.owed().sort()).toEqual(
      ['2026-01-12..2026-01-13 100', '2026-01-13..2026-01-14 100', `2026-01-12..2026-01-19 ${cents}`].sort(),
    );
  });

  it('of all days that nobody is paid for, of one creator here and of another there', () => {
    const deal = fixture.structure();
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.assign(deal, creator);
    fixture.goto('2026-01-12T12:00:00Z');
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-14T00:00:00Z');
    fixture.assign(deal, fixture.creator());
    fixture.goto('2026-01-15T09:00:00Z');
    fixture.edit(deal, { period: 'daily', amount_cents: 100 });
    expect(fixture.warnings()).toEqual([
      expect.stringContaining(': 2026-01-12, 2026-01-14 end in no period of either kind and are not paid.'),
    ]);
  });

  it('of nothing when nobody is assigned, or at the very boundary', () => {
    const deal = fixture.structure();
    fixture.goto('2026-01-07T00:00:00Z');
    fixture.edit(deal, { period: 'daily' });
    fixture.edit(deal, { period: 'weekly' });
    fixture.goto('2026-01-12T00:00:00Z');
    fixture.assign(deal, creator);
    fixture.edit(deal, { period: 'daily' });
    expect(fixture.warnings()).toEqual([]);
  });
});

describe('an edit of the rule', () => {
  it('warns that it holds for the whole running period of those assigned in it, with the old and the new amount', () => {
    const deal = fixture.structure({ amount_cents: 100 });
    const past = fixture.creator();
    for (const assigned of [creator, fixture.creator(), past]) fixture.assign(deal, assigned);
    fixture.goto('2026-01-10T00:00:00Z');
    fixture.unassign(deal, past);
    fixture.goto('2026-01-14T09:00:00Z');
    fixture.edit(deal, { amount_cents: 250 });
    fixture.edit(deal, { criteria_type: 'view_threshold', criteria_params: { min_views: 5 } });
    fixture.edit(deal, { criteria_params: { min_views: 6 } });
    const start = `running_period_repriced: Structure ${deal} changes for the whole running period 2026-01-12 to 2026-01-18 of 2 creators:`;
    const end = 'The rule at the end of a period pays all of it.';
    expect(fixture.warnings()).toEqual([
      `${start} amount_cents 100 becomes 250. ${end}`,
      `${start} criteria_type recurring becomes view_threshold, min_views changes, amount_cents stays 250. ${end}`,
      `${start} min_views changes, amount_cents stays 250. ${end}`,
    ]);
  });

  it('does not warn before the period has begun, without anybody in it, or of an archived structure', () => {
    const deal = fixture.structure({ amount_cents: 100 });
    fixture.edit(deal, { amount_cents: 150 });
    fixture.assign(deal, creator);
    fixture.edit(deal, { amount_cents: 200 });
    fixture.edit(deal, { name: 'New', is_active: false });
    fixture.goto('2026-01-06T00:00:00Z');
    fixture.edit(deal, { amount_cents: 300 });
    fixture.unassign(deal, creator);
    fixture.edit(deal, { is_active: true });
    fixture.goto('2026-01-14T09:00:00Z');
    fixture.edit(deal, { amount_cents: 250 });
    expect(fixture.warnings()).toEqual([]);
  });
});

describe('archiving', () => {
  const archive = (deal: string) => fixture.edit(deal, { is_active: false });

  it('warns of the periods that it forfeits by deletion, and once, whichever way it is archived again', () => {
    const deal = fixture.structure({ criteria_type: 'goals' });
    fixture.assign(deal, creator);
    // The week that ended on the 12th waits for its 48 hours, and the next one runs.
    fixture.goto('2026-01-13T00:00:00Z');
    fixture.api.ok('deletePayoutStructure', { params: { id: deal } });
    archive(deal);
    fixture.api.ok('deletePayoutStructure', { params: { id: deal } });
    fixture.edit(deal, { is_active: false, amount_cents: 8000 });
    expect(fixture.warnings()).toEqual([
      `archive_forfeits_periods: Archiving structure ${deal} forfeits 1 period that run and ` +
        '1 period that ended and wait for a scrape or their 48 hours (the first: 2026-01-05 to 2026-01-11), ' +
        'unless it is active again when they are evaluated.',
    ]);
  });

  it('takes a period as ended at the very moment of its end, and the next one as not begun', () => {
    const deal = fixture.structure({ criteria_type: 'goals' });
    fixture.assign(deal, creator);
    fixture.goto('2026-01-12T00:00:00Z');
    archive(deal);
    expect(fixture.warnings()[0]).toContain('forfeits 0 periods that run and 1 period that ended');
  });

  it('counts no period that lies between two assignments', () => {
    const deal = fixture.structure({ criteria_type: 'goals' });
    fixture.mock.setScraper('stalled');
    fixture.assign(deal, creator);
    fixture.goto('2026-01-07T12:00:00Z');
    fixture.unassign(deal, creator);
    fixture.goto('2026-01-20T12:00:00Z');
    fixture.assign(deal, creator);
    fixture.goto('2026-01-21T12:00:00Z');
    archive(deal);
    // The week of the 5th waits for a scrape, that of the 12th is nobody's, that of the 19th runs.
    expect(fixture.warnings()[0]).toContain('forfeits 1 period that run and 1 period that ended');
  });

  it('does not warn when nothing has run, nor a second time', () => {
    const [deal, other] = [fixture.structure(), fixture.structure()];
    fixture.assign(deal, creator, '2026-02-02T00:00:00Z');
    fixture.goto('2026-01-07T00:00:00Z');
    archive(deal);
    archive(other);
    fixture.assign(fixture.structure(), creator);
    archive(deal);
    expect(fixture.warnings()).toEqual([]);
  });
});
