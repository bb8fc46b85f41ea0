import { forecast } from 'trackagoat-sdk/clone';
import { createGrowingWorld, type GrowthKind, type GrowthParameters } from './growth-kinds.js';

/** How often what came lay in its range, of the organization and of its creators. */
export interface KindCoverage {
  readonly sums: { readonly held: number; readonly all: number };
  readonly creators: { readonly held: number; readonly all: number };
  /** The actual pay, as a multiple of the median. */
  readonly ratio: number;
}

/** Forecasts organizations of a kind for so many days, lets each live on in its way, and counts. */
export async function measureKind(
  kind: GrowthKind,
  sample: {
    readonly worlds: number;
    readonly first: number;
    readonly runs: number;
    readonly days: number;
    readonly growth?: GrowthParameters;
  },
): Promise<KindCoverage> {
  const [sums, creators] = [
    { held: 0, all: 0 },
    { held: 0, all: 0 },
  ];
  let [came, middle] = [0, 0];
  for (let seed = sample.first; seed < sample.first + sample.worlds; seed += 1) {
    const { mock, liveOn } = await createGrowingWorld(kind, seed, sample.growth);
    const start = mock.clock.now;
    const until = new Date(Date.parse(start) + sample.days * 86_400_000).toISOString();
    const found = await forecast(mock, { until, views: 'trend', runs: sample.runs });
    await liveOn(sample.days);
    const rows = (mock.snapshot().world.tables.payout_accruals as unknown as Row[]).filter(
      ({ created_at: at }) => at > start,
    );
    const add = (list: readonly Row[]): number => list.reduce((sum, { amount_cents: cents }) => sum + cents, 0);
    count(sums, add(rows), found.ranges?.due);
    came += add(rows);
    middle += found.dueCents;
    for (const { creatorId, ranges } of found.creators)
      count(creators, add(rows.filter((row) => row.creator_id === creatorId)), ranges?.due);
  }
  return { sums, creators, ratio: came / middle };
}

interface Row {
  readonly creator_id: string;
  readonly created_at: string;
  readonly amount_cents: number;
}

function count(
  into: { held: number; all: number },
  cents: number,
  range: { readonly lowCents: number; readonly highCents: number } | undefined,
): void {
  into.all += 1;
  if (range !== undefined && cents >= range.lowCents && cents <= range.highCents) into.held += 1;
}
