import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { createMock, type Mock, type RuleProfile } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { stageOn } from '../workflows/stage.js';

/** A client that may only read. */
function read(mock: Mock): TrackagoatClient {
  return createClient({ apiKey: mock.createKey(['read']), baseUrl: mock.baseUrl, fetch: mock.fetch });
}

async function createDeal(mock: Mock, rule: { period: 'daily' | 'weekly'; criteria_type: 'goals' | 'recurring' }) {
  const { goat, structure, creator } = stageOn(mock);
  const { id } = await creator('ana', await structure(5000, rule));
  await goat.goals.create(id, { metric: 'views', period: rule.period, target_value: 1000 });
  return { id };
}

describe('a clone of an organization with a zone of its own', () => {
  // 1,500 views come within hours of the turn from Sunday the 11th to Monday the 12th. It is Thursday: the first week is settled.
  const rows: readonly (readonly [zone: string, period_zone: RuleProfile['period_zone'], at: string, cents: number])[] =
    [
      // Sunday evening in New York; Monday in UTC, so the second week meets the goal.
      ['America/New_York', 'utc', '2026-01-12T01:00:00Z', 5000],
      ['America/New_York', 'organization', '2026-01-12T01:00:00Z', 5000],
      // Monday morning in India and on Kiritimati; Sunday in UTC, so the first week met it, and is owed already.
      ['Asia/Kolkata', 'utc', '2026-01-11T20:00:00Z', 5000],
      ['Asia/Kolkata', 'organization', '2026-01-11T20:00:00Z', 5000],
      ['Pacific/Kiritimati', 'utc', '2026-01-11T20:00:00Z', 5000],
      // Sunday evening there.
      ['Pacific/Kiritimati', 'organization', '2026-01-11T05:00:00Z', 5000],
      ['UTC', 'utc', '2026-01-12T01:00:00Z', 5000],
    ];

  it.each(rows)('pays for the views of a goal in the week that the rules say: %s, periods of %s', async (...row) => {
    const [timezone, period_zone, at, cents] = row;
    const mock = createMock({ now: '2026-01-05T12:00:00Z', timezone, rules: { period_zone } });
    const { id } = await createDeal(mock, { period: 'weekly', criteria_type: 'goals' });
    const [video] = mock.postVideos(id, [{ posted_at: mock.clock.now, view_count: 10 }]);
    mock.clock.to(at);
    mock.setVideoCounts(video?.id ?? '', { view_count: 1510 });
    mock.clock.to('2026-01-15T12:00:00Z');
    const until = '2026-01-25T00:00:00Z';
    const rules = period_zone === 'utc' ? {} : { rules: { period_zone } };
    const { mock: clone } = await cloneOrganization(read(mock), { timezone, ...rules });
    for (const world of [mock, clone]) world.clock.to(until);
    expect([mock.ledger().sums.earned, clone.ledger().sums.earned]).toEqual([cents, cents]);
  });
});
