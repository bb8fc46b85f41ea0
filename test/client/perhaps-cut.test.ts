import { expect, it, vi } from 'vitest';
import { planSettlement, settleAll, weeklyPayoutReview } from '../../src/workflows/index.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { startPair, succeed } from './stub-service.js';

const rows = (count: number) => Array.from({ length: count }, (_, nth) => ({ id: `${nth}` }));

it.each<[meta: object | null, rows: number, isCut: boolean]>([
  [{}, 50, true],
  [null, 50, true],
  [{ total: 80 }, 50, true],
  [{}, 49, false],
  [{ nextCursor: null }, 50, false],
  [{ nextCursor: '' }, 50, false],
])('a page with meta %j and %i rows of 50 ends the list, and may be cut: %s', async (meta, count, isCut) => {
  const warn = vi.fn();
  const { goat } = await startPair((response) => succeed(response, rows(count), meta), { logger: { warn } });
  for (let time = 0; time < 2; time++) {
    const page = await goat.creators.list();
    expect(page).toMatchObject({ nextCursor: null, hasMore: false });
    expect(page.perhapsCut).toBe(isCut);
    expect(Object.keys(page)).not.toContain('perhapsCut');
  }
  expect(await goat.creators.list().toArray()).toHaveLength(count);
  // Once, however often the list is read.
  expect(warn.mock.calls.map(([text]) => String(text))).toEqual(
    isCut ? [expect.stringContaining('listCreators returned a full page without nextCursor')] : [],
  );
});

it.each([0, 3])('a page of %i rows without meta ends the list, and the client says so once', async (count) => {
  const warn = vi.fn();
  const { goat } = await startPair((response) => succeed(response, rows(count), null), { logger: { warn } });
  for (let time = 0; time < 2; time++) expect(await goat.creators.list().toArray()).toHaveLength(count);
  expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
    expect.stringContaining('listCreators returned a page without meta'),
  ]);
});

it('is measured by the limit that was asked for', async () => {
  const { goat } = await startPair((response) => succeed(response, rows(20), {}), { logger: {} });
  expect((await goat.creators.list({ limit: 20 })).perhapsCut).toBe(true);
  expect((await goat.creators.list({ limit: 21 })).perhapsCut).toBe(false);
});

it('workflows that pay or say "all" name such a list', async () => {
  const { goat, mock, maya } = await oneWeekEarned({
    logger: {},
    attemptMiddleware: [
      async (request, next) => {
        const response = await next(request);
        const url = new URL(request.url);
        if (!url.pathname.endsWith('/payout-accruals')) return response;
        const { data, error } = (await response.json()) as { data: object[]; error: null };
        // A service that fills each page, and leaves the key out.
        const limit = Number(url.searchParams.get('limit') ?? 50);
        const earned = data.length > 0 && url.searchParams.get('status') !== 'paid';
        const filler = earned
          ? Array.from({ length: limit - data.length }, () => ({
              ...data[0],
              id: crypto.randomUUID(),
              amount_cents: 0,
            }))
          : [];
        return new Response(JSON.stringify({ data: [...data, ...filler], error, meta: {} }), response);
      },
    ],
  });
  const note = expect.objectContaining({
    count: null,
    why: expect.stringContaining('did not say whether another one follows'),
  });
  const plan = await planSettlement(goat, { creatorId: maya.id });
  expect(plan).toMatchObject({ totalCents: 25_000, leftOut: [note] });
  expect((await weeklyPayoutReview(goat, { projectId: mock.projectId })).leftOut).toContainEqual(note);
  const settled = await settleAll(goat, { projectId: mock.projectId, method: 'Venmo' });
  expect(settled.leftOut).toContainEqual(note);
});
