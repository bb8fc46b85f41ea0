import { createClient } from 'trackagoat-sdk';
import { cloneOrganization } from 'trackagoat-sdk/clone';
import { createMock, type RuleProfile } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { stageOn } from '../workflows/stage.js';

describe('a clone of an organization with a zone of its own', () => {
  // 1,500 views come within hours of the turn from Sunday the 11th to Monday the 12th. It is Thursday: the first week is settled.
  const rows: readonly (readonly [zone: string, period_zone: RuleProfile['period_zone'], at: string])[] = [
    // Sunday evening in New York; Monday in UTC, so the second week meets the goal.
    ['America/New_York', 'utc', '2026-01-12T01:00:00Z'],
    ['America/New_York', 'organization', '2026-01-12T01:00:00Z'],
    // Monday morning in India and on Kiritimati; Sunday in UTC, so the first week met it, and is owed already.
    ['Asia/Kolkata', 'utc', '2026-01-11T20:00:00Z'],
    ['Asia/Kolkata', 'organization', '2026-01-11T20:00:00Z'],
    ['Pacific/Kiritimati', 'utc', '2026-01-11T20:00:00Z'],
    // Sunday evening there.
    ['Pacific/Kiritimati', 'organization', '2026-01-11T05:00:00Z'],
    ['UTC', 'utc', '2026-01-12T01:00:00Z'],
  ];

  it.each(rows)('pays for the views of a goal in the week that the rules say: %s, periods of %s', async (...row) => {
    const [timezone, period_zone, at] = row;
    const mock = createMock({ now: '2026-01-05T12:00:00Z', timezone, rules: { period_zone } });
    const { goat, structure, creator } = stageOn(mock);
    const { id } = await creator('ana', await structure(5000, { criteria_type: 'goals' }));
    await goat.goals.create(id, { metric: 'views', period: 'weekly', target_value: 1000 });
    const [video] = mock.postVideos(id, [{ posted_at: mock.clock.now, view_count: 10 }]);
    mock.clock.to(at);
    mock.setVideoCounts(video?.id ?? '', { view_count: 1510 });
    mock.clock.to('2026-01-15T12:00:00Z');
    const rules = period_zone === 'utc' ? {} : { rules: { period_zone } };
    const reader = createClient({ apiKey: mock.createKey(['read']), baseUrl: mock.baseUrl, fetch: mock.fetch });
    const { mock: clone } = await cloneOrganization(reader, { timezone, ...rules });
    for (const world of [mock, clone]) world.clock.to('2026-01-25T00:00:00Z');
    expect([mock.ledger().sums.earned, clone.ledger().sums.earned]).toEqual([5000, 5000]);
  });
});
