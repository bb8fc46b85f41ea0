import { describe, expect, it, vi } from 'vitest';
import { ListPromise, type Page, type PagingError } from '../../src/index.js';
import { planSettlement, settleAll, weeklyPayoutReview } from '../../src/workflows/index.js';
import { oneWeekEarned } from '../workflows/stage.js';
import { drop, hang, inTurn, refuse, respondWith, send } from './handlers.js';
import { ManualClock } from './manual-clock.js';
import { catchError, type Handler, type Received, someId, startPair, succeed } from './stub-service.js';

/** Serves pages by cursor: the name of each page is its cursor, the first one is ''. */
const pages =
  (content: Record<string, [items: number[], next: string | null]>): Handler =>
  (response, { url }) => {
    const cursor = new URL(url, 'http://x').searchParams.get('cursor') ?? '';
    const [items, nextCursor] = content[cursor] ?? [[], null];
    succeed(response, items, { nextCursor });
  };

const three = pages({ '': [[1, 2], 'b'], b: [[3], 'c'], c: [[4, 5], null] });

/** Reads a list to its end, and keeps what came. */
function reading(list: AsyncIterable<unknown>, then = (): void => {}) {
  const items: unknown[] = [];
  const read = async (): Promise<void> => {
    for await (const item of list) {
      items.push(item);
      then();
    }
  };
  return { items, read };
}

describe('a list', () => {
  it('is a page when awaited, and the pages after it can be asked for one by one', async () => {
    const { goat, received } = await startPair(three);
    const first = await goat.creators.list({ limit: 2 });
    expect(first).toMatchObject({ data: [1, 2], nextCursor: 'b', hasMore: true });
    expect(received).toHaveLength(1);
    const second = await first.getNextPage();
    const third = await second?.getNextPage();
    expect(third).toMatchObject({ data: [4, 5], nextCursor: null, hasMore: false });
    expect(await third?.getNextPage()).toBeNull();
    expect(received.map(({ url }) => url)).toEqual([
      '/api/v1/creators?limit=2',
      '/api/v1/creators?limit=2&cursor=b',
      '/api/v1/creators?limit=2&cursor=c',
    ]);
  });

  it('is all items of all pages when looped over, as far as the loop goes, whole pages, and items as an array', async () => {
    const { goat, received } = await startPair(three);
    const { items, read } = reading(goat.payoutAccruals.list({ status: 'earned' }));
    await read();
    expect(items).toEqual([1, 2, 3, 4, 5]);
    received.length = 0;
    for await (const item of goat.creators.list()) if ((item as unknown) === 2) break;
    expect(received).toHaveLength(1);
    const sizes: number[] = [];
    for await (const page of goat.creators.list().pages()) sizes.push(page.data.length);
    expect(sizes).toEqual([2, 1, 2]);
    expect(await goat.creators.list().toArray()).toEqual([1, 2, 3, 4, 5]);
    received.length = 0;
    expect(await goat.creators.list().toArray({ limit: 3 })).toEqual([1, 2, 3]);
    expect(received).toHaveLength(2);
    expect(await goat.creators.list().toArray({ limit: 0 })).toEqual([]);
  });

  it('goes on after an empty page that has a cursor', async () => {
    const { goat } = await startPair(pages({ '': [[], 'b'], b: [[], 'c'], c: [[7], null] }));
    expect(await goat.creators.list().toArray()).toEqual([7]);
  });

  it.each([
    ['at once', { '': [[1], 'b'], b: [[2], 'b'] }],
    ['after a round', { '': [[1], 'b'], b: [[2], 'c'], c: [[3], 'b'] }],
  ] as const)('is an error and no loop when a cursor comes again %s', async (_, content) => {
    const { goat, received } = await startPair(pages(content as never));
    const error = await catchError<PagingError>(goat.creators.list().toArray());
    expect(error).toMatchObject({ name: 'PagingError', code: 'repeated_cursor', nextCursor: 'b' });
    expect(received).toHaveLength(Object.keys(content).length);
  });

  it('ends after a hundred pages in a row without a row, however new their cursors are', async () => {
    const { goat, received } = await startPair((response, _, nth) =>
      succeed(response, nth === 50 ? [7] : [], { nextCursor: `c${nth}` }),
    );
    const error = await catchError<PagingError>(goat.creators.list().toArray());
    expect(error).toMatchObject({ name: 'PagingError', code: 'empty_pages', nextCursor: 'c150' });
    expect(error.message).toContain('100 pages without a row');
    expect(received).toHaveLength(150);
  });

  it('searches for the next row within one deadline, without the time of the caller between rows', async () => {
    const clock = new ManualClock();
    // Each page takes 400 ms; after two rows none comes any more.
    const { goat } = await startPair(
      (response, _, nth) => {
        clock.advance(400);
        succeed(response, nth <= 2 ? [nth] : [], { nextCursor: `c${nth}` });
      },
      { clock, deadlineMs: 1_000 },
    );
    const { items, read } = reading(goat.creators.list(), () => clock.advance(3_600_000));
    expect(await catchError(read())).toMatchObject({ name: 'TimeoutError', deadline: true, nextCursor: 'c4' });
    expect(items).toEqual([1, 2]);
  });

  it('is an error, and tells where to go on, when maxRequests is not enough', async () => {
    const { goat, received } = await startPair(three);
    const { items, read } = reading(goat.creators.list({}, { maxRequests: 2 }));
    const error = await catchError<PagingError>(read());
    expect(error).toMatchObject({
      name: 'PagingError',
      code: 'max_requests',
      nextCursor: 'c',
      operationId: 'listCreators',
    });
    expect(items).toEqual([1, 2, 3]);
    expect(received).toHaveLength(2);
    expect(await goat.creators.list({}, { resumeFrom: error.nextCursor }).toArray()).toEqual([4, 5]);
    expect(await goat.creators.list({}, { maxRequests: 3 }).toArray()).toHaveLength(5);
  });

  it('retries a page, not the list', async () => {
    const { goat, received } = await startPair(inTurn(three, refuse(503), three));
    expect(await goat.creators.list().toArray()).toEqual([1, 2, 3, 4, 5]);
    expect(received).toHaveLength(4);
  });

  it('can be asked again for a page that failed', async () => {
    const { goat } = await startPair(inTurn(three, refuse(503), three), { maxRetries: 0 });
    const first: Page<unknown> = await goat.creators.list();
    expect(await catchError(first.getNextPage())).toMatchObject({ name: 'ServerError' });
    expect(await first.getNextPage()).toMatchObject({ data: [3] });
  });

  it('sends nothing before it is used, begins anew with each loop, and tells its answer', async () => {
    const { goat, received } = await startPair(three);
    const list = goat.creators.list();
    expect(list).toBeInstanceOf(ListPromise);
    expect(received).toHaveLength(0);
    expect(await list.toArray()).toEqual(await list.toArray());
    expect(received).toHaveLength(6);
    const { data, response, attempts } = await list.withResponse();
    expect([data.nextCursor, response.status, attempts]).toEqual(['b', 200, 1]);
    expect(await list.finally(() => {})).toMatchObject({ data: [1, 2] });
  });
});

describe('a list by offset', () => {
  /** A leaderboard whose pages have at most `most` rows, whatever limit is asked for. */
  const serve = (total: number, most: number, fields?: object) =>
    startPair((response, { url }) => {
      const { searchParams } = new URL(url, 'http://x');
      const offset = Number(searchParams.get('offset') ?? 0);
      const size = Math.max(0, Math.min(Number(searchParams.get('limit') ?? most), most, total - offset));
      const places = Array.from({ length: size }, (_, at) => offset + at);
      succeed(response, fields ? places.map((place) => ({ place, ...fields })) : places);
    });
  const offsets = (received: readonly Received[]) =>
    received.map(({ url }) => new URL(url, 'http://x').searchParams.get('offset'));
  const query = { project_id: someId };

  it('has the same face: pages, items, cursor, resumeFrom', async () => {
    const { goat, received } = await serve(7, 50);
    const first = await goat.analytics.videoLeaderboard({ ...query, limit: 3 });
    expect(first).toMatchObject({ data: [0, 1, 2], nextCursor: '3', hasMore: true });
    expect(await goat.analytics.videoLeaderboard({ ...query, limit: 3 }).toArray()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(offsets(received)).toEqual([null, null, '3', '6']);
    const rest = goat.analytics.videoLeaderboard({ ...query, limit: 3 }, { resumeFrom: '3' });
    expect(await rest.toArray()).toEqual([3, 4, 5, 6]);
    expect(await goat.analytics.videoLeaderboard({ ...query, limit: 3, offset: 5 }).toArray()).toEqual([5, 6]);
  });

  it.each([
    ['with a total_count, however small its pages are', 50, 20, { limit: 100 }, [null, '20', '40']],
    ['with a total_count, also without a limit', 5, 2, {}, [null, '2', '4']],
    ['at a page that is not full', 5, 20, { limit: 2 }, [null, '2', '4']],
    ['at an empty page, when the count is a multiple of the limit', 6, 20, { limit: 6 }, [null, '6']],
    ['at an empty page, when no limit says what is full', 5, 20, {}, [null, '5']],
  ])('ends %s', async (what, total, most, asked, wanted) => {
    const isCounted = what.startsWith('with a total_count');
    const { goat, received } = await serve(total, most, isCounted ? { total_count: total } : undefined);
    const places = Array.from({ length: total }, (_, place) => (isCounted ? { place, total_count: total } : place));
    expect(await goat.analytics.videoLeaderboard({ ...query, ...asked }).toArray()).toEqual(places);
    expect(offsets(received)).toEqual(wanted);
  });
});

describe('a page', () => {
  it('is data, to be cloned, spread and sent as JSON; it fetches the next one anew when asked again, and once when asked twice at a time', async () => {
    const { goat, received } = await startPair(three);
    const page = await goat.creators.list();
    const data = { data: [1, 2], nextCursor: 'b', hasMore: true };
    expect(structuredClone(page)).toEqual(data);
    expect(JSON.parse(JSON.stringify(page))).toEqual(data);
    expect(Object.values({ ...page }).some((value) => typeof value === 'function')).toBe(false);
    const { data: again } = await goat.creators.list().withResponse();
    expect(structuredClone(again)).toEqual(data);

    received.length = 0;
    const [one, other] = await Promise.all([page.getNextPage(), page.getNextPage()]);
    expect(one).toBe(other);
    expect(received).toHaveLength(1);
    const last = await one?.getNextPage();
    expect(last?.data).toEqual([4, 5]);
    const anew = await page.getNextPage();
    expect([anew === one, anew]).toEqual([false, one]);
    expect((await anew?.getNextPage())?.data).toEqual([4, 5]);
  });
});

describe('an error while a list is read', () => {
  const failing =
    (failures: Readonly<Record<string, Handler>>): Handler =>
    (response, request, nth) =>
      (failures[request.url.split('cursor=')[1] ?? ''] ?? three)(response, request, nth);

  it('carries the cursor of the page that did not come', async () => {
    const { goat } = await startPair(failing({ c: refuse(403, { code: 'insufficient_scope' }) }));
    const { items, read } = reading(goat.creators.list());
    expect(await catchError(read())).toMatchObject({ name: 'PermissionError', nextCursor: 'c' });
    expect(items).toEqual([1, 2, 3]);
    expect(await catchError(goat.creators.list().toArray())).toMatchObject({ nextCursor: 'c' });
    expect(await catchError(goat.creators.list({}, { resumeFrom: 'c' }))).toMatchObject({ nextCursor: 'c' });
  });

  it('that stopped by a signal, a time limit or a lost connection likewise', async () => {
    const { goat } = await startPair(failing({ b: hang, z: drop }), { timeoutMs: 1_000, maxRetries: 0 });
    expect(await catchError(goat.creators.list().toArray())).toMatchObject({ name: 'TimeoutError', nextCursor: 'b' });
    const stop = new AbortController();
    const read = goat.creators.list({}, { signal: stop.signal }).toArray();
    goat.on('response', () => stop.abort());
    expect(await catchError(read)).toMatchObject({ name: 'AbortError', nextCursor: 'b' });
    const lost = goat.creators.list({}, { resumeFrom: 'z' }).toArray();
    expect(await catchError(lost)).toMatchObject({ name: 'ConnectionError', nextCursor: 'z' });
  });

  it('on the first page carries none, for the list begins at its beginning, and comes as that of a promise', async () => {
    const { goat } = await startPair(refuse(404, { code: 'not_found' }));
    expect(await catchError(goat.creators.list().toArray())).not.toHaveProperty('nextCursor');
    expect(await goat.creators.list().catch((error) => (error as PagingError).code)).toBe('not_found');
  });
});

const rows = (count: number) => Array.from({ length: count }, (_, nth) => ({ id: `${nth}` }));

it.each<[meta: object | null, rows: number, isCut: boolean]>([
  [{}, 50, true],
  [null, 50, true],
  [{ total: 80 }, 50, true],
  [{}, 49, false],
  [{ nextCursor: null }, 50, false],
  [{ nextCursor: '' }, 50, false],
  [{ nextCursor: null }, 1, false],
])('a page with meta %j and %i rows of 50 ends the list, and may be cut: %s', async (meta, count, isCut) => {
  const warn = vi.fn();
  const { goat } = await startPair(respondWith(rows(count), meta), { logger: { warn } });
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

it.each([
  ['null', 0, { meta: null }],
  ['null', 3, { meta: null }],
  ['absent', 1, {}],
])('a page whose meta is %s, with %i rows, ends the list, and the client says so once', async (_, count, meta) => {
  const warn = vi.fn();
  const body = JSON.stringify({ data: rows(count), error: null, ...meta });
  const { goat, received } = await startPair(send(200, body), { logger: { warn } });
  expect(await goat.creators.list()).toMatchObject({ data: rows(count), nextCursor: null, hasMore: false });
  expect(await goat.creators.list().toArray()).toHaveLength(count);
  expect(received).toHaveLength(2);
  expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
    expect.stringContaining('listCreators returned a page without meta'),
  ]);
});

it.each([
  [[1], 7],
  [[1], false],
  [[1], { after: 'b' }],
  [{ id: 1 }, null],
])(
  'a page of %j with a cursor of %j is not a response of the API, and not taken for the end',
  async (data, nextCursor) => {
    const { goat } = await startPair(respondWith(data, { nextCursor }));
    expect(await catchError(goat.creators.list().toArray())).toMatchObject({ name: 'ResponseFormatError' });
  },
);

it('is measured by the limit that was asked for', async () => {
  const { goat } = await startPair(respondWith(rows(20), {}), { logger: {} });
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
        const row = () => ({ ...data[0], id: crypto.randomUUID(), amount_cents: 0 });
        const filler = Array.from({ length: earned ? limit - data.length : 0 }, row);
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
