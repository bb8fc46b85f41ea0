import { describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { auditUnpaidCreators, planSettlement, settleAll, weeklyPayoutReview } from '../../src/workflows/index.js';
import { oneWeekEarned } from './stage.js';

/* A service that lists rows twice, or entries that are not rows. */

interface Page {
  data: unknown[];
}

/** Maya is owed 250 dollars. The test bends the pages of one list. */
async function bentList(ending: string, bend: (page: Page) => unknown) {
  const scene = await oneWeekEarned();
  const { mock } = scene;
  const fetch = async (request: Request): Promise<Response> => {
    const response = await mock.fetch(request);
    if (!new URL(request.url).pathname.endsWith(ending)) return response;
    const page = (await response.json()) as Page;
    bend(page);
    return Response.json(page, { status: response.status, headers: response.headers });
  };
  return { ...scene, odd: createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, random: () => 0 }) };
}

const repeat = (page: Page): void => {
  page.data = [...page.data, ...page.data];
};

describe('an accrual that the service lists twice', () => {
  it('is owed once, in every sum', async () => {
    const { odd, maya } = await bentList('/payout-accruals', repeat);
    expect(await planSettlement(odd, { creatorId: maya.id })).toMatchObject({ totalCents: 25_000 });
    expect((await auditUnpaidCreators(odd)).totals).toMatchObject({ owedCents: 25_000, accruals: 1 });
    expect((await weeklyPayoutReview(odd)).totals).toMatchObject({ dueCents: 25_000, accruals: 1 });
  });

  it('counts as it is listed last: what was paid meanwhile is no longer owed', async () => {
    const { odd } = await bentList('/payout-accruals', (page) => {
      page.data = page.data.flatMap((row) => [row, { ...(row as object), status: 'paid' }]);
    });
    expect((await auditUnpaidCreators(odd)).totals.owedCents).toBe(0);
  });
});

it.each([[null], ['row'], [7]])('an entry of a list that is not a row is an error that says so: %j', async (entry) => {
  const { odd } = await bentList('/payout-accruals', (page) => page.data.push(entry));
  await expect(auditUnpaidCreators(odd)).rejects.toMatchObject({
    code: 'invalid_response',
    message: expect.stringContaining('reading what is owed: the service listed an entry that is not a row'),
  });
});

/** A client of a service that answers every list with all its rows, whatever is asked of it. */
function askDeafService(mock: Mock) {
  const fetch = (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (request.method === 'GET') {
      for (const name of [...url.searchParams.keys()]) {
        if (name !== 'limit' && name !== 'cursor') url.searchParams.delete(name);
      }
    }
    return mock.fetch(new Request(url, request));
  };
  return createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch });
}

describe('a service that overlooks the filters of lists', () => {
  it('does not make a plan, or a run for all, pay what was rejected or paid, or what somebody else is owed', async () => {
    const mock = createMock({ seed: 'demo' });
    mock.clock.advance({ days: 7 });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const creator = await goat.creators.find('kenjicooks');
    const earned = await goat.payoutAccruals.list({ creator_id: creator.id, status: 'earned' }).toArray();
    const [rejected, ...rest] = earned;
    await goat.payoutAccruals.update(rejected?.id ?? '', { status: 'rejected' });

    const deaf = askDeafService(mock);
    const plan = await planSettlement(deaf, { creatorId: creator.id, method: 'Venmo' });
    expect(plan.totalCents).toBe(rest.reduce((sum, { amount_cents: cents }) => sum + cents, 0));
    expect(plan.accruals.map(({ id }) => id).sort()).toEqual(rest.map(({ id }) => id).sort());
    const before = mock.ledger();
    const report = await settleAll(deaf, { method: 'Venmo' }, { acceptProvisional: true });
    const after = mock.ledger();
    const paid = after.payments.paid.amount_cents - before.payments.paid.amount_cents;
    expect([after.balanced, after.sums.earned]).toEqual([true, 0]);
    expect([paid, report.totals.paidCents]).toEqual([before.sums.earned, before.sums.earned]);
  });

  it.each([
    [400, 'invalid_query'],
    [501, 'unpublished_behaviour'],
  ])('or refuses them with %i %s, is read without them, and the plan is the same', async (status, code) => {
    const mock = createMock({ seed: 'demo' });
    const fetch = async (request: Request): Promise<Response> => {
      const isFiltered = /\/payout-payments\?.*(project|creator)_id=/.test(request.url);
      const refusal = { data: null, error: 'No such filter.', meta: { code } };
      return isFiltered ? Response.json(refusal, { status }) : mock.fetch(request);
    };
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch, maxRetries: 0 });
    const usual = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const input = { creatorId: '@kenjicooks', method: 'Venmo' };
    expect((await planSettlement(goat, input)).id).toBe((await planSettlement(usual, input)).id);
  });
});
