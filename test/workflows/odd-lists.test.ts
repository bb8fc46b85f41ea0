import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { auditUnpaidCreators, planSettlement, weeklyPayoutReview } from '../../src/workflows/index.js';
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
