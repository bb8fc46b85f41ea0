import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { createMock, type Mock, type RuleProfile } from 'trackagoat-sdk/mocks';
import { Random } from '../fuzz/random.js';

const START = '2026-01-05T09:30:00.000Z';
const DAY = 86_400_000;

/** The unusual things that a random world may have. */
export interface RandomWorldOptions {
  /** Creators may be removed and videos excluded: what reads do not show any more. */
  readonly hidden: boolean;
  /** Structures are archived and revived, goals changed, videos deleted, the scraper stalls: what leaves no trace in reads. Default false. */
  readonly restless?: boolean;
  /** The rules of the world that differ from the contract's. */
  readonly rules?: Partial<RuleProfile>;
  /** Default UTC. */
  readonly timezone?: string;
  /** Called after each quarter of the life; it must change nothing. */
  readonly eachQuarter?: (goat: TrackagoatClient) => Promise<void>;
}

/** A mock that has lived through some weeks: posts, growth, payouts of every kind, payments, reviews, changed rules. */
export async function createRandomWorld(
  seed: number,
  { hidden, restless = false, rules = {}, timezone = 'UTC', eachQuarter }: RandomWorldOptions,
): Promise<{ readonly mock: Mock; readonly goat: TrackagoatClient }> {
  const random = new Random(seed);
  const mock = createMock({ now: START, randomSeed: seed, rules, timezone });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const creators = await goat.creators.create(mock.projectId, {
    creators: Array.from({ length: 2 + random.below(3) }, (_, at) => ({
      tiktok_handle: `someone${seed}.${at}`,
      tracking_mode: random.pick(['auto', 'auto', 'selective'] as const),
    })),
  });
  const list = creators as unknown as { id: string }[];
  for (const { id } of list) {
    if (random.next() < 0.6) await addGoal(goat, id, random);
  }
  const structures: string[] = [];
  for (let at = 0; at < 2 + random.below(3); at += 1) structures.push(await addStructure(goat, mock, random));
  for (const structure of structures) {
    for (const { id } of list) if (random.next() < 0.7) await assign(goat, mock, { structure, id, random });
  }
  await addCampaign(goat, mock, list);
  const steps = (4 + random.below(8)) * 3;
  for (let step = 1; step <= steps; step += 1) {
    await liveOn({ goat, mock, random, creators: list, structures, hidden });
    if (restless) await unsettle({ goat, mock, random, creators: list, structures, hidden });
    if (Math.floor((4 * step) / steps) > Math.floor((4 * (step - 1)) / steps)) await eachQuarter?.(goat);
  }
  mock.clock.advance({ hours: random.below(30), minutes: random.below(60) });
  return { mock, goat };
}

async function addGoal(goat: TrackagoatClient, creatorId: string, random: Random): Promise<void> {
  const kind = random.pick(['posts', 'views', 'engagement', 'followers'] as const);
  await goat.goals.create(creatorId, {
    metric: kind,
    period: random.pick(['daily', 'weekly', 'monthly'] as const),
    target_value: kind === 'posts' ? 1 : 1 + random.below(900),
  });
}

async function addStructure(goat: TrackagoatClient, mock: Mock, random: Random): Promise<string> {
  const criteria = random.pick(['recurring', 'cpm', 'view_threshold', 'goals'] as const);
  const rule = {
    project_id: mock.projectId,
    name: `${criteria} ${random.below(1000)}`,
    period: random.pick(['daily', 'weekly', 'monthly'] as const),
    amount_cents: 1 + random.below(20_000),
    proration_mode: random.pick(['none', 'daily'] as const),
  };
  const { id } = await goat.payoutStructures.create(
    criteria === 'view_threshold'
      ? { ...rule, criteria_type: criteria, criteria_params: { min_views: 1 + random.below(2000) } }
      : { ...rule, criteria_type: criteria },
  );
  return id;
}

async function assign(
  goat: TrackagoatClient,
  mock: Mock,
  one: { readonly structure: string; readonly id: string; readonly random: Random },
): Promise<void> {
  const back = one.random.below(20) * DAY;
  const assigned_at = new Date(Date.parse(mock.clock.now) - back).toISOString();
  await goat.payoutStructures.assign(one.structure, { creator_id: one.id, assigned_at }).catch(ignoreRefusal);
}

async function addCampaign(goat: TrackagoatClient, mock: Mock, creators: readonly { id: string }[]): Promise<void> {
  const outer = await goat.campaigns.create(mock.projectId, { name: 'All of it' });
  const inner = await goat.campaigns.create(mock.projectId, { name: 'A part' });
  await goat.campaigns.addItem(outer.id, { item_type: 'campaign', item_id: inner.id });
  await goat.campaigns.addItem(inner.id, { item_type: 'creator', item_id: creators[0]?.id ?? '' });
}

interface Life {
  readonly goat: TrackagoatClient;
  readonly mock: Mock;
  readonly random: Random;
  readonly creators: readonly { id: string }[];
  readonly structures: readonly string[];
  readonly hidden: boolean;
}

/** Refusals are part of life: whoever is removed cannot be paid by goals. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Error) || !('status' in error)) throw error;
}

async function liveOn(life: Life): Promise<void> {
  const { goat, mock, random, creators, structures, hidden } = life;
  const { id } = random.pick(creators);
  const dice = random.next();
  const begun = mock.clock.now;
  if (dice < 0.4) post(life, id);
  else if (dice < 0.6) await grow(life);
  else if (dice < 0.72) {
    const other = random.pick([false, true]) ? { total_amount_cents: 1 + random.below(5000) } : {};
    await goat.payoutPayments.create({ creator_id: id, auto_apply_outstanding: true, ...other }).catch(ignoreRefusal);
  } else if (dice < 0.77) {
    const [paid] = await goat.payoutPayments.list({ status: 'paid' }).toArray({ limit: 1 });
    if (paid) await goat.payoutPayments.update(paid.id, { status: 'voided' }).catch(ignoreRefusal);
  } else if (dice < 0.8) {
    const [earned] = await goat.payoutAccruals.list({ status: 'earned' }).toArray({ limit: 1 });
    if (earned) await goat.payoutAccruals.update(earned.id, { status: random.pick(['rejected', 'voided']) });
  } else if (dice < 0.85) {
    const structure = random.pick(structures);
    await goat.payoutStructures
      .update(structure, {
        amount_cents: 1 + random.below(20_000),
        period: random.pick(['daily', 'weekly', 'monthly']),
      })
      .catch(ignoreRefusal);
  } else if (dice < 0.9) {
    await goat.payoutStructures.unassign(random.pick(structures), { creator_id: id }).catch(ignoreRefusal);
  } else if (dice < 0.94) await review(life);
  else if (dice < 0.96) await assign(goat, mock, { structure: random.pick(structures), id, random });
  else if (dice < 0.98 && hidden) await goat.creators.delete(id).catch(ignoreRefusal);
  const minutes = 60 * (12 + random.below(100)) + random.below(60);
  mock.clock.to(new Date(Date.parse(begun) + minutes * 60_000).toISOString());
}

function post({ mock, random }: Life, creatorId: string): void {
  const posted_at = new Date(Date.parse(mock.clock.now) - random.below(3) * DAY).toISOString();
  mock.postVideos(creatorId, [{ posted_at, view_count: random.below(3000), like_count: random.below(100) }]);
}

async function grow({ goat, mock, random }: Life): Promise<void> {
  for await (const video of goat.videos.list({ limit: 100 })) {
    if (random.next() < 0.5)
      mock.setVideoCounts(video.id, {
        view_count: video.view_count + random.below(1000),
        like_count: video.like_count + random.below(50),
      });
  }
  for await (const creator of goat.creators.list()) {
    mock.setCreatorCounts(creator.id, { follower_count: creator.follower_count + random.below(400) });
  }
}

async function review({ goat, random, hidden }: Life): Promise<void> {
  const [video] = await goat.videos.list({ tracking_status: 'pending_review' }).toArray({ limit: 1 });
  if (!video) return;
  const status = hidden ? random.pick(['included', 'excluded'] as const) : 'included';
  await goat.videos.update(video.id, { tracking_status: status });
}

/** Changes that happen while nobody reads. */
async function unsettle({ goat, mock, random, creators, structures }: Life): Promise<void> {
  const dice = random.next();
  const { id } = random.pick(creators);
  if (dice < 0.12) {
    const structure = await goat.payoutStructures.get(random.pick(structures));
    await goat.payoutStructures.update(structure.id, { is_active: !structure.is_active });
  } else if (dice < 0.22) await changeGoal(goat, id, random);
  else if (dice < 0.27) {
    const [video] = await goat.videos.list({ creator_id: id }).toArray({ limit: 1 });
    if (video) await goat.videos.delete(video.id);
  } else if (dice < 0.32) {
    const [video] = await goat.videos.list({ creator_id: id }).toArray({ limit: 1 });
    if (video) await goat.videos.disableTracking(video.id).catch(ignoreRefusal);
  } else if (dice < 0.4) mock.setScraper(random.pick(['stalled', 'auto'] as const));
  else if (dice < 0.45) await goat.creators.bulkReenable(mock.projectId, [id]).catch(ignoreRefusal);
  else if (dice < 0.5)
    await goat.creators.update(id, { tracking_mode: random.pick(['auto', 'selective'] as const) }).catch(ignoreRefusal);
}

async function changeGoal(goat: TrackagoatClient, creatorId: string, random: Random): Promise<void> {
  const goals = await goat.goals
    .list(creatorId)
    .toArray()
    .catch(() => []);
  const [goal] = goals.flatMap(({ id, is_active }) => (id === undefined ? [] : [{ id, is_active }]));
  const dice = random.next();
  if (!goal || dice < 0.3) await addGoal(goat, creatorId, random).catch(ignoreRefusal);
  else if (dice < 0.6) await goat.goals.update(goal.id, { target_value: 1 + random.below(300) }).catch(ignoreRefusal);
  else if (dice < 0.8) await goat.goals.update(goal.id, { is_active: goal.is_active !== true }).catch(ignoreRefusal);
  else await goat.goals.delete(goal.id).catch(ignoreRefusal);
}
