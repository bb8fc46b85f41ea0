import { describe, expect, it } from 'vitest';
import { PeriodCursor } from '../../mocks/world/payouts/cron/period-cursor.js';
import { RuleTimeline } from '../../mocks/world/payouts/rules/rule-timeline.js';
import { calendarDate, isoToDay, toIsoHour } from '../../mocks/world/store/calendar.js';
import type { PayoutStructureVersionRow } from '../../mocks/world/store/rows.js';
import { World } from '../../mocks/world/store/world.js';

/** A structure whose rule has periods of this kind from its instant on. */
function createTimeline(effective_at: string, period: PayoutStructureVersionRow['period']): RuleTimeline {
  const world = World.create({ now: 0, seed: 1 });
  world.tables.payoutStructureVersions.put({
    ...{ id: 'v1', structure_id: 'deal', version: 1, period, amount_cents: 100, currency: 'USD' },
    ...{ criteria_type: 'recurring', criteria_params: {}, proration_mode: 'none' },
    ...{ effective_at, created_at: effective_at },
  });
  return new RuleTimeline(world, 'deal');
}

const day = (date: string): number => isoToDay(`${date}T00:00:00.000Z`);

/** The periods that the cursor finds for these days, as `start..end of version`; the first few of an endless list. */
function listPeriods(timeline: RuleTimeline, days: readonly number[], most = 8): string[] {
  const cursor = new PeriodCursor(timeline);
  cursor.start(days);
  const found: string[] = [];
  for (let period = cursor.next(); period && found.length < most; period = cursor.next()) {
    found.push(`${calendarDate(period.start)}..${calendarDate(period.end)} v${cursor.version + 1}`);
  }
  return found;
}

/* 2026-01-05 is a Monday. */
describe('the periods of a rule', () => {
  it('end where no day is left that one could reach back to', () => {
    const timeline = createTimeline('2026-01-01T00:00:00.000Z', 'monthly');
    // A period that ends on March 2 could begin on January 30, were it 31 days long, so the cursor still looks; what ends on April 2 not.
    expect(listPeriods(timeline, [day('2026-01-31'), day('2026-02-01')])).toEqual([
      '2026-01-01..2026-02-01 v1',
      '2026-02-01..2026-03-01 v1',
      '2026-03-01..2026-04-01 v1',
    ]);
    expect(listPeriods(timeline, [])).toEqual([]);
  });

  it('pass over a long time without days', () => {
    const timeline = createTimeline('2026-01-01T00:00:00.000Z', 'daily');
    const days = [day('2026-01-01'), day('2026-01-02'), day('2026-06-01'), day('2026-06-02')];
    const found = listPeriods(timeline, days, 100);
    expect(found[0]).toBe('2026-01-01..2026-01-02 v1');
    // Thirty more days could reach back to January 1, were they the ends of months.
    expect(found[30]).toBe('2026-01-31..2026-02-01 v1');
    expect(found[31]).toBe('2026-06-01..2026-06-02 v1');
  });
});

it('a full hour as text is what a Date writes, in any year and order', () => {
  const years = [-62_198_755_200_000, -3_600_000, 0, 1_767_225_600_000, 253_402_300_800_000];
  const hours = [...years, ...years].flatMap((at) => [23, 0, 24, 5].map((hour) => at + hour * 3_600_000));
  expect(hours.map(toIsoHour)).toEqual(hours.map((at) => new Date(at).toISOString()));
});
