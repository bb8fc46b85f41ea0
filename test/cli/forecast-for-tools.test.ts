import { createClient } from 'trackagoat-sdk';
import { forecast } from 'trackagoat-sdk/clone';
import { createMock, type Mock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { createForecastForTools } from '../../cli/mcp/forecast-for-tools.js';
import { createLedgerScene } from '../clone/ledger-scene.js';

const reader = (mock: Mock) => createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch, maxRetries: 0 });

/** Twenty-six creators of an agency, each with a deal of their own; it is Wednesday, 2026-01-07. */
async function createAgency(
  rule: object,
  each: (goat: ReturnType<typeof createClient>, id: string) => unknown = () => {},
) {
  const mock = createMock({ now: '2026-01-05T00:00:00Z' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  for (let nth = 1; nth <= 26; nth += 1) {
    const { id } = await goat.creators.create(mock.projectId, { tiktok_handle: `creator.${nth}` });
    const body = {
      project_id: mock.projectId,
      name: `Deal ${nth}`,
      period: 'weekly',
      amount_cents: 100 * nth,
      ...rule,
    };
    const deal = await goat.payoutStructures.create(body as never);
    await goat.payoutStructures.assign(deal.id, { creator_id: id });
    mock.postVideos(id, [{ posted_at: '2026-01-05T00:00:00Z', view_count: 10_000 }]);
    await each(goat, id);
  }
  mock.clock.to('2026-01-07T12:00:00Z');
  return mock;
}

describe('the forecaster that trackagoat mcp gives its tools', () => {
  it('answers for a small organization what a whole clone of it comes to', async () => {
    const { mock } = await createLedgerScene();
    const until = '2026-02-28';
    const { creators, requests } = await createForecastForTools()(reader(mock), { until });
    const whole = await forecast(reader(mock), { until, history: 'creators' });
    expect(creators).toEqual(whole.creators);
    expect(requests).toBeLessThan(whole.requests);
  });

  it('takes less than 60 requests for the month end of 26 creators where no pay depends on views', async () => {
    const mock = await createAgency({ criteria_type: 'recurring' });
    const before = mock.requests.total;
    const found = await createForecastForTools()(reader(mock), { until: '2026-01-31' });
    expect(mock.requests.total - before).toBe(found.requests);
    expect(found.requests).toBeLessThan(60);
    // Weeks end on the 12th, 19th and 26th: three times 100 + 200 + … + 2,600 cents.
    expect(found.creators.reduce((sum, { owedCents }) => sum + owedCents, 0)).toBe(3 * 35_100);
  });

  it('takes less than 180 where all pay depends on views, and where it depends on goals of views, likes and followers', async () => {
    const cpm = await createAgency({ criteria_type: 'cpm', amount_cents: 300 });
    const byViews = await createForecastForTools()(reader(cpm), { until: '2026-01-31' });
    expect(byViews.requests).toBeLessThan(180);
    // 10,000 views each, at 3 dollars for 1,000.
    expect(byViews.creators.map(({ owedCents }) => owedCents)).toEqual(Array(26).fill(3_000));
    const goals = await createAgency({ criteria_type: 'goals', amount_cents: 5_000 }, (goat, id) =>
      goat.goals.create(id, { metric: 'views', target_value: 10_000, period: 'weekly' }),
    );
    const byGoals = await createForecastForTools()(reader(goals), { until: '2026-01-31' });
    expect(byGoals.requests).toBeLessThan(180);
    expect(byGoals.creators.map(({ owedCents }) => owedCents)).toEqual(Array(26).fill(5_000));
  });

  it('reads of one creator no more than the deals of the project need', async () => {
    const mock = await createAgency({ criteria_type: 'recurring' });
    const [{ id } = { id: '' }] = (await reader(mock).creators.list({ search: 'creator.26' })).data;
    const found = await createForecastForTools()(reader(mock), { until: '2026-01-31', creatorIds: [id] });
    expect(found.creators).toMatchObject([{ creatorId: id, handle: 'creator.26', owedCents: 3 * 2_600 }]);
    expect(found.requests).toBeLessThan(40);
  });

  it('goes on in the next call where one is too short, and comes to the same', async () => {
    const mock = await createAgency({ criteria_type: 'cpm', amount_cents: 300 });
    let deadline = new AbortController();
    let requests = 0;
    const slow = createClient({
      apiKey: mock.createKey(['read']),
      maxRetries: 0,
      fetch: async (request: Request) => {
        requests += 1;
        if (requests % 10 === 0) deadline.abort();
        return mock.fetch(request);
      },
    });
    const ask = createForecastForTools(() => {
      deadline = new AbortController();
      return deadline.signal;
    });
    const said: string[] = [];
    let found: Awaited<ReturnType<typeof ask>> | undefined;
    while (found === undefined && said.length < 1000) {
      found = await ask(slow, { until: '2026-01-31' }).catch((error: Error & { error?: object }) => {
        expect(error.error).toMatchObject({
          code: 'still_reading',
          retry: 'same_input',
          next_tool: 'audit_unpaid_creators',
        });
        said.push(error.message);
        return undefined;
      });
    }
    expect(said.length).toBeGreaterThan(1);
    expect(said[0]).toMatch(/^Not done yet: \d+ requests? in this call, at /);
    expect(found?.creators).toEqual((await forecast(reader(mock), { until: '2026-01-31' })).creators);
  });

  it('reads what is owed anew each time, and says so of what it kept', async () => {
    const mock = await createAgency({ criteria_type: 'recurring' });
    const ask = createForecastForTools();
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const first = await ask(goat, { until: '2026-01-31' });
    const rates = (await goat.payoutStructures.list({ limit: 100 })).data;
    const last = rates.find(({ name }) => name === 'Deal 26');
    await goat.payoutStructures.update(last?.id ?? '', { is_active: false });
    const second = await ask(goat, { until: '2026-01-31' });
    const sum = (found: typeof first) => found.creators.reduce((cents, { owedCents }) => cents + owedCents, 0);
    expect(sum(first) - sum(second)).toBe(3 * 2_600);
    expect(second.assumptions[0]).toContain('as they were read up to five minutes ago');
    expect(first.assumptions[0]).not.toContain('five minutes ago');
    mock.clock.advance({ hours: 2 });
    // A run of the accruals later nothing counts that was read before. Whom the archived deal paid is not asked any more.
    expect((await ask(goat, { until: '2026-01-31' })).requests).toBe(first.requests - 1);
  });

  it('says of a key that is refused that the forecast failed, and not that nothing is owed', async () => {
    const mock = createMock();
    const goat = createClient({ apiKey: `tga_${'0'.repeat(64)}`, fetch: mock.fetch, maxRetries: 0 });
    await expect(createForecastForTools()(goat, { until: '2026-02-28' })).rejects.toThrow(/key/i);
  });
});
