import { markAsClosed, markAsMock } from '../../mocks/control/plane/fetch.js';
import type { Mock } from '../../mocks/index.js';

interface Page {
  readonly data: unknown;
  readonly meta?: { readonly nextCursor: string | null } | null;
}

/** A whole list, and the response from which its pages are made. */
interface List {
  readonly rows: readonly unknown[];
  readonly page: Page;
  readonly headers: Headers;
}

const MARK = 'any-order:';

/** A fetch of a mock whose lists come in a random order, in pages of one to three rows, or in whole ones. */
export function inAnyOrder(
  mock: Pick<Mock, 'fetch' | 'baseUrl'>,
  seed: number,
  pages: 'small' | 'whole' = 'small',
): typeof globalThis.fetch {
  const draw = randomBy(seed);
  const lists: List[] = [];
  const count = (most: number): number => (pages === 'whole' ? most : Math.min(most, 1 + Math.floor(draw() * 3)));
  const serve = (cursor: string, most: number): Response => {
    const [number = 0, from = 0] = cursor.slice(MARK.length).split(':').map(Number);
    const { rows, page, headers } = lists[number] as List;
    const end = from + count(most);
    const nextCursor = end < rows.length ? `${MARK}${number}:${end}` : null;
    return Response.json({ ...page, data: rows.slice(from, end), meta: { ...page.meta, nextCursor } }, { headers });
  };
  const respond = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const most = Number(url.searchParams.get('limit') ?? 50);
    const given = url.searchParams.get('cursor');
    if (given?.startsWith(MARK)) return serve(given, most);
    const response = await mock.fetch(request.clone());
    if (request.method !== 'GET' || !response.ok) return response;
    const page = (await response.clone().json()) as Page;
    if (!Array.isArray(page.data) || !page.meta || given !== null) return response;
    const rows = [...page.data];
    for (let cursor = page.meta.nextCursor; cursor !== null; ) {
      url.searchParams.set('cursor', cursor);
      const next = (await (await mock.fetch(new Request(url, request))).json()) as Page;
      rows.push(...(next.data as unknown[]));
      cursor = next.meta?.nextCursor ?? null;
    }
    return serve(`${MARK}${lists.push({ rows: shuffle(rows, draw), page, headers: response.headers }) - 1}:0`, most);
  };
  // The client hands over the parts of a request, and not a Request, where it knows that a mock answers.
  const fetch: typeof globalThis.fetch = (input, init) => respond(new Request(input, init));
  return markAsMock(markAsClosed(fetch), mock.baseUrl);
}

function shuffle(rows: readonly unknown[], draw: () => number): unknown[] {
  const drawn = rows.map((row) => ({ row, at: draw() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

/** Numbers in [0, 1): the same for the same seed. */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
