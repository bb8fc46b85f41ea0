import { createMock } from '../../mocks/index.js';
import { operationTable } from '../../src/client/http/operation-table.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';

/** A program's requests to one operation, and the fields of the responses that it read. */
export interface Reads {
  readonly parameters: Set<string>;
  /** Paths below the envelope's `data`; `[]` is an item of a list. */
  readonly fields: Set<string>;
}

/** Runs a program against the demo. Returns what it read, by operation, and its result or error. */
export async function recordReads(
  program: (goat: TrackagoatClient, mock: ReturnType<typeof createMock>) => Promise<unknown>,
  limits: { readonly strictAssumptions?: boolean } = {},
): Promise<{ readonly reads: Map<string, Reads>; readonly result: unknown }> {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z', limits });
  const reads = new Map<string, Reads>();
  const operationsByText = new Map<string, string>();
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.slice(new URL(mock.baseUrl).pathname.length);
    const operation = operationTable.find(({ method, pattern }) => method === request.method && pattern.test(path));
    const response = await mock.fetch(request);
    const text = await response.text();
    if (operation) {
      const seen = reads.get(operation.id) ?? { parameters: new Set(), fields: new Set() };
      reads.set(operation.id, seen);
      for (const name of searchParams.keys()) seen.parameters.add(name);
      operationsByText.set(text, operation.id);
    }
    return new Response(text, response);
  };
  const { parse } = JSON;
  // The client parses each body once. Here it gets an object that records which fields are read.
  JSON.parse = (text: string, ...rest: []) => {
    const value = parse(text, ...rest);
    const fields = reads.get(operationsByText.get(text) ?? '')?.fields;
    return fields && value?.data ? { ...value, data: watch(value.data, '', fields) } : value;
  };
  try {
    const goat = createClient({ apiKey: mock.apiKey, fetch: fetch as typeof globalThis.fetch });
    return { reads, result: await program(goat, mock).catch((error: Error) => error) };
  } finally {
    JSON.parse = parse;
  }
}

function watch<Value>(value: Value, path: string, fields: Set<string>): Value {
  if (value === null || typeof value !== 'object') return value;
  return new Proxy(value, {
    get(target, key, receiver) {
      const inner = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || (Array.isArray(target) && !/^\d+$/.test(key))) return inner;
      const own = Array.isArray(target)
        ? `${path}[]`
        : path === '' || path.endsWith('.')
          ? `${path}${key}`
          : `${path}.${key}`;
      if (!Array.isArray(target) && Object.hasOwn(target, key)) fields.add(own);
      return watch(inner, own, fields);
    },
  });
}
