import { createClient, type TrackagoatClient } from 'trackagoat-sdk';
import { createMock, type Mock, type RuleProfile } from 'trackagoat-sdk/mocks';
import { readChanged } from './changed-service.js';

/** A ledger of four weeks with every kind of pay, its amounts worked out by hand; and a client that only reads. */
export interface LedgerScene {
  readonly mock: Mock;
  /** Ids by the names that the scene gives. */
  readonly ids: Readonly<Record<string, string>>;
  readWith(path: string, change: (row: Row) => Row | readonly Row[]): TrackagoatClient;
  /** A client that only reads, of all as it is. */
  readonly goat: TrackagoatClient;
}

/** A row as it comes over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: tests break rows in every way.
export type Row = Record<string, any>;

/** A client for whom `change` alters the rows of an answer to `path` on the way. */
export function readRowsWith(mock: Mock, path: string, change: (row: Row) => Row | readonly Row[]): TrackagoatClient {
  return readChanged(mock, new RegExp(`${path}$`), (text) => {
    const body = JSON.parse(text) as Row;
    const data = Array.isArray(body.data) ? body.data.flatMap(change) : change(body.data);
    return JSON.stringify({ ...body, data });
  });
}

const WEEKLY = { period: 'weekly', currency: 'USD' } as const;

/** Makes the scene anew; it is the same in every run. */
export async function createLedgerScene(rules: Partial<RuleProfile> = {}): Promise<LedgerScene> {
  const mock = createMock({ now: '2026-01-05T00:00:00Z', rules });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const add = async (tiktok_handle: string, tracking_mode: 'auto' | 'selective' = 'auto'): Promise<string> => {
    const creator = await goat.creators.create(mock.projectId, { tiktok_handle, tracking_mode });
    return (creator as { id: string }).id;
  };
  const [ana, ben, cleo] = [await add('ana'), await add('ben'), await add('cleo', 'selective')];
  const deal = async (name: string, rule: Row): Promise<string> => {
    const body = { project_id: mock.projectId, name, ...WEEKLY, ...rule };
    return (await goat.payoutStructures.create(body as never)).id;
  };
  const flat = await deal('flat', { amount_cents: 10_000, criteria_type: 'recurring', proration_mode: 'daily' });
  const cpm = await deal('cpm', { amount_cents: 150, criteria_type: 'cpm' });
  const goals = await deal('goals', { amount_cents: 5000, criteria_type: 'goals' });
  const threshold = await deal('threshold', {
    period: 'daily',
    amount_cents: 2500,
    criteria_type: 'view_threshold',
    criteria_params: { min_views: 1000 },
  });
  await goat.goals.create(ana, { metric: 'posts', target_value: 2, period: 'weekly' });
  for (const [structure, creator] of [
    [cpm, ben],
    [cpm, cleo],
    [goals, ana],
    [threshold, ben],
  ] as const) {
    await goat.payoutStructures.assign(structure, { creator_id: creator });
  }
  const firstVersion = (await goat.payoutStructures.get(flat)).current_version?.id ?? '';
  mock.clock.to('2026-01-07T15:00:00Z');
  await goat.payoutStructures.assign(flat, { creator_id: ana });
  const post = (creator: string, day: number, views: number): string =>
    mock.postVideos(creator, [{ posted_at: `2026-01-0${day}T09:00:00Z`, view_count: views }])[0]?.id ?? '';
  post(ana, 6, 10);
  post(ana, 7, 20);
  post(ben, 7, 1000);
  post(ben, 6, 10);
  const excluded = post(ben, 6, 700);
  await goat.videos.update(excluded, { tracking_status: 'excluded' });
  const [included, pending] = [post(cleo, 5, 400), post(cleo, 6, 5000)];
  await goat.videos.update(included, { tracking_status: 'included' });
  mock.clock.to('2026-01-20T10:00:00Z');
  await goat.payoutStructures.update(flat, { amount_cents: 12_000 });
  await goat.payoutPayments.create({ creator_id: ben, auto_apply_outstanding: true });
  mock.clock.to('2026-02-02T10:00:00Z');
  const readWith: LedgerScene['readWith'] = (path, change) => readRowsWith(mock, path, change);
  const ids = { ana, ben, cleo, flat, cpm, goals, threshold, excluded, included, pending, firstVersion };
  return { mock, ids, readWith, goat: readWith('/nothing', (row) => row) };
}
