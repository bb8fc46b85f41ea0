import { forecast } from 'trackagoat-sdk/clone';
import { createLivingWorld } from './living-world.js';

/** How often what came lay in its range. */
export interface Coverage {
  readonly worlds: number;
  /** Of the sums of all creators together. */
  readonly ofSums: number;
  /** Of the sums of single creators. */
  readonly ofCreators: number;
  /** How wide the range of a sum is, as a part of its middle: the median. */
  readonly width: number;
  /** How often what came was more than the middle. */
  readonly above: number;
}

const DAYS_AHEAD = 30;

/** Forecasts worlds by their trend, lets each live on by its own simulation, and counts. */
export async function measureCoverage(sample: {
  readonly worlds: number;
  readonly first: number;
  readonly runs: number;
  /** Called after each world with the number of worlds so far. */
  readonly onWorld?: (done: number) => void;
}): Promise<Coverage> {
  const [sums, creators]: [boolean[], boolean[]] = [[], []];
  const widths: number[] = [];
  let above = 0;
  for (let seed = sample.first; seed < sample.first + sample.worlds; seed += 1) {
    const mock = await createLivingWorld(seed);
    const until = new Date(Date.parse(mock.clock.now) + DAYS_AHEAD * 86_400_000).toISOString();
    const found = await forecast(mock, { until, views: 'trend', runs: sample.runs });
    mock.clock.to(until);
    const rows = mock.snapshot().world.tables.payout_accruals as unknown as Row[];
    const earned = rows.filter(({ status }) => status === 'earned');
    const add = (list: readonly Row[]): number => list.reduce((sum, { amount_cents: cents }) => sum + cents, 0);
    sums.push(isWithin(add(earned), found.ranges?.owed));
    for (const { creatorId, ranges } of found.creators)
      creators.push(isWithin(add(earned.filter((row) => row.creator_id === creatorId)), ranges?.owed));
    const { lowCents = 0, highCents = 0 } = found.ranges?.owed ?? {};
    widths.push((highCents - lowCents) / found.owedCents);
    if (add(earned) > found.owedCents) above += 1;
    sample.onWorld?.(seed - sample.first + 1);
  }
  const share = (hits: readonly boolean[]): number => hits.filter(Boolean).length / hits.length;
  const width = widths.sort((left, right) => left - right)[Math.floor(widths.length / 2)] ?? 0;
  return {
    worlds: sample.worlds,
    ofSums: share(sums),
    ofCreators: share(creators),
    width,
    above: above / sample.worlds,
  };
}

interface Row {
  readonly creator_id: string;
  readonly status: string;
  readonly amount_cents: number;
}

function isWithin(
  cents: number,
  range: { readonly lowCents: number; readonly highCents: number } | undefined,
): boolean {
  return range !== undefined && cents >= range.lowCents && cents <= range.highCents;
}
