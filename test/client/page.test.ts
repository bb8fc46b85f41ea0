import { describe, expect, it } from 'vitest';
import { catchError, type Handler, startPair, succeed, writeRefusal } from './stub-service.js';

const three: Handler = (response, { url }) => {
  const cursor = new URL(url, 'http://x').searchParams.get('cursor') ?? 'a';
  succeed(response, [cursor], { nextCursor: { a: 'b', b: 'c' }[cursor] ?? null });
};

describe('a page', () => {
  it('is data: it can be cloned, spread and sent as JSON, and holds no function', async () => {
    const { goat } = await startPair(three);
    const page = await goat.creators.list();
    const data = { data: ['a'], nextCursor: 'b', hasMore: true };
    expect(structuredClone(page)).toEqual(data);
    expect(JSON.parse(JSON.stringify(page))).toEqual(data);
    expect(Object.values({ ...page }).some((value) => typeof value === 'function')).toBe(false);
    const { data: again } = await goat.creators.list().withResponse();
    expect(structuredClone(again)).toEqual(data);
  });

  it('fetches the next one anew when it is asked again, and once when it is asked twice at a time', async () => {
    const { goat, received } = await startPair(three);
    const first = await goat.creators.list();
    const [one, other] = await Promise.all([first.getNextPage(), first.getNextPage()]);
    expect(one).toBe(other);
    expect(received).toHaveLength(2);
    const last = await one?.getNextPage();
    expect(last?.data).toEqual(['c']);
    const again = await first.getNextPage();
    expect(again).toEqual(one);
    expect((await again?.getNextPage())?.data).toEqual(['c']);
  });
});

describe('an error while a list is read', () => {
  const failsAtC: Handler = (response, request, nth) =>
    request.url.includes('cursor=c')
      ? writeRefusal(response, 403, { code: 'insufficient_scope' })
      : three(response, request, nth);

  it('carries the cursor of the page that did not come', async () => {
    const { goat } = await startPair(failsAtC);
    const seen: unknown[] = [];
    const read = async (): Promise<void> => {
      for await (const item of goat.creators.list()) seen.push(item);
    };
    expect(await catchError(read())).toMatchObject({ name: 'PermissionError', nextCursor: 'c' });
    expect(seen).toEqual(['a', 'b']);
    expect(await catchError(goat.creators.list().toArray())).toMatchObject({ nextCursor: 'c' });
    expect(await catchError(goat.creators.list({}, { resumeFrom: 'c' }))).toMatchObject({ nextCursor: 'c' });
  });

  it('that stopped by a signal, a time limit or a lost connection likewise', async () => {
    const { goat } = await startPair(
      (response, request, nth) => {
        if (request.url.includes('cursor=b')) return undefined;
        return request.url.includes('cursor=z') ? response.destroy() : three(response, request, nth);
      },
      { timeoutMs: 1_000, maxRetries: 0 },
    );
    expect(await catchError(goat.creators.list().toArray())).toMatchObject({ name: 'TimeoutError', nextCursor: 'b' });
    const stop = new AbortController();
    const read = goat.creators.list({}, { signal: stop.signal }).toArray();
    goat.on('response', () => stop.abort());
    expect(await catchError(read)).toMatchObject({ name: 'AbortError', nextCursor: 'b' });
    const lost = goat.creators.list({}, { resumeFrom: 'z' }).toArray();
    expect(await catchError(lost)).toMatchObject({ name: 'ConnectionError', nextCursor: 'z' });
  });

  it('on the first page carries none: the list begins at its beginning', async () => {
    const { goat } = await startPair((response) => writeRefusal(response, 403, { code: 'x' }));
    expect(await catchError(goat.creators.list().toArray())).not.toHaveProperty('nextCursor');
  });
});
