import { createClient } from 'trackagoat-sdk';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';

/** A rule that a structure may have, as a PATCH takes it. */
export interface Rule {
  readonly period: 'daily' | 'weekly' | 'monthly';
  readonly amount_cents: number;
  readonly criteria_type: 'recurring' | 'cpm' | 'view_threshold' | 'goals';
  readonly criteria_params?: { readonly min_views: number };
  readonly proration_mode: 'none' | 'daily';
}

/** The life of one structure, and the times when views come in. */
export interface RuledLife {
  readonly rule: Rule;
  /** The rule is changed to this one at an instant. */
  readonly change?: { readonly rule: Rule; readonly at: string };
  /** The time of day at which views come in, as hours and minutes. Default 12:00. */
  readonly growsAt?: string;
}

const START = Date.parse('2026-01-01T00:00:00Z');
const DAY = 86_400_000;

/** A mock of three creators with one structure, who post and grow for `days` days, the same whatever they are paid by. */
export async function createRuledWorld(
  seed: number,
  days: number,
  { rule, change, growsAt = '12:00' }: RuledLife,
): Promise<{ readonly mock: Mock; readonly structureId: string; readonly creators: readonly string[] }> {
  const mock = createMock({ now: new Date(START), randomSeed: seed });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const added = (await goat.creators.create(mock.projectId, {
    creators: ['ana', 'ben', 'cleo'].map((name) => ({ tiktok_handle: `${name}${seed}` })),
  })) as unknown as { id: string }[];
  const creators = added.map(({ id }) => id);
  const { id: structureId } = await goat.payoutStructures.create({
    project_id: mock.projectId,
    name: 'The deal',
    ...rule,
  } as never);
  const draw = createDraw(seed);
  for (const [at, creator_id] of creators.entries()) {
    await goat.goals.create(creator_id, { metric: 'posts', period: 'weekly', target_value: 1 + (seed % 3) });
    await goat.goals.create(creator_id, { metric: 'views', period: 'monthly', target_value: 500 + draw(9000) });
    const assigned_at = new Date(START + draw(at === 0 ? 2 : 20) * DAY + draw(24) * 3_600_000).toISOString();
    await goat.payoutStructures.assign(structureId, { creator_id, assigned_at });
  }
  const leaves = draw(days);
  for (let day = 0; day < days; day += 1) {
    const date = new Date(START + day * DAY).toISOString().slice(0, 10);
    const grow = `${date}T${growsAt}:00Z`;
    if (change && change.at <= grow && Date.parse(change.at) >= START + day * DAY) await changeRule(change);
    mock.clock.to(grow);
    for (const creator of creators) {
      for (const video of mock.snapshot().world.tables.videos as unknown as {
        id: string;
        creator_id: string;
        view_count: number;
      }[]) {
        if (video.creator_id !== creator || draw(3) > 0) continue;
        mock.setVideoCounts(video.id, { view_count: video.view_count + draw(900) });
      }
      if (draw(4) === 0) mock.postVideos(creator, [{ posted_at: mock.clock.now, view_count: draw(2500) }]);
    }
    if (day === leaves)
      await goat.payoutStructures.unassign(structureId, { creator_id: creators[2] as string }).catch(() => {});
    if (change && change.at > grow && change.at < new Date(START + (day + 1) * DAY).toISOString())
      await changeRule(change);
  }
  mock.clock.to(new Date(START + days * DAY));
  return { mock, structureId, creators };

  async function changeRule({ rule: other, at }: NonNullable<RuledLife['change']>): Promise<void> {
    mock.clock.to(at);
    await goat.payoutStructures.update(structureId, { criteria_params: {}, ...other } as never);
  }
}

function createDraw(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x6d2b79f5) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The accruals of a structure whose periods end in (from, to], by creator and period. */
export function listAccruals(
  mock: Mock,
  structureId: string,
  span: { readonly from: string; readonly to: string },
): string[] {
  const rows = mock.snapshot().world.tables.payout_accruals as unknown as Record<string, string>[];
  return rows
    .filter((row) => row.structure_id === structureId)
    .filter(({ period_end_at: end = '' }) => end > span.from && end <= span.to)
    .map((row) => `${row.creator_id} ${row.period_start_at} ${row.period_end_at} ${row.amount_cents}`)
    .sort();
}
