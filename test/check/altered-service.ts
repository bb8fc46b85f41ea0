import { createMock, type Mock } from '../../mocks/index.js';
import { runCheck } from '../../proofs/check/run-check.js';
import { createClient } from '../../src/index.js';

export type Row = Record<string, unknown>;
export type Body = {
  data: unknown;
  error: unknown;
  meta: { nextCursor?: string | null; [key: string]: unknown } | null;
};

/** A response on its way. `path` has neither the version of the API nor the query. */
export interface Passing {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly status: number;
  readonly body: Body;
}

/** The replaced parts of a response. */
export interface Replaced {
  readonly body?: unknown;
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a service treats requests and responses in a way of its own. */
export interface Alteration {
  readonly request?: (query: URLSearchParams, path: string, mock: Mock) => void;
  readonly response?: (passing: Passing) => Replaced | undefined;
}

/** Differences that are planted into a service, one at a time: each by its name, with the words of the report. */
export type Differences = Readonly<Record<string, readonly [alteration: Alteration, words: RegExp]>>;

const demo = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });

/** Checks the demo behind a proxy that alters what passes, in each of the ways; gives the methods of its requests too. */
export async function checkAltered(...ways: readonly Alteration[]) {
  const mock = demo.fork();
  const asked: string[] = [];
  const fetch = async (sending: Request): Promise<Response> => {
    asked.push(sending.method);
    const [url, sent] = [new URL(sending.url), new URL(sending.url)];
    const path = url.pathname.replace('/api/v1', '');
    for (const { request } of ways) request?.(sent.searchParams, path, mock);
    const served = await mock.fetch(new Request(sent, { method: sending.method, headers: sending.headers }));
    // A series as CSV passes as it is.
    if (!served.headers.get('content-type')?.includes('json')) return served;
    let [status, body, type, headers] = [served.status, (await served.json()) as unknown, 'application/json', {}];
    for (const { response } of ways) {
      const change = response?.({ path, query: url.searchParams, status, body: body as Body });
      ({ status = status, body = body, type = type, headers = headers } = change ?? {});
    }
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(status === 204 ? null : text, { status, headers: { 'content-type': type, ...headers } });
  };
  const goat = createClient({
    apiKey: mock.apiKey,
    fetch: fetch as typeof globalThis.fetch,
    maxRetries: 0,
    rateLimit: false,
  });
  return { report: await runCheck(goat, () => {}), asked };
}

/** Alters the body of a list, or of a read by id, that the service did give. */
export function alterRows(
  list: string,
  change: (row: Row, at: number) => Row,
  which: 'list' | 'id' | 'both' = 'both',
): Alteration {
  return {
    response: ({ path, status, body }) => {
      if (status >= 300) return undefined;
      if (path === list && which !== 'id') return { body: { ...body, data: (body.data as Row[]).map(change) } };
      if (path.startsWith(`${list}/`) && !path.slice(list.length + 1).includes('/') && which !== 'list') {
        return { body: { ...body, data: change(body.data as Row, 0) } };
      }
      return undefined;
    },
  };
}

export function when(test: (passing: Passing) => boolean, replaced: Replaced): Alteration {
  return { response: (passing) => (test(passing) ? replaced : undefined) };
}

/** Adds to a number of the rows of a list, or to a time, milliseconds. */
export function add(list: string, field: string, by: number, which: 'list' | 'id' | 'both' = 'both'): Alteration {
  return alterRows(
    list,
    (row) => {
      const value = row[field];
      return { ...row, [field]: typeof value === 'number' ? value + by : shift(String(value), by) };
    },
    which,
  );
}

const shift = (time: string, ms: number): string => new Date(Date.parse(time) + ms).toISOString();

export function set(list: string, fields: Row, which: 'list' | 'id' | 'both' = 'both'): Alteration {
  return alterRows(list, (row) => ({ ...row, ...fields }), which);
}

export function alterPages(
  list: string,
  change: (body: Body & { data: Row[] }, query: URLSearchParams) => unknown,
): Alteration {
  return {
    response: ({ path, status, body, query }) =>
      path === list && status < 300 ? { body: change(body as Body & { data: Row[] }, query) } : undefined,
  };
}

export function overlook(list: string, name: string): Alteration {
  return { request: (query, path) => path === list && query.delete(name) };
}
