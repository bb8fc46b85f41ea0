import { verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import type { RuleProfile } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCRUAL_FAULTS } from './accrual-faults.js';
import { createLedgerScene, type LedgerScene } from './ledger-scene.js';
import { PAYMENT_FAULTS } from './payment-faults.js';
import { createRandomWorld } from './random-world.js';

let scene: LedgerScene;
beforeAll(async () => {
  scene = await createLedgerScene();
});

/** Faults that leave something open, where nothing that is shown is wrong. */
const UNPROVEN =
  /^(a status of an accrual that no one knows|a goal with posts that nobody sees|(flat pay|pay by (goals|views of one creator)) that is missing)$/;

describe.each([
  ['payments', PAYMENT_FAULTS],
  ['accruals', ACCRUAL_FAULTS],
])('a planted fault of %s', (list, faults) => {
  const rows = faults.map(([name, make, words, options = {}]) => [name, make, words, options] as const);
  it.each(rows)('is named, and the ledger not called sound: %s', async (name, make, words, options) => {
    const report = await verifyAccruals(scene.readWith(`/payout-${list}`, make(scene)), options);
    const text = verificationText(report);
    expect(report.verdict).toBe(UNPROVEN.test(name) ? 'unproven' : 'unsound');
    expect(text).toMatch(words);
    expect(text).not.toContain('It has no accrual.');
    // Names, not ids: one is left behind a name, to look the row up.
    for (const words of text.split('\n').slice(1)) {
      expect(words.match(/[0-9a-f]{8}-[0-9a-f]{4}/g)?.length ?? 0, words).toBeLessThanOrEqual(3);
    }
  });
});

it('a ledger that is read between the end of a period and the run waits for the run, in words, and misses nothing', async () => {
  const { mock, readWith } = await createLedgerScene();
  mock.clock.to('2026-02-09T00:05:00Z');
  const report = await verifyAccruals(readWith('/nothing', (row) => row));
  expect(report).toMatchObject({ verdict: 'consistent', unpaid: [] });
  expect(verificationText(report)).toMatch(
    /Ended, and not evaluated yet:\n(.*\n)* +@ana · "flat" \(recurring\) · 2026-02-02 to before 2026-02-09: waits for the 2026-02-09T00:15:00.000Z run/,
  );
  mock.clock.to('2026-02-09T01:30:00Z');
  const later = await verifyAccruals(readWith('/nothing', (row) => row));
  expect(later.waiting.map(({ criteriaType, waitsFor }) => [criteriaType, waitsFor])).toEqual([
    ['goals', 'the 48 hours after its end, which are over at 2026-02-11T00:00:00.000Z'],
  ]);
});

const PROFILES: readonly (readonly [Partial<RuleProfile>, string])[] = [
  [{}, 'UTC'],
  [{ period_zone: 'organization' }, 'Asia/Kathmandu'],
  [{ period_zone: 'organization', proration_unit: 'hours', week_start: 'sunday' }, 'Australia/Lord_Howe'],
  [{ rounding: 'half_even' }, 'UTC'],
  [{ period_zone: 'organization' }, 'America/St_Johns'],
  [{ thresholds: 'exceeded' }, 'UTC'],
  [{ week_start: 'saturday' }, 'UTC'],
];

describe('a sound ledger, with its daily history', () => {
  const worlds = Array.from({ length: Number(process.env.VERIFY_WORLDS ?? 24) }, (_, at) => at + 1001);
  it.each(worlds)('raises no alarm, whatever the rules and the zone: random world %i', async (seed) => {
    const [rules, timezone] = PROFILES[seed % PROFILES.length] as (typeof PROFILES)[number];
    const { goat } = await createRandomWorld(seed, { hidden: seed % 3 > 0, restless: seed % 3 > 0, rules, timezone });
    const report = await verifyAccruals(goat, { rules, timezone, history: true });
    const alarms = report.accruals
      .filter(({ outcome }) => outcome === 'different')
      .map(({ steps, accrual: { id } }) => [id, steps.filter(({ agrees }) => agrees === false)]);
    expect([alarms, report.books, report.unpaid.filter(({ isProven }) => isProven)]).toEqual([[], [], []]);
    // An empty ledger proves nothing.
    const sound = report.accruals.length === 0 ? 'unproven' : 'sound';
    if (seed % 3 === 0) expect([report.verdict, report.unpaid]).toEqual([sound, []]);
  });
});
