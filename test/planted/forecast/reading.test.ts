import { createClient } from 'trackagoat-sdk';
import { forecast } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { expect, it } from 'vitest';

type Row = Readonly<Record<string, unknown>>;

/** Ana with these deals since 5 January; it is 2 March. `change` alters rows of accruals on the way. */
async function open(deals: readonly Row[], change: (row: Row) => Row = (row) => row) {
  const mock = createMock({ now: '2026-01-05T00:00:00Z' });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const { id } = (await goat.creators.create(mock.projectId, { tiktok_handle: 'ana' })) as { id: string };
  const made: string[] = [];
  for (const deal of deals) {
    const rule = {
      project_id: mock.projectId,
      name: 'deal',
      amount_cents: 1000,
      criteria_type: 'recurring',
      period: 'weekly',
      ...deal,
    };
    const structure = await goat.payoutStructures.create(rule as never);
    await goat.payoutStructures.assign(structure.id, { creator_id: id });
    made.push(structure.id);
  }
  mock.clock.to('2026-03-02T12:00:00Z');
  const asked: URL[] = [];
  const reads = createClient({
    apiKey: mock.createKey(['read']),
    baseUrl: mock.baseUrl,
    fetch: async (request) => {
      const url = new URL(request.url);
      asked.push(url);
      const response = await mock.fetch(request);
      if (!url.pathname.endsWith('/payout-accruals')) return response;
      const body = (await response.json()) as { data: Row[] };
      return Response.json({ ...body, data: body.data.map(change) }, { headers: response.headers });
    },
  });
  const ask = () => forecast(reads, { until: '2026-03-20' });
  return { mock, goat, id, made, asked, ask };
}

const daily = { period: 'daily' };
const monthly = { period: 'monthly' };

it.each<[string, readonly Row[], from: string, archived?: number | null, changed?: number]>([
  ['5 days for pay by the day', [daily], '2026-02-25'],
  ['15 days for pay by the week', [daily, {}], '2026-02-15'],
  ['63 days for pay by the month', [{}, monthly, daily], '2025-12-29'],
  ['5 days where the deal by the month is archived', [daily, monthly], '2026-02-25', 1],
  ['63 days where a rule was changed, which may have paid by the month', [daily, {}], '2025-12-29', null, 1],
])('accruals are read %s back', async (_, deals, from, archived, changed) => {
  const { goat, made, asked, ask } = await open(deals);
  if (archived !== undefined && archived !== null) await goat.payoutStructures.delete(made[archived] ?? '');
  if (changed !== undefined) await goat.payoutStructures.update(made[changed] ?? '', { amount_cents: 2000 });
  await ask();
  const days = asked
    .filter(({ pathname }) => pathname.endsWith('/payout-accruals'))
    .flatMap((url) => url.searchParams.get('from') ?? []);
  expect(new Set(days)).toEqual(new Set([from]));
});

it.each([
  ['recurring', false],
  ['cpm', true],
  ['goals', true],
])('videos are read for what needs them: %s', async (criteria_type, needs) => {
  const { asked, ask } = await open([{ criteria_type }]);
  await ask();
  expect(asked.some(({ pathname }) => pathname.endsWith('/videos'))).toBe(needs);
  expect(asked.some(({ pathname }) => pathname.endsWith('/goals'))).toBe(criteria_type === 'goals');
});

it('a service that lists paid accruals as owed is not believed', async () => {
  const { ask } = await open([{}]);
  const paid = await open([{}], (row) => ({ ...row, status: 'paid' }));
  const due = await open([{}], (row) => ({ ...row, status: 'due' }));
  expect([(await ask()).owedNowCents, (await paid.ask()).owedNowCents]).toEqual([8000, 0]);
  // One of a status that nobody knows may be owed, so it is named.
  expect((await due.ask()).unknown.map(({ code }) => code)).toContain('malformed');
});
