import { forecast } from 'trackagoat-sdk/clone';
import { createGrowingWorld, type GrowthKind } from './growth-kinds.js';

/** How often what came lay in its range, of the creators of some organizations. */
export interface KindCoverage {
  readonly held: number;
  readonly all: number;
}

/** Forecasts organizations of a kind for three weeks, lets each live on in its way, and counts. */
export async function measureKind(kind: GrowthKind, worlds: number): Promise<KindCoverage> {
  let [held, all] = [0, 0];
  for (let seed = 1; seed <= worlds; seed += 1) {
    const { mock, liveOn } = await createGrowingWorld(kind, seed);
    const start = mock.clock.now;
    const until = new Date(Date.parse(start) + 21 * 86_400_000).toISOString();
    const found = await forecast(mock, { until, views: 'trend', runs: 20 });
    await liveOn(21);
    const rows = (mock.snapshot().world.tables.payout_accruals as unknown as Row[]).filter(
      ({ created_at: at }) => at > start,
    );
    for (const { creatorId, ranges } of found.creators) {
      const came = rows.filter((row) => row.creator_id === creatorId).reduce((sum, row) => sum + row.amount_cents, 0);
      all += 1;
      if (ranges && came >= ranges.due.lowCents && came <= ranges.due.highCents) held += 1;
    }
  }
  return { held, all };
}

interface Row {
  readonly creator_id: string;
  readonly created_at: string;
  readonly amount_cents: number;
}
