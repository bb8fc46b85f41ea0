import { expect, it } from 'vitest';
import { PayoutFixture } from './payout-fixture.js';

/** An organization in Kathmandu, whose days begin at 18:15 UTC: the minute at which the cron runs. */
function inKathmandu(): PayoutFixture {
  const fixture = new PayoutFixture('2026-01-05T00:00:00Z', { period_zone: 'organization' });
  fixture.mock.setTimezone('Asia/Kathmandu');
  return fixture;
}

it('pays a day of the organization at the very run that meets its end', () => {
  const fixture = inKathmandu();
  fixture.assign(fixture.structure({ period: 'daily', amount_cents: 100 }), fixture.creator());
  fixture.goto('2026-01-05T18:14:59.999Z');
  expect(fixture.owed()).toEqual([]);
  fixture.goto('2026-01-05T18:15:00Z');
  expect(fixture.accrual()).toMatchObject({
    period_start_at: '2026-01-04T18:15:00.000Z',
    period_end_at: '2026-01-05T18:15:00.000Z',
    amount_cents: 100,
    created_at: '2026-01-05T18:15:00.000Z',
  });
});

it('calls views late only where a scraper that runs every hour would have brought them earlier', () => {
  const fixture = inKathmandu();
  const creator = fixture.creator();
  fixture.assign(fixture.structure({ criteria_type: 'cpm', amount_cents: 1000 }), creator);
  fixture.goto('2026-01-06T00:00:00Z');
  fixture.post(creator, '2026-01-05T10:00:00Z', 2000);
  // The week ends at 18:15 on Sunday. The first scrape behind it is that of 19:00, and the run behind that is at 19:15.
  fixture.goto('2026-01-11T19:15:00Z');
  expect(fixture.owed()).toEqual(['2026-01-04..2026-01-11 2000']);
  expect(fixture.mock.warnings()).toEqual([]);

  fixture.mock.setScraper('stalled');
  fixture.goto('2026-01-18T19:20:00Z');
  fixture.mock.setScraper('auto');
  fixture.goto('2026-01-18T20:15:00Z');
  expect(fixture.mock.warnings().map(({ message }) => message)).toEqual([
    expect.stringContaining('for 2026-01-12 to 2026-01-18 were read 2 hours after'),
  ]);
});

it('judges goals at the very run that is 48 hours behind the end', () => {
  const fixture = inKathmandu();
  const creator = fixture.creator();
  fixture.assign(fixture.structure({ criteria_type: 'goals' }), creator);
  const body = { metric: 'posts', target_value: 1, period: 'weekly' };
  fixture.api.ok('createGoal', { params: { id: creator }, body });
  fixture.goto('2026-01-06T00:00:00Z');
  fixture.post(creator, '2026-01-05T10:00:00Z', 1);
  fixture.goto('2026-01-14T00:00:00Z');
  expect(fixture.accrual()).toMatchObject({
    period_end_at: '2026-01-11T18:15:00.000Z',
    created_at: '2026-01-13T18:15:00.000Z',
  });
});
