import { describe, expect, it } from 'vitest';
import { forgetPairsToCheck, getPairsToCheck } from '../../mocks/world/payouts/cron/pairs-to-check.js';
import { AssignedTime } from '../../mocks/world/payouts/cron/payout-track.js';
import { PeriodCursor } from '../../mocks/world/payouts/cron/period-cursor.js';
import { RuleTimeline } from '../../mocks/world/payouts/rules/rule-timeline.js';
import { ScrapeCalendar } from '../../mocks/world/scraper/scrape-calendar.js';
import { calendarDate, isoToDay, toIsoHour } from '../../mocks/world/store/calendar.js';
import { EvidenceTable } from '../../mocks/world/store/evidence-table.js';
import type { AccrualEvidenceRow, PayoutStructureVersionRow, PostedVideo } from '../../mocks/world/store/rows.js';
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

/** A table, by who listens to it. */
interface Watched {
  readonly listeners: { readonly listeners: readonly unknown[] };
}

function assigned(...runs: readonly (readonly [start: number, end: number])[]): AssignedTime {
  const time = new AssignedTime();
  time.load(runs.map(([start, end], at) => ({ assignmentId: `a${at}`, start, end })));
  return time;
}

describe('the time of assignments', () => {
  it('hands back the very list of days when all are covered', () => {
    const days = [7, 14];
    expect(assigned([0, 20]).cover(days, { start: 7, end: 14 })).toBe(days);
    expect(assigned([0, 10], [10, 20]).cover(days, { start: 7, end: 14 })).toBe(days);
    const partly = assigned([8, 20]).cover(days, { start: 7, end: 14 });
    expect(partly).toEqual([8, 14]);
    expect(assigned([0, 13]).cover(days, { start: 7, end: 14 })).toEqual([7, 13]);
  });

  it('names the assignments that touch a period, by one list for as long as they are the same', () => {
    const time = assigned([0, 10], [12, 20]);
    const both = time.idsIn({ start: 7, end: 14 });
    expect(both).toEqual(['a0', 'a1']);
    expect(time.idsIn({ start: 0, end: 13 })).toBe(both);
    expect(time.idsIn({ start: 0, end: 12 })).toEqual(['a0']);
    expect(time.idsIn({ start: 10, end: 13 })).toEqual(['a1']);
    expect(time.idsIn({ start: 10, end: 12 })).toEqual([]);
  });
});

it('a schedule that is forgotten, and a calendar of scrapes that is let go, listen to no table any more', () => {
  const world = World.create({ now: Date.parse('2026-01-05T00:00:00Z'), seed: 1 });
  const countListeners = (...names: readonly (keyof World['tables'])[]) =>
    names.map((name) => (world.tables[name] as unknown as Watched).listeners.listeners.length);
  const ofSchedule = () => countListeners('payoutAssignments', 'payoutStructureVersions', 'creators');
  const first = getPairsToCheck(world);
  expect(ofSchedule()).toEqual([1, 1, 1]);
  forgetPairsToCheck(world);
  expect(ofSchedule()).toEqual([0, 0, 0]);
  expect(getPairsToCheck(world)).not.toBe(first);
  expect(ofSchedule()).toEqual([1, 1, 1]);
  forgetPairsToCheck(world);
  const calendar = new ScrapeCalendar(world);
  expect(countListeners('videos', 'creators')).toEqual([1, 1]);
  calendar.end();
  expect(countListeners('videos', 'creators')).toEqual([0, 0]);
});

const video = (id: string, view_count: number): PostedVideo => ({
  id,
  view_count,
  posted_at: '2026-01-05T10:00:00.000Z',
  tracking_status: 'included',
});

const kept = (video_id: string, views: number): AccrualEvidenceRow['videos'][number] => {
  const { id: _, ...shown } = video(video_id, views);
  return { video_id, ...shown };
};

const rows: readonly AccrualEvidenceRow[] = [
  { id: 'a', eligible: [1, 8], covered: [2, 8], videos: [kept('v', 10), kept('w', 2 ** 53 - 1)] },
  { id: 'b', eligible: [8, 15], covered: [8, 15], videos: [] },
  { id: 'c', eligible: [15, 22], covered: [15, 16, 20, 22], videos: [kept('v', 12)] },
];

/* Kept in columns: every row must come out as it went in, the first, the last and those without videos among them. */
describe('the evidence of accruals', () => {
  it('comes back from its rows, into a new table', () => {
    const copy = new EvidenceTable();
    // Days that are covered may begin, end or be like the eligible ones and yet be others.
    const more: AccrualEvidenceRow[] = [
      { id: 'd', eligible: [1, 3, 5, 8], covered: [1, 3], videos: [] },
      { id: 'e', eligible: [1, 8], covered: [1, 7], videos: [kept('z', 3)] },
      { id: 'f', eligible: [1, 8], covered: [1, 8], videos: [] },
    ];
    copy.load([...more, ...rows]);
    expect([...copy.values()]).toEqual([...more, ...rows]);
    expect(() => copy.load(rows)).toThrow('accrual_evidence has rows already');
  });

  it('does not see what is added to its fork, nor the fork what is added to it', () => {
    const table = new EvidenceTable();
    table.load(rows);
    const fork = table.fork();
    fork.add({ id: 'd', eligible: [22, 29], covered: [22, 29], videos: [video('x', 1)] });
    table.add({ id: 'e', eligible: [29, 36], covered: [29, 36], videos: [] });
    table.add({ id: 'f', eligible: [36, 43], covered: [37, 43], videos: [video('y', 2)] });
    expect([...table.values()]).toEqual([
      ...rows,
      { id: 'e', eligible: [29, 36], covered: [29, 36], videos: [] },
      { id: 'f', eligible: [36, 43], covered: [37, 43], videos: [kept('y', 2)] },
    ]);
    expect([...fork.values()]).toEqual([
      ...rows,
      { id: 'd', eligible: [22, 29], covered: [22, 29], videos: [kept('x', 1)] },
    ]);
  });
});
