import { describe, expect, it } from 'vitest';
import { ListPromise, type Page, type PagingError } from '../../src/index.js';
import { ManualClock } from './manual-clock.js';
import { catchError, type Handler, startPair, succeed, writeRefusal } from './stub-service.js';

/** Serves pages by cursor: the name of each page is its cursor, the first one is ''. */
const pages =
  (content: Record<string, [items: number[], next: string | null]>): Handler =>
  (response, { url }) => {
    const cursor = new URL(url, 'http://x').searchParams.get('cursor') ?? '';
    const [items, nextCursor] = content[cursor] ?? [[], null];
    succeed(response, items, { nextCursor });
  };

const three = pages({ '': [[1, 2], 'b'], b: [[3], 'c'], c: [[4, 5], null] });

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

  it('is all items of all pages when looped over', async () => {
    const { goat } = await startPair(three);
    const items: unknown[] = [];
    for await (const item of goat.payoutAccruals.list({ status: 'earned' })) items.push(item);
    expect(items).toEqual([1, 2, 3, 4, 5]);
  });

  it('asks for no page further than the loop goes', async () => {
    const { goat, received } = await startPair(three);
    for await (const item of goat.creators.list()) if ((item as unknown) === 2) break;
    expect(received).toHaveLength(1);
  });

  it('gives whole pages, and all items or the first of them as an array', async () => {
    const { goat, received } = await startPair(three);
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
    const rows: unknown[] = [];
    const read = async (): Promise<void> => {
      for await (const row of goat.creators.list()) {
        rows.push(row);
        clock.advance(3_600_000);
      }
    };
    expect(await catchError(read())).toMatchObject({ name: 'TimeoutError', deadline: true, nextCursor: 'c4' });
    expect(rows).toEqual([1, 2]);
  });

  it('is an error, and tells where to go on, when maxRequests is not enough', async () => {
    const { goat, received } = await startPair(three);
    const items: unknown[] = [];
    const read = async (): Promise<void> => {
      for await (const item of goat.creators.list({}, { maxRequests: 2 })) items.push(item);
    };
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
    const { goat, received } = await startPair((response, request, nth) =>
      nth === 2 ? writeRefusal(response, 503, { code: 'x' }) : three(response, request, nth),
    );
    expect(await goat.creators.list().toArray()).toEqual([1, 2, 3, 4, 5]);
    expect(received).toHaveLength(4);
  });

  it('can be asked again for a page that failed', async () => {
    const { goat } = await startPair(
      (response, request, nth) =>
        nth === 2 ? writeRefusal(response, 503, { code: 'x' }) : three(response, request, nth),
      { maxRetries: 0 },
    );
    const first: Page<unknown> = await goat.creators.list();
    expect(await catchError(first.getNextPage())).toMatchObject({ name: 'ServerError' });
    expect(await first.getNextPage()).toMatchObject({ data: [3] });
  });

  it('with no array is a ResponseFormatError, and not taken for the end', async () => {
    const { goat } = await startPair((response) => succeed(response, { id: 1 }, { nextCursor: null }));
    expect(await catchError(goat.creators.list().toArray())).toMatchObject({ name: 'ResponseFormatError' });
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

  it('has the face of a promise when it fails', async () => {
    const { goat } = await startPair((response) => writeRefusal(response, 404, { code: 'not_found' }));
    expect(await goat.creators.list().catch((error) => (error as PagingError).code)).toBe('not_found');
  });
});

describe('a list by offset', () => {
  const count = 7;
  const leaderboard: Handler = (response, { url }) => {
    const query = new URL(url, 'http://x').searchParams;
    const offset = Number(query.get('offset') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const all = Array.from({ length: count }, (_, i) => i);
    succeed(response, all.slice(offset, offset + limit), {});
  };
  const query = { project_id: 'd23f0824-128b-4f33-8c5c-7fd0a6a3a450' };

  it('has the same face: pages, items, cursor, resumeFrom', async () => {
    const { goat, received } = await startPair(leaderboard);
    const first = await goat.analytics.videoLeaderboard({ ...query, limit: 3 });
    expect(first).toMatchObject({ data: [0, 1, 2], nextCursor: '3', hasMore: true });
    expect(await goat.analytics.videoLeaderboard({ ...query, limit: 3 }).toArray()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(received.map(({ url }) => new URL(url, 'http://x').searchParams.get('offset'))).toEqual([
      null,
      null,
      '3',
      '6',
    ]);
    const rest = goat.analytics.videoLeaderboard({ ...query, limit: 3 }, { resumeFrom: '3' });
    expect(await rest.toArray()).toEqual([3, 4, 5, 6]);
    expect(await goat.analytics.videoLeaderboard({ ...query, limit: 3, offset: 5 }).toArray()).toEqual([5, 6]);
  });

  it('ends after an empty page when the count is a multiple of the limit', async () => {
    const { goat } = await startPair(leaderboard);
    expect(await goat.analytics.videoLeaderboard({ ...query, limit: 7 }).toArray()).toHaveLength(7);
  });

  it('ends where the items say that there are no more, whatever the length of a page', async () => {
    const { goat, received } = await startPair((response, { url }) => {
      const offset = Number(new URL(url, 'http://x').searchParams.get('offset') ?? 0);
      const all = Array.from({ length: 5 }, (_, place) => ({ place, total_count: 5 }));
      succeed(response, all.slice(offset, offset + 2), {});
    });
    const places = (await goat.analytics.videoLeaderboard(query).toArray()) as unknown as { place: number }[];
    expect(places.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
    expect(received).toHaveLength(3);
  });
});
