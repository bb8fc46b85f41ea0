import { createClient } from 'trackagoat-sdk';
import { type Forecast, forecast } from 'trackagoat-sdk/clone';
import type { Mock } from 'trackagoat-sdk/mocks';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { afterEach, describe, expect, it } from 'vitest';
import { createRandomWorld } from './random-world.js';

/** More by `FORECAST_WORLDS=500 npx vitest run test/clone/forecast.test.ts`. */
const seeds = Array.from({ length: Number(process.env.FORECAST_WORLDS ?? 100) }, (_, at) => at + 1);

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const DAYS_AHEAD = [1, 9, 31, 62, 90];

/** An instant some days after the mock's time. */
function daysAfter(mock: Mock, days: number): string {
  return new Date(Date.parse(mock.clock.now) + days * 86_400_000).toISOString();
}

/** What a ledger has as earned, by a field of its accruals. */
function sumEarned(mock: Mock, field: 'creator_id' | 'structure_id', leftOut: readonly string[] = []) {
  const rows = mock.snapshot().world.tables.payout_accruals as unknown as {
    creator_id: string;
    structure_id: string;
    status: string;
    amount_cents: number;
  }[];
  const sums: Record<string, number> = {};
  for (const row of rows) {
    if (row.status !== 'earned' || leftOut.includes(row.creator_id)) continue;
    sums[row[field]] = (sums[row[field]] ?? 0) + row.amount_cents;
  }
  return sums;
}

function byCreator({ creators }: Forecast, leftOut: readonly string[] = []): Record<string, number> {
  const owing = creators.filter(({ creatorId, owedCents }) => owedCents > 0 && !leftOut.includes(creatorId));
  return Object.fromEntries(owing.map(({ creatorId, owedCents }) => [creatorId, owedCents]));
}

function byStructure({ structures }: Forecast): Record<string, number> {
  const owing = structures.filter(({ owedCents }) => owedCents > 0);
  return Object.fromEntries(owing.map(({ structureId, owedCents }) => [structureId, owedCents]));
}

describe('a forecast with frozen views', () => {
  it(`of ${seeds.length} random mocks is to the cent what they come to, whatever happened before`, async () => {
    for (const seed of seeds) {
      const { mock } = await createRandomWorld(seed, { hidden: true, restless: seed % 2 === 0 });
      const before = JSON.stringify(mock.snapshot());
      const until = daysAfter(mock, DAYS_AHEAD[seed % DAYS_AHEAD.length] as number);
      const found = await forecast(mock, { until });
      expect(JSON.stringify(mock.snapshot()), `world ${seed} is as it was`).toBe(before);
      const earned = mock.ledger().sums.earned;
      mock.clock.to(until);
      expect(byCreator(found), `world ${seed}`).toEqual(sumEarned(mock, 'creator_id'));
      expect(byStructure(found), `world ${seed}`).toEqual(sumEarned(mock, 'structure_id'));
      expect([found.owedNowCents, found.owedCents]).toEqual([earned, mock.ledger().sums.earned]);
      expect(found.days.at(-1)?.owedCents ?? found.owedNowCents).toBe(found.owedCents);
    }
  });

  it(`of ${seeds.length} services that are read by their published surface is to the cent what they come to`, async () => {
    for (const seed of seeds) {
      const { mock: source } = await createRandomWorld(seed, { hidden: false });
      const { mock, baseUrl, close } = await serveMock({ now: '2026-01-05T00:00:00Z' });
      mock.restore(source.snapshot());
      const until = daysAfter(mock, DAYS_AHEAD[seed % DAYS_AHEAD.length] as number);
      const found = await forecast(createClient({ apiKey: mock.createKey(['read']), baseUrl }), { until });
      const named = found.unknown.filter(({ code }) => code === 'settled_without_accrual').flatMap(({ ids }) => ids);
      const writes = mock.requests.find().filter(({ method }) => method !== 'GET');
      mock.clock.to(until);
      expect(byCreator(found, named), `world ${seed}`).toEqual(sumEarned(mock, 'creator_id', named));
      expect(writes).toEqual([]);
      await close();
    }
  }, 300_000);
});
